"""Let one system call after the other fail, or kill the program in it, while it does its work."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.faults.looking import Look, looking
from tests.faults.operation import Operation, Outcome
from tests.faults.tracing import calls_in, strace
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.faults.program import Answer, Program

ERRORS: Final = ("EIO", "ENOSPC", "EROFS")
KILL: Final = "KILL"
_SIGKILL_EXIT: Final = {-9, 137}
# What a person's own files are changed with; reading is checked by damaging what is read.
BREAKABLE: Final = (
    "openat", "write", "pwrite64", "fsync", "fdatasync", "unlink", "rename", "renameat2",
    "ftruncate", "link", "linkat", "mkdir", "fchmod", "chmod",
)  # fmt: skip


@dataclass(frozen=True)
class Spot:
    """The `ordinal`-th call of a name, and the fault planted there."""

    call: str
    ordinal: int
    fault: str

    @property
    def words(self) -> list[str]:
        """The fault as strace is told it."""
        what = "signal=SIGKILL" if self.fault == KILL else f"error={self.fault}"
        return ["-e", f"inject={self.call}:{what}:when={self.ordinal}"]

    def __str__(self) -> str:
        return f"{self.fault} in {self.call} no. {self.ordinal}"


def injection(
    program: Program,
    folder: Path,
    operation: Operation,
    *,
    most: int | None = None,
    calls: Sequence[str] = BREAKABLE,
    faults: Sequence[str] = (*ERRORS, KILL),
) -> Verdict:
    """Try `faults` at each of `calls` that touches the folder; `most` picks a spread of them."""
    verdict = Verdict(f"injection {operation.name}")
    with looking(program, folder / "home") as look:
        start = folder / "start"
        start.mkdir()
        operation.prepare(look, start)
        place = folder / "place"
        spots = _spots(program, operation, start, place, folder / "calls.txt")
        if not spots:
            verdict.case("the run itself", ["touches no file, so nothing can fail"])
        unreached = 0
        chosen = [s for s in spots if s.call in calls and s.fault in faults]
        for spot in _spread(chosen, most):
            _fresh(start, place)
            answer, hit = _run(program, operation, place, folder / "calls.txt", spot)
            if not hit:
                unreached += 1
                continue
            verdict.case(str(spot), _judged(look, operation, place, answer, spot))
        # A fault that was not met proves nothing; many of them mean the rig itself is broken.
        if unreached > verdict.cases // 4:
            verdict.problems.append(f"{unreached} faults were not met, {verdict.cases} were")
    return verdict


def _judged(look: Look, operation: Operation, place: Path, answer: Answer, spot: Spot) -> list[str]:
    killed = answer.exit in _SIGKILL_EXIT and spot.fault == KILL
    problems = [] if killed else answer.manners(0, 3)
    outcome = Outcome(look, place, answer, called_done=answer.exit == 0)
    problems += operation.judge(outcome)
    return problems or operation.again(outcome)


def _spots(
    program: Program, operation: Operation, start: Path, place: Path, log: Path
) -> list[Spot]:
    _fresh(start, place)
    words = strace(log, calls=BREAKABLE)
    # The first run may compile or cache something; the second is like all later ones.
    for _ in range(2):
        _fresh(start, place)
        _asked(program, operation, place, words)
    concerned = [call for call in calls_in(log) if call.concerns(place) and call.name in BREAKABLE]
    return [Spot(call.name, call.ordinal, fault) for call in concerned for fault in (*ERRORS, KILL)]


def _run(
    program: Program, operation: Operation, place: Path, log: Path, spot: Spot
) -> tuple[Answer, bool]:
    words = strace(log, *spot.words, calls=(spot.call,))
    if spot.fault == KILL:
        # Filtered by the kernel, strace changes results but sends no signals.
        words.remove("--seccomp-bpf")
    answer = _asked(program, operation, place, words)
    if spot.fault == KILL:
        return answer, answer.exit in _SIGKILL_EXIT
    hits = [call for call in calls_in(log) if call.changed]
    return answer, any(call.concerns(place) for call in hits)


def _asked(program: Program, operation: Operation, place: Path, prefix: list[str]) -> Answer:
    return program.run(
        place / "journal",
        *operation.words(place),
        typed=operation.typed,
        prefix=prefix,
        by=operation.by,
    )


def _spread(spots: Sequence[Spot], most: int | None) -> Sequence[Spot]:
    if most is None or len(spots) <= most:
        return spots
    # A step without a common factor with the four faults, so that each fault gets its turns.
    step = len(spots) / most
    return [spots[int(number * step + number % 4) % len(spots)] for number in range(most)]


def _fresh(start: Path, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(start, place)
