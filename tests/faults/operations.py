"""The things a person asks for that must survive any failing call, and how each is judged."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from tests.faults.change import Change
from tests.faults.lines import SCREEN, against, typed
from tests.faults.looking import litter
from tests.faults.operation import (
    NEW,
    OLD,
    OLD_IDS,
    OTHER,
    SENT,
    Operation,
    Outcome,
    filled,
    journal_problems,
)
from tests.faults.program import COMMANDS
from tests.faults.update import Update

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.faults.looking import Look


@dataclass(frozen=True)
class Save:
    """Record one entry, into an old journal or as the first one ever."""

    name: str = "save"
    fresh: bool = False
    entry: Mapping[str, Any] = field(default_factory=NEW[0].copy)
    by: tuple[str, ...] = COMMANDS

    @property
    def typed(self) -> bytes:
        return typed([dict(self.entry)]).encode()

    def prepare(self, look: Look, start: Path) -> None:
        if not self.fresh:
            filled(look, start / "journal")

    def words(self, place: Path) -> list[str]:
        return ["log", "-"]

    def judge(self, outcome: Outcome) -> list[str]:
        said = set(outcome.answer.saved_ids)
        told = [] if said or outcome.answer.exit or outcome.answer.out.strip() else ["silence"]
        return told + journal_problems(outcome, said | (set() if self.fresh else OLD_IDS))

    def again(self, outcome: Outcome) -> list[str]:
        answer = outcome.look.run(outcome.data, "log", "-", typed=self.typed.decode())
        problems = answer.manners(0)
        if answer.saved_ids != [self.entry["id"]]:
            problems.append(f"the next try was not saved: {answer.out.strip()}")
        old = set() if self.fresh else OLD_IDS
        return problems + journal_problems(outcome, old | {self.entry["id"]}) + litter(outcome.data)


@dataclass(frozen=True)
class SaveByWords:
    """`log pain`, whose exit code is the only answer a script looks at."""

    name: str = "log pain"
    typed: bytes = b""
    by: tuple[str, ...] = COMMANDS

    def prepare(self, look: Look, start: Path) -> None:
        filled(look, start / "journal")

    def words(self, place: Path) -> list[str]:
        return ["log", "pain", "3", "--side", "left", "--note", "mark-7731"]

    def judge(self, outcome: Outcome) -> list[str]:
        there, problems = outcome.look.entries(outcome.data)
        marked = sum(entry.get("note") == "mark-7731" for entry in there)
        if len(there) - marked != len(OLD):
            problems.append(f"{len(there) - marked} of {len(OLD)} old entries")
        if outcome.called_done and marked != 1:
            problems.append(f"called saved, but there {marked} times")
        if outcome.answer.exit == 3 and marked:
            problems.append("called not saved, but it is there: a second try makes two of it")
        return problems + outcome.look.sound(outcome.data)

    def again(self, outcome: Outcome) -> list[str]:
        answer = outcome.look.run(outcome.data, *self.words(outcome.place))
        return answer.manners(0) + litter(outcome.data)


@dataclass(frozen=True)
class Output:
    """Write a file for somebody else: an export, a report, a backup; perhaps over an old one."""

    name: str
    command: tuple[str, ...]
    out: str
    over_old: bool = False
    typed: bytes = b""
    by: tuple[str, ...] = COMMANDS

    def prepare(self, look: Look, start: Path) -> None:
        filled(look, start / "journal")
        if self.over_old:
            (start / self.out).write_bytes(b"an old file of mine\n")

    def words(self, place: Path) -> list[str]:
        more = ["--overwrite"] if self.over_old else []
        return [*self.command, str(place / self.out), *more]

    def judge(self, outcome: Outcome) -> list[str]:
        out = outcome.place / self.out
        problems = journal_problems(outcome, OLD_IDS)
        old = self.over_old and out.exists() and out.read_bytes() == b"an old file of mine\n"
        if outcome.called_done or (out.exists() and not old):
            problems += _whole(out)
        elif self.over_old and not old:
            problems.append("the old file is gone")
        return problems

    def again(self, outcome: Outcome) -> list[str]:
        (outcome.place / self.out).unlink(missing_ok=True)
        answer = outcome.look.run(outcome.data, *self.words(outcome.place))
        return answer.manners(0) + _whole(outcome.place / self.out) + litter(outcome.place)


@dataclass(frozen=True)
class Restore:
    """Put a backup in the journal's place: the old one or the other one, never neither."""

    name: str = "restore"
    typed: bytes = b""
    by: tuple[str, ...] = COMMANDS

    def prepare(self, look: Look, start: Path) -> None:
        look.run(start / "other", "log", "-", typed=typed(OTHER))
        look.run(start / "other", "backup", str(start / "other.kneetrack"))
        filled(look, start / "journal")

    def words(self, place: Path) -> list[str]:
        return ["restore", str(place / "other.kneetrack")]

    def judge(self, outcome: Outcome) -> list[str]:
        there, problems = outcome.look.entries(outcome.data)
        ids = {entry["id"] for entry in there}
        other = {entry["id"] for entry in OTHER}
        if ids not in (OLD_IDS, other):
            problems.append(f"neither the old nor the other journal: {len(ids)} entries")
        if outcome.called_done and ids != other:
            problems.append("called restored, but it is not the other journal")
        return problems + against(SENT, set(), there) + outcome.look.sound(outcome.data)

    def again(self, outcome: Outcome) -> list[str]:
        answer = outcome.look.run(outcome.data, *self.words(outcome.place))
        return answer.manners(0) + litter(outcome.data)


def _whole(out: Path) -> list[str]:
    if not out.is_file():
        return [f"called written, but {out.name} is not there"]
    content = out.read_bytes()
    match out.suffix:
        case ".json":
            try:
                json.loads(content)
            except ValueError:
                return ["the export is not whole"]
        case ".pdf":
            if not content.startswith(b"%PDF") or b"%%EOF" not in content[-32:]:
                return ["the report is not whole"]
        case _:
            return _whole_journal(out)
    return []


def _whole_journal(out: Path) -> list[str]:
    try:
        with closing(sqlite3.connect(f"file:{out}?mode=ro", uri=True)) as connection:
            found = connection.execute("pragma integrity_check").fetchone()[0]
            (count,) = connection.execute("select count(*) from pain").fetchone()
            whole = found == "ok" and count == len(OLD)
            return [] if whole else [f"the backup is not whole: {found}, {count} entries"]
    except sqlite3.Error as error:
        return [f"the backup cannot be opened: {error}"]


OPERATIONS: Final[tuple[Operation, ...]] = (
    Save(),
    Save("creation", fresh=True),
    SaveByWords(),
    Output("backup", ("backup",), "mine.kneetrack"),
    Output("export", ("export",), "mine.json"),
    Output("export over", ("export",), "mine.json", over_old=True),
    Output("report", ("report",), "mine.pdf"),
    Output("report over", ("report",), "mine.pdf", over_old=True),
    Restore(),
    Update(),
    Save("save answers", entry=SCREEN),
    Change(),
)
