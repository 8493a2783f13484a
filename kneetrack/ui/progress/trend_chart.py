"""The pain chart: single days as marks, the 7-day average as a line, and one day read at a time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.domain.pain import HIGHEST_PAIN, LOWEST_PAIN
from kneetrack.ui.kit.accessible import install_spoken_widgets, tell_value_changed
from kneetrack.ui.kit.local_words import day_words, number_words
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.progress.chart_frame import (
    POINTS_SHOWN,
    SPARE,
    ChartFrame,
    paint_day,
    paint_ends,
    paint_grid,
)
from kneetrack.ui.progress.chart_line import Scale
from kneetrack.ui.progress.chart_range import day_at, panned, zoomed
from kneetrack.ui.progress.chart_view import ChartView, readout_of
from kneetrack.ui.progress.day_ticks import TickKind, day_ticks
from kneetrack.ui.progress.knee_line import KneeLine

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.trends import Days
    from kneetrack.ui.widgets.trend_small import TrendLine


class DayAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph says nothing of its types
    """Dates under the chart; the axis counts days from the first one, whatever a zone's clock."""

    def __init__(self, view_box: pg.ViewBox, days: Days) -> None:
        super().__init__("bottom", linkView=view_box)
        self.days = days
        self._widest = 60.0
        self._patterns = dict.fromkeys(TickKind, "d MMM")

    def measure(self, metrics: QFontMetricsF, patterns: dict[TickKind, str]) -> None:
        """Take the fonts' measures and how dates are written."""
        self._patterns = patterns
        longest = day_words(self.days[-1].replace(month=9, day=28), patterns[TickKind.MONTH])
        self._widest = metrics.horizontalAdvance(longest) + 24

    def tickValues(self, first: float, last: float, size: float) -> list[tuple[float, list[float]]]:
        start = self.days[0]
        window = (
            max(start, start + timedelta(days=int(first + 0.999))),
            min(self.days[-1], start + timedelta(days=int(last))),
        )
        self._ticks = day_ticks(window, max(1, int(size / self._widest)))
        return [(1.0, [float((day - start).days) for day in self._ticks.days])]

    def tickStrings(self, places: list[float], _scale: float, _spacing: float) -> list[str]:
        pattern = self._patterns[self._ticks.kind]
        return [day_words(self.days[int(place)], pattern) for place in places]


class TrendChart(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph says nothing of its types
    """Draws a ChartView from 0 to 10; the mouse or the arrow keys read one day.

    Ctrl with an arrow goes a week, Shift moves the window, + and - make it shorter and longer.
    Assistive technology meets a slider whose value is the day read, in words.

    Signals:
        window_asked(Span): show these days instead.
    """

    window_asked = Signal(object)

    def __init__(self, theme: Theme, view: ChartView, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        install_spoken_widgets()
        self.spoken_interface: object = None
        self._theme, self._view = theme, view
        self._at: int | None = None
        self.setObjectName("painChart")
        # Time runs to the right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.centralWidget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._box.disableAutoRange()
        self._box.setYRange(LOWEST_PAIN - SPARE, HIGHEST_PAIN + SPARE, padding=0)
        self._points = pg.AxisItem("left", linkView=self._box)
        self._points.setTicks([[(at, number_words(at)) for at in range(0, HIGHEST_PAIN + 1, 2)]])
        self._days = DayAxis(self._box, view.days)
        grid = self.centralWidget.layout()
        grid.addItem(self._points, 0, 0)
        grid.addItem(self._box, 0, 1)
        grid.addItem(self._days, 1, 1)
        grid.setSpacing(0)
        self._lines: list[KneeLine] = []
        theme.changed.connect(self._restyle)
        self.show_view(view)

    # --- what it shows ----------------------------------------------------------------------

    def show_view(self, view: ChartView) -> None:
        """Show `view`; the day that is read stays the same one."""
        day = None if self._at is None else self._view.days[self._at]
        is_new = not self._lines or view.lines != self._view.lines
        self._view = view
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(view.sentence)
        self._days.days = view.days
        self._at = view.place_of(day) if day and view.days[0] <= day <= view.days[-1] else None
        if is_new:
            for line in self._lines:
                self._box.removeItem(line.marks)
                self._box.removeItem(line.curve)
            self._lines = [self._knee_line(line) for line in view.lines]
            self._restyle()
        else:
            self._place()

    @property
    def view(self) -> ChartView:
        """What is shown now."""
        return self._view

    @property
    def day_read(self) -> date | None:
        """The day under the crosshair, None where there is none."""
        return None if self._at is None else self._view.days[self._at]

    def plot_box(self) -> QRectF:
        """Return where days and points are drawn, in logical pixels of the chart."""
        return QRectF(self._box.sceneBoundingRect())

    # --- for assistive technology -----------------------------------------------------------

    def spoken_value(self) -> str:
        """Return the day that is read, in words."""
        if self._at is None:
            return str(self.tr("no day chosen"))
        return readout_of(self._view, self._at).spoken

    def spoken_number(self) -> int:
        """Return the place of the day that is read, from 1."""
        return 1 if self._at is None else self._at + 1

    def spoken_range(self) -> tuple[int, int]:
        """Return 1 and the number of days."""
        return 1, len(self._view.days)

    def take_spoken_number(self, number: int) -> None:
        """Read a day by its place, from 1."""
        self._read(number - 1)

    def take_spoken_step(self, step: int) -> None:
        """Read the next day or the one before."""
        self._step(step)

    # --- Qt ---------------------------------------------------------------------------------

    def close(self) -> bool:
        # The base class takes itself apart here, which ends the program with this Qt.
        return bool(QWidget.close(self))

    def sizeHint(self) -> QSize:
        window = self.window().height()
        # A large window has room for finer differences.
        return QSize(480, max(self._theme.scaled(270), min(round(window * 0.36), 480)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        week = bool(held & Qt.KeyboardModifier.ControlModifier)
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left | Qt.Key.Key_Right as key:
                way = 1 if key == Qt.Key.Key_Right else -1
                if shift:
                    self._ask(panned(self._view.window, 0.25 * way, self._limits()))
                else:
                    self._step(way * (7 if week else 1))
            case Qt.Key.Key_Home:
                self._read(self._view.place_of(self._view.window[0]))
            case Qt.Key.Key_End:
                self._read(self._view.place_of(self._view.window[1]))
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if not week:
                self._zoom(0.5)
            case Qt.Key.Key_Minus if not week:
                self._zoom(2)
            case Qt.Key.Key_Escape if self._at is not None:
                self._read(None)
            case _:
                event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._read(self._frame().place_at(event.position()), follow=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._read(self._frame().place_at(event.position()), follow=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._read(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The first one comes while the base class is still being built.
        if getattr(self, "_lines", None):
            self._place()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.fillRect(rect, self._theme.colour("surface"))
        paint_grid(painter, self._theme, self._frame())

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        # Time runs to the right in every language; the painter follows the app, not this widget.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._frame()
        paint_ends(painter, self._theme, frame, self._view, self.width())
        if self._at is not None and frame.has(self._at):
            room = QRectF(self.viewport().rect()).adjusted(2, 6, -2, -2)
            paint_day(painter, self._theme, frame, self._view, self._at, room)

    # --- where things are -------------------------------------------------------------------

    def _frame(self) -> ChartFrame:
        view = self._view
        first, last = view.place_of(view.window[0]), view.place_of(view.window[1])
        return ChartFrame(self.plot_box(), first, last)

    def _limits(self) -> tuple[date, date]:
        return self._view.days[0], self._view.days[-1]

    def _knee_line(self, line: TrendLine) -> KneeLine:
        marks = pg.ScatterPlotItem(pxMode=True, pen=None)
        curve = pg.PlotCurveItem(antialias=True)
        # A wide line drawn whole takes twelve times as long where it is jagged.
        curve.setSegmentedLineMode("on")
        for item in (marks, curve):
            self._box.addItem(item, ignoreBounds=True)
        return KneeLine(line, marks, curve)

    def _place(self) -> None:
        """Put lines and marks where the window and the size of the chart want them."""
        frame = self._frame()
        first, last = frame.first, frame.last
        self._box.setXRange(first - 0.5, last + 0.5, padding=0)
        wide, tall = max(frame.box.width(), 1.0), max(frame.box.height(), 1.0)
        scale = Scale(wide / (last - first + 1), tall / POINTS_SHOWN)
        for line in self._lines:
            line.place(self._theme, first, last, scale)
        self.resetCachedContent()
        self.viewport().update()

    def _restyle(self) -> None:
        theme = self._theme
        ticks = theme.font(Role.HINT)
        metrics = QFontMetricsF(ticks)
        patterns = {
            TickKind.DAY: self.tr("d MMM", "short date of a chart"),
            TickKind.MONTH: self.tr("MMM yyyy", "month of a chart"),
            TickKind.YEAR: "yyyy",
        }
        self._days.measure(metrics, patterns)
        for axis in (self._points, self._days):
            axis.setTickFont(ticks)
            axis.setTextPen(theme.colour("text_2"))
            axis.setPen(QPen(theme.colour("control"), 1))
        self._points.setPen(None)
        self._points.setStyle(tickLength=0, tickTextOffset=6, tickAlpha=0)
        self._points.setWidth(metrics.horizontalAdvance(number_words(HIGHEST_PAIN)) + 14)
        self._days.setStyle(tickLength=-4, tickTextOffset=5)
        self._days.setHeight(metrics.height() + 10)
        strong = QFontMetricsF(theme.font(Role.STRONG))
        widest = max(
            (strong.horizontalAdvance(f"{line.name} 10.0") for line in self._view.lines), default=0
        )
        grid = self.centralWidget.layout()
        grid.setContentsMargins(0, 0, widest + theme.scaled(12), 0)
        grid.activate()
        for line in self._lines:
            line.restyle(theme)
        self.updateGeometry()
        self._place()

    # --- acts -------------------------------------------------------------------------------

    def _step(self, days: int) -> None:
        if self._at is None:
            self._read(self._frame().last)
            return
        self._read(min(max(self._at + days, 0), len(self._view.days) - 1))

    def _read(self, place: int | None, *, follow: bool = True) -> None:
        if place == self._at:
            return
        self._at = None if place is None else min(max(place, 0), len(self._view.days) - 1)
        if self._at is not None:
            tell_value_changed(self, self._at + 1)
            if follow:
                self._keep_in_window(self._view.days[self._at])
        self.viewport().update()

    def _keep_in_window(self, day: date) -> None:
        first, last = self._view.window
        if first <= day <= last:
            return
        by = day - (first if day < first else last)
        self._ask((first + by, last + by))

    def _zoom(self, factor: float) -> None:
        around = self.day_read or day_at(self._view.window, 0.5)
        self._ask(zoomed(self._view.window, factor, around, self._limits()))

    def _ask(self, window: tuple[date, date]) -> None:
        if window != self._view.window:
            self.window_asked.emit(window)
