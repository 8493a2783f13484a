"""The month as six weeks of days: clicked, walked through with the arrow keys, read aloud."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from kneetrack.domain.month import DAYS_OF_WEEK, WEEKS_SHOWN
from kneetrack.ui.journal.calendar_view import MonthDay, MonthView
from kneetrack.ui.journal.calendar_words import month_words
from kneetrack.ui.journal.month_cell import DAY_ROLE, MonthCell
from kneetrack.ui.journal.month_model import MonthModel
from kneetrack.ui.kit.focus_ring import OWN_RING
from kneetrack.ui.kit.selection import GoWhereSelected
from kneetrack.ui.kit.theme import Role, Theme

_AROUND = 224
"""What of a window's height is not the six weeks: heading, weekdays, legend, margins; pixels."""
_TALLEST = 1.2
"""How tall a day may become, for its width."""
_WIDE = 1000


class MonthGrid(QTableView):
    """One month. It shows what `show_view` says; which day or month comes next is asked for.

    Keys: arrows move by a day or a week, also into the next month; Home and End to the ends of
    the week, PgUp and PgDn by a month; Enter and Space open.

    Signals:
        day_picked(date): this day of the weeks shown was clicked.
        day_asked(date): the keys lead to this day; its month should be shown.
        month_asked(int): another month should be shown (+1 or -1).
        day_opened(date): this day should be opened.
    """

    day_picked = Signal(object)
    day_asked = Signal(object)
    month_asked = Signal(object)
    day_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._selected: date | None = None
        self._is_showing = False
        self._window: QWidget | None = None
        self._model = MonthModel(self)
        self._cell = MonthCell(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._cell)
        self.setProperty(OWN_RING, "yes")
        self.setObjectName("monthGrid")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(
            "QTableView { border: none; background: transparent;"
            " selection-background-color: transparent; }"
        )
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        weekdays = self.horizontalHeader()
        weekdays.setMinimumSectionSize(1)
        weekdays.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        weekdays.setSectionsClickable(False)
        weekdays.setHighlightSections(False)
        weekdays.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        weekdays.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.selectionModel().currentChanged.connect(self._follow_current)
        self._go_where_selected = GoWhereSelected(self)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def selected(self) -> date | None:
        """The day that is selected."""
        return self._selected

    def show_view(self, view: MonthView, selected: date) -> None:
        """Show a month with one day of its weeks selected."""
        self._is_showing = True
        self._selected = selected
        self._model.show_days(view.days)
        self.setAccessibleName(self.tr("Calendar, {0}").format(month_words(view.month)))
        self._select()
        self._is_showing = False
        self.viewport().update()

    def show_selected(self, selected: date) -> None:
        """Select another day of the weeks shown."""
        self._is_showing = True
        self._selected = selected
        self._select()
        self._is_showing = False

    # --- keys and mouse ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._selected is None or plain != Qt.KeyboardModifier.NoModifier:
            event.ignore()
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        column = self.currentIndex().column()
        match Qt.Key(event.key()):
            case Qt.Key.Key_Right:
                self._ask(-1 if mirrored else 1)
            case Qt.Key.Key_Left:
                self._ask(1 if mirrored else -1)
            case Qt.Key.Key_Down:
                self._ask(DAYS_OF_WEEK)
            case Qt.Key.Key_Up:
                self._ask(-DAYS_OF_WEEK)
            case Qt.Key.Key_Home:
                self._ask(-column)
            case Qt.Key.Key_End:
                self._ask(DAYS_OF_WEEK - 1 - column)
            case Qt.Key.Key_PageUp:
                self.month_asked.emit(-1)
            case Qt.Key.Key_PageDown:
                self.month_asked.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                if not event.isAutoRepeat():
                    self.day_opened.emit(self._selected)
            case _:
                event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day = self.indexAt(event.position().toPoint()).data(DAY_ROLE)
        if event.button() == Qt.MouseButton.LeftButton and isinstance(day, MonthDay):
            if day.can_open:
                self.day_opened.emit(day.day)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Dragging would select one day after another on its way.
        event.accept()

    def _ask(self, days: int) -> None:
        if self._selected is not None and days:
            self.day_asked.emit(self._selected + timedelta(days=days))

    def _follow_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        """A click, or a screen reader that selected a cell: both end here."""
        day = current.data(DAY_ROLE)
        if not self._is_showing and isinstance(day, MonthDay) and day.day != self._selected:
            self.day_picked.emit(day.day)

    def _select(self) -> None:
        index = QModelIndex() if self._selected is None else self._model.index_of(self._selected)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)

    # --- size -------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        cell = max(width // DAYS_OF_WEEK, 1)
        least = self._cell.least_height(cell)
        room = (self.window().height() - self._theme.scaled(_AROUND)) // WEEKS_SHOWN
        return self._head() + WEEKS_SHOWN * max(least, min(room, round(cell * _TALLEST)))

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        wide = self._cell.least_width() * DAYS_OF_WEEK
        tall = self._cell.least_height(_WIDE)  # what a narrower one needs is told by the width
        return QSize(wide, self._head() + WEEKS_SHOWN * tall)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._window = self.window()
        self._window.installEventFilter(self)
        self.updateGeometry()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.updateGeometry()  # the weeks grow with the height of the window too
            return False
        return super().eventFilter(watched, event)

    def _head(self) -> int:
        return QFontMetrics(self._theme.font(Role.SMALL)).height() + 10

    def _restyle(self) -> None:
        weekdays = self.horizontalHeader()
        font = self._theme.font(Role.SMALL)
        weekdays.setFixedHeight(self._head())
        weekdays.setStyleSheet(
            f"QHeaderView {{ background: transparent; border: none; }}"
            f"QHeaderView::section {{ background: transparent; border: none; padding: 0 5px;"
            f" color: {self._theme.tokens.text_2}; font-size: {font.pointSizeF():.2f}pt;"
            f" font-weight: 600; }}"
        )
        self.updateGeometry()
        self.viewport().update()
