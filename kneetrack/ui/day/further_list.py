"""Further pain entries of the day, each with its moment, and the form that adds one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from kneetrack.domain.pain import PainKind, Side
from kneetrack.domain.text import LABEL_LIMIT
from kneetrack.ui.day.day_view import FurtherEntry
from kneetrack.ui.kit.local_words import clock_words
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.page_frame import KEEP_WHOLE
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segment, Segmented

OFFERED_KINDS = (
    PainKind.NOW,
    PainKind.BEFORE,
    PainKind.DURING,
    PainKind.AFTER,
    PainKind.MORNING,
    PainKind.USUAL,
    PainKind.WORST,
)


@dataclass(frozen=True)
class FurtherAsked:
    """A further entry as asked for in the form."""

    side: Side
    kind: PainKind
    at: time
    score: int
    activity: str


class FurtherList(QWidget):
    """One line an entry, with a button that takes it away (undo brings it back).

    Signals:
        remove_asked(str): the id of the entry.
        rows_changed: other rows stand here now.
        focus_lost: the row that had the keyboard is gone.
    """

    remove_asked = Signal(object)
    rows_changed = Signal()
    focus_lost = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[FurtherEntry, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_view(self, entries: tuple[FurtherEntry, ...]) -> None:
        """Show these entries."""
        if entries == self._shown:
            return
        self._shown = entries
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for entry in entries:
            row = _FurtherRow(self._theme, entry)
            row.remove_asked.connect(self.remove_asked)
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(entries))
        if had_focus:
            self.focus_lost.emit()
        self.rows_changed.emit()


class _FurtherRow(QWidget):
    remove_asked = Signal(object)

    def __init__(self, theme: Theme, entry: FurtherEntry) -> None:
        super().__init__()
        self._id = entry.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = further_words(entry)
        if not entry.is_saved:
            row.addWidget(
                PlainText(_tr("{0}. Not saved yet").format(words), Role.SMALL, wraps=True), 1
            )
            return
        row.addWidget(PlainText(words, Role.SMALL, wraps=True), 1)
        remove = Button(
            theme,
            "",
            look=Look.QUIET,
            icon="trash",
            name=_tr("Remove: {0}").format(words),
            small=True,
        )
        remove.setObjectName(f"remove-{entry.id}")
        remove.clicked.connect(self._ask)
        row.addWidget(remove)

    def _ask(self) -> None:
        self.remove_asked.emit(self._id)


class FurtherForm(QWidget):
    """Asks for knee, moment, time and number; a typed digit, Enter or Add saves the entry.

    Signals:
        entry_asked(FurtherAsked): save this.
        closed: the person does not want to add anything.
    """

    entry_asked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KEEP_WHOLE, "yes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        self._side = Segmented(
            theme,
            _tr("Knee"),
            (Segment(Side.LEFT, _tr("Left")), Segment(Side.RIGHT, _tr("Right"))),
            Side.LEFT,
        )
        self._side.setObjectName("furtherSide")
        self._kind = ChoiceBox(theme, _tr("Which moment"))
        self._kind.setObjectName("furtherKind")
        for kind in OFFERED_KINDS:
            self._kind.addItem(kind_word(kind), kind.value)
        self._at = QTimeEdit()
        self._at.setObjectName("furtherTime")
        self._at.setAccessibleName(_tr("Time"))
        self._at.lineEdit().setProperty("bare", "true")  # the frame is the time field's own
        self._at.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._at.setMinimumWidth(theme.scaled(90))
        self._at.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self._activity = _RoomyLine()
        self._activity.setObjectName("furtherActivity")
        self._activity.setMaxLength(LABEL_LIMIT)
        self._activity.setPlaceholderText(_tr("With what? Stairs, sitting, a walk …"))
        self._activity.setAccessibleName(_tr("With what, if you like"))
        fields = FlowRow(10)
        for widget in (self._side, self._kind, self._at, self._activity):
            fields.add(widget)
        column.addWidget(fields)
        row = QHBoxLayout()
        self._score: int | None = None
        self._scale = PainScale(theme, self._scale_view())
        self._scale.setObjectName("furtherScale")
        row.addWidget(self._scale, 1)
        column.addLayout(row)
        buttons = FlowRow(8)
        self._add = Button(theme, _tr("Add"), look=Look.PRIMARY, small=True)
        self._add.setObjectName("furtherAdd")
        self._add.clicked.connect(self._ask)
        close = Button(theme, _tr("Cancel"), look=Look.QUIET, small=True)
        close.setObjectName("furtherCancel")
        close.clicked.connect(self.closed)
        buttons.add(self._add)
        buttons.add(close)
        column.addWidget(buttons)
        self._scale.pain_chosen.connect(self._take_score)
        self._scale.cleared.connect(self._take_score)
        self._scale.typed.connect(self._ask_typed)
        self._side.chosen.connect(self._take_side)

    def open_for(self, knees: tuple[Side, ...], at: time) -> None:
        """Begin a fresh entry at this time of day."""
        self._side.show_value(knees[0])
        self._side.setVisible(len(knees) > 1)
        self._kind.setCurrentIndex(0)
        self._at.setTime(QTime(at.hour, at.minute))
        self._activity.clear()
        self._take_score()
        self.show()
        first = self._side if len(knees) > 1 else self._kind
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()  # a button with the keyboard takes Enter for itself
        else:
            super().keyPressEvent(event)

    def _scale_view(self) -> PainScaleView:
        side = _side_of(self._side.value)
        word = _tr("Left") if side is Side.LEFT else _tr("Right")
        name = _tr("{0} knee, pain at this time").format(word)
        return PainScaleView(side, word, name, self._score)

    def _take_side(self, side: object) -> None:
        self._side.show_value(side)
        self._scale.show_view(self._scale_view())

    def _take_score(self, score: int | None = None) -> None:
        self._score = score
        self._scale.show_view(self._scale_view())
        self._add.setEnabled(score is not None)

    def _ask_typed(self, _score: int) -> None:
        self._ask()

    def _ask(self) -> None:
        if self._score is None:
            return
        at = self._at.time()
        self.entry_asked.emit(
            FurtherAsked(
                _side_of(self._side.value),
                PainKind(self._kind.currentData()),
                time(at.hour(), at.minute()),
                self._score,
                self._activity.text().strip(),
            )
        )


class _RoomyLine(QLineEdit):
    """Wide enough for its hint, and narrower where there is no room."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + 34, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())


def further_words(entry: FurtherEntry) -> str:
    """Return one line: "18:30, Left, after 3, stairs"."""
    parts = []
    if entry.at is not None:
        parts.append(clock_words(entry.at))
    parts.append(_tr("Left") if entry.side is Side.LEFT else _tr("Right"))
    parts.append(f"{kind_word(entry.kind)} {entry.score}")
    parts += [word for word in (entry.activity, ", ".join(entry.zones)) if word]
    return ", ".join(parts)


def kind_word(kind: PainKind) -> str:
    """Return the word for a moment, as it stands in lists."""
    return {
        PainKind.NOW: _tr("now"),
        PainKind.BEFORE: _tr("before exercise"),
        PainKind.DURING: _tr("during exercise"),
        PainKind.AFTER: _tr("after exercise"),
        PainKind.MORNING: _tr("first thing in the morning"),
        PainKind.USUAL: _tr("usual"),
        PainKind.WORST: _tr("worst"),
    }[kind]


def _side_of(value: object) -> Side:
    return Side(str(value))


def _tr(text: str) -> str:
    return QCoreApplication.translate("FurtherEntries", text)
