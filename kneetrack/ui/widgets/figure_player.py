"""The moving figure with its controls: play, step by step, slower, the other side, a fault."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.figure.figure import Figure
from kneetrack.figure.timeline import Tempo
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.chip import Chip
from kneetrack.ui.widgets.figure_view import FigureView
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segment, Segmented

SLOW, NORMAL = 0.5, 1.0


class FigurePlayer(QWidget):
    """A figure and what can be done with it. Space plays and pauses while it has the focus.

    Signals:
        side_changed(str): the side that is shown working now, "L" or "R".
    """

    side_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure: Figure | None = None
        self._tempo: Tempo | None = None
        self._name = ""
        self._variant = ""
        self._mirrored = False
        self._faults: list[tuple[str, Chip]] = []
        self.view = FigureView(theme)
        self.view.setObjectName("figureView")
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.stepped.connect(self._show_state)
        self.view.installEventFilter(self)
        self._build()
        theme.changed.connect(self._follow_motion)

    def show_figure(self, figure: Figure, name: str, tempo: Tempo | None, sore: str = "") -> None:
        """Show the figure of an exercise called `name`, playing unless motion is unwanted.

        Where one side works it is the `sore` one ("L" or "R"); empty leaves it as it was drawn.
        """
        self._figure, self._name, self._tempo = figure, name, tempo
        self._variant = ""
        self._mirrored = figure.is_one_sided and sore not in ("", figure.side)
        self._swap.setVisible(figure.is_one_sided)
        self._make_faults(figure)
        self._show_scene()
        self._follow_motion()
        self.view.set_playing(playing=not self._theme.reduces_motion)
        self._show_state()

    @property
    def figure(self) -> Figure | None:
        """The figure shown."""
        return self._figure

    @property
    def side(self) -> str:
        """The side that is shown working, empty where both do."""
        if self._figure is None or not self._figure.is_one_sided:
            return ""
        other = {"L": "R", "R": "L"}
        return other[self._figure.side] if self._mirrored else self._figure.side

    @property
    def variant(self) -> str:
        """The fault shown, empty for the exercise done well."""
        return self._variant

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if (
            watched is self.view
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            act = {
                Qt.Key.Key_Space: self._toggle,
                Qt.Key.Key_Left: self._step_back,
                Qt.Key.Key_Right: self._step_on,
            }.get(Qt.Key(event.key()))
            if act is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                act()
                return True
        return False

    # --- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        self._play = Button(theme, "", icon="pause", name=self.tr("Pause"), small=True)
        self._back = Button(
            theme, "", icon="chevron-left", name=self.tr("Previous step"), small=True
        )
        self._on = Button(theme, "", icon="chevron-right", name=self.tr("Next step"), small=True)
        self._swap = Button(theme, self.tr("Other side"), small=True)
        self._once = Chip(theme, self.tr("Once"), checkable=True)
        self._once.setAccessibleName(self.tr("Play once, then stop"))
        self._once.setToolTip(self.tr("Play once, then stop"))
        self._speed = Segmented(
            theme,
            self.tr("Speed"),
            (Segment(NORMAL, self.tr("1×")), Segment(SLOW, self.tr("½×"))),
            NORMAL,
        )
        for control, name, act in (
            (self._play, "figurePlay", self._toggle),
            (self._back, "figureBack", self._step_back),
            (self._on, "figureNext", self._step_on),
            (self._swap, "figureSwap", self._swap_side),
        ):
            control.setObjectName(name)
            control.clicked.connect(act)
        self._once.toggled.connect(self._choose_once)
        self._speed.chosen.connect(self._choose_speed)
        self._side = PlainText("", Role.SMALL, "quiet")
        self._fault_row = FlowRow(theme.scaled(8))
        controls = FlowRow(theme.scaled(8))
        row: tuple[QWidget, ...] = (self._play, self._back, self._on, self._speed)
        for part in (*row, self._once, self._swap, self._side):
            controls.add(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.view, 1)
        whole.addWidget(controls)
        whole.addWidget(self._fault_row)

    def _make_faults(self, figure: Figure) -> None:
        self._fault_row.clear()
        self._faults = []
        if figure.variants:
            self._fault_row.add(PlainText(self.tr("Watch for"), Role.SMALL, "quiet"))
        for name, variant in figure.variants.items():
            chip = Chip(self._theme, variant.label, checkable=True)
            chip.setAccessibleName(self.tr("Show the fault: {0}").format(variant.label))
            chip.setProperty("variant", name)
            chip.clicked.connect(self._choose_fault)
            self._fault_row.add(chip)
            self._faults.append((name, chip))
        self._fault_row.setVisible(bool(self._faults))

    # --- showing ----------------------------------------------------------------------------

    def _show_scene(self) -> None:
        if self._figure is not None:
            self.view.show_figure(
                self._figure, variant=self._variant, tempo=self._tempo, mirrored=self._mirrored
            )

    def _follow_motion(self) -> None:
        reduced = self._theme.reduces_motion
        self.view.set_reduced_motion(reduced=reduced)
        for control in (self._play, self._speed, self._once):
            control.setVisible(not reduced)

    def _show_state(self) -> None:
        playing = self.view.is_playing
        words = self.tr("Pause") if playing else self.tr("Play")
        self._play.show_icon("pause" if playing else "play", words)
        self._side.setText(self._side_words())
        if self._figure is not None:
            self.view.setAccessibleName(self.tr("{0}, figure").format(self._name))
            self.view.setAccessibleDescription(self._description())

    def _side_words(self) -> str:
        return {"L": self.tr("Left side works"), "R": self.tr("Right side works")}.get(
            self.side, ""
        )

    def _description(self) -> str:
        told = self._figure.sentence(mirrored=self._mirrored) if self._figure else ""
        parts = [told, self._side_words()]
        for name, chip in self._faults:
            if name == self._variant:
                parts.append(self.tr("Shown with a fault: {0}.").format(chip.text()))
        return " ".join(part for part in parts if part)

    # --- acts -------------------------------------------------------------------------------

    def _toggle(self) -> None:
        self.view.set_playing(playing=not self.view.is_playing)

    def _step_back(self) -> None:
        self.view.step(-1)

    def _step_on(self) -> None:
        self.view.step(1)

    def _swap_side(self) -> None:
        self._mirrored = not self._mirrored
        self._show_scene()
        self._show_state()
        self.side_changed.emit(self.side)

    def _choose_speed(self, speed: object) -> None:
        self._speed.show_value(speed)
        self.view.set_speed(SLOW if speed == SLOW else NORMAL)

    def _choose_once(self, once: bool) -> None:  # noqa: FBT001
        self.view.set_loop_once(once=once)

    def _choose_fault(self) -> None:
        chip = self.sender()
        name = chip.property("variant") if isinstance(chip, Chip) else ""
        self.show_fault(name if self._variant != name else "")

    def show_fault(self, name: str) -> None:
        """Show a fault by its name, or the exercise done well for an empty name."""
        self._variant = name
        for each, chip in self._faults:
            chip.setChecked(each == name)
        self._show_scene()
        self._show_state()
