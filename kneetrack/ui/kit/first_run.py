"""What fills the window the first time, before there are pages to show."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class FirstRun(QWidget):
    """What the window asks of it."""

    def go_back(self) -> None:
        """Show the step before, if there is one."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """Return where the keyboard belongs now."""
        raise NotImplementedError
