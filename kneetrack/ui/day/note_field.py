"""The day's note: hidden until wanted, saved while typing, one undo for one stretch of typing."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kneetrack.ui.day.day_writes import Typing
from kneetrack.ui.kit.theme import Theme

if TYPE_CHECKING:
    from kneetrack.ui.widgets.note_edit import NoteEdit

LONGEST_UNSAVED_MS = 4000
"""Whoever types without a pause has this much typing at risk, at most."""


class NoteField(QWidget):
    """A plain text field for the day's note; hidden while it is empty, unless `always_there`.

    Its editor is made when there is a note to show or to write, or by `prepare`.

    Signals:
        note_written(str): save this text for `day`, as part of `typing`.
        editor_made: there is another stop for Tab now, built after what stands below it.
    """

    note_written = Signal(object)
    editor_made = Signal()

    def __init__(
        self, theme: Theme, *, always_there: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._always_there = always_there
        self.day: date | None = None
        self.typing = Typing()
        self._is_refused = False
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(LONGEST_UNSAVED_MS)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        if always_there:
            self.prepare()
        else:
            self.hide()

    def prepare(self) -> None:
        """Make the editor now, so that nobody waits for it later."""
        _ = self._edit

    @cached_property
    def _edit(self) -> NoteEdit:
        from kneetrack.ui.widgets.note_edit import NoteEdit

        edit = NoteEdit(
            self._theme,
            _tr("Note for this day"),
            placeholder=_tr("Anything worth remembering, in your own words"),
            lines=4 if self._always_there else 2,
        )
        edit.setObjectName("dayNote")
        self._column.addWidget(edit)
        self._latest.timeout.connect(edit.flush)
        edit.note_changed.connect(self._typed)
        edit.note_edited.connect(self._write)
        self.editor_made.emit()
        return edit

    @property
    def _is_empty_still(self) -> bool:
        return "_edit" not in vars(self)

    @property
    def is_in_use(self) -> bool:
        """Whether the keyboard is in the note."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def open(self) -> None:
        """Show the field and put the keyboard into it."""
        self.show()
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_note(self, day: date, text: str) -> None:
        """Show a day's note; another day begins another stretch of typing.

        Call `leave` before another day, or what is half typed would move to the wrong day.
        """
        if day != self.day:
            self.day, self.typing = day, Typing()
            self.show_problem("")
            self.setVisible(bool(text) or self._always_there)
        if text or not self._is_empty_still:
            self._edit.show_text(text)
        if text:
            self.show()

    def show_problem(self, sentence: str) -> None:
        """Show why the note cannot be saved as it is; an empty sentence takes that away."""
        self._is_refused = bool(sentence)
        if sentence or not self._is_empty_still:
            self._edit.show_problem(sentence)

    def leave(self) -> bool:
        """Save now what was typed; the next typing is another undo.

        Returns False, with the keyboard in the note, when it cannot be saved as it is.
        """
        if self._is_empty_still:
            return True
        self._edit.flush()
        self.typing = Typing()
        if self._edit.has_untold_text() or self._is_refused:
            self.open()
            return False
        return True

    def _focus_moved(self, old: QWidget | None, _new: QWidget | None) -> None:
        # Whoever comes back later types something else: it gets an undo of its own.
        if old is not None and self.isAncestorOf(old):
            self.typing = Typing()

    def _typed(self, _text: str) -> None:
        if self._edit.has_untold_text() and not self._latest.isActive():
            self._latest.start()

    def _write(self, text: str) -> None:
        self._latest.stop()
        self.show_problem("")
        self.note_written.emit(text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteField", text)
