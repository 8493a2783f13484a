"""What the whole path is meant to leave behind, whichever way it was gone."""

from __future__ import annotations

import re
import subprocess
from datetime import date, timedelta
from pathlib import Path

from tests.journeys.screen import Program

START_WORST = {"left": 5, "right": 2}
TODAY_WORST = {"left": 3, "right": 1}
YESTERDAY_LEFT, YESTERDAY_RIGHT_UNDONE = 5, 4
EARLIER_LEFT = (6, 5, 5, 4, 4)
"""The five days before yesterday, going back: the chart is drawn from seven days on."""
EXERCISE, EXERCISE_NAME = "hip_clamshell", "Clamshell"
NOTE = "Stairs were <b>easier</b> & slower"
CHART = "Worst pain each day"


def long_day(day: date) -> str:
    """Return a day as the calendar says it."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def chart_day(day: date) -> str:
    """Return a day as the chart says it."""
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


def table_day(day: date) -> str:
    """Return a day as the table of the chart says it."""
    return f"Day: {day:%a}, {day.day} {day:%b} {day.year}"


def heading_day(day: date) -> str:
    """Return how the Journal's heading of a day begins; the year follows where it is another."""
    return f"{day:%A}, {day.day} {day:%B}"


def today_of(program: Program) -> date:
    """Return the day the program calls today, by the answers of its first run."""
    (entry,) = (entry for entry in program.entries() if entry["type"] == "screen")
    return date.fromisoformat(entry["day"])


def assert_the_journal_holds_what_was_meant(
    program: Program, today: date, note: str | None = NOTE
) -> None:
    """Read the journal back by the command line. Raises AssertionError."""
    entries = program.entries()
    pains = {(e["day"], e["side"]): e["score"] for e in entries if e["type"] == "pain"}
    expected = {(str(today), side): score for side, score in TODAY_WORST.items()}
    expected[(str(today - timedelta(1)), "left")] = YESTERDAY_LEFT
    for back, score in enumerate(EARLIER_LEFT, start=2):
        expected[(str(today - timedelta(back)), "left")] = score
    assert pains == expected
    assert {e["kind"] for e in entries if e["type"] == "pain"} == {"worst"}
    (screen,) = (e for e in entries if e["type"] == "screen")
    assert (screen["day"], len(screen["answers"])) == (str(today), 10)
    assert {answer["answer"] for answer in screen["answers"]} == {"no"}
    done = [(e["day"], e["exercise_id"], e["side"]) for e in entries if e["type"] == "exercise"]
    assert sorted(done) == [(str(today), EXERCISE, side) for side in ("left", "right")]
    notes = [(e["day"], e["text"]) for e in entries if e["type"] == "note"]
    assert notes == ([] if note is None else [(str(today), note)])
    assert len(entries) == len(expected) + 1 + len(done) + len(notes), "nothing else was written"


def assert_the_page_holds_the_numbers(pdf: Path, today: date) -> None:
    """Read the printed page. Raises AssertionError."""
    done = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
    )
    page = re.sub(r"\s+", " ", done.stdout)
    days = f"{today - timedelta(2):%-d %b}", f"{today:%-d %b}"
    assert f"left {START_WORST['left']}, right {START_WORST['right']}" in page
    assert "7 of 7 days logged" in page
    assert f"Left {max(EARLIER_LEFT)} ({days[0]}) {TODAY_WORST['left']} ({days[1]})" in page
    assert f"Right {TODAY_WORST['right']} ({days[1]}) {TODAY_WORST['right']} ({days[1]})" in page
