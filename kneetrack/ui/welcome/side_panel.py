"""The left part of the first run: whose window this is, the steps, and the two knees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.icons import paint_app_mark, paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.welcome.knee_drawing import KneeDrawing
from kneetrack.ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from kneetrack.ui.welcome.welcome_view import WelcomeView


class SidePanel(QWidget):
    """Shows where in the first run the person is; nothing here can be pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 36, 32, 36)
        column.setSpacing(24)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(_AppMark(theme))
        head.addWidget(PlainText("KneeTrack", Role.CARD_TITLE), 1)
        column.addLayout(head)
        self._steps = (
            _Step(theme, 1, self.tr("Welcome"), self.tr("What KneeTrack does")),
            _Step(theme, 2, self.tr("Your knees"), self.tr("A starting point")),
        )
        steps = QVBoxLayout()
        steps.setSpacing(16)
        for step in self._steps:
            steps.addWidget(step)
        column.addLayout(steps)
        self.drawing = KneeDrawing(theme)
        column.addWidget(self.drawing, 1)
        theme.changed.connect(self.update)

    def show_view(self, view: WelcomeView) -> None:
        """Show which step it is, and the knees as entered."""
        for step in self._steps:
            step.show_at(view.step)
        self.drawing.show_view(view)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        edge = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), self._theme.colour("border"))


class _AppMark(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.scaled(28)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, figure = self._theme.colour("accent"), self._theme.colour("on_accent")
        paint_app_mark(QPainter(self), QRectF(self.rect()), ground, figure)


class _Step(QWidget):
    def __init__(self, theme: Theme, number: int, title: str, hint: str) -> None:
        super().__init__()
        self._number, self._words = number, title
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._mark = _StepMark(theme, number)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._title = PlainText(title, Role.STRONG, wraps=True)
        column.addWidget(self._title)
        column.addWidget(PlainText(hint, Role.CAPTION, wraps=True))
        row.addLayout(column, 1)

    def show_at(self, step: int) -> None:
        """Show whether this step is done, under way or still to come."""
        self._mark.show_at(step)
        if step == self._number:
            said = self.tr("Step {0}, {1}, now")
        elif step > self._number:
            said = self.tr("Step {0}, {1}, done")
        else:
            said = self.tr("Step {0}, {1}, next")
        self.setAccessibleName(said.format(self._number, self._words))


class _StepMark(QWidget):
    """A filled ring with the number, a check once it is done, an empty ring before."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number, self._step = theme, number, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_at(self, step: int) -> None:
        self._step = step
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.scaled(28)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, reached = self._theme, self._step >= self._number
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("accent" if reached else "control"), 1.5))
        painter.setBrush(theme.colour("accent" if reached else "rail"))
        painter.drawEllipse(box)
        ink = theme.colour("on_accent" if reached else "text_2")
        if self._step > self._number:
            inset = box.width() * 0.2
            paint_icon(painter, "check", box.adjusted(inset, inset, -inset, -inset), ink)
            return
        painter.setPen(ink)
        painter.setFont(theme.font(Role.STRONG))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
