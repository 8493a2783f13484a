"""Draws every widget and the window with made-up content into pictures, to be looked at.

Run it as `python -m tests.ui.gallery FOLDER`.
"""

from __future__ import annotations

import os
import sys
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.change_relay import ChangeRelay
from kneetrack.ui.kit.dialogs import Choice, PreparedDialogs, Question, Weight
from kneetrack.ui.kit.drawings import DRAWINGS
from kneetrack.ui.kit.page import Heading, Page, PageEntry, PageId, ToastView
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.main_window import MainWindow, WindowParts
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.chip import Chip, ChipGroup, ChipView
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.columns import Columns
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.key_hint import KeyHint
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.notice import Notice, NoticeAction, NoticeView, Tone
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.question_dialog import QuestionDialog
from kneetrack.ui.widgets.rail import FooterView
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.shortcuts_window import ShortcutsWindow
from kneetrack.ui.widgets.stepper import Stepper
from kneetrack.ui.widgets.switch import Switch, TickBox
from kneetrack.ui.widgets.trend_small import TrendLine, TrendSmall, TrendView

LEFT_DAYS = (3, 3, 2, 3, 2, None, 3, 2, 3, 2, 2, 5, 5, 4, 4, 3, None, None, None, 3, 2, 3)
RIGHT_DAYS = (1, 2, 1, 1, 2, 1, 1, 1, 1, 2, 1, 3, 2, 2, 1, 1, None, None, None, 1, 0, 1)


def made_up_trend() -> TrendView:
    """Four weeks of two knees, with a gap, for the pictures and the tests."""
    first = date(2026, 2, 20)
    left, right = (*LEFT_DAYS, 2, 2, 3, 2, 2, 2), (*RIGHT_DAYS, 1, 1, 0, 1, 1, 0)
    return TrendView(
        tuple(first + timedelta(days=index) for index in range(28)),
        (
            TrendLine(Side.LEFT, "Left", left, _means(left)),
            TrendLine(Side.RIGHT, "Right", right, _means(right)),
        ),
        "Left eased from 2.7 to 2.1 over four weeks; Right from 1.3 to 0.7.",
    )


def _means(values: tuple[int | None, ...]) -> tuple[float | None, ...]:
    means: list[float | None] = []
    for index in range(len(values)):
        there = [value for value in values[max(0, index - 6) : index + 1] if value is not None]
        means.append(sum(there) / len(there) if len(there) >= 5 else None)
    return tuple(means)


class GalleryPage(Page):
    """A page made of every widget, much as Today will be."""

    page_id = PageId.TODAY

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        columns = Columns(theme)
        whole.addWidget(columns)
        main, side = columns.main, columns.side
        main.addWidget(self._knees())
        main.addWidget(self._controls())
        side.addWidget(self._trend())
        side.addWidget(self._words())
        main.addStretch(1)
        side.addStretch(1)

    def heading(self) -> Heading:
        return Heading("Thursday, 19 March", "Made-up data for a look at every widget")

    def header_widgets(self) -> tuple[QWidget, ...]:
        theme = self._theme
        later = Button(theme, "", icon="chevron-right", name="Next day")
        later.setEnabled(False)
        return (
            Button(theme, "", icon="chevron-left", name="Previous day"),
            later,
            Button(theme, "Save as PDF", icon="page", keys=ActionId.SAVE_PDF),
            Button(theme, "Print", icon="printer", look=Look.PRIMARY, keys=ActionId.PRINT),
        )

    def refresh(self) -> None:
        pass

    def first_focus(self) -> QWidget | None:
        return self.right

    def _knees(self) -> Card:
        theme = self._theme
        card = Card(theme, "How are your knees today?")
        card.add_trailing(IconView(theme, "check", "text_2", 16))
        card.add_trailing(PlainText("Saved 18:42", Role.CAPTION))
        self.left = PainScale(
            theme, PainScaleView(Side.LEFT, "Left", "Left knee, worst pain today", 2)
        )
        self.right = PainScale(
            theme, PainScaleView(Side.RIGHT, "Right", "Right knee, worst pain today", 1)
        )
        width = max(self.left.label_width(), self.right.label_width())
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for scale in (self.left, self.right):
            scale.set_label_width(width)
            rows.addWidget(scale)
        card.body.addLayout(rows)
        card.add_line()
        row = FlowRow()
        row.add(Chip(theme, "Symptom", icon="plus"))
        row.add(Chip(theme, "Note", icon="pencil"))
        row.add(KeyHint(theme, "Type [0]–[9], or [X] for 10"))
        card.add(row)
        return card

    def _controls(self) -> Card:
        theme = self._theme
        card = Card(theme, "Controls")
        buttons = FlowRow(10)
        for look in (Look.PRIMARY, Look.PLAIN, Look.QUIET, Look.DELETE):
            buttons.add(Button(theme, look.value.capitalize(), look=look, icon="play"))
        off = Button(theme, "Not now")
        off.setEnabled(False)
        buttons.add(off)
        card.add(buttons)
        weeks = tuple(Segment(n, w) for n, w in ((4, "4 weeks"), (12, "12 weeks"), (0, "All")))
        card.add(Segmented(theme, "Period", weeks, 12))
        chips = ChipGroup(theme, "Triggers")
        chips.show_view(
            (
                ChipView("stairs", "Stairs", is_on=True),
                ChipView("sitting", "Sitting long"),
                ChipView("squat", "Squatting"),
                ChipView("run", "Running"),
            )
        )
        card.add(chips)
        steps = FlowRow(16)
        stepper = Stepper(theme, "Sets", 1, 10)
        stepper.show_value(3)
        steps.add(stepper)
        steps.add(Stepper(theme, "Reps", 1, 50, may_be_empty=True))
        box = ChoiceBox(theme, "Exercise")
        box.addItems(["Clamshell", "Foam rolling, outer thigh"])
        steps.add(box)
        card.add(steps)
        switch = Switch(theme, "Automatic backup", "After each session with changes")
        switch.setChecked(True)
        card.add(switch)
        card.add(Switch(theme, "Next knee after a digit"))
        for text, hint, on in (
            ("Trend, where it hurts", "", True),
            ("My written notes", "Private unless you tick this", False),
        ):
            tick = TickBox(theme, text, hint)
            tick.setChecked(on)
            card.add(tick)
        card.add(NoteEdit(theme, "Note", placeholder="A note in your own words", lines=2))
        return card

    def _trend(self) -> Card:
        card = Card(self._theme, "Last 4 weeks")
        card.add_trailing(PlainText("7-day average", Role.CAPTION))
        view = made_up_trend()
        card.add(TrendSmall(self._theme, view))
        card.add(PlainText(view.sentence, Role.CAPTION, wraps=True))
        return card

    def _words(self) -> Card:
        theme = self._theme
        card = Card(theme, "Words")
        keep = (NoticeAction("retry", "Try now"), NoticeAction("copy", "Save a copy"))
        card.add(
            Notice(
                theme,
                NoticeView(
                    Tone.EASE,
                    "This entry is not saved yet.",
                    "The disk may be full. It is kept here and KneeTrack will keep trying.",
                    keep,
                ),
            )
        )
        card.add(Notice(theme, NoticeView(Tone.WATCH, "You noted giving way.", "If so, ask.")))
        card.add(Notice(theme, NoticeView(Tone.INFO, "Good to see you. It has been 9 days.")))
        card.add(EmptyState(theme, "chart", "Your first entry will appear here.", "Log pain"))
        return card


class _Icons(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(self)
        for index, name in enumerate(DRAWINGS):
            grid.addWidget(IconView(theme, name, "text", 36), index // 9 * 2, index % 9)
            grid.addWidget(PlainText(name, Role.HINT), index // 9 * 2 + 1, index % 9)


def build_window(theme: Theme, folder: Path) -> MainWindow:
    """Return the window with the gallery as every one of its pages."""
    entries = tuple(
        PageEntry(page_id, title, icon, action, (), _Builder(theme), at_end=at_end)
        for page_id, title, icon, action, at_end in (
            (PageId.TODAY, "Today", "sun", ActionId.OPEN_TODAY, False),
            (PageId.REPORT, "Report", "printer", ActionId.OPEN_REPORT, False),
            (PageId.SETTINGS, "Settings", "sliders", ActionId.OPEN_SETTINGS, True),
        )
    )
    return MainWindow(
        WindowParts(
            entries=entries,
            theme=theme,
            dialogs=PreparedDialogs(),
            relay=ChangeRelay(),
            undo=_nothing,
            redo=_nothing,
            footer=_footer,
            geometry_file=folder / "window.ini",
        )
    )


class _Builder:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def __call__(self) -> Page:
        return GalleryPage(self._theme)


def _nothing() -> str | None:
    return None


def _footer() -> FooterView:
    return FooterView(("Everything stays on this computer", "Backup: 15 March"))


def _shoot(widget: QWidget, path: Path, size: QSize, scale: int = 1) -> None:
    widget.resize(size)
    widget.show()
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    pixmap = QPixmap(widget.size() * scale)
    pixmap.setDevicePixelRatio(scale)
    widget.render(pixmap)
    pixmap.save(str(path))


def main() -> None:
    """Write all pictures into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    theme = Theme(app)
    for mode in ("light", "dark"):
        for size in (100, 200):
            theme.set_look(mode, size)
            window = build_window(theme, folder)
            for wide, tall in ((1280, 800), (900, 600)):
                window.toast.show_view(ToastView("Right knee saved as 1", can_undo=True))
                _shoot(window, folder / f"{mode}-{size}-{wide}.png", QSize(wide, tall))
            page = window.page(PageId.TODAY)
            for name, width in (("page", 1000), ("page-narrow", 796)):
                page.setParent(None)
                page.setObjectName("page")
                page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
                tall = max(page.heightForWidth(width), page.sizeHint().height())
                _shoot(page, folder / f"{mode}-{size}-{name}.png", QSize(width, tall))
            window.close()
        theme.set_look(mode, 100)
        _shoot(_Icons(theme), folder / f"{mode}-icons.png", QSize(900, 460))
        question = Question(
            "Replace your current journal?",
            "Replace your current journal with the backup of 15 March? The current one is kept "
            "as a copy first.",
            (
                Choice("replace", "Replace journal", Weight.DELETE),
                Choice("keep", "Keep current", Weight.PRIMARY),
            ),
            "keep",
        )
        dialog = QuestionDialog(theme, question)
        _shoot(dialog, folder / f"{mode}-question.png", dialog.sizeHint())
        shortcuts = ShortcutsWindow(theme, set(ActionId))
        _shoot(shortcuts, folder / f"{mode}-shortcuts.png", QSize(470, 700))


if __name__ == "__main__":
    main()
