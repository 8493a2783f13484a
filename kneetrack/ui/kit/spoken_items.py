"""What screen readers hear from painted lists: a list, its items, and which one is selected."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@runtime_checkable
class SpokenList(Protocol):
    """A widget that is heard as a list of the items it holds."""

    spoken_interface: object
    is_spoken_list: bool


@runtime_checkable
class SpokenItem(Protocol):
    """A widget that is heard as one item of a list; its name is the accessible name."""

    spoken_interface: object

    def is_spoken_selected(self) -> bool:
        """Return whether this is the selected item."""
        ...

    def press_spoken(self) -> None:
        """Act as if the person had pressed Enter on the item."""
        ...


class _SpokenList(QAccessibleWidget):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.List)


class _SpokenItem(QAccessibleWidget):
    def __init__(self, widget: QWidget, item: SpokenItem) -> None:
        super().__init__(widget, QAccessible.Role.ListItem)
        self._item = item

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = True
        state.focusable = True
        state.selected = self._item.is_spoken_selected()
        return state

    def actionNames(self) -> list[str]:
        act = QAccessibleActionInterface
        return [act.setFocusAction(), act.pressAction()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction():
            self._item.press_spoken()
        else:
            super().doAction(name)


def _interface_of(_class_name: str, thing: object) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    interface: QAccessibleWidget
    if isinstance(thing, SpokenItem):
        interface = _SpokenItem(thing, thing)
        # Qt owns the C++ side; the Python side has to live as long as the widget does.
        thing.spoken_interface = interface
    elif isinstance(thing, SpokenList):
        interface = _SpokenList(thing)
        thing.spoken_interface = interface
    else:
        return None
    return interface


_installed: list[object] = []


def install_spoken_items() -> None:
    """Let assistive technology find painted lists; once for the process."""
    if not _installed:
        _installed.append(_interface_of)
        QAccessible.installFactory(_interface_of)
