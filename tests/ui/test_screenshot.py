"""A page as a picture: the right one, of the right size, and the journal is left as it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import Side
from kneetrack.figure.folder import FigureFolder
from kneetrack.paths import resources_dir
from kneetrack.ui.screenshot import Shot, write_screenshot
from tests.journals import NOON, everything
from tests.services.journal_in import OpenJournal, journal_in

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[OpenJournal]:
    locale = QLocale()
    with journal_in(tmp_path / "data") as opened:
        opened.services.journal.log_pain((Side.LEFT,), 3)
        yield opened
    QLocale.setDefault(locale)


def shoot(
    journal: OpenJournal,
    out: Path,
    *,
    page: str = "today",
    theme: str | None = "light",
    size: tuple[int, int] = (1280, 800),
    day: date | None = None,
) -> QImage:
    library = LibraryLoader(resources_dir()).library
    shot = Shot(page, theme, size, None, day, "en_GB")
    figures = FigureFolder(resources_dir() / "figures")
    write_screenshot(journal.services, library, figures.figure, shot, out, overwrite=True)
    return QImage(str(out))


@pytest.mark.parametrize("page", ["today", "library", "report", "settings"])
def test_every_page(journal: OpenJournal, tmp_path: Path, page: str) -> None:
    picture = shoot(journal, tmp_path / "a.png", page=page)
    assert (picture.width(), picture.height()) == (1280, 800)


def test_the_first_run_is_drawn_for_any_journal(tmp_path: Path) -> None:
    pictures = []
    for page in ("welcome", "today"):
        with journal_in(tmp_path / "data") as journal:
            before = everything(journal.places.journal)
            pictures.append(shoot(journal, tmp_path / "a.png", page=page))
            assert everything(journal.places.journal) == before
    assert pictures[0] != pictures[1]


def test_dark_is_dark(journal: OpenJournal, tmp_path: Path) -> None:
    assert shoot(journal, tmp_path / "a.png", theme="dark").pixelColor(640, 3).lightness() < 80


def test_another_day_is_another_picture(tmp_path: Path) -> None:
    pictures = []
    for day in (NOON.date(), date(2026, 3, 1)):
        with journal_in(tmp_path / "data") as journal:
            pictures.append(shoot(journal, tmp_path / "a.png", day=day))
    assert pictures[0] != pictures[1]


def test_the_calendar_shows_the_month_of_the_day(tmp_path: Path) -> None:
    pictures = []
    for day in (NOON.date(), date(2026, 3, 1), date(2026, 2, 1)):
        with journal_in(tmp_path / "data") as journal:
            pictures.append(shoot(journal, tmp_path / "a.png", page="calendar", day=day))
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]


def test_an_exercise_by_id_or_name(tmp_path: Path) -> None:
    pictures = []
    for page in ("library", "exercise:roll_quad_lat", "exercise:outer-quads"):
        with journal_in(tmp_path / "data") as journal:
            pictures.append(shoot(journal, tmp_path / "a.png", page=page))
    assert pictures[0] != pictures[1]
    assert pictures[1] == pictures[2]


def test_an_exercise_that_is_not_there(journal: OpenJournal, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="Nearest"):
        shoot(journal, tmp_path / "a.png", page="exercise:hip_clamshelf")


def test_nothing_is_changed_and_no_backup_made(journal: OpenJournal, tmp_path: Path) -> None:
    before = everything(journal.places.journal)
    shoot(journal, tmp_path / "a.png")
    assert everything(journal.places.journal) == before
    assert not list(journal.places.backups_dir.glob("*"))
    assert not list(journal.places.state_dir.glob("window*"))


@pytest.mark.parametrize("size", [(0, 800), (1280, 9000)])
def test_a_size_that_cannot_be(journal: OpenJournal, tmp_path: Path, size: tuple[int, int]) -> None:
    with pytest.raises(InputProblem):
        shoot(journal, tmp_path / "a.png", size=size)
    assert not (tmp_path / "a.png").exists()


def test_a_page_that_is_not_there(journal: OpenJournal, tmp_path: Path) -> None:
    with pytest.raises(InputProblem):
        shoot(journal, tmp_path / "a.png", page="learn")
