"""Puts KneeTrack together: the places, the log, the journal, and either window or command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from kneetrack.logs import start_log
from kneetrack.paths import DATA_DIR_VARIABLE, find_menu, find_places, resources_dir

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.cli.launcher import Places
    from kneetrack.content.library import Library
    from kneetrack.content.loader import LibraryLoader
    from kneetrack.domain.report_view import ReportView
    from kneetrack.figure.figure import Figure
    from kneetrack.figure.folder import FigureFolder
    from kneetrack.files.menu_entry import MenuEntry
    from kneetrack.services.assembly import Services


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or the window when none is given; return the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    launcher = Launcher()
    if not words:  # the usual start does not wait for the reader of commands
        try:
            return launcher.open_window(launcher.places(None), demo=False)
        except (Exception, KeyboardInterrupt) as trouble:
            from kneetrack.cli.main import exit_code_of

            return exit_code_of(trouble)
    from kneetrack.cli.main import run

    return run(words, launcher)


class Launcher:
    """Builds what commands and window need, each the first time it is asked for."""

    @staticmethod
    def now() -> datetime:
        """Return the local time with its zone: the one place where the clock is read."""
        return datetime.now().astimezone()

    @staticmethod
    def places(data_dir: Path | None) -> Places:
        """Return where everything is, and begin the log there."""
        places = find_places(data_dir, os.environ.get(DATA_DIR_VARIABLE))
        if not places.chosen or places.data_dir.parent.is_dir():
            # A log must never make the folder of a disk that is not plugged in.
            start_log(places.log_file)
        return places

    def library(self) -> Library:
        """Return the exercise library, read on first use."""
        return self._library_loader.library()

    def services(
        self, places: Places, *, may_create: bool = True, made_up: bool = False
    ) -> Services:
        """Open the journal for a command: fully checked, waiting two seconds for other programs."""
        from kneetrack.store.database import COMMAND_PATIENCE_SECONDS

        return self._open(
            places,
            COMMAND_PATIENCE_SECONDS,
            check_fully=True,
            may_create=may_create,
            made_up=made_up,
        )

    @staticmethod
    def content_problems(today: date) -> tuple[str, ...]:
        """Return a sentence for each problem in the library's files."""
        from kneetrack.content.check import check_content

        return tuple(str(problem) for problem in check_content(resources_dir(), today))

    @staticmethod
    def window_is_open(places: Places) -> bool:
        """Return whether a window has this journal open now."""
        from kneetrack.files.window_lock import WindowLock

        if not places.state_dir.is_dir():
            return False
        lock = WindowLock(places.state_dir)
        is_free = lock.take()
        lock.release()
        return not is_free

    def figure(self, exercise_id: str) -> Figure | None:
        """Return the drawn person of an exercise, None where there is none."""
        return self._figures.figure(exercise_id)

    @staticmethod
    def write_figure(
        figure: Figure,
        out: Path,
        *,
        theme: str | None,
        at: float | None,
        variant: str,
        mirrored: bool,
        overwrite: bool,
    ) -> None:
        """Draw one picture of a figure without a screen."""
        from kneetrack.paper.figure_files import write_figure

        _draw_without_screen()
        write_figure(
            figure,
            out,
            theme=theme,
            at=at,
            variant=variant,
            mirrored=mirrored,
            overwrite=overwrite,
        )

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
        """Draw a handout of exercises as a PDF without a screen; return the number of pages."""
        from kneetrack.paper.handout import write_handout
        from kneetrack.paper.handout_view import build_handout_view

        _draw_without_screen()
        library = self.library()
        chosen = [(library.exercise(one), self.figure(one)) for one in exercise_ids]
        view = build_handout_view(chosen, name, printed_on)
        return write_handout(view, out, paper, overwrite=overwrite)

    @staticmethod
    def write_report(view: ReportView, out: Path, paper: str, *, overwrite: bool) -> int:
        """Draw the report as a PDF without a screen; return the number of pages."""
        from kneetrack.paper.pdf import write_pdf

        _draw_without_screen()
        return write_pdf(view, out, paper, overwrite=overwrite)

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
        """Draw one page of the journal as a picture, without a screen where there is none."""
        _draw_without_screen(scale)
        from kneetrack.ui.screenshot import Shot, write_screenshot

        write_screenshot(
            self.services(places, may_create=False),
            self.library,
            self.figure,
            Shot(page, theme, size, text_size, at, lang),
            out,
            overwrite=overwrite,
        )

    @staticmethod
    def menu_entry(places: Places) -> MenuEntry:
        """Return the entry of this person's menu; its icon is drawn when it is asked for."""
        from kneetrack.files.menu_entry import MenuEntry
        from kneetrack.files.menu_start import find_start

        words = ("--data-dir", str(places.data_dir)) if places.chosen else ()
        start = find_start(Path(__file__).parent, words)
        return MenuEntry(find_menu(os.environ), places.data_dir, start, _draw_icon)

    def open_window(self, places: Places, *, demo: bool) -> int:
        """Show the window until it is closed."""
        from kneetrack.services.assembly import check_place
        from kneetrack.services.rescue import RescueService
        from kneetrack.store.database import WINDOW_PATIENCE_SECONDS
        from kneetrack.ui.kit.qt_features import forgo_features

        forgo_features()
        from kneetrack.ui.application import Opening, run_window

        return run_window(
            Opening(
                check_place=partial(check_place, places.journal, places.marker),
                open_services=partial(
                    self._open,
                    places,
                    WINDOW_PATIENCE_SECONDS,
                    check_fully=False,
                    made_up=demo,
                ),
                rescue=RescueService(places.journal, places.backups_dir),
                library=self.library,
                figure_of=self.figure,
                now=self.now,
                state_dir=places.state_dir,
            )
        )

    def _open(
        self,
        places: Places,
        patience_seconds: float,
        *,
        check_fully: bool,
        may_create: bool = True,
        made_up: bool,
    ) -> Services:
        from kneetrack.services.assembly import open_services

        return open_services(
            places.journal,
            places.backups_dir,
            places.marker,
            self.now,
            self.library,
            patience_seconds=patience_seconds,
            check_fully=check_fully,
            may_create=may_create,
            made_up=made_up,
        )

    @cached_property
    def _figures(self) -> FigureFolder:
        from kneetrack.figure.folder import FigureFolder

        return FigureFolder(resources_dir() / "figures")

    @cached_property
    def _library_loader(self) -> LibraryLoader:
        from kneetrack.content.loader import LibraryLoader

        return LibraryLoader(resources_dir())


def _draw_icon(side: int) -> bytes:
    from kneetrack.ui.kit.icons import app_icon_png

    return app_icon_png(side)


def _draw_without_screen(scale: int = 1) -> None:
    """Let Qt draw into memory where no screen is, and at the scale asked for."""
    has_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if scale != 1:
        os.environ["QT_SCALE_FACTOR"] = str(scale)
