"""Small still figures for lists and cards: painted once, kept as pictures."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.figure.figure import Figure
from kneetrack.figure.scene import Scene
from kneetrack.paper.figure_drawing import paint_figure
from kneetrack.ui.kit.theme import Theme


class FigureStill(QWidget):
    """One figure at its working key; grows with the text. It is decoration beside the name."""

    def __init__(
        self, theme: Theme, size: QSize, *, grows: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self._figure: Figure | None = None
        self._mirrored = False
        across = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_figure(self, figure: Figure | None, *, mirrored: bool = False) -> None:
        """Show a figure, or nothing where there is none."""
        self._figure, self._mirrored = figure, mirrored
        self.setVisible(figure is not None)
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(theme.scaled(self._size.width()), theme.scaled(self._size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._figure is None:
            return
        palette = "dark" if self._theme.is_dark else "light"
        ratio = self.devicePixelRatioF()
        picture = still(
            self._figure, self.width(), self.height(), ratio, palette, mirrored=self._mirrored
        )
        QPainter(self).drawPixmap(0, 0, picture)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def still(
    figure: Figure, width: int, height: int, ratio: float, palette: str, *, mirrored: bool = False
) -> QPixmap:
    """Return the figure's still of this size (logical pixels), painted the first time."""
    return _still(_Same(figure), width, height, ratio, palette, mirrored)


class _Same:
    """A figure as a key: the same object, not the same numbers."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure

    def __hash__(self) -> int:
        return hash(self.figure.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.figure is self.figure


@lru_cache(maxsize=256)
def _still(
    key: _Same,
    width: int,
    height: int,
    ratio: float,
    palette: str,
    mirrored: bool,  # noqa: FBT001
) -> QPixmap:
    pixmap = QPixmap(QSize(round(width * ratio), round(height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    picture = Scene(key.figure, mirrored=mirrored).still()
    margin = max(3.0, min(width, height) * 0.04)
    box = QRectF(margin, margin, width - 2 * margin, height - 2 * margin)
    painter = QPainter(pixmap)
    paint_figure(painter, picture, box, palette, mirrored=mirrored)
    painter.end()
    return pixmap
