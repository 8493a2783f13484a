"""What the data card asks for: the folder, a backup, a way back, a second place, an export."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.services.data_care import DataCareService
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.dialogs import Choice, Dialogs, FileKind, Question, Weight
from kneetrack.ui.kit.local_words import moment_named
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.settings.data_facts import BackupLook, BackupSummary


class Exports(Protocol):
    """Writes everything to a file of the person's choice."""

    def export_to(self, out: Path, form: str, /, *, overwrite: bool) -> object:
        """Write `out` as `json` or `csv`. Raises InputProblem and EnvironmentProblem."""
        ...


@dataclass(frozen=True)
class DataProblem:
    """Why something could not be done; `about` names the row that asked for it."""

    about: str
    sentence: str


class DataActions(QObject):
    """Does what the card asks, beside the window where it takes long.

    Signals:
        begun(str): a problem shown for this row is out of date.
        backup_begun: a backup is being made.
        files_changed: look at the disk again.
        problem_found(DataProblem): something could not be done.
        toast_requested(ToastView): say something short.
        restore_requested(Path): the person agreed to have this backup brought back.
    """

    begun = Signal(object)
    backup_begun = Signal()
    files_changed = Signal()
    problem_found = Signal(object)
    toast_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(
        self,
        data_care: DataCareService,
        background: Background,
        dialogs: Dialogs,
        open_folder: Callable[[Path], bool],
        exports: Exports,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._data_care, self._background, self._dialogs = data_care, background, dialogs
        self._open_folder, self._exports, self._today = open_folder, exports, today
        self._backing_up = False

    def show_folder(self) -> None:
        """Open the folder of the journal in the system's file manager."""
        self.begun.emit("folder")
        if not self._open_folder(self._data_care.journal.parent):
            self._tell("folder", self.tr("This computer has no program that shows folders."))

    def back_up(self) -> None:
        """Make a backup now, also in the second place."""
        if self._backing_up:
            return
        self._backing_up = True
        self.begun.emit("backup")
        self.backup_begun.emit()
        self._background.run(self._data_care.back_up, self._backed_up, self._not_backed_up)

    def restore(self, backup: Path) -> None:
        """Read a backup, then ask whether it should take the journal's place."""
        self.begun.emit("restore")
        look = BackupLook(self._data_care, backup)
        self._background.run(look.find, self._ask_restore, self._not_restored)

    def restore_file(self) -> None:
        """Let the person choose a backup file, then go on as with any other."""
        kind = FileKind(self.tr("KneeTrack backups"), ("db",))
        title = self.tr("Restore from a file")
        path = self._dialogs.path_to_open(title, self._data_care.backups_dir, kind)
        if path is not None:
            self.restore(path)

    def choose_second_place(self) -> str:
        """Ask for a folder and return it; empty when there is none or it cannot be the one."""
        self.begun.emit("second_place")
        title = self.tr("Second place for backups")
        folder = self._dialogs.folder(title, Path.home())
        if folder is None:
            return ""
        if folder.resolve() == self._data_care.backups_dir.resolve():
            words = self.tr("Backups are kept in this folder already. Choose another one.")
            self._tell("second_place", words)
            return ""
        return str(folder)

    def export(self, kind: str) -> None:
        """Ask for a place and write everything there."""
        self.begun.emit("export")
        ending, words = ("json", "JSON") if kind == "json" else ("zip", "CSV")
        name = Path(f"kneetrack-{self._today().isoformat()}.{ending}")
        file_kind = FileKind(self.tr("{0} export").format(words), (ending,))
        out = self._dialogs.path_to_save(self.tr("Export everything"), name, file_kind)
        if out is None:
            return
        try:
            self._exports.export_to(out, kind, overwrite=out.exists())
        except InputProblem as problem:
            self._tell("export", problem.message)
        except EnvironmentProblem as problem:
            self._tell("export", _sentence(problem))
        else:
            words = self.tr("Saved as {0} in {1}").format(out.name, out.parent.name or out.parent)
            self.toast_requested.emit(ToastView(words))

    def _backed_up(self, _backup: object) -> None:
        self._backing_up = False
        self._data_care.tell_backups_changed()
        self.files_changed.emit()
        self.toast_requested.emit(ToastView(self.tr("Backup saved and checked.")))

    def _not_backed_up(self, problem: Exception) -> None:
        self._backing_up = False
        self.files_changed.emit()
        if not isinstance(problem, EnvironmentProblem):
            raise problem
        words = self.tr("The backup was not written. Your journal is safe. {0}")
        self._tell("backup", words.format(_sentence(problem)))

    def _ask_restore(self, summary: object) -> None:
        if not isinstance(summary, BackupSummary):
            return
        known = {backup.path: backup.made_at for backup in self._data_care.backups()}
        made = known.get(summary.path)
        what = moment_named(made) if made else summary.path.name
        answer = self._dialogs.ask(
            Question(
                title=self.tr("Restore a backup"),
                text=self.tr(
                    "Replace your current journal with the backup of {0}? "
                    "It holds {1} entries. The current one is kept as a copy first."
                ).format(what, summary.entries),
                choices=(
                    Choice("replace", self.tr("Replace journal"), Weight.DELETE),
                    Choice("keep", self.tr("Keep current"), Weight.PLAIN),
                ),
                escape="keep",
            )
        )
        if answer == "replace":
            self.restore_requested.emit(summary.path)

    def _not_restored(self, problem: Exception) -> None:
        if isinstance(problem, InputProblem):
            self._tell("restore", problem.message)
        elif isinstance(problem, EnvironmentProblem):
            self._tell("restore", _sentence(problem))
        else:
            raise problem

    def _tell(self, about: str, sentence: str) -> None:
        self.problem_found.emit(DataProblem(about, sentence))


def _sentence(problem: EnvironmentProblem) -> str:
    return " ".join(part for part in (problem.cause, problem.path, problem.advice) if part)
