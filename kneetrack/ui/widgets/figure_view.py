"""The drawn person, moving: how an exercise goes, at the pace of its dose."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.figure.figure import Figure
from kneetrack.figure.scene import Picture, Scene
from kneetrack.figure.timeline import Tempo
from kneetrack.paper.figure_drawing import paint_figure
from kneetrack.ui.kit.focus_ring import RADIUS
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.strokes import draw_box

FRAME_MS = 42
"""24 pictures a second."""
MARGIN = 10


class FigureView(QWidget):
    """Shows one figure, still or moving. Moves only while it is seen and something does move.

    Signals:
        stepped: the key shown, or whether it plays, is another now.
    """

    stepped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene: Scene | None = None
        self._picture: Picture | None = None
        self._at, self._speed = 0.0, 1.0
        self._is_playing = self._is_still = False
        self._loops_once = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty(RADIUS, 10)
        theme.changed.connect(self.update)

    # --- what to show -----------------------------------------------------------------------

    def show_figure(
        self,
        figure: Figure,
        *,
        variant: str = "",
        tempo: Tempo | None = None,
        mirrored: bool = False,
    ) -> None:
        """Show a figure from its start; `mirrored` shows the other side working."""
        self._scene = Scene(figure, variant, tempo, mirrored=mirrored)
        self._at = 0.0
        self._show_now()
        self._wake()

    def set_playing(self, *, playing: bool) -> None:
        """Let it move, or keep it where it is."""
        if playing == self._is_playing:
            return
        self._keep_time()
        self._is_playing = playing
        self._clock.restart()
        self._show_now()
        self._wake()
        self.stepped.emit()

    def set_speed(self, speed: float) -> None:
        """Play slower or faster; 1 is the dose's own pace."""
        self._keep_time()
        self._speed = speed
        self._wake()

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Show stills only: the end with the start as a ghost and the way as an arrow."""
        if reduced == self._is_still:
            return
        self._is_still = reduced
        self._show_now()
        self._wake()

    def set_loop_once(self, *, once: bool) -> None:
        """Stop at the end of the loop that is going on."""
        self._loops_once = once

    def step(self, by: int) -> None:
        """Stop, and show the key `by` places on."""
        if self._scene is None:
            return
        self._keep_time()
        self._is_playing = False
        count = len(self._scene.timeline.keys)
        self._at = self._scene.timeline.key_time((self.key + by) % count)
        self._show_now()
        self._wake()
        self.stepped.emit()

    # --- what is shown ----------------------------------------------------------------------

    @property
    def is_playing(self) -> bool:
        """Whether it moves, or would if it were seen."""
        return self._is_playing and not self._is_still

    @property
    def is_drawing(self) -> bool:
        """Whether a next picture is due: never in a hold, when hidden, or with reduced motion."""
        return self._timer.isActive()

    @property
    def next_picture_in(self) -> int:
        """Milliseconds between the last picture and the next, 0 where none is due."""
        return self._timer.interval() if self._timer.isActive() else 0

    @property
    def key(self) -> int:
        """The key that is shown or moved to."""
        return self._scene.timeline.stretch_at(self._at).key if self._scene else 0

    @property
    def seconds(self) -> float:
        """How far into the loop it is."""
        return self._at

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(300), self._theme.scaled(220))

    # --- Qt ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is None or self._picture is None:
            return
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), 10, self._theme.colour("sunken"))
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        palette = "dark" if self._theme.is_dark else "light"
        paint_figure(painter, self._picture, box, palette, mirrored=self._scene.mirrored)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.restart()
        self._wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep_time()
        self._timer.stop()

    # --- time -------------------------------------------------------------------------------

    def _wake(self) -> None:
        """Start the timer for the next picture that differs from this one."""
        self._timer.stop()
        if self._scene is None or not self.is_playing or not self.isVisible():
            return
        if not self._clock.isValid():
            self._clock.start()
        still = self._scene.timeline.still_for(self._at) / self._speed
        self._timer.start(max(FRAME_MS, round(still * 1000)))

    def _tick(self) -> None:
        if self._scene is None:
            return
        key, loop = self.key, int(self._at // (self._scene.timeline.seconds or 1.0))
        self._keep_time()
        if self._loops_once and int(self._at // self._scene.timeline.seconds) > loop:
            self._is_playing = False
            self._at = 0.0
        self._show_now()
        self._wake()
        if self.key != key or not self._is_playing:
            self.stepped.emit()

    def _keep_time(self) -> None:
        if self.is_playing and self._clock.isValid() and self.isVisible():
            self._at += self._clock.restart() / 1000 * self._speed

    def _show_now(self) -> None:
        if self._scene is None:
            return
        if self._is_still:
            self._picture = self._scene.still(self.key or None)
        else:
            self._picture = self._scene.moving(self._at)
        self.update()
