"""The mouse alone: it points at what is seen and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from kneetrack.domain.pain import BOTH_SIDES
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from tests.journeys.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.assistive import Node
    from tests.journeys.screen import Screen

_LEFT, _WHEEL_UP, _WHEEL_DOWN = "1", "4", "5"
_MOST_TURNS, _MOST_SWEEPS = 60, 5


def number_cell(number: int, wide: int, high: int) -> QPoint:
    """Return where a scale of this size draws a number, by drawing one like it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(app)
    scales = [PainScale(theme, PainScaleView(side, side_name(side), "")) for side in BOTH_SIDES]
    scale = scales[0]
    scale.set_label_width(max(one.label_width() for one in scales))
    scale.resize(wide, high)
    return scale.cell_box(number).center().toPoint()


class Mouse:
    """The pointer of one screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def click(self, node: Node) -> None:
        """Bring a thing into sight and click on its middle."""
        left, top, wide, high = self.bring(node)
        self.click_at(left + wide // 2, top + high // 2)

    def click_number(self, scale: Node, number: int) -> None:
        """Click on a number of a pain scale: on its cell, where that is drawn."""
        left, top, wide, high = self.bring(scale)
        cell = number_cell(number, wide, high)
        self.click_at(left + cell.x(), top + cell.y())

    def click_share(self, node: Node, across: float) -> None:
        """Click so far across a thing: 0.75 is in the middle of its right half."""
        left, top, wide, high = node.box()
        self.click_at(left + round(wide * across), top + high // 2)

    def sweep(self, node: Node, reads: Callable[[Node], bool]) -> None:
        """Go over a thing from right to left until it reads as wanted. Raises AssertionError."""
        left, top, wide, high = self.bring(node)
        for _ in range(_MOST_SWEEPS):
            for x in range(left + wide - 2, left, -20):
                self.move(x, top + high // 2)
                if reads(node):
                    return
        raise AssertionError("nowhere under the mouse was it to be read")

    def click_at(self, x: int, y: int) -> None:
        """Click on one point of the screen."""
        self._press(_LEFT, x, y)

    def move(self, x: int, y: int) -> None:
        """Point at one point of the screen."""
        self._screen.tool("mousemove", str(x), str(y))

    def bring(self, node: Node) -> tuple[int, int, int, int]:
        """Turn the wheel until the middle of a thing is in sight; return where it is then."""
        around = node.around()
        for _ in range(_MOST_TURNS):
            box = node.box()
            middle = box[1] + box[3] // 2
            hides = next((one for one in around if not _holds(one, middle)), None)
            if hides is None:
                if node.box() == box:  # a page just opened may still be laid out
                    return box
                continue
            left, top, wide, high = hides.box()
            turn = _WHEEL_DOWN if middle > top + high // 2 else _WHEEL_UP
            self._press(turn, left + wide // 2, top + high // 2)
            until(lambda: node.box() != box, "the wheel to scroll the page")  # noqa: B023
        raise AssertionError("the wheel never brought it into sight")

    def _press(self, button: str, x: int, y: int) -> None:
        self._screen.tool("mousemove", str(x), str(y), "click", button)


def _holds(node: Node, y: int) -> bool:
    _left, top, _wide, high = node.box()
    return top <= y < top + high
