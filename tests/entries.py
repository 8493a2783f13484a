"""Entries for tests: some made by hand, and any valid one from hypothesis."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time
from itertools import count

from hypothesis import strategies as st

from kneetrack.domain.day import FIRST_DAY, Moment
from kneetrack.domain.journal import QUESTION_LIMIT, NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side, Zone
from kneetrack.domain.screen import ScreenAnswer, ScreenEntry
from kneetrack.domain.session_record import ExerciseEntry, SetDone

DAY = date(2026, 3, 19)
RECORDED = Moment(datetime.combine(DAY, time(18, 42, 5)), 60)

HARD_TEXTS = (
    "ركبتي اليسرى تؤلمني 3",  # right to left, with a digit
    "\u202eabc\u202c",  # told to run right to left
    "👩🏽‍🦽 knee 🦵🏿",  # one picture made of several characters
    "Z̷̢̛a̸l̴g̶o̵ e\u0301 é",  # marks piled on letters; two ways to write one letter
    "<b>bold</b> & <img src='file:///etc/hostname'>",
    "'); drop table pain; --",
    '=1+1\t"quoted", and \\n not a line',
    "two\nlines\r\nand a third\u2028one",
    " leading and trailing ",
    "\x01\x1b[31m\x7f\ufeff\uffff",
    "\U0010fffd" * 50,
)

_numbers = count(1)


def an_id() -> str:
    """Return an id no other entry has."""
    return str(uuid.UUID(int=next(_numbers)))


def a_pain(score: int = 4, side: Side = Side.LEFT, day: date = DAY, note: str = "") -> PainEntry:
    """Return a worst-pain entry."""
    return PainEntry(id=an_id(), day=day, recorded=RECORDED, side=side, score=score, note=note)


def a_note(text: str = "Slept badly.", day: date = DAY) -> NoteEntry:
    """Return a note."""
    return NoteEntry(id=an_id(), day=day, recorded=RECORDED, text=text)


def an_exercise(
    exercise_id: str = "hip_clamshell", sets: tuple[SetDone, ...] = (), day: date = DAY
) -> ExerciseEntry:
    """Return an exercise done, with no side stated."""
    return ExerciseEntry(
        id=an_id(), day=day, recorded=RECORDED, exercise_id=exercise_id, side=None, sets=sets
    )


def a_screen(
    yes: tuple[str, ...] = ("locked",),
    no: tuple[str, ...] = ("hot-knee",),
    cleared: str = "",
    day: date = DAY,
) -> ScreenEntry:
    """Return answers to some of the ten questions."""
    answers = (*(ScreenAnswer(one, True) for one in yes), *(ScreenAnswer(one, False) for one in no))
    return ScreenEntry(id=an_id(), day=day, recorded=RECORDED, answers=answers, cleared=cleared)


def one_of_each() -> tuple[PainEntry, ExerciseEntry, NoteEntry, QuestionEntry, ScreenEntry]:
    """Return one full entry of every type."""
    return (
        PainEntry(
            id=an_id(),
            day=DAY,
            at=time(0, 0),
            recorded=RECORDED,
            side=Side.RIGHT,
            score=10,
            kind=PainKind.AFTER,
            zones=(Zone.TENDON, Zone.BEHIND),
            activity="stairs down",
            note="as usual",
        ),
        ExerciseEntry(
            id=an_id(),
            day=DAY,
            recorded=RECORDED,
            exercise_id="hip_clamshell",
            side=None,
            sets=(SetDone(12, None, 2.5), SetDone(None, 45, None), SetDone()),
            pain=0,
            effort=7,
        ),
        a_note(),
        QuestionEntry(id=an_id(), day=DAY, recorded=RECORDED, text="Can I kneel?", place=2),
        a_screen(cleared="Seen by Dr Example on 7 March"),
    )


texts = st.one_of(
    st.sampled_from(HARD_TEXTS),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=300),
)
labels = st.text(
    st.characters(
        exclude_categories=["Cs", "Zl", "Zp"], exclude_characters="\x00\n\r\v\f\x1c\x1d\x1e\x85"
    ),
    max_size=200,
)
ids = st.uuids().map(str)
days = st.dates(FIRST_DAY, date(9999, 12, 31))
moments = st.builds(
    Moment,
    st.datetimes().map(lambda moment: moment.replace(microsecond=0)),
    st.integers(-14 * 60, 14 * 60),
)
clock_times = st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))
scores = st.integers(0, 10)
sets_done = st.builds(
    SetDone,
    st.none() | st.integers(1, 1000),
    st.none() | st.integers(1, 3600),
    st.none() | st.floats(0, 500) | st.sampled_from([-0.0, 5, 2.5]),
)
_head = {"id": ids, "day": days, "recorded": moments, "at": clock_times}
pains = st.builds(
    PainEntry,
    **_head,
    side=st.sampled_from(Side),
    score=scores,
    kind=st.sampled_from(PainKind),
    zones=st.lists(st.sampled_from(Zone), unique=True).map(tuple),
    activity=labels,
    note=texts,
)
exercises = st.builds(
    ExerciseEntry,
    **_head,
    exercise_id=st.from_regex(r"[a-z][a-z0-9_]{0,63}", fullmatch=True),
    side=st.none() | st.sampled_from(Side),
    sets=st.lists(sets_done, max_size=20).map(tuple),
    pain=st.none() | scores,
    effort=st.none() | scores,
    note=texts,
)
notes = st.builds(NoteEntry, **_head, text=texts.filter(str.strip))
questions = st.builds(
    QuestionEntry,
    **_head,
    text=texts.filter(str.strip).filter(lambda text: len(text) <= QUESTION_LIMIT),
    place=st.integers(0, 999),
)
screens = st.builds(
    ScreenEntry,
    **_head,
    answers=st.lists(
        st.builds(
            ScreenAnswer, st.from_regex(r"[a-z][a-z0-9-]{0,39}", fullmatch=True), st.booleans()
        ),
        min_size=1,
        max_size=40,
        unique_by=lambda answer: answer.question,
    ).map(tuple),
    cleared=labels,
)
entries = st.one_of(pains, exercises, notes, questions, screens)
