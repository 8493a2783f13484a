"""A small log for finding faults; by rule it never holds a word or a number of the journal."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from pathlib import Path

LOG_BYTES, LOG_FILES = 500_000, 3


class _PrivateLog(logging.FileHandler):
    """A log only its owner can read, in three files of which the newest is written.

    The library's own rotating handler would load its network handlers with it, at every start.
    """

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size >= LOG_BYTES:
            for number in range(LOG_FILES - 1, 0, -1):
                older = path.with_name(f"{path.name}.{number - 1}") if number > 1 else path
                if older.exists():
                    older.replace(path.with_name(f"{path.name}.{number}"))
        descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return open(descriptor, "a", encoding="utf-8")  # noqa: PTH123 - logging closes it

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; begin a new file when this one is full."""
        try:
            super().emit(record)
            if self.stream is not None and self.stream.tell() >= LOG_BYTES:
                self.close()
                self._closed = False  # the next line opens the next file
        except OSError:  # opening it is not covered by the library's own care
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Stay silent: a log that cannot be written must never disturb a save."""


class _WithoutValues(logging.Formatter):
    """Writes where an error arose, never its message: messages may quote what people typed."""

    def formatException(self, ei) -> str:  # type: ignore[no-untyped-def]  # noqa: N802
        kind, _error, trace = ei
        lines = []
        while trace is not None:
            code = trace.tb_frame.f_code
            lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} in {code.co_name}")
            trace = trace.tb_next
        return "\n".join([f"{kind.__name__}, arisen in:", *lines])


def start_log(path: Path) -> None:
    """Send KneeTrack's own messages to `path`, three files of half a megabyte at most."""
    handler = _PrivateLog(path, encoding="utf-8", delay=True)
    handler.setFormatter(_WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("kneetrack")
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
