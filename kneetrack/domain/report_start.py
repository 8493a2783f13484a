"""Where the person started from, and the signs noted lately, as lines of the printed page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.report_words import isolated, long_day, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneetrack.domain.screen import ScreenEntry
    from kneetrack.domain.settings import Settings

DURATION_WORDS = {
    "under-6-weeks": "under 6 weeks",
    "6-weeks-to-3-months": "6 weeks to 3 months",
    "3-to-12-months": "3 to 12 months",
    "over-a-year": "over a year",
}


def start_words(settings: Settings) -> str:
    """Say how long it had been going on and how bad it was; empty when neither was answered."""
    parts = []
    if settings.problem_since:
        parts.append(f"going on for {DURATION_WORDS[settings.problem_since]}")
    worst = [
        f"{side} {score}"
        for side, score in (
            ("left", settings.start_worst_left),
            ("right", settings.start_worst_right),
        )
        if score is not None
    ]
    if worst:
        parts.append(f"worst pain of the week before: {', '.join(worst)}")
    if not parts:
        return ""
    if settings.start_day is not None:
        parts[-1] += f" (answered on {long_day(settings.start_day)})"
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def sign_words(screen: ScreenEntry | None, noted: Callable[[str], str]) -> str:
    """List what was answered with yes the last time, and what became of it; empty without a yes.

    `noted` turns the id of a question into words for a yes.
    """
    if screen is None or not screen.yes:
        return ""
    signs = "; ".join(one_line(noted(question)) for question in screen.yes)
    became = one_line(screen.cleared)
    after = f"In own words since: “{isolated(became)}”" if became else "Nothing noted since."
    return f"On {long_day(screen.day)} yes was answered to: {signs}. {after}"


def no_sign_words(screen: ScreenEntry | None) -> str:
    """Say that no sign was noted the last time, or that nobody asked; empty after a yes."""
    if screen is None:
        return "not asked about."
    if screen.yes:
        return ""
    return f"none noted when asked on {long_day(screen.day)}."
