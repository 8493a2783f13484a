"""The backups there are, newest first, each with its way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.settings.settings_view import BackupRow
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText

_SHOWN_FIRST = 3


class _BackupLine(QWidget):
    restore_asked = Signal(object)

    def __init__(self, theme: Theme, row: BackupRow) -> None:
        super().__init__()
        self._path = row.path
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        words = FlowRow(8)
        words.add(PlainText(row.made))
        words.add(PlainText(row.size, Role.CAPTION))
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.button = Button(
            theme,
            self.tr("Restore…"),
            name=self.tr("Restore the backup of {0}").format(row.made),
            small=True,
        )
        self.button.setObjectName("restoreBackup")
        self.button.clicked.connect(self._ask)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _ask(self) -> None:
        self.restore_asked.emit(self._path)


class BackupList(QWidget):
    """The newest few backups; all of them on request.

    Signals:
        restore_asked(Path): bring this backup back.
        other_asked: choose a backup file from somewhere else.
    """

    restore_asked = Signal(object)
    other_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[BackupRow, ...] = ()
        self._all = False
        self._built: tuple[BackupRow, ...] | None = None
        self.setAccessibleName(self.tr("Backups"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        column.addLayout(self._lines)
        more = FlowRow(10)
        self._more = Button(theme, self.tr("Show all"), look=Look.QUIET, small=True)
        self._more.setObjectName("showAllBackups")
        self._more.clicked.connect(self._show_all)
        self._other = Button(
            theme, self.tr("Restore from a file…"), look=Look.QUIET, icon="folder", small=True
        )
        self._other.setObjectName("restoreFile")
        self._other.clicked.connect(self.other_asked)
        more.add(self._more)
        more.add(self._other)
        column.addWidget(more)

    def show_rows(self, rows: tuple[BackupRow, ...]) -> None:
        """Show these backups, newest first; lines that stay the same keep the keyboard."""
        self._rows = rows
        shown = rows if self._all else rows[:_SHOWN_FIRST]
        self._more.setVisible(len(rows) > len(shown))
        self._more.set_label(self.tr("Show all {0}").format(len(rows)))
        if shown == self._built:
            return
        self._built = shown
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in shown:
            line = _BackupLine(self._theme, row)
            line.restore_asked.connect(self.restore_asked)
            self._lines.addWidget(line)
            line.show()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files shown now, newest first."""
        return tuple(row.path for row in self._built or ())

    def _show_all(self) -> None:
        self._all = True
        first_new = len(self._built or ())
        self.show_rows(self._rows)
        item = self._lines.itemAt(first_new)
        line = item.widget() if item is not None else None
        if isinstance(line, _BackupLine):
            line.button.setFocus()
