"""Works the library as a person would: by its controls, its keys and what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.content.library import Library
from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.figure.folder import FigureFolder
from kneetrack.paths import resources_dir
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.page import Heading, Page, PageId, PageRequest
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.library.detail_panel import DetailPanel
from kneetrack.ui.library.exercise_grid import ExerciseGrid
from kneetrack.ui.library.exercise_tile import ExerciseTile
from kneetrack.ui.library.library_page import LibraryPage
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.chip import Chip
from kneetrack.ui.widgets.figure_stills import FigureStills
from kneetrack.ui.widgets.paper_output import WaysOut
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.search_field import SearchField
from tests.ui.desk import Desk, focus
from tests.ui.file_printers import FilePrinters
from tests.ui.finding import find, says

TODAY = date(2026, 3, 19)
CLAMSHELL, SISSY, ROLLER = "hip_clamshell", "quad_sissy_assist", "roll_quad_lat"


class OtherPage(Page):
    """A page beside the library that asks for exercises."""

    page_id = PageId.TODAY

    def heading(self) -> Heading:
        return Heading("Other")

    def refresh(self) -> None:
        pass

    def ask(self, payload: object) -> None:
        self.page_requested.emit(PageRequest(PageId.LIBRARY, payload))


class LibraryDriver:
    """The library in its window, beside one other page."""

    def __init__(
        self,
        desk: Desk,
        qtbot: QtBot,
        width: int = 1280,
        library: Callable[[], Library] | None = None,
        background: Background | None = None,
        height: int = 800,
    ) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.library = library or LibraryLoader(resources_dir()).library
        self.stills = FigureStills(FigureFolder(resources_dir() / "figures").figure)
        self._background = background or desk.background
        self.printers = FilePrinters(desk.places.data_dir / "printed.pdf")
        self.page: LibraryPage
        self.other: OtherPage
        builders = {PageId.TODAY: self._build_other, PageId.LIBRARY: self._build}
        self.window = desk.show(qtbot, builders, width, height)
        self.window.open_page(PageId.LIBRARY)
        self.settle()

    def _build(self) -> LibraryPage:
        journal, saver = self.desk.services.journal, self.desk.saver
        ways = WaysOut(self._background, self.desk.dialogs, self.printers)
        self.page = LibraryPage(self.desk.theme, journal, self.library, saver, self.stills, ways)
        return self.page

    def _build_other(self) -> OtherPage:
        self.other = OtherPage()
        return self.other

    # What is there

    @property
    def grid(self) -> ExerciseGrid:
        return find(self.page, ExerciseGrid)

    @property
    def detail(self) -> DetailPanel:
        return find(self.page, DetailPanel)

    def tile(self, exercise_id: str) -> ExerciseTile:
        return find(self.page, ExerciseTile, f"exercise-{exercise_id}")

    def shown(self) -> list[str]:
        """The ids of the exercises that can be seen, as one reads."""
        found = [t for t in self.page.findChildren(ExerciseTile) if t.isVisibleTo(self.window)]
        found.sort(key=_place)
        return [tile.view.exercise_id for tile in found]

    def selected(self) -> list[str]:
        return [
            tile.view.exercise_id
            for tile in self.page.findChildren(ExerciseTile)
            if tile.isVisibleTo(self.window) and tile.is_spoken_selected()
        ]

    def opened(self) -> str:
        """The exercise whose detail can be seen; empty for none."""
        return self.detail.exercise_id if self.detail.isVisibleTo(self.window) else ""

    def says(self, words: str) -> bool:
        """Whether these words stand where they can be seen."""
        return says(self.window, words)

    def text_of(self, name: str) -> str:
        return find(self.page, PlainText, name).text()

    def title_is_in_sight(self) -> bool:
        titles = self.window.findChildren(PlainText, "pageTitle")
        (title,) = [title for title in titles if title.isVisibleTo(self.window)]
        return title.visibleRegion().boundingRect() == title.rect()

    def subtitle(self) -> str:
        return self.page.heading().subtitle

    def toast(self) -> str:
        return self.window.toast.text

    def chip(self, chip_id: str) -> Chip:
        return find(self.page, Chip, f"chip-{chip_id}")

    def chips(self) -> dict[str, bool]:
        return {chip.text(): chip.isChecked() for chip in self.page.findChildren(Chip)}

    def is_there(self, name: str) -> bool:
        found = self.page.findChildren(QWidget, name)
        return any(widget.isVisibleTo(self.window) for widget in found)

    def search_field(self) -> SearchField:
        return find(self.window, SearchField)

    def focus_name(self) -> str:
        return focus().accessibleName()

    def stars(self) -> tuple[str, ...]:
        return self.desk.services.journal.stars()

    def logged(self, day: date = TODAY) -> list[ExerciseEntry]:
        entries = self.desk.services.journal.entries_on(day)
        return [entry for entry in entries if isinstance(entry, ExerciseEntry)]

    # What a person does

    def settle(self) -> None:
        """Let everything happen that was put off for a moment."""
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def search(self, text: str) -> None:
        """Go to the search field and type in place of what is there."""
        self.window.perform(ActionId.SEARCH)
        line = find(self.search_field(), QLineEdit)
        assert line.hasFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)
        self.settle()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self.desk.press(key, *modifiers)
        self.settle()

    def type(self, letters: str) -> None:
        QTest.keyClicks(focus(), letters)
        self.settle()

    def click_tile(self, exercise_id: str) -> None:
        tile = self.tile(exercise_id)
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=tile.rect().center())
        self.settle()

    def click_star(self, exercise_id: str) -> None:
        tile = self.tile(exercise_id)
        where = tile.star_box().center().toPoint()
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=where)
        self.settle()

    def click_chip(self, chip_id: str) -> None:
        QTest.mouseClick(self.chip(chip_id), Qt.MouseButton.LeftButton)
        self.settle()

    def click(self, name: str) -> None:
        found = [b for b in self.page.findChildren(Button, name) if b.isVisibleTo(self.window)]
        assert found, name
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def click_in_header(self, name: str) -> None:
        QTest.mouseClick(find(self.window, Button, name), Qt.MouseButton.LeftButton)
        self.settle()

    def focus_on(self, exercise_id: str) -> None:
        self.tile(exercise_id).setFocus()
        self.settle()

    def undo(self) -> None:
        self.window.perform(ActionId.UNDO)
        self.settle()


def _place(tile: ExerciseTile) -> tuple[int, int]:
    return tile.y(), tile.x()
