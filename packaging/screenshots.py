"""Draws the pictures of the README from made-up data: `python packaging/screenshots.py [DIR]`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DAYS, SEED = "74", "7"

SHOTS = (
    # name, page, further options
    ("today-light", "today", ("--theme", "light")),
    ("today-dark", "today", ("--theme", "dark")),
    ("today-small", "today", ("--theme", "light", "--size", "900x600")),
    ("today-large-text", "today", ("--theme", "light", "--text-size", "200")),
    ("report-light", "report", ("--theme", "light")),
    ("report-small", "report", ("--theme", "light", "--size", "900x600")),
    ("settings-light", "settings", ("--theme", "light")),
    ("settings-dark", "settings", ("--theme", "dark")),
)
IN_README = {"today-light", "report-light"}


def main() -> int:
    """Draw every picture into a folder, or only those of the README into their place."""
    chosen = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    folder = chosen or ROOT / "packaging" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        journal = Path(scratch) / "journal"
        _kneetrack("demo", str(journal), "--days", DAYS, "--seed", SEED)
        for name, page, options in SHOTS:
            if chosen is None and name not in IN_README:
                continue
            out = folder / f"{name}.png"
            words = ("screenshot", page, str(out), "--overwrite", "--lang", "en_GB", *options)
            _kneetrack("--data-dir", str(journal), *words)
            print(out)
    return 0


def _kneetrack(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "kneetrack", *words], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
