"""Small still figures for lists and cards: painted one at a time, kept as pictures."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.figure.figure import Figure
from kneetrack.figure.scene import Scene
from kneetrack.paper.figure_drawing import paint_figure
from kneetrack.ui.kit.theme import Theme

FigureOf = Callable[[str], Figure | None]

MOST_KEPT = 300
_ARROW_FROM = 90
"""Below this height (logical pixels) an arrow only hides the limb it belongs to."""


class Wanted(NamedTuple):
    """One still: whose figure, its size in logical pixels, for which screen and colours."""

    exercise_id: str
    width: int
    height: int
    ratio: float
    palette: str


class FigureStills(QObject):
    """Paints stills when nothing else is to be done, and keeps them.

    A grid of exercises must not wait for forty drawings: whoever asks for one that is not there
    yet gets None, and hears of it when it is.

    Signals:
        painted(str): the still of this exercise is there now.
    """

    painted = Signal(object)

    def __init__(self, figure_of: FigureOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.figure = figure_of
        """The figure of an exercise by its id, None where there is none."""
        self._kept: OrderedDict[Wanted, QPixmap] = OrderedDict()
        self._wanted: list[Wanted] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._paint_one)

    @property
    def is_painting(self) -> bool:
        """Whether some stills are still to come."""
        return bool(self._wanted)

    def picture(self, wanted: Wanted) -> QPixmap | None:
        """Return a still, or None while it is being painted."""
        found = self._kept.get(wanted)
        if found is not None:
            self._kept.move_to_end(wanted)
        elif self.figure(wanted.exercise_id) is not None and wanted not in self._wanted:
            self._wanted.append(wanted)
            self._turn.start()
        return found

    def _paint_one(self) -> None:
        if not self._wanted:
            return
        wanted = self._wanted.pop(0)
        figure = self.figure(wanted.exercise_id)
        if figure is not None:
            self._kept[wanted] = _painted(figure, wanted)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
            self.painted.emit(wanted.exercise_id)
        if self._wanted:
            self._turn.start()


class FigureStill(QWidget):
    """The still of one exercise beside its name; decoration that takes no room without a figure."""

    def __init__(
        self,
        theme: Theme,
        stills: FigureStills,
        exercise_id: str,
        size: QSize,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._stills, self._size = theme, stills, size
        self._exercise_id = exercise_id
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if stills.figure(exercise_id) is None:
            self.hide()  # never shown here: without a parent it would be a window of its own
        stills.painted.connect(self._look)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(theme.scaled(self._size.width()), theme.scaled(self._size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_still(painter, self._stills, self._exercise_id, QRectF(self.rect()), self._theme)

    def _look(self, exercise_id: str) -> None:
        if exercise_id == self._exercise_id:
            self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def paint_still(
    painter: QPainter, stills: FigureStills, exercise_id: str, box: QRectF, theme: Theme
) -> None:
    """Paint the still of an exercise into `box` if it is there by now."""
    ratio = painter.device().devicePixelRatioF()
    palette = "dark" if theme.is_dark else "light"
    wanted = Wanted(exercise_id, round(box.width()), round(box.height()), ratio, palette)
    picture = stills.picture(wanted)
    if picture is not None:
        painter.drawPixmap(box.topLeft(), picture)


def _painted(figure: Figure, wanted: Wanted) -> QPixmap:
    width, height, ratio = wanted.width, wanted.height, wanted.ratio
    pixmap = QPixmap(QSize(round(width * ratio), round(height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    margin = max(3.0, min(width, height) * 0.05)
    box = QRectF(margin, margin, width - 2 * margin, height - 2 * margin)
    painter = QPainter(pixmap)
    picture = Scene(figure).small(with_arrow=wanted.height >= _ARROW_FROM)
    paint_figure(painter, picture, box, wanted.palette)
    painter.end()
    return pixmap
