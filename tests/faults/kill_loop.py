"""Kill the program at random instants while it saves: everything called saved must be there."""

from __future__ import annotations

import os
import random
import select
import time
from typing import TYPE_CHECKING, Any

from tests.faults.lines import against, made_up, typed
from tests.faults.looking import Look, litter, looking
from tests.faults.program import Program, parsed_lines, saved_ids
from tests.faults.verdict import Verdict

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

_BATCH = 12


def kill_loop(program: Program, folder: Path, *, kills: int, seed: int = 1) -> Verdict:
    """Feed `log -`, kill it, start it again, `kills` times; look often, and well at the end."""
    verdict = Verdict("kill_loop")
    chance = random.Random(seed)
    data = folder / "journal"
    sent: dict[str, dict[str, Any]] = {}
    acknowledged: set[str] = set()
    retry: list[dict[str, Any]] = []
    look_every = max(1, kills // 40)
    with looking(program, folder / "home") as look:
        for number in range(kills):
            batch = retry + made_up(_BATCH, seed * 100_003 + number)
            sent.update({entry["id"]: entry for entry in batch})
            with program.start(data, "log", "-") as process:
                answered = _feed_and_kill(process, typed(batch).encode(), chance)
            acknowledged.update(answered)
            # Whoever got no answer tries again with the same id, as the window does.
            retry = [entry for entry in batch if entry["id"] not in acknowledged][:2]
            problems = []
            if number % look_every == 0 or number == kills - 1:
                problems = _save_once_more(look, data, sent, acknowledged, seed - number - 1)
                there, more = look.entries(data)
                problems += more or against(sent, acknowledged, there)
                problems += litter(data) + look.sound(data)
            verdict.case(f"kill {number}", problems)
            if len(verdict.problems) > 20:
                break
    verdict.notes.append(f"{len(acknowledged)} acknowledged of {len(sent)} sent")
    if not acknowledged:
        verdict.problems.append("nothing was ever saved, so nothing was proved")
    return verdict


def _save_once_more(
    look: Look, data: Path, sent: dict[str, dict[str, Any]], acknowledged: set[str], seed: int
) -> list[str]:
    """After a kill the next save works; it also sweeps up what the killed one left."""
    entry = made_up(1, seed)[0]
    sent[entry["id"]] = entry
    answer = look.run(data, "log", "-", typed=typed([entry]))
    acknowledged.update(answer.saved_ids)
    said = [] if answer.saved_ids else [f"the next save was not saved: {answer.out.strip()}"]
    return answer.manners(0) + said


def _feed_and_kill(
    process: subprocess.Popen[bytes], lines: bytes, chance: random.Random
) -> list[str]:
    """Send the lines, wait for a moment drawn by chance, kill; return the ids called saved."""
    assert process.stdin is not None
    assert process.stdout is not None
    heard = b""
    os.write(process.stdin.fileno(), lines[: select.PIPE_BUF * 15])
    # One time in five the kill falls into the start; else somewhere in the saving.
    if chance.random() < 0.2:
        time.sleep(chance.uniform(0.0, 0.4))
    else:
        wanted = chance.randint(1, _BATCH - 2)
        while heard.count(b"\n") < wanted:
            piece = os.read(process.stdout.fileno(), 65536)
            if not piece:
                break
            heard += piece
        time.sleep(chance.uniform(0.0, 0.006))
    process.kill()
    # What it said before it died it has said; the pipe still holds it.
    while piece := os.read(process.stdout.fileno(), 65536):
        heard += piece
    return saved_ids(parsed_lines(heard.decode("utf-8", "backslashreplace")))
