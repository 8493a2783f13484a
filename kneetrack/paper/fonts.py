"""The one typeface of window and paper: Source Sans Pro, from the package that carries it."""

from __future__ import annotations

import logging
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILY = "Source Sans Pro"
_FACES = ("Regular", "Semibold", "Bold")
# Static faces: a variable font does not come out whole in a PDF.

_log = logging.getLogger(__name__)


@cache
def load_fonts() -> str:
    """Load the three faces once a process and return the family to ask for.

    Needs a QGuiApplication. Where the package is missing, the system's own family is returned:
    the page still prints, in another face.
    """
    for path in font_files():
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            _log.warning("the typeface could not be read: %s", path.name)
            return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return FAMILY


def font_files() -> tuple[Path, ...]:
    """Return the files of the faces used, plain before bold."""
    # find_spec does not run the package, which would list its folder twice at every start.
    spec = find_spec("font_source_sans_pro")
    folders = spec.submodule_search_locations if spec else None
    folder = Path(next(iter(folders))) if folders else Path()
    return tuple(folder / "files" / f"SourceSansPro-{face}.ttf" for face in _FACES)
