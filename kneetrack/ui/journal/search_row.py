"""How a row of the list is drawn: the day, a number a knee, and two lines of what was written."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kneetrack.domain.searching import Excerpt
from kneetrack.ui.journal.calendar_view import Scores
from kneetrack.ui.journal.calendar_words import row_day
from kneetrack.ui.journal.search_view import SearchRow
from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.pain_scale import draw_side_marker
from kneetrack.ui.widgets.strokes import draw_box

ROW_ROLE = int(Qt.ItemDataRole.UserRole)

_SIDE, _TOP = 12, 9
_MOST_LINES = 2
_NO_NUMBER = "–"

_Index = QModelIndex | QPersistentModelIndex


class SearchRowDelegate(QStyledItemDelegate):
    """Draws a SearchRow; rows without words are one line tall."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = 300
        self._today = date.min

    def set_frame(self, width: int, today: date) -> None:
        """Lay rows out for this width in pixels; `today` decides which days need their year."""
        self._width, self._today = width, today

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(ROW_ROLE)
        if not isinstance(row, SearchRow):
            return QSize(0, 0)
        height = self._head_height(row)
        if row.excerpt.text:
            height += self._laid_out(row.excerpt)[1] + 3
        return QSize(self._width, round(height + 2 * _TOP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, SearchRow):
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            outline = None
            if state & QStyle.StateFlag.State_HasFocus:
                outline = theme.colour("focus")
            fill = theme.colour("accent_soft")
            draw_box(painter, box.adjusted(2, 1, -2, -1), 8, fill, outline, width=2)
        else:
            if state & QStyle.StateFlag.State_MouseOver:
                draw_box(painter, box.adjusted(2, 1, -2, -2), 8, theme.colour("sunken"))
            line = QRectF(box.left() + _SIDE, box.bottom() - 1, box.width() - 2 * _SIDE, 1)
            painter.fillRect(line, theme.colour("border"))
        inner = box.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        self._paint_head(painter, row, inner)
        if row.excerpt.text:
            painter.setPen(theme.colour("text_2"))
            top = inner.top() + self._head_height(row) + 3
            layout, _height = self._laid_out(row.excerpt)
            layout.draw(painter, QPointF(inner.left(), top))
        painter.restore()

    def _paint_head(self, painter: QPainter, row: SearchRow, inner: QRectF) -> None:
        theme = self._theme
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        font = theme.font(Role.STRONG)
        metrics = QFontMetricsF(font)
        words = row_day(row.day, self._today)
        line = metrics.height()
        wide = metrics.horizontalAdvance(words)
        x = inner.right() - wide if mirrored else inner.left()
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRectF(x, inner.top(), wide + 2, line), middle, words)
        side = theme.scaled(15)
        if row.has_exercise:
            x = x - side - 8 if mirrored else x + wide + 8
            box = QRectF(x, inner.top() + (line - side) / 2, side, side)
            paint_icon(painter, "done", box, theme.colour("accent"))
        scores = self._scores_width(row.scores)
        below = not self._scores_fit(row)
        top = inner.top() + (line if below else 0)
        x = inner.left() if mirrored or below else inner.right() - scores
        self._paint_scores(painter, row.scores, QRectF(x, top, scores, line))

    def _paint_scores(self, painter: QPainter, scores: Scores, box: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(Role.SMALL))
        marker, x = theme.scaled(9), box.left()
        for side, score in scores:
            sign = QRectF(x, box.center().y() - marker / 2, marker, marker)
            draw_side_marker(painter, theme, side, sign)
            x += marker + theme.scaled(5)
            painter.setPen(theme.colour("text" if score is not None else "text_3"))
            painter.drawText(
                QRectF(x, box.top(), self._number_width(), box.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute,
                _NO_NUMBER if score is None else str(score),
            )
            x += self._number_width() + theme.scaled(6)

    def _laid_out(self, shown: Excerpt) -> tuple[QTextLayout, float]:
        """Return the words as at most two lines, hits marked, and their height."""
        layout, height, used = self._lines(shown)
        while used < len(shown.text):
            # Less and less, until the ellipsis that stands for the rest fits too.
            used = max(min(used, len(shown.text) - 1) - 2, 0)
            text = shown.text[:used].rstrip() + "…"
            hits = tuple(hit for hit in shown.hits if hit[1] < len(text))
            layout, height, fitting = self._lines(Excerpt(text, hits))
            if fitting == len(text):
                break
        return layout, height

    def _lines(self, shown: Excerpt) -> tuple[QTextLayout, float, int]:
        """Lay the words out; return also how many letters the lines have taken."""
        layout = QTextLayout(shown.text, self._theme.font(Role.SMALL))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(shown.text, hit) for hit in shown.hits])
        layout.beginLayout()
        height, used = 0.0, 0
        for _number in range(_MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(self._width - 2 * _SIDE, 20))
            line.setPosition(QPointF(0, height))
            height += line.height() * 1.1
            used = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, height, _letters(shown.text, used)

    def _mark(self, text: str, hit: tuple[int, int]) -> QTextLayout.FormatRange:
        theme = self._theme
        mark = QTextLayout.FormatRange()
        mark.start = _utf16(text[: hit[0]])
        mark.length = _utf16(text[: hit[1]]) - mark.start
        look = QTextCharFormat()
        look.setBackground(theme.colour("watch_soft"))
        look.setForeground(theme.colour("text"))
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(theme.colour("watch"))
        mark.format = look
        return mark

    def _head_height(self, row: SearchRow) -> float:
        line = QFontMetricsF(self._theme.font(Role.STRONG)).height()
        return line if self._scores_fit(row) else 2 * line

    def _scores_fit(self, row: SearchRow) -> bool:
        """Whether the numbers have room beside the day."""
        day = QFontMetricsF(self._theme.font(Role.STRONG)).horizontalAdvance(
            row_day(row.day, self._today)
        )
        mark = self._theme.scaled(15) + 16 if row.has_exercise else 8
        return day + mark + self._scores_width(row.scores) <= self._width - 2 * _SIDE

    def _scores_width(self, scores: Scores) -> float:
        theme = self._theme
        return len(scores) * (theme.scaled(9 + 5 + 6) + self._number_width()) - theme.scaled(6)

    def _number_width(self) -> float:
        return QFontMetricsF(self._theme.font(Role.SMALL)).horizontalAdvance("10") + 1


def _utf16(text: str) -> int:
    """Return how long Qt takes `text` to be: a picture may count for two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _letters(text: str, qt_length: int) -> int:
    """Return how many letters of `text` are as long as Qt says."""
    return len(text.encode("utf-16-le")[: 2 * qt_length].decode("utf-16-le", "ignore"))
