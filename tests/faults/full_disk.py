"""Every operation on a disk that is full, read-only, or out of names; then again with room."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Final

from tests.faults.lines import made_up, typed
from tests.faults.looking import litter
from tests.faults.program import Answer, Program
from tests.faults.small_disk import SmallDisk, small_disk
from tests.faults.update import OLDER, backup_problems, put_older
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_OLD: Final = made_up(40, 31)
_PAIN: Final = ("log", "pain", "3", "--side", "left")
_UPDATE: Final = ("list", "entries", "--json")


def full_disk(program: Program, folder: Path) -> Verdict:
    """Every operation on a full, a read-only, and a nameless disk; then again with room."""
    verdict = Verdict("full disk")
    cases: tuple[tuple[str, str, Callable[[SmallDisk], None], Callable[[SmallDisk], None]], ...] = (
        ("full", "size=3m", SmallDisk.fill, SmallDisk.free),
        ("almost full", "size=3m", _fill_but_a_little, SmallDisk.free),
        ("read-only", "size=3m", _read_only, _writable),
        ("no more names", "size=3m,nr_inodes=40", _use_names, _free_names),
    )
    for name, options, spoil, mend in cases:
        place = folder / name.replace(" ", "-")
        with small_disk(place, options) as disk:
            data = place / "journal"
            program.run(data, "log", "-", typed=typed(_OLD).encode(), prefix=disk.prefix)
            (disk.seen / "old.pdf").write_bytes(b"an old file of mine\n")
            put_older(disk.seen / "older")
            spoil(disk)
            for words in _operations(place):
                answer = program.run(data, *words, prefix=disk.prefix)
                problems = answer.manners(0, 3) + _still_there(program, data, disk, answer, words)
                verdict.case(f"{name}: {words[0]}", problems)
            answer = program.run(place / "older", *_UPDATE, prefix=disk.prefix)
            problems = answer.manners(0, 3) + _update_problems(disk)
            verdict.case(f"{name}: update", problems)
            mend(disk)
            for words in _operations(place):
                (disk.seen / _out(words)).unlink(missing_ok=True)
                answer = program.run(data, *words, prefix=disk.prefix)
                left = litter(disk.seen / "journal")
                verdict.case(f"{name}, then mended: {words[0]}", answer.manners(0) + left)
            answer = program.run(place / "older", *_UPDATE, prefix=disk.prefix)
            problems = answer.manners(0) or (
                [] if json.loads(answer.out) == OLDER else ["other entries than before"]
            )
            problems += _update_problems(disk) + litter(disk.seen / "older")
            verdict.case(f"{name}, then mended: update", problems)
    return verdict


def _update_problems(disk: SmallDisk) -> list[str]:
    """Look at a copy: SQLite does not find its way onto the small disk from outside."""
    copy = disk.place.with_name(f"{disk.place.name}-copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(disk.seen / "older", copy)
    return backup_problems(copy)


def _operations(place: Path) -> list[tuple[str, ...]]:
    return [
        _PAIN,
        ("log", "note", "n" * 90_000),
        ("backup", str(place / "mine.kneetrack")),
        ("export", str(place / "mine.json")),
        ("report", "--overwrite", str(place / "old.pdf")),
    ]


def _out(words: tuple[str, ...]) -> str:
    """The name of the file a command writes, or a name that never is."""
    return words[-1].rpartition("/")[2] if words[-1].startswith("/") else "none"


def _still_there(
    program: Program, data: Path, disk: SmallDisk, answer: Answer, words: tuple[str, ...]
) -> list[str]:
    there = program.run(data, "list", "entries", "--json", prefix=disk.prefix)
    problems = [f"afterwards, {said}" for said in there.manners(0)]
    if not problems:
        ids = {entry["id"] for entry in json.loads(there.out)}
        lost = {entry["id"] for entry in _OLD} - ids
        problems += [f"{len(lost)} lost"] if lost else []
    out = disk.seen / _out(words)
    if words[0] == "report" and answer.exit and out.read_bytes() != b"an old file of mine\n":
        problems.append("the old report is gone")
    if words[0] in {"backup", "export"} and answer.exit and out.exists():
        problems.append(f"a half {out.name} under its final name")
    if answer.exit == 3 and "full" in str(disk.place) and "full" not in answer.err:
        problems.append(f"does not say that the disk is full: {answer.err.strip()!r}")
    return problems


def _fill_but_a_little(disk: SmallDisk) -> None:
    disk.fill(leave=12 * 1024)


def _read_only(disk: SmallDisk) -> None:
    disk.again("ro")


def _writable(disk: SmallDisk) -> None:
    disk.again("rw")


def _use_names(disk: SmallDisk) -> None:
    (disk.seen / "names").mkdir()
    try:
        for number in range(1000):
            (disk.seen / "names" / str(number)).touch()
    except OSError:
        return


def _free_names(disk: SmallDisk) -> None:
    shutil.rmtree(disk.seen / "names")
