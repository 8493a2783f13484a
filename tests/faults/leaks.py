"""What people write stays in the journal: not in logs, names, temporary files, or the network."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from typing import TYPE_CHECKING, Final

from tests.faults.damage import DAMAGES
from tests.faults.tracing import calls_in, strace
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.program import Program

MARK: Final = "zebrafinchword"
_NOTE: Final = {"type": "note", "text": f"My {MARK} hurts, <b>{MARK}</b>"}
_PAIN: Final = {"type": "pain", "score": 3, "side": "left", "note": MARK, "activity": MARK}
_UNREADABLE: Final = {
    "page of notes is noise",
    "score changed by hand",
    "a day that never was",
    "a table missing",
}
_BAD: Final = (
    {**_PAIN, "score": 99},
    {**_PAIN, "side": MARK},
    {**_PAIN, "day": MARK},
    {**_PAIN, "id": MARK},
    {**_PAIN, "note": [MARK]},
)


def words_kept_private(program: Program, folder: Path) -> Verdict:
    """Look for a word from a note everywhere it has no business, also after commands that fail."""
    verdict = Verdict("words kept private")
    data, temporary = folder / "journal", folder / "temporary"
    temporary.mkdir()
    lines = "\n".join(json.dumps(line) for line in (_NOTE, _PAIN, *_BAD)).encode()
    log = folder / "calls.txt"
    tracing = strace(log, calls=("execve", "memfd_create", "sendto", "sendmsg"))
    answer = program.run(data, "log", "-", typed=lines, prefix=tracing, TMPDIR=str(temporary))
    verdict.case("log -", answer.manners(0) + _said(answer.err))
    passed_on = [call.name for call in calls_in(log) if MARK.encode() in b"".join(call.texts)]
    verdict.case("what other programs are told", [f"in {name}" for name in passed_on])
    out = folder / "out"
    out.mkdir()
    for words in (
        ("show", "day"),
        ("list", "entries"),
        ("export", str(out / "e.json")),
        ("report", str(out / "r.pdf")),
        ("backup",),
        ("check",),
        ("undo",),
    ):
        answer = program.run(data, *words, TMPDIR=str(temporary))
        verdict.case(words[0], answer.manners(0) + _said(answer.err))
    with closing(sqlite3.connect(data / "journal.db", isolation_level=None)) as other:
        other.execute("begin exclusive")
        answer = program.run(data, "log", "-", typed=lines, TMPDIR=str(temporary))
        verdict.case("log - while in use", _said(answer.err))
        other.execute("rollback")
    for number, kind in enumerate(kind for kind in DAMAGES if kind.name in _UNREADABLE):
        spoiled = folder / f"spoiled{number}"
        shutil.copytree(data, spoiled)
        kind.make(spoiled / "journal.db")
        for words in (("show", "day"), ("check",), ("list", "entries"), ("backup",), ("log", "-")):
            answer = program.run(spoiled, *words, typed=lines, TMPDIR=str(temporary))
            verdict.case(f"{words[0]}, {kind.name}", _said(answer.err))
    verdict.case("files", _in_files(folder, out))
    return verdict


def _said(err: str) -> list[str]:
    problems = [f"said on stderr: {err.strip()[-200:]!r}"] if MARK in err else []
    return problems + (["traceback"] if "Traceback" in err else [])


def _in_files(folder: Path, out: Path) -> list[str]:
    """The word may stand in the journal, its backups, and what was asked for; nowhere else."""
    problems = []
    for path in folder.rglob("*"):
        if MARK in path.name:
            problems.append(f"in the name of {path.name}")
        wanted = ".db" in path.suffixes or ".db-" in path.name or path.is_relative_to(out)
        if wanted or not path.is_file() or path.name == "calls.txt":
            continue
        if MARK.encode() in path.read_bytes():
            problems.append(f"in {path.relative_to(folder)}")
    return problems


def nothing_fetched(program: Program, folder: Path) -> Verdict:
    """A note that names a picture is text: the picture is never opened, whatever draws the note."""
    verdict = Verdict("nothing fetched")
    data = folder / "journal"
    folder.mkdir(exist_ok=True)
    picture = folder / "canary.png"
    picture.write_bytes(b"not even a picture")
    text = (
        f'<img src="file://{picture}"><img src="{picture}"><b>x</b>'
        f'<link rel="stylesheet" href="file://{picture}">'
        f"<span style=\"background: url('{picture}')\">y</span>"
    )
    lines = [
        {"type": "note", "text": text},
        {"type": "pain", "score": 3, "side": "left", "note": text, "activity": text[:200]},
        {"type": "pain", "score": 4, "side": "left", "kind": "after", "activity": text[:200]},
        *({"type": "pain", "score": n % 10, "side": "left", "day": f"-{n}"} for n in range(1, 9)),
    ]
    typed = "\n".join(json.dumps(line) for line in lines).encode()
    verdict.case("log -", program.run(data, "log", "-", typed=typed).manners(0))
    log = folder / "calls.txt"
    for words in DRAWING_AND_PRINTING:
        named = tuple(word.replace("OUT", str(folder / "out")) for word in words)
        answer = program.run(data, *named, prefix=strace(log, calls=_LOOKING))
        opened = [
            call.name for call in calls_in(log) if any(str(picture) in path for path in call.paths)
        ]
        verdict.case(" ".join(words), answer.manners(0) + [f"{name} of it" for name in opened])
    return verdict


_LOOKING: Final = ("openat", "newfstatat", "statx", "access", "faccessat2", "readlink", "socket")

DRAWING_AND_PRINTING: Final[tuple[tuple[str, ...], ...]] = (
    ("show", "day"),
    ("list", "entries"),
    ("list", "entries", "--json"),
    ("export", "OUT.json"),
    ("report", "OUT.pdf"),
    ("screenshot", "today", "OUT-today.png"),
    ("screenshot", "report", "OUT-report.png"),
    ("screenshot", "settings", "OUT-settings.png"),
)


def no_network(program: Program, folder: Path) -> Verdict:
    """Every command, and the window, without one socket of the network family."""
    verdict = Verdict("no network")
    data = folder / "journal"
    log = folder / "calls.txt"
    program.run(data, "log", "pain", "3", "--side", "left")
    for words in (
        ("log", "pain", "4", "--side", "right"),
        ("undo",),
        ("check",),
        ("backup",),
        ("backups",),
        *DRAWING_AND_PRINTING,
    ):
        named = tuple(word.replace("OUT", str(folder / "net")) for word in words)
        answer = program.run(data, *named, prefix=strace(log, calls=("socket",)))
        verdict.case(" ".join(words), answer.manners(0) + _sockets(log))
    verdict.case("the window", _window(program, data, log))
    return verdict


def _sockets(log: Path) -> list[str]:
    return [f"socket of {call.arguments}" for call in calls_in(log) if "AF_INET" in call.arguments]


def _window(program: Program, data: Path, log: Path) -> list[str]:
    """Open the window, let it do its work after the first paint, and end it as a logout does."""
    with program.start(data, prefix=strace(log, calls=("socket", "openat", "unlink"))) as process:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and process.poll() is None:
            if (
                log.exists()
                and b"journal.db".hex(" ").replace(" ", "\\x").encode() in log.read_bytes()
            ):
                break
            time.sleep(0.05)
        # The work after the first paint has begun by now; a moment more lets it end.
        time.sleep(1.5)
        ended_early = process.poll() is not None
        _end_traced(process)
        _out, err = process.communicate(timeout=30)
    problems = [f"ended by itself: {err[-300:]!r}"] if ended_early else []
    problems += ["traceback"] if b"Traceback" in err else []
    if not any("journal.db" in path for call in calls_in(log) for path in call.paths):
        problems.append("the journal was never opened, so nothing was proved")
    return problems + _sockets(log)


def _end_traced(process: subprocess.Popen[bytes]) -> None:
    """Ask the traced program, a child of strace, to end."""
    children = f"/proc/{process.pid}/task/{process.pid}/children"
    found = subprocess.run(["cat", children], capture_output=True, check=False).stdout.split()
    for child in found:
        subprocess.run(["kill", f"-{signal.SIGTERM.value}", child.decode()], check=False)
