"""A thing beside the body as it is painted, and how its numbers are read."""

from __future__ import annotations

from dataclasses import dataclass

from kneetrack.figure.figure import Prop
from kneetrack.figure.shapes import Shape
from kneetrack.figure.space import Vec


@dataclass(slots=True)
class Thing:
    """One prop on the page. `near` None: behind the figure; infinite: before it."""

    shapes: list[Shape]
    near: float | None = None
    is_flat: bool = False


FRONT = float("inf")


def triple(prop: Prop, name: str, otherwise: Vec) -> Vec:
    """Return three numbers of a prop, or others where it has none."""
    values = prop.numbers.get(name, otherwise)
    return values[0], values[1], values[2]


def number(prop: Prop, name: str, otherwise: float) -> float:
    """Return one number of a prop, or another where it has none."""
    return prop.numbers.get(name, (otherwise,))[0]


def placed(prop: Prop, shapes: list[Shape], near: float) -> Thing:
    """Return a thing at its depth, unless the file puts it before or behind the figure."""
    order = prop.words.get("order", "")
    return Thing(shapes, {"front": FRONT, "back": None}.get(order, near))
