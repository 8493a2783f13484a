"""One command while it runs: its words, whom it may ask, and how it answers."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kneetrack.cli.output import print_json, print_sentence, print_text, silence
from kneetrack.domain.day import read_day
from kneetrack.domain.errors import InputProblem, KneeTrackProblem

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from datetime import date

    from kneetrack.cli.launcher import Launcher, Places
    from kneetrack.services.assembly import Services


def path_of(text: str, field: str) -> Path:
    """Return a path that was typed; raises InputProblem for what no file can be called."""
    if not text.strip() or "\x00" in text:
        raise InputProblem(field, "A file or folder must have a name.")
    return Path(text)


@dataclass(frozen=True)
class Command:
    """What was asked (`args`), of which journal (`places`), and of whom (`launcher`)."""

    args: Namespace
    launcher: Launcher
    places: Places

    @property
    def as_json(self) -> bool:
        """Whether the answer is one JSON value."""
        return bool(self.args.json)

    @contextmanager
    def services(self, *, may_create: bool = False) -> Iterator[Services]:
        """Open the journal for the length of a block; raises EnvironmentProblem.

        Only a command that records something may begin a journal where there is none.
        """
        services = self.launcher.services(self.places, may_create=may_create)
        if services.brought_up_to_date:
            print_sentence("the journal was backed up and brought up to date for this KneeTrack.")
        try:
            yield services
        finally:
            services.close()

    def answer(self, value: Any, text: str) -> None:
        """Print `value` with --json, `text` without."""
        if self.as_json:
            print_json(value)
        else:
            print_text(text)

    def answer_saved(self, value: Any, text: str) -> None:
        """Answer that something is safe on disk; it stays so where the answer cannot be written."""
        try:
            self.answer(value, text)
        except OSError:
            # An error code would make a script save the same once more.
            silence(sys.stdout)
            print_sentence("saved, but the answer could not be written.")

    def day(self, name: str, today: date) -> date | None:
        """Return the day given under an option's name, None when it was not given."""
        text = getattr(self.args, name)
        return None if text is None else read_day(text, today, name.rstrip("_"))

    @staticmethod
    def back_up(services: Services) -> None:
        """Make the backup that is due after a change; its failure never makes the change fail."""
        try:
            services.data_care.back_up_if_due()
        except KneeTrackProblem as problem:
            print_sentence(f"saved, but no backup could be made: {problem}")
