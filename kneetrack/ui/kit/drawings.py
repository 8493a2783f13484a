"""The lines of every icon on a 24 by 24 grid, and how to read them."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

# Letters as in SVG paths, absolute coordinates: M move, L line, H and V straight lines, C curve,
# Q simple curve, Z close; besides O: a circle (centre x, centre y, radius) and R: a rounded
# rectangle (x, y, width, height, radius).
DRAWINGS: dict[str, str] = {
    "sun": "O12 12 4 M12 2.5V5 M12 19V21.5 M2.5 12H5 M19 12H21.5 M5.3 5.3L7 7 M17 17L18.7 18.7 "
    "M5.3 18.7L7 17 M17 7L18.7 5.3",
    "page": "R5 3 14 18 2 M9 8H15 M9 12H15 M9 16H13",
    "flag": "M5 21V4 M5 4.5C9 2.5 12 6.5 19 4.5V13.5C12 15.5 9 11.5 5 13.5",
    "grid": "R4 4 6.5 6.5 1.5 R13.5 4 6.5 6.5 1.5 R4 13.5 6.5 6.5 1.5 R13.5 13.5 6.5 6.5 1.5",
    "chart": "M4 4V20H20.5 M7.5 9L11 13L14 11L19.5 16.5",
    "book": "M12 6.5C9.5 4.5 6 4.5 3 5V18.5C6 18 9.5 18 12 20 M12 6.5C14.5 4.5 18 4.5 21 5V18.5"
    "C18 18 14.5 18 12 20 M12 6.5V20",
    "printer": "M7 8.5V3.5H17V8.5 M7 17H5Q3.5 17 3.5 15.5V10Q3.5 8.5 5 8.5H19Q20.5 8.5 20.5 10"
    "V15.5Q20.5 17 19 17H17 M7 14H17V20.5H7Z",
    "sliders": "M3 7.5H12.5 M17.5 7.5H21 O15 7.5 2.5 M3 16.5H6.5 M11.5 16.5H21 O9 16.5 2.5",
    "lock": "R5.5 10.5 13 10 2 M8.5 10.5V7.5C8.5 2.8 15.5 2.8 15.5 7.5V10.5",
    "check": "M5 12.5L10 17.5L19 7",
    "done": "O12 12 8.5 M8 12.3L11 15.2L16 9.2",
    "undo": "M8.5 5L4 9.5L8.5 14 M4.5 9.5H14.5C21.5 9.5 21.5 19 14.5 19H11",
    "redo": "M15.5 5L20 9.5L15.5 14 M19.5 9.5H9.5C2.5 9.5 2.5 19 9.5 19H13",
    "plus": "M12 5V19 M5 12H19",
    "minus": "M5 12H19",
    "pencil": "M4.5 19.5L5.5 15.5L16.5 4.5Q18 3.5 19.3 4.7Q20.5 6 19.5 7.5L8.5 18.5Z M14.5 6.5"
    "L17.5 9.5",
    "chevron-left": "M14.5 6L8.5 12L14.5 18",
    "chevron-right": "M9.5 6L15.5 12L9.5 18",
    "chevron-down": "M6 9.5L12 15.5L18 9.5",
    "chevron-up": "M6 14.5L12 8.5L18 14.5",
    "search": "O10.5 10.5 6 M15 15L20 20",
    "folder": "M3.5 18V6.5Q3.5 5 5 5H9.5L12 7.5H19Q20.5 7.5 20.5 9V18Q20.5 19.5 19 19.5H5"
    "Q3.5 19.5 3.5 18Z",
    "download": "M12 4V15 M7.5 10.5L12 15L16.5 10.5 M4.5 19.5H19.5",
    "upload": "M12 15V4 M7.5 8.5L12 4L16.5 8.5 M4.5 19.5H19.5",
    "menu": "M4 6.5H20 M4 12H20 M4 17.5H20",
    "notice": "M12 4L21 19.5H3Z M12 10V14 M12 16.8V17",
    "info": "O12 12 8.5 M12 11V16 M12 8V8.1",
    "ease": "O12 12 8.5 M8.5 10.5L12 14L15.5 10.5",
    "question": "O12 12 8.5 M9.5 9.7C9.8 6.8 14.6 7 14.3 10C14.1 11.6 12 11.7 12 13.6 "
    "M12 16.4V16.5",
    "close": "M6 6L18 18 M18 6L6 18",
    "pause": "M8.5 5.5V18.5 M15.5 5.5V18.5",
    "play": "M8 5.5L18 12L8 18.5Z",
    "star": "M12 3.5L14.6 9L20.6 9.7L16.2 13.8L17.4 19.7L12 16.8L6.6 19.7L7.8 13.8L3.4 9.7L9.4 9Z",
    "trash": "M4.5 6.5H19.5 M9 6.5V4H15V6.5 M6.5 6.5L7.3 20H16.7L17.5 6.5 M10.3 10.5V16 "
    "M13.7 10.5V16",
    "clock": "O12 12 8.5 M12 7V12L15.5 14",
    "bulb": "M9.5 17.5V16C3.5 12 6 3.5 12 3.5C18 3.5 20.5 12 14.5 16V17.5Z M10 20.5H14",
    "knee": "M8.2 4.5C8.8 7.5 9.3 9 9.3 11.2C9.3 13.8 8.6 16 8.4 19.5 M15.8 4.5C15.2 7.5 14.7 9 "
    "14.7 11.2C14.7 13.8 15.4 16 15.6 19.5",
}
DRAWINGS["star-filled"] = DRAWINGS["star"]

FILLED = frozenset({"star-filled"})
"""Icons whose shape is filled."""

_STEP = re.compile(r"([A-Z])([^A-Z]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def read_path(lines: str) -> QPainterPath:
    """Turn the lines of one drawing into a path in grid units. Raises ValueError."""
    path = QPainterPath()
    for letter, rest in _STEP.findall(lines):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        _draw_step(path, letter, numbers)
    return path


def _draw_step(path: QPainterPath, letter: str, n: list[float]) -> None:
    here = path.currentPosition()
    match letter, n:
        case "M", [x, y]:
            path.moveTo(x, y)
        case "L", [x, y]:
            path.lineTo(x, y)
        case "H", [x]:
            path.lineTo(x, here.y())
        case "V", [y]:
            path.lineTo(here.x(), y)
        case "C", [x1, y1, x2, y2, x, y]:
            path.cubicTo(x1, y1, x2, y2, x, y)
        case "Q", [x1, y1, x, y]:
            path.quadTo(x1, y1, x, y)
        case "Z", []:
            path.closeSubpath()
        case "O", [x, y, radius]:
            path.addEllipse(QPointF(x, y), radius, radius)
        case "R", [x, y, width, height, radius]:
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        case _:
            raise ValueError(f"{letter} with {len(n)} numbers is no step of a drawing")
