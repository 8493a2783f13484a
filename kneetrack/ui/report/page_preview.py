"""The printed page on the screen, drawn by the code that prints it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.domain.report_view import ReportView
from kneetrack.paper.page_layout import PAPERS_MM
from kneetrack.paper.preview import preview_image
from kneetrack.ui.kit.theme import Theme

_WIDEST = 900
_NARROWEST = 260


class PagePreview(QWidget):
    """Shows one page, whole or as wide as there is room; it is never drawn in between keys.

    Signals:
        drawn: the picture is that of the page given last.
    """

    drawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: ReportView | None = None
        self._paper = "a4"
        self._whole, self._room = True, 600
        self._image = QImage()
        self._of: tuple[object, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Preview of the printed page"))
        # A moment without news: drawing takes longer than a key press should.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw)
        theme.changed.connect(self.update)

    @property
    def is_current(self) -> bool:
        """Whether the picture shows the page given last, at the present size."""
        return bool(self._of) and self._of == self._wanted()

    @property
    def image(self) -> QImage:
        """The picture shown now."""
        return self._image

    def show_page(self, sheet: ReportView, spoken: str, paper: str) -> None:
        """Show another page on `paper`; `spoken` is the page in words."""
        if paper != self._paper:
            self._paper = paper
            self.updateGeometry()
        self._sheet = sheet
        self.setAccessibleDescription(spoken)
        self._plan()

    def show_whole(self, *, whole: bool) -> None:
        """Fit the page into the room there is, or use the whole width."""
        self._whole = whole
        self.updateGeometry()
        self._plan()

    def set_room(self, height: int) -> None:
        """Say how many pixels of height a whole page may take."""
        if height != self._room:
            self._room = height
            self.updateGeometry()
            self._plan()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._page_width(width) * self._shape()) + 2

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, round(_NARROWEST * self._shape()))

    def page_box(self) -> QRectF:
        """Return where the page is painted."""
        width = self._page_width(self.width())
        return QRectF((self.width() - width) // 2, 1, width, round(width * self._shape()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plan()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._plan()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.page_box()
        painter.fillRect(box.adjusted(-1, -1, 1, 1), self._theme.colour("control"))
        painter.fillRect(box, self._theme.colour("surface") if self._image.isNull() else "white")
        if not self._image.isNull():
            # Until the new picture is there the old one stands in its place, stretched.
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._image)

    def _shape(self) -> float:
        width, height = PAPERS_MM[self._paper]
        return height / width

    def _page_width(self, width: int) -> int:
        most = min(width - 2, _WIDEST)
        if self._whole:
            most = min(most, round((self._room - 2) / self._shape()))
        return max(most, _NARROWEST)

    def _wanted(self) -> tuple[object, ...]:
        width = self._page_width(self.width())
        return (self._sheet, self._paper, width, self.devicePixelRatioF())

    def _plan(self) -> None:
        if self.isVisible() and self._sheet is not None:
            self._timer.start()

    def _draw(self) -> None:
        wanted = self._wanted()
        if self._sheet is not None and wanted != self._of:
            width = self._page_width(self.width())
            ratio = self.devicePixelRatioF()
            self._image = preview_image(self._sheet, self._paper, width, ratio)
            self._of = wanted
            self.update()
        self.drawn.emit()
