"""Progress: what is said, drawn and listed is the same, and missing days stay missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import PainKind, Side
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.progress.chart_place import ChartPlace
from tests.ui.desk import CTRL, Desk, focus
from tests.ui.finding import find
from tests.ui.progress.conftest import TODAY, ago
from tests.ui.progress.driver import ProgressDriver

Log = Callable[[Side, dict[int, int]], None]
Open = Callable[..., ProgressDriver]
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def every_day(first: int, last: int, score: int) -> dict[int, int]:
    """The same number on each day from `first` days ago to `last` days ago."""
    return dict.fromkeys(range(last, first + 1), score)


# --- before there is a course ---------------------------------------------------------------


def test_an_empty_journal_says_what_will_be_here_and_leads_to_today(
    open_progress: Open,
) -> None:
    driver = open_progress()
    assert "After 7 days" in driver.empty_words()
    assert "0 of 7 so far" in driver.empty_words()
    driver.press(Qt.Key.Key_Return)
    assert driver.window.open_page_id is PageId.TODAY


def test_six_days_are_too_few_and_seven_are_enough(
    desk: Desk, log: Log, open_progress: Open
) -> None:
    log(LEFT, every_day(5, 0, 4))
    driver = open_progress()
    assert "6 of 7 so far" in driver.empty_words()
    assert not driver.subtitle()
    desk.services.journal.log_pain((RIGHT,), 2, day=ago(6))
    assert driver.empty_words() == ""
    assert driver.days_shown() == (ago(6), TODAY)


def test_days_with_both_knees_count_once(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(3, 0, 4))
    log(RIGHT, every_day(3, 0, 4))
    assert "4 of 7 so far" in open_progress().empty_words()


def test_the_other_knee_does_not_count_when_it_is_not_chosen(
    desk: Desk, log: Log, open_progress: Open
) -> None:
    desk.services.settings.change(knees=(LEFT,))
    log(RIGHT, every_day(9, 0, 4))
    assert "0 of 7 so far" in open_progress().empty_words()


# --- the sentence ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("then", "now", "words"),
    [
        (6, 3, "Left has eased from 6.0 to 3.0, at least the published important change"),
        (5, 3, "Left has eased from 5.0 to 3.0, at least the published important change"),
        (4, 3, "Left went from 4.0 to 3.0, too little to call it a change"),
        (3, 3, "Left was 3.0 on average and is 3.0 now"),
        (3, 4, "Left went from 3.0 to 4.0, too little to call it a change"),
        (2, 6, "Left has risen from 2.0 to 6.0, at least the published important change"),
    ],
)
def test_a_change_is_named_by_its_size(
    log: Log, open_progress: Open, then: int, now: int, words: str
) -> None:
    log(LEFT, every_day(27, 21, then) | every_day(6, 0, now))
    driver = open_progress()
    assert words in driver.subtitle()
    assert "since the week from 20 February 2026" in driver.subtitle()


def test_a_possible_change_is_called_possible(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(27, 21, 4) | every_day(6, 3, 2) | every_day(2, 0, 3))
    assert "Left went from 4.0 to 2.4, a possible change" in open_progress().subtitle()


def test_a_week_with_three_days_is_no_average(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(27, 10, 4) | every_day(2, 0, 1))
    subtitle = open_progress().subtitle()
    assert "Left: numbers on 3 of the last 7 days, too few for an average." in subtitle
    assert "Right: no numbers in these days." in subtitle


# --- ranges and knees -----------------------------------------------------------------------


def test_ranges_by_key(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(399, 0, 3))
    driver = open_progress()
    assert driver.days_shown() == (ago(83), TODAY)
    for words, days in (("4 weeks", 28), ("1 year", 365), ("All", 400), ("12 weeks", 84)):
        driver.choose("range", words)
        assert driver.days_shown() == (ago(days - 1), TODAY)


def test_any_days_can_be_typed(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(99, 0, 3))
    driver = open_progress()
    driver.choose("range", "Custom")
    driver.choose_days(date(2026, 1, 5), date(2026, 2, 1))
    assert driver.days_shown() == (date(2026, 1, 5), date(2026, 2, 1))


def test_a_last_day_before_the_first_takes_the_first_along(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(99, 0, 3))
    driver = open_progress()
    driver.choose("range", "Custom")
    driver.choose_days(date(2026, 2, 1), date(2026, 1, 5))
    assert driver.days_shown() == (date(2026, 1, 5), date(2026, 1, 5))


def test_days_without_a_number_are_said_and_never_an_empty_chart(
    log: Log, open_progress: Open
) -> None:
    log(LEFT, every_day(90, 60, 3))
    driver = open_progress()
    driver.choose("range", "4 weeks")
    assert driver.window_words() == "No pain number from 20 February 2026 to 19 March 2026."
    assert not driver.is_seen(ChartPlace, "chartPlace")
    driver.choose("range", "All")
    assert driver.window_words() == ""
    assert driver.chart().isVisibleTo(driver.window)


def test_one_knee_alone(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(20, 0, 3))
    log(RIGHT, every_day(20, 0, 1))
    driver = open_progress()
    driver.choose("knees", "Right")
    assert [line.name for line in driver.chart().view.lines] == ["Right"]
    driver.choose("knees", "Both knees")
    assert [line.name for line in driver.chart().view.lines] == ["Left", "Right"]


def test_who_has_one_knee_to_watch_is_not_asked_which(
    desk: Desk, log: Log, open_progress: Open
) -> None:
    from kneetrack.ui.widgets.segmented import Segmented

    desk.services.settings.change(knees=(RIGHT,))
    log(LEFT, every_day(9, 0, 3))
    log(RIGHT, every_day(9, 0, 1))
    driver = open_progress()
    assert not driver.is_seen(Segmented, "knees")
    assert [line.name for line in driver.chart().view.lines] == ["Right"]
    assert "Left" not in driver.subtitle()


# --- reading one day ------------------------------------------------------------------------


@pytest.fixture
def with_gaps(desk: Desk, log: Log, open_progress: Open) -> ProgressDriver:
    """Three weeks; Right only now and then, nothing at all from 10 to 7 days ago."""
    log(LEFT, every_day(20, 11, 5) | every_day(6, 0, 2))
    log(RIGHT, {20: 1, 6: 0})
    desk.services.journal.log_exercise("hip_clamshell", day=ago(1))
    driver = open_progress()
    driver.chart()
    return driver


def test_arrow_keys_read_one_day_after_another(with_gaps: ProgressDriver) -> None:
    driver = with_gaps
    driver.focus_chart()
    assert driver.heard() == "no day chosen"
    driver.press(Qt.Key.Key_Left)
    assert driver.heard().startswith("Thursday, 19 March 2026. Left 2")
    driver.press(Qt.Key.Key_Left)
    heard = driver.heard()
    assert heard.startswith("Wednesday, 18 March 2026. Left 2, 7-day average 2.0. Right not logged")
    assert heard.endswith("Clamshell")
    driver.press(Qt.Key.Key_Left, CTRL)
    assert driver.heard().startswith("Wednesday, 11 March 2026. Left not logged, 7-day average")
    assert driver.heard().endswith("Right not logged")
    driver.press(Qt.Key.Key_Home)
    assert driver.heard().startswith("Friday, 27 February 2026. Left 5. Right 1")
    driver.press(Qt.Key.Key_Left)
    assert driver.chart().day_read == ago(20), "there is no day before the first"
    driver.press(Qt.Key.Key_End)
    assert driver.chart().day_read == TODAY
    driver.press(Qt.Key.Key_Escape)
    assert driver.heard() == "no day chosen"


def test_a_zero_is_read_as_zero(with_gaps: ProgressDriver) -> None:
    driver = with_gaps
    driver.focus_chart()
    driver.press(Qt.Key.Key_End)
    for _ in range(6):
        driver.press(Qt.Key.Key_Left)
    assert "Right 0" in driver.heard()


def test_the_mouse_reads_the_day_under_it(with_gaps: ProgressDriver) -> None:
    driver = with_gaps
    before = driver.picture()
    driver.hover(0.9)
    near_the_end = driver.chart().day_read
    assert near_the_end is not None
    driver.hover(0.1)
    near_the_start = driver.chart().day_read
    assert near_the_start is not None
    assert near_the_start < ago(15) < ago(5) < near_the_end
    assert driver.picture() != before
    driver.leave()
    assert driver.chart().day_read is None


def test_the_day_read_stays_when_something_is_logged(desk: Desk, with_gaps: ProgressDriver) -> None:
    driver = with_gaps
    driver.focus_chart()
    driver.press(Qt.Key.Key_Home)
    desk.services.journal.log_pain((LEFT,), 9, day=ago(20))
    assert driver.heard().startswith("Friday, 27 February 2026. Left 9")


def test_the_wheel_scrolls_the_page_and_not_the_chart(with_gaps: ProgressDriver) -> None:
    shown = with_gaps.days_shown()
    assert not with_gaps.turn_wheel()
    assert with_gaps.days_shown() == shown


def test_zooming_and_moving_by_key(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(399, 0, 3))
    driver = open_progress()
    driver.focus_chart()
    driver.press(Qt.Key.Key_End)
    driver.press(Qt.Key.Key_Plus)
    first, last = driver.days_shown()
    assert (last - first).days + 1 == 42
    assert last == TODAY, "the day that is read stays in sight"
    driver.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert driver.days_shown()[1] < TODAY
    driver.press(Qt.Key.Key_Minus)
    driver.press(Qt.Key.Key_Minus)
    driver.press(Qt.Key.Key_Minus)
    driver.press(Qt.Key.Key_Minus)
    assert driver.days_shown() == (ago(399), TODAY)


def test_walking_out_of_the_window_takes_it_along(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(199, 0, 3))
    driver = open_progress()
    driver.choose("range", "4 weeks")
    driver.focus_chart()
    driver.press(Qt.Key.Key_Home)
    driver.press(Qt.Key.Key_Left)
    assert driver.chart().day_read == ago(28)
    assert driver.days_shown() == (ago(28), ago(1))


# --- pictures -------------------------------------------------------------------------------


def test_no_line_crosses_a_gap(desk: Desk, log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(59, 40, 5) | every_day(19, 0, 5))
    driver = open_progress()
    image, colour = driver.picture(), desk.theme.colour("left").name()
    ratio = image.devicePixelRatio()
    box = driver.chart().plot_box()
    seen = {
        x
        for x in range(round(box.left() * ratio), round(box.right() * ratio))
        if any(
            image.pixelColor(x, y).name() == colour
            for y in range(round(box.top() * ratio), round(box.bottom() * ratio))
        )
    }
    columns = [x / ratio for x in sorted(seen)]
    day = box.width() / 60
    # Means need four of seven days: none from four days into the gap to three days after it.
    start, end = box.left() + 25 * day, box.left() + 42 * day
    assert not [x for x in columns if start < x < end]
    assert [x for x in columns if x < start]
    assert [x for x in columns if x > end]


def test_other_colours_draw_the_chart_anew(desk: Desk, with_gaps: ProgressDriver) -> None:
    light = with_gaps.picture()
    desk.theme.set_look("dark", 100)
    dark = with_gaps.picture()
    assert dark != light
    ground = dark.pixelColor(dark.width() // 2, dark.height() // 3)
    assert ground.lightness() < 128


@pytest.mark.parametrize(
    "numbers", [{0: 0, **{8 * at: 10 for at in range(1, 8)}}, every_day(6, 0, 10)]
)
def test_single_days_far_apart_and_the_ends_of_the_scale_are_drawn(
    log: Log, open_progress: Open, numbers: dict[int, int]
) -> None:
    log(LEFT, numbers)
    driver = open_progress()
    assert not driver.picture().isNull()
    driver.focus_chart()
    driver.press(Qt.Key.Key_End)
    assert not driver.picture().isNull()


# --- tables ---------------------------------------------------------------------------------


def test_the_table_says_what_the_chart_draws(with_gaps: ProgressDriver) -> None:
    driver = with_gaps
    driver.switch("chartCard")
    table = driver.table()
    assert table.columns == (
        "Day", "Left", "Left, 7-day average", "Right", "Right, 7-day average", "Exercises",
    )  # fmt: skip
    view = driver.chart().view
    assert len(table.rows) == len(view.days) == 21
    for row, place in zip(table.rows, reversed(range(21)), strict=True):
        for line, at in zip(view.lines, (1, 3), strict=True):
            value, mean = line.values[place], line.means[place]
            assert row[at] == ("" if value is None else str(value))
            assert (row[at + 1] == "") == (mean is None)
    assert table.rows[1][0] == "Wed, 18 Mar 2026"
    assert table.rows[1][-1] == "Clamshell"


def test_the_table_follows_range_and_knees(with_gaps: ProgressDriver) -> None:
    driver = with_gaps
    driver.switch("chartCard")
    driver.choose("knees", "Left")
    assert driver.table().columns == ("Day", "Left", "Left, 7-day average", "Exercises")
    driver.choose("range", "Custom")
    driver.choose_days(ago(2), TODAY)
    assert len(driver.table().rows) == 3


def test_the_table_is_reached_by_key_and_copied(with_gaps: ProgressDriver) -> None:
    driver = with_gaps
    driver.switch("chartCard")
    assert focus().accessibleName() == "Worst pain each day"
    driver.press(Qt.Key.Key_C, CTRL)
    lines = driver.copied().splitlines()
    assert len(lines) == 22
    assert lines[0].startswith("Day\tLeft\tLeft, 7-day average\tRight")
    assert lines[2] == "Wed, 18 Mar 2026\t2\t2.0\t\t\tClamshell"
    driver.switch("chartCard")
    assert driver.chart().isVisibleTo(driver.window)


# --- cards ----------------------------------------------------------------------------------


def test_per_knee_then_and_now(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(27, 21, 6) | every_day(6, 0, 2))
    log(RIGHT, every_day(20, 0, 1))
    driver = open_progress()
    driver.switch("perKneeCard")
    assert driver.card_table("perKneeCard").rows == (
        ("Left", "6.0 (7 of 7 days)", "2.0 (7 of 7 days)", "−4.0", "7 of 14"),
        ("Right", "", "1.0 (7 of 7 days)", "", "21 of 21"),
    )
    assert driver.says("−4.0 and –")
    assert driver.says("Days at 2 or less in the last 4 weeks: left 7 of 14, right 21 of 21.")


def test_days_with_exercise_week_by_week(desk: Desk, log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(20, 0, 3))
    for days in (0, 1, 3, 8):
        for _twice in range(2):
            desk.services.journal.log_exercise("hip_clamshell", day=ago(days))
    driver = open_progress()
    driver.switch("exerciseDaysCard")
    assert driver.card_table("exerciseDaysCard").rows == (
        ("16 March 2026", "3"),
        ("9 March 2026", "1"),
        ("2 March 2026", "0"),
        ("27 February 2026", "0"),
    )
    assert driver.says("Most in one week: 3. This week so far: 3.")


def test_the_next_morning_against_the_number_before(
    desk: Desk, log: Log, open_progress: Open
) -> None:
    journal = desk.services.journal
    log(LEFT, every_day(20, 0, 3))
    for days, before, morning in ((9, 3, 3), (7, 3, 4), (5, 2, 4), (3, 2, None), (0, 1, None)):
        journal.log_exercise("hip_clamshell", day=ago(days))
        journal.log_pain((LEFT,), before, kind=PainKind.BEFORE, day=ago(days))
        if morning is not None:
            journal.log_pain((LEFT,), morning, kind=PainKind.MORNING, day=ago(days - 1))
    driver = open_progress()
    assert driver.says("1 of 3")
    assert driver.says("Left: 1 of 3 no higher, 1 higher by 1, 1 by 2 or more. Not answered: 1.")
    driver.switch("nextMorningCard")
    rows = driver.card_table("nextMorningCard").rows
    assert rows[0] == ("16 March 2026", "Left", "2", "", "")
    assert rows[1] == ("14 March 2026", "Left", "2", "4", "+2")
    assert len(rows) == 4, "the morning after today's session has not come yet"


def test_without_mornings_there_is_no_such_card(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(20, 0, 3))
    driver = open_progress()
    assert not driver.says("Next morning")


# --- the page -------------------------------------------------------------------------------


def test_the_words_come_before_the_chart(desk: Desk, log: Log, qtbot: QtBot) -> None:
    log(LEFT, every_day(20, 0, 3))
    driver = ProgressDriver(desk, qtbot)
    assert find(driver.page, ChartPlace).chart is None
    assert driver.says("Worst pain each day")
    assert driver.chart() is not None


def test_the_page_follows_the_clock_into_a_new_day(
    desk: Desk, log: Log, open_progress: Open
) -> None:
    log(LEFT, every_day(20, 0, 3))
    driver = open_progress()
    desk.time += timedelta(days=1)
    driver.page.look_again()
    assert driver.days_shown()[1] == TODAY + timedelta(days=1)


def test_other_knees_in_the_settings_are_followed(
    desk: Desk, log: Log, open_progress: Open
) -> None:
    log(LEFT, every_day(20, 0, 3))
    log(RIGHT, every_day(20, 0, 3))
    driver = open_progress()
    desk.services.settings.change(knees=(LEFT,))
    assert [line.name for line in driver.chart().view.lines] == ["Left"]
    assert "Right" not in driver.subtitle()


def test_an_entry_of_tomorrow_is_not_drawn_yet(desk: Desk, log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(9, 0, 3))
    desk.services.journal.log_pain((LEFT,), 9, day=TODAY + timedelta(days=1))
    assert open_progress().days_shown()[1] == TODAY


def test_tab_goes_as_the_page_stands(log: Log, open_progress: Open) -> None:
    log(LEFT, every_day(20, 0, 4))
    driver = open_progress()
    driver.chart()
    find(driver.page, QWidget, "range").setFocus()
    names = []
    for _ in range(4):
        driver.press(Qt.Key.Key_Tab)
        names.append(focus().accessibleName())
    chart = "Worst pain each day"
    assert names == [
        f"Show as table: {chart}",
        chart,
        "Show as table: Per knee",
        "Show as table: Exercise days",
    ]
