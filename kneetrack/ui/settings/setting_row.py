"""One line of a card: what is set at the left, the control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText

_WORDS_NEED = 220


class SettingRow(QWidget):
    """Words beside a control, or above it where there is little room; a problem stands below."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        hint: str = "",
        controls: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._controls = theme, controls
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(10)
        self.words = QVBoxLayout()
        self.words.setSpacing(1)
        self._title = PlainText(title, Role.STRONG, wraps=True)
        self._hint = PlainText(hint, Role.CAPTION, wraps=True)
        self.words.addWidget(self._title)
        self.words.addWidget(self._hint)
        self._row.addLayout(self.words, 1)
        for control in controls:
            if hint and control.accessibleDescription() in ("", control.accessibleName()):
                control.setAccessibleDescription(hint)
        self._end: QWidget | None = controls[0] if len(controls) == 1 else None
        if len(controls) > 1:
            flow = FlowRow(10)
            for control in controls:
                flow.add(control)
            self._end = flow
        if self._end is not None:
            self._row.addWidget(self._end, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(self._row)
        # Only now it has a parent; shown before that it would be a window of its own.
        self._hint.setVisible(bool(hint))
        self._problem = PlainText("", Role.SMALL, "ease", wraps=True)
        self._problem.hide()
        column.addWidget(self._problem)
        theme.changed.connect(self._settle)

    @property
    def hint(self) -> str:
        """The small words under the title."""
        return self._hint.text()

    def set_hint(self, hint: str) -> None:
        """Show other small words under the title."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def show_problem(self, sentence: str) -> None:
        """Show why the wish could not be met; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    @property
    def problem(self) -> str:
        """Why the wish could not be met, or an empty text."""
        return self._problem.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        shown = [control for control in self._controls if not control.isHidden()]
        needed = sum(control.sizeHint().width() + 10 for control in shown)
        stacked = self.width() < needed + self._theme.scaled(_WORDS_NEED)
        way = QBoxLayout.Direction
        wanted = way.TopToBottom if stacked else way.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            if self._end is not None:
                left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
                self._row.setAlignment(self._end, left if stacked else middle)
