"""A broken file is left out and named; everything else is there as before."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from kneetrack.content.loader import LibraryLoader, load_library
from tests.content.shipped import EXERCISE_FILES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.content.shipped import ContentCopy

CLAM = "hip_clamshell.toml"


def _every_file_is_named_in_the_log(test: Callable[..., None]) -> Callable[..., None]:
    for name in ("index.toml", *EXERCISE_FILES):
        test = pytest.mark.expects_log(name)(test)
    return test


@pytest.mark.expects_log("hip_clamshell.toml")
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"id = ",
        b"\xff\xfe",
        b'id = "hip_clamshell"',
        b"# " + b"x" * 200_000,
        b"a = " + b"[" * 5_000,
    ],
    ids=["empty", "half", "no-text", "one-field", "huge", "deep"],
)
def test_one_broken_file_leaves_the_others(
    copy: ContentCopy, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    copy.path(CLAM).write_bytes(content)

    with caplog.at_level(logging.INFO):
        library = load_library(copy.folder)

    assert library.unreadable == (CLAM,)
    left = sorted(f"{each.id}.toml" for each in library.exercises)
    assert left == [name for name in EXERCISE_FILES if name != CLAM]
    assert CLAM in caplog.text
    assert str(copy.folder) not in caplog.text


@pytest.mark.expects_log("copied.toml")
def test_a_second_file_with_the_same_id_is_left_out(copy: ContentCopy) -> None:
    copy.write("copied.toml", copy.text(CLAM))

    library = load_library(copy.folder)

    assert library.unreadable == ("copied.toml",)
    assert library.exercise("clamshell").id == "hip_clamshell"


def test_a_field_of_a_newer_version_does_no_harm(copy: ContentCopy) -> None:
    copy.change(CLAM, 'region = "hip"', 'region = "hip"\nvoice = "calm"')

    assert load_library(copy.folder).exercise("clamshell").name == "Clamshell"


@_every_file_is_named_in_the_log
def test_without_shared_stop_rules_no_exercise_is_shown_without_them(copy: ContentCopy) -> None:
    copy.path("index.toml").unlink()

    library = load_library(copy.folder)

    assert library.exercises == ()
    assert "index.toml" in library.unreadable


@pytest.mark.expects_log("sources.toml")
def test_without_sources_facts_still_name_their_key(copy: ContentCopy) -> None:
    copy.path("sources.toml").unlink()

    library = load_library(copy.folder)

    fact = library.exercise("clamshell").facts[0]
    assert fact.describe_mark(library.sources) == "neal24"


def test_files_are_read_when_first_asked_for_and_once(copy: ContentCopy) -> None:
    loader = LibraryLoader(copy.folder)
    copy.change(CLAM, 'name = "Clamshell"', 'name = "Clam opening"')

    first = loader.library()
    copy.change(CLAM, 'name = "Clam opening"', 'name = "Later"')

    assert first.exercise("hip_clamshell").name == "Clam opening"
    assert loader.library() is first
