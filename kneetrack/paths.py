"""Where the journal, its backups, logs and the library's files are on this computer."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

APP_NAME = "KneeTrack"
DATA_DIR_VARIABLE = "KNEETRACK_DATA_DIR"


@dataclass(frozen=True)
class Places:
    """Every place KneeTrack writes to. `chosen` tells whether the person named the folder."""

    data_dir: Path
    backups_dir: Path
    state_dir: Path
    chosen: bool

    @property
    def journal(self) -> Path:
        """The journal file."""
        return self.data_dir / "journal.db"

    @property
    def log_file(self) -> Path:
        """The log, which never holds what people wrote."""
        return self.state_dir / "kneetrack.log"

    @property
    def marker(self) -> Path:
        """A note that a journal was here, so that a vanished one is never replaced by an empty."""
        return self.state_dir / "journal-was-here"


def find_places(data_dir: Path | None, variable: str | None) -> Places:
    """Return the places for a folder given by option or variable, else the platform's own.

    With a folder given everything stays inside it. The platform's own are two on Linux: the journal
    in the one for data; backups, drafts and log in the one for state. On macOS and Windows both are
    the same folder, so backups lie beside the journal in `backups`.
    """
    chosen = data_dir or (Path(variable) if variable else None)
    if chosen is not None:
        # No resolve(): the person's own words are shown back, and links stay what they are.
        folder = Path(os.path.abspath(chosen))  # noqa: PTH100
        return Places(folder, folder / "backups", folder / "state", chosen=True)
    import platformdirs  # a person's own folder is asked for only when none was named

    state = Path(platformdirs.user_state_dir(APP_NAME, appauthor=False))
    data = Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
    return Places(data, state / "backups", state, chosen=False)


def find_menu(variables: Mapping[str, str], system: str = sys.platform) -> Path:
    """Return where this person's programs are listed.

    On Linux that is the folder which holds both menu entries and icons; a relative XDG_DATA_HOME
    counts as none, as the desktops have agreed.
    """
    home = Path.home()
    if system == "win32":
        roaming = variables.get("APPDATA") or str(home / "AppData" / "Roaming")
        return Path(roaming) / "Microsoft" / "Windows" / "Start Menu" / "Programs"
    if system == "darwin":
        return home / "Applications"
    chosen = Path(variables.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else home / ".local" / "share"


def resources_dir() -> Path:
    """Return the folder with exercises and icons: in a checkout, a wheel, or a frozen program."""
    package = Path(__file__).parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [package / "resources", package.parent / "resources"]
    if frozen:
        candidates.insert(0, Path(frozen) / "resources")
    for folder in candidates:
        if (folder / "exercises").is_dir():
            return folder
    raise FileNotFoundError("the resources folder is missing from this installation")
