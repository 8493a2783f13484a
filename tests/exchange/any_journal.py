"""Any journal that could be: every kind of entry with any text that can be typed."""

from __future__ import annotations

from datetime import date, datetime, time

from hypothesis import strategies as st

from kneetrack.domain.day import Moment
from kneetrack.domain.journal import Entry, NoteEntry, QuestionEntry
from kneetrack.domain.pain import BOTH_SIDES, PainEntry, PainKind, Side, Zone
from kneetrack.domain.screen import ScreenAnswer, ScreenEntry
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.domain.settings import DURATIONS, PAPERS, TEXT_SIZES, THEMES, Settings
from kneetrack.exchange.contents import JournalContents

TYPED = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
# Formulas, quotes and line breaks come up often enough only when they are asked for.
SPECIAL = st.sampled_from(list("=+-@\t\r\n'\",; ＝﹣\ufeff\u00a0\u2212"))
LETTERS = st.one_of(SPECIAL, TYPED)
TEXTS = st.text(LETTERS, max_size=40)
LABELS = st.text(
    LETTERS.filter(lambda c: c not in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), max_size=40
)
SCORES = st.integers(0, 10)
EXERCISE_IDS = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)

_heads = st.fixed_dictionaries({
    "id": st.uuids().map(str),
    "day": st.dates(date(1900, 1, 1), date(2026, 3, 20)),
    "recorded": st.builds(
        Moment,
        st.datetimes(datetime(1970, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 wall time
            lambda when: when.replace(microsecond=0)
        ),
        st.integers(-840, 840),
    ),
    "at": st.none() | st.times().map(lambda when: time(when.hour, when.minute)),
})  # fmt: skip
_sets = st.builds(
    SetDone,
    st.none() | st.integers(1, 1000),
    st.none() | st.integers(1, 3600),
    st.none() | st.floats(0, 500),
)
_pain = st.builds(
    lambda head, **more: PainEntry(**head, **more),
    head=_heads,
    side=st.sampled_from(Side),
    score=SCORES,
    kind=st.sampled_from(PainKind),
    zones=st.lists(st.sampled_from(Zone), unique=True, max_size=4).map(tuple),
    activity=LABELS,
    note=TEXTS,
)
_exercise = st.builds(
    lambda head, **more: ExerciseEntry(**head, **more),
    head=_heads,
    exercise_id=EXERCISE_IDS,
    side=st.none() | st.sampled_from(Side),
    sets=st.lists(_sets, max_size=4).map(tuple),
    pain=st.none() | SCORES,
    effort=st.none() | SCORES,
    note=TEXTS,
)
_words = TEXTS.filter(lambda text: bool(text.strip()))
_note = st.builds(lambda head, text: NoteEntry(**head, text=text), _heads, _words)
_question = st.builds(
    lambda head, text, place: QuestionEntry(**head, text=text, place=place),
    _heads,
    _words,
    st.integers(0, 999),
)
_screen = st.builds(
    lambda head, answers, cleared: ScreenEntry(**head, answers=tuple(answers), cleared=cleared),
    _heads,
    st.lists(
        st.builds(
            ScreenAnswer, st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True), st.booleans()
        ),
        min_size=1,
        max_size=11,
        unique_by=lambda answer: answer.question,
    ),
    LABELS,
)
ENTRIES: st.SearchStrategy[Entry] = st.one_of(_pain, _exercise, _note, _question, _screen)

SETTINGS = st.builds(
    Settings,
    knees=st.sampled_from([BOTH_SIDES, (Side.LEFT,), (Side.RIGHT,)]),
    name=LABELS,
    birth_year=st.none() | st.integers(1900, 2100),
    main_problem=LABELS,
    theme=st.sampled_from(THEMES),
    text_size=st.sampled_from(TEXT_SIZES),
    paper=st.sampled_from(PAPERS),
    day_ends_at=st.sampled_from([time(0, 0), time(3, 0), time(6, 0)]),
    next_knee_after_digit=st.booleans(),
    second_place=LABELS,
    problem_since=st.sampled_from(DURATIONS),
    start_worst_left=st.none() | SCORES,
    start_worst_right=st.none() | SCORES,
    start_day=st.none() | st.dates(date(1900, 1, 1)),
    welcomed=st.booleans(),
    sign_put_away=st.just("") | st.uuids().map(str),
)
JOURNALS = st.builds(
    JournalContents,
    entries=st.lists(ENTRIES, max_size=8, unique_by=lambda entry: entry.id).map(tuple),
    settings=SETTINGS,
    stars=st.lists(EXERCISE_IDS, unique=True, max_size=3).map(tuple),
)
