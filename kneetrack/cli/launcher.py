"""What the command line asks of whoever starts it: the clock, the places, the journal, drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from kneetrack.content.library import Library
    from kneetrack.domain.report_view import ReportView
    from kneetrack.figure.figure import Figure
    from kneetrack.files.menu_entry import MenuEntry
    from kneetrack.services.assembly import Services


class Places(Protocol):
    """Where one journal and what belongs to it are."""

    @property
    def data_dir(self) -> Path:
        """The folder of the journal."""

    @property
    def backups_dir(self) -> Path:
        """The folder of automatic backups."""

    @property
    def journal(self) -> Path:
        """The journal file."""

    @property
    def state_dir(self) -> Path:
        """The folder of the log and of what the window remembers."""

    @property
    def chosen(self) -> bool:
        """Whether the person named the folder."""

    @property
    def marker(self) -> Path:
        """The note that a journal was here."""


class Launcher(Protocol):
    """Everything that is decided when the program starts. Drawing is imported only when used."""

    def now(self) -> datetime:
        """Return the local time, aware of its offset."""

    def places(self, data_dir: Path | None) -> Places:
        """Return the places for a folder given on the command line, else the usual ones."""

    def services(
        self, places: Places, *, may_create: bool = True, made_up: bool = False
    ) -> Services:
        """Open the journal fully checked, making it on first use if it may.

        `made_up` marks a new journal as invented data. Raises EnvironmentProblem.
        """

    def library(self) -> Library:
        """Return the exercise library."""

    def content_problems(self, today: date) -> tuple[str, ...]:
        """Return a sentence for each problem in the library's files."""

    def window_is_open(self, places: Places) -> bool:
        """Return whether a window has this journal open now."""

    def figure(self, exercise_id: str) -> Figure | None:
        """Return the drawn person of an exercise, None where there is none."""

    def write_figure(
        self,
        figure: Figure,
        out: Path,
        *,
        theme: str | None,
        at: float | None,
        variant: str,
        mirrored: bool,
        overwrite: bool,
    ) -> None:
        """Write one picture as PNG or PDF; raises Input- or EnvironmentProblem."""

    def write_handout(
        self,
        exercise_ids: Sequence[str],
        name: str,
        printed_on: date,
        out: Path,
        paper: str,
        *,
        overwrite: bool,
    ) -> int:
        """Write exercises as a PDF and return its pages; raises Input- or EnvironmentProblem."""

    def write_report(self, view: ReportView, out: Path, paper: str, *, overwrite: bool) -> int:
        """Write the report as a PDF and return its pages; raises Input- or EnvironmentProblem."""

    def write_screenshot(
        self,
        places: Places,
        page: str,
        out: Path,
        *,
        theme: str | None,
        size: tuple[int, int],
        scale: int,
        text_size: int | None,
        at: date | None,
        lang: str | None,
        overwrite: bool,
    ) -> None:
        """Draw one page of the window as a PNG; None means as set in the journal."""

    def menu_entry(self, places: Places) -> MenuEntry:
        """Return KneeTrack's entry in the system's menu, which opens the journal at `places`."""

    def open_window(self, places: Places, *, demo: bool) -> int:
        """Open the window and return its exit code once it is closed."""
