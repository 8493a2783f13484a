"""What screen readers hear from controls that paint themselves."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kneetrack.ui.kit.spoken import Spoken


def _interface_of(_class_name: str, thing: object) -> QtGui.QAccessibleInterface | None:
    if isinstance(thing, QWidget) and isinstance(thing, Spoken):
        from kneetrack.ui.kit.spoken_slider import SpokenSlider

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
    QAccessible.updateAccessibility(QtGui.QAccessibleValueChangeEvent(widget, number))


def announce(widget: QWidget, sentence: str) -> None:
    """Have `sentence` read out when the reader is next silent; nothing interrupts the person."""
    event = QtGui.QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
