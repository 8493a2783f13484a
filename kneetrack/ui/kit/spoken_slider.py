"""A painted widget as a slider, in the words of assistive technology; loaded when that asks."""

from __future__ import annotations

from typing import cast

from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

from kneetrack.ui.kit.spoken import Spoken


class _Value(QAccessibleValueInterface):
    def __init__(self, widget: Spoken) -> None:
        super().__init__()
        self._widget = widget

    def currentValue(self) -> int:
        return self._widget.spoken_number()

    def setCurrentValue(self, value: object) -> None:
        # AT-SPI knows only numbers with a point: 4 comes as 4.0.
        self._widget.take_spoken_number(round(float(str(value))))

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
        if kind == QAccessible.Text.Description:
            # AT-SPI has no words for a value, only its number: so the words lead the description.
            value, more = self._spoken.spoken_value(), super().text(kind)
            return value if more in {"", value} else f"{value}. {more}"
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind == QAccessible.InterfaceType.ValueInterface:
            # Qt asks for an address; PySide takes only this wrapper for one.
            address: int = Shiboken.getCppPointer(self._value)[0]
            return Shiboken.VoidPtr(address)  # type: ignore[return-value]
        found = cast("int | None", super().interface_cast(kind))
        # PySide hands "none of this kind" to Python as None, and taking None back ends the program.
        nothing: int = Shiboken.VoidPtr(0)  # type: ignore[assignment]
        return nothing if found is None else found

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
