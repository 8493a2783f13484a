"""The exercises of the library beside each other: one tab stop, arrows go from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.domain.searching import fold
from kneetrack.ui.kit.spoken_items import install_spoken_items
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.library.exercise_tile import ExerciseTile
from kneetrack.ui.library.library_view import CardView
from kneetrack.ui.library.tile_form import Form, RowColumns
from kneetrack.ui.widgets.figure_stills import FigureStills

_NARROWEST_CARD, _NARROWEST_NAME, _GAP = 186, 230, 14


class ExerciseGrid(QWidget):
    """Holds one tile an exercise for good; a search only hides and shows them.

    Signals:
        moved_to(str): the keyboard went to this exercise.
        clicked(str): this exercise was clicked.
        opened(str): Enter was pressed on this exercise.
        star_clicked(str): the star of this exercise should change.
        emptied: the keyboard was on an exercise that is no longer shown, and there is none left.
    """

    moved_to = Signal(object)
    clicked = Signal(object)
    opened = Signal(object)
    star_clicked = Signal(object)
    emptied = Signal()

    def __init__(self, theme: Theme, stills: FigureStills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        stills.painted.connect(self._show_still)
        install_spoken_items()
        self.spoken_interface: object = None
        self.is_spoken_list = True
        self._theme = theme
        self._tiles: dict[str, ExerciseTile] = {}
        self._shown: tuple[str, ...] = ()
        self._selected = ""
        self._wish = Form.CARDS
        self._columns: RowColumns | None = None
        self.setAccessibleName(_tr("Exercises"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    # --- what it shows ----------------------------------------------------------------------

    def show_cards(self, cards: Sequence[CardView], shown: tuple[str, ...]) -> None:
        """Show those of `cards` whose ids are in `shown`."""
        for card in cards:
            tile = self._tiles.get(card.exercise_id)
            if tile is None:
                self._add(card)
            elif tile.view != card:
                tile.show_view(card)
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        lost = self._place_with_focus(before)
        self._arrange(self.width())
        self._be_one_tab_stop()
        if lost is not None:
            self._focus_near(lost)
        visible = set(shown)
        for exercise_id, tile in self._tiles.items():
            tile.setVisible(exercise_id in visible)
        self.updateGeometry()

    def show_selected(self, exercise_id: str) -> None:
        """Outline this exercise; Tab comes to it first."""
        if exercise_id == self._selected:
            return
        self._selected = exercise_id
        for each, tile in self._tiles.items():
            tile.show_selected(selected=each == exercise_id)
        self._be_one_tab_stop()

    def show_form(self, form: Form) -> None:
        """Stand as cards or as a list."""
        self._wish = form
        self._arrange(self.width())
        self.updateGeometry()

    def tile(self, exercise_id: str) -> ExerciseTile | None:
        """Return the tile of an exercise if it is shown."""
        return self._tiles[exercise_id] if exercise_id in self._shown else None

    def last_tile(self) -> QWidget | None:
        """Return the tile after which Tab leaves the grid; None before there are any."""
        return next(reversed(self._tiles.values()), None)

    def focus_stop(self) -> QWidget | None:
        """Return the tile that Tab comes to; None when none is shown."""
        stop = self._tab_stop()
        return self._tiles[stop] if stop else None

    # --- Qt ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width())

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(_NARROWEST_CARD), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if not isinstance(focus, ExerciseTile) or focus.view.exercise_id not in self._shown:
            super().keyPressEvent(event)
            return
        at, columns = self._shown.index(focus.view.exercise_id), self._column_count(self.width())
        on = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        targets = {
            Qt.Key.Key_Right: at + on,
            Qt.Key.Key_Left: at - on,
            Qt.Key.Key_Down: at + columns,
            Qt.Key.Key_Up: at - columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._shown) - 1,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None and event.text().isprintable() and event.text().strip():
            target = self._next_named(event.text(), at)
        if target is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif 0 <= target < len(self._shown):
            self._tiles[self._shown[target]].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- inside -----------------------------------------------------------------------------

    def _add(self, card: CardView) -> None:
        tile = ExerciseTile(self._theme, card, self._stills, self)
        tile.hide()
        self._columns = None
        tile.pressed.connect(self.opened)
        tile.clicked.connect(self.clicked)
        tile.focused.connect(self.moved_to)
        tile.star_clicked.connect(self.star_clicked)
        self._tiles[card.exercise_id] = tile

    def _show_still(self, exercise_id: str) -> None:
        tile = self._tiles.get(exercise_id)
        if tile is not None:
            tile.update()

    def _next_named(self, letter: str, at: int) -> int | None:
        order = [(at + step) % len(self._shown) for step in range(1, len(self._shown) + 1)]
        for place in order:
            if fold(self._tiles[self._shown[place]].view.name).startswith(fold(letter)):
                return place
        return None

    def _tab_stop(self) -> str:
        if self._selected in self._shown:
            return self._selected
        return self._shown[0] if self._shown else ""

    def _be_one_tab_stop(self) -> None:
        stop = self._tab_stop()
        for exercise_id, tile in self._tiles.items():
            policy = (
                Qt.FocusPolicy.StrongFocus if exercise_id == stop else Qt.FocusPolicy.ClickFocus
            )
            if tile.focusPolicy() != policy:
                tile.setFocusPolicy(policy)

    def _place_with_focus(self, before: tuple[str, ...]) -> int | None:
        for place, exercise_id in enumerate(before):
            if self._tiles[exercise_id].hasFocus() and exercise_id not in self._shown:
                return place
        return None

    def _focus_near(self, place: int) -> None:
        if not self._shown:
            self.emptied.emit()
            return
        tile = self._tiles[self._shown[min(place, len(self._shown) - 1)]]
        tile.show()
        tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form_at(self, width: int, columns: RowColumns) -> Form:
        needed = columns.total + self._theme.scaled(_NARROWEST_NAME)
        return Form.LIST if self._wish is Form.LIST and width >= needed else Form.CARDS

    def _column_count(self, width: int) -> int:
        if self._wish is Form.LIST:
            return 1
        room = width + _GAP
        return max(1, room // (self._theme.scaled(_NARROWEST_CARD) + _GAP))

    def _arrange(self, width: int, *, move: bool = True) -> int:
        """Place the tiles that are shown; return how tall the whole is at `width`."""
        tiles = [self._tiles[exercise_id] for exercise_id in self._shown]
        columns = self._row_columns() if self._wish is Form.LIST else RowColumns()
        form = self._form_at(width, columns)
        count = self._column_count(width)
        gap = 6 if self._wish is Form.LIST else _GAP
        wide = (width - gap * (count - 1)) // count
        y = 0
        for first in range(0, len(tiles), count):
            row = tiles[first : first + count]
            for tile in row:
                tile.show_form(form, columns)
            tall = max(tile.height_at(wide, form) for tile in row)
            if move:
                for place, tile in enumerate(row):
                    tile.setGeometry(self._placed(place * (wide + gap), y, wide, tall))
            y += tall + gap
        return y - (gap if tiles else 0)

    def _row_columns(self) -> RowColumns:
        if self._columns is None:
            needed = (tile.columns_needed() for tile in self._tiles.values())
            self._columns = reduce(RowColumns.widened, needed, RowColumns())
        return self._columns

    def _placed(self, x: int, y: int, wide: int, tall: int) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - wide
        return QRect(x, y, wide, tall)

    def _restyle(self) -> None:
        self._columns = None
        self._arrange(self.width())
        self.updateGeometry()
        self.update()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Library", text)
