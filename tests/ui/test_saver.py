"""The saver: in order, once, after the check; what cannot be written is kept and told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.services.drafts import Act, Unsaved
from kneetrack.ui.kit.saver import Save, Saver, Trouble

PATIENT = 30_000
FULL = EnvironmentProblem("The disk is full.", "journal.db", "Free some space.")
BUSY = EnvironmentProblem("In use.", "journal.db", "Wait.")


class Disk:
    """Takes what is written, or raises what it was told to, as often as it was told to."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.saved: list[object] = []
        self.refused: list[InputProblem] = []
        self.raises: dict[str, list[Exception]] = {}
        self.always: Exception | None = None
        self.tries = 0

    def save(self, words: str, key: str = "") -> Save:
        return Save(
            key or words,
            self._writer(words),
            self.saved.append,
            self.refused.append,
            Unsaved(Act.WRITE_NOTE, words, {}),
        )

    def _writer(self, words: str) -> Callable[[], object]:
        def write() -> str:
            self.tries += 1
            if self.always is not None:
                raise self.always
            if self.raises.get(words):
                raise self.raises[words].pop(0)
            self.written.append(words)
            return words

        return write


def _is_busy(problem: EnvironmentProblem) -> bool:
    return problem is BUSY


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def saver(qapp: QApplication) -> Saver:
    return Saver(is_error_transient=_is_busy, trouble_retry_ms=50)


@pytest.fixture
def open_saver(saver: Saver) -> Saver:
    saver.journal_is_sound()
    return saver


def test_nothing_is_written_before_the_check(saver: Saver, disk: Disk) -> None:
    saver.save(disk.save("a"))
    saver.save(disk.save("b"))
    assert disk.tries == 0
    assert saver.is_waiting("a")
    saver.journal_is_sound()
    assert disk.written == disk.saved == ["a", "b"]
    assert not saver.waiting


def test_without_an_answer_it_writes_after_a_second(saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    saver.save(disk.save("a"))
    qtbot.waitUntil(lambda: disk.written == ["a"], timeout=PATIENT)


def test_an_unsound_journal_is_never_written(saver: Saver, disk: Disk) -> None:
    saver.save(disk.save("a"))
    saver.journal_is_unsound(FULL)
    saver.save(disk.save("b"))
    saver.try_now()
    assert not saver.flush()
    saver.journal_is_sound()
    assert disk.tries == 0
    assert saver.trouble == Trouble(FULL, waiting=2, can_retry=False)


def test_a_newer_one_takes_the_place_of_one_that_waits(saver: Saver, disk: Disk) -> None:
    saver.save(disk.save("left 3", key="left"))
    saver.save(disk.save("note"))
    saver.save(disk.save("left 5", key="left"))
    saver.journal_is_sound()
    assert disk.written == ["note", "left 5"]


def test_saved_is_told_after_the_disk_has_it(open_saver: Saver, disk: Disk) -> None:
    disk.raises["a"] = [FULL]
    open_saver.save(disk.save("a"))
    assert disk.saved == []
    open_saver.try_now()
    assert disk.saved == ["a"]


def test_what_does_not_fit_is_refused_and_stops_nothing(open_saver: Saver, disk: Disk) -> None:
    problem = InputProblem("note", "Too long.")
    disk.raises["a"] = [problem]
    open_saver.save(disk.save("a"))
    open_saver.save(disk.save("b"))
    assert (disk.refused, disk.written, open_saver.waiting) == ([problem], ["b"], 0)
    assert open_saver.trouble is None


def test_a_busy_journal_is_tried_again_without_a_word(
    open_saver: Saver, disk: Disk, qtbot: QtBot
) -> None:
    disk.raises["a"] = [BUSY, BUSY]
    with qtbot.assertNotEmitted(open_saver.trouble_changed):
        open_saver.save(disk.save("a"))
        open_saver.save(disk.save("b"))
        qtbot.waitUntil(lambda: not open_saver.waiting, timeout=PATIENT)
    assert disk.written == ["a", "b"]


def test_a_journal_that_stays_busy_is_trouble(open_saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    disk.always = BUSY
    with qtbot.waitSignal(open_saver.trouble_changed, timeout=PATIENT) as told:
        open_saver.save(disk.save("a"))
    assert told.args == [Trouble(BUSY, waiting=1, can_retry=True, is_busy=True)]
    assert disk.tries > 3
    disk.always = None
    qtbot.waitUntil(lambda: disk.written == ["a"], timeout=PATIENT)
    assert open_saver.trouble is None


def test_trouble_counts_what_waits_and_passes(open_saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    disk.always = FULL
    told: list[Trouble | None] = []
    open_saver.trouble_changed.connect(told.append)
    open_saver.save(disk.save("a"))
    open_saver.save(disk.save("b"))
    assert open_saver.trouble == Trouble(FULL, waiting=2, can_retry=True)
    assert [thing.words for thing in open_saver.unsaved()] == ["a", "b"]
    disk.always = None
    qtbot.waitUntil(lambda: disk.written == ["a", "b"], timeout=PATIENT)
    assert told[-1] is None


def test_an_error_of_ours_keeps_back_only_its_own_save(open_saver: Saver, disk: Disk) -> None:
    disk.raises["a"] = [ZeroDivisionError("planted"), ZeroDivisionError("again")]
    with pytest.raises(ZeroDivisionError, match="planted"):
        open_saver.save(disk.save("a"))
    open_saver.save(disk.save("b"))
    assert open_saver.is_waiting("a")
    assert open_saver.trouble is not None
    open_saver.try_now()  # fails a second time, and that is not told a second time
    assert disk.written == ["b"]
    open_saver.try_now()
    assert disk.written == ["b", "a"]
    assert open_saver.trouble is None


def test_saving_while_saving_writes_once(open_saver: Saver, disk: Disk) -> None:
    inner = disk.save("inner")

    def write() -> str:
        disk.written.append("outer")
        open_saver.save(inner)
        return "outer"

    open_saver.save(Save("outer", write, disk.saved.append, disk.refused.append))
    assert disk.written == ["outer", "inner"]
    assert disk.saved == ["outer", "inner"]


def test_flush_waits_a_moment_for_a_busy_journal(open_saver: Saver, disk: Disk) -> None:
    disk.raises["a"] = [BUSY, BUSY, BUSY]
    open_saver.save(disk.save("a"))
    assert open_saver.flush(patience_ms=PATIENT)
    assert disk.written == ["a"]


def test_flush_says_when_something_is_left(open_saver: Saver, disk: Disk) -> None:
    disk.always = FULL
    open_saver.save(disk.save("a"))
    assert not open_saver.flush()
    assert open_saver.is_waiting("a")


def test_after_the_end_nothing_is_written(open_saver: Saver, disk: Disk) -> None:
    disk.always = FULL
    open_saver.save(disk.save("a"))
    open_saver.end()
    tries = disk.tries
    open_saver.try_now()
    open_saver.flush()
    open_saver.save(disk.save("b"))
    assert disk.tries == tries
    assert [thing.words for thing in open_saver.unsaved()] == ["a", "b"]
