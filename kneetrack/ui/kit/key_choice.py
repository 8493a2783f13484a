"""Which keys a person may choose for a command, and why not others."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from kneetrack.ui.kit.shortcuts import ActionId, sequences, shortcut_of, usual_sequences, words_of

_MODIFIER_KEYS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_STANDARD = QKeySequence.StandardKey
_OF_FIELDS = (
    *(_STANDARD.Copy, _STANDARD.Cut, _STANDARD.Paste, _STANDARD.SelectAll),
    *(_STANDARD.MoveToNextWord, _STANDARD.MoveToPreviousWord),
    *(_STANDARD.SelectNextWord, _STANDARD.SelectPreviousWord),
    *(_STANDARD.DeleteStartOfWord, _STANDARD.DeleteEndOfWord),
)


def sequence_of(pressed: QKeyCombination) -> QKeySequence | None:
    """Return what was pressed as keys of a command; None while only Ctrl or the like is held."""
    if pressed.key() in _MODIFIER_KEYS:
        return None
    kept = pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(kept, pressed.key()))


def why_not(action: ActionId, keys: QKeySequence, available: Collection[ActionId]) -> str:
    """Return why `action` cannot have these keys, in a sentence; empty when it can.

    `available` are the commands whose keys must stay their own.
    """
    pressed = keys[0]  # type: ignore[index]  # its types leave the method out
    is_function_key = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    if not is_function_key and not pressed.keyboardModifiers() & _HELD:
        # Dictation and mistyped letters must never do something by themselves.
        return _tr("Letters and digits alone are for typing. Hold Ctrl or Alt as well.")
    if any(keys in QKeySequence.keyBindings(standard) for standard in _OF_FIELDS):
        return _tr("These keys are needed where text is typed.")
    for other in available:
        if other is not action and keys in sequences(shortcut_of(other)):
            form = QKeySequence.SequenceFormat.NativeText
            sentence = _tr("{0} belongs to “{1}” already. Choose other keys.")
            return sentence.format(keys.toString(form), words_of(other))
    return ""


def with_key(
    chosen: tuple[tuple[str, str], ...], action: ActionId, keys: QKeySequence | None
) -> tuple[tuple[str, str], ...]:
    """Return the chosen keys with these for `action`; None gives it its usual ones back.

    Keys that are the usual ones anyway are not kept, so that better ones can come with time.
    """
    others = {name: key for name, key in chosen if name != action.value}
    usual = usual_sequences(shortcut_of(action))
    if keys is not None and [keys] != usual[:1]:
        others[action.value] = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return tuple(sorted(others.items()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyChoice", text)
