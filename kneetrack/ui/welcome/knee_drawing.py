"""Two legs as if facing the person, with Right and Left above them and a number on each kneecap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.kit.tokens import colour

if TYPE_CHECKING:
    from kneetrack.ui.welcome.welcome_view import WelcomeView

# One leg on a grid of 100 by 230, the one that stands at the left: the person's right.
_WIDE, _TALL, _BETWEEN, _LARGEST = 100.0, 250.0, 4.0, 1.25
_KNEECAP = QRectF(33, 103, 34, 42)


class KneeDrawing(QWidget):
    """A quiet picture, not a control; a screen reader hears its numbers in one sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scores: dict[Side, int | None] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_view(self, view: WelcomeView) -> None:
        """Show the chosen knees and their numbers; a knee that was not chosen stays pale."""
        self._scores = dict(view.scores)
        said = [self.tr("Two knees, as if they were facing you.")]
        for side, score in view.scores:
            if score is not None:
                said.append(self.tr("{0}: {1} of 10.").format(side_name(side), score))
        self.setAccessibleName(" ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 330)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 140)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QFontMetricsF(self._theme.font(Role.CAPTION)).height() + 6
        scale = min(
            self.width() / (2 * _WIDE + _BETWEEN), max(self.height() - words, 1) / _TALL, _LARGEST
        )
        left = (self.width() - (2 * _WIDE + _BETWEEN) * scale) / 2
        top = self.height() - _TALL * scale
        # Always this way round, also where words are written from right to left.
        for side, x in ((Side.RIGHT, left), (Side.LEFT, left + (_WIDE + _BETWEEN) * scale)):
            self._draw_word(painter, side, QRectF(x, top - words, _WIDE * scale, words))
            self._draw_leg(painter, side, x, top, scale)

    def _draw_word(self, painter: QPainter, side: Side, box: QRectF) -> None:
        painter.setFont(self._theme.font(Role.CAPTION))
        painter.setPen(self._theme.colour("text_2"))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, side_name(side)
        )

    def _draw_leg(self, painter: QPainter, side: Side, x: float, y: float, scale: float) -> None:
        theme = self._theme
        painter.save()
        painter.translate(x, y)
        painter.scale(scale, scale)
        if side is Side.LEFT:
            painter.translate(_WIDE, 0)
            painter.scale(-1, 1)
        outer, inner = _edges()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        skin = QPainterPath(outer)
        skin.connectPath(inner.toReversed())
        painter.drawPath(skin)
        # The leg goes on above and below, so it has no line there.
        painter.setPen(_pen(theme, 1.8 / max(scale, 0.6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in (outer, inner, _tendon()):
            painter.drawPath(line)
        score = self._scores.get(side)
        if side not in self._scores:
            painter.setBrush(theme.colour("surface"))
        else:
            ramp = theme.tokens.ramp
            painter.setBrush(theme.colour("sunken") if score is None else colour(ramp[score]))
        painter.drawEllipse(_KNEECAP)
        painter.restore()
        if score is not None:
            middle = _KNEECAP.center().x()
            centre = QPointF(
                x + (middle if side is Side.RIGHT else _WIDE - middle) * scale,
                y + _KNEECAP.center().y() * scale,
            )
            self._draw_number(painter, centre, score)

    def _draw_number(self, painter: QPainter, centre: QPointF, score: int) -> None:
        theme = self._theme
        font = theme.font(Role.SMALL)
        room = QFontMetricsF(font).height() * 0.52
        painter.setPen(QPen(theme.colour("text"), 1.6))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(centre, room, room)
        painter.setFont(font)
        box = QRectF(centre.x() - room, centre.y() - room, 2 * room, 2 * room)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(score))


def _pen(theme: Theme, width: float) -> QPen:
    pen = QPen(theme.colour("control"), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _edges() -> tuple[QPainterPath, QPainterPath]:
    """Return the outer and the inner edge of the leg, from the thigh down."""
    outer = QPainterPath(QPointF(14, 0))
    outer.cubicTo(14, 40, 25, 70, 27, 98)
    outer.cubicTo(25, 112, 25, 132, 29, 146)
    outer.cubicTo(19, 172, 25, 210, 36, 250)
    inner = QPainterPath(QPointF(90, 0))
    inner.cubicTo(89, 38, 76, 68, 73, 98)
    inner.cubicTo(77, 112, 77, 132, 72, 146)
    inner.cubicTo(84, 174, 74, 212, 64, 250)
    return outer, inner


def _tendon() -> QPainterPath:
    path = QPainterPath(QPointF(45, 148))
    path.lineTo(48, 166)
    path.moveTo(55, 148)
    path.lineTo(52, 166)
    return path
