"""The small pictures under the chart: each knee then and now, weeks of exercise, next mornings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.domain.pain import HIGHEST_PAIN, LOWEST_PAIN, Side
from kneetrack.ui.kit.local_words import number_words
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.progress.card_views import KneePoints, KneesView, MorningsView, WeeksView
from kneetrack.ui.progress.progress_words import signed_words, tenths_text
from kneetrack.ui.widgets.chart_marks import paint_mark, text_tone

_LEAST_ROWS = 4


class CardPicture(QWidget):
    """A painted picture that speaks through its name; its table is reached by the button."""

    tall = 150

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # Time and numbers run to the right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.scaled(self.tall))

    def minimumSizeHint(self) -> QSize:
        return QSize(150, self._theme.scaled(self.tall))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _metrics(self, role: Role) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(role))


class KneesPicture(CardPicture):
    """A line from 0 to 10 a knee, with an open mark for the first week and a full one for now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._knees: tuple[KneePoints, ...] = ()

    def show_view(self, view: KneesView) -> None:
        """Show each knee of the view."""
        self._knees = view.knees
        self.setAccessibleName(view.words.sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        ticks = self._metrics(Role.HINT)
        edge = theme.scaled(10)
        line = QRectF(edge, 0, self.width() - 2 * edge, self.height() - ticks.height() - 6)
        painter.setFont(theme.font(Role.HINT))
        painter.setPen(theme.colour("text_2"))
        for value in (LOWEST_PAIN, HIGHEST_PAIN // 2, HIGHEST_PAIN):
            x = self._x(value, line)
            box = QRectF(x - 20, line.bottom() + 4, 40, ticks.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number_words(value))
        each = line.height() / max(len(self._knees), 1)
        for place, knee in enumerate(self._knees):
            room = QRectF(line.left(), place * each, line.width(), each)
            self._paint_knee(painter, knee, room)

    def _x(self, value: float, line: QRectF) -> float:
        return line.left() + line.width() * value / HIGHEST_PAIN

    def _paint_knee(self, painter: QPainter, knee: KneePoints, room: QRectF) -> None:
        theme = self._theme
        y = room.center().y() + self._metrics(Role.SMALL).height() / 2
        tint = theme.colour(knee.side.value)
        painter.setPen(QPen(theme.colour("border"), 1.5))
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        if knee.then is not None and knee.now is not None:
            painter.setPen(QPen(tint, theme.scaled(3)))
            painter.drawLine(
                QPointF(self._x(knee.then, room), y), QPointF(self._x(knee.now, room), y)
            )
        size = theme.scaled(12)
        if knee.then is not None:
            painter.setPen(QPen(tint, 2))
            painter.setBrush(theme.colour("surface"))
            paint_mark(painter, knee.side, QPointF(self._x(knee.then, room), y), size)
        if knee.now is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            paint_mark(painter, knee.side, QPointF(self._x(knee.now, room), y), size + 2)
        self._write(painter, knee, room, y - size / 2 - 3)

    def _write(self, painter: QPainter, knee: KneePoints, room: QRectF, bottom: float) -> None:
        """Write both numbers above their marks, pushed apart where they would touch."""
        theme = self._theme
        found = [
            (value, role, tone)
            for value, role, tone in (
                (knee.now, Role.STRONG, text_tone(knee.side)),
                (knee.then, Role.SMALL, "text_2"),
            )
            if value is not None
        ]
        if knee.then is not None and knee.then == knee.now:
            found = found[:1]
        edge = -1e9
        boxes = []
        for value, role, tone in sorted(found):
            metrics = self._metrics(role)
            wide = metrics.horizontalAdvance(tenths_text(value)) + 2
            left = max(self._x(value, room) - wide / 2, edge + 6, 0.0)
            boxes.append((left, wide, value, role, tone))
            edge = left + wide
        over = max(0.0, edge - self.width())
        for left, wide, value, role, tone in boxes:
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(tone))
            tall = self._metrics(role).height()
            box = QRectF(left - over, bottom - tall, wide, tall)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tenths_text(value))


class WeeksPicture(CardPicture):
    """A column a week with one square for each day that had an exercise."""

    tall = 160

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view: WeeksView | None = None

    def show_view(self, view: WeeksView) -> None:
        """Show the weeks of the view."""
        self._view = view
        self.setAccessibleName(view.words.sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, ticks = self._theme, self._metrics(Role.HINT)
        bottom = self.height() - ticks.height() - 6
        each = min(self.width() / len(view.counts), theme.scaled(34))
        rows = max(_LEAST_ROWS, *view.counts)
        side = min(each - 3, (bottom - 2) / rows - 3)
        left = (self.width() - each * len(view.counts)) / 2
        painter.setFont(theme.font(Role.HINT))
        for place, (count, label) in enumerate(zip(view.counts, view.labels, strict=True)):
            x = left + each * (place + 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            for row in range(count):
                y = bottom - (row + 1) * (side + 3) + 1.5
                painter.drawRoundedRect(QRectF(x - side / 2, y, side, side), 3, 3)
            if not count:
                # An open shape: a week without is nothing worse than that.
                painter.setPen(QPen(theme.colour("control"), 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x, bottom - side / 2 - 1.5), 3.0, 3.0)
            if label:
                wide = ticks.horizontalAdvance(label)
                start = min(max(x - wide / 2, 0.0), self.width() - wide)
                painter.setPen(theme.colour("text_2"))
                painter.drawText(QPointF(start, bottom + 5 + ticks.ascent()), label)


class MorningsPicture(CardPicture):
    """A mark a session and knee, as high as the next morning lay above the number before it."""

    tall = 160

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view: MorningsView | None = None

    def show_view(self, view: MorningsView) -> None:
        """Show the mornings of the view."""
        self._view = view
        self.setAccessibleName(view.words.sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, ticks = self._theme, self._metrics(Role.HINT)
        changes = [
            mark.change for marks in view.sessions for mark in marks if mark.change is not None
        ]
        lowest, highest = min([-2, *changes]), max([2, *changes])
        left = ticks.horizontalAdvance("−10") + 8
        box = QRectF(left, ticks.height() / 2, self.width() - left - 2, 0)
        box.setBottom(self.height() - ticks.height() - 8)
        step = box.height() / (highest - lowest)
        zero = box.top() + highest * step
        painter.fillRect(
            QRectF(box.left(), zero, box.width(), box.bottom() - zero), theme.colour("accent_soft")
        )
        painter.setFont(theme.font(Role.HINT))
        every = 1 if step >= ticks.height() else 2 if 2 * step >= ticks.height() else 5
        for value in range(lowest, highest + 1):
            if value % every:
                continue
            y = zero - value * step
            painter.setPen(QPen(theme.colour("control" if value == 0 else "border"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(theme.colour("text_2"))
            words = QRectF(0, y - ticks.height() / 2, left - 6, ticks.height())
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, flags, signed_words(value))
        self._paint_marks(painter, view, box, zero, step)

    def _paint_marks(
        self, painter: QPainter, view: MorningsView, box: QRectF, zero: float, step: float
    ) -> None:
        theme, ticks = self._theme, self._metrics(Role.HINT)
        each = box.width() / len(view.sessions)
        size = min(theme.scaled(8), max(each, 4.0))
        for place, marks in enumerate(view.sessions):
            middle = box.left() + each * (place + 0.5)
            if any(mark.change is None for mark in marks):
                painter.setPen(theme.colour("text_2"))
                under = QRectF(middle - 10, box.bottom() + 4, 20, ticks.height())
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, "?")
            painter.setPen(Qt.PenStyle.NoPen)
            for mark in marks:
                if mark.change is None:
                    continue
                # Two knees stand beside each other, for they often lie at the same height.
                away = size * 0.55 * (len(marks) - 1) * (-1 if mark.side is Side.LEFT else 1)
                painter.setBrush(theme.colour(mark.side.value))
                where = QPointF(middle + away, zero - mark.change * step)
                paint_mark(painter, mark.side, where, size)
