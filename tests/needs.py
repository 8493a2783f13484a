"""Say which outside tool a test needs; without it the test is skipped and counted."""

from __future__ import annotations

import shutil
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
}


def needs(*commands: str) -> pytest.MarkDecorator:
    """Skip a test unless every one of `commands` can be started here."""
    missing = sorted({_KNOWN_AS.get(name, name) for name in commands if shutil.which(name) is None})
    return pytest.mark.skipif(bool(missing), reason=f"needs {' and '.join(missing)}")
