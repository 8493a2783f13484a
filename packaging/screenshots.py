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
    ("journal-light", "journal", ("--theme", "light")),
    ("calendar-light", "calendar", ("--theme", "light")),
    ("library-light", "library", ("--theme", "light")),
    ("library-dark", "library", ("--theme", "dark")),
    ("progress-light", "progress", ("--theme", "light")),
    ("report-light", "report", ("--theme", "light")),
    ("report-small", "report", ("--theme", "light", "--size", "900x600")),
    ("settings-light", "settings", ("--theme", "light")),
    ("settings-dark", "settings", ("--theme", "dark")),
    ("welcome-light", "welcome", ("--theme", "light")),
)
IN_README = {"today-light", "library-light", "calendar-light", "progress-light", "report-light"}


def main() -> int:
    """Draw every picture into a folder, or only those of the README into their place."""
    chosen = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    folder = chosen or ROOT / "packaging" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        made_up, begun = Path(scratch) / "made-up", Path(scratch) / "begun"
        _kneetrack("demo", str(made_up), "--days", DAYS, "--seed", SEED)
        _kneetrack("--data-dir", str(begun), "log", "pain", "3", "--side", "left")
        for name, page, options in SHOTS:
            if chosen is None and name not in IN_README:
                continue
            # Over a made-up journal stands that it is one: nobody's first start looks like that.
            journal = begun if page == "welcome" else made_up
            out = folder / f"{name}.png"
            words = ("screenshot", page, str(out), "--overwrite", "--lang", "en_GB", *options)
            _kneetrack("--data-dir", str(journal), *words)
            print(out)
    return 0


def _kneetrack(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "kneetrack", *words], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
