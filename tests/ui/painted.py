"""What is painted in a window, recorded rather than guessed at: every text, its place, its ink."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

_WITHOUT_SHAPE = " \u200b\u200e\u200f"
"""Spaces, and letters that only tell where to break and which way others run."""


@dataclass(frozen=True)
class Run:
    """One run of text as painted: where it lies in the widget, what could be seen there, its ink.

    `box` reaches from the top of tall letters down to the line they stand on. `is_faint` where it
    was painted half through, as things are that cannot be used now.
    """

    text: str
    box: QRectF
    seen: QRectF
    ink: QColor
    is_faint: bool


class _Recorder(QPaintEngine):
    """Notes every text; everything else that is painted goes by."""

    def __init__(self, whole: QRectF) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.runs: list[Run] = []
        self._whole = whole
        self._transform = QTransform()
        self._clip: QRectF | None = None
        self._ink, self._opacity = QColor(), 1.0

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        changed, flag = state.state(), QPaintEngine.DirtyFlag
        if changed & flag.DirtyTransform:
            self._transform = state.transform()
        if changed & flag.DirtyPen:
            self._ink = state.pen().color()
        if changed & flag.DirtyOpacity:
            self._opacity = state.opacity()
        if changed & (flag.DirtyClipRegion | flag.DirtyClipPath | flag.DirtyClipEnabled):
            self._follow_clip(state, is_path=bool(changed & flag.DirtyClipPath))

    def _follow_clip(self, state: QPaintEngineState, *, is_path: bool) -> None:
        operation = state.clipOperation()
        if operation == Qt.ClipOperation.NoClip:
            self._clip = None
            return
        shape = state.clipPath().boundingRect() if is_path else state.clipRegion().boundingRect()
        box = self._transform.mapRect(QRectF(shape))
        if operation == Qt.ClipOperation.IntersectClip and self._clip is not None:
            box = box.intersected(self._clip)
        self._clip = box

    def drawTextItem(self, at: object, item: QTextItem) -> None:
        text = item.text().strip(_WITHOUT_SHAPE)
        if not isinstance(at, QPointF) or not text:
            return
        box = QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent())
        seen = self._whole if self._clip is None else self._clip
        placed = self._transform.mapRect(box)
        self.runs.append(Run(text, placed, seen, QColor(self._ink), self._opacity < 1))

    def drawPixmap(self, *_what: object) -> None:
        """Let pictures go by."""

    def drawTiledPixmap(self, *_what: object) -> None:
        """Let patterns go by."""

    def drawImage(self, *_what: object) -> None:
        """Let pictures go by."""

    def drawPath(self, *_what: object) -> None:
        """Let shapes go by."""

    def drawPolygon(self, *_what: object) -> None:
        """Let shapes go by."""

    def drawEllipse(self, *_what: object) -> None:
        """Let shapes go by."""

    def drawLines(self, *_what: object) -> None:
        """Let lines go by."""

    def drawPoints(self, *_what: object) -> None:
        """Let points go by."""

    def drawRects(self, *_what: object) -> None:
        """Let boxes go by."""


class _Sheet(QPaintDevice):
    """What a widget is painted on to be recorded: as large as the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self.recorder = _Recorder(QRectF(widget.rect()))

    def paintEngine(self) -> QPaintEngine:
        return self.recorder

    def metric(self, what: QPaintDevice.PaintDeviceMetric) -> int:
        kind = QPaintDevice.PaintDeviceMetric
        if what in {kind.PdmWidth, kind.PdmWidthMM}:
            return self._widget.width()
        if what in {kind.PdmHeight, kind.PdmHeightMM}:
            return self._widget.height()
        if what in {kind.PdmDevicePixelRatio, kind.PdmDevicePixelRatioScaled, kind.PdmDepth}:
            return {kind.PdmDevicePixelRatio: 1, kind.PdmDepth: 32}.get(what, 0x10000)
        if what == kind.PdmNumColors:
            return 1 << 24
        return self._widget.logicalDpiX()


def runs_of(widget: QWidget) -> list[Run]:
    """Return every run of text that `widget` paints itself, without its children."""
    sheet = _Sheet(widget)
    # Views have a method of the same name that does something else.
    QWidget.render(widget, sheet, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return sheet.recorder.runs


def words_in(window: QWidget) -> list[tuple[QWidget, str]]:
    """Return every text that is painted anywhere in `window`, with the widget that paints it."""
    return [
        (widget, " ".join(run.text for run in runs))
        for widget in shown(window)
        if (runs := runs_of(widget))
    ]


def shown(window: QWidget) -> Iterator[QWidget]:
    """Yield `window` and everything of ours that stands in it."""
    yield window
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.window() is window and is_ours(widget):
            yield widget


def is_ours(widget: QWidget) -> bool:
    """Whether it is neither a bar to scroll with nor the ring, which lie over other things."""
    return not isinstance(widget, QAbstractSlider) and widget.objectName() not in {
        "focusRing",
        "qt_scrollarea_vcontainer",
        "qt_scrollarea_hcontainer",
    }
