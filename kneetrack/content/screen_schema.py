"""The shape of the file with the ten questions: which fields it has and what each may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.content.problems import Problem, did_you_mean
from kneetrack.content.rules import text_problems
from kneetrack.content.table_reader import TableReader
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.evidence import FactMark
from kneetrack.domain.screen import checked_question_id
from kneetrack.domain.screen_questions import Emergency, Screen, ScreenQuestion, Urgency

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from kneetrack.content.field_reader import Table

AGES_ALLOWED = (1, 25)
LONGEST_LETTERS = {
    "label": 48, "question": 110, "noted": 70, "advice": 220, "meanwhile": 120, "signs": 110,
}  # fmt: skip
"""Reading length of each field, in letters."""


def read_screen(file: str, table: Table) -> tuple[Screen, list[Problem]]:
    """Read the questions and everything wrong with their shape; bad ones are left out."""
    top = TableReader(file, table)
    emergency = _read_emergency(top.table("emergency"))
    read = [_read_question(reader) for reader in top.tables("questions", 10)]
    checked_on = top.day("checked_on")
    top.finish()
    questions = tuple(question for question in read if question is not None)
    return Screen(questions, emergency, checked_on), top.problems


def check_screen(
    file: str, screen: Screen, sources: Collection[str], today: date
) -> Iterator[Problem]:
    """Find what is wrong with the words, the ids, the sources and the date."""
    seen: set[str] = set()
    for question in screen.questions:
        place = f"questions[{question.id}]"
        if question.id in seen:
            yield Problem(file, f"{place}.id", "is there twice", "give each question its own")
        seen.add(question.id)
        for field in ("label", "question", "noted", "advice", "meanwhile"):
            text = getattr(question, field)
            yield from text_problems(file, f"{place}.{field}", text, LONGEST_LETTERS[field])
    for at, sign in enumerate(screen.emergency.signs, 1):
        place = f"emergency.signs[{at}]"
        yield from text_problems(file, place, sign, LONGEST_LETTERS["signs"])
    cited = [
        (f"questions[{one.id}].sources", key) for one in screen.questions for key in one.sources
    ]
    cited += [("emergency.sources", key) for key in screen.emergency.sources]
    for place, key in cited:
        if key not in sources:
            mend = f"{did_you_mean(key, sources)} or add it to sources.toml"
            yield Problem(file, place, f'"{key}" is no source', mend)
    if screen.checked_on is not None and not 2020 <= screen.checked_on.year <= today.year:
        yield Problem(file, "checked_on", "is no day it can have been checked", "give that day")


def _read_emergency(reader: TableReader) -> Emergency:
    return Emergency(reader.texts("signs", 1), reader.text("advice"), *_read_backing(reader))


def _read_question(reader: TableReader) -> ScreenQuestion | None:
    question_id = reader.text("id")
    try:
        checked_question_id(question_id)
    except InputProblem:
        reader.note("id", f'"{question_id}" is no id', "use small letters, digits and hyphens")
    parts = (
        question_id,
        reader.text("label"),
        reader.text("question"),
        reader.text("noted"),
        reader.choice("urgency", Urgency),
        reader.text("advice"),
        reader.text("meanwhile"),
        *_read_backing(reader),
        reader.optional_whole("under_age", AGES_ALLOWED),
    )
    return ScreenQuestion(*parts) if reader.sound else None


def _read_backing(reader: TableReader) -> tuple[FactMark, tuple[str, ...]]:
    mark, sources = reader.choice("mark", FactMark), reader.texts("sources")
    if mark is FactMark.CHECKED and not sources and reader.sound:
        reader.note("sources", "is empty", 'name where it was checked, or mark it "M" or "D"')
    return mark, sources
