"""Gives one entry another score and note, as the window does; no command can.

Called with --data-dir, a folder, the entry's id, a score and a note; answers as commands do.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path


def _change(data: Path, entry_id: str, score: int, note: str) -> int:
    from kneetrack.domain.errors import EnvironmentProblem
    from kneetrack.domain.pain import PainEntry
    from kneetrack.launch import Launcher

    launcher = Launcher()
    try:
        services = launcher.services(launcher.places(data))
        try:
            entry = services.journal.entry(entry_id)
            assert isinstance(entry, PainEntry)
            services.journal.update(replace(entry, score=score, note=note))
        finally:
            services.close()
    except EnvironmentProblem as problem:
        print(problem, file=sys.stderr)
        return 3
    print(json.dumps({"saved": {"id": entry_id}}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(_change(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), sys.argv[5]))
