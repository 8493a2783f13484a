"""The program on a screen of its own; a picture is kept of what failed."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.assistive import AssistiveBus
from tests.journeys.reader import Reader
from tests.journeys.screen import Program, Screen

_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when == "call":
        item.stash[_FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    made = Screen()
    yield made
    made.close()


@pytest.fixture
def bus(tmp_path: Path, qapp: QApplication) -> Iterator[AssistiveBus]:
    made = AssistiveBus(tmp_path / "bus")
    yield made
    made.close()


@pytest.fixture
def reader(bus: AssistiveBus) -> Reader:
    return Reader(bus)


@pytest.fixture
def program(screen: Screen, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Program]:
    made = Program(screen, tmp_path)
    yield made
    if request.node.stash.get(_FAILED, False):
        made.picture(request.node.name)
    made.close()
