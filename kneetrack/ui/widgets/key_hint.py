"""A hint about keys: words with key caps between them, such as "Type [0]-[9], or [X] for 10"."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.strokes import draw_keycap, keycap_height, keycap_width

_PART = re.compile(r"\[([^\]]+)\]|([^\[]+)")


class KeyHint(QWidget):
    """Shows `words`, in which [brackets] mark keys. Read out without the brackets."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: list[tuple[str, bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._show([(key or text, bool(key)) for key, text in _PART.findall(words)])

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show only keys, also such as are brackets themselves."""
        parts: list[tuple[str, bool]] = []
        for key in keys:
            parts += [("  ", False)] if parts else []
            parts.append((key, True))
        self._show(parts)

    def _show(self, parts: list[tuple[str, bool]]) -> None:
        self._parts = parts
        self.setAccessibleName("".join(part for part, _ in self._parts))
        self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(
            round(sum(self._width(part, is_key=is_key) for part, is_key in self._parts)) + 1,
            round(keycap_height(self._theme)) + 4,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        tint, tall, x = theme.colour("text_3"), keycap_height(theme), 0.0
        for part, is_key in self._parts:
            wide = self._width(part, is_key=is_key)
            if is_key:
                box = QRectF(x, (self.height() - tall) / 2, wide, tall)
                draw_keycap(painter, theme, box, part, tint)
            else:
                painter.setFont(theme.font(Role.CAPTION))
                painter.setPen(tint)
                painter.drawText(
                    QRectF(x, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, part
                )
            x += wide

    def _width(self, part: str, *, is_key: bool) -> float:
        if is_key:
            return keycap_width(self._theme, part)
        return QFontMetricsF(self._theme.font(Role.CAPTION)).horizontalAdvance(part)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
