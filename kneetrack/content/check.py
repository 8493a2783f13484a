"""Checks every content file and returns all problems at once."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from kneetrack.content import folder
from kneetrack.content.names import hyphenated, spellings
from kneetrack.content.problems import Problem
from kneetrack.content.rules import check_exercise
from kneetrack.content.schema import read_exercise
from kneetrack.content.screen_schema import check_screen, read_screen
from kneetrack.content.shared import read_shared, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from kneetrack.content.field_reader import Table
    from kneetrack.domain.exercise import Exercise

Files = dict[str, "Exercise"]
_PATTERN_OF_ID = "small letters, digits and underscores, as in hip_clamshell"


def check_content(resources: Path, today: date) -> tuple[Problem, ...]:
    """Return every problem of the content files, in the order of files; empty when all is well."""
    problems: list[Problem] = []
    shared, found = read_shared(folder.INDEX, _read(folder.index_file(resources), problems))
    problems += found
    cited = _read(folder.sources_file(resources), problems)
    problems += read_sources(folder.SOURCES, cited)[1]
    files: Files = {}
    paths = folder.exercise_files(resources)
    for path in paths:
        table = _read(path, problems)
        if table:
            exercise, found = read_exercise(path.name, table, shared.stop_rules)
            problems += found
            if exercise is not None:
                files[path.name] = exercise
    if not paths:
        problems.append(Problem("exercises", "files", "are missing", "add one file per exercise"))
    known = {exercise.id for exercise in files.values()} | {path.stem for path in paths}
    for file, exercise in files.items():
        problems += check_exercise(file, exercise, cited.keys(), known.union(shared.planned), today)
    table = _read(folder.screen_file(resources), problems)
    if table:
        screen, found = read_screen(folder.SCREEN, table)
        problems += found
        problems += check_screen(folder.SCREEN, screen, cited.keys(), today)
    problems += _check_ids(files)
    problems += _check_spellings(files, shared.planned)
    problems += _check_progressions(files)
    for planned in shared.planned:
        if planned in known:
            what = f'"{planned}" exists already'
            problems.append(Problem(folder.INDEX, "planned", what, "take it off the list"))
    return tuple(sorted(problems))


def _read(path: Path, problems: list[Problem]) -> Table:
    try:
        return folder.read_toml(path)
    except folder.UnreadableFileError as error:
        mend = "mend it; nothing in it is used until then"
        problems.append(Problem(path.name, "file", str(error), mend))
        return {}


def _check_ids(files: Files) -> Iterator[Problem]:
    for file, exercise in files.items():
        if hyphenated(exercise.id).replace("-", "_") != exercise.id:
            yield Problem(file, "id", f'"{exercise.id}" is no id', f"use {_PATTERN_OF_ID}")
        elif f"{exercise.id}.toml" == file:
            continue
        elif f"{exercise.id}.toml" in files:
            what = f'"{exercise.id}" is also the id in {exercise.id}.toml'
            yield Problem(file, "id", what, "give each exercise its own")
        else:
            mend = f'write "{file.removesuffix(".toml")}" or rename the file'
            yield Problem(file, "id", "differs from the file's name", mend)


def _check_spellings(files: Files, planned: tuple[str, ...]) -> Iterator[Problem]:
    owner = {hyphenated(exercise_id): exercise_id for exercise_id in planned}
    for file, exercise in files.items():
        if exercise.id in owner.values() and exercise.id not in planned:
            continue  # the same id twice is told once, by _check_ids
        for at, alias in enumerate(exercise.aliases, 1):
            if not hyphenated(alias):
                mend = "use words that can be typed"
                yield Problem(file, f"aliases[{at}]", f'"{alias}" has no letters', mend)
            elif hyphenated(alias) in map(hyphenated, (exercise.name, *exercise.aliases[: at - 1])):
                what = f'"{alias}" is another spelling of a name above'
                yield Problem(file, f"aliases[{at}]", what, "keep one of them")
        for spelling in spellings(exercise):
            if owner.setdefault(spelling, exercise.id) != exercise.id:
                what = f'"{spelling}" already names {owner[spelling]}'
                yield Problem(file, _place_of(exercise, spelling), what, "use another name")


def _place_of(exercise: Exercise, spelling: str) -> str:
    if hyphenated(exercise.name) == spelling:
        return "name"
    for at, alias in enumerate(exercise.aliases, 1):
        if hyphenated(alias) == spelling:
            return f"aliases[{at}]"
    return "id"


def _check_progressions(files: Files) -> Iterator[Problem]:
    """Find exercises that are, step by step, harder than themselves."""
    file_of = {exercise.id: file for file, exercise in files.items()}
    harder: dict[str, set[str]] = {exercise_id: set() for exercise_id in file_of}
    for exercise in files.values():
        for variant in exercise.harder:
            if variant.exercise and variant.exercise != exercise.id:
                harder[exercise.id].add(variant.exercise)
        for variant in exercise.easier:
            if variant.exercise and variant.exercise != exercise.id:
                harder.setdefault(variant.exercise, set()).add(exercise.id)
    try:
        TopologicalSorter(harder).prepare()
    except CycleError as error:
        ring = error.args[1]
        file = next(file_of[exercise_id] for exercise_id in sorted(ring) if exercise_id in file_of)
        what = f"goes round in a ring ({' – '.join(ring)})"
        yield Problem(file, "harder", what, "make easier and harder agree in all files")
