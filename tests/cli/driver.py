"""Runs commands in this process on real services, with a clock that stands still."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from kneetrack.cli.main import run
from kneetrack.content.loader import LibraryLoader
from kneetrack.figure.folder import FigureFolder
from kneetrack.files.menu_entry import MenuEntry
from kneetrack.files.menu_file import Start
from kneetrack.files.safe_write import write_whole
from kneetrack.paths import find_places, resources_dir
from kneetrack.services.assembly import open_services

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    import pytest

    from kneetrack.cli.launcher import Places
    from kneetrack.content.library import Library
    from kneetrack.domain.report_view import ReportView
    from kneetrack.figure.figure import Figure
    from kneetrack.services.assembly import Services

THURSDAY_EVENING = datetime(2026, 3, 19, 18, 42, 5, tzinfo=timezone(timedelta(hours=1)))


@dataclass
class TestLauncher:
    """A launcher on folders of the test: what is drawn is only written down."""

    home: Path
    clock: datetime = THURSDAY_EVENING
    window_open: bool = False
    drawn: list[dict[str, Any]] = field(default_factory=list)
    windows: list[tuple[Path, bool]] = field(default_factory=list)
    seen_in_window: list[int] = field(default_factory=list)

    __test__ = False

    def now(self) -> datetime:
        return self.clock

    def places(self, data_dir: Path | None) -> Places:
        return find_places(data_dir or self.home / "journal", None)

    def services(
        self, places: Places, *, may_create: bool = True, made_up: bool = False
    ) -> Services:
        return open_services(
            places.journal,
            places.backups_dir,
            places.marker,
            self.now,
            self.library,
            patience_seconds=0.1,
            check_fully=True,
            may_create=may_create,
            made_up=made_up,
        )

    def library(self) -> Library:
        return LibraryLoader(resources_dir()).library()

    def content_problems(self, today: date) -> tuple[str, ...]:
        return ()

    def window_is_open(self, places: Places) -> bool:
        return self.window_open

    def write_report(self, view: ReportView, out: Path, paper: str, *, overwrite: bool) -> int:
        write_whole(out, b"%PDF-1.4\n%%EOF\n", overwrite=overwrite)
        self.drawn.append({"view": view, "out": out, "paper": paper})
        return 1

    def figure(self, exercise_id: str) -> Figure | None:
        return FigureFolder(resources_dir() / "figures").figure(exercise_id)

    def write_figure(self, figure: Figure, out: Path, **how: Any) -> None:
        write_whole(out, b"PNG", overwrite=how["overwrite"])
        self.drawn.append({"figure": figure, "out": out, **how})

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
        write_whole(out, b"%PDF-1.4\n%%EOF\n", overwrite=overwrite)
        self.drawn.append(
            {
                "exercise_ids": list(exercise_ids),
                "name": name,
                "printed_on": printed_on,
                "out": out,
                "paper": paper,
            }
        )
        return 1

    def write_screenshot(self, places: Places, page: str, out: Path, **how: Any) -> None:
        write_whole(out, b"PNG", overwrite=how["overwrite"])
        self.drawn.append({"page": page, "out": out, **how})

    def menu_entry(self, places: Places) -> MenuEntry:
        return MenuEntry(self.home, self.home, Start(("kneetrack",)), _a_picture)

    def open_window(self, places: Places, *, demo: bool) -> int:
        services = self.services(places)
        self.seen_in_window.append(len(services.journal.all_entries()))
        services.close()
        self.windows.append((places.data_dir, demo))
        return 0


@dataclass(frozen=True)
class Answer:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value that was printed."""
        assert self.code in {0, 1}, self.err
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """One JSON value a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class CommandDriver:
    """Types commands."""

    def __init__(self, launcher: TestLauncher, monkeypatch: pytest.MonkeyPatch) -> None:
        self.launcher = launcher
        self._patch = monkeypatch

    def __call__(self, *words: object, typed: bytes = b"") -> Answer:
        out, err = io.BytesIO(), io.BytesIO()
        with self._patch.context() as patch:
            patch.setenv("COLUMNS", "80")
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), "utf-8"))
            patch.setattr(sys, "stdout", io.TextIOWrapper(out, "utf-8"))
            patch.setattr(sys, "stderr", io.TextIOWrapper(err, "utf-8"))
            code = run([str(word) for word in words], self.launcher)
            sys.stdout.flush()
            sys.stderr.flush()
            told = [part.getvalue().decode() for part in (out, err)]
        return Answer(code, *told)

    def at(self, clock: datetime) -> CommandDriver:
        """The same journal at another time."""
        return CommandDriver(replace(self.launcher, clock=clock), self._patch)

    def entries(self, *words: str) -> list[dict[str, Any]]:
        """Everything recorded, as `list entries` tells it."""
        found: list[dict[str, Any]] = self("list", "entries", *words, "--json").json
        return found


def _a_picture(_side: int) -> bytes:
    return b"PNG"
