"""The first card of a day: one scale a knee, and the morning question where it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.domain.pain import PainKind, Side
from kneetrack.ui.day.day_view import DayView
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.key_hint import KeyHint
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from kneetrack.ui.widgets.plain_text import PlainText


@dataclass(frozen=True)
class ScaleKey:
    """Which scale: the knee, and whether it asks for the day's worst or for this morning."""

    side: Side
    kind: PainKind


@dataclass(frozen=True)
class ScoreAsked:
    """A number was asked for on a scale; `typed` tells that it came from a digit key."""

    scale: ScaleKey
    score: int


class _KeyedScale(PainScale):
    """A scale that says which one it is in everything it tells."""

    score_asked = Signal(object)
    clear_asked = Signal(object)
    digit_typed = Signal(object)

    def __init__(self, theme: Theme, key: ScaleKey, view: PainScaleView) -> None:
        super().__init__(theme, view)
        self.key = key
        self.setObjectName(f"scale-{key.kind.value}-{key.side.value}")
        self.pain_chosen.connect(self._ask)
        self.cleared.connect(self._ask_clear)
        self.typed.connect(self._tell_typed)

    def _ask(self, score: int) -> None:
        self.score_asked.emit(ScoreAsked(self.key, score))

    def _ask_clear(self) -> None:
        self.clear_asked.emit(self.key)

    def _tell_typed(self, score: int) -> None:
        self.digit_typed.emit(ScoreAsked(self.key, score))


class KneesCard(Card):
    """Scales for the chosen knees with the two ends in words, and a row of tools below.

    Signals:
        score_asked(ScoreAsked): set this number.
        clear_asked(ScaleKey): make it not set again.
        digit_typed(ScoreAsked): follows score_asked when a digit key was used.
        same_as_yesterday_asked: take over yesterday's numbers where none is set.
        scales_changed: there are other scales now.
    """

    score_asked = Signal(object)
    clear_asked = Signal(object)
    digit_typed = Signal(object)
    same_as_yesterday_asked = Signal()
    scales_changed = Signal()

    def __init__(
        self, theme: Theme, tools: tuple[Button, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme, self._tools = theme, tools
        self._scales: dict[ScaleKey, _KeyedScale] = {}
        self.setObjectName("kneesCard")
        self._morning = _MorningBand(theme)
        self.add(self._morning)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self._ends = _ScaleEnds(theme)
        self.add(self._ends)
        self.add_line()
        self.body.addLayout(self._build_tools())
        theme.changed.connect(self._line_up)

    def show_view(self, view: DayView, waiting: dict[ScaleKey, int | None]) -> None:
        """Show the day; `waiting` are numbers on screen that are not on the disk yet."""
        self._build_scales(view)
        for key, scale in self._scales.items():
            stored = view.morning if key.kind is PainKind.MORNING else view.worst
            score = waiting[key] if key in waiting else stored.get(key.side)
            scale.show_view(_scale_view(key, score, is_today=view.is_today))
        self._morning.show_day(is_today=view.is_today)
        self._ends.show_middle(
            _tr("Worst pain so far today") if view.is_today else _tr("Worst pain that day")
        )
        self._same.setVisible(_yesterday_helps(view))

    def scales(self) -> tuple[PainScale, ...]:
        """Return the scales in their order on screen."""
        return tuple(self._scales.values())

    def first_unset(self) -> PainScale | None:
        """Return the first scale without a number, else the first worst-pain scale."""
        unset = [scale for scale in self._scales.values() if scale.score is None]
        worst = [s for key, s in self._scales.items() if key.kind is PainKind.WORST]
        return next(iter(unset or worst), None)

    def focus_after(self, key: ScaleKey) -> None:
        """Move the keyboard to the scale after this one, if there is one."""
        keys = list(self._scales)
        if key in keys and keys.index(key) + 1 < len(keys):
            following = self._scales[keys[keys.index(key) + 1]]
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what Tab visits here, in order."""
        return (*self._scales.values(), *self._tools, self._same)

    def _build_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        tools = FlowRow(8)
        self._same = Button(self._theme, _tr("Same as yesterday"), look=Look.QUIET, small=True)
        self._same.setObjectName("sameAsYesterday")
        self._same.clicked.connect(self.same_as_yesterday_asked)
        for button in (*self._tools, self._same):
            tools.add(button)
        row.addWidget(tools, 1)
        hint = KeyHint(self._theme, _tr("Type [0]–[9], or [X] for 10"))
        row.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _build_scales(self, view: DayView) -> None:
        wanted = [ScaleKey(side, PainKind.MORNING) for side in view.morning_asked]
        wanted += [ScaleKey(side, PainKind.WORST) for side in view.knees]
        if wanted == list(self._scales):
            return
        had_focus = next((key for key, s in self._scales.items() if s.hasFocus()), None)
        for scale in self._scales.values():
            scale.hide()
            scale.setObjectName("")
            scale.deleteLater()  # not sooner: it may be the very scale that was typed on
        self._scales = {}
        for key in wanted:
            scale = _KeyedScale(self._theme, key, _scale_view(key, None, is_today=view.is_today))
            scale.score_asked.connect(self.score_asked)
            scale.clear_asked.connect(self.clear_asked)
            scale.digit_typed.connect(self.digit_typed)
            self._scales[key] = scale
            if key.kind is PainKind.MORNING:
                self._morning.add_scale(scale)
            else:
                self._rows.addWidget(scale)
            scale.show()  # at once: only what is shown can take the keyboard
        self._morning.setVisible(bool(view.morning_asked))
        self._line_up()
        if had_focus is not None:
            now = self._scales.get(had_focus) or self.first_unset()
            if now is not None:
                now.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scales_changed.emit()

    def _line_up(self) -> None:
        for kind in (PainKind.MORNING, PainKind.WORST):
            scales = [scale for key, scale in self._scales.items() if key.kind is kind]
            widest = max((scale.label_width() for scale in scales), default=0)
            for scale in scales:
                scale.set_label_width(widest)
            if kind is PainKind.WORST and scales:
                self._ends.line_up(scales[0].cells_left())


class _MorningBand(QWidget):
    """The soft band with the question about this morning, one scale a knee."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("morningBand")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 6)
        column.setSpacing(4)
        self._head = PlainText("", Role.STRONG, wraps=True)
        column.addWidget(self._head)
        column.addWidget(
            PlainText(_tr("Pain on getting up, the day after exercises"), Role.SMALL, "quiet")
        )
        self._column = column
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_day(self, *, is_today: bool) -> None:
        """Ask about this morning or about that one."""
        self._head.setText(
            _tr("First thing this morning") if is_today else _tr("First thing that morning")
        )

    def add_scale(self, scale: QWidget) -> None:
        """Put one knee's scale at the end."""
        self._column.addWidget(scale)

    def _restyle(self) -> None:
        soft = self._theme.colour("accent_soft").name()
        sheet = f"#morningBand {{ background: {soft}; border-radius: 8px; }}"
        if self.styleSheet() != sheet:
            self.setStyleSheet(sheet)


class _ScaleEnds(QWidget):
    """The words under the scales: what 0 is, what is asked, what 10 is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 5, 0)
        self._row.setSpacing(8)
        # Large text and long languages have no room beside each other, so all of them wrap.
        low = PlainText(_tr("0 no pain"), Role.CAPTION, wraps=True)
        self._middle = PlainText("", Role.CAPTION, wraps=True)
        self._middle.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        high = PlainText(_tr("10 worst imaginable"), Role.CAPTION, wraps=True)
        low.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        for words, share in ((low, 4), (self._middle, 5), (high, 4)):
            self._row.addWidget(words, share)
        theme.changed.connect(self.updateGeometry)

    def show_middle(self, words: str) -> None:
        """Show what the number speaks of."""
        self._middle.setText(words)

    def line_up(self, pixels: int) -> None:
        """Begin where the cells of the scales begin."""
        self._row.setContentsMargins(pixels, 0, 5, 0)


def _scale_view(key: ScaleKey, score: int | None, *, is_today: bool) -> PainScaleView:
    side = side_name(key.side)
    if key.kind is PainKind.MORNING and is_today:
        name = _tr("{0} knee, pain first thing this morning").format(side)
    elif key.kind is PainKind.MORNING:
        name = _tr("{0} knee, pain first thing that morning").format(side)
    elif is_today:
        name = _tr("{0} knee, worst pain today").format(side)
    else:
        name = _tr("{0} knee, worst pain that day").format(side)
    return PainScaleView(key.side, side, name, score)


def _yesterday_helps(view: DayView) -> bool:
    return any(view.worst[s] is None and view.yesterday[s] is not None for s in view.knees)


def _tr(text: str) -> str:
    return QCoreApplication.translate("KneesCard", text)
