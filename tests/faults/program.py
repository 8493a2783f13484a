"""The program under test: starts KneeTrack's own commands on a data folder and keeps the answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

CHECKOUT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 60  # seconds until a command counts as hanging; no case comes near it
HUNG: Final = -99
COMMANDS: Final = ("-m", "kneetrack")
"""What Python is told to run, unless it is a script of ours for what no command does."""


@dataclass(frozen=True)
class Answer:
    """How a command ended and what it printed."""

    exit: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Every whole line of the output that is JSON."""
        return parsed_lines(self.out)

    @property
    def saved_ids(self) -> list[str]:
        """The ids that were called saved."""
        return saved_ids(self.lines)

    def manners(self, *allowed: int) -> list[str]:
        """What a person must never meet: a traceback, a wrong exit code, silent failure."""
        problems = []
        if self.exit not in allowed:
            tail = self.err.strip()[-300:]
            problems.append(f"exit {self.exit}, allowed {allowed}: {tail!r}")
        if "Traceback" in self.err or "Traceback" in self.out:
            problems.append(f"traceback: {self.err.strip()[-300:]!r}")
        # `log -` answers in its output, everything else on stderr.
        told = self.err + "".join(json.dumps(line) for line in self.lines if "error" in line)
        if self.exit in {2, 3} and not told.strip():
            problems.append(f"exit {self.exit} without a word")
        elif self.exit == 3 and "/" not in told:
            problems.append(f"does not say where: {told.strip()!r}")
        return problems


@dataclass(frozen=True)
class Program:
    """KneeTrack as it stands in `root`: this checkout, or a copy with a planted mistake."""

    root: Path = CHECKOUT

    def command(self, data: Path, *words: str, by: Sequence[str] = COMMANDS) -> list[str]:
        """The words that start a command on the journal in `data`."""
        return [sys.executable, "-P", *by, "--data-dir", str(data), *words]

    def surroundings(self, home: Path, **extra: str) -> dict[str, str]:
        """The variables a command sees: its own home, the same order of sets in each run."""
        home.mkdir(parents=True, exist_ok=True)
        kept = {
            name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ
        }
        return {
            **kept,
            "HOME": str(home),
            "PYTHONPATH": str(self.root),
            "PYTHONHASHSEED": "0",
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "STATE", "CACHE")},
            "XDG_CONFIG_HOME": str(home / "config"),
            **extra,
        }

    def start(
        self,
        data: Path,
        *words: str,
        prefix: Sequence[str] = (),
        by: Sequence[str] = COMMANDS,
        **extra: str,
    ) -> subprocess.Popen[bytes]:
        """Start a command and hand it over running."""
        return subprocess.Popen(
            [*prefix, *self.command(data, *words, by=by)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.surroundings(home_of(data), **extra),
            cwd=home_of(data),
        )

    def run(
        self,
        data: Path,
        *words: str,
        typed: bytes = b"",
        prefix: Sequence[str] = (),
        by: Sequence[str] = COMMANDS,
        **extra: str,
    ) -> Answer:
        """Run a command to its end."""
        with self.start(data, *words, prefix=prefix, by=by, **extra) as process:
            try:
                out, err = process.communicate(typed, timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                out, err = process.communicate()
                return Answer(HUNG, shown(out), f"did not end by itself. {shown(err)}")
        return Answer(process.returncode, shown(out), shown(err))


def home_of(data: Path) -> Path:
    """The made-up home folder that goes with a data folder."""
    return data.parent / f"{data.name}-home"


def shown(text: bytes) -> str:
    """Output as text, whatever bytes it holds."""
    return text.decode("utf-8", errors="backslashreplace")


def parsed_lines(text: str) -> list[dict[str, Any]]:
    """Every whole line that is a JSON object; a half line at the end was never said."""
    found = []
    for line in text.splitlines(keepends=True):
        if line.endswith("\n") and line.startswith("{"):
            value = json.loads(line)
            if isinstance(value, dict):
                found.append(value)
    return found


def saved_ids(lines: list[dict[str, Any]]) -> list[str]:
    """The ids of `{"saved": {"id": ...}}` lines."""
    return [line["saved"]["id"] for line in lines if isinstance(line.get("saved"), dict)]
