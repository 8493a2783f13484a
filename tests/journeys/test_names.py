"""Nothing that can be used is without a name, as a screen reader meets the running program."""

from __future__ import annotations

import signal

import pytest

from tests.journeys.assistive import AssistiveBus
from tests.journeys.reader import Reader
from tests.journeys.screen import Program
from tests.needs import needs

pytestmark = [
    pytest.mark.journey,
    needs("Xvfb"),
    needs("xdotool"),
    needs("dbus-daemon"),
    needs("at-spi2-core"),
]

USED = {
    *("push button", "toggle button", "check box", "radio button", "slider", "spin box", "text"),
    *("combo box", "list", "list item", "table", "cell", "menu item", "link", "page tab", "dialog"),
}
# A cell of Qt's own file list may be empty (a folder has no size), and a scroll bar is never named.


def unnamed(reader: Reader) -> list[str]:
    """Return what can be used and has no name."""
    seen = [one for one in reader.shown() if one.role in USED]
    assert seen, "nothing was there to be used"
    return [f"{one.role} at {one.node.box()}" for one in seen if not one.name.strip()]


def test_nothing_to_be_used_is_without_a_name(
    program: Program, bus: AssistiveBus, reader: Reader
) -> None:
    program.first_run, program.bus = True, bus.address
    window = program.open()
    found = {"first step": unnamed(reader)}
    reader.press("Full list")
    reader.find("When to see someone", begins=True)
    found["signs"] = unnamed(reader)
    reader.press("Continue")
    reader.tick("Locked, cannot straighten")
    found["second step"] = unnamed(reader)
    reader.press("Finish")

    reader.set_value("Left knee, worst pain today", 3)
    reader.find("Undo", "push button")
    found["Today"] = unnamed(reader)
    for opener in ("Another number", "Note"):
        reader.press(opener, "push button")
        found[f"Today, {opener}"] = unnamed(reader)
    for page in ("Journal", "Library", "Progress", "Report", "Settings"):
        reader.open_page(page)
        found[page] = unnamed(reader)
    reader.open_page("Journal")
    reader.press("Log an exercise")
    reader.find("Log it")
    found["Journal, an exercise"] = unnamed(reader)
    reader.press("Cancel")
    reader.set_value("Day or calendar", 2)
    reader.find("Calendar, ", "table", begins=True)
    found["Journal, calendar"] = unnamed(reader)
    reader.open_page("Report")
    reader.press("Save as PDF")
    reader.find("File name:", "text")
    found["where to save"] = unnamed(reader)
    reader.press("Cancel", "push button")

    window.send_signal(signal.SIGTERM)
    assert program.has_ended(window) == 0
    assert {where: what for where, what in found.items() if what} == {}
