"""Eyes and hands of assistive technology: finds what is shown by its name and uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.journeys.assistive import AssistiveBus, Gone, Node, Seen, State, look_at
from tests.journeys.waiting import until

_PRESSES = ("Press", "Toggle")


class Reader:
    """Looks at the one program that speaks on this bus; waits for what is not there yet."""

    def __init__(self, bus: AssistiveBus) -> None:
        self._bus = bus

    def shown(self) -> Iterator[Seen]:
        """Go through everything that is shown, from the window inwards."""
        at = look_at(self._bus.programs())
        while at:
            yield from at
            inside = look_at([part for seen in at for part in seen.parts])
            at = [seen for seen in inside if State.SHOWING in seen.states]

    def find(self, name: str, role: str = "", *, begins: bool = False) -> Node:
        """Return what is called so, once it is shown. Raises AssertionError."""
        found: list[Node] = []

        def look() -> bool:
            found.extend(seen.node for seen in self._called(name, role, begins=begins))
            return bool(found)

        until(look, f"{role or 'something'} called {name!r}")
        return found[0]

    def is_shown(self, name: str, role: str = "", *, begins: bool = False) -> bool:
        """Whether something is called so now."""
        return any(True for _ in self._called(name, role, begins=begins))

    def with_keyboard(self) -> list[Seen]:
        """Return what has the keyboard: of a list both itself and the item that is on."""
        return [seen for seen in self.shown() if State.FOCUSED in seen.states]

    def has_keyboard(self, name: str, role: str = "", *, begins: bool = False) -> bool:
        """Whether the keyboard is on what is called so."""
        return any(is_called(seen, name, role, begins=begins) for seen in self.with_keyboard())

    def press(self, name: str, role: str = "", *, begins: bool = False) -> None:
        """Do what a click on it would do."""
        node = self.find(name, role, begins=begins)
        can = node.actions
        node.act(next(action for action in _PRESSES if action in can))

    def tick(self, name: str) -> None:
        """Tick a box, and wait until it is ticked."""
        self.press(name, "check box")
        self.is_ticked(name)

    def is_ticked(self, name: str) -> None:
        """Wait until a box is ticked."""
        until(lambda: any(State.CHECKED in seen.states for seen in self._called(name)), name)

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
        node = self.find(name, role)

        def look() -> bool:
            nonlocal node
            try:
                return fits(node)
            except Gone:
                node = self.find(name, role)
                return False

        until(look, f"{name!r} to be as wanted")

    def _called(self, name: str, role: str = "", *, begins: bool = False) -> Iterator[Seen]:
        return (seen for seen in self.shown() if is_called(seen, name, role, begins=begins))


def is_called(seen: Seen, name: str, role: str = "", *, begins: bool = False) -> bool:
    """Whether a thing is called so; with `begins`, whether its name begins so."""
    fits = seen.name.startswith(name) if begins else seen.name == name
    return fits and (not role or seen.role == role)
