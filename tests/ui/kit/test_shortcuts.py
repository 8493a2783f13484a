"""Every command stands once in the keyboard map, and no key does two things."""

from __future__ import annotations

from collections import Counter

from kneetrack.ui.kit.shortcuts import (
    SHORTCUTS,
    ActionId,
    Group,
    group_words,
    keys_shown,
    sequences,
    words_of,
)


def test_every_command_stands_once() -> None:
    assert Counter(shortcut.action for shortcut in SHORTCUTS) == Counter(ActionId)


def test_no_key_belongs_to_two_commands() -> None:
    keys = Counter(
        sequence.toString() for shortcut in SHORTCUTS for sequence in sequences(shortcut)
    )
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_command_has_words_and_a_key() -> None:
    for action in ActionId:
        assert words_of(action)
        assert keys_shown(action)
    assert all(group_words(group) for group in Group)


def test_no_single_letter_or_digit_acts_on_the_whole_window() -> None:
    # Dictation types letters; they may only mean something inside a control.
    for shortcut in SHORTCUTS:
        for sequence in sequences(shortcut):
            text = sequence.toString()
            assert "+" in text or text.startswith("F"), text
