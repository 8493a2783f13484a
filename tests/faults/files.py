"""The folder turns against us: in use, moved, in the way, open to all, met by two at once."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import time
from contextlib import closing
from typing import TYPE_CHECKING, Final

from tests.faults.lines import made_up, typed
from tests.faults.looking import Look, litter, looking
from tests.faults.program import Answer, Program
from tests.faults.update import OLDER, backup_problems, put_older
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_OLD: Final = made_up(40, 31)
_PAIN: Final = ("log", "pain", "3", "--side", "left")


def taken_targets(program: Program, folder: Path) -> Verdict:
    """A report, an export or a backup over what is there already: the old is left alone."""
    verdict = Verdict("targets")
    data = folder / "journal"
    with looking(program, folder / "home") as look:
        look.run(data, "log", "-", typed=typed(_OLD))
        for command, ending in (("report", "pdf"), ("export", "json"), ("backup", "db")):
            for name, make in _TARGETS.items():
                place = folder / f"{command}-{name.replace(' ', '-')}"
                place.mkdir()
                out = place / f"out.{ending}"
                make(out)
                before = _picture(place)
                more = () if name == "a file of mine" else ("--overwrite",)
                answer = look.run(data, command, str(out), *more)
                changed = [] if _picture(place) == before else ["something was changed"]
                verdict.case(f"{command} over {name}", answer.manners(2, 3) + changed)
    return verdict


def _file(out: Path) -> None:
    out.write_bytes(b"mine\n")


def _folder(out: Path) -> None:
    out.mkdir()
    (out / "child").write_bytes(b"mine\n")


def _link(out: Path) -> None:
    (out.parent / "treasure").write_bytes(b"mine\n")
    out.symlink_to(out.parent / "treasure")


def _loose_link(out: Path) -> None:
    out.symlink_to(out.parent / "nowhere")


def _pipe(out: Path) -> None:
    os.mkfifo(out)


_TARGETS: Final[dict[str, Callable[[Path], None]]] = {
    "a file of mine": _file,
    "a folder": _folder,
    "a link": _link,
    "a link to nowhere": _loose_link,
    "a pipe": _pipe,
}


def _picture(place: Path) -> dict[str, str]:
    found = {}
    for path in sorted(place.rglob("*")):
        mode = path.lstat().st_mode
        content = path.read_bytes().hex() if stat.S_ISREG(mode) else ""
        found[str(path)] = f"{mode:o} {content}"
    return found


def privacy(program: Program, folder: Path) -> Verdict:
    """With a mask that forbids nothing, every file is still for its owner alone."""
    verdict = Verdict("privacy")
    data = folder / "journal"
    open_to_all = ("sh", "-c", 'umask 0 && exec "$@"', "sh")
    out = folder / "out"
    out.mkdir()
    for words in (
        (*_PAIN,),
        ("backup",),
        ("backup", str(out / "b.db")),
        ("export", str(out / "e.json")),
        ("report", str(out / "r.pdf")),
    ):
        answer = program.run(data, *words, prefix=open_to_all)
        problems = answer.manners(0)
        for path in [data, *data.rglob("*"), *out.rglob("*")]:
            mode = stat.S_IMODE(path.lstat().st_mode)
            if mode & 0o077:
                problems.append(f"{path.name} has mode {mode:o}")
        verdict.case(" ".join(words[:2]), problems + litter(folder))
    return verdict


def in_use(program: Program, folder: Path) -> Verdict:
    """Another program holds the journal: a plain "in use" soon, and the next try works."""
    verdict = Verdict("in use")
    data = folder / "journal"
    program.run(data, *_PAIN)
    with closing(sqlite3.connect(data / "journal.db", isolation_level=None)) as other:
        other.execute("begin immediate")
        begun = time.monotonic()
        answer = program.run(data, *_PAIN)
        seconds = time.monotonic() - begun
        problems = answer.manners(3)
        if "in use" not in answer.err:
            problems.append(f"does not say that it is in use: {answer.err.strip()!r}")
        # Generous, because it is about hanging for ever and not about speed.
        if seconds > 15:
            problems.append(f"took {seconds:.0f} s")
        verdict.case("a save", problems)
        verdict.case("reading goes on", program.run(data, "show", "day").manners(0))
        other.execute("rollback")
    verdict.case("the next try", program.run(data, *_PAIN).manners(0))
    verdict.case("one of an older release", _older_in_use(program, folder / "older"))
    return verdict


def _older_in_use(program: Program, data: Path) -> list[str]:
    """Nothing is brought up to date under another program's hands, and the next try does it."""
    put_older(data)
    before = (data / "journal.db").read_bytes()  # not while it is held: that would let go of it
    with closing(sqlite3.connect(data / "journal.db", isolation_level=None)) as other:
        other.execute("begin immediate")
        answer = program.run(data, "list", "entries")
        problems = answer.manners(3)
        if "in use" not in answer.err:
            problems.append(f"does not say that an older one is in use: {answer.err.strip()!r}")
        other.execute("rollback")
    if (data / "journal.db").read_bytes() != before:
        problems.append("changed under another program's hands")
    there = program.run(data, "list", "entries", "--json")
    problems += there.manners(0) + litter(data)
    if not problems and json.loads(there.out) != OLDER:
        problems.append("other entries than before")
    return problems + backup_problems(data)


def moved_away(program: Program, folder: Path) -> Verdict:
    """The journal is replaced, deleted or moved under a running `log -`: no save is claimed."""
    verdict = Verdict("moved away")
    for name, change in _CHANGES.items():
        data = folder / name.replace(" ", "-") / "journal"
        data.parent.mkdir()
        program.run(data, "log", "-", typed=typed(_OLD).encode())
        program.run(data.with_name("other"), "log", "-", typed=typed(made_up(3, 32)).encode())
        first, second = made_up(2, 33)
        with program.start(data, "log", "-") as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(typed([first]).encode())
            process.stdin.flush()
            heard = process.stdout.readline()
            change(data)
            out, err = process.communicate(typed([second]).encode(), timeout=60)
        before = Answer(0, heard.decode(), "")
        after = Answer(process.returncode, out.decode(), err.decode())
        problems = [] if before.saved_ids == [first["id"]] else ["the first was not saved"]
        problems += after.manners(0, 3)
        if after.saved_ids:
            problems.append("called saved after the journal had gone")
        if (after.exit == 0 and not after.lines) or not (after.lines or after.err.strip()):
            problems.append("not a word about it")
        verdict.case(name, problems)
    return verdict


def _replaced(data: Path) -> None:
    (data.with_name("other") / "journal.db").replace(data / "journal.db")


def _deleted(data: Path) -> None:
    (data / "journal.db").unlink()


def _renamed(data: Path) -> None:
    (data / "journal.db").rename(data / "journal (conflicted copy).db")


def _folder_moved(data: Path) -> None:
    data.rename(data.with_name("moved"))


_CHANGES: Final[dict[str, Callable[[Path], None]]] = {
    "replaced": _replaced,
    "deleted": _deleted,
    "renamed": _renamed,
    "folder moved": _folder_moved,
}


def restored_over_a_cut_save(program: Program, folder: Path) -> Verdict:
    """Restore while the way back of a cut save lies there: it must not be mixed in."""
    from tests.faults.damage import DAMAGES

    verdict = Verdict("restore over a cut save")
    other = folder / "other"
    cut = next(kind for kind in DAMAGES if kind.name == "a save cut in the middle")
    noise = next(kind for kind in DAMAGES if kind.name == "signature wrong")
    with looking(program, folder / "home") as look:
        look.run(other, "log", "-", typed=typed(_OLD))
        look.run(other, "backup", str(folder / "other.db"))
        for name, kinds in (("cut", (cut,)), ("cut, and its beginning damaged", (cut, noise))):
            data = folder / name.replace(" ", "-")
            look.run(data, "log", "-", typed=typed(made_up(200, 34)))
            for kind in kinds:
                kind.make(data / "journal.db")
            answer = look.run(data, "restore", str(folder / "other.db"))
            verdict.case(name, answer.manners(0) + _is_other(look, data))
    return verdict


def _is_other(look: Look, data: Path) -> list[str]:
    there, problems = look.entries(data)
    if {entry["id"] for entry in there} != {entry["id"] for entry in _OLD}:
        problems.append(f"{len(there)} entries, not those of the backup")
    return problems + look.sound(data)


def first_start_together(program: Program, folder: Path) -> Verdict:
    """Several commands meet where there is no journal yet: one journal, every entry in it."""
    verdict = Verdict("first start together")
    for number in range(3):
        data = folder / f"journal{number}"
        running = [program.start(data, "log", "pain", str(n), "--side", "left") for n in range(6)]
        problems = []
        for process in running:
            with process:
                out, err = process.communicate(timeout=60)
            problems += Answer(process.returncode, out.decode(), err.decode()).manners(0)
        there = program.run(data, "list", "entries", "--json")
        found = [] if there.exit else sorted(entry["score"] for entry in json.loads(there.out))
        if not problems and found != list(range(6)):
            problems.append(f"six entries were saved, there are {found}")
        verdict.case(f"start {number}", problems + litter(data))
    return verdict
