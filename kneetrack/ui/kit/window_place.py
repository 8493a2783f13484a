"""Where the window stood last time, kept in a small ini file; never health data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_KEY = "window/geometry"


class WindowPlace:
    """Puts a window back where it was, as long as that is still on some screen."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def restore(self, window: QWidget) -> bool:
        """Move and size `window` as it was kept; False if that is unknown or off every screen."""
        saved = self._settings().value(_KEY)
        if not isinstance(saved, QByteArray) or not window.restoreGeometry(saved):
            return False
        frame = window.frameGeometry()
        screens = QGuiApplication.screens()
        return any(screen.availableGeometry().intersects(frame) for screen in screens)

    def keep(self, window: QWidget) -> None:
        """Remember where `window` is now."""
        settings = self._settings()
        settings.setValue(_KEY, window.saveGeometry())
        settings.sync()

    def _settings(self) -> QSettings:
        return QSettings(str(self._file), QSettings.Format.IniFormat)
