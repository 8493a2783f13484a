"""The things a person asks for that must survive any failing call, and how each is judged."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from tests.faults.lines import against, made_up, typed
from tests.faults.looking import Look, litter

if TYPE_CHECKING:
    from tests.faults.program import Answer

_OLDEST: Final = Path(__file__).parents[1] / "data" / "journals" / "0001.db"
_OLD: Final = made_up(30, 11)
_OTHER: Final = made_up(12, 12)
_NEW: Final = made_up(1, 13)
_OLD_IDS: Final = {entry["id"] for entry in _OLD}
_NEW_ID: Final = _NEW[0]["id"]
_SENT: Final = {entry["id"]: entry for entry in _OLD + _OTHER + _NEW}


@dataclass(frozen=True)
class Outcome:
    """A run with a fault in it: where it began, what it left, and what it said."""

    look: Look
    place: Path
    answer: Answer
    called_done: bool

    @property
    def data(self) -> Path:
        """The data folder after the run."""
        return self.place / "journal"


class Operation(Protocol):
    """One thing a person asks for."""

    @property
    def name(self) -> str:
        """What it is called in the table."""

    @property
    def typed(self) -> bytes:
        """What it reads."""

    def prepare(self, look: Look, start: Path) -> None:
        """Fill the folder the run begins with."""

    def words(self, place: Path) -> list[str]:
        """Return the words of the command."""

    def judge(self, outcome: Outcome) -> list[str]:
        """Return every broken promise."""

    def again(self, outcome: Outcome) -> list[str]:
        """Try the same once more, now that the disk works."""


def filled(look: Look, data: Path) -> None:
    """Give a data folder thirty entries."""
    look.run(data, "log", "-", typed=typed(_OLD))


def journal_problems(outcome: Outcome, acknowledged: set[str]) -> list[str]:
    """What is wrong with the journal a run left behind; a missing one may only be an unborn one."""
    if not (outcome.data / "journal.db").exists() and not acknowledged:
        return []
    there, problems = outcome.look.entries(outcome.data)
    return problems or against(_SENT, acknowledged, there) + outcome.look.sound(outcome.data)


@dataclass(frozen=True)
class Save:
    """Record one entry, into an old journal or as the first one ever."""

    name: str = "save"
    fresh: bool = False
    typed: bytes = typed(_NEW).encode()

    def prepare(self, look: Look, start: Path) -> None:
        if not self.fresh:
            filled(look, start / "journal")

    def words(self, place: Path) -> list[str]:
        return ["log", "-"]

    def judge(self, outcome: Outcome) -> list[str]:
        said = set(outcome.answer.saved_ids)
        told = [] if said or outcome.answer.exit or outcome.answer.out.strip() else ["silence"]
        return told + journal_problems(outcome, said | (set() if self.fresh else _OLD_IDS))

    def again(self, outcome: Outcome) -> list[str]:
        answer = outcome.look.run(outcome.data, "log", "-", typed=self.typed.decode())
        problems = answer.manners(0)
        if answer.saved_ids != [_NEW_ID]:
            problems.append(f"the next try was not saved: {answer.out.strip()}")
        old = set() if self.fresh else _OLD_IDS
        return problems + journal_problems(outcome, old | {_NEW_ID}) + litter(outcome.data)


@dataclass(frozen=True)
class SaveByWords:
    """`log pain`, whose exit code is the only answer a script looks at."""

    name: str = "log pain"
    typed: bytes = b""

    def prepare(self, look: Look, start: Path) -> None:
        filled(look, start / "journal")

    def words(self, place: Path) -> list[str]:
        return ["log", "pain", "3", "--side", "left", "--note", "mark-7731"]

    def judge(self, outcome: Outcome) -> list[str]:
        there, problems = outcome.look.entries(outcome.data)
        marked = sum(entry.get("note") == "mark-7731" for entry in there)
        if len(there) - marked != len(_OLD):
            problems.append(f"{len(there) - marked} of {len(_OLD)} old entries")
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

    def prepare(self, look: Look, start: Path) -> None:
        filled(look, start / "journal")
        if self.over_old:
            (start / self.out).write_bytes(b"an old file of mine\n")

    def words(self, place: Path) -> list[str]:
        more = ["--overwrite"] if self.over_old else []
        return [*self.command, str(place / self.out), *more]

    def judge(self, outcome: Outcome) -> list[str]:
        out = outcome.place / self.out
        problems = journal_problems(outcome, _OLD_IDS)
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

    def prepare(self, look: Look, start: Path) -> None:
        look.run(start / "other", "log", "-", typed=typed(_OTHER))
        look.run(start / "other", "backup", str(start / "other.kneetrack"))
        filled(look, start / "journal")

    def words(self, place: Path) -> list[str]:
        return ["restore", str(place / "other.kneetrack")]

    def judge(self, outcome: Outcome) -> list[str]:
        there, problems = outcome.look.entries(outcome.data)
        ids = {entry["id"] for entry in there}
        other = {entry["id"] for entry in _OTHER}
        if ids not in (_OLD_IDS, other):
            problems.append(f"neither the old nor the other journal: {len(ids)} entries")
        if outcome.called_done and ids != other:
            problems.append("called restored, but it is not the other journal")
        return problems + against(_SENT, set(), there) + outcome.look.sound(outcome.data)

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
            whole = found == "ok" and count == len(_OLD)
            return [] if whole else [f"the backup is not whole: {found}, {count} entries"]
    except sqlite3.Error as error:
        return [f"the backup cannot be opened: {error}"]


@dataclass(frozen=True)
class Update:
    """Open the journal of an older release: it is the old one or the new one, with a backup."""

    name: str = "update"
    typed: bytes = b""

    def prepare(self, look: Look, start: Path) -> None:
        (start / "journal").mkdir()
        shutil.copyfile(_OLDEST, start / "journal" / "journal.db")

    def words(self, place: Path) -> list[str]:
        return ["list", "entries", "--json"]

    def judge(self, outcome: Outcome) -> list[str]:
        problems = []
        version = _version(outcome.data / "journal.db")
        kept = list((outcome.data / "backups").glob("*.backup.db"))
        if version != 1 and not any(_version(backup) == 1 for backup in kept):
            problems.append("brought up to date without a backup of what it was")
        there, found = outcome.look.entries(outcome.data)
        if there != json.loads(_OLDEST.with_suffix(".json").read_text("utf-8"))["entries"]:
            problems.append(f"other entries than before: {len(there)}")
        return problems + found + outcome.look.sound(outcome.data)

    def again(self, outcome: Outcome) -> list[str]:
        answer = outcome.look.run(outcome.data, *self.words(outcome.place))
        return answer.manners(0) + litter(outcome.data)


def _version(path: Path) -> int:
    # Writable, so that a change which was cut short is taken back first.
    with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True)) as connection:
        return int(connection.execute("pragma user_version").fetchone()[0])


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
)
