"""Words are found whatever their capitals and accents, and exactly where they stand."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.note_index import NoteIndex
from kneetrack.domain.searching import excerpt, fold, holds, search_words, spans
from tests.entries import HARD_TEXTS

letters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
texts = st.one_of(
    st.sampled_from(HARD_TEXTS),
    st.text(letters, max_size=120),
    st.text(st.sampled_from("aAéE\u0301ß ﬁıİstrAIRS\n.한"), max_size=60),
)
DAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Stairs down, sitting.", "STAIRS"),
        ("Stairs down, sitting.", "sitting stairs"),
        ("Treppe hinauf, schön müde", "mude schon"),
        ("café", "CAFÉ"),
        ("cafe\u0301", "café"),
        ("Straße", "STRASSE"),
        ("ﬁne", "fin"),
        ("downstairs", "stair"),
    ],
)
def test_found(text: str, typed: str) -> None:
    assert holds(fold(text), search_words(typed))


@pytest.mark.parametrize(("text", "typed"), [("stairs", "stairs down"), ("kneel", "knees")])
def test_not_found(text: str, typed: str) -> None:
    assert not holds(fold(text), search_words(typed))


@pytest.mark.parametrize("typed", ["", "  ", "\u0301", "\t\n"])
def test_nothing_is_looked_for(typed: str) -> None:
    assert search_words(typed) == ()


@given(texts)
def test_letters_fold_one_by_one(text: str) -> None:
    assert "".join(map(fold, text)) == fold(text)


@given(texts)
def test_every_word_of_a_text_finds_it(text: str) -> None:
    words = search_words(text)
    assert holds(fold(text), words)


@given(texts, texts)
def test_spans_are_where_the_words_stand_and_only_there(text: str, typed: str) -> None:
    words = search_words(typed[:12])
    found = spans(text, words)
    assert all(0 <= first < last <= len(text) for first, last in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    for first, last in found:
        assert any(word in fold(text[first:last]) for word in words)
    outside = "\n".join(
        text[start:stop]
        for start, stop in zip(
            [0, *(last for _, last in found)],
            [*(first for first, _ in found), len(text)],
            strict=True,
        )
    )
    assert bool(found) == any(word in fold(text) for word in words)
    assert not any(len(word) == 1 and word in fold(outside) for word in words)


def test_a_span_takes_the_marks_on_its_last_letter_along() -> None:
    assert spans("a cafe\u0301 b", search_words("cafe")) == ((2, 7),)


@given(texts, texts, st.integers(20, 200))
def test_an_excerpt_is_one_line_of_that_length_with_the_hits_in_it(
    text: str, typed: str, length: int
) -> None:
    words = search_words(typed[:8])
    shown = excerpt((text,), words, length)
    assert len(shown.text) <= length + 2
    assert not set(shown.text) & set("\n\r\t\u2028")
    for first, last in shown.hits:
        assert 0 <= first < last <= len(shown.text)
        assert any(
            fold(shown.text[first:last]) in word or word in fold(shown.text[first:last])
            for word in words
        )


def test_the_excerpt_shows_what_was_looked_for_deep_in_a_long_note() -> None:
    note = "All well. " * 900 + "Then the stairs came. " + "All well. " * 900
    shown = excerpt(("Nothing here.", note), search_words("stairs"), 120)
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    ((first, last),) = shown.hits
    assert shown.text[first:last] == "stairs"


def test_a_word_on_the_edge_of_a_stretch_is_found() -> None:
    for lead in range(1990, 2010):
        note = "x" * lead + " stairs " + "y" * 3000
        shown = excerpt((note,), search_words("stairs"), 100)
        assert [shown.text[a:b] for a, b in shown.hits] == ["stairs"]


def test_without_words_the_excerpt_is_the_beginning() -> None:
    assert excerpt(("First\nnote.", "Second."), (), 100).text == "First note."
    assert excerpt((), (), 100).text == ""


@given(
    st.dictionaries(st.integers(0, 40), st.lists(texts, min_size=1, max_size=3), max_size=12),
    st.lists(st.text(st.sampled_from("aés tr"), max_size=6), max_size=6),
)
def test_the_index_finds_what_a_plain_look_at_every_day_finds(
    written: dict[int, list[str]], typed_in_turn: list[str]
) -> None:
    by_day = {DAY - timedelta(days=n): tuple(notes) for n, notes in written.items()}
    index = NoteIndex(by_day)
    for typed in typed_in_turn:  # one after another: what was found before must not matter
        words = search_words(typed)
        expected = [
            day
            for day in sorted(by_day, reverse=True)
            if holds(fold("\n".join(by_day[day])), words)
        ]
        assert list(index.days_with(words)) == expected


def test_words_may_stand_in_different_texts_of_a_day() -> None:
    index = NoteIndex({DAY: ("stairs", "sat long"), DAY - timedelta(days=1): ("stairs",)})
    assert index.days_with(search_words("sat stairs")) == (DAY,)
    assert index.texts_of(DAY) == ("stairs", "sat long")
    assert index.texts_of(date(2020, 1, 1)) == ()
