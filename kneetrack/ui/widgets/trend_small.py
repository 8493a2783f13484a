"""The small trend of Today: each day a mark, the seven-day mean a line, a gap stays a gap."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kneetrack.domain.pain import HIGHEST_PAIN, Side
from kneetrack.ui.kit.accessible import install_spoken_widgets, tell_value_changed
from kneetrack.ui.kit.local_words import day_words, tenths_words
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.chart_marks import (
    DASH,
    SPACE,
    EndLabel,
    line_width,
    paint_end_labels,
    paint_mark,
)
from kneetrack.ui.widgets.table_data import TableData

if TYPE_CHECKING:
    from datetime import date

_MISSING = "–"


@dataclass(frozen=True)
class TrendLine:
    """One knee: its name for the label, and for each day its value and its seven-day mean.

    None is a day without a number (or without enough of them for a mean); it stays a gap.
    """

    side: Side
    name: str
    values: tuple[int | None, ...]
    means: tuple[float | None, ...]


@dataclass(frozen=True)
class TrendView:
    """The days (in order, one after another) and one line a knee; `sentence` says the same."""

    days: tuple[date, ...]
    lines: tuple[TrendLine, ...]
    sentence: str

    def __post_init__(self) -> None:
        lengths = {len(self.days)}
        lengths |= {len(line.values) for line in self.lines}
        lengths |= {len(line.means) for line in self.lines}
        if len(lengths) != 1:
            raise ValueError("a trend needs one value and one mean a day for each line")


class TrendSmall(QWidget):
    """Draws a TrendView from 0 to 10; Left and Right keys read out one day after another.

    Assistive technology meets a slider named by the view's sentence, whose value is the day read.
    """

    def __init__(self, theme: Theme, view: TrendView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_spoken_widgets()
        self.spoken_interface: object = None
        self._theme = theme
        self._view = view
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.show_view(view)

    def show_view(self, view: TrendView) -> None:
        """Show `view`."""
        if view.days != self._view.days:
            self._at = None
        self._view = view
        self.setAccessibleName(view.sentence)
        self._restyle()

    def listed(self) -> tuple[str, ...]:
        """Return every day with its numbers in words, oldest first; the same as the picture."""
        return tuple(self._day_in_words(index) for index in range(len(self._view.days)))

    def table(self) -> TableData:
        """Return every day with its numbers, the newest first; the same as the picture."""
        columns = [self.tr("Day")]
        for line in self._view.lines:
            columns += [line.name, self.tr("{0}, 7-day average").format(line.name)]
        rows = []
        for index in range(len(self._view.days) - 1, -1, -1):
            row = [day_words(self._view.days[index], self.tr("ddd, d MMM yyyy"))]
            for line in self._view.lines:
                value, mean = line.values[index], line.means[index]
                row.append("" if value is None else str(value))
                row.append("" if mean is None else self._number(mean))
            rows.append(tuple(row))
        return TableData(tuple(columns), tuple(rows))

    def spoken_value(self) -> str:
        """Return the day that is read, in words."""
        return self.tr("no day chosen") if self._at is None else self._day_in_words(self._at)

    def spoken_number(self) -> int:
        """Return the place of the day that is read, from 1."""
        return 1 if self._at is None else self._at + 1

    def spoken_range(self) -> tuple[int, int]:
        """Return 1 and the number of days."""
        return 1, max(len(self._view.days), 1)

    def take_spoken_number(self, number: int) -> None:
        """Read a day by its place, from 1."""
        if self._view.days:
            self._read(min(max(number - 1, 0), len(self._view.days) - 1))

    def take_spoken_step(self, step: int) -> None:
        """Read the next day or the one before."""
        last = len(self._view.days)
        self.take_spoken_number(last if self._at is None else self._at + 1 + step)

    def sizeHint(self) -> QSize:
        return QSize(260, self._theme.scaled(190))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.scaled(150))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._view.days) - 1
        places = {
            Qt.Key.Key_Left: (last if self._at is None else self._at - 1),
            Qt.Key.Key_Right: (0 if self._at is None else self._at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        at = places.get(Qt.Key(event.key()))
        if at is None or last < 0:
            super().keyPressEvent(event)
            return
        self._read(min(max(at, 0), last))
        box = self._plot()
        where = self.mapToGlobal(QPointF(self._x(self._at or 0, box), box.top()).toPoint())
        QToolTip.showText(where, self._day_in_words(self._at or 0), self)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        box = self._plot()
        count = len(self._view.days)
        if count and box.contains(event.position()):
            share = (event.position().x() - box.left()) / box.width()
            self._read(min(max(round(share * (count - 1)), 0), count - 1))
            QToolTip.showText(
                event.globalPosition().toPoint(), self._day_in_words(self._at or 0), self
            )

    def leaveEvent(self, event: QEvent) -> None:
        self._at = None
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # Time runs to the right in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._plot()
        self._paint_grid(painter, box)
        self._paint_days(painter, box)
        if self._at is not None:
            x = self._x(self._at, box)
            painter.setPen(QPen(self._theme.colour("text_3"), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        for line in self._view.lines:
            self._paint_marks(painter, box, line)
        for line in self._view.lines:
            self._paint_mean(painter, box, line)
        self._paint_labels(painter, box)

    # --- where things are -------------------------------------------------------------------

    def _plot(self) -> QRectF:
        theme = self._theme
        ticks = QFontMetricsF(theme.font(Role.HINT))
        label = QFontMetricsF(theme.font(Role.STRONG))
        right = max(
            (label.horizontalAdvance(self._label(line)) for line in self._view.lines), default=0
        )
        left = ticks.horizontalAdvance("10") + 8
        top = ticks.height() / 2 + 2
        bottom = ticks.height() + 10
        return QRectF(
            left,
            top,
            max(40.0, self.width() - left - right - self._theme.scaled(12) - 4),
            self.height() - top - bottom,
        )

    def _x(self, index: int, box: QRectF) -> float:
        count = len(self._view.days)
        return box.left() + (box.width() * index / (count - 1) if count > 1 else box.width() / 2)

    def _y(self, value: float, box: QRectF) -> float:
        return box.bottom() - box.height() * value / HIGHEST_PAIN

    # --- painting ---------------------------------------------------------------------------

    def _paint_grid(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(Role.HINT))
        tall = QFontMetricsF(theme.font(Role.HINT)).height() + 2
        for value in range(0, HIGHEST_PAIN + 1, 2):
            y = self._y(value, box)
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawLine(
                QPointF(box.left(), round(y) + 0.5), QPointF(box.right(), round(y) + 0.5)
            )
            painter.setPen(theme.colour("text_2"))
            painter.drawText(
                QRectF(0, y - tall / 2, box.left() - 6, tall),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(value),
            )

    def _paint_days(self, painter: QPainter, box: QRectF) -> None:
        days, theme = self._view.days, self._theme
        metrics = QFontMetricsF(theme.font(Role.HINT))
        painter.setFont(theme.font(Role.HINT))
        edge = -1e9
        for index in range(len(days)):
            if (len(days) - 1 - index) % 7 != 0:
                continue
            words = self._short(days[index])
            wide = metrics.horizontalAdvance(words)
            x = self._x(index, box)
            start = min(max(x - wide / 2, 0.0), self.width() - wide)
            painter.setPen(QPen(theme.colour("control"), 1))
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + 4))
            if start > edge + 8:
                painter.setPen(theme.colour("text_2"))
                painter.drawText(QPointF(start, box.bottom() + 7 + metrics.ascent()), words)
                edge = start + wide

    def _paint_marks(self, painter: QPainter, box: QRectF, line: TrendLine) -> None:
        tint = QColor(self._theme.colour(line.side.value))
        tint.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        size = self._theme.scaled(5)
        for index, value in enumerate(line.values):
            if value is not None:
                where = QPointF(self._x(index, box), self._y(value, box))
                paint_mark(painter, line.side, where, size)

    def _paint_mean(self, painter: QPainter, box: QRectF, line: TrendLine) -> None:
        tint = self._theme.colour(line.side.value)
        is_left = line.side is Side.LEFT
        pen = QPen(tint, line_width(self._theme, line.side))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if is_left else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if not is_left:
            pen.setDashPattern([DASH, SPACE])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path, joined, last = QPainterPath(), False, None
        for index, mean in enumerate(line.means):
            if mean is None:
                joined = False
                continue
            last = QPointF(self._x(index, box), self._y(mean, box))
            if joined:
                path.lineTo(last)
            else:
                path.moveTo(last)
            joined = True
        painter.drawPath(path)
        if last is not None and line.means and line.means[-1] is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            paint_mark(painter, line.side, last, self._theme.scaled(9))

    def _paint_labels(self, painter: QPainter, box: QRectF) -> None:
        labels = []
        for line in self._view.lines:
            height = _last(line.means)
            if height is None:
                height = _last(line.values)
            if height is not None:
                labels.append(EndLabel(line.side, self._label(line), self._y(height, box)))
        paint_end_labels(painter, self._theme, box, labels, self.width())

    # --- words ------------------------------------------------------------------------------

    def _label(self, line: TrendLine) -> str:
        mean = line.means[-1] if line.means else None
        return line.name if mean is None else f"{line.name} {self._number(mean)}"

    def _number(self, mean: float) -> str:
        # Halves upwards, as on paper and on the command line.
        return tenths_words(floor(mean * 10 + 0.5))

    def _short(self, day: date) -> str:
        return self.locale().toString(_qdate(day), self.tr("d MMM", "short date of a chart"))

    def _day_in_words(self, index: int) -> str:
        day = self.locale().toString(_qdate(self._view.days[index]), QLocale.FormatType.LongFormat)
        parts = []
        for line in self._view.lines:
            value, mean = line.values[index], line.means[index]
            shown = self.tr("no number") if value is None else str(value)
            if mean is not None:
                shown += self.tr(" (7-day mean {0})").format(self._number(mean))
            parts.append(f"{line.name} {shown}")
        return f"{day}: {', '.join(parts) or _MISSING}"

    def _read(self, index: int) -> None:
        self._at = index
        self.setAccessibleDescription(self._day_in_words(index))
        tell_value_changed(self, index + 1)
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _last(numbers: tuple[float | None, ...]) -> float | None:
    return next((number for number in reversed(numbers) if number is not None), None)
