"""Shows a folder of this computer in the system's file manager."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: Path) -> bool:
    """Open `folder`; return whether some program took it. Never anything but a local folder."""
    url = QUrl.fromLocalFile(str(folder))
    return folder.is_dir() and url.isLocalFile() and QDesktopServices.openUrl(url)
