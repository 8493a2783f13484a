"""A model of a disk that loses, tears and reorders whatever was not synced when power went.

It is stricter than most file systems: syncing a file does not make its name last, only syncing
the folder does.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.faults.program import parsed_lines, saved_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.faults.tracing import Call

SECTOR: Final = 512


@dataclass(frozen=True)
class Step:
    """One thing done to the disk. `kind` is write, cut, name, unname, folder, sync or said."""

    kind: str
    path: str = ""
    file: int = -1
    at: int = 0
    data: bytes = b""
    old: str = ""
    ids: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """The folder that has to be synced to make a name last."""
        return os.path.dirname(self.path)  # noqa: PTH120 - thousands of times, and only text

    @property
    def sectors(self) -> range:
        """The parts of a write that reach the disk or not, each for itself."""
        return range(self.at // SECTOR, (self.at + max(len(self.data), 1) - 1) // SECTOR + 1)


@dataclass
class Recorder:
    """Turns system calls into steps; keeps which file each name means at the moment."""

    watched: Path
    names: dict[str, int] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    at: dict[str, int] = field(default_factory=dict)
    next_file: int = 0

    def already(self, path: str) -> int:
        """Give a file that was there before the run a number."""
        return self.names.setdefault(path, self._new())

    def take(self, call: Call) -> None:
        """Add what `call` did, if it worked and was about the watched folder or was an answer."""
        if call.name == "write" and call.arguments.startswith("1<"):
            said = parsed_lines(call.texts[0].decode("utf-8", "backslashreplace"))
            if ids := tuple(saved_ids(said)):
                self.steps.append(Step("said", ids=ids))
            return
        if call.result < 0 or not call.concerns(self.watched):
            # A sync of the folder above makes the watched folder itself last.
            if call.name in {"fsync", "fdatasync"} and call.open_files[:1] == [
                str(self.watched.parent)
            ]:
                self.steps.append(Step("sync", path=str(self.watched.parent)))
            return
        self._take_known(call)

    def _take_known(self, call: Call) -> None:
        match call.name:
            case "openat" | "creat":
                self._open(call)
            case "write" | "pwrite64":
                self._write(call)
            case "ftruncate":
                path = call.open_files[0]
                self.steps.append(Step("cut", path, self.names[path], call.numbers[-1]))
            case "fsync" | "fdatasync":
                path = call.open_files[0]
                self.steps.append(Step("sync", path, self.names.get(path, -1)))
            case "unlink" | "unlinkat" | "rmdir":
                path = call.paths[0]
                self.steps.append(Step("unname", path, self.names.pop(path, -1)))
            case "rename" | "renameat" | "renameat2":
                old, new = call.paths
                self.names[new] = self.names.pop(old)
                self.steps.append(Step("name", new, self.names[new], old=old))
            case "link" | "linkat":
                old, new = call.paths
                self.names[new] = self.names[old]
                self.steps.append(Step("name", new, self.names[new]))
            case "mkdir" | "mkdirat":
                self.steps.append(Step("folder", call.paths[0]))
            case "fallocate" | "sync_file_range":
                pass
            case strange:
                raise NotImplementedError(f"the disk model does not know {strange}")

    def _new(self) -> int:
        self.next_file += 1
        return self.next_file

    def _open(self, call: Call) -> None:
        path = call.paths[0]
        if "O_DIRECTORY" in call.arguments or Path(path) == self.watched:
            return
        if "O_CREAT" in call.arguments and path not in self.names:
            self.names[path] = self._new()
            self.steps.append(Step("name", path, self.names[path]))
        elif "O_TRUNC" in call.arguments:
            self.steps.append(Step("cut", path, self.names[path], 0))
        self.at[path] = 0

    def _write(self, call: Call) -> None:
        path = call.open_files[0]
        data = call.texts[0][: call.result]
        place = call.numbers[-1] if call.name == "pwrite64" else self.at.get(path, 0)
        if call.name == "write":
            self.at[path] = place + len(data)
        self.steps.append(Step("write", path, self.names[path], place, data))


def safe_steps(steps: list[Step]) -> set[int]:
    """The numbers of the steps that a sync after them has made last."""
    safe: set[int] = set()
    waiting: dict[int | str, list[int]] = {}
    for number, step in enumerate(steps):
        match step.kind:
            case "write" | "cut":
                waiting.setdefault(step.file, []).append(number)
            case "name" | "unname" | "folder":
                waiting.setdefault(step.folder, []).append(number)
            case "sync":
                safe.update(waiting.pop(step.path if step.file < 0 else step.file, []))
            case _:
                pass
    return safe


def image(
    before: Mapping[str, bytes],
    numbers: Mapping[str, int],
    steps: Iterable[tuple[Step, frozenset[int] | None]],
    root: str = "/",
) -> dict[str, bytes]:
    """The files on disk after `steps`; with a set, only those sectors of a write got there.

    `root` is a folder that was there long before; a name that ends with / is a folder.
    """
    names = dict(numbers)
    content = {numbers[path]: bytearray(data) for path, data in before.items()}
    folders = {str(folder) for path in before for folder in Path(path).parents}
    for step, sectors in steps:
        match step.kind:
            case "write":
                _put(content.setdefault(step.file, bytearray()), step, sectors)
            case "cut":
                whole = content.setdefault(step.file, bytearray())
                whole[:] = whole[: step.at].ljust(step.at, b"\0")
            case "name":
                if step.old and names.get(step.old) == step.file:
                    del names[step.old]
                names[step.path] = step.file
            case "unname":
                names.pop(step.path, None)
                folders.discard(step.path)
            case "folder":
                folders.add(step.path)
            case _:
                pass
    found = {path: bytes(content.get(file, b"")) for path, file in names.items()}
    there = {folder for folder in folders if _stands(folder, folders, root)}
    kept = {path: data for path, data in found.items() if str(Path(path).parent) in there}
    return kept | {f"{folder}/": b"" for folder in there if folder.startswith(f"{root}/")}


def _stands(folder: str, folders: set[str], root: str) -> bool:
    """Whether a folder is there: its own name lasted, and that of every folder above it."""
    parents = [str(parent) for parent in (Path(folder), *Path(folder).parents)]
    return root in parents and all(p in folders for p in parents[: parents.index(root)])


def _put(content: bytearray, step: Step, sectors: frozenset[int] | None) -> None:
    end = step.at + len(step.data)
    for sector in step.sectors:
        if sectors is not None and sector not in sectors:
            continue
        first, last = max(step.at, sector * SECTOR), min(end, (sector + 1) * SECTOR)
        if len(content) < last:
            content.extend(bytes(last - len(content)))
        content[first:last] = step.data[first - step.at : last - step.at]
