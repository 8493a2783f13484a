"""One titled part of what there is to read about an exercise."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.domain.evidence import EvidenceLevel
from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.library.reading import Line, Mark, Section
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.evidence_bars import EvidenceBars
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText

_INDENTS = {Mark.NONE: 0, Mark.BULLET: 14, Mark.NUMBER: 22}
_ICONS = {Mark.EASIER: "chevron-down", Mark.HARDER: "chevron-up", Mark.INSTEAD: "chevron-right"}
_ICON_INDENT = 24


class SectionBlock(QWidget):
    """A title and its lines, one tab stop, with a button for each exercise that is named.

    Signals:
        exercise_asked(str): go to this exercise.
    """

    exercise_asked = Signal(object)

    def __init__(self, theme: Theme, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(f"section-{section.key}")
        self.setAccessibleName(section.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._title(section))
        number = 0
        for place, line in enumerate(section.lines):
            number += line.mark is Mark.NUMBER
            if place == 0 and section.level is not None:
                column.addLayout(self._with_bars(line, section.level))
            else:
                self._add(column, line, number)

    def _title(self, section: Section) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        if section.needs_care:
            row.addWidget(IconView(self._theme, "notice", "watch", 16))
        row.addWidget(PlainText(section.title, Role.STRONG, wraps=True), 1)
        return row

    def _with_bars(self, line: Line, level: EvidenceLevel) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(EvidenceBars(self._theme, level))
        row.addWidget(PlainText(line.text, Role.SMALL, "accent", wraps=True), 1)
        return row

    def _add(self, column: QVBoxLayout, line: Line, number: int) -> None:
        text = MarkedText(self._theme, line)
        if line.mark is Mark.NUMBER:
            column.addLayout(self._numbered(text, line.aside, number))
        else:
            column.addWidget(text)
            if line.aside:
                column.addWidget(MarkedText(self._theme, line, is_aside=True))
        if line.link is not None:
            column.addLayout(self._link(line.link, line.mark))

    def _numbered(self, text: QWidget, aside: str, number: int) -> QHBoxLayout:
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(_Number(self._theme, number), 0, top)
        row.addWidget(text, 1)
        if aside:
            row.addSpacing(10)
            row.addWidget(PlainText(aside, Role.CAPTION), 0, top)
        return row

    def _link(self, link: tuple[str, str], mark: Mark) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(
            max(indent_of(self._theme, mark) - self._theme.scaled(11), 0), 0, 0, 0
        )
        button = _Link(self._theme, link)
        button.asked.connect(self.exercise_asked)
        row.addWidget(button)
        row.addStretch(1)
        return row


class MarkedText(PlainText):
    """Words that hang from a bullet or a small arrow; the quiet words under them hang alike."""

    def __init__(self, theme: Theme, line: Line, *, is_aside: bool = False) -> None:
        role = Role.CAPTION if is_aside else Role.SMALL
        super().__init__(line.aside if is_aside else line.text, role, wraps=True)
        self._theme, self._hangs = theme, line.mark not in {Mark.NONE, Mark.NUMBER}
        self._mark = line.mark if self._hangs else Mark.NONE
        self._is_aside = is_aside
        theme.changed.connect(self._indent)
        self._indent()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hangs or self._is_aside:
            return
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(0, 0, indent_of(theme, self._mark), self.fontMetrics().height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room.moveLeft(self.width() - room.width())
        if self._mark is Mark.BULLET:
            side = theme.scaled(4.5)
            dot = QRectF(0, 0, side, side)
            dot.moveCenter(room.center())
            dot.moveLeft(room.left() + 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text_3"))
            painter.drawEllipse(dot)
        else:
            side = theme.scaled(16)
            box = QRectF(room.left(), room.center().y() - side / 2, side, side)
            paint_icon(painter, _ICONS[self._mark], box, theme.colour("text_2"))

    def _indent(self) -> None:
        left = indent_of(self._theme, self._mark)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setContentsMargins(0, 0, left, 0)
        else:
            self.setContentsMargins(left, 0, 0, 0)


class _Number(PlainText):
    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(f"{number}.", Role.SMALL, "quiet")
        self._theme = theme
        theme.changed.connect(self._settle)
        self._settle()

    def _settle(self) -> None:
        self.setMinimumWidth(indent_of(self._theme, Mark.NUMBER))


def indent_of(theme: Theme, mark: Mark) -> int:
    """Return how far words stand in behind a mark, in pixels."""
    return theme.scaled(_INDENTS.get(mark, _ICON_INDENT))


class _Link(Button):
    asked = Signal(object)

    def __init__(self, theme: Theme, link: tuple[str, str]) -> None:
        super().__init__(theme, _tr("Go to {0}").format(link[1]), look=Look.QUIET, small=True)
        self._exercise_id = link[0]
        self.setObjectName(f"link-{link[0]}")
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self._exercise_id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryDetail", text)
