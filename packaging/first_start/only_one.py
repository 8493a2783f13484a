"""Let one start prepare at a time; a second one waits and then finds everything done."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from first_start.troubles import FirstStartError, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock file `path`; the system lets go of it even when the process is killed."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise FirstStartError(
            f"KneeTrack cannot be set up here because the folder {path.parent} cannot be written "
            "to; copy it to a folder of your own and start again."
        ) from error
    try:
        if not _take(handle, wait=False):
            say("Another start is preparing KneeTrack; waiting for it…")
            _take(handle, wait=True)
        os.set_inheritable(handle, True)  # noqa: FBT003 - it takes no names
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int, *, wait: bool) -> bool:
        while True:
            try:
                # LK_LOCK itself tries for ten seconds before it gives up.
                msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
            else:
                return True

else:
    import fcntl

    def _take(handle: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
