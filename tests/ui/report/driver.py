"""Works the report page as a person would: by its controls, its keys and what stands on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.page import PageId
from kneetrack.ui.report.page_preview import PagePreview
from kneetrack.ui.report.report_page import ReportPage
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.line_field import LineField
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.notice import Notice
from kneetrack.ui.widgets.segmented import Segmented
from kneetrack.ui.widgets.switch import TickBox
from tests.ui.desk import Desk
from tests.ui.file_printers import FilePrinters
from tests.ui.finding import find, says


class ReportDriver:
    """The report page in its window."""

    def __init__(self, desk: Desk, qtbot: QtBot, printers: FilePrinters, width: int = 1280) -> None:
        self.desk, self.qtbot, self.printers = desk, qtbot, printers
        self.page: ReportPage
        self.window = desk.show(qtbot, {PageId.REPORT: self._build}, width)

    def _build(self) -> ReportPage:
        services = self.desk.services
        self.page = ReportPage(
            self.desk.theme,
            journal=services.journal,
            settings=services.settings,
            report=services.report,
            saver=self.desk.saver,
            background=self.desk.background,
            dialogs=self.desk.dialogs,
            printers=self.printers,
        )
        return self.page

    # What is there

    def says(self, words: str) -> bool:
        """Whether these words stand on the page where they can be seen."""
        return says(self.window, words)

    def notices(self) -> list[str]:
        """The first clause of each notice, top down."""
        found = [n for n in self.window.findChildren(Notice) if n.isVisibleTo(self.window)]
        found.sort(key=_top)
        return [notice.accessibleName() for notice in found]

    def toast(self) -> str:
        return self.window.toast.text

    def questions_text(self) -> str:
        return self._questions().text

    def main_problem(self) -> str:
        return self._main_problem().text

    def problem_at_main_problem(self) -> str:
        return self._main_problem().problem

    def paper(self) -> object:
        return find(self.page, Segmented, "paper").value

    def preview(self) -> PagePreview:
        """The preview once it shows the page as it is now."""
        preview = find(self.page, PagePreview, "pagePreview")
        self.qtbot.waitUntil(lambda: preview.is_current)
        return preview

    def spoken_page(self) -> str:
        return find(self.page, PagePreview, "pagePreview").accessibleDescription()

    # What a person does

    def choose_period(self, key: Qt.Key) -> None:
        """Walk to another period with the arrows."""
        find(self.page, Segmented, "period").setFocus()
        self.desk.press(key)

    def choose_paper(self, key: Qt.Key) -> None:
        find(self.page, Segmented, "paper").setFocus()
        self.desk.press(key)

    def tick(self, name: str) -> None:
        """Press Space on a tick box."""
        find(self.page, TickBox, name).setFocus()
        self.desk.press(Qt.Key.Key_Space)

    def write_main_problem(self, words: str, *, leave: bool = True) -> None:
        field = find(self._main_problem(), QLineEdit)
        field.setFocus()
        field.selectAll()
        self.desk.press(Qt.Key.Key_Delete)
        field.insert(words)
        if leave:
            self.desk.press(Qt.Key.Key_Return)

    def write_questions(self, words: str, *, leave: bool = True) -> None:
        field = find(self._questions(), QPlainTextEdit)
        field.setFocus()
        field.selectAll()
        field.insertPlainText(words)
        if leave:
            self.desk.press(Qt.Key.Key_Tab)

    def show_full_width(self) -> None:
        find(self.page, Segmented, "previewSize").setFocus()
        self.desk.press(Qt.Key.Key_Right)

    def click(self, name: str) -> None:
        QTest.mouseClick(find(self.window, Button, name), Qt.MouseButton.LeftButton)

    def undo(self) -> None:
        self.desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def _questions(self) -> NoteEdit:
        return find(self.page, NoteEdit, "questions")

    def _main_problem(self) -> LineField:
        return find(self.page, LineField, "mainProblem")


def _top(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).y()
