"""`figure`: one picture of an exercise's drawn person."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from kneetrack.cli.command import path_of
from kneetrack.domain.errors import InputProblem

if TYPE_CHECKING:
    from kneetrack.cli.command import Command
    from kneetrack.figure.figure import Figure

THEMES = ("light", "dark", "paper")


def run(command: Command) -> int:
    """Draw the figure and say where the picture is."""
    args = command.args
    out = path_of(args.out, "out")
    exercise = command.launcher.library().exercise(args.id)
    figure = command.launcher.figure(exercise.id)
    if figure is None:
        raise InputProblem("id", f"{exercise.name} has no figure.")
    theme = args.theme and args.theme.lower()
    if theme not in (None, *THEMES):
        raise InputProblem("theme", "Theme must be light, dark or paper.")
    variant = args.variant or ""
    if variant and variant not in figure.variants:
        allowed = ", ".join(figure.variants) or "none: this figure has no variants"
        raise InputProblem("variant", f"Variant must be one of: {allowed}.")
    command.launcher.write_figure(
        figure,
        out,
        theme=theme,
        at=_seconds(args.at),
        variant=variant,
        mirrored=_is_mirrored(args.side, figure),
        overwrite=args.overwrite,
    )
    command.answer({"written": str(out)}, f"Written: {out}")
    return 0


def _seconds(text: str | None) -> float | None:
    if text is None:
        return None
    if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", text) and math.isfinite(float(text)):
        return float(text)
    raise InputProblem("at", "At must be a number of seconds, such as 1.5.")


def _is_mirrored(side: str | None, figure: Figure) -> bool:
    if side is None:
        return False
    word = side.lower()
    if word not in ("left", "right"):
        raise InputProblem("side", "Side must be left or right.")
    if not figure.is_one_sided:
        raise InputProblem("side", "Both sides work in this exercise; leave out --side.")
    return word[0].upper() != figure.side
