"""What a control that paints itself has to tell of its value, to be heard as a slider."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class Spoken(Protocol):
    """A painted widget that is heard as a slider: a number in a range, said in words.

    `spoken_value` is what is read out ("2 of 10", "not set"). `spoken_number` is the same as a
    number; while nothing is set it is the lowest one, and the words say that it is not set.
    `spoken_interface` holds what Qt was given, for as long as the widget lives.
    """

    spoken_interface: object

    def spoken_value(self) -> str:
        """Return the value in words."""
        ...

    def spoken_number(self) -> int:
        """Return the value as a number."""
        ...

    def spoken_range(self) -> tuple[int, int]:
        """Return the lowest and the highest number."""
        ...

    def take_spoken_number(self, number: int) -> None:
        """Act as if the person had chosen `number`."""
        ...

    def take_spoken_step(self, step: int) -> None:
        """Act as if the person had pressed an arrow key (+1 or -1)."""
        ...
