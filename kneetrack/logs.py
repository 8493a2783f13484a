"""A small log for finding faults; by rule it never holds a word or a number of the journal."""

from __future__ import annotations

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_BYTES, LOG_FILES = 500_000, 3


class _PrivateRotatingFile(RotatingFileHandler):
    """A rotating log only its owner can read, made when the first line is written."""

    def _open(self):  # type: ignore[no-untyped-def]
        Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
        return super()._open()

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
    handler = _PrivateRotatingFile(
        path, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8", delay=True
    )
    handler.setFormatter(_WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("kneetrack")
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
