"""Real keys in whatever window has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.reader import is_called
from tests.journeys.waiting import until

if TYPE_CHECKING:
    from tests.journeys.reader import Reader
    from tests.journeys.screen import Screen

_MOST_STOPS = 60


class Keyboard:
    """The keys of one screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def press(self, *names: str) -> None:
        """Press keys, one after the other."""
        self._screen.tool("key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self._screen.tool("type", "--clearmodifiers", "--delay", "15", text)

    def go_to(
        self, reader: Reader, name: str, role: str = "", *, key: str = "Tab", begins: bool = False
    ) -> None:
        """Press a key until the keyboard is on what is called so. Raises AssertionError."""
        focused = reader.with_keyboard()
        for _ in range(_MOST_STOPS):
            if any(is_called(seen, name, role, begins=begins) for seen in focused):
                return
            before = {seen.node for seen in focused}
            self.press(key)

            def moved() -> bool:
                nonlocal focused
                focused = reader.with_keyboard()
                return {seen.node for seen in focused} != before  # noqa: B023

            until(moved, f"the keyboard to move on by {key}")
        raise AssertionError(f"{key} never came to {name!r}")
