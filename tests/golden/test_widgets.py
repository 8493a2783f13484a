"""Pictures of the widgets that are painted by hand, a few of a kind on one sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneetrack.domain.evidence import EvidenceLevel
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.chip import Chip, ChipGroup, ChipView
from kneetrack.ui.widgets.evidence_bars import EvidenceBars
from kneetrack.ui.widgets.notice import Notice, NoticeAction, NoticeView, Tone
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from kneetrack.ui.widgets.radio_card import RadioCards, RadioChoice
from kneetrack.ui.widgets.score_badge import ScoreBadge
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.side_mark import SideMark
from kneetrack.ui.widgets.stepper import Stepper
from kneetrack.ui.widgets.toast import Toast
from tests.golden.drawing import (
    DARK,
    LARGE,
    LIGHT,
    SHARP,
    LookAsked,
    Sheet,
    grab,
    looks,
    named,
    row,
    settle,
    shown,
)
from tests.golden.pictures import ExpectedPictures

_LOOKS = (Look.PRIMARY, Look.PLAIN, Look.QUIET, Look.DELETE)


@looks(LIGHT, DARK, SHARP, LARGE)
def test_pain_scale(look: LookAsked, theme: Theme, expected: ExpectedPictures) -> None:
    theme.set_look(*look[:2])
    left, right, own = Side.LEFT, Side.RIGHT, None
    scales = [
        PainScale(theme, PainScaleView(side, label, "Worst pain", score, enabled=enabled))
        for side, label, score, enabled in (
            (left, "Left", None, True),
            (right, "Right", None, True),
            (left, "Left", 0, True),
            (right, "Right", 4, True),
            (left, "Left", 10, True),
            (right, "Right", 7, False),
            (own, "", 3, True),
        )
    ]
    for scale in scales[:-1]:
        scale.set_label_width(max(each.label_width() for each in scales))
    sheet = Sheet(*scales)
    with shown(sheet, 640 if theme.text_size == 100 else 900):
        scales[3].setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        found = expected.difference(named("pain-scale", theme, look[2]), grab(sheet, look[2]))
    assert found == ""


@looks(LIGHT, DARK, SHARP, LARGE)
def test_controls(look: LookAsked, theme: Theme, expected: ExpectedPictures) -> None:
    theme.set_look(*look[:2])
    off = Button(theme, "Not now", icon="play")
    off.setEnabled(False)
    printing = Button(theme, "Print", icon="printer", look=Look.PRIMARY, keys=ActionId.PRINT)
    buttons = (
        *(Button(theme, each.value.capitalize(), look=each, icon="play") for each in _LOOKS),
        off,
        printing,
        Button(theme, "", icon="chevron-left", name="Previous day"),
        Button(theme, "Small", small=True),
    )
    chips = ChipGroup(theme, "Regions")
    chips.show_view((ChipView("hips", "Hip 12", is_on=True), ChipView("thigh", "Front thigh 9")))
    weeks = tuple(Segment(n, words) for n, words in ((4, "4 weeks"), (12, "12 weeks"), (0, "All")))
    sets, reps, load = (
        Stepper(theme, "Sets", 1, 10),
        Stepper(theme, "Reps", 1, 50, may_be_empty=True),
        Stepper(theme, "Load", 1, 90, unit="kg"),
    )
    sets.show_value(3)
    load.show_value(90)
    plus = (Chip(theme, "Pain at a time", icon="plus"), Chip(theme, "Note", icon="pencil"))
    sheet = Sheet(
        row(buttons),
        row((chips, *plus)),
        row((Segmented(theme, "Weeks", weeks, 12), Segmented(theme, "Weeks", weeks, None))),
        row((sets, reps, load)),
    )
    with shown(sheet, 720 if theme.text_size == 100 else 1000):
        found = expected.difference(named("controls", theme, look[2]), grab(sheet, look[2]))
    assert found == ""


@looks(LIGHT, DARK, SHARP)
def test_choices_and_signs(look: LookAsked, theme: Theme, expected: ExpectedPictures) -> None:
    theme.set_look(*look[:2])
    knees = RadioCards(
        theme,
        "Which knee?",
        tuple(RadioChoice(word, word, word) for word in ("Left", "Right", "Both")),
    )
    knees.show_value("Both")
    narrow = RadioCards(theme, "Which knee?", (RadioChoice(1, "Left", "a"),))
    signs = row(
        (
            *(EvidenceBars(theme, level) for level in EvidenceLevel),
            *(SideMark(theme, side) for side in BOTH_SIDES),
        )
    )
    sheet = Sheet(knees, narrow, signs, row(ScoreBadge(theme, score) for score in range(11)))
    with shown(sheet, 560):
        found = expected.difference(named("choices", theme, look[2]), grab(sheet, look[2]))
    assert found == ""


@looks(LIGHT, DARK)
def test_notices_and_toast(look: LookAsked, theme: Theme, expected: ExpectedPictures) -> None:
    theme.set_look(*look[:2])
    actions = (NoticeAction("again", "Try again"), NoticeAction("copy", "Save a copy…"))
    notices = [
        Notice(theme, view)
        for view in (
            NoticeView(Tone.WATCH, "You recorded: a knee that gave way.", "Have it looked at."),
            NoticeView(Tone.INFO, "This is made-up data."),
            NoticeView(
                Tone.EASE,
                "One entry is not saved yet.",
                "The disk may be full. It stays here, and KneeTrack keeps trying.",
                actions,
            ),
        )
    ]
    floor = QWidget()
    floor.setFixedHeight(84)
    toast = Toast(theme, floor)
    sheet = Sheet(*notices, floor)
    with shown(sheet, 560):
        toast.show_view(ToastView("Left 1, Right 0. For 10 press X.", can_undo=True))
        settle()
        found = expected.difference(named("notices", theme), grab(sheet))
    assert found == ""
