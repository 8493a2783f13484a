"""Commands that write or read files: the old file stays, the answer is true, the way back works."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.cli.driver import THURSDAY_EVENING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.driver import CommandDriver

PAIN = ("log", "pain", "3", "--side", "left")


# Report and pictures


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ((), "2026-01-01", "2026-03-19"),
        (("--days", "7"), "2026-03-13", "2026-03-19"),
        (("--days", "500"), "2026-01-01", "2026-03-19"),
        (("--to", "2026-02-01", "--days", "7"), "2026-01-26", "2026-02-01"),
        (("--from", "2025-12-25"), "2025-12-25", "2026-03-19"),
        (("--from", "-9", "--to", "-2"), "2026-03-10", "2026-03-17"),
    ],
)
def test_the_period_of_a_report(
    kneetrack: CommandDriver, tmp_path: Path, words: tuple[str, ...], first: str, last: str
) -> None:
    kneetrack(*PAIN, "--day", "2026-01-01")

    answer = kneetrack("report", tmp_path / "r.pdf", *words, "--json")

    assert answer.json == {"written": str(tmp_path / "r.pdf"), "pages": 1}
    period = kneetrack.launcher.drawn[0]["view"].period
    days = [date.fromisoformat(day) for day in (first, last)]
    assert all(str(day.day) in period for day in days)
    chart = kneetrack.launcher.drawn[0]["view"].chart
    assert chart is None or (chart.first, chart.last) == tuple(days)


@pytest.mark.usefixtures("begun")
def test_paper_and_printed_day(kneetrack: CommandDriver, tmp_path: Path) -> None:
    kneetrack("report", tmp_path / "a.pdf")
    kneetrack("report", tmp_path / "b.pdf", "--paper", "letter", "--printed-on", "2026-02-03")

    first, second = kneetrack.launcher.drawn
    assert (first["paper"], first["view"].printed_on) == ("a4", date(2026, 3, 19))
    assert (second["paper"], second["view"].printed_on) == ("letter", date(2026, 2, 3))


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("--paper", "a5"), "paper"),
        (("--pages", "2"), "pages"),
        (("--pages", "0"), "pages"),
        (("--days", "0"), "days"),
        (("--days", "7", "--from", "-3"), "days"),
        (("--from", "today", "--to", "-3"), "from"),
        (("--printed-on", "soon"), "printed_on"),
    ],
)
def test_a_report_nobody_could_mean(
    kneetrack: CommandDriver, tmp_path: Path, words: tuple[str, ...], field: str
) -> None:
    answer = kneetrack("report", tmp_path / "r.pdf", *words)
    assert answer.code == 2
    assert answer.err.startswith(f"kneetrack: {field}: ")
    assert not (tmp_path / "r.pdf").exists()


def test_a_picture_of_a_page(kneetrack: CommandDriver, tmp_path: Path) -> None:
    out = tmp_path / "p.png"
    answer = kneetrack(
        "screenshot", "today", out, "--theme", "dark", "--size", "900x600", "--scale", "2",
        "--text-size", "130", "--at", "-1", "--lang", "en", "--json",
    )  # fmt: skip

    assert answer.json == {"written": str(out)}
    drawn = kneetrack.launcher.drawn[0]
    assert (drawn["page"], drawn["theme"], drawn["size"]) == ("today", "dark", (900, 600))
    assert (drawn["scale"], drawn["text_size"], drawn["lang"]) == (2, 130, "en")
    assert drawn["at"] == date(2026, 3, 18)


def test_a_picture_of_an_exercise(kneetrack: CommandDriver, tmp_path: Path) -> None:
    kneetrack("screenshot", "Exercise:hip_clamshell", tmp_path / "p.png")
    assert kneetrack.launcher.drawn[0]["page"] == "exercise:hip_clamshell"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("nowhere", "p.png"), "page"),
        (("lesson:knee", "p.png"), "page"),
        (("today", "p.png", "--theme", "pink"), "theme"),
        (("today", "p.png", "--size", "10x10"), "size"),
        (("today", "p.png", "--size", "99999x800"), "size"),
        (("today", "p.png", "--scale", "3"), "scale"),
        (("today", "p.png", "--text-size", "99"), "text_size"),
        (("today", "p.png", "--lang", "../x"), "lang"),
        (("today", "no/such/folder/p.png"), "out"),
        (("today",), "out"),
    ],
)
def test_a_picture_nobody_could_mean(
    kneetrack: CommandDriver, words: tuple[str, ...], field: str
) -> None:
    answer = kneetrack("screenshot", *words)
    assert answer.code == 2
    assert answer.err.startswith(f"kneetrack: {field}: ")
    assert kneetrack.launcher.drawn == []


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize(
    "words", [("report",), ("screenshot", "today"), ("export",), ("backup",)], ids=" ".join
)
def test_a_file_that_is_there_is_left_alone(
    kneetrack: CommandDriver, tmp_path: Path, words: tuple[str, ...]
) -> None:
    out = tmp_path / "mine"
    out.write_text("an old file of mine")

    answer = kneetrack(*words, out)

    assert answer.code == 2
    assert answer.err.startswith("kneetrack: out: ")
    assert "--overwrite" in answer.err
    assert out.read_text() == "an old file of mine"
    assert kneetrack(*words, out, "--overwrite").code == 0
    assert out.read_bytes()[:19] != b"an old file of mine"


@pytest.mark.parametrize("words", [("report",), ("export",), ("import",), ("restore",), ("demo",)])
@pytest.mark.parametrize("name", ["", " ", "a\x00b"])
def test_what_no_file_can_be_called(
    kneetrack: CommandDriver, words: tuple[str, ...], name: str
) -> None:
    answer = kneetrack(*words, name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("must have a name.\n")


# Export and import


@pytest.mark.parametrize(
    ("name", "words", "form"),
    [
        ("j.json", (), "json"),
        ("j.zip", (), "csv"),
        ("j", (), "json"),
        ("j.dat", ("--format", "csv"), "csv"),
        ("j.zip", ("--format", "json"), "json"),
    ],
)
def test_there_and_back(
    kneetrack: CommandDriver, tmp_path: Path, name: str, words: tuple[str, ...], form: str
) -> None:
    kneetrack(*PAIN, "--note", "=1+1")
    kneetrack("log", "note", "two\nlines")
    entries = kneetrack.entries()

    told = kneetrack("export", tmp_path / name, *words, "--json").json
    assert (told["format"], told["entries"], told["types"]["note"]) == (form, 2, 1)

    other = ("--data-dir", tmp_path / "other")
    tried = kneetrack(*other, "import", tmp_path / name, "--dry-run", "--json").json
    assert kneetrack(*other, "list", "entries", "--json").json == []
    done = kneetrack(*other, "import", tmp_path / name, "--json").json
    assert done == {**tried, "dry_run": False}
    assert (done["taken"], done["refused"], done["already"]) == (2, [], 0)
    assert kneetrack(*other, "list", "entries", "--json").json == entries
    assert kneetrack(*other, "import", tmp_path / name, "--json").json["already"] == 2


def test_refused_rows_are_told_with_their_line(kneetrack: CommandDriver, tmp_path: Path) -> None:
    kneetrack(*PAIN)
    kneetrack(*PAIN)
    out = tmp_path / "j.json"
    kneetrack("export", out)
    value = out.read_text().replace('"score": 3', '"score": 77', 1)
    out.write_text(value)

    other = ("--data-dir", tmp_path / "other")
    answer = kneetrack(*other, "import", out, "--json")

    assert answer.code == 0
    assert (answer.json["taken"], answer.json["rows"]) == (1, 2)
    assert [row["line"] for row in answer.json["refused"]] == [2]
    assert answer.json["refused"][0]["why"].startswith("score: ")


@pytest.mark.parametrize("content", [b"", b"nothing", b"PK\x03\x04", b"{" * 99_999])
def test_a_file_that_is_no_export(kneetrack: CommandDriver, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    answer = kneetrack("import", file)
    assert answer.code == 2
    assert answer.err.startswith("kneetrack: file: ")
    assert kneetrack.entries() == []


# Backups


def test_backups_are_made_listed_and_brought_back(kneetrack: CommandDriver, tmp_path: Path) -> None:
    kneetrack(*PAIN)
    before = kneetrack.entries()
    written = kneetrack("backup", tmp_path / "mine.kneetrack", "--json").json["written"]
    made = kneetrack("backup", "--json").json["written"]
    assert made in [one["path"] for one in kneetrack("backups", "--json").json]
    kneetrack("log", "note", "later")

    looked = kneetrack("restore", written, "--dry-run", "--json").json
    assert (looked["entries"], looked["from"]) == (1, "2026-03-19")
    assert len(kneetrack.entries()) == 2

    restored = kneetrack("restore", written, "--json").json
    assert restored["entries"] == 1
    assert restored["kept"].endswith("journal.db.before-restore-2026-03-19")
    assert kneetrack.entries() == before


def test_nothing_is_put_under_an_open_window(kneetrack: CommandDriver, tmp_path: Path) -> None:
    kneetrack(*PAIN)
    kneetrack("backup", tmp_path / "b")
    kneetrack("log", "note", "later")
    kneetrack.launcher.window_open = True

    answer = kneetrack("restore", tmp_path / "b")

    assert (answer.code, answer.out) == (3, "")
    assert "window" in answer.err
    assert len(kneetrack.entries()) == 2


def test_a_damaged_journal_can_be_replaced_by_a_backup(
    kneetrack: CommandDriver, tmp_path: Path
) -> None:
    kneetrack(*PAIN)
    kneetrack("backup", tmp_path / "b")
    journal = kneetrack.launcher.home / "journal" / "journal.db"
    journal.write_bytes(b"no journal at all")

    damaged = kneetrack("list", "entries")
    assert (damaged.code, damaged.out) == (3, "")
    assert str(journal) in damaged.err
    assert journal.read_bytes() == b"no journal at all"

    assert kneetrack("restore", tmp_path / "b").code == 0
    assert len(kneetrack.entries()) == 1


def test_a_backup_that_is_none(kneetrack: CommandDriver, tmp_path: Path) -> None:
    kneetrack(*PAIN)
    (tmp_path / "b").write_bytes(b"nothing")
    assert kneetrack("restore", tmp_path / "b").code == 3
    assert kneetrack("restore", tmp_path / "none").code == 2
    assert len(kneetrack.entries()) == 1


def test_check_finds_what_was_changed_by_hand(kneetrack: CommandDriver) -> None:
    import sqlite3
    from contextlib import closing

    kneetrack(*PAIN)
    assert kneetrack("check", "--json").json == {"ok": True, "problems": []}
    journal = kneetrack.launcher.home / "journal" / "journal.db"
    with closing(sqlite3.connect(journal, isolation_level=None)) as connection:
        connection.execute("update pain set score = 4")

    answer = kneetrack("check", "--json")

    assert answer.code == 1
    assert answer.json["ok"] is False
    assert len(answer.json["problems"]) == 1


def test_the_library_is_checked_where_nothing_was_recorded(kneetrack: CommandDriver) -> None:
    assert kneetrack("check", "--content", "--json").json == {"ok": True, "problems": []}
    assert not (kneetrack.launcher.home / "journal").exists()


# Made-up data


def test_made_up_data_fills_an_empty_folder_only(kneetrack: CommandDriver, tmp_path: Path) -> None:
    told = kneetrack("demo", tmp_path / "d", "--days", "30", "--seed", "4", "--json").json
    there = kneetrack("--data-dir", tmp_path / "d", "list", "entries", "--json").json
    assert told["entries"] == len(there) > 60
    assert max(entry["day"] for entry in there) == "2026-03-19"

    again = kneetrack("demo", tmp_path / "d")
    assert again.code == 2
    assert again.err.startswith("kneetrack: dir: ")
    assert kneetrack("--data-dir", tmp_path / "d", "list", "entries", "--json").json == there


def test_the_same_seed_and_day_give_the_same_export(
    kneetrack: CommandDriver, tmp_path: Path
) -> None:
    later = kneetrack.at(THURSDAY_EVENING + timedelta(hours=2))
    for driver, name in ((kneetrack, "a"), (later, "b")):
        driver("demo", tmp_path / name, "--days", "20")
        for suffix in ("json", "zip"):
            driver("--data-dir", tmp_path / name, "export", tmp_path / f"{name}.{suffix}")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert len(json.loads((tmp_path / "a.json").read_text())["entries"]) > 40


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("--days", "0"), "days"),
        (("--days", "99999"), "days"),
        (("--seed", "-1"), "seed"),
        (("--seed", "x"), "seed"),
    ],
)
def test_made_up_data_nobody_could_mean(
    kneetrack: CommandDriver, tmp_path: Path, words: tuple[str, ...], field: str
) -> None:
    answer = kneetrack("demo", tmp_path / "d", *words)
    assert answer.code == 2
    assert answer.err.startswith(f"kneetrack: {field}: ")
    assert not (tmp_path / "d").exists()
