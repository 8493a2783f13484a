"""The toast: a short message at the bottom right that offers Undo and goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QWidget,
)

from kneetrack.ui.kit.accessible import announce
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box

if TYPE_CHECKING:
    from kneetrack.ui.kit.page import ToastView
    from kneetrack.ui.kit.theme import Theme

STAY_MS = 8000
_MARGIN = 20
_CLEAR = 8


class Toast(QWidget):
    """Lies over its parent's bottom right corner; the newest message replaces the one before.

    It stays while the mouse is over it or the keyboard is in it, and is read out politely.

    Signals:
        undo_asked: the person pressed Undo.
    """

    undo_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget, stay_ms: int = STAY_MS) -> None:
        super().__init__(parent)
        self._theme, self._over = theme, parent
        self.setObjectName("toast")
        self.setAccessibleName(self.tr("Message"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(12)
        row.addWidget(IconView(theme, "check", "toast_text", 16))
        self._text = PlainText(tone="toast", wraps=False)
        row.addWidget(self._text, 1)
        self._undo = Button(theme, self.tr("Undo"), look=Look.TOAST, icon="undo", small=True)
        self._undo.setObjectName("toastUndo")
        self._undo.clicked.connect(self._ask_undo)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(stay_ms)
        self._timer.timeout.connect(self._time_up)
        self._place = QTimer(self)  # the page scrolls first
        self._place.setSingleShot(True)
        self._place.setInterval(0)
        self._place.timeout.connect(self._settle)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        self.setGraphicsEffect(shadow)
        theme.changed.connect(self._settle)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The message shown now, or an empty text."""
        return self._text.text() if self.isVisible() else ""

    def show_view(self, view: ToastView) -> None:
        """Show a message and have it read out."""
        self._text.setText(view.text)
        self._text.setWordWrap(False)
        self._undo.setVisible(view.can_undo)
        # In its place first: shown elsewhere, it could take the mouse there for a visit.
        self._settle()
        self.show()
        self._settle()
        self._timer.start()
        announce(self, view.text)

    def dismiss(self) -> None:
        """Take the message away now."""
        self._timer.stop()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible() and not self._has_keyboard():
            self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._settle()
        elif event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place.start()  # other buttons may stand here now
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(QPainter(self), QRectF(self.rect()), 10, self._theme.colour("toast"))

    def _settle(self) -> None:
        parent, layout = self._over, self._row
        room = parent.width() - 2 * _MARGIN
        self._text.setWordWrap(False)
        layout.activate()
        wide = self.sizeHint().width()
        if wide > room:
            self._text.setWordWrap(True)
            wide = room
        tall = max(layout.heightForWidth(wide), self.sizeHint().height())
        self.resize(wide, tall)
        x = (
            _MARGIN
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else (parent.width() - wide - _MARGIN)
        )
        self.move(QPoint(x, self._free_height(x, wide, tall)))
        self.raise_()

    def _free_height(self, x: int, wide: int, tall: int) -> int:
        """Return how far down there is room without lying on what has the keyboard.

        Nor on a button, as far as the lower half of the window allows: a click meant for it would
        hit Undo.
        """
        low = self._over.height() - tall - _MARGIN
        around = self._around_keyboard()
        heights = [low, _MARGIN]
        if around is not None:
            heights.insert(1, around.top() - tall - 1)
        y = low
        while y > self._over.height() // 2:
            here = QRect(x, y, wide, tall)
            under = [box.top() for box in self._buttons() if box.intersects(here)]
            if around is not None and around.intersects(here):
                under.append(around.top())
            if not under:
                return y
            y = min(under) - tall - 1
        for y in heights:
            if y >= 0 and not (around and around.intersects(QRect(x, y, wide, tall))):
                return y
        return low

    def _around_keyboard(self) -> QRect | None:
        focus = QApplication.focusWidget()
        if focus is None or not self._over.isAncestorOf(focus) or self._has_keyboard():
            return None
        seen = focus.visibleRegion().boundingRect()
        around = QRect(focus.mapTo(self._over, seen.topLeft()), seen.size())
        return around.adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR)

    def _buttons(self) -> list[QRect]:
        return [
            QRect(button.mapTo(self._over, QPoint(0, 0)), button.size())
            for button in self._over.findChildren(QAbstractButton)
            if button.isVisible() and not self.isAncestorOf(button)
        ]

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _focus_moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        if not self.isVisible():
            return
        self._place.start()
        if self._has_keyboard():
            self._timer.stop()
        elif not self._timer.isActive() and not self.underMouse():
            self._timer.start()

    def _time_up(self) -> None:
        if self.underMouse() or self._has_keyboard():
            return
        self.hide()

    def _ask_undo(self) -> None:
        self.dismiss()
        self.undo_asked.emit()
