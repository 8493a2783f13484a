"""Start the installed KneeTrack, save an entry through its services, and see it in its window.

Run by the Python it is installed in, from a folder where the checkout cannot be seen. Ends with 0
when everything was there, and with a sentence otherwise.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kneetrack import __version__, launch
from kneetrack.domain.pain import Side

_PATIENCE_SECONDS: Final = 20.0
_seen: list[str] = []


def _save(folder: Path) -> None:
    """Record a three for the left knee."""
    launcher = launch.Launcher()
    services = launcher.services(launcher.places(folder))
    try:
        services.journal.log_pain([Side.LEFT], 3)
    finally:
        services.close()


def _texts(window: QWidget) -> list[str]:
    """What a screen reader would say about every part of the window."""
    said: list[str] = []
    for widget in window.findChildren(QWidget):
        # None for a widget that tells nothing, whatever the stubs say.
        interface: Any = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and widget.isVisible():
            said += [interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Value)]
    return [text for text in said if text]


def _look(*_: object) -> int:
    """Stand in for the event loop: run it until the entry is seen, then close the window."""
    end = monotonic() + _PATIENCE_SECONDS
    while monotonic() < end and not _seen:
        QTest.qWait(50)
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                _seen.extend(text for text in _texts(window) if text.startswith("3 of 10"))
    QApplication.closeAllWindows()
    QCoreApplication.processEvents()
    return 0


def main() -> int:
    """Do it all in a folder that is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="kneetrack-smoke-") as name:
        folder = Path(name)
        _save(folder)
        QApplication.exec = _look  # type: ignore[method-assign]
        sys.argv = ["kneetrack", "--data-dir", str(folder)]
        code = launch.main()
        if code:
            print(f"the window ended with {code}")
            return 1
    if not _seen:
        print("the entry was not seen in the window")
        return 1
    print(f"KneeTrack {__version__} from {Path(launch.__file__).parent}: saved and seen")
    return 0


if __name__ == "__main__":
    sys.exit(main())
