"""What every test stands on: own folders, no network, no stray window, no unseen warning."""

from __future__ import annotations

import gc
import itertools
import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests import not_run, sockets

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PySide6.QtWidgets import QApplication

# No clock decides a test, so no example has a deadline. In CI the same examples come every time.
settings.register_profile("here", deadline=None, database=None)
settings.register_profile("ci", deadline=None, database=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# Set before any Qt module is imported: no test may open a window on somebody's screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SCRATCH = pytest.StashKey[Path]()
_HOMES = itertools.count()
_FAILED = pytest.StashKey[bool]()

# Windows that Qt itself keeps for later; they show nothing once hidden.
_KEPT_BY_QT = frozenset({"QTipLabel", "QWhatsThat", "QComboBoxPrivateContainer"})


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept-golden",
        action="store_true",
        help="take the pictures drawn now as the expected ones",
    )


def pytest_configure(config: pytest.Config) -> None:
    scratch = Path(tempfile.mkdtemp(prefix="kt-"))
    config.stash[_SCRATCH] = scratch
    runtime = scratch / "run"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    sockets.install()


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_SCRATCH], ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    not_run.fail_if_not_allowed(report)
    if call.when == "call":
        item.stash[_FAILED] = report.failed
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    not_run.fail_if_not_allowed(report)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    sentence = not_run.sentence(terminalreporter.stats.get("skipped", []))
    if sentence:
        terminalreporter.write_line(sentence)


@pytest.fixture
def accept_golden(request: pytest.FixtureRequest) -> bool:
    """Whether pictures drawn now become the expected ones."""
    return bool(request.config.getoption("--accept-golden"))


@pytest.fixture(autouse=True)
def _own_folders(request: pytest.FixtureRequest) -> Iterator[None]:
    """Point every folder the app could write to at an empty one of this test alone."""
    home = request.config.stash[_SCRATCH] / f"{next(_HOMES)}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KNEETRACK_DATA_DIR", str(home / "journal"))
        patch.setenv("HOME", str(home))
        for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Fail a test that reaches for the network, even if the code under test hides the error."""
    with sockets.forbidden() as asked:
        yield
    if asked:
        pytest.fail(f"the network was asked for: {', '.join(asked)}")


class _Warnings(logging.Handler):
    """Keeps every record of WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unseen_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on a logged warning nobody announced with `@pytest.mark.expects_log("part")`."""
    handler = _Warnings()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    expected = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    strange = [line for line in handler.lines if not any(part in line for part in expected)]
    silent = [part for part in expected if not any(part in line for line in handler.lines)]
    if strange:
        pytest.fail("unexpected in the log:\n" + "\n".join(strange))
    if silent and not request.node.stash.get(_FAILED, False):
        pytest.fail("expected in the log but not there:\n" + "\n".join(silent))


@pytest.fixture(autouse=True)
def _no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Deliver what `deleteLater` asked for, then see that no window outlives its test."""
    yield
    qt: Any = sys.modules.get("PySide6.QtWidgets")
    core: Any = sys.modules.get("PySide6.QtCore")
    if qt is None or qt.QApplication.instance() is None or request.node.stash.get(_FAILED, False):
        return
    # processEvents alone leaves deleteLater undone.
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    if qt.QApplication.topLevelWidgets():
        gc.collect()
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    left = [
        widget
        for widget in qt.QApplication.topLevelWidgets()
        if widget.metaObject().className() not in _KEPT_BY_QT
    ]
    names = [f"{widget.metaObject().className()} {widget.objectName()!r}" for widget in left]
    for widget in left:
        # The next test starts with an empty screen, so that only the guilty one is named.
        widget.deleteLater()
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    if names:
        pytest.fail("left open after the test: " + ", ".join(names))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Make text and controls look the same on every machine: one packaged font, one style."""
    from PySide6.QtGui import QFont

    from kneetrack.paper.fonts import load_fonts

    # The same files as in the app: the package's other flavours of a face have other heights.
    font = QFont(load_fonts())
    font.setPixelSize(14)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    qapp.setStyle("Fusion")
    qapp.setFont(font)
    return qapp
