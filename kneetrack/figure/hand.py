"""The hand: open, flat or closed around something."""

from __future__ import annotations

from kneetrack.figure.body import GROWN
from kneetrack.figure.camera import Camera
from kneetrack.figure.outline import End, lay_out, outline
from kneetrack.figure.shapes import Shape, straight
from kneetrack.figure.skeleton import Arm
from kneetrack.figure.space import add, dot, scaled, turned
from kneetrack.figure.surface import fingers, palm, thumb


def hand_shapes(arm: Arm, camera: Camera, *, far: bool) -> list[Shape]:
    """Return a hand: palm, four fingers as one, and the thumb before or behind them."""
    flat_palm, slab = lay_out(palm(arm), camera), lay_out(fingers(arm), camera)
    small = lay_out(thumb(arm), camera)
    near = camera.near
    thumb_first = near(add(arm.wrist, turned(arm.hand, (0.03, 0.0, -0.04)))) < near(
        add(arm.wrist, scaled(arm.hand[2], -0.05))
    )
    whole = [*outline(flat_palm, GROWN, start=End.OPEN), *outline(slab, GROWN)]
    inner = [*outline(flat_palm, start=End.JOINT), *outline(slab)]
    body = [Shape(whole, fill="line", far=far), Shape(inner, fill="skin", far=far)]
    if abs(dot(arm.hand[1], camera.towards)) > 0.35:
        body.append(_between_fingers(arm, camera, far=far))
    tip = [
        Shape(outline(small, GROWN, start=End.OPEN, end=End.JOINT), fill="line", far=far),
        Shape(outline(small, start=End.JOINT, end=End.JOINT), fill="skin", far=far),
    ]
    return [*tip, *body] if thumb_first else [*body, *tip]


def _between_fingers(arm: Arm, camera: Camera, *, far: bool) -> Shape:
    flat = camera.flat
    back = 1.0 if dot(arm.hand[1], camera.towards) > 0 else -1.0
    lines = []
    for share in (-0.5, 0.0, 0.5):
        lines.append(
            straight(
                [
                    flat(add(add(one.centre, scaled(one.front, share)), scaled(one.left, back)))
                    for one in fingers(arm)[1:]
                ],
                closed=False,
            )
        )
    return Shape(lines, line="line", width=0.0013, opacity=0.55, far=far)
