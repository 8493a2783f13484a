"""One command with its keys; pressed, it waits for other keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kneetrack.ui.kit.key_choice import sequence_of
from kneetrack.ui.kit.shortcuts import ActionId, all_keys_shown, keys_shown, words_of
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.enter_key import pressed_by_enter
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.key_hint import KeyHint
from kneetrack.ui.widgets.page_frame import KEEP_WHOLE
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box

_KEYS_SHOWN = 2


class KeyRow(QAbstractButton):
    """The words of a command at one end, its keys at the other; the whole row is the target.

    Signals:
        change_asked(ActionId): the row was pressed.
        arrow_pressed((KeyRow, step)): Up or Down was pressed, or Home and End (a large step).
    """

    change_asked = Signal(object)
    arrow_pressed = Signal(object)

    def __init__(self, theme: Theme, action: ActionId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.action = theme, action
        self.setObjectName(f"key-{action}")
        self.setAccessibleName(words_of(action))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(16)
        self._words = PlainText(words_of(action), wraps=True)
        self._caps = KeyHint(theme, "")
        self._none = PlainText(self.tr("no key"), Role.CAPTION)
        row.addWidget(self._words, 1)
        row.addWidget(self._caps)
        row.addWidget(self._none)
        for part in (self._words, self._caps, self._none):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._ask)
        theme.changed.connect(self.show_keys)
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys as they are now."""
        keys = all_keys_shown(self.action)
        self._caps.show_keys(keys[:_KEYS_SHOWN])
        self._caps.setVisible(bool(keys))
        self._none.setVisible(not keys)
        told = ", ".join(keys[:_KEYS_SHOWN]) or self.tr("no key")
        self.setAccessibleDescription(self.tr("{0}. Press Enter to choose others.").format(told))
        self.setMinimumHeight(self._theme.scaled(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = 10_000
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_End: far,
            Qt.Key.Key_Home: -far,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.arrow_pressed.emit((self, step))
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            draw_box(QPainter(self), QRectF(self.rect()), 8, self._theme.colour("sunken"))

    def _ask(self) -> None:
        self.change_asked.emit(self.action)


class KeyCatcher(QWidget):
    """Has the keyboard and waits: what is pressed is meant for the command, not done.

    Signals:
        pressed(QKeySequence): keys that could be meant for a command.
        left: Esc was pressed, or the keyboard went elsewhere.
    """

    pressed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("keyCatcher")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        self._words = PlainText("", Role.STRONG, wraps=True)
        row.addWidget(self._words)
        theme.changed.connect(self.update)

    def show_command(self, action: ActionId) -> None:
        """Wait for the keys of this command."""
        words = self.tr("Press the new keys for “{0}”. Esc leaves.").format(words_of(action))
        self._words.setText(words)
        self.setAccessibleName(words)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # otherwise the window would do what the keys mean now
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        keys = sequence_of(event.keyCombination())
        if keys is not None:
            self.pressed.emit(keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        fill, outline = theme.colour("accent_soft"), theme.colour("accent")
        draw_box(QPainter(self), QRectF(self.rect()), 8, fill, outline)


class KeyEditor(QWidget):
    """Stands under the row whose keys are changed.

    Signals:
        keys_chosen(QKeySequence): keys were pressed; an empty one means no key.
        usual_asked: the usual keys are wanted back.
        left: nothing is to be changed.
    """

    keys_chosen = Signal(object)
    usual_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyEditor")
        self.setProperty(KEEP_WHOLE, "yes")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        self.catcher = KeyCatcher(theme)
        self._problem = PlainText("", Role.SMALL, "ease", wraps=True)
        self._problem.setObjectName("keyProblem")
        buttons = FlowRow(8)
        self._usual = Button(theme, self.tr("Usual keys"), small=True)
        self._usual.setObjectName("usualKeys")
        self._none = Button(theme, self.tr("No key"), small=True)
        self._none.setObjectName("noKey")
        leave = Button(theme, self.tr("Leave as it is"), look=Look.QUIET, small=True)
        leave.setObjectName("leaveKeys")
        for button in (self._usual, self._none, leave):
            buttons.add(button)
        for part in (self.catcher, self._problem, buttons):
            column.addWidget(part)
        self.catcher.pressed.connect(self.keys_chosen)
        self.catcher.left.connect(self.left)
        self._usual.clicked.connect(self.usual_asked)
        self._none.clicked.connect(self._choose_none)
        leave.clicked.connect(self.left)
        self.show_problem("")

    def open_for(self, action: ActionId, *, is_usual: bool) -> None:
        """Wait for keys of this command; `is_usual` tells that it has its usual ones now."""
        self.catcher.show_command(action)
        self._usual.setEnabled(not is_usual)
        self._none.setEnabled(bool(keys_shown(action)))
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        """Say why the keys pressed cannot be taken."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.catcher.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.catcher.setFocus()

    def _choose_none(self) -> None:
        self.keys_chosen.emit(QKeySequence())
