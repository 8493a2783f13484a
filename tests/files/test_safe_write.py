"""A file is the old one or the new one, whole, and only its owner can read it."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.files import safe_write
from kneetrack.files.safe_write import (
    make_private_folder,
    part_beside,
    problem_of,
    remove_stale_parts,
    rename_new,
    write_whole,
)
from tests.journals import names_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_new_file_is_whole_private_and_alone(tmp_path: Path) -> None:
    target = tmp_path / "out é.pdf"
    old = os.umask(0)
    try:
        write_whole(target, b"content" * 100_000, overwrite=False)
    finally:
        os.umask(old)
    assert target.read_bytes() == b"content" * 100_000
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert names_in(tmp_path) == [target.name]


def test_an_old_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"old")
    with pytest.raises(InputProblem, match="--overwrite") as caught:
        write_whole(target, b"new", overwrite=False, field="file")
    assert caught.value.field == "file"
    assert target.read_bytes() == b"old"
    write_whole(target, b"new", overwrite=True)
    assert target.read_bytes() == b"new"
    assert names_in(tmp_path) == ["out"]


def test_what_does_not_read_back_well_never_gets_the_name(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"old")
    seen: list[bytes] = []

    def refuse(content: bytes) -> bool:
        seen.append(content)
        return False

    with pytest.raises(EnvironmentProblem, match="not what was written"):
        write_whole(target, b"new", overwrite=True, check=refuse)
    with pytest.raises(EnvironmentProblem):
        write_whole(target, b"", overwrite=True)
    assert seen == [b"new"]
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["out"]


def test_a_file_that_turns_up_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out"

    def somebody_else_is_faster(_content: bytes) -> bool:
        target.write_bytes(b"precious")
        return True

    with pytest.raises(InputProblem):
        write_whole(target, b"new", overwrite=False, check=somebody_else_is_faster)
    assert target.read_bytes() == b"precious"
    assert names_in(tmp_path) == ["out"]


@pytest.mark.parametrize("kind", ["folder", "link", "dangling link", "pipe"])
def test_what_is_no_plain_file_is_left_alone(tmp_path: Path, kind: str) -> None:
    target, real = tmp_path / "out", tmp_path / "real"
    if kind == "folder":
        target.mkdir()
    elif kind == "pipe":
        os.mkfifo(target)
    else:
        target.symlink_to(real)
        if kind == "link":
            real.write_bytes(b"precious")
    before = names_in(tmp_path)
    with pytest.raises(InputProblem, match="not a plain file"):
        write_whole(target, b"new", overwrite=True)
    assert names_in(tmp_path) == before
    assert kind != "link" or real.read_bytes() == b"precious"


@pytest.mark.parametrize(
    "place", ["nowhere/out", "file/out", "x" * 300], ids=["no folder", "file as folder", "long"]
)
def test_a_place_that_cannot_be_is_refused_plainly(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises((InputProblem, EnvironmentProblem)):
        write_whole(tmp_path / place, b"new", overwrite=True)
    assert names_in(tmp_path) == ["file"]


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_disk_that_refuses_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"old")

    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(number, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        with pytest.raises(EnvironmentProblem) as caught:
            write_whole(target, b"new", overwrite=True)
    assert caught.value.path == str(target)
    assert "disk" in caught.value.cause.lower()
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["out"]


def test_short_writes_are_carried_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write: Callable[[int, memoryview], int] = os.write

    def one_byte(descriptor: int, content: memoryview) -> int:
        return write(descriptor, content[:1])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", one_byte)
        write_whole(tmp_path / "out", b"content", overwrite=False)
    assert (tmp_path / "out").read_bytes() == b"content"


def test_a_rename_never_replaces(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        rename_new(source, target)
    assert (source.read_bytes(), target.read_bytes()) == (b"new", b"old")
    target.unlink()
    rename_new(source, target)
    assert names_in(tmp_path) == ["target"]


def test_a_rename_works_where_no_hard_links_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(errno.EPERM, "no")

    monkeypatch.setattr(os, "link", refuse)
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        rename_new(source, target)
    target.unlink()
    rename_new(source, target)
    assert target.read_bytes() == b"new"


def test_only_our_own_half_written_files_of_the_dead_are_removed(tmp_path: Path) -> None:
    dead = 2**22 + 11  # no Linux gives out a number that high
    living = os.getppid()
    ours = [f".a.db.{dead}-0a1b2c3d.part", f".a.db.{dead}-0a1b2c3d.part-journal"]
    mine = part_beside(tmp_path / "b.db").name
    others = [
        f".a.db.{living}-0a1b2c3d.part", ".film.part", ".film.123.part", "a.part",
        f".a.{dead}-xyz.part", f".a.{dead}-0a1b2c3d.parts", f"a.db.{dead}-0a1b2c3d.part",
    ]  # fmt: skip
    for name in (*ours, mine, *others):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    assert remove_stale_parts(tmp_path) == 3
    assert names_in(tmp_path) == sorted(others)


def test_the_next_try_sweeps_up_after_a_killed_one_and_touches_nothing_else(
    tmp_path: Path,
) -> None:
    nobody = 2**22 + 1
    (tmp_path / f".mine.json.{nobody}-0123abcd.part").touch()
    others = [
        f".yours.json.{nobody}-0123abcd.part",
        ".mine.json.part",
        ".mine.json.1-0123abcd.part",
    ]
    for name in others:
        (tmp_path / name).touch()
    write_whole(tmp_path / "mine.json", b"{}", overwrite=False)
    assert names_in(tmp_path) == sorted([*others, "mine.json"])


def test_parts_have_names_nobody_can_guess(tmp_path: Path) -> None:
    names = {part_beside(tmp_path / "a") for _number in range(50)}
    assert len(names) == 50
    assert {name.parent for name in names} == {tmp_path}


def test_a_folder_is_private(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "a" / "b")
    make_private_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentProblem):
        make_private_folder(tmp_path / "file" / "b")


def test_every_cause_has_its_sentence_and_advice(tmp_path: Path) -> None:
    for number in (*safe_write._CAUSES, errno.EBADF, None):
        problem = problem_of(OSError(number, "x") if number else OSError("x"), tmp_path)
        assert problem.cause.endswith(".")
        assert problem.advice.endswith(".")
        assert "Errno" not in str(problem)
