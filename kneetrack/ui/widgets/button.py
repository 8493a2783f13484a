"""The button: one verb, with an icon and its key where it has them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneetrack.ui.kit.focus_ring import RADIUS, RING_TINT
from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.shortcuts import ActionId, keys_shown
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.enter_key import pressed_by_enter
from kneetrack.ui.widgets.strokes import draw_box, draw_keycap, keycap_height, keycap_width


class Look(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DELETE = "delete"
    TOAST = "toast"


_MIRRORED = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}


class Button(QPushButton):
    """A push button in the app's own look.

    `text` may be empty for an icon button; then `name` is what screen readers and the tooltip
    say. `keys` is a command whose key cap is printed on the button.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        look: Look = Look.PLAIN,
        icon: str = "",
        name: str = "",
        keys: ActionId | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._look = look
        self._icon = icon
        self._command = keys
        self._small = small
        self.setAccessibleName(name or text)
        self._tell_keys()
        if not text:
            self.setToolTip(name)
        self.setProperty(RADIUS, 8)
        if look is Look.TOAST:
            self.setProperty(RING_TINT, "toast_text")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        theme.changed.connect(self._restyle)

    def set_label(self, text: str, icon: str = "") -> None:
        """Show other words (and icon)."""
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self._restyle()

    def show_icon(self, icon: str, name: str) -> None:
        """Show another icon on a button without words, and say what it does now."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = self._theme
        metrics = QFontMetrics(self._font())
        height = _height(theme, small=self._small)
        if not self.text():
            return QSize(height, height)
        width = metrics.horizontalAdvance(self.text()) + 2 * self._padding() + 2
        if self._icon:
            width += self._icon_side() + theme.scaled(9)
        if self._keys:
            width += round(keycap_width(theme, self._keys)) + theme.scaled(10)
        return QSize(max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        ink = self._paint_ground(painter)
        painter.setFont(self._font())
        metrics = QFontMetrics(self._font())
        theme, side = self._theme, self._icon_side()
        text_width = metrics.horizontalAdvance(self.text())
        gap = theme.scaled(9)
        total = text_width + (side if self._icon else 0) + (gap if self._icon and text_width else 0)
        cap = keycap_width(theme, self._keys) if self._keys else 0.0
        if cap:
            total += round(cap) + theme.scaled(10)
        x, middle = (self.width() - total) / 2, self.height() / 2
        if self._icon:
            paint_icon(painter, self._icon_shown(), QRectF(x, middle - side / 2, side, side), ink)
            x += side + gap
        painter.setPen(ink)
        painter.drawText(
            QRectF(x, 0, text_width + 2, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            self.text(),
        )
        if cap:
            tall = keycap_height(theme)
            x += text_width + theme.scaled(10)
            draw_keycap(painter, theme, QRectF(x, middle - tall / 2, cap, tall), self._keys, ink)

    def _paint_ground(self, painter: QPainter) -> QColor:
        theme, box = self._theme, QRectF(self.rect())
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        match self._look:
            case Look.PRIMARY:
                shade = theme.colour("accent")
                if hot:
                    shade = shade.darker(118 if self.isDown() else 108)
                draw_box(painter, box, 8, shade)
                return theme.colour("on_accent")
            case Look.QUIET:
                draw_box(painter, box, 8, theme.colour("accent_soft") if hot else None)
                return theme.colour("accent_text")
            case Look.DELETE:
                fill = theme.colour("ease_soft" if hot else "surface")
                draw_box(painter, box, 8, fill, theme.colour("ease"))
                return theme.colour("ease")
            case Look.TOAST:
                ink = theme.colour("toast_text")
                outline = QColor(ink)
                outline.setAlphaF(0.9 if hot else 0.6)
                draw_box(painter, box, 8, None, outline)
                return ink
            case _:
                fill = theme.colour("sunken" if hot else "surface")
                draw_box(painter, box, 8, fill, theme.colour("control"))
                return theme.colour("text")

    def _font(self) -> QFont:
        return self._theme.font(Role.SMALL if self._small else Role.STRONG)

    def _icon_shown(self) -> str:
        """Return the icon; one that points back or on points the other way when mirrored."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return _MIRRORED.get(self._icon, self._icon)
        return self._icon

    def _icon_side(self) -> int:
        return self._theme.scaled(18)

    def _padding(self) -> int:
        return self._theme.scaled(10 if self._look is Look.QUIET else 15)

    @property
    def _keys(self) -> str:
        return keys_shown(self._command) if self._command is not None else ""

    def _tell_keys(self) -> None:
        if self._command is not None:
            self.setAccessibleDescription(self._keys)

    def _restyle(self) -> None:
        self._tell_keys()
        self.updateGeometry()
        self.update()


def small_height(theme: Theme) -> int:
    """Return how high a small button is, in pixels, for what stands beside one."""
    return _height(theme, small=True)


def _height(theme: Theme, *, small: bool) -> int:
    words = QFontMetrics(theme.font(Role.SMALL if small else Role.STRONG)).height()
    return max(theme.scaled(32 if small else 36), words + 10)
