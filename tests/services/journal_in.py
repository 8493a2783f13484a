"""All services over a real journal in a folder of the test, and a list of the news they tell."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kneetrack.content.library import Library
from kneetrack.paths import find_places
from kneetrack.services.assembly import Services, open_services
from tests.journals import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kneetrack.domain.change import Change
    from kneetrack.paths import Places


@dataclass
class OpenJournal:
    """The services of one open journal, its clock, and the news told so far."""

    services: Services
    places: Places
    clock: Clock
    news: list[Change] = field(default_factory=list)

    def told(self) -> Change:
        """Return the one piece of news since the last look."""
        (change,) = self.news
        self.news.clear()
        return change


def no_library() -> Library:
    """Return a library that knows no exercise: names are shown as they were written."""
    return Library(())


@contextmanager
def journal_in(folder: Path, clock: Clock | None = None) -> Iterator[OpenJournal]:
    """Open the journal of a folder, making it on first use, and close it again."""
    places = find_places(folder, None)
    clock = clock or Clock()
    services = open_services(
        places.journal,
        places.backups_dir,
        places.marker,
        clock,
        no_library,
        patience_seconds=0.05,
        check_fully=True,
    )
    journal = OpenJournal(services, places, clock)
    services.feed.subscribe(journal.news.append)
    try:
        yield journal
    finally:
        services.close()
