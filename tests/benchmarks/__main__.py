"""Prints the table of budgets: `python -m tests.benchmarks [--years 10] [--runs 7]`."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tests.benchmarks import chart, figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORT, LONG = 1, 50
"""Years between which nothing may grow by more than a fifth."""

Row = tuple[str, str, str]
Found = dict[str, Any]


def main() -> int:
    """Measure everything side by side, in one run, and print it beside the budgets."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--years", type=int, default=10, help="length of the journal measured")
    parser.add_argument("--runs", type=int, default=7, help="rounds of starts")
    options = parser.parse_args()
    with TemporaryDirectory() as folder, _screen() as environment:
        years = sorted({SHORT, options.years, LONG})
        journals = {n: _journal(environment, Path(folder) / f"{n} years", n) for n in years}
        starts = _starts(environment, journals, options.runs)
        saves = {n: _saved(environment, journal) for n, journal in journals.items()}
        pages = _pages(environment, journals, max(options.runs // 3, 1))
        for n in sorted({options.years, LONG}):
            print(f"\nJournal of {n} years, {options.runs} rounds of starts, medians")
            _print(_start_rows(starts[n], starts[0]))
            _print(_save_rows(saves[n]))
            _print(_page_rows(pages[n]))
        print(f"\nP6: {LONG} years against {SHORT}, each <= 1.2 x")
        _print(_growth(starts, saves, pages))
        for n in sorted({options.years, LONG}):
            print(f"\nP7: the chart of {n} years, left and right")
            _print(chart.rows(_json(environment, "tests.benchmarks.chart", str(journals[n]))))
        print(f"\nP10: figures of {figure.WIDE} x {figure.HIGH} at {figure.SCALE} x")
        _print(figure.rows(_json(environment, "tests.benchmarks.figure")))
    return 0


# --- measuring --------------------------------------------------------------------------------


def _journal(environment: dict[str, str], folder: Path, years: int) -> Path:
    _run(environment, "kneetrack", "demo", str(folder), "--days", str(round(years * 365.25)))
    with closing(sqlite3.connect(folder / "journal.db")) as connection, connection:
        # A person's own journal has no notice above every page that it is made up.
        connection.execute("update journal set made_up = 0")
    return folder


def _starts(
    environment: dict[str, str], journals: dict[int, Path], runs: int
) -> dict[int, list[Found]]:
    """Return what each start told, by years; 0 is the bare window."""
    found: dict[int, list[Found]] = {n: [] for n in (0, *journals)}
    for turn in range(runs + 1):
        told = {0: _probe(environment, "tests.benchmarks.bare_window")}
        for n, journal in journals.items():
            told[n] = _probe(environment, "tests.benchmarks.real_window", str(journal))
        if turn:  # the first round only warms the caches of the system
            for n, one in told.items():
                found[n].append(one)
    return found


def _saved(environment: dict[str, str], journal: Path) -> Found:
    found: Found = _json(environment, "tests.benchmarks.saves", str(journal))
    return found


def _pages(
    environment: dict[str, str], journals: dict[int, Path], runs: int
) -> dict[int, list[Found]]:
    found: dict[int, list[Found]] = {n: [] for n in journals}
    for _turn in range(runs):
        for n, journal in journals.items():
            found[n].append(_json(environment, "tests.benchmarks.every_page", str(journal)))
    return found


# --- rows -------------------------------------------------------------------------------------


def _start_rows(ours: list[Found], bare: list[Found]) -> list[Row]:
    paint, bare_paint = _median(ours, "painted_ms"), _median(bare, "painted_ms")
    memory, bare_memory = _median(ours, "memory_mb"), _median(bare, "memory_mb")
    ratio = _pairwise(ours, bare, "painted_ms")
    gap = _median(ours, "longest_gap_ms")
    return [
        ("P1 first painted frame, KneeTrack / bare window", _ms(paint, bare_paint), ""),
        ("P1 ratio, pair by pair", f"{ratio:.2f} x", "<= 1.3 x"),
        ("P2 heavy modules at the first paint", _heavy(ours), "none"),
        ("P3 longest gap of the event loop after the first paint", f"{gap:.0f} ms", "<= 100 ms"),
        (
            "P4 memory at the first paint, KneeTrack / bare window",
            f"{memory:.0f} / {bare_memory:.0f} MB",
            "",
        ),
        ("P4 ratio", f"{memory / bare_memory:.2f} x", "<= 1.25 x"),
    ]


def _save_rows(found: Found) -> list[Row]:
    ours, raw = statistics.median(found["ours_ms"]), statistics.median(found["raw_ms"])
    ratio = statistics.median(a / b for a, b in zip(found["ours_ms"], found["raw_ms"], strict=True))
    key = statistics.median(found["key_ms"])
    return [
        ('P8 key press to "Saved" on screen', f"{key:.1f} ms", "<= 20 ms"),
        ("P8 store part, KneeTrack / one raw sqlite3 row", f"{ours:.2f} / {raw:.2f} ms", ""),
        ("P8 ratio, pair by pair", f"{ratio:.2f} x", "<= 1.3 x"),
    ]


def _page_rows(found: list[Found]) -> list[Row]:
    memory = _median(found, "memory_mb")
    rows = [("P4 memory after every page was opened", f"{memory:.0f} MB", "<= 150 MB")]
    for page in found[0]["opened_ms"]:
        first, second = (_of(found, "opened_ms", page, turn) for turn in (0, 1))
        rows.append((f"P5 {page}, first / second opening", _ms(first, second), "<= 350 / 50 ms"))
    rows.append(("Calendar, another month", f"{_median(found, 'month_ms'):.1f} ms", ""))
    for page in found[0]["search_ms"]:
        usual, longest = (_of(found, "search_ms", page, place) for place in (0, 1))
        times = f"{usual:.1f} / {longest:.1f} ms"
        rows.append((f"P11 search in {page}, a key, median / longest", times, "<= 16 ms"))
    return rows


def _growth(
    starts: dict[int, list[Found]], saves: dict[int, Found], pages: dict[int, list[Found]]
) -> list[Row]:
    short, long = pages[SHORT], pages[LONG]
    key = [statistics.median(saves[n]["key_ms"]) for n in (LONG, SHORT)]
    store = [statistics.median(saves[n]["ours_ms"]) for n in (LONG, SHORT)]
    month = _median(long, "month_ms"), _median(short, "month_ms")
    ratio = _pairwise(starts[LONG], starts[SHORT], "painted_ms")
    rows = [
        ("P1 first painted frame, pair by pair", f"{ratio:.2f} x", ""),
        _grown("P8 key press to saved", *key),
        _grown("P8 store part", *store),
        _grown("Calendar, another month", *month),
    ]
    for page in long[0]["search_ms"]:
        usual = (_of(one, "search_ms", page, 0) for one in (long, short))
        rows.append(_grown(f"P11 search in {page}, a key", *usual))
    for page in long[0]["opened_ms"]:
        second = (_of(one, "opened_ms", page, 1) for one in (long, short))
        rows.append(_grown(f"P5 {page}, second opening", *second))
    return rows


def _grown(name: str, long: float, short: float) -> Row:
    return name, f"{long:.1f} / {short:.1f} ms", f"{long / short:.2f} x"


def _print(rows: Iterable[Iterable[str]]) -> None:
    for name, measured, budget in rows:
        print(f"{name:<58} {measured:>22}   {budget}", flush=True)


def _heavy(found: list[Found]) -> str:
    return ", ".join(sorted({name for one in found for name in one["heavy"]})) or "none"


def _median(found: list[Found], name: str) -> float:
    return statistics.median(float(one[name]) for one in found)


def _of(found: list[Found], part: str, page: str, place: int) -> float:
    return statistics.median(float(one[part][page][place]) for one in found)


def _pairwise(ours: list[Found], theirs: list[Found], name: str) -> float:
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(float(a[name]) / float(b[name]) for a, b in pairs)


def _ms(first: float, second: float) -> str:
    return f"{first:.0f} / {second:.0f} ms"


# --- processes --------------------------------------------------------------------------------


def _probe(environment: dict[str, str], module: str, *arguments: str) -> Found:
    started = {"KNEETRACK_STARTED_AT": str(time.monotonic())}
    found: Found = _json(environment | started, module, *arguments)
    return found


def _json(environment: dict[str, str], module: str, *arguments: str) -> Any:
    return json.loads(_run(environment, module, *arguments).splitlines()[-1])


def _run(environment: dict[str, str], module: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """Give an environment with a real (virtual) screen where one can be had."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if environment.get("DISPLAY") or shutil.which("Xvfb") is None:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        yield environment
        return
    environment.pop("QT_QPA_PLATFORM", None)
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            environment["DISPLAY"] = ":" + answer.readline().strip()
        yield environment
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
