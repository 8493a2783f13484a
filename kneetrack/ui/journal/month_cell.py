"""How one day of the month is drawn: its number, a coloured number a knee, and small marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kneetrack.domain.pain import HIGHEST_PAIN
from kneetrack.ui.journal.calendar_view import MonthDay
from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.kit.tokens import colour
from kneetrack.ui.widgets.strokes import draw_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

DAY_ROLE = int(Qt.ItemDataRole.UserRole)

_REACH = 4
"""Between two days, in pixels; the ring of the focus has its place there."""
_PADDING, _PAIR_GAP, _ICON = 6, 2, 15
_DIM = 0.4
"""How much of the colour is left of a day of another month; its number stays readable."""

_Index = QModelIndex | QPersistentModelIndex


class MonthCell(QStyledItemDelegate):
    """Draws a day. All days of a month are laid out alike, by the size of the cell."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def least_width(self) -> int:
        """Return the width below which two numbers do not fit, in pixels."""
        ten = QFontMetricsF(self._font(Role.STRONG, 1.0)).horizontalAdvance(str(HIGHEST_PAIN))
        return round(2 * ten + _PAIR_GAP + 2 * (_PADDING + _REACH) + 8)

    def least_height(self, width: int) -> int:
        """Return the height that a cell of this width needs, in pixels."""
        head = QFontMetricsF(self._font(Role.SMALL, 1.0)).height()
        score = QFontMetricsF(self._font(Role.STRONG, 1.0)).height() + 6
        marks = 0.0 if self._marks_fit(width) else self._theme.scaled(_ICON) + 3
        return round(head + score + marks + 3 + 2 * (_REACH + _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        day = index.data(DAY_ROLE)
        if not isinstance(day, MonthDay):
            return
        painter.save()
        # The left knee is at the left in every language, as the legend says.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        cell = QRectF(option.rect)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected and bool(state & QStyle.StateFlag.State_HasFocus):
            draw_box(painter, cell, 11, None, self._theme.colour("focus"), width=2)
        box = cell.adjusted(_REACH, _REACH, -_REACH, -_REACH)
        self._paint_ground(painter, day, box, is_selected=is_selected)
        self._paint_head(painter, day, box)
        self._paint_scores(painter, day, box, is_selected=is_selected)
        painter.restore()

    def score_colours(self, score: int, *, dim: bool) -> tuple[QColor, QColor]:
        """Return the colour of a number's ground and of the number on it."""
        tokens = self._theme.tokens
        ground = colour(tokens.ramp[score])
        if not dim:
            return ground, colour(tokens.ramp_text[score])
        return _between(colour(tokens.sunken), ground, _DIM), colour(tokens.text)

    def _paint_ground(
        self, painter: QPainter, day: MonthDay, box: QRectF, *, is_selected: bool
    ) -> None:
        theme = self._theme
        fill = "surface" if day.is_in_month and day.can_open else "sunken"
        outline, width = "border", 1
        if is_selected:
            fill, outline, width = "accent_soft", "accent", 2
        if day.is_today:
            outline, width = "text", 2
        draw_box(painter, box, 8, theme.colour(fill), theme.colour(outline), width=width)

    def _paint_head(self, painter: QPainter, day: MonthDay, box: QRectF) -> None:
        theme, zoom = self._theme, self._zoom(box)
        font = self._font(Role.SMALL, zoom)
        if day.is_today:
            font.setWeight(QFont.Weight.Bold)
        metrics = QFontMetricsF(font)
        inner = box.adjusted(_PADDING + 1, _PADDING - 1, -_PADDING, 0)
        head = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
        painter.setFont(font)
        plain = day.is_in_month and day.can_open
        painter.setPen(theme.colour("text" if plain else "text_3"))
        number = QLocale().toString(day.day.day)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        side = theme.scaled(_ICON) * min(zoom, 1.3)
        marks = [
            (name, tint)
            for name, tint, on in (
                ("done", "accent", day.has_exercise),
                ("pencil", "text_2", day.has_note),
            )
            if on
        ]
        at_the_top = self._marks_fit(round(box.width()) + 2 * _REACH)
        top = head.center().y() - side / 2 if at_the_top else box.bottom() - _PADDING - side
        x = head.right() - (side + 3) * len(marks) + 3
        left_of_marks = x if at_the_top else head.right()
        for name, tint in marks:
            paint_icon(painter, name, QRectF(x, top, side, side), theme.colour(tint))
            x += side + 3
        if day.is_today:
            words = QCoreApplication.translate("Calendar", "Today")
            after = head.left() + metrics.horizontalAdvance(number + " ")
            if after + metrics.horizontalAdvance(words) < left_of_marks:
                painter.drawText(
                    QRectF(after, head.top(), head.right() - after, head.height()),
                    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                    words,
                )

    def _paint_scores(
        self, painter: QPainter, day: MonthDay, box: QRectF, *, is_selected: bool
    ) -> None:
        has_any = any(score is not None for _side, score in day.scores)
        if not day.can_open and not has_any:
            return
        theme, zoom = self._theme, self._zoom(box)
        font = self._font(Role.STRONG, zoom)
        head = QFontMetricsF(self._font(Role.SMALL, zoom)).height()
        room = box.adjusted(_PADDING, _PADDING + head + 2, -_PADDING, -_PADDING)
        if not self._marks_fit(round(box.width()) + 2 * _REACH):
            room.setBottom(room.bottom() - theme.scaled(_ICON) - 2)
        tall = min(room.height(), max(QFontMetricsF(font).height() + 6, room.height() * 0.62))
        wide = (room.width() - _PAIR_GAP * (len(day.scores) - 1)) / max(len(day.scores), 1)
        painter.setFont(font)
        dim = not (day.is_in_month and day.can_open) and not is_selected
        for place, (_side, score) in enumerate(day.scores):
            one = QRectF(room.left() + place * (wide + _PAIR_GAP), room.top(), wide, tall)
            if score is None:
                draw_box(painter, one, 5, None, theme.colour("border" if dim else "control"))
                continue
            ground, ink = self.score_colours(score, dim=dim)
            edge = None
            if ground.lightnessF() > 0.9 or (theme.is_dark and score <= 1):
                edge = theme.colour("border")  # the palest colours would melt into the card
            draw_box(painter, one, 5, ground, edge)
            painter.setPen(ink)
            painter.drawText(one, Qt.AlignmentFlag.AlignCenter, str(score))

    def _marks_fit(self, width: int) -> bool:
        """Whether the two marks have room beside the number of the day."""
        number = QFontMetricsF(self._font(Role.SMALL, 1.0)).horizontalAdvance("30")
        marks = 2 * (self._theme.scaled(_ICON) + 3)
        return number + marks + 4 <= width - 2 * (_REACH + _PADDING)

    def _zoom(self, box: QRectF) -> float:
        """Return how much larger than usual the digits of a large cell are."""
        usual = self._theme.scaled(84)
        return min(max(min(box.width(), box.height()) / usual, 1.0), 1.5)

    def _font(self, role: Role, zoom: float) -> QFont:
        font = self._theme.font(role)
        font.setPointSizeF(font.pointSizeF() * zoom)
        return font


def _between(first: QColor, second: QColor, share: float) -> QColor:
    """Mix two colours; `share` 1 is the second."""
    red, green, blue = (
        one + (other - one) * share
        for one, other in zip(first.getRgbF()[:3], second.getRgbF()[:3], strict=True)  # type: ignore[index]
    )
    return QColor.fromRgbF(red, green, blue)
