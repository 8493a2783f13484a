"""Write a file beside its place, check it, then put it there in one step."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
import time
from typing import TYPE_CHECKING

from kneetrack.domain.errors import EnvironmentProblem, InputProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
_STALE_AFTER_SECONDS = 24 * 3600


def write_whole(
    target: Path,
    content: bytes,
    *,
    overwrite: bool,
    check: Callable[[bytes], bool] = bool,
    field: str = "out",
) -> None:
    """Write `content` to `target`, readable by its owner only; the old file stays until the end.

    `check` is given the bytes read back from disk. Raises InputProblem when the target is taken
    or is no plain file, EnvironmentProblem when the disk refuses.
    """
    check_target(target, overwrite=overwrite, field=field)
    remove_stale_parts_of(target)
    part = part_beside(target)
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        try:
            _write_all(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if not check(part.read_bytes()):
            raise EnvironmentProblem(
                "The file on disk is not what was written.", str(target), "Try another place."
            )
        put_in_place(part, target, overwrite=overwrite, field=field)
    except OSError as error:
        raise problem_of(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def check_target(target: Path, *, overwrite: bool, field: str = "out") -> None:
    """Raise InputProblem unless `target` may be written: free, or a plain file to be replaced."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise InputProblem(field, f"The folder {target.parent} does not exist.") from None
        return
    except OSError as error:
        raise problem_of(error, target) from error
    if not stat.S_ISREG(mode):
        raise InputProblem(field, f"{target} is a folder, a link or a device, not a plain file.")
    if not overwrite:
        raise InputProblem(field, f"{target} exists already; add --overwrite to replace it.")


def put_in_place(part: Path, target: Path, *, overwrite: bool, field: str = "out") -> None:
    """Give a finished, synced part file its final name, and sync the folder."""
    if overwrite:
        os.replace(part, target)
    else:
        try:
            rename_new(part, target)
        except FileExistsError:
            raise InputProblem(
                field, f"{target} exists already; add --overwrite to replace it."
            ) from None
    sync_folder(target.parent)


def rename_new(source: Path, target: Path) -> None:
    """Rename without ever replacing; raises FileExistsError when `target` is taken."""
    if sys.platform == "win32":
        os.rename(source, target)
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if isinstance(error, FileExistsError) or error.errno not in _NO_HARD_LINKS:
            raise
        if target.exists():  # FAT and some shares know no hard links; this is the next best
            raise FileExistsError(errno.EEXIST, "exists", str(target)) from None
        os.rename(source, target)
    else:
        source.unlink()


def part_beside(target: Path) -> Path:
    """Return a fresh name for a half-written file in the folder of `target`."""
    return target.with_name(f".{target.name}.{os.getpid()}-{os.urandom(4).hex()}.part")


def remove_part(part: Path) -> None:
    """Remove a half-written file, if it is still there, and what SQLite left beside it."""
    for leftover in (part, part.with_name(part.name + "-journal")):
        with contextlib.suppress(OSError):
            leftover.unlink(missing_ok=True)


def remove_stale_parts(folder: Path) -> int:
    """Remove half-written files whose writer is gone; returns how many."""
    return _remove_parts(folder, "")


def remove_stale_parts_of(target: Path) -> int:
    """Remove what a killed writer left of one file, in a folder that is not our own."""
    return _remove_parts(target.parent, f".{target.name}.")


def _remove_parts(folder: Path, begins: str) -> int:
    removed = 0
    with contextlib.suppress(OSError):  # tidying up must never keep anybody from their journal
        removed = sum(_remove_if_stale(part, begins) for part in folder.glob(".*.part*"))
    return removed


def _remove_if_stale(part: Path, begins: str) -> bool:
    name = _PART_NAME.fullmatch(part.name)
    if name is None or not part.name.startswith(begins) or not _writer_is_gone(part, int(name[1])):
        return False
    try:
        part.unlink()
    except OSError:
        return False
    return True


def make_private_folder(folder: Path) -> None:
    """Make a folder (and its parents) that only its owner can open, and that a power cut leaves."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        for one in reversed(missing):
            sync_folder(one.parent)
    except OSError as error:
        raise problem_of(error, folder) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut; Windows does this by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def problem_of(error: OSError, path: Path) -> EnvironmentProblem:
    """Turn what the operating system said into a plain sentence."""
    cause, advice = _CAUSES.get(error.errno or 0, _UNKNOWN)
    return EnvironmentProblem(cause, str(path), advice)


def _write_all(descriptor: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def _writer_is_gone(part: Path, pid: int) -> bool:
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            return time.time() - part.stat().st_mtime > _STALE_AFTER_SECONDS
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except OSError:
        return False
    return pid == os.getpid()


# Only names that part_beside() made: other programs leave hidden .part files of their own.
_PART_NAME = re.compile(r"\..+\.([0-9]+)-[0-9a-f]{8}\.part(?:-journal)?", re.DOTALL)
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS}
_UNKNOWN = ("The disk refused.", "Check the disk, or choose another place.")
_CAUSES = {
    errno.ENOSPC: ("The disk is full.", "Free some space and try again."),
    errno.EDQUOT: ("Your share of the disk is full.", "Free some space and try again."),
    errno.EROFS: ("The disk is read-only.", "Choose another place, or allow writing there."),
    errno.EACCES: ("Writing there is not allowed.", "Choose another folder."),
    errno.EPERM: ("Writing there is not allowed.", "Choose another folder."),
    errno.ENOENT: ("The folder is not there.", "Choose another folder."),
    errno.ENOTDIR: ("The folder is not there.", "Choose another folder."),
    errno.EISDIR: ("This is a folder, not a file.", "Choose a file name."),
    errno.EIO: ("The disk could not be read or written.", "Check the disk and try again."),
    errno.ENAMETOOLONG: ("The file name is too long.", "Choose a shorter name."),
    errno.ELOOP: ("This is a link, not a plain file.", "Choose the real place."),
}
