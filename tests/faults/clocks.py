"""Turn the clock back, forward and through daylight saving; end the program by its signal."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from typing import TYPE_CHECKING, Final

from tests.faults.lines import made_up, typed
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.program import Program

# Zone, the clock there, and what is special about that moment.
MOMENTS: Final = (
    ("America/New_York", "2026-11-01 01:30:00", "the hour that comes twice"),
    ("America/New_York", "2026-03-08 01:59:59", "a second before the hour that is missing"),
    ("Europe/Berlin", "2026-03-29 03:00:30", "just after the hour that is missing"),
    ("Europe/Berlin", "2026-10-25 02:30:00", "the hour that comes twice"),
    ("Pacific/Kiritimati", "2026-03-19 12:00:00", "fourteen hours ahead"),
    ("Pacific/Pago_Pago", "2026-03-19 12:00:00", "eleven hours behind"),
    ("Asia/Kathmandu", "2026-03-19 23:59:30", "an odd offset, at the end of the day"),
    ("Australia/Lord_Howe", "2026-04-05 01:45:00", "half an hour that comes twice"),
)


def clocks(program: Program, folder: Path) -> Verdict:
    """Every clock that jumps, and every hour that is not what it seems."""
    verdict = Verdict("clocks")
    for number, (zone, when, what) in enumerate(MOMENTS):
        problems = _on_the_day_meant(program, folder / f"zone{number}", zone, when)
        verdict.case(f"{zone} {when} ({what})", problems)
    verdict.case("the clock jumps back 400 days", _order_kept(program, folder / "back", "-400d"))
    verdict.case("the clock jumps on 400 days", _order_kept(program, folder / "on", "+400d"))
    verdict.case("backups of a clock in the future", _backups_kept(program, folder / "backups"))
    return verdict


def _on_the_day_meant(program: Program, data: Path, zone: str, when: str) -> list[str]:
    clock = ("faketime", "-f", when)
    today = program.run(data, "log", "pain", "4", "--side", "left", "--json", prefix=clock, TZ=zone)
    typed_day = program.run(
        data, "log", "pain", "5", "--side", "right", "--day", "2026-03-01", "--at", "02:30",
        "--json", prefix=clock, TZ=zone,
    )  # fmt: skip
    problems = today.manners(0) + typed_day.manners(0)
    there = program.run(data, "list", "entries", "--json", TZ="UTC")
    problems += there.manners(0)
    if problems:
        return problems
    days = {entry["score"]: entry["day"] for entry in json.loads(there.out)}
    # Before three in the morning the day of the evening before still runs.
    early = when[11:13] in {"00", "01", "02"}
    meant = _day_before(when[:10]) if early else when[:10]
    if days != {4: meant, 5: "2026-03-01"}:
        problems.append(f"stored on {days}, meant were {meant} and 2026-03-01")
    return problems


def _day_before(day: str) -> str:
    from datetime import date, timedelta

    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _order_kept(program: Program, data: Path, jump: str) -> list[str]:
    """Entries of one day stay in the order written, whatever the clock said in between."""
    clock = ("faketime", "-f", jump)
    day = "2024-03-19"
    problems = []
    for score, prefix in ((1, ()), (2, clock), (3, ())):
        words = ("log", "pain", str(score), "--side", "left", "--kind", "now", "--day", day)
        problems += program.run(data, *words, prefix=prefix).manners(0)
    there = program.run(data, "list", "entries", "--json", prefix=clock)
    problems += there.manners(0)
    order = [] if problems else [entry["score"] for entry in json.loads(there.out)]
    if order != [1, 2, 3]:
        problems.append(f"written 1, 2, 3 and listed {order}")
    return problems + program.run(data, "check").manners(0)


def _backups_kept(program: Program, data: Path) -> list[str]:
    """A clock years ahead for one afternoon makes no backup of the real time disappear."""
    problems = []
    for number in range(5):
        problems += program.run(data, "log", "pain", str(number), "--side", "left").manners(0)
        problems += program.run(data, "backup").manners(0)
    before = _backups(program, data)
    ahead = ("faketime", "-f", "+1500d")
    problems += program.run(data, "log", "pain", "9", "--side", "left", prefix=ahead).manners(0)
    problems += program.run(data, "backup", prefix=ahead).manners(0)
    after = _backups(program, data)
    if not before:
        problems.append("no backup was ever listed")
    return problems + [f"thinned away: {gone}" for gone in sorted(before - after)]


def _backups(program: Program, data: Path) -> set[str]:
    answer = program.run(data, "backups", "--json")
    if answer.exit:
        return set()
    told = json.loads(answer.out)
    rows = told["backups"] if isinstance(told, dict) else told
    return {str(row.get("path", row)) if isinstance(row, dict) else str(row) for row in rows}


def ended_by_signal(program: Program, folder: Path, *, times: int) -> Verdict:
    """SIGTERM in the middle of `log -`: the end comes soon, and what was called saved is there."""
    verdict = Verdict("sigterm")
    data = folder / "journal"
    acknowledged: set[str] = set()
    for number in range(times):
        lines = typed(made_up(12, 900 + number)).encode()
        with program.start(data, "log", "-") as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(lines)
            process.stdin.flush()
            heard = process.stdout.readline()
            process.send_signal(signal.SIGTERM)
            begun = time.monotonic()
            # Its input stays open: the end of the input would end it too.
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
            seconds = time.monotonic() - begun
            # Not communicate(): the reader may hold more than the line asked for.
            rest = process.stdout.read()
            assert process.stderr is not None
            err = process.stderr.read()
        told = [json.loads(line) for line in (heard + rest).splitlines() if line.endswith(b"}")]
        acknowledged.update(line["saved"]["id"] for line in told if "saved" in line)
        problems = [f"took {seconds:.1f} s"] if seconds > 2 else []
        if b"Traceback" in err:
            problems.append(f"traceback {err[-200:]!r}")
        if process.returncode not in {0, 130, 143, -15}:
            problems.append(f"ended with {process.returncode}")
        verdict.case(f"SIGTERM {number}", problems)
    there = program.run(data, "list", "entries", "--json")
    ids = [entry["id"] for entry in json.loads(there.out)]
    lost = acknowledged - set(ids)
    twice = len(ids) - len(set(ids))
    verdict.case("all there", [f"{len(lost)} lost, {twice} twice"] if lost or twice else [])
    return verdict
