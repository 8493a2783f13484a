"""Kinds of damage a journal can meet: each takes a good journal and leaves a bad one."""

from __future__ import annotations

import os
import sqlite3
import struct
import zlib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE_SIZE_AT: Final = 16
WRITE_VERSION_AT: Final = 18
READ_VERSION_AT: Final = 19
CHANGE_COUNTER_AT: Final = 24
FREELIST_AT: Final = 32
ENCODING_AT: Final = 56
USER_VERSION_AT: Final = 60
APPLICATION_ID_AT: Final = 68


@dataclass(frozen=True)
class Damage:
    """A kind of damage, and what must come of it.

    expected: "refuse" (every command does), "report" (`check` says so, others refuse or work),
    "mend" (opens, and everything is there as before).
    """

    name: str
    make: Callable[[Path], None]
    expected: str = "refuse"


def _content(content: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(content)

    return make


def _bytes_at(place: int, new: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        old = path.read_bytes()
        path.write_bytes(old[:place] + new + old[place + len(new) :])

    return make


def _cut(share: float, less: int = 0) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        whole = path.read_bytes()
        path.write_bytes(whole[: int(len(whole) * share) - less])

    return make


def _first(count: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(path.read_bytes()[:count])

    return make


def _sql(*statements: str, schema: bool = False) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            if schema:
                connection.execute("pragma writable_schema = on")
                connection.execute("pragma ignore_check_constraints = on")
            for statement in statements:
                connection.execute(statement)

    return make


def _page(number_of: Callable[[Path], int], new: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        size = page_size(path)
        _bytes_at((number_of(path) - 1) * size, new.ljust(size, b"\0")[:size])(path)

    return make


def page_size(path: Path) -> int:
    """The size of a page in bytes."""
    return int(struct.unpack(">H", path.read_bytes()[PAGE_SIZE_AT : PAGE_SIZE_AT + 2])[0])


def _root(kind: str, name: str) -> Callable[[Path], int]:
    def find(path: Path) -> int:
        with closing(sqlite3.connect(path)) as connection:
            row = connection.execute(
                "select rootpage from sqlite_master where type = ? and (name = ? or name like ?)",
                (kind, name, name),
            ).fetchone()
        return int(row[0])

    return find


def _last_page(path: Path) -> int:
    return path.stat().st_size // page_size(path)


def _swapped_pages(path: Path) -> None:
    size = page_size(path)
    whole = path.read_bytes()
    first, last = _root("table", "pain")(path), _last_page(path)
    pages = [whole[n * size : (n + 1) * size] for n in range(len(whole) // size)]
    pages[first - 1], pages[last - 1] = pages[last - 1], pages[first - 1]
    path.write_bytes(b"".join(pages))


def _broken_freelist(path: Path) -> None:
    _bytes_at(FREELIST_AT, struct.pack(">II", 999_999, 3))(path)


def _missing_index_entry(path: Path) -> None:
    """Leave a row out of an index, as a lost write does."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        find = "select rootpage from sqlite_master where name = ?"
        (root,) = connection.execute(find, ("pain_day",)).fetchone()
        # An index nobody told of the next change: its entry in the schema points elsewhere.
        connection.execute("create table aside (id text)")
        connection.execute("create index aside_day on aside (id)")
        (other,) = connection.execute(find, ("aside_day",)).fetchone()
        connection.execute("pragma writable_schema = on")
        swap = "update sqlite_master set rootpage = ? where name = ?"
        connection.execute(swap, (other, "pain_day"))
        connection.execute(swap, (root, "aside_day"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("drop table aside")


def _flipped_bit_in_note(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    place = whole.find(b"made up ")
    whole[place] ^= 0x02
    path.write_bytes(bytes(whole))


def _garbage_beside(suffix: str, content: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        Path(f"{path}{suffix}").write_bytes(content)

    return make


def _hot_journal(path: Path) -> None:
    """Leave the journal as a power cut in mid-save does: half new, with the way back."""
    before = path.read_bytes()
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("pragma cache_spill = 1")
        connection.execute("pragma cache_size = 1")
        connection.execute("begin immediate")
        connection.execute("update pain set note = note || 'half done'")
        half, way_back = path.read_bytes(), Path(f"{path}-journal").read_bytes()
        connection.execute("rollback")
    finally:
        connection.close()
    if half == before or not way_back.startswith(b"\xd9\xd5\x05\xf9"):
        raise AssertionError("the half-done save never reached the file")
    path.write_bytes(half)
    Path(f"{path}-journal").write_bytes(way_back)


def _png(width: int = 1) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, 1, 8, 0, 0, 0, 0)
    image = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + image


def _other_program(path: Path) -> None:
    path.unlink()
    _sql("create table moz_places (id integer, url text)", "pragma user_version = 1")(path)


def _link(path: Path) -> None:
    place = path.with_name("elsewhere.db")
    path.rename(place)
    path.symlink_to(place)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _view_for_table(path: Path) -> None:
    _sql("drop table star", "create view star as select 'x' as exercise_id")(path)


_ORPHAN: Final = "insert into pain_zone (pain_id, place, zone) values ('nobody', 0, 'outer')"

DAMAGES: Final[tuple[Damage, ...]] = (
    Damage("empty", _content(b"")),
    Damage("one byte", _content(b"S")),
    Damage("a text file", _content(b"Dear diary, my knee hurts.\n" * 400)),
    Damage("a picture", _content(_png())),
    Damage("zeros only", _content(bytes(40_960))),
    Damage("another program's", _other_program),
    *(Damage(f"cut to {share:.0%}", _cut(share)) for share in (0.02, 0.25, 0.5, 0.75, 0.97)),
    Damage("header alone", _first(100)),
    Damage("first page alone", _first(4096)),
    Damage("last byte cut", _cut(1.0, less=1)),
    Damage("last page cut", _first(-4096)),
    Damage("signature wrong", _bytes_at(0, b"SQLite format 4")),
    Damage("page size 1000", _bytes_at(PAGE_SIZE_AT, struct.pack(">H", 1000))),
    Damage("page size doubled", _bytes_at(PAGE_SIZE_AT, struct.pack(">H", 8192))),
    Damage("write version 9", _bytes_at(WRITE_VERSION_AT, b"\x09")),
    Damage("read version 9", _bytes_at(READ_VERSION_AT, b"\x09")),
    Damage("encoding 9", _bytes_at(ENCODING_AT, struct.pack(">I", 9))),
    Damage("application id 0", _bytes_at(APPLICATION_ID_AT, struct.pack(">I", 0))),
    Damage("version 0", _bytes_at(USER_VERSION_AT, struct.pack(">i", 0))),
    Damage("version -1", _bytes_at(USER_VERSION_AT, struct.pack(">i", -1))),
    Damage("a newer version", _bytes_at(USER_VERSION_AT, struct.pack(">i", 99))),
    Damage("freelist broken", _broken_freelist),
    Damage("page of pain zeroed", _page(_root("table", "pain"), b"")),
    Damage("page of pain is noise", _page(_root("table", "pain"), bytes(range(1, 255)) * 20)),
    Damage("page of notes is noise", _page(_root("table", "note"), b"\xff" * 5000)),
    Damage("last page is noise", _page(_last_page, b"\xa5" * 70_000)),
    Damage("two pages swapped", _swapped_pages),
    Damage("index page zeroed", _page(_root("index", "pain_day"), b"")),
    Damage("index entry missing", _missing_index_entry),
    Damage("a table missing", _sql("drop table pain_zone")),
    Damage("a table more", _sql("create table extra (x)")),
    Damage("an index missing", _sql("drop index pain_day")),
    Damage("a view for a table", _view_for_table),
    Damage("a planted view", _sql("create view innocent as select 1")),
    Damage(
        "a planted trigger",
        _sql("create trigger evil after insert on pain begin delete from pain; end"),
    ),
    Damage("the journal's row gone", _sql("delete from journal")),
    Damage("a column more", _sql("alter table note add column more text")),
    Damage("a score of 77", _sql("update pain set score = 77 where seq = 5", schema=True)),
    Damage("a day that never was", _sql("update pain set day = '2026-02-30'", schema=True)),
    Damage("a zone of nobody", _sql("pragma foreign_keys = off", _ORPHAN)),
    Damage("bit flipped in a note", _flipped_bit_in_note, "report"),
    Damage("score changed by hand", _sql("update pain set score = (score + 1) % 11"), "report"),
    Damage("a -wal beside it", _garbage_beside("-wal", b"\x37\x7f\x06\x82" + bytes(4096)), "mend"),
    Damage("a garbage -journal", _garbage_beside("-journal", b"nonsense" * 600), "mend"),
    Damage("an empty -journal", _garbage_beside("-journal", b""), "mend"),
    Damage("a stale -journal", _garbage_beside("-journal", bytes(512) + b"x" * 4096), "mend"),
    Damage("a save cut in the middle", _hot_journal, "mend"),
    Damage("a link", _link),
    Damage("a folder", _folder),
    Damage("a pipe", _fifo),
)
