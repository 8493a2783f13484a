"""Say which outside tool a test needs; without it the test is skipped and counted."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

# The command people look for is not always the name they know.
_KNOWN_AS: Final = {
    "Xvfb": "Xvfb",
    "xvfb-run": "Xvfb",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "dbus-daemon": "dbus",
}

# These are not started by name: another program starts them, and a file of theirs says they are.
_SEEN_BY: Final = {"at-spi2-core": Path("/usr/share/dbus-1/services/org.a11y.Bus.service")}


def needs(*commands: str) -> pytest.MarkDecorator:
    """Skip a test unless every one of `commands` can be started here."""
    missing = sorted({_KNOWN_AS.get(name, name) for name in commands if not _is_here(name)})
    return pytest.mark.skipif(bool(missing), reason=f"needs {' and '.join(missing)}")


def _is_here(name: str) -> bool:
    if name in _SEEN_BY:
        return _SEEN_BY[name].exists()
    return shutil.which(name) is not None
