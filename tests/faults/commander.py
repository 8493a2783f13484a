"""Runs many of KneeTrack's commands in one process, because looking after a fault must be quick.

Reads one JSON list of words a line and answers one line with the exit code and what was printed.
"""

from __future__ import annotations

import io
import json
import os
import sys
import traceback
from typing import Any


def _answer(words: list[str], typed: str) -> dict[str, Any]:
    from kneetrack.launch import main

    kept = sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8")
    sys.stdout = io.TextIOWrapper(out, "utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(err, "utf-8", write_through=True)
    try:
        code: object = main(words)
    except SystemExit as end:
        code = end.code
    except BaseException:
        code = 1
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        # Read before the wrappers go, because they close what they wrap.
        told = [part.getvalue().decode("utf-8", "backslashreplace") for part in (out, err)]
        sys.stdin, sys.stdout, sys.stderr = kept
    return {"exit": code if isinstance(code, int) else 0, "out": told[0], "err": told[1]}


def _serve() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in sys.stdin:
        asked = json.loads(line)
        answers.write(json.dumps(_answer(asked["words"], asked["typed"])) + "\n")
        answers.flush()


if __name__ == "__main__":
    _serve()
