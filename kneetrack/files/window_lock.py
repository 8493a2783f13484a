"""One window for one journal: a second start brings the first window to the front."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from kneetrack.files.safe_write import problem_of

LOCK_NAME, RAISE_NAME = "window.lock", "window.raise"
_NOT_WRITABLE = {errno.EROFS, errno.EACCES, errno.EPERM}


class WindowLock:
    """A lock that the system itself lets go when the program ends, however it ends.

    A lock file that merely exists means nothing: the lock is on the open file, so that one left
    behind by a crash never blocks the next start.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Return whether this is the only window now; raises EnvironmentProblem.

        Where nothing can be written, no lock can be made either, and none is needed.
        """
        if self._descriptor is not None:
            return True
        try:
            self._descriptor = self._open_locked()
        except OSError as error:
            if error.errno in _NOT_WRITABLE:
                return True
            raise problem_of(error, self._folder) from error
        return self._descriptor is not None

    def release(self) -> None:
        """Let another window open this journal."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def ask_first_window_to_rise(self) -> None:
        """Leave word for the window that has the lock."""
        with suppress(OSError):
            os.close(os.open(self._folder / RAISE_NAME, os.O_RDWR | os.O_CREAT, 0o600))

    def was_asked_to_rise(self) -> bool:
        """Return whether another start left word, and forget it."""
        try:
            (self._folder / RAISE_NAME).unlink()
        except OSError:
            return False
        return True

    def _open_locked(self) -> int | None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self._folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            is_ours = _lock(descriptor)
        except OSError:
            os.close(descriptor)
            raise
        if is_ours:
            return descriptor
        os.close(descriptor)
        return None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
