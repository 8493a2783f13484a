"""The whole path from the first start to the printed page, gone three ways.

By the keyboard alone, by the mouse alone, and by assistive technology alone. What is on the screen
is read by assistive technology all three times: it stands for the eyes.
"""

from __future__ import annotations

import signal
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys.assistive import AssistiveBus
from tests.journeys.reader import Reader
from tests.journeys.screen import Program
from tests.journeys.waiting import until
from tests.journeys.whole_path import (
    CHART,
    EARLIER_LEFT,
    EXERCISE_NAME,
    NOTE,
    START_WORST,
    TODAY_WORST,
    YESTERDAY_LEFT,
    YESTERDAY_RIGHT_UNDONE,
    assert_the_journal_holds_what_was_meant,
    assert_the_page_holds_the_numbers,
    chart_day,
    heading_day,
    long_day,
    table_day,
    today_of,
)
from tests.needs import needs

pytestmark = [
    pytest.mark.journey,
    needs("Xvfb"),
    needs("xdotool"),
    needs("dbus-daemon"),
    needs("at-spi2-core"),
    needs("pdftotext"),
]

READ = f"{{}}. Left {YESTERDAY_LEFT}, 7-day average 4.8. Right not logged. "
"""What is read at the crosshair."""


@pytest.fixture
def program(program: Program, bus: AssistiveBus) -> Program:
    """The program as a new person starts it, while assistive technology listens."""
    program.first_run = True
    program.bus = bus.address
    return program


def test_by_the_keyboard_alone(program: Program, reader: Reader, tmp_path: Path) -> None:
    window, keyboard = program.open(), program.keyboard
    until(lambda: reader.has_keyboard("Continue"), "the keyboard on the way on")
    keyboard.press("Return")
    keyboard.go_to(reader, "Left knee, worst pain over the past week")
    keyboard.press(*map(str, START_WORST.values()))
    keyboard.go_to(reader, "Hot, red or feverish knee")
    keyboard.go_to(reader, "None of these", key="Right")
    keyboard.press("space")
    reader.is_ticked("None of these")
    keyboard.go_to(reader, "Finish")
    keyboard.press("Return")

    until(lambda: reader.has_keyboard("Left knee, worst pain today"), "the keyboard on Today")
    keyboard.press(*map(str, TODAY_WORST.values()))
    reader.find("Saved ", "label", begins=True)
    today = today_of(program)
    yesterday = today - timedelta(1)

    keyboard.press("ctrl+4")
    until(lambda: reader.has_keyboard("", "list item", begins=True), "the keyboard on the tiles")
    keyboard.go_to(reader, f"{EXERCISE_NAME}, ", "list item", key="Right", begins=True)
    keyboard.press("Return")
    keyboard.go_to(reader, f"Log {EXERCISE_NAME}", "push button")
    keyboard.press("space")
    until(lambda: reader.has_keyboard("Log it"), "the form")
    keyboard.press("Return")
    until(lambda: not reader.is_shown("Log it"), "the form to close")

    keyboard.press("ctrl+n")
    until(lambda: reader.has_keyboard("Note for this day"), "the keyboard in the note")
    keyboard.type(NOTE)
    reader.shows("Note for this day", lambda node: node.text == NOTE, role="text")

    keyboard.press("ctrl+2")
    reader.find("Journal – KneeTrack", "frame")
    keyboard.press("ctrl+alt+Left")
    reader.find(heading_day(yesterday), "label", begins=True)
    keyboard.go_to(reader, "Left knee, worst pain that day")
    keyboard.press(str(YESTERDAY_LEFT), str(YESTERDAY_RIGHT_UNDONE))
    reader.find(f"Right knee saved as {YESTERDAY_RIGHT_UNDONE}", "label")
    keyboard.press("ctrl+z")
    reader.shows(
        "Right knee, worst pain that day", lambda node: node.description.startswith("not set")
    )
    for back, score in enumerate(EARLIER_LEFT, start=2):
        keyboard.press("ctrl+alt+Left")
        reader.find(heading_day(today - timedelta(back)), "label", begins=True)
        keyboard.go_to(reader, "Left knee, worst pain that day")
        keyboard.press(str(score))

    keyboard.press("ctrl+d")
    reader.find("Calendar, ", "table", begins=True)
    cell = f"{long_day(yesterday)}, left {YESTERDAY_LEFT}, right no number"
    keyboard.go_to(reader, cell, "cell", key="Right")
    keyboard.press("Return")
    reader.find(heading_day(yesterday), "label", begins=True)
    reader.shows("Left knee, worst pain that day", lambda node: node.value == YESTERDAY_LEFT)

    keyboard.press("ctrl+5")
    keyboard.go_to(reader, CHART, "slider")
    keyboard.press("End", "Left")
    reader.shows(CHART, lambda node: node.description.startswith(READ.format(chart_day(yesterday))))
    keyboard.go_to(reader, f"Show as table: {CHART}", key="shift+Tab")
    keyboard.press("space")
    assert_the_table_says(reader, table_day(yesterday))

    keyboard.press("ctrl+7")
    reader.find("Report – KneeTrack", "frame")
    keyboard.press("ctrl+e")
    reader.find("File name:", "text")
    program.look_at(program.windows("Save report as PDF")[0])
    pdf = tmp_path / "visit.pdf"
    keyboard.press("ctrl+a")
    keyboard.type(str(pdf))
    keyboard.press("Return")
    reader.find("Saved as visit.pdf", "label", begins=True)

    program.look_at(program.windows()[0])
    keyboard.press("ctrl+q")
    assert program.has_ended(window) == 0
    assert_the_page_holds_the_numbers(pdf, today)
    assert_the_journal_holds_what_was_meant(program, today)


def test_by_the_mouse_alone(program: Program, reader: Reader) -> None:
    window, mouse = program.open(), program.mouse

    def click(name: str, role: str = "", *, begins: bool = False) -> None:
        mouse.click(reader.find(name, role, begins=begins))

    def choose(scale: str, score: int) -> None:
        mouse.click_number(reader.find(scale, "slider"), score)
        reader.shows(scale, lambda node: node.description.startswith(f"{score} of 10"))

    click("Continue")
    for side, score in START_WORST.items():
        choose(f"{side.title()} knee, worst pain over the past week", score)
    click("None of these")
    reader.is_ticked("None of these")
    click("Finish")

    for side, score in TODAY_WORST.items():
        choose(f"{side.title()} knee, worst pain today", score)
    reader.find("Saved ", "label", begins=True)
    today = today_of(program)
    yesterday = today - timedelta(1)

    click("Library", "push button")
    click(f"{EXERCISE_NAME}, ", "list item", begins=True)
    click(f"Log {EXERCISE_NAME}", "push button")
    click("Log it")
    until(lambda: not reader.is_shown("Log it"), "the form to close")

    click("Journal", "push button")
    reader.find("Journal – KneeTrack", "frame")
    click("Previous day")
    reader.find(heading_day(yesterday), "label", begins=True)
    choose("Left knee, worst pain that day", YESTERDAY_LEFT)
    choose("Right knee, worst pain that day", YESTERDAY_RIGHT_UNDONE)
    reader.find(f"Right knee saved as {YESTERDAY_RIGHT_UNDONE}", "label")
    click("Undo")
    reader.shows(
        "Right knee, worst pain that day", lambda node: node.description.startswith("not set")
    )
    for back, score in enumerate(EARLIER_LEFT, start=2):
        click("Previous day")
        reader.find(heading_day(today - timedelta(back)), "label", begins=True)
        choose("Left knee, worst pain that day", score)

    mouse.click_share(reader.find("Day or calendar", "slider"), 0.75)
    reader.find("Calendar, ", "table", begins=True)
    cell = f"{long_day(yesterday)}, left {YESTERDAY_LEFT}, right no number"
    if not reader.is_shown(cell, "cell"):  # the days gone back to lie in the month before
        click("Next month")
    click(cell, "cell")
    click(f"Open {yesterday.day} {yesterday:%B}", "push button", begins=True)
    reader.find(heading_day(yesterday), "label", begins=True)
    reader.shows("Left knee, worst pain that day", lambda node: node.value == YESTERDAY_LEFT)

    click("Progress", "push button")
    mouse.sweep(
        reader.find(CHART, "slider"),
        lambda node: node.description.startswith(READ.format(chart_day(yesterday))),
    )
    click(f"Show as table: {CHART}")
    assert_the_table_says(reader, table_day(yesterday))

    click("Report", "push button")
    click("Save as PDF")
    reader.find("File name:", "text")
    click("Save", "push button")
    reader.find("Saved as ", "label", begins=True)

    window.send_signal(signal.SIGTERM)
    assert program.has_ended(window) == 0
    (pdf,) = (program.folder / "home").glob("*.pdf")
    assert_the_page_holds_the_numbers(pdf, today)
    assert_the_journal_holds_what_was_meant(program, today, note=None)  # nobody types by mouse


def test_by_assistive_technology_alone(program: Program, reader: Reader, tmp_path: Path) -> None:
    window = program.open()
    reader.press("Continue")
    for side, score in START_WORST.items():
        reader.set_value(f"{side.title()} knee, worst pain over the past week", score)
    reader.tick("None of these")
    reader.press("Finish")

    for side, score in TODAY_WORST.items():
        reader.set_value(f"{side.title()} knee, worst pain today", score)
    reader.find("Saved ", "label", begins=True)
    today = today_of(program)
    yesterday = today - timedelta(1)

    reader.open_page("Library")
    reader.press(f"{EXERCISE_NAME}, ", "list item", begins=True)
    reader.press(f"Log {EXERCISE_NAME}", "push button")
    reader.press("Log it")
    until(lambda: not reader.is_shown("Log it"), "the form to close")

    reader.open_page("Today")
    reader.press("Note", "push button")
    reader.write("Note for this day", NOTE)

    reader.open_page("Journal")
    reader.press("Previous day")
    reader.find(heading_day(yesterday), "label", begins=True)
    reader.set_value("Left knee, worst pain that day", YESTERDAY_LEFT)
    reader.set_value("Right knee, worst pain that day", YESTERDAY_RIGHT_UNDONE)
    reader.find(f"Right knee saved as {YESTERDAY_RIGHT_UNDONE}", "label")
    reader.press("Undo")
    reader.shows(
        "Right knee, worst pain that day", lambda node: node.description.startswith("not set")
    )
    for back, score in enumerate(EARLIER_LEFT, start=2):
        reader.press("Previous day")
        reader.find(heading_day(today - timedelta(back)), "label", begins=True)
        reader.set_value("Left knee, worst pain that day", score)

    reader.set_value("Day or calendar", 2)
    cell = f"{long_day(yesterday)}, left {YESTERDAY_LEFT}, right no number"
    reader.find("Calendar, ", "table", begins=True)
    reader.press(cell, "cell")
    reader.press(f"Open {yesterday.day} {yesterday:%B}", "push button", begins=True)
    reader.find(heading_day(yesterday), "label", begins=True)
    reader.shows("Left knee, worst pain that day", lambda node: node.value == YESTERDAY_LEFT)

    reader.open_page("Progress")
    reader.set_value(CHART, len(EARLIER_LEFT) + 1)
    reader.shows(CHART, lambda node: node.description.startswith(READ.format(chart_day(yesterday))))
    reader.press(f"Show as table: {CHART}")
    assert_the_table_says(reader, table_day(yesterday))

    reader.open_page("Report")
    reader.press("Save as PDF")
    pdf = tmp_path / "visit.pdf"
    reader.write("File name:", str(pdf))
    reader.press("Save", "push button")
    reader.find("Saved as visit.pdf", "label", begins=True)

    window.send_signal(signal.SIGTERM)
    assert program.has_ended(window) == 0
    assert_the_page_holds_the_numbers(pdf, today)
    assert_the_journal_holds_what_was_meant(program, today)


def assert_the_table_says(reader: Reader, day: str) -> None:
    """Find yesterday's row in the table of the chart. Raises AssertionError."""
    reader.find(day, "cell")
    cells = [seen.name for seen in reader.shown() if seen.role == "cell"]
    row = cells[cells.index(day) + 1 :][:3]
    assert row[0] == f"Left: {YESTERDAY_LEFT}", row
    assert row[2].startswith("Right: n"), row
