"""Eyes and hands of assistive technology: finds what is shown by its name and uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.journeys.assistive import AssistiveBus, Gone, Node, State
from tests.journeys.waiting import until

_PRESSES = ("Press", "Toggle")


class Reader:
    """Looks at the one program that speaks on this bus; waits for what is not there yet."""

    def __init__(self, bus: AssistiveBus) -> None:
        self._bus = bus

    def shown(self, inside: Node | None = None) -> Iterator[Node]:
        """Go through everything that is shown; what goes away meanwhile is passed over."""
        try:
            parts = self._bus.programs() if inside is None else inside.parts()
            for part in parts:
                if inside is None or State.SHOWING in part.states:
                    yield part
                    yield from self.shown(part)
        except Gone:
            return

    def find(self, name: str, role: str = "", *, begins: bool = False) -> Node:
        """Return what is called so, once it is shown. Raises AssertionError."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = self.all(name, role, begins=begins)[:1]
            return bool(found)

        until(look, f"{role or 'something'} called {name!r}")
        return found[0]

    def all(self, name: str, role: str = "", *, begins: bool = False) -> list[Node]:
        """Return everything shown that is called so now."""
        return [node for node in self.shown() if is_called(node, name, role, begins=begins)]

    def is_shown(self, name: str, role: str = "", *, begins: bool = False) -> bool:
        """Whether something is called so now."""
        return any(is_called(node, name, role, begins=begins) for node in self.shown())

    def with_keyboard(self) -> list[Node]:
        """Return what has the keyboard; a list and the item in it are both named."""
        return [node for node in self.shown() if _has(node, State.FOCUSED)]

    def has_keyboard(self, name: str, role: str = "", *, begins: bool = False) -> bool:
        """Whether the keyboard is on what is called so."""
        return any(is_called(node, name, role, begins=begins) for node in self.with_keyboard())

    def press(self, name: str, role: str = "", *, begins: bool = False) -> None:
        """Press or tick what is called so."""
        press(self.find(name, role, begins=begins))

    def open_page(self, title: str) -> None:
        """Open a page by its button in the rail, and wait for it."""
        self.press(title, "push button")
        self.find(f"{title} – KneeTrack", "frame")

    def set_value(self, name: str, number: int) -> None:
        """Set a scale or a choice, and wait until it shows that."""
        self.find(name, "slider").set_value(number)
        self.shows(name, lambda node: node.value == number)

    def write(self, name: str, text: str) -> None:
        """Write into a field, and wait until that stands in it."""
        self.find(name, "text").write(text)
        self.shows(name, lambda node: node.text == text, role="text")

    def shows(self, name: str, fits: Callable[[Node], bool], role: str = "slider") -> None:
        """Wait until what is called so is as wanted."""

        def look() -> bool:
            try:
                return any(fits(node) for node in self.all(name, role))
            except Gone:
                return False

        until(look, f"{name!r} to be as wanted")


def press(node: Node) -> None:
    """Do what a click would do."""
    can = node.actions
    node.act(next(action for action in _PRESSES if action in can))


def is_called(node: Node, name: str, role: str = "", *, begins: bool = False) -> bool:
    """Whether a thing is called so; what is gone is called nothing."""
    try:
        called = node.name
        if called != name and not (begins and called.startswith(name)):
            return False
        return not role or node.role == role
    except Gone:
        return False


def _has(node: Node, state: State) -> bool:
    try:
        return state in node.states
    except Gone:
        return False
