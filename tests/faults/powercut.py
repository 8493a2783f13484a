"""Cut the power at every point of a run: whatever had been called saved must be on the disk."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.faults.disk import Recorder, Step, image, safe_steps
from tests.faults.lines import against, made_up, typed
from tests.faults.looking import Look, looking
from tests.faults.tracing import calls_in, strace
from tests.faults.update import OLDER, backup_problems, put_older
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.faults.program import Program

MODELS: Final = ("all lost", "prefix", "subset", "torn last", "all there")
Reached = list[tuple[Step, frozenset[int] | None]]


def powercut(
    program: Program,
    folder: Path,
    *,
    images: int,
    saves: int = 4,
    fresh: bool = False,
    older: bool = False,
    seed: int = 1,
    models: Sequence[str] = MODELS,
) -> Verdict:
    """Record `saves` entries once, then open up to `images` disks as the power could leave them.

    `fresh` begins without a journal, so that its making (the migration from nothing) is cut too;
    `older` with one of an older release, which is brought up to date before the first save.
    """
    verdict = Verdict(f"powercut {'creation' if fresh else 'update' if older else 'saves'}")
    data = folder / "journal"
    old = [] if fresh else OLDER if older else made_up(20, seed)
    if older:
        put_older(data)
    elif old:
        program.run(data, "log", "-", typed=typed(old).encode())
    new = made_up(saves, seed + 1)
    before = files_of(data)
    recorder = Recorder(data)
    numbers = {path: recorder.already(path) for path in before}
    log = folder / "calls.txt"
    answer = program.run(data, "log", "-", typed=typed(new).encode(), prefix=strace(log))
    if len(answer.saved_ids) != saves:
        verdict.case("the run itself", [f"saved {len(answer.saved_ids)} of {saves}", answer.err])
        return verdict
    for call in calls_in(log):
        recorder.take(call)
    sent = {entry["id"]: entry for entry in old + new}
    chance = random.Random(seed)
    all_cuts = list(_cuts(recorder.steps, chance, models))
    # In any order, because many cuts leave the same disk and looking stops at `images`.
    chance.shuffle(all_cuts)
    seen: set[int] = set()
    with looking(program, folder / "home") as look:
        for name, reached, said in all_cuts:
            left = image(before, numbers, reached, str(folder))
            mark = hash((frozenset(left.items()), said))
            if mark in seen or verdict.cases >= images:
                continue
            seen.add(mark)
            put_back(left, data)
            acknowledged = {entry["id"] for entry in old} | said
            problems = backup_problems(data) if older else []
            problems += _opened(look, data, sent, acknowledged, verdict.cases)
            verdict.case(name, problems)
    verdict.notes.append(f"{len(recorder.steps)} steps recorded, {len(all_cuts)} cuts possible")
    return verdict


def _opened(
    look: Look, data: Path, sent: dict[str, dict[str, object]], acknowledged: set[str], number: int
) -> list[str]:
    if not data.exists() and not acknowledged:
        return []
    there: list[dict[str, object]] = []
    problems: list[str] = []
    if (data / "journal.db").exists() or acknowledged:
        problems = look.sound(data)
        there, more = look.entries(data)
        problems += more or against(sent, acknowledged, there)
    next_line = made_up(1, 777_000 + number)
    again = look.run(data, "log", "-", typed=typed(next_line))
    if again.saved_ids != [next_line[0]["id"]]:
        problems.append(f"the next save fails: {again.out.strip()} {again.err.strip()}")
    return problems


def _cuts(
    steps: list[Step], chance: random.Random, models: Sequence[str]
) -> Iterator[tuple[str, Reached, frozenset[str]]]:
    for point in range(1, len(steps) + 1):
        done = steps[:point]
        said = frozenset(i for step in done for i in step.ids)
        safe = safe_steps(done)
        waiting = [
            n for n in range(point) if n not in safe and done[n].kind not in {"sync", "said"}
        ]
        for model in models:
            luck = _luck(model, done, waiting, chance)
            reached: Reached = [
                (done[n], luck.get(n)) for n in range(point) if n in safe or n in luck
            ]
            yield f"after step {point} ({done[-1].kind}), {model}", reached, said


def _luck(
    model: str, done: list[Step], waiting: list[int], chance: random.Random
) -> dict[int, frozenset[int] | None]:
    """Which unsynced steps got there by luck, and which sectors of them (None: all)."""
    if model == "all lost" or not waiting:
        return {}
    if model == "all there":
        return dict.fromkeys(waiting)
    if model == "prefix":
        return dict.fromkeys(waiting[: chance.randint(0, len(waiting))])
    if model == "torn last":
        kept = waiting[: chance.randint(1, len(waiting))]
        last = done[kept[-1]].sectors
        return {**dict.fromkeys(kept), kept[-1]: frozenset(last[: chance.randint(0, len(last))])}
    lucky = [n for n in waiting if chance.random() < 0.5]
    return {
        n: frozenset(s for s in done[n].sectors if chance.random() < 0.7)
        if done[n].kind == "write" and chance.random() < 0.5
        else None
        for n in lucky
    }


def files_of(data: Path) -> dict[str, bytes]:
    """Every file of a data folder with its bytes."""
    return {str(path): path.read_bytes() for path in data.rglob("*") if path.is_file()}


def put_back(files: dict[str, bytes], data: Path) -> None:
    """Make the data folder hold exactly `files`; a name that ends with / is a folder."""
    shutil.rmtree(data, ignore_errors=True)
    for path, content in sorted(files.items()):
        place = Path(path)
        if path.endswith("/"):
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
        else:
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            place.write_bytes(content)
            place.chmod(0o600)
