"""A look at the journal file's own bytes before SQLite may touch it."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from kneetrack.files.safe_write import problem_of
from kneetrack.store.problems import damaged

if TYPE_CHECKING:
    from pathlib import Path

SIGNATURE = b"SQLite format 3\x00"
HEADER_BYTES = 100


def check_file(path: Path) -> None:
    """Raise DamagedJournal unless `path` is a plain, whole SQLite file.

    SQLite itself overlooks a cut last byte, a foreign text encoding and a link.
    """
    try:
        status = path.lstat()
    except OSError as error:
        raise problem_of(error, path) from error
    if stat.S_ISLNK(status.st_mode):
        raise damaged(path, "is a link to another file, which KneeTrack does not follow")
    if not stat.S_ISREG(status.st_mode):
        raise damaged(path, "is not a plain file")
    if status.st_size == 0:
        raise damaged(path, "is empty, although it held something before")
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise problem_of(error, path) from error
    _check_header(path, header, status.st_size)


def _check_header(path: Path, header: bytes, size: int) -> None:
    if len(header) < HEADER_BYTES or not header.startswith(SIGNATURE):
        raise damaged(path, "is not a journal, or its beginning is damaged")
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    if page < 512 or page & (page - 1):
        raise damaged(path, "has a damaged beginning (page size)")
    if header[18] not in (1, 2) or header[19] not in (1, 2):
        raise damaged(path, "has a damaged beginning (format)")
    if int.from_bytes(header[56:60], "big") not in (1, 2, 3):
        raise damaged(path, "has a damaged beginning (text encoding)")
    being_rolled_back = path.with_name(path.name + "-journal").exists()
    if size % page and not being_rolled_back:
        raise damaged(path, "is cut off at its end")
