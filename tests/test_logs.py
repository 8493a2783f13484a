"""The log says what happened, never what people wrote."""

from __future__ import annotations

import logging
import os
import stat
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import Side
from kneetrack.logs import LOG_BYTES, LOG_FILES, start_log
from tests.journals import names_in
from tests.services.journal_in import journal_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKER = "zanzibar"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log that has begun; it is ended after the test."""
    path = tmp_path / "state" / "kneetrack.log"
    logger = logging.getLogger("kneetrack")
    level, before = logger.level, list(logger.handlers)
    start_log(path)
    yield path
    for handler in [each for each in logger.handlers if each not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)


def test_nothing_people_wrote_is_in_the_log(tmp_path: Path, log: Path) -> None:
    with journal_in(tmp_path / MARKER) as opened:
        journal, settings = opened.services.journal, opened.services.settings
        settings.change(name=MARKER, main_problem=MARKER)
        journal.log_pain((Side.LEFT,), 7, activity=MARKER, note=MARKER)
        journal.log_exercise(MARKER, note=MARKER)
        (note,) = journal.log_note(MARKER).entries
        journal.set_questions([MARKER])
        journal.set_star(MARKER, starred=True)
        journal.remove(note.id)
        journal.undo()
        with pytest.raises(InputProblem):
            journal.log_note(f"{MARKER}\x00")
        backup = opened.services.data_care.back_up()
        opened.services.data_care.back_up_to(tmp_path / f"{MARKER}.db", overwrite=False)
    with journal_in(tmp_path / MARKER) as opened:
        opened.services.data_care.look_into(backup.path)
    text = log.read_text("utf-8")
    assert "journal open, SQLite" in text
    assert "backup 1 made" in text
    assert MARKER not in text
    assert str(tmp_path) not in text
    assert "2026-03-19" not in text


@pytest.mark.expects_log("it failed")
def test_a_traceback_tells_where_and_never_with_what(log: Path) -> None:
    logger = logging.getLogger("kneetrack.test")

    def inner(word: str) -> None:
        raise InputProblem("note", f"{word} does not fit")

    def outer(word: str) -> None:
        try:
            inner(word)
        except InputProblem as problem:
            raise ValueError(f"also {word}") from problem

    try:
        outer(MARKER)
    except ValueError:
        logger.exception("it failed")
    text = log.read_text("utf-8")
    assert "it failed" in text
    assert "ValueError, arisen in:" in text
    assert "test_logs.py" in text
    assert "in outer" in text
    assert MARKER not in text
    assert str(log.parent) not in text


def test_the_log_is_private_and_never_large(log: Path) -> None:
    old = os.umask(0)
    try:
        logger = logging.getLogger("kneetrack.test")
        for number in range(4 * LOG_BYTES // 1000):
            logger.info("%d %s", number, "x" * 1000)
    finally:
        os.umask(old)
    files = names_in(log.parent)
    assert files == ["kneetrack.log", "kneetrack.log.1", "kneetrack.log.2"]
    assert len(files) == LOG_FILES
    for name in files:
        path = log.parent / name
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert path.stat().st_size < LOG_BYTES + 2000  # a file ends with the line that fills it
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


def test_a_log_that_cannot_be_written_disturbs_nobody(
    tmp_path: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    start_log(tmp_path / "file" / "kneetrack.log")
    logging.getLogger("kneetrack.test").info("said into the void")
    assert not log.exists()
    assert capsys.readouterr() == ("", "")


def test_starting_twice_writes_each_line_once(log: Path) -> None:
    start_log(log)
    logging.getLogger("kneetrack.test").info("once only")
    assert log.read_text("utf-8").count("once only") == 1


def test_nothing_is_written_before_there_is_something_to_say(log: Path) -> None:
    assert not log.exists()
    logging.getLogger("kneetrack.test").debug("too small")
    assert not log.exists()
