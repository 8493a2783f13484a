"""Starting must stay quick: heavy parts are loaded when they are needed, not before."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

_HEAVY = ("PySide6", "sqlite_utils", "numpy", "pyqtgraph", "click", "pkg_resources", "asyncio")


def _loaded_by(statement: str) -> set[str]:
    """The heavy modules that a fresh Python has loaded after `statement`."""
    ask = f"{statement}; import json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True, timeout=60
    )
    return set(json.loads(done.stdout)) & set(_HEAVY)


@pytest.mark.parametrize("statement", ["import kneetrack", "import kneetrack.launch"])
def test_importing_it_loads_nothing_heavy(statement: str) -> None:
    assert _loaded_by(statement) == set()


def test_the_question_can_be_answered_with_yes() -> None:
    assert "PySide6" in _loaded_by("import PySide6.QtCore")


def test_the_window_itself_loads_no_heavy_part() -> None:
    heavy = _loaded_by("import kneetrack.ui.main_window, kneetrack.ui.catalogue")
    assert heavy == {"PySide6"}
