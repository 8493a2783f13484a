"""One exercise of the library as a card or as a row: name, region, evidence, load and star."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from kneetrack.ui.kit.focus_ring import OWN_RING, WIDTH
from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.spoken_items import install_spoken_items
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.library.library_view import CardView
from kneetrack.ui.library.tile_form import COLUMN_GAP, Form, RowColumns
from kneetrack.ui.widgets.evidence_bars import bars_size, draw_evidence_bars
from kneetrack.ui.widgets.figure_stills import FigureStills, paint_still
from kneetrack.ui.widgets.strokes import draw_box

PADDING, STAR_ZONE, _STAR_SIDE, _LINE_GAP = 14, 32, 18, 4
_WELL_HIGH, _ROW_FIGURE = 104, (72, 54)


class ExerciseTile(QWidget):
    """One item of the grid, painted as one control; its star can be clicked.

    Signals:
        pressed(str): Enter or Space on this exercise.
        clicked(str): a click on this exercise, beside its star.
        focused(str): the keyboard came here.
        star_clicked(str): the star should change.
    """

    pressed = Signal(object)
    clicked = Signal(object)
    focused = Signal(object)
    star_clicked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        view: CardView,
        stills: FigureStills,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stills = stills
        self._has_figure = stills.figure(view.exercise_id) is not None
        install_spoken_items()
        self.spoken_interface: object = None
        self._theme, self.view = theme, view
        self._selected, self._form, self._columns = False, Form.CARDS, RowColumns()
        self._heights: dict[tuple[int, Form, RowColumns], int] = {}
        self.setObjectName(f"exercise-{view.exercise_id}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(OWN_RING, "yes")  # inside: around it there is no room
        theme.changed.connect(self._forget_heights)
        self.show_view(view)

    # --- what it shows ----------------------------------------------------------------------

    def show_view(self, view: CardView) -> None:
        """Show the exercise as it is now."""
        self.view = view
        self.setAccessibleName(view.spoken)
        self._forget_heights()

    def show_selected(self, *, selected: bool) -> None:
        """Outline the card, or take the outline away."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def show_form(self, form: Form, columns: RowColumns) -> None:
        """Stand as a card or as a row with these columns."""
        if (form, columns) != (self._form, self._columns):
            self._form, self._columns = form, columns
            self.update()

    def columns_needed(self) -> RowColumns:
        """Return how wide this exercise needs the columns of the list."""
        metrics = self._metrics(Role.SMALL)
        return RowColumns(
            metrics.horizontalAdvance(self.view.region) + 1,
            metrics.horizontalAdvance(self.view.load) + 1,
            self._evidence_width(),
        )

    def height_at(self, width: int, form: Form) -> int:
        """Return how tall the exercise is at `width`, in pixels."""
        key = (width, form, self._columns)
        if key not in self._heights:  # measuring words takes longest of all while typing a search
            self._heights[key] = self._measured_height(width, form)
        return self._heights[key]

    # --- screen readers ---------------------------------------------------------------------

    def is_spoken_selected(self) -> bool:
        """Return whether this is the exercise shown in the detail."""
        return self._selected

    def press_spoken(self) -> None:
        """Open the exercise."""
        self.pressed.emit(self.view.exercise_id)

    # --- Qt ---------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.view.exercise_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if not event.isAutoRepeat():
                self.pressed.emit(self.view.exercise_id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(here.toPoint()):
            return
        if self.star_box().contains(here):
            self.star_clicked.emit(self.view.exercise_id)
        else:
            self.clicked.emit(self.view.exercise_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hint(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.setToolTip("")

    def star_box(self) -> QRectF:
        """Return where a click changes the star."""
        side = self._star_zone()
        top = (self.height() - side) / 2 if self._form is Form.LIST else 4 + self._well()
        return self._placed(QRectF(self.width() - side - 4, top, side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        outline = "accent" if self._selected else ("control" if self.underMouse() else "border")
        width = 2.0 if self._selected else 1.0
        box = QRectF(self.rect())
        fill = theme.colour("surface")
        draw_box(painter, box, 12, fill, theme.colour(outline), width=width)
        if self._form is Form.LIST:
            self._paint_row(painter)
        else:
            self._paint_card(painter)
        if self.hasFocus():
            ring = box.adjusted(3, 3, -3, -3)
            draw_box(painter, ring, 9, None, theme.colour("focus"), width=WIDTH)
        star, side = self.star_box(), theme.scaled(_STAR_SIDE)
        inside = QRectF(0, 0, side, side)
        inside.moveCenter(star.center())
        on = self.view.starred
        icon, tint = ("star-filled", "accent") if on else ("star", "text_3")
        paint_icon(painter, icon, inside, theme.colour(tint))

    # --- painting ---------------------------------------------------------------------------

    def _paint_card(self, painter: QPainter) -> None:
        self._paint_well(painter)
        room, top = self.width() - 2 * PADDING, PADDING + self._well()
        name_room = self.width() - PADDING - self._star_zone()
        tall = self._height_of(self.view.name, name_room, Role.STRONG)
        self._write(painter, self.view.name, QRectF(PADDING, top, name_room, tall), Role.STRONG)
        small = self._metrics(Role.SMALL).height()
        y = top + tall + 2 * _LINE_GAP
        self._write(painter, self.view.region, QRectF(PADDING, y, room, small), tint="text_2")
        evidence = self._evidence_width()
        if self._fits_beside(self.width()):
            self._paint_evidence(painter, PADDING + room - evidence, y)
        else:
            y += small + _LINE_GAP
            self._paint_evidence(painter, PADDING, y)
        y += small + _LINE_GAP
        box = QRectF(PADDING, y, room, self._height_of(self.view.load, room))
        self._write(painter, self.view.load, box, tint="text_2")

    def _paint_well(self, painter: QPainter) -> None:
        if not self._has_figure:
            return
        theme = self._theme
        edge = 2.0 if self._selected else 1.0
        well = QRectF(edge, edge, self.width() - 2 * edge, self._well())
        path = QPainterPath()
        path.addRoundedRect(well.adjusted(0, 0, 0, 14), 11, 11)
        painter.save()
        painter.setClipRect(well)
        painter.fillPath(path, theme.colour("sunken"))
        painter.restore()
        paint_still(painter, self._stills, self.view.exercise_id, well, theme)

    def _paint_row(self, painter: QPainter) -> None:
        columns, small = self._columns, self._metrics(Role.SMALL).height()
        figure = self._row_figure()
        room = self.width() - 2 * PADDING - columns.total - STAR_ZONE - figure
        tall = self._height_of(self.view.name, room, Role.STRONG)
        top = (self.height() - tall) / 2
        if figure:
            high = self._theme.scaled(_ROW_FIGURE[1])
            box = QRectF(PADDING, (self.height() - high) / 2, figure - COLUMN_GAP, high)
            shown = self._placed(box)
            paint_still(painter, self._stills, self.view.exercise_id, shown, self._theme)
        left = PADDING + figure
        self._write(painter, self.view.name, QRectF(left, top, room, tall), Role.STRONG)
        x, y = left + room + COLUMN_GAP, (self.height() - small) / 2
        for words, wide in ((self.view.region, columns.region), (self.view.load, columns.load)):
            self._write(painter, words, QRectF(x, y, wide, small), tint="text_2")
            x += wide + COLUMN_GAP
        self._paint_evidence(painter, x, y)

    def _paint_evidence(self, painter: QPainter, x: float, y: float) -> None:
        size, tall = bars_size(self._theme), self._metrics(Role.SMALL).height()
        box = QRectF(x, y + (tall - size.height()) / 2, size.width(), size.height())
        draw_evidence_bars(
            painter, self._theme, self.view.level, self._placed(box), mirrored=self._is_mirrored()
        )
        x += size.width() + self._theme.scaled(6)
        wide = self._metrics(Role.SMALL).horizontalAdvance(self.view.evidence) + 2
        self._write(painter, self.view.evidence, QRectF(x, y, wide, tall), tint="text_2")

    def _write(
        self,
        painter: QPainter,
        words: str,
        box: QRectF,
        role: Role = Role.SMALL,
        tint: str = "text",
    ) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(tint))
        painter.drawText(
            self._placed(box),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap,
            words,
        )

    def _measured_height(self, width: int, form: Form) -> int:
        small = self._metrics(Role.SMALL).height()
        if form is Form.LIST:
            figure = self._row_figure()
            room = width - 2 * PADDING - self._columns.total - STAR_ZONE - figure
            high = self._theme.scaled(_ROW_FIGURE[1]) - 6 if figure else 0
            name = self._height_of(self.view.name, room, Role.STRONG)
            return max(name, small, STAR_ZONE, high) + 12
        room = width - 2 * PADDING
        name = self._height_of(self.view.name, width - PADDING - self._star_zone(), Role.STRONG)
        lines = 1 if self._fits_beside(width) else 2
        load = self._height_of(self.view.load, room)
        return (
            self._well() + 2 * PADDING + name + load + lines * (small + _LINE_GAP) + 2 * _LINE_GAP
        )

    def _well(self) -> int:
        return self._theme.scaled(_WELL_HIGH) if self._has_figure else 0

    def _row_figure(self) -> int:
        return self._theme.scaled(_ROW_FIGURE[0]) + COLUMN_GAP if self._has_figure else 0

    def _forget_heights(self) -> None:
        self._heights.clear()
        self.update()

    def _height_of(self, words: str, room: int, role: Role = Role.SMALL) -> int:
        box = QRect(0, 0, max(room, 1), 10_000)
        return self._metrics(role).boundingRect(box, Qt.TextFlag.TextWordWrap, words).height()

    def _fits_beside(self, width: int) -> bool:
        region = self._metrics(Role.SMALL).horizontalAdvance(self.view.region)
        return region + 12 + self._evidence_width() <= width - 2 * PADDING

    def _evidence_width(self) -> int:
        words = self._metrics(Role.SMALL).horizontalAdvance(self.view.evidence)
        return bars_size(self._theme).width() + self._theme.scaled(6) + words + 2

    def _metrics(self, role: Role) -> QFontMetrics:
        return QFontMetrics(self._theme.font(role))

    def _star_zone(self) -> int:
        return self._theme.scaled(STAR_ZONE)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placed(self, box: QRectF) -> QRectF:
        if self._is_mirrored():
            box.moveLeft(self.width() - box.right())
        return box

    def _hint(self, where: QPointF) -> None:
        words = _tr("Take the star off") if self.view.starred else _tr("Star: show on Today")
        self.setToolTip(words if self.star_box().contains(where) else "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Library", text)
