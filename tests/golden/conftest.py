"""What tests of pictures share: a look that is the same on every machine, and the expected ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QCursor, QFont
from PySide6.QtWidgets import QApplication

from kneetrack.ui.kit.theme import Role, Theme
from tests.golden.pictures import ExpectedPictures

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
ARTEFACTS = HERE.parents[1] / "test-artefacts" / "golden"

_PICTURES = pytest.StashKey[ExpectedPictures]()
_SOME_LEFT_OUT = pytest.StashKey[bool]()


class SameEverywhere(Theme):
    """The look of the app without what a system's own settings do to the edges of letters."""

    def font(self, role: str = Role.BODY) -> QFont:
        font = super().font(role)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
        return font


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light look with nothing moving; days are written as in Britain."""
    font, palette, locale = qapp.font(), qapp.palette(), QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    look = SameEverywhere(qapp)
    look.set_motion("on")
    look.set_look("light", 100)
    yield look
    look.set_motion("system")
    look.deleteLater()
    QLocale.setDefault(locale)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture(autouse=True)
def _no_mouse_over_anything(qapp: QApplication) -> None:
    """What another test left the mouse on would be drawn as hovered."""
    QCursor.setPos(20_000, 20_000)
    qapp.processEvents()


@pytest.fixture(scope="session")
def expected(request: pytest.FixtureRequest) -> ExpectedPictures:
    """Compare with the expected pictures, or replace them with --accept-golden."""
    config = request.config
    accept = bool(config.getoption("--accept-golden"))
    config.stash[_PICTURES] = ExpectedPictures(EXPECTED, ARTEFACTS, accept=accept)
    return config.stash[_PICTURES]


# --- pictures that nobody asks for any more ------------------------------------------------------


def pytest_deselected(items: Sequence[pytest.Item]) -> None:
    for item in items:
        item.config.stash[_SOME_LEFT_OUT] = True


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remove what no test asked for, but only after every test of this folder asked for its own."""
    config = session.config
    is_whole = {*HERE.glob("test_*.py")} <= {item.path for item in session.items}
    is_part = config.stash.get(_SOME_LEFT_OUT, False) or any("::" in word for word in config.args)
    is_one_of_several = hasattr(config, "workerinput")
    if not is_whole or is_part or is_one_of_several or exitstatus != pytest.ExitCode.OK:
        return
    if config.getoption("--accept-golden"):
        for name in config.stash[_PICTURES].remove_unwanted():
            config.get_terminal_writer().line(f"removed {name}: no test asks for it")
