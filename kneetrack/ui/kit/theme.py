"""How everything looks: light or dark, and how large the text."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from kneetrack.domain.settings import TEXT_SIZES
from kneetrack.paper.fonts import load_fonts
from kneetrack.ui.kit.style_sheet import style_sheet
from kneetrack.ui.kit.tokens import DARK, LIGHT, Tokens, colour, high_contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


STYLE = "Fusion"
STYLE_WORDS = ("-style", STYLE)
"""Asked for as words of Qt's command line, the style never becomes a Python object: 6 ms less."""


class Role(StrEnum):
    """What a piece of text is for; the theme decides its size and weight."""

    DISPLAY = "display"
    TITLE = "title"
    CARD_TITLE = "card-title"
    BODY = "body"
    STRONG = "strong"
    SMALL = "small"
    CAPTION = "caption"
    HINT = "hint"


# Points at 96 dpi. The packaged face looks smaller than its size says, so these are about 8 %
# above what a system face would need.
POINTS: dict[str, float] = {
    Role.DISPLAY: 26,
    Role.TITLE: 21,
    Role.CARD_TITLE: 12.75,
    Role.BODY: 11.25,
    Role.STRONG: 11.25,
    Role.SMALL: 10.5,
    Role.CAPTION: 9.75,
    Role.HINT: 9,
}
_EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
_SEMIBOLD = {Role.DISPLAY, Role.TITLE, Role.CARD_TITLE, Role.STRONG}


class Theme(QObject):
    """The look of the whole app, and the one place that changes it.

    `has_style`: the app was started with STYLE_WORDS.

    Signals:
        changed: colours or text size are different now; painted widgets repaint.
    """

    changed = Signal()

    def __init__(self, app: QApplication, *, has_style: bool = False) -> None:
        super().__init__()
        self._app = app
        self._mode = "system"
        self._text_size = 100
        self._tokens = LIGHT
        self._motion = "system"
        self._system_flash = app.cursorFlashTime()
        self._system_effects = {effect: app.isEffectEnabled(effect) for effect in _EFFECTS}
        self._family = load_fonts()
        if not has_style:
            app.setStyle(STYLE)
        self._system_palette = QPalette(app.palette())
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours in use now."""
        return self._tokens

    @property
    def mode(self) -> str:
        """`system`, `light` or `dark`, as chosen."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """Whether dark colours are shown now."""
        return _is_dark(self._mode)

    @property
    def text_size(self) -> int:
        """Text size in percent, 100 to 200."""
        return self._text_size

    def set_look(self, mode: str, text_size: int) -> None:
        """Use colour mode `system`, `light` or `dark` and a text size in percent."""
        size = min(max(text_size, TEXT_SIZES[0]), TEXT_SIZES[-1])
        if (mode, size) == (self._mode, self._text_size):
            return
        self._mode, self._text_size = mode, size
        self._apply()

    @property
    def reduces_motion(self) -> bool:
        """Whether nothing may move by itself: no slides and fades, figures step, the caret stays.

        Only Windows lets Qt know what the system prefers; elsewhere the person's choice counts.
        """
        if self._motion == "system":
            return sys.platform == "win32" and not self._system_effects[Qt.UIEffect.UI_General]
        return self._motion == "on"

    def set_motion(self, wish: str) -> None:
        """Reduce motion `on`, `off`, or as the `system` says."""
        if wish == self._motion:
            return
        self._motion = wish
        still = self.reduces_motion
        for effect, usual in self._system_effects.items():
            self._app.setEffectEnabled(effect, usual and not still)
        self._app.setCursorFlashTime(0 if still else self._system_flash)
        self.changed.emit()

    def set_text_size(self, percent: int) -> None:
        """Use this text size, kept between the smallest and the largest that settings offer."""
        self.set_look(self._mode, percent)

    def repaint_all(self) -> None:
        """Have everything that paints itself do it again, for example with other keys on it."""
        self.changed.emit()

    def next_text_size(self, step: int) -> int:
        """Return the offered text size `step` places above (or below) the present one."""
        at = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - self._text_size))
        return TEXT_SIZES[min(max(at + step, 0), len(TEXT_SIZES) - 1)]

    def colour(self, name: str) -> QColor:
        """Return the colour of token `name`, for example `accent_soft`."""
        return colour(getattr(self._tokens, name))

    def scaled(self, pixels: float) -> int:
        """Return a height or width that grows with the text, in logical pixels."""
        return round(pixels * self._text_size / 100)

    def font(self, role: str = Role.BODY) -> QFont:
        """Return the font for text of `role` at the present text size."""
        font = QFont(self._family)
        font.setPointSizeF(POINTS[role] * self._text_size / 100)
        if role in _SEMIBOLD:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _follow_system(self) -> None:
        # Our own colours lie over the system's; without them it tells what it wants now.
        self._app.setPalette(QPalette())
        self._system_palette = QPalette(self._app.palette())
        self._apply()

    def _apply(self) -> None:
        hints = QGuiApplication.styleHints()
        self._tokens = DARK if _is_dark(self._mode) else LIGHT
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            self._tokens = high_contrast(self._system_palette, self._tokens)
        self._app.setFont(self.font())
        self._app.setPalette(_palette(self._tokens))
        sizes = {role: points * self._text_size / 100 for role, points in POINTS.items()}
        mirrored = self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft
        factor = self._text_size / 100
        self._app.setStyleSheet(style_sheet(self._tokens, sizes, factor, mirrored=mirrored))
        self.changed.emit()


def _is_dark(mode: str) -> bool:
    if mode == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return mode == "dark"


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for kind, name in (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.text_3),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.ease),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent_text),
        (role.LinkVisited, tokens.accent_text),
        (role.ToolTipBase, tokens.toast),
        (role.ToolTipText, tokens.toast_text),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.sunken),
        (role.Mid, tokens.border),
        (role.Dark, tokens.control),
        (role.Shadow, tokens.text),
    ):
        palette.setColor(kind, colour(name))
    for kind in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, kind, colour(tokens.text_3))
    return palette
