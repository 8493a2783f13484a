"""Qt's optional spellings for Python, which this program does without."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import Any

import PySide6.QtCore  # noqa: F401 - brings along the part that is asked for below


def forgo_features() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks for modules that spell Qt's names in another way (`snake_case`). None here does, and
    reading a hundred files costs a start some 10 ms and 3 MB. Where PySide has no such part, or
    calls it otherwise, nothing is changed.
    """
    with suppress(ImportError, AttributeError):
        feature: Any = import_module("shibokensupport.feature")
        if callable(feature._mod_uses_pyside):  # noqa: SLF001
            feature._mod_uses_pyside = _spells_as_usual  # noqa: SLF001


def _spells_as_usual(_module: object) -> bool:
    return True
