"""Enter in a form: presses the button that has the keyboard, and only that one."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def press_focused_button(form: QWidget) -> bool:
    """Press the button of `form` that has the keyboard; return whether there was one."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QAbstractButton) or not form.isAncestorOf(focus):
        return False
    focus.click()
    return True
