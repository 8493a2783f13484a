"""Look at a journal after a fault, in a process that the fault never touched."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from tests.faults.program import Answer, Program

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Look:
    """Asks KneeTrack's commands one after the other without a new start for each."""

    questions: IO[str]
    answers: IO[str]

    def run(self, data: Path, *words: str, typed: str = "") -> Answer:
        """Run one command on the journal in `data`."""
        asked = {"words": ["--data-dir", str(data), *words], "typed": typed}
        try:
            self.questions.write(json.dumps(asked) + "\n")
            self.questions.flush()
            line = self.answers.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            return Answer(-1, "", "the process that looks has died")
        told = json.loads(line)
        return Answer(told["exit"], told["out"], told["err"])

    def entries(self, data: Path) -> tuple[list[dict[str, Any]], list[str]]:
        """Every entry of the journal, and what went wrong while asking."""
        answer = self.run(data, "list", "entries", "--json")
        if _none_yet(answer):
            return [], []
        problems = answer.manners(0)
        if problems:
            return [], problems
        value = json.loads(answer.out)
        return list(value), []

    def sound(self, data: Path) -> list[str]:
        """What `check` has to say against the journal."""
        answer = self.run(data, "check", "--json")
        return [] if _none_yet(answer) else answer.manners(0)


def _none_yet(answer: Answer) -> bool:
    """Whether no journal was ever begun: what was called saved is then missing, and is missed."""
    return answer.exit == 3 and "There is no journal in" in answer.err


@contextmanager
def looking(program: Program, home: Path) -> Iterator[Look]:
    """Start a process for looking, and end it afterwards."""
    with subprocess.Popen(
        [sys.executable, "-P", str(Path(__file__).with_name("commander.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=program.surroundings(home),
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Look(process.stdin, process.stdout)
        finally:
            with suppress(BrokenPipeError):
                process.stdin.close()
            process.wait()


def litter(data: Path) -> list[str]:
    """Half files that nobody swept up: temporary copies, and journals of writes long over."""
    if not data.exists():
        return []
    names = [path.name for path in data.rglob("*") if path.is_file()]
    left = [
        name for name in names if ".part" in name or name.endswith(("-journal", "-wal", "-shm"))
    ]
    return [f"left behind: {name}" for name in sorted(left)]
