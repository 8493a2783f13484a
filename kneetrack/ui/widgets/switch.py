"""A switch with its words: on or off, and the whole row can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.enter_key import pressed_by_enter
from kneetrack.ui.widgets.strokes import draw_box


class _MarkedRow(QAbstractButton):
    """Words that wrap, and a mark at one end that shows on or off."""

    def __init__(self, theme: Theme, text: str, hint: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme, self._hint = theme, hint
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def set_hint(self, hint: str) -> None:
        """Show another small line under the words."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text_box, hint_box = self._texts(width)
        return max(self._theme.scaled(32), round(text_box.height() + hint_box.height()) + 8)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Role.BODY))
        small = QFontMetrics(self._theme.font(Role.CAPTION))
        words = max(metrics.horizontalAdvance(self.text()), small.horizontalAdvance(self._hint))
        width = words + self._mark_room() + 6
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._mark_room() + 60, self._theme.scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        text_box, hint_box = self._texts(self.width())
        top = (self.height() - text_box.height() - hint_box.height()) / 2
        left = self._words_left()
        wrap = Qt.TextFlag.TextWordWrap
        side = Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font(Role.BODY))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(text_box.translated(left, top), wrap | side, self.text())
        if self._hint:
            painter.setFont(self._theme.font(Role.CAPTION))
            painter.setPen(self._theme.colour("text_2"))
            painter.drawText(
                hint_box.translated(left, top + text_box.height()), wrap | side, self._hint
            )
        self._paint_mark(painter)

    def _texts(self, width: int) -> tuple[QRectF, QRectF]:
        room = max(40, width - self._mark_room())
        wrap = Qt.TextFlag.TextWordWrap
        big = QFontMetrics(self._theme.font(Role.BODY))
        text = QRectF(big.boundingRect(0, 0, room, 10_000, wrap, self.text()))
        text.setRect(0, 0, room, text.height())
        small = QFontMetrics(self._theme.font(Role.CAPTION))
        hint = QRectF(small.boundingRect(0, 0, room, 10_000, wrap, self._hint))
        hint.setRect(0, 0, room, hint.height() if self._hint else 0)
        return text, hint

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mark_room(self) -> int:
        raise NotImplementedError

    def _words_left(self) -> float:
        raise NotImplementedError

    def _paint_mark(self, painter: QPainter) -> None:
        raise NotImplementedError

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Switch(_MarkedRow):
    """A setting that is on or off at once; the mark stands at the end of the row.

    Use `clicked(bool)` for what a person did; `setChecked` shows a value without that.
    """

    def __init__(
        self, theme: Theme, text: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, hint, parent)

    def _mark_room(self) -> int:
        return self._theme.scaled(44) + 16

    def _words_left(self) -> float:
        return self._mark_room() if self._mirrored() else 0

    def _paint_mark(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        wide, tall = theme.scaled(44), theme.scaled(24)
        x = 0 if self._mirrored() else self.width() - wide
        box = QRectF(x, (self.height() - tall) / 2, wide, tall)
        fill = theme.colour("accent" if on else "surface")
        draw_box(painter, box, tall / 2, fill, theme.colour("accent" if on else "control"))
        knob = tall - 8
        at_end = on != self._mirrored()
        left = box.right() - knob - 4 if at_end else box.left() + 4
        shade = theme.colour("on_accent" if on else "control")
        draw_box(painter, QRectF(left, box.top() + 4, knob, knob), knob / 2, shade)


class TickBox(_MarkedRow):
    """A choice that can be ticked; the box stands before the words."""

    def __init__(
        self, theme: Theme, text: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, hint, parent)

    def _mark_room(self) -> int:
        return self._theme.scaled(20) + 11

    def _words_left(self) -> float:
        return 0 if self._mirrored() else self._mark_room()

    def _paint_mark(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        side = theme.scaled(20)
        text_box, hint_box = self._texts(self.width())
        top = (self.height() - text_box.height() - hint_box.height()) / 2
        line = QFontMetrics(theme.font(Role.BODY)).height()
        x = self.width() - side if self._mirrored() else 0
        box = QRectF(x, top + (line - side) / 2, side, side)
        fill = theme.colour("accent" if on else "surface")
        draw_box(painter, box, 5, fill, theme.colour("accent" if on else "control"))
        if on:
            paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), theme.colour("on_accent"))
