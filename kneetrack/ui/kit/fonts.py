"""The typeface of the window and of the printed report."""

from __future__ import annotations

import logging
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILY = "Source Sans Pro"

# Three static faces: a variable font loses its weights when it is embedded in a PDF.
_FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf", "SourceSansPro-Bold.ttf")

_log = logging.getLogger(__name__)


def load_fonts() -> str:
    """Load the packaged faces and return the family to use; the system's own where they lack.

    Needs a QGuiApplication. Finding the package does not import it.
    """
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        _log.info("packaged font not found, using the font of the system")
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    folder = Path(spec.origin).parent / "files"
    loaded = [QFontDatabase.addApplicationFont(str(folder / face)) for face in _FACES]
    if -1 in loaded:
        _log.info("packaged font could not be read, using the font of the system")
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return FAMILY
