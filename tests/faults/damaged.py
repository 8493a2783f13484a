"""Open damaged journals: each is refused in one plain sentence, and not one byte of it changes."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from typing import TYPE_CHECKING, Final

from tests.faults.damage import DAMAGES, Damage
from tests.faults.lines import against, made_up, typed
from tests.faults.looking import Look, looking
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.faults.program import Answer, Program

_ENTRIES: Final = made_up(200, 21)
_SENT: Final = {entry["id"]: entry for entry in _ENTRIES}
_COMMANDS: Final = (
    ("show", "day"),
    ("list", "entries", "--json"),
    ("log", "pain", "3", "--side", "left"),
    ("backup", "--json"),
)


def damaged(program: Program, folder: Path, *, kinds: Sequence[Damage] = DAMAGES) -> Verdict:
    """Try every kind of damage with every command that opens the journal."""
    verdict = Verdict("damaged")
    good = folder / "good"
    data = folder / "journal"
    with looking(program, folder / "home") as look:
        look.run(good, "log", "-", typed=typed(_ENTRIES))
        look.run(good, "log", "note", "Slept badly.")
        for kind in kinds:
            shutil.rmtree(data, ignore_errors=True)
            shutil.copytree(good, data)
            kind.make(data / "journal.db")
            verdict.case(kind.name, _tried(look, kind, data))
    return verdict


def _tried(look: Look, kind: Damage, data: Path) -> list[str]:
    if kind.expected == "mend":
        return _mended(look, data)
    before = state_of(data / "journal.db")
    checked = look.run(data, "check", "--json")
    problems = checked.manners(1, 3)
    for words in _COMMANDS:
        answer = look.run(data, *words)
        # What is not sound may still be read and added to, but never copied as a backup.
        if kind.expected == "report" and answer.exit == 0 and words[0] != "backup":
            continue
        problems += [f"{words[0]}: {said}" for said in _refused(answer, data)]
    if kind.expected == "refuse" and state_of(data / "journal.db") != before:
        problems.append("the file was changed")
    return problems


def _refused(answer: Answer, data: Path) -> list[str]:
    problems = answer.manners(3)
    sentence = answer.err.strip()
    if str(data) not in sentence:
        problems.append(f"does not name the file: {sentence!r}")
    if "\n" in sentence:
        problems.append(f"more than one line: {sentence!r}")
    if answer.saved_ids:
        problems.append("called something saved")
    return problems


def _mended(look: Look, data: Path) -> list[str]:
    problems = look.run(data, "show", "day").manners(0)
    there, more = look.entries(data)
    there = [entry for entry in there if entry["type"] == "pain"]
    problems += more or against(_SENT, set(_SENT), there)
    new = made_up(1, 5_000)
    answer = look.run(data, "log", "-", typed=typed(new))
    if answer.saved_ids != [new[0]["id"]]:
        problems.append(f"the next save fails: {answer.out.strip()} {answer.err.strip()}")
    return problems + look.sound(data)


def state_of(path: Path) -> tuple[str, str]:
    """What stands at a path, so that any change is seen: its kind, and its bytes in short."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        return f"link to {os.readlink(path)}", state_of(path.resolve())[1]  # noqa: PTH115
    if stat.S_ISDIR(status.st_mode):
        return "folder", str(sorted(child.name for child in path.iterdir()))
    if stat.S_ISREG(status.st_mode):
        return "file", hashlib.sha256(path.read_bytes()).hexdigest()
    return "other", str(stat.S_IFMT(status.st_mode))
