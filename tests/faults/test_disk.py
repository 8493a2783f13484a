"""The disk model itself: what a power cut may take and what it may not."""

from __future__ import annotations

from tests.faults.disk import Step, image, safe_steps

BEFORE = {"/r/d/a": b"old!"}
NUMBERS = {"/r/d/a": 1}


def test_an_unsynced_write_may_be_lost_and_a_synced_one_may_not() -> None:
    steps = [Step("write", "/r/d/a", 1, 0, b"new!"), Step("sync", "/r/d/a", 1)]
    assert safe_steps(steps[:1]) == set()
    assert safe_steps(steps) == {0}
    assert image(BEFORE, NUMBERS, [], "/r")["/r/d/a"] == b"old!"
    assert image(BEFORE, NUMBERS, [(steps[0], None)], "/r")["/r/d/a"] == b"new!"


def test_syncing_a_file_does_not_keep_its_name() -> None:
    steps = [
        Step("name", "/r/d/b", 2),
        Step("write", "/r/d/b", 2, 0, b"x"),
        Step("sync", "/r/d/b", 2),
        Step("sync", "/r/d"),
    ]
    assert safe_steps(steps[:3]) == {1}
    assert safe_steps(steps) == {0, 1}
    assert "/r/d/b" not in image(BEFORE, NUMBERS, [(steps[1], None)], "/r")


def test_a_torn_write_reaches_whole_sectors_only() -> None:
    step = Step("write", "/r/d/a", 1, 0, b"n" * 1024)
    torn = image(BEFORE, NUMBERS, [(step, frozenset({1}))], "/r")["/r/d/a"]
    assert torn == b"old!" + bytes(508) + b"n" * 512


def test_a_rename_moves_the_name_and_keeps_the_bytes() -> None:
    step = Step("name", "/r/d/c", 1, old="/r/d/a")
    assert image(BEFORE, NUMBERS, [(step, None)], "/r") == {"/r/d/c": b"old!", "/r/d/": b""}


def test_a_folder_that_never_lasted_takes_its_files_along() -> None:
    steps = [Step("folder", "/r/d/e"), Step("name", "/r/d/e/f", 3)]
    assert image(BEFORE, NUMBERS, [(steps[1], None)], "/r") == {"/r/d/a": b"old!", "/r/d/": b""}
    whole = image(BEFORE, NUMBERS, [(step, None) for step in steps], "/r")
    assert whole["/r/d/e/f"] == b""


def test_a_folder_inside_a_lost_folder_is_lost() -> None:
    steps = [Step("folder", "/r/d/e"), Step("folder", "/r/d/e/f"), Step("name", "/r/d/e/f/g", 4)]
    lost = image(BEFORE, NUMBERS, [(step, None) for step in steps[1:]], "/r")
    assert lost == {"/r/d/a": b"old!", "/r/d/": b""}
