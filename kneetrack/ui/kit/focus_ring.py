"""The ring around whatever has the keyboard, the same for every control and never missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme

WIDTH = 2.0
GAP = 2
OWN_RING = "ownRing"
"""Property of widgets that paint their own ring."""
RING_PARENT = "ringParent"
"""Property of a part whose ring goes around its parent instead."""
RING_TINT = "ringTint"
"""Property with the colour token of the ring, for controls on a dark ground."""
RADIUS = "ringRadius"
"""Property with the corner radius of a control, in pixels; 8 where it is not set."""


class _Ring(QWidget):
    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self.host = theme, host
        self._radius, self._tint = 8.0, "focus"
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, target: QWidget) -> None:
        reach = GAP + round(WIDTH)
        top_left = target.mapTo(self.host, QPoint(0, 0))
        box = QRect(top_left, target.size()).adjusted(-reach, -reach, reach, reach)
        radius = target.property(RADIUS)
        self._radius = 8.0 if radius is None else float(radius)
        self._tint = str(target.property(RING_TINT) or "focus")
        self.setGeometry(box)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._tint), WIDTH))
        inset = WIDTH / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = min(self._radius + GAP, box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)


class FocusRing(QObject):
    """Follows the focus through every window of the app and draws the ring around it.

    An overlay rather than a style rule: it stands outside the control, where there is room for
    a gap, and no style sheet can forget it.
    """

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)
        theme.changed.connect(self._place)

    def close(self) -> None:
        """Take the ring away for good."""
        self._follow(None, None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show}:
            self._place()
        elif event.type() in {QEvent.Type.Hide, QEvent.Type.ParentChange}:
            self._hide()
        return False

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if Shiboken.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._hide()
        self._target = None
        if new is None or new.isWindow() or new.property(OWN_RING):
            return
        if new.window().windowType() == Qt.WindowType.Popup:
            return
        parent = new.parentWidget()
        target = parent if parent is not None and new.property(RING_PARENT) else new
        self._target = target
        host = _host(target)
        at: QWidget | None = target
        while at is not None and at is not host:
            at.installEventFilter(self)
            self._watched.append(at)
            at = at.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not Shiboken.isValid(target) or not target.isVisible():
            self._hide()
            return
        host = _host(target)
        ring = self._ring
        if ring is None or not Shiboken.isValid(ring) or ring.host is not host:
            if ring is not None and Shiboken.isValid(ring):
                ring.deleteLater()
            self._ring = ring = _Ring(self._theme, host)
        ring.surround(target)

    def _hide(self) -> None:
        if self._ring is not None and Shiboken.isValid(self._ring):
            self._ring.hide()


def _host(target: QWidget) -> QWidget:
    """Return what the ring is drawn on: the content that scrolls along, or the window."""
    at = target
    while not at.isWindow():
        parent = at.parentWidget()
        if parent is None:
            return at
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and at is area.widget():
            return at
        at = parent
    return at
