"""Every command stands once in the keyboard map, and no key does two things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from kneetrack.ui.kit.shortcuts import (
    SHORTCUTS,
    ActionId,
    Group,
    all_keys_shown,
    group_words,
    keys_shown,
    listed_commands,
    sequences,
    use_keys,
    words_of,
)


def test_every_command_stands_once() -> None:
    assert Counter(shortcut.action for shortcut in SHORTCUTS) == Counter(ActionId)


def test_no_key_belongs_to_two_commands() -> None:
    keys = Counter(
        sequence.toString() for shortcut in SHORTCUTS for sequence in sequences(shortcut)
    )
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_command_has_words_and_all_but_one_a_key() -> None:
    assert all(words_of(action) for action in ActionId)
    without = {action for action in ActionId if not keys_shown(action)}
    assert without <= {ActionId.WHEN_TO_SEE}  # it has none of its own, but can be given one
    assert all(group_words(group) for group in Group)


@pytest.fixture
def usual_keys() -> Iterator[None]:
    yield
    use_keys(())


@pytest.mark.usefixtures("usual_keys")
def test_chosen_keys_take_the_place_of_all_usual_ones() -> None:
    assert use_keys([("redo", "Ctrl+Alt+Z")])
    assert all_keys_shown(ActionId.REDO) == ("Ctrl+Alt+Z",)
    assert not use_keys([("redo", "Ctrl+Alt+Z")])
    assert use_keys([("redo", "")])
    assert keys_shown(ActionId.REDO) == ""
    assert use_keys([])
    assert all_keys_shown(ActionId.REDO) == ("Ctrl+Shift+Z", "Ctrl+Y")


@pytest.mark.usefixtures("usual_keys")
def test_a_key_taken_by_choice_is_nobody_elses() -> None:
    # A later version may give a key to a new command that somebody has chosen for another.
    use_keys([("print", "Ctrl+Y")])
    assert all_keys_shown(ActionId.REDO) == ("Ctrl+Shift+Z",)


@pytest.mark.usefixtures("usual_keys")
def test_commands_of_another_version_are_passed_over() -> None:
    assert not use_keys([("start-session", "Ctrl+Return")])


def test_the_lists_hold_every_command_once() -> None:
    listed = [action for _, actions in listed_commands(set(ActionId)) for action in actions]
    assert Counter(listed) == Counter(ActionId)
    assert listed_commands({ActionId.UNDO}) == ((group_words(Group.EDIT), (ActionId.UNDO,)),)


def test_no_single_letter_or_digit_acts_on_the_whole_window() -> None:
    # Dictation types letters; they may only mean something inside a control.
    for shortcut in SHORTCUTS:
        for sequence in sequences(shortcut):
            text = sequence.toString()
            assert "+" in text or text.startswith("F"), text
