"""The report says what was recorded, with its n and its dates, and nothing else."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.journal import Entry, NoteEntry
from kneetrack.domain.pain import PainKind, Side, Zone
from kneetrack.domain.report import build_report_view
from kneetrack.domain.report_view import CountsView, ReportView, TableView, rest_of, shown_of
from kneetrack.domain.report_words import dose_done, long_span, one_line, short_span
from kneetrack.domain.session_record import SetDone
from kneetrack.domain.settings import Settings
from tests.paper.invented import LAST, done, head, journal, named, pain, questions

FIRST = date(2026, 1, 5)


def view_of(entries: list[Entry], first: date = FIRST, **more: Any) -> ReportView:
    settings = more.pop("settings", Settings(name="Nora Ellis", birth_year=1991))
    return build_report_view(
        entries, settings, named, first=first, last=LAST, printed_on=LAST, **more
    )


def table(view: ReportView, title: str) -> TableView:
    [found] = [part for part in view.details if part.title == title]
    assert isinstance(found, TableView)
    return found


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def each_day(scores: dict[int, int], side: Side = Side.LEFT) -> list[Entry]:
    return [pain(FIRST + timedelta(days=step), side, score) for step, score in scores.items()]


def test_head_and_foot_say_who_when_and_of_what_standing() -> None:
    view = view_of(journal(74))
    assert view.title == "Knee pain summary"
    assert view.person == "Nora Ellis, born 1991 (age 34 or 35)"
    assert view.period == "5 January to 19 March 2026"
    assert view.logged == "70 of 74 days logged"
    assert "not clinically verified" in view.standing
    assert "Not a diagnosis" in view.footer
    assert view.footer_printed == "printed 19 March 2026"


@pytest.mark.parametrize(
    ("settings", "person"),
    [
        (Settings(), ""),
        (Settings(name="N. E."), "N. E."),
        (Settings(birth_year=1991), "Born 1991 (age 34 or 35)"),
        (Settings(birth_year=2026), "Born 2026"),
    ],
)
def test_name_and_birth_year_are_printed_only_as_far_as_given(
    settings: Settings, person: str
) -> None:
    assert view_of([], settings=settings).person == person


def test_first_and_last_week_are_compared_with_their_n_and_dates() -> None:
    scores = dict.fromkeys(range(6), 5) | dict.fromkeys(range(69, 74), 2)
    block = view_of(each_day(scores)).numbers[0]
    assert block.title == "Left knee, mean worst pain"
    assert block.main == "5.0 → 2.0"
    assert [plain(line) for line in block.lines] == [
        "5–11 Jan: n 6 of 7 days",
        "13–19 Mar: n 5 of 7 days",
        "3.0 lower, at least the published important change",
    ]


def test_fewer_than_four_days_of_a_week_give_no_average() -> None:
    block = view_of(each_day({0: 5, 1: 5, 2: 5, 70: 2, 71: 2, 72: 2, 73: 2})).numbers[0]
    assert block.main == "– → 2.0"
    assert plain(block.lines[0]) == "5–11 Jan: n 3 of 7 days, not enough entries"
    assert len(block.lines) == 2
    few = view_of(each_day({0: 5, 73: 1})).numbers
    assert [(block.main, block.is_number) for block in few[:2]] == [
        ("not enough entries", False),
        ("no entries", False),
    ]


def test_a_short_period_is_averaged_as_one() -> None:
    first = LAST - timedelta(days=9)
    entries: list[Entry] = [pain(first + timedelta(days=step), Side.LEFT, 4) for step in range(5)]
    block = view_of(entries, first).numbers[0]
    assert (block.main, plain(block.lines[0])) == ("4.0", "10–19 Mar: n 5 of 10 days")


def test_missing_days_are_stated() -> None:
    scores = dict.fromkeys(range(74), 3)
    for gone in (10, 30, 31, 32):
        del scores[gone]
    [block] = [b for b in view_of(each_day(scores)).numbers if "without" in b.title]
    assert block.main == "4"
    assert [plain(line) for line in block.lines] == ["of 74 days", "longest gap 3 days, 4–6 Feb"]


def test_only_chosen_knees_are_shown_and_the_rest_is_named() -> None:
    entries = each_day({0: 5, 1: 5}) + each_day({0: 9, 5: 9, 6: 9}, Side.RIGHT)
    view = view_of(entries, settings=Settings(knees=(Side.LEFT,)))
    assert "Right" not in repr((view.numbers, view.chart, view.details))
    assert view.logged == "2 of 74 days logged"
    assert "Not shown: 3 numbers recorded for the right knee." in view.method


def test_easier_days_of_first_and_last_four_weeks_have_their_n() -> None:
    scores = dict.fromkeys(range(27), 4) | {27: 2} | dict.fromkeys(range(50, 74), 2)
    found = table(view_of(each_day(scores)), "Highest, lowest and easier days")
    assert [plain(name) for name in found.columns[3:]] == ["5 Jan to 1 Feb", "20 Feb to 19 Mar"]
    assert [plain(cell) for cell in found.rows[0]] == [
        "Left",
        "4 (27 days)",
        "2 (25 days)",
        "1 of 28",
        "24 of 24",
    ]
    assert found.rows[1] == ("Right", *["no entries"] * 4)


def test_places_are_counted_by_days_and_side() -> None:
    entries: list[Entry] = [
        pain(FIRST, Side.LEFT, 4, 1, zones=(Zone.BEHIND,)),
        pain(FIRST, Side.LEFT, 5, 2, zones=(Zone.BEHIND, Zone.HIP)),
        pain(FIRST, Side.RIGHT, 5, 2, zones=(Zone.BEHIND,)),
        pain(LAST, Side.LEFT, 5, 2, zones=(Zone.BEHIND,)),
    ]
    [counts] = [part for part in view_of(entries).details if isinstance(part, CountsView)]
    assert [(row.name, row.counts) for row in counts.rows] == [
        ("Behind the kneecap", (2, 1)),
        ("Hip", (1, 0)),
    ]
    assert "out of 2 days" in counts.caption


def test_activities_are_ranked_by_days_and_spelling_does_not_part_them() -> None:
    entries: list[Entry] = [
        pain(FIRST, Side.LEFT, 4, 1, activity="stairs down"),
        pain(FIRST, Side.LEFT, 6, 2, activity="Stairs  down "),
        pain(LAST, Side.LEFT, 3, 1, activity="Stairs down"),
        pain(LAST, Side.RIGHT, 9, 1, activity="Kneeling"),
    ]
    found = table(view_of(entries), "What came with pain")
    assert found.rows == (("Stairs down", "4 (n 3)", "–"), ("Kneeling", "–", "9 (n 1)"))


def test_other_moments_need_four_numbers_for_an_average() -> None:
    entries: list[Entry] = [
        pain(FIRST + timedelta(days=step), Side.LEFT, step, kind=PainKind.BEFORE)
        for step in range(4)
    ]
    entries.append(pain(LAST, Side.RIGHT, 7, kind=PainKind.MORNING))
    found = table(view_of(entries), "Pain at other moments")
    assert found.rows == (
        ("First thing in the morning", "–", "– / 7 (n 1)"),
        ("Before exercise", "1.5 / 3 (n 4)", "–"),
    )


def test_moments_follow_a_day_with_exercise_and_none_may_be_cut() -> None:
    kinds = [kind for kind in PainKind if kind is not PainKind.WORST]
    entries: list[Entry] = [
        pain(LAST, Side.LEFT, 3, number, kind=kind) for number, kind in enumerate(kinds)
    ]
    found = table(view_of(entries), "Pain at other moments")
    assert [name for name, *_cells in found.rows] == [
        "First thing in the morning",
        "Before exercise",
        "During exercise",
        "After exercise",
        "Usual",
        "At that moment",
    ]
    assert found.at_least == len(found.rows)


def test_exercises_tell_days_dose_and_highest_pain_of_each_side() -> None:
    sets = (SetDone(12),) * 3
    entries = [
        done(FIRST, "hip_clamshell", 1, Side.LEFT, sets=sets, pain=4),
        done(LAST, "hip_clamshell", 2, Side.LEFT, sets=sets, pain=1),
        done(LAST, "hip_clamshell", 3, Side.RIGHT, sets=sets),
        done(FIRST, "calf_raise", 4),
        done(FIRST, "quad_wall_sit", 5, pain=3),
    ]
    view = view_of(entries)
    assert view.exercises is not None
    assert [tuple(plain(cell) for cell in row) for row in view.exercises.rows] == [
        ("Clamshell", "2", "19 Mar", "3 × 12 each side", "Left 4 (n 2)"),
        ("Calf raise", "1", "5 Jan", "not stated", "not stated"),
        ("Wall sit", "1", "5 Jan", "not stated", "Knee not stated 3 (n 1)"),
    ]
    [block] = view.numbers
    assert (block.main, block.lines) == (
        "2",
        ("of 74 days", "9 sets in all", "2 times without sets stated"),
    )


def test_notes_are_private_unless_asked_for() -> None:
    entries: list[Entry] = [
        NoteEntry(**head(FIRST, 1), text="slept badly"),
        pain(LAST, Side.LEFT, 3, note="after the stairs"),
    ]
    assert view_of(entries).notes is None
    assert "slept badly" not in repr(view_of(entries))
    notes = view_of(entries, with_notes=True).notes
    assert notes is not None
    assert [plain(item) for item in notes.items] == [
        "19 Mar, left knee, “after the stairs”",
        "5 Jan, “slept badly”",
    ]


def test_questions_keep_their_order_whatever_day_they_came_to_mind() -> None:
    view = view_of(list(reversed(questions("first?", "second?"))), first=LAST)
    assert view.questions is not None
    assert view.questions.items == ("first?", "second?")


def test_what_was_not_recorded_takes_no_room() -> None:
    view = view_of([])
    assert (view.numbers, view.chart, view.details, view.exercises) == ((), None, (), None)
    assert (view.questions, view.notes, view.main_problem, view.method) == (None, None, "", "")
    assert view.notice == "Nothing was recorded in this period."


def test_few_days_are_told_and_still_shown() -> None:
    view = view_of(each_day({0: 3, 1: 4}))
    assert view.notice.startswith("Only 2 days logged")
    assert view.chart is not None
    assert [value for _day, value in view.chart.series[0].marks] == [3, 4]
    assert view.chart.series[0].line == ()
    assert view_of(each_day(dict.fromkeys(range(5), 1))).notice == ""


def test_a_long_gap_stays_open_in_the_chart() -> None:
    scores = dict.fromkeys(range(30), 4) | dict.fromkeys(range(40, 74), 4)
    view = view_of(each_day(scores))
    assert view.chart is not None
    pieces = view.chart.series[0].line
    assert len(pieces) == 2
    assert pieces[0][-1][0] == FIRST + timedelta(days=29)
    assert view.chart.gaps == ((FIRST + timedelta(days=30), FIRST + timedelta(days=39)),)


@given(st.integers(1, 12_000))
def test_the_axis_has_few_dates_in_order(length: int) -> None:
    first = LAST - timedelta(days=length - 1)
    view = view_of([pain(LAST, Side.LEFT, 3)], first)
    assert view.chart is not None
    days = [day for day, _text in view.chart.ticks]
    assert 1 <= len(days) <= 9
    assert days == sorted(set(days))
    assert all(first <= day <= LAST for day in days)


def test_ten_years_are_drawn_month_by_month() -> None:
    view = view_of(journal(3650), LAST - timedelta(days=3649))
    assert view.chart is not None
    assert "month by month" in view.chart.title
    assert all(len(series.marks) <= 121 for series in view.chart.series)
    assert "or 15 of a month" in view.method
    assert all("20" in block.lines[0] for block in view.numbers[:2])


def test_no_judgement_is_printed() -> None:
    words = repr(view_of(journal(74), with_notes=True)).lower()
    assert not re.search(r"better|worse|improv|good|bad|normal|safe|cure|you have", words)


def test_invented_data_says_so() -> None:
    assert "invented example data" in view_of([], made_up=True).logged


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before"):
        view_of([], LAST + timedelta(days=1))


@given(st.text(max_size=1500), st.integers(1, 700))
def test_what_is_printed_of_typed_text_is_one_line_and_never_cut_silently(
    text: str, limit: int
) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert not re.search(r"[\n\r\t\x00-\x1f\u2028\u202e\u2066]", line)
    letters = [letter for letter in text if letter.isalnum()]
    assert line.endswith("…") or [one for one in line if one.isalnum()] == letters


def test_spans_doses_and_rests_are_written_plainly() -> None:
    assert long_span(date(2025, 12, 30), LAST) == "30 December 2025 to 19 March 2026"
    assert long_span(date(2026, 3, 17), LAST) == "17 to 19 March 2026"
    assert plain(short_span(date(2026, 1, 29), date(2026, 2, 4))) == "29 Jan–4 Feb"
    assert dose_done((SetDone(12), SetDone(10))) == "12, 10"
    assert dose_done((SetDone(None, 60),) * 2) == "2 × 60 s"
    assert dose_done((SetDone(8, None, 5.0), SetDone(8, None, 7.5))) == "2 × 8, 5–7.5 kg"
    assert dose_done((SetDone(), SetDone())) == "2 sets"
    assert rest_of(8, 8) == ""
    assert rest_of(11, 8) == "and 3 more"


@given(st.integers(0, 60), st.integers(1, 60))
def test_one_alone_is_never_left_out(total: int, room: int) -> None:
    shown = shown_of(total, room)
    assert min(total, room) <= shown <= total
    assert rest_of(total, shown) != "and 1 more"
    assert shown <= room + 1


def test_the_line_knows_the_week_before_the_period_and_nothing_else_does() -> None:
    first = FIRST + timedelta(days=6)
    scores = {0: 0, 1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 4, 7: 4}
    view = view_of([*each_day(scores), *each_day({3: 9}, Side.RIGHT)], first=first)
    assert view.chart is not None
    (series,) = view.chart.series
    assert series.marks == ((first, 4), (first + timedelta(days=1), 4))
    points = [point for piece in series.line for point in piece]
    assert points[:2] == [(first, 14 / 7), (first + timedelta(days=1), 18 / 7)]
    assert [block.main for block in view.numbers if "Right" in block.title] == ["no entries"]
    assert view.logged.startswith("2 of ")
