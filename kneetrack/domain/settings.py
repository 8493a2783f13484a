"""What a person can set; every setting has a default and a plain range."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import time
from typing import Any

from kneetrack.domain.day import FIRST_DAY, read_clock
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.text import checked_label

THEMES = ("system", "light", "dark")
PAPERS = ("a4", "letter")
TEXT_SIZES = (100, 115, 130, 150, 175, 200)


@dataclass(frozen=True)
class Settings:
    """The journal's settings, stored in the journal so that they travel with it.

    `knees` are the sides asked for, `day_ends_at` the local time until which the day before is
    meant, `next_knee_after_digit` whether the focus moves on, `second_place` a folder for copies.
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
        if self.text_size not in TEXT_SIZES:
            raise InputProblem("text_size", "Text size must be from 100 to 200 percent.")
        if self.day_ends_at > time(6, 0) or self.day_ends_at != self.day_ends_at.replace(
            second=0, microsecond=0
        ):
            raise InputProblem("day_ends_at", "The day must end from 00:00 to 06:00.")


def plain_settings(settings: Settings) -> dict[str, Any]:
    """Return every setting as a JSON-safe value, by name."""
    return asdict(settings) | {
        "knees": [side.value for side in settings.knees],
        "day_ends_at": settings.day_ends_at.strftime("%H:%M"),
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
        kind = {"knees": list, "day_ends_at": str, "birth_year": int}.get(
            name, type(getattr(defaults, name))
        )
        if type(value) is not kind and not (name == "birth_year" and value is None):
            raise InputProblem(name, f"The setting {name} has a value of the wrong kind.")
    if "knees" in values:
        if any(word not in ("left", "right") for word in values["knees"]):
            raise InputProblem("knees", "Choose the left knee, the right knee, or both.")
        values["knees"] = tuple(Side(word) for word in values["knees"])
    if "day_ends_at" in values:
        values["day_ends_at"] = read_clock(values["day_ends_at"], "day_ends_at")
    return Settings(**values)


def _one_of(value: str, field: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise InputProblem(
            field, f"{field.capitalize()} must be {', '.join(allowed[:-1])} or {allowed[-1]}."
        )
