"""A small disk of our own, seen by nobody else: full, read-only, or out of room for names."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class SmallDisk:
    """A mounted disk in a private view of the file system, kept open by a waiting process."""

    place: Path
    holder: int

    @property
    def prefix(self) -> tuple[str, ...]:
        """What starts a command so that it sees the disk."""
        return ("nsenter", f"--target={self.holder}", "--mount", f"--wd={self.place.parent}")

    @property
    def seen(self) -> Path:
        """The disk as everybody else has to spell it."""
        return Path(f"/proc/{self.holder}/root{self.place}")

    def again(self, options: str) -> None:
        """Mount it anew with other options, for example read-only."""
        command = [*self.prefix, "mount", "-o", f"remount,{options}", str(self.place)]
        subprocess.run(command, check=True)

    def fill(self, leave: int = 0) -> None:
        """Write until nothing more goes in, then free `leave` bytes."""
        fat = self.seen / "fat"
        with fat.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass
        with fat.open("rb+") as file:
            file.truncate(max(0, fat.stat().st_size - leave))

    def free(self) -> None:
        """Make room again."""
        (self.seen / "fat").unlink()


@contextmanager
def small_disk(place: Path, options: str) -> Iterator[SmallDisk]:
    """Mount a disk of its own at `place`, with `options` such as size=300k or nr_inodes=12."""
    place.mkdir(parents=True)
    mount = f'mount -t tmpfs -o {options},mode=700 none "$1" && echo ready && exec cat'
    command = [
        "unshare",
        "--mount",
        "--propagation",
        "private",
        "sh",
        "-c",
        mount,
        "sh",
        str(place),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        try:
            if holder.stdout.readline() != b"ready\n":
                raise OSError("the small disk could not be mounted")
            yield SmallDisk(place, holder.pid)
        finally:
            # The end of its input ends it, and with it the disk.
            holder.stdin.close()
            holder.wait()
