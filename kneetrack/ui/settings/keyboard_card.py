"""The keys that work: the same list as on F1, and here each can be another one."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kneetrack.ui.kit.accessible import announce
from kneetrack.ui.kit.key_choice import why_not, with_key
from kneetrack.ui.kit.shortcuts import ActionId, listed_commands
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.settings.key_row import KeyEditor, KeyRow
from kneetrack.ui.settings.setting_card import SettingCard
from kneetrack.ui.settings.settings_view import SettingsView
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.plain_text import PlainText


class KeyboardCard(SettingCard):
    """Every command with its keys, under its group; all rows are one tab stop together."""

    def __init__(
        self, theme: Theme, commands: Collection[ActionId], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "menu", parent)
        self._commands = commands
        self._chosen: tuple[tuple[str, str], ...] = ()
        self._rows: list[KeyRow] = []
        self._open: KeyRow | None = None
        self.set_title(self.tr("Keyboard"))
        self.setObjectName("keyboardCard")
        self._all_usual = Button(theme, self.tr("All usual keys"), small=True)
        self._all_usual.setObjectName("allUsualKeys")
        self._all_usual.clicked.connect(self._take_all_usual)
        self.add_row(
            self.tr("Keys"),
            self.tr("Press a command to give it other keys; Up and Down walk through the list."),
            self._all_usual,
        )
        for words, actions in listed_commands(commands):
            self._add_group(theme, words, actions)
        self._editor = KeyEditor(theme)
        self._editor.setParent(self)
        self._editor.hide()
        self._editor.keys_chosen.connect(self._choose_keys)
        self._editor.usual_asked.connect(self._take_usual)
        self._editor.left.connect(self._leave)
        self._be_one_tab_stop(self._rows[0])

    def show_view(self, view: SettingsView) -> None:
        self._chosen = view.settings.keys
        self._all_usual.setEnabled(bool(self._chosen))
        for row in self._rows:
            row.show_keys()

    def first_control(self) -> QWidget | None:
        return self._all_usual

    def show_problem(self, name: str, sentence: str) -> bool:
        if name != "keys":
            return False
        self._editor.show_problem(sentence)
        return True

    def _add_group(self, theme: Theme, words: str, actions: tuple[ActionId, ...]) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainText(words, Role.STRONG))
        column.addSpacing(4)
        for action in actions:
            row = KeyRow(theme, action)
            row.change_asked.connect(self._open_editor)
            row.arrow_pressed.connect(self._walk)
            self._rows.append(row)
            column.addWidget(row)
        self.add_part(part)

    # --- which keys -------------------------------------------------------------------------

    def _open_editor(self, action: ActionId) -> None:
        row = next(row for row in self._rows if row.action is action)
        if row is self._open:
            self._leave()
            return
        self._open = row
        self._be_one_tab_stop(row)
        part = row.parentWidget()
        column = part.layout() if part is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(row) + 1, self._editor)
        is_usual = action.value not in dict(self._chosen)
        self._editor.open_for(action, is_usual=is_usual)
        self._editor.show()
        QWidget.setTabOrder(row, self._editor.catcher)
        self._editor.catcher.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_keys(self, keys: QKeySequence) -> None:
        if self._open is None:
            return
        sentence = "" if keys.isEmpty() else why_not(self._open.action, keys, self._commands)
        self._editor.show_problem(sentence)
        if sentence:
            announce(self._editor, sentence)
            return
        self._take(keys)

    def _take_usual(self) -> None:
        self._take(None)

    def _take(self, keys: QKeySequence | None) -> None:
        if self._open is not None:
            chosen = with_key(self._chosen, self._open.action, keys)
            self._leave()
            if chosen != self._chosen:
                self.choose("keys", chosen)

    def _take_all_usual(self) -> None:
        self._leave()
        self.choose("keys", ())

    def _leave(self) -> None:
        row, self._open = self._open, None
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self._editor.isAncestorOf(focus)
        self._editor.hide()
        if row is not None and had_keyboard:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- walking ----------------------------------------------------------------------------

    def _walk(self, ask: tuple[KeyRow, int]) -> None:
        row, step = ask
        at = min(max(self._rows.index(row) + step, 0), len(self._rows) - 1)
        self._be_one_tab_stop(self._rows[at])
        self._rows[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _be_one_tab_stop(self, stop: KeyRow) -> None:
        for row in self._rows:
            kind = Qt.FocusPolicy.StrongFocus if row is stop else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(kind)
