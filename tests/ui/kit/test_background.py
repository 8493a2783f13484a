"""Slow work is done one thing at a time, and its result arrives in the window's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from kneetrack.ui.kit.background import ImmediateBackground, WorkerBackground

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Desk:
    """Collects what is delivered, and where."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.problems: list[Exception] = []
        self.threads: list[int] = []
        self.working = 0
        self.most_at_once = 0

    def task(self) -> object:
        self.working += 1
        self.most_at_once = max(self.most_at_once, self.working)
        done_in = threading.get_ident()
        self.working -= 1
        return done_in

    def failing_task(self) -> object:
        raise OSError("disk full")

    def then(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def on_error(self, problem: Exception) -> None:
        self.problems.append(problem)
        self.threads.append(threading.get_ident())


def test_the_worker_works_elsewhere_and_delivers_here(qtbot: QtBot) -> None:
    desk, worker = Desk(), WorkerBackground()
    for _ in range(20):
        worker.run(desk.task, desk.then, desk.on_error)
    qtbot.waitUntil(lambda: len(desk.results) == 20)
    assert threading.get_ident() not in desk.results
    assert set(desk.threads) == {threading.get_ident()}
    assert desk.most_at_once == 1
    assert not worker.is_busy
    assert worker.finish()


def test_what_goes_wrong_is_delivered_too(qtbot: QtBot) -> None:
    desk, worker = Desk(), WorkerBackground()
    worker.run(desk.failing_task, desk.then, desk.on_error)
    worker.run(desk.task, desk.then, desk.on_error)
    qtbot.waitUntil(lambda: len(desk.results) == 1)
    assert [str(problem) for problem in desk.problems] == ["disk full"]
    assert worker.finish()


def test_the_immediate_one_works_in_place() -> None:
    desk = Desk()
    ImmediateBackground().run(desk.task, desk.then, desk.on_error)
    ImmediateBackground().run(desk.failing_task, desk.then, desk.on_error)
    assert desk.results == [threading.get_ident()]
    assert len(desk.problems) == 1
