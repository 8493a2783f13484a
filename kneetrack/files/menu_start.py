"""How this very KneeTrack is started again from a menu: from a checkout, a script or a module."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kneetrack.files.menu_file import Start


def find_start(package: Path, words: tuple[str, ...]) -> Start:
    """Return the start of the window for the program that runs now.

    `package` is the folder of our own modules, `words` follow the program's name. A start from a
    checkout goes through its `run`, which mends its surroundings after an upgrade of Python; an
    installed script is taken as it is, so that pipx and uv may move what lies behind it.
    """
    checkout, inside = package.parent, Path(sys.prefix)
    if getattr(sys, "frozen", False):
        return Start((sys.executable, *words))
    if (checkout / "run").is_file() and (inside / "made-from").is_file():
        python = str(getattr(sys, "_base_executable", sys.executable))
        return Start((_quiet(python), str(checkout / "run"), *words))
    script = Path(sys.executable).with_name("kneetrack")
    if os.name == "posix" and os.access(script, os.X_OK):
        return Start((str(script), *words))
    # Windows opens a black window beside every script; the quiet Python does not.
    is_found_anywhere = "site-packages" in package.parts
    folder = None if is_found_anywhere else checkout
    return Start((_quiet(sys.executable), "-m", "kneetrack", *words), folder)


def _quiet(python: str) -> str:
    quiet = Path(python).with_name("pythonw.exe")
    return str(quiet) if os.name == "nt" and quiet.is_file() else python
