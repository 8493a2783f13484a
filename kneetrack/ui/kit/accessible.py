"""What screen readers hear from controls that paint themselves."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken


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


class _Value(QAccessibleValueInterface):
    def __init__(self, widget: Spoken) -> None:
        super().__init__()
        self._widget = widget

    def currentValue(self) -> int:
        return self._widget.spoken_number()

    def setCurrentValue(self, value: object) -> None:
        self._widget.take_spoken_number(int(str(value)))

    def minimumValue(self) -> int:
        return self._widget.spoken_range()[0]

    def maximumValue(self) -> int:
        return self._widget.spoken_range()[1]

    def minimumStepSize(self) -> int:
        return 1


class SpokenSlider(QAccessibleWidget):
    """The interface that assistive technology reads for a `Spoken` widget."""

    def __init__(self, widget: QWidget, spoken: Spoken) -> None:
        super().__init__(widget, QAccessible.Role.Slider)
        self._spoken = spoken
        self._value = _Value(spoken)

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            return self._spoken.spoken_value()
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind == QAccessible.InterfaceType.ValueInterface:
            # Qt asks for an address; PySide takes only this wrapper for one.
            address: int = Shiboken.getCppPointer(self._value)[0]
            return Shiboken.VoidPtr(address)  # type: ignore[return-value]
        return super().interface_cast(kind)

    def actionNames(self) -> list[str]:
        act = QAccessibleActionInterface
        return [act.setFocusAction(), act.increaseAction(), act.decreaseAction()]

    def doAction(self, name: str) -> None:
        act = QAccessibleActionInterface
        if name == act.increaseAction():
            self._spoken.take_spoken_step(1)
        elif name == act.decreaseAction():
            self._spoken.take_spoken_step(-1)
        else:
            super().doAction(name)


def _interface_of(_class_name: str, thing: object) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and isinstance(thing, Spoken):
        interface = SpokenSlider(thing, thing)
        # Qt owns the C++ side; the Python side has to live as long as the widget does.
        thing.spoken_interface = interface
        return interface
    return None


_installed: list[object] = []


def install_spoken_widgets() -> None:
    """Let assistive technology find the interfaces of painted widgets; once for the process."""
    if not _installed:
        _installed.append(_interface_of)
        QAccessible.installFactory(_interface_of)


def tell_value_changed(widget: QWidget, number: int) -> None:
    """Tell assistive technology that the value of `widget` is another one now."""
    QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, number))


def announce(widget: QWidget, sentence: str) -> None:
    """Have `sentence` read out when the reader is next silent; nothing interrupts the person."""
    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
