"""What a person can set; every setting has a default and a plain range."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import date, time
from typing import Any

from kneetrack.domain.day import FIRST_DAY, read_clock
from kneetrack.domain.entry import is_id
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import BOTH_SIDES, HIGHEST_PAIN, Side
from kneetrack.domain.text import checked_label

THEMES = ("system", "light", "dark")
PAPERS = ("a4", "letter")
MOTIONS = ("system", "on", "off")
"""Whether to reduce motion: as this computer says, always, or never."""
DURATIONS = ("", "under-6-weeks", "6-weeks-to-3-months", "3-to-12-months", "over-a-year")
"""How long the knee trouble had been going on when the journal began; empty: not stated."""
TEXT_SIZES = (100, 115, 130, 150, 175, 200)


@dataclass(frozen=True)
class Settings:
    """The journal's settings, stored in the journal so that they travel with it.

    `knees` are the sides asked for, `day_ends_at` the local time until which the day before is
    meant, `next_knee_after_digit` whether the focus moves on, `second_place` a folder for copies.
    Where the person started from: `problem_since` (one of DURATIONS) and the worst pain (0 to 10)
    of the week before `start_day`; these are no entries of a day. `welcomed`: the first run is
    over. `sign_put_away`: id of the answers whose notice is not wanted on the screen any more.
    `keys` are commands with another key than usual, each once and in order of their names; an
    empty key means none.
    """

    knees: tuple[Side, ...] = BOTH_SIDES
    name: str = ""
    birth_year: int | None = None
    main_problem: str = ""
    theme: str = "system"
    text_size: int = 100
    paper: str = "a4"
    day_ends_at: time = time(3, 0)
    next_knee_after_digit: bool = True
    second_place: str = ""
    problem_since: str = ""
    start_worst_left: int | None = None
    start_worst_right: int | None = None
    start_day: date | None = None
    welcomed: bool = False
    sign_put_away: str = ""
    reduce_motion: str = "system"
    keys: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.knees or list(self.knees) != [s for s in BOTH_SIDES if s in self.knees]:
            raise InputProblem("knees", "Choose the left knee, the right knee, or both.")
        checked_label(self.name, "name")
        checked_label(self.main_problem, "main_problem")
        checked_label(self.second_place, "second_place")
        if self.birth_year is not None and not FIRST_DAY.year <= self.birth_year <= 2100:
            raise InputProblem("birth_year", "Birth year must be a year from 1900 to this year.")
        _one_of(self.theme, "theme", THEMES)
        _one_of(self.paper, "paper", PAPERS)
        _one_of(self.reduce_motion, "reduce_motion", MOTIONS)
        self._check_start()
        self._check_keys()
        if self.text_size not in TEXT_SIZES:
            raise InputProblem("text_size", "Text size must be from 100 to 200 percent.")
        if self.day_ends_at > time(6, 0) or self.day_ends_at != self.day_ends_at.replace(
            second=0, microsecond=0
        ):
            raise InputProblem("day_ends_at", "The day must end from 00:00 to 06:00.")

    def _check_start(self) -> None:
        if self.problem_since not in DURATIONS:
            allowed = ", ".join(DURATIONS[1:])
            raise InputProblem("problem_since", f"How long it has been going on: {allowed}.")
        for name in ("start_worst_left", "start_worst_right"):
            score = getattr(self, name)
            if score is not None and (type(score) is not int or not 0 <= score <= HIGHEST_PAIN):
                raise InputProblem(
                    name, "Worst pain of the week before must be a whole number from 0 to 10."
                )
        if self.start_day is not None and self.start_day < FIRST_DAY:
            raise InputProblem("start_day", "Start day must be from 1900-01-01.")
        if self.sign_put_away and not is_id(self.sign_put_away):
            raise InputProblem("sign_put_away", "It must be the id of an entry.")

    def _check_keys(self) -> None:
        commands = [command for command, _ in self.keys]
        if commands != sorted(set(commands)) or len(commands) > _MOST_KEYS:
            raise InputProblem("keys", "Each command stands once among the keys, in order.")
        for command, key in self.keys:
            if not _COMMAND.fullmatch(command):
                raise InputProblem("keys", "A command is written in small letters and hyphens.")
            if len(key) > _LONGEST_KEY or not key.isprintable():
                raise InputProblem("keys", "A key is written like Ctrl+Shift+K.")
        taken = [key for _, key in self.keys if key]
        if len(taken) != len(set(taken)):
            raise InputProblem("keys", "No two commands can have the same key.")


def plain_settings(settings: Settings) -> dict[str, Any]:
    """Return every setting as a JSON-safe value, by name."""
    return asdict(settings) | {
        "knees": [side.value for side in settings.knees],
        "day_ends_at": settings.day_ends_at.strftime("%H:%M"),
        "keys": dict(settings.keys),
        "start_day": settings.start_day.isoformat() if settings.start_day else None,
    }


def settings_of(plain: dict[str, Any]) -> Settings:
    """Build settings from plain values; names not given keep their default. Raises InputProblem."""
    known = {field.name for field in fields(Settings)}
    unknown = sorted(set(plain) - known)
    if unknown:
        raise InputProblem(unknown[0], f"The setting {unknown[0]} is not known.")
    values = dict(plain)
    defaults = Settings()
    for name, value in values.items():
        kind = _STORED_AS.get(name, type(getattr(defaults, name)))
        if type(value) is not kind and not (name in _MAY_BE_NULL and value is None):
            raise InputProblem(name, f"The setting {name} has a value of the wrong kind.")
    if "knees" in values:
        if any(word not in ("left", "right") for word in values["knees"]):
            raise InputProblem("knees", "Choose the left knee, the right knee, or both.")
        values["knees"] = tuple(Side(word) for word in values["knees"])
    if "day_ends_at" in values:
        values["day_ends_at"] = read_clock(values["day_ends_at"], "day_ends_at")
    if "keys" in values:
        values["keys"] = _read_keys(values["keys"])
    if values.get("start_day") is not None:
        values["start_day"] = _read_start_day(values["start_day"])
    return Settings(**values)


_MAY_BE_NULL = frozenset({"birth_year", "start_worst_left", "start_worst_right", "start_day"})
_STORED_AS = {"knees": list, "day_ends_at": str, **dict.fromkeys(_MAY_BE_NULL, int)}
_STORED_AS |= {"start_day": str, "keys": dict}
_COMMAND, _LONGEST_KEY, _MOST_KEYS = re.compile(r"[a-z][a-z-]{0,39}"), 40, 200


def _read_keys(plain: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    if any(type(key) is not str for key in plain.values()):
        raise InputProblem("keys", "A key is written like Ctrl+Shift+K.")
    return tuple(sorted(plain.items()))


def _read_start_day(text: str) -> date:
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if day.isoformat() == text:
            return day
    raise InputProblem("start_day", "Start day must be a date like 2026-03-19.")


def _one_of(value: str, field: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise InputProblem(
            field, f"{field.capitalize()} must be {', '.join(allowed[:-1])} or {allowed[-1]}."
        )
