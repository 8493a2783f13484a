"""Chips: small words that can be switched on and off, or a plus that adds something."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kneetrack.ui.kit.focus_ring import RADIUS
from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.enter_key import pressed_by_enter
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.strokes import draw_box


class Chip(QAbstractButton):
    """A pill with words; on, it shows a check and a fill, so that colour is never the only cue.

    With `icon` and not checkable it is a small button ("plus", "pencil").
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RADIUS, 100)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.toggled.connect(self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = self._theme
        # As wide as when it is on, so that switching moves nothing.
        metrics = QFontMetrics(self._font(on=True))
        icon = theme.scaled(16 + 7) if self._icon or self.isCheckable() else 0
        width = metrics.horizontalAdvance(self.text()) + icon + 2 * theme.scaled(13) + 2
        return QSize(width, max(theme.scaled(32), metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        box = QRectF(self.rect())
        hot = self.isEnabled() and self.underMouse()
        fill = "accent_soft" if on else ("sunken" if hot else "surface")
        outline = "accent" if on else "control"
        draw_box(painter, box, box.height() / 2, theme.colour(fill), theme.colour(outline))
        font = self._font(on=on)
        width = QFontMetrics(font).horizontalAdvance(self.text())
        icon = "check" if on else self._icon
        side = theme.scaled(16)
        total = width + (side + theme.scaled(7) if icon else 0)
        x = (self.width() - total) / 2
        ink = theme.colour("text")
        if icon:
            paint_icon(painter, icon, QRectF(x, (self.height() - side) / 2, side, side), ink)
            x += side + theme.scaled(7)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(
            QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )

    def _font(self, *, on: bool) -> QFont:
        font = self._theme.font(Role.SMALL)
        if on:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


@dataclass(frozen=True)
class ChipView:
    """One chip of a group: its id, its words, whether it is on."""

    chip_id: str
    label: str
    is_on: bool = False


class _GroupChip(Chip):
    switched = Signal(object)
    left_by_arrow = Signal(object)

    def __init__(self, theme: Theme, view: ChipView) -> None:
        super().__init__(theme, view.label, checkable=True)
        self.chip_id = view.chip_id
        self.setObjectName(f"chip-{view.chip_id}")
        self.setChecked(view.is_on)
        self.clicked.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {
            Qt.Key.Key_Right: -1 if mirrored else 1,
            Qt.Key.Key_Left: 1 if mirrored else -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.left_by_arrow.emit((self, step))

    def _tell(self) -> None:
        self.switched.emit((self.chip_id, self.isChecked()))


class ChipGroup(FlowRow):
    """Chips that are one tab stop together; arrows move inside, Space switches.

    Signals:
        switched((chip_id, is_on)): the person switched one chip.
    """

    switched = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._theme = theme
        self._chips: list[_GroupChip] = []
        self.setAccessibleName(name)

    def show_view(self, views: tuple[ChipView, ...]) -> None:
        """Show these chips; where only the on and off differ, focus stays where it is."""
        known = [(chip.chip_id, chip.text()) for chip in self._chips]
        if known == [(view.chip_id, view.label) for view in views]:
            for chip, view in zip(self._chips, views, strict=True):
                chip.setChecked(view.is_on)
            return
        self.clear()
        self._chips = [_GroupChip(self._theme, view) for view in views]
        for chip in self._chips:
            chip.switched.connect(self.switched)
            chip.left_by_arrow.connect(self._move)
            self.add(chip)
        self._be_one_tab_stop(0)

    def first_stop(self) -> QWidget | None:
        """Return the chip that Tab comes to, None without chips."""
        stops = (chip for chip in self._chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return next(stops, None)

    def _move(self, ask: tuple[_GroupChip, int]) -> None:
        chip, step = ask
        at = (self._chips.index(chip) + step) % len(self._chips)
        self._be_one_tab_stop(at)
        self._chips[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _be_one_tab_stop(self, at: int) -> None:
        for index, chip in enumerate(self._chips):
            chip.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus
            )
