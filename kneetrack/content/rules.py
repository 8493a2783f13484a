"""What the words of one exercise must keep to: plain, short, honest, and sources that exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kneetrack.content.claims import claims_in
from kneetrack.content.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from kneetrack.domain.exercise import Exercise

LONGEST_SENTENCE_WORDS = 30
LONGEST_LETTERS = {
    "id": 40, "name": 40, "aliases": 40, "summary": 220, "position": 100, "steps": 220, "cues": 100,
    "faults": 120, "easier": 160, "harder": 160, "alternatives": 160, "stop": 180, "cautions": 220,
    "gate": 200, "ladder": 200, "evidence": 420, "facts": 260,
}  # fmt: skip
"""Reading length of each field, in letters."""

_MARKUP = re.compile(r"<[a-z/!]|&[a-z]+;|&#|\*\*|__|`|\]\(|^#|^[*+] |https?://", re.IGNORECASE)


def check_exercise(
    file: str, exercise: Exercise, sources: Collection[str], known_ids: Collection[str], today: date
) -> Iterator[Problem]:
    """Find what is wrong with the words, sources, links and date of one exercise."""
    for field, text in texts_of(exercise):
        longest = LONGEST_LETTERS[re.split(r"[.\[]", field)[0]]
        yield from text_problems(file, field, text, longest)
    yield from _check_sources(file, exercise, sources)
    for other in exercise.linked:
        if other not in known_ids:
            mend = f"{did_you_mean(other, known_ids)} or list it as planned in index.toml"
            yield Problem(file, _where(exercise, other), f'"{other}" is no exercise', mend)
    for other in _own_variants(exercise):
        yield Problem(file, other, "leads to itself", "leave the exercise out or name another")
    if exercise.gate and exercise.gate.id != exercise.id:
        yield Problem(file, "gate.id", "is not the exercise's own id", f'write "{exercise.id}"')
    if exercise.checked_on > today:
        yield Problem(file, "checked_on", "lies in the future", "give the day it was checked")
    if exercise.checked_on.year < 2020:
        yield Problem(file, "checked_on", "is too long ago", "check it again, give that day")


def texts_of(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Name every text of an exercise that people read, with its place in the file."""
    for field in ("id", "name", "summary", "position"):
        yield field, getattr(exercise, field)
    for field in ("aliases", "cues", "faults", "stop", "cautions"):
        for at, text in enumerate(getattr(exercise, field), 1):
            yield f"{field}[{at}]", text
    for field in ("steps", "easier", "harder", "alternatives", "facts"):
        for at, part in enumerate(getattr(exercise, field), 1):
            yield f"{field}[{at}].text", part.text
    yield "evidence.text", exercise.evidence.text
    if exercise.gate:
        for at, condition in enumerate(exercise.gate.conditions, 1):
            yield f"gate.conditions[{at}].text", condition.text
    if exercise.ladder:
        for at, rule in enumerate(exercise.ladder.rules, 1):
            yield f"ladder.rules[{at}]", rule
        for at, rung in enumerate(exercise.ladder.rungs, 1):
            yield f"ladder.rungs[{at}].text", rung.text


def text_problems(file: str, field: str, text: str, longest: int) -> Iterator[Problem]:
    """Give the first thing wrong with a text: its marks, its claims, then its length (letters)."""
    sentences = re.split(r"(?<=[.;:?])\s", text)
    words = max(len(sentence.split()) for sentence in sentences)
    claims = claims_in(text)
    if _MARKUP.search(text):
        yield Problem(file, field, "holds markup or a link", "write it as plain text")
    elif "!" in text:
        yield Problem(file, field, "has an exclamation mark", "end the sentence with a full stop")
    elif claims:
        yield Problem(file, field, claims[0], "say what is known, then what to do")
    elif len(text) > longest:
        yield Problem(file, field, f"has {len(text)} letters", f"use at most {longest}")
    elif words > LONGEST_SENTENCE_WORDS:
        mend = f"use sentences of at most {LONGEST_SENTENCE_WORDS} words"
        yield Problem(file, field, f"has a sentence of {words} words", mend)


def _check_sources(file: str, exercise: Exercise, sources: Collection[str]) -> Iterator[Problem]:
    cited = [
        (f"evidence.sources[{at}]", key) for at, key in enumerate(exercise.evidence.sources, 1)
    ]
    cited += [
        (f"facts[{at}].source", fact.source)
        for at, fact in enumerate(exercise.facts, 1)
        if fact.source is not None
    ]
    for field, key in cited:
        if key not in sources:
            mend = f"{did_you_mean(key, sources)} or add it to sources.toml"
            yield Problem(file, field, f'"{key}" is no source', mend)


def _where(exercise: Exercise, other: str) -> str:
    for field in ("easier", "harder", "alternatives"):
        for at, variant in enumerate(getattr(exercise, field), 1):
            if variant.exercise == other:
                return f"{field}[{at}].exercise"
    rungs = exercise.ladder.rungs if exercise.ladder else ()
    for at, rung in enumerate(rungs, 1):
        if rung.exercise == other:
            return f"ladder.rungs[{at}].exercise"
    conditions = exercise.gate.conditions if exercise.gate else ()
    named = [condition.exercise for condition in conditions]
    return f"gate.conditions[{named.index(other) + 1}].exercise"


def _own_variants(exercise: Exercise) -> Iterator[str]:
    for field in ("easier", "harder", "alternatives"):
        for at, variant in enumerate(getattr(exercise, field), 1):
            if variant.exercise == exercise.id:
                yield f"{field}[{at}].exercise"
