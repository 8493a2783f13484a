"""The right side of the report page: the preview, how large it is, and what it promises."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.report.page_preview import PagePreview
from kneetrack.ui.report.report_page_view import ReportPageView
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.strokes import draw_box

_PADDING = 14


class PreviewPanel(QWidget):
    """A sunken box with the page in it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("previewPanel")
        self.setAccessibleName(self.tr("Preview"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        titles = FlowRow(8)
        titles.add(PlainText(self.tr("Preview"), Role.STRONG))
        self._paper = PlainText("", Role.CAPTION)
        titles.add(self._paper)
        self._size = Segmented(
            theme,
            self.tr("Size of the preview"),
            (Segment("whole", self.tr("Whole page")), Segment("wide", self.tr("Full width"))),
            "whole",
        )
        self._size.setObjectName("previewSize")
        self._size.chosen.connect(self._resize_page)
        head.addWidget(titles, 1)
        head.addWidget(self._size)
        column.addLayout(head)
        self.preview = PagePreview(theme)
        self.preview.setObjectName("pagePreview")
        column.addWidget(self.preview)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(IconView(theme, "check", "text_2", 16), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(
            PlainText(
                self.tr("Checked for black and white printing. One page."), Role.CAPTION, wraps=True
            ),
            1,
        )
        column.addLayout(foot)
        theme.changed.connect(self.update)

    def show_view(self, view: ReportPageView) -> None:
        """Show the page that would be printed."""
        papers = {"a4": self.tr("A4, as it prints"), "letter": self.tr("Letter, as it prints")}
        self._paper.setText(papers[view.paper])
        self.preview.show_page(view.sheet, view.spoken_sheet, view.paper)

    def look_closely(self) -> None:
        """Show the page as wide as there is room, and put the keyboard there."""
        self._size.show_value("wide")
        self._resize_page("wide")
        self._size.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_room(self, height: int) -> None:
        """Say how many pixels of height the panel may take with a whole page in it."""
        around = 2 * _PADDING + 2 * 12 + self._size.sizeHint().height() + self._theme.scaled(20)
        self.preview.set_room(max(360, height - around))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        draw_box(painter, QRectF(self.rect()), 12, theme.colour("sunken"), theme.colour("border"))

    def _resize_page(self, size: object) -> None:
        self.preview.show_whole(whole=size == "whole")
