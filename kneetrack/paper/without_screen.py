"""Lets a command draw where there is no window, and no screen either."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kneetrack.paper.fonts import load_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def ready_to_draw() -> Iterator[None]:
    """Use the application that runs, or one without a screen for as long as drawing takes."""
    if QGuiApplication.instance() is not None:
        yield
        return
    # Said here, not by DISPLAY: over a remote line that variable often leads nowhere.
    application = QGuiApplication(["kneetrack", "-platform", "offscreen"])
    try:
        yield
    finally:
        # The faces go with their application; the next one must load them again.
        load_fonts.cache_clear()
        application.shutdown()
