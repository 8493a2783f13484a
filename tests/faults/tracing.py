"""Write down every system call of one command, and read what was written down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Everything that changes a file or a folder, and everything that makes a change last.
CHANGING: Final = (
    "openat", "creat", "write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync", "unlink",
    "unlinkat", "rename", "renameat", "renameat2", "ftruncate", "truncate", "link", "linkat",
    "mkdir", "mkdirat", "rmdir", "fallocate", "copy_file_range", "sendfile", "sync_file_range",
)  # fmt: skip

_LINE: Final = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+|\?)(.*)")
_BEGUN: Final = re.compile(r"(\d+) +(\w+)\((.*) <unfinished \.\.\.>")
_ENDED: Final = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FILE: Final = re.compile(r"(?:\b(?:\d+|AT_FDCWD))<((?:\\x[0-9a-f]{2})*)>")


@dataclass(frozen=True)
class Call:
    """One system call: its name, the `ordinal`-th of that name in its thread, what it was about."""

    thread: int
    name: str
    ordinal: int
    arguments: str
    result: int
    ending: str

    @property
    def texts(self) -> list[bytes]:
        """The paths or data given as text."""
        return [_bytes(found) for found in _TEXT.findall(self.arguments)]

    @property
    def open_files(self) -> list[str]:
        """The paths behind the numbers of open files, in the order of the arguments."""
        return [_bytes(found).decode() for found in _FILE.findall(self.arguments)]

    @property
    def paths(self) -> list[str]:
        """The paths named as text, made absolute."""
        folders = self.open_files
        found = []
        for number, text in enumerate(self.texts):
            folder = folders[min(number, len(folders) - 1)] if folders else "/"
            found.append(str(Path(folder) / text.decode("utf-8", "surrogateescape")))
        return found

    @property
    def numbers(self) -> list[int]:
        """The last plain numbers among the arguments (sizes and places in a file)."""
        return [int(found) for found in re.findall(r"(?<=, )\d+(?=,|$)", self.arguments)]

    @property
    def changed(self) -> bool:
        """Whether the fault was planted into this very call."""
        return "INJECTED" in self.ending

    def concerns(self, folder: Path) -> bool:
        """Whether the call touches something in `folder`."""
        by_name = self.name in {"openat", "creat", "unlink", "unlinkat", "truncate", "rmdir"} | {
            "rename", "renameat", "renameat2", "link", "linkat", "mkdir", "mkdirat",
        }  # fmt: skip
        touched = self.paths if by_name else self.open_files[:1]
        inside = f"{folder}/"
        return any(path == str(folder) or path.startswith(inside) for path in touched)


def strace(log: Path, *more: str, calls: tuple[str, ...] = CHANGING) -> list[str]:
    """The words that start a command with its calls written to `log`."""
    known = ",".join(f"?{name}" for name in calls)
    written = ["-f", "-y", "-xx", "-s", "1000000", "--seccomp-bpf", "-o", str(log)]
    return ["strace", *written, "-e", f"trace={known}", "-e", "signal=none", *more]


def calls_in(log: Path) -> list[Call]:
    """The calls of a log in the order in which they ended."""
    return list(_calls(log.read_text(errors="backslashreplace")))


def _calls(text: str) -> Iterator[Call]:
    begun: dict[tuple[str, str], str] = {}
    counts: dict[tuple[str, str], int] = {}
    order: dict[tuple[str, str], int] = {}
    for line in text.splitlines():
        whole = line
        if start := _BEGUN.match(line):
            key = (start[1], start[2])
            begun[key] = start[3]
            order[key] = counts[key] = counts.get(key, 0) + 1
            continue
        if end := _ENDED.match(line):
            whole = f"{end[1]} {end[2]}({begun.pop((end[1], end[2]), '')}{end[3]}"
        found = _LINE.match(whole)
        if found is None:
            continue
        key = (found[1], found[2])
        if not end:
            counts[key] = counts.get(key, 0) + 1
        result = int(found[4]) if found[4] != "?" else 0
        number = order.pop(key) if end else counts[key]
        yield Call(int(found[1]), found[2], number, found[3], result, found[5])


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
