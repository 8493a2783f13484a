"""Long words of people: folded, never cut without a sign, and never wider than their place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.folded_text import FOLD_FROM, FoldedText
from kneetrack.ui.widgets.plain_text import PlainText, breakable
from tests.entries import HARD_TEXTS
from tests.ui.finding import find


@given(st.one_of(st.text(max_size=200), st.sampled_from(HARD_TEXTS)))
def test_places_to_break_change_nothing_that_can_be_seen(text: str) -> None:
    plain = text.replace("\u200b", "")
    assert breakable(plain).replace("\u200b", "") == plain


def test_a_long_word_can_break_and_short_ones_are_left_alone() -> None:
    assert breakable("stairs down three floors") == "stairs down three floors"
    assert "\u200b" in breakable("a" * 200)


def test_a_short_text_stands_whole_without_a_button(theme: Theme, qtbot: QtBot) -> None:
    for text in ("sore", "x " * (FOLD_FROM // 2 - 1), "\n".join("abcdef")):
        folded = FoldedText(theme, text)
        qtbot.addWidget(folded)
        assert folded.button is None
        assert find(folded, PlainText).text() == text


def test_a_long_text_says_so_and_unfolds_and_folds(theme: Theme, qtbot: QtBot) -> None:
    for text in ("word " * FOLD_FROM, "\n".join("abcdefg")):
        folded = FoldedText(theme, text)
        qtbot.addWidget(folded)
        shown = find(folded, PlainText)
        short = shown.text()
        assert short.endswith("…")
        assert text.startswith(short[:-1])
        assert folded.button is not None
        folded.button.click()
        assert (shown.text(), folded.button.text()) == (text, "Show less")
        folded.button.click()
        assert (shown.text(), folded.button.text()) == (short, "Show all")
