"""Prints the table of budgets: `python -m tests.benchmarks [--years 10] [--runs 7]`."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


def main() -> int:
    """Measure everything in pairs, in one run, and print it beside the budgets."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--years", type=int, default=10, help="length of the journal measured")
    parser.add_argument("--runs", type=int, default=7, help="pairs of starts")
    options = parser.parse_args()
    with TemporaryDirectory() as folder, _screen() as environment:
        journal = Path(folder) / "journal"
        _run(environment, "kneetrack", "demo", str(journal), "--days", str(options.years * 365))
        rows = _starts(environment, journal, options.runs)
        rows += _saves(environment, journal)
        rows += _pages(environment, journal)
        print(f"Journal of {options.years} years, {options.runs} pairs of starts, medians")
        for name, measured, budget in rows:
            print(f"{name:<58} {measured:>22}   {budget}")
    return 0


Row = tuple[str, str, str]


def _starts(environment: dict[str, str], journal: Path, runs: int) -> list[Row]:
    ours, bare = [], []
    for turn in range(runs + 1):
        pair = (
            _probe(environment, "tests.benchmarks.bare_window"),
            _probe(environment, "tests.benchmarks.real_window", str(journal)),
        )
        if turn:  # the first pair only warms the caches of the system
            bare.append(pair[0])
            ours.append(pair[1])
    paint, bare_paint = _median(ours, "painted_ms"), _median(bare, "painted_ms")
    memory, bare_memory = _median(ours, "memory_mb"), _median(bare, "memory_mb")
    ratio = statistics.median(
        a["painted_ms"] / b["painted_ms"] for a, b in zip(ours, bare, strict=True)
    )
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


def _saves(environment: dict[str, str], journal: Path) -> list[Row]:
    found = _json(environment, "tests.benchmarks.saves", str(journal))
    ours, raw = statistics.median(found["ours_ms"]), statistics.median(found["raw_ms"])
    ratio = statistics.median(a / b for a, b in zip(found["ours_ms"], found["raw_ms"], strict=True))
    key = statistics.median(found["key_ms"])
    return [
        ('P8 key press to "Saved" on screen', f"{key:.1f} ms", "<= 20 ms"),
        ("P8 store part, KneeTrack / one raw sqlite3 row", f"{ours:.2f} / {raw:.2f} ms", ""),
        ("P8 ratio, pair by pair", f"{ratio:.2f} x", "<= 1.3 x"),
    ]


def _pages(environment: dict[str, str], journal: Path) -> list[Row]:
    found = _json(environment, "tests.benchmarks.every_page", str(journal))
    rows = [("P4 memory after every page was opened", f"{found['memory_mb']:.0f} MB", "<= 150 MB")]
    for page, (first, second) in found["opened_ms"].items():
        times = f"{first:.0f} / {second:.0f} ms"
        rows.append((f"P5 {page}, first / second opening", times, "<= 350 / 50 ms"))
    return rows


def _heavy(found: list[dict[str, Any]]) -> str:
    return ", ".join(sorted({name for one in found for name in one["heavy"]})) or "none"


def _probe(environment: dict[str, str], module: str, *arguments: str) -> dict[str, Any]:
    started = {"KNEETRACK_STARTED_AT": str(time.monotonic())}
    return _json(environment | started, module, *arguments)


def _json(environment: dict[str, str], module: str, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_run(environment, module, *arguments).splitlines()[-1])
    return found


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


def _median(found: list[dict[str, Any]], name: str) -> float:
    return statistics.median(float(one[name]) for one in found)


def _ms(first: float, second: float) -> str:
    return f"{first:.0f} / {second:.0f} ms"


if __name__ == "__main__":
    sys.exit(main())
