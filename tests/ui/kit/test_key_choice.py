"""Which keys can be chosen, and the sentence when they cannot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from kneetrack.ui.kit.key_choice import sequence_of, why_not, with_key
from kneetrack.ui.kit.shortcuts import SHORTCUTS, ActionId, sequences

ALL = set(ActionId)


@pytest.mark.parametrize("keys", ["Ctrl+K", "Alt+K", "Ctrl+Shift+K", "F4", "Shift+F4"])
def test_free_keys_can_be_chosen(keys: str) -> None:
    assert why_not(ActionId.LOG_PAIN, QKeySequence(keys), ALL) == ""


@pytest.mark.parametrize("keys", ["K", "Shift+K", "5", "Return", "Space", "Left", "Shift+Home"])
def test_keys_for_typing_and_walking_are_refused(keys: str) -> None:
    assert "for typing" in why_not(ActionId.LOG_PAIN, QKeySequence(keys), ALL)


@pytest.mark.parametrize("keys", ["Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Right"])
def test_keys_of_text_fields_are_refused(keys: str) -> None:
    assert "text is typed" in why_not(ActionId.LOG_PAIN, QKeySequence(keys), ALL)


def test_a_key_of_another_command_is_refused_by_name() -> None:
    told = why_not(ActionId.LOG_PAIN, QKeySequence("Ctrl+B"), ALL)
    assert told == "Ctrl+B belongs to “Back up now” already. Choose other keys."
    assert why_not(ActionId.BACK_UP, QKeySequence("Ctrl+B"), ALL) == ""


def test_no_usual_key_would_be_refused() -> None:
    for shortcut in SHORTCUTS:
        for keys in sequences(shortcut):
            assert why_not(shortcut.action, keys, ALL) == "", keys.toString()


def test_holding_a_modifier_is_not_yet_a_key() -> None:
    held = Qt.KeyboardModifier.ControlModifier
    assert sequence_of(QKeyCombination(held, Qt.Key.Key_Control)) is None
    assert sequence_of(QKeyCombination(held, Qt.Key.Key_K)) == QKeySequence("Ctrl+K")
    pad = held | Qt.KeyboardModifier.KeypadModifier
    assert sequence_of(QKeyCombination(pad, Qt.Key.Key_5)) == QKeySequence("Ctrl+5")


def test_choices_are_kept_in_order_and_usual_ones_not_at_all() -> None:
    chosen = with_key((("print", "F4"),), ActionId.LOG_PAIN, QKeySequence("Ctrl+K"))
    assert chosen == (("log-pain", "Ctrl+K"), ("print", "F4"))
    assert with_key(chosen, ActionId.LOG_PAIN, QKeySequence("Ctrl+L")) == (("print", "F4"),)
    assert with_key(chosen, ActionId.PRINT, None) == (("log-pain", "Ctrl+K"),)
    assert with_key((), ActionId.PRINT, QKeySequence()) == (("print", ""),)
