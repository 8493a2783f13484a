"""Break things on purpose, at length, and print a table: `python -m tests.faults [family ...]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.families import FAMILIES, Rig
from tests.faults.program import CHECKOUT, Program
from tests.faults.verdict import Verdict


def _tried(rig: Rig, root: Path, folder: Path) -> Verdict:
    """Let a rig that breaks itself spoil its own row only."""
    try:
        return rig(Program(root), folder)
    except Exception as error:  # whatever it is, the other families go on
        return Verdict("broken", problems=[f"the rig broke: {error!r}"])


def main() -> int:
    """Run the families asked for (all of them without a word); 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("family", nargs="*", help="name or beginning of a name, such as powercut")
    parser.add_argument("--full", action="store_true", help="the long versions")
    parser.add_argument("--list", action="store_true", help="only list the families")
    parser.add_argument("--root", type=Path, default=CHECKOUT, help="where the program stands")
    asked = parser.parse_args()
    broken = 0
    print(f"{'family':32} {'cases':>7} {'problems':>9} {'seconds':>8}")
    for family in FAMILIES:
        if asked.family and not family.name.startswith(tuple(asked.family)):
            continue
        if asked.list or family.missing:
            print(f"{family.name:32} {family.missing}")
            continue
        begun = time.monotonic()
        rig = family.long if asked.full else family.short
        with tempfile.TemporaryDirectory(prefix="kt-faults-") as folder:
            verdict = _tried(rig, asked.root, Path(folder))
        broken += not verdict.holds
        seconds = time.monotonic() - begun
        row = f"{verdict.cases:7} {len(verdict.problems):9} {seconds:8.1f}"
        print(f"{family.name:32} {row}", flush=True)
        for line in [*verdict.problems[:20], *verdict.notes]:
            print(f"    {line[:400]}", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
