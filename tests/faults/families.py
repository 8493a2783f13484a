"""Every family of faults, with a short version for the suite and a long one for the task."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Final

from tests.faults import clocks, files, leaks
from tests.faults.damaged import damaged
from tests.faults.full_disk import full_disk
from tests.faults.hostile import hostile
from tests.faults.injection import injection
from tests.faults.kill_loop import kill_loop
from tests.faults.operations import OPERATIONS
from tests.faults.powercut import powercut
from tests.faults.program import Program
from tests.faults.verdict import Verdict

Rig = Callable[[Program, Path], Verdict]


@dataclass(frozen=True)
class Family:
    """One kind of trouble: its rigs, short and long, and what they cannot do without."""

    name: str
    short: Rig
    long: Rig
    needs: tuple[str, ...] = ()

    @property
    def missing(self) -> str:
        """What this machine lacks for it, in words; empty when nothing is missing."""
        return lacking(self.needs)


def lacking(needs: tuple[str, ...]) -> str:
    """Say which of these tools (or the right of "root") this machine lacks; empty for none."""
    missing = [tool for tool in needs if tool != "root" and shutil.which(tool) is None]
    if "root" in needs and os.geteuid() != 0:
        missing.append("root")
    if "unshare" in needs and not missing and not _can_mount():
        missing.append("a place where disks can be mounted")
    return f"needs {' and '.join(missing)}" if missing else ""


@cache
def _can_mount() -> bool:
    """Whether a private mount works here; in a plain chroot it does not, even for root."""
    command = ["unshare", "--mount", "--propagation", "private", "true"]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0


def _always(name: str, rig: Rig, *needs: str) -> Family:
    return Family(name, rig, rig, needs)


FAMILIES: Final[tuple[Family, ...]] = (
    Family("kill_loop", partial(kill_loop, kills=40), partial(kill_loop, kills=1000)),
    *(
        Family(
            f"injection:{operation.name.replace(' ', '-')}",
            partial(injection, operation=operation, most=6),
            partial(injection, operation=operation),
            ("strace",),
        )
        for operation in OPERATIONS
    ),
    Family(
        "powercut:saves",
        partial(powercut, images=40),
        partial(powercut, images=400, saves=8),
        ("strace",),
    ),
    Family(
        "powercut:creation",
        partial(powercut, images=40, saves=1, fresh=True),
        partial(powercut, images=400, saves=3, fresh=True),
        ("strace",),
    ),
    Family(
        "powercut:update",
        partial(powercut, images=40, saves=1, older=True),
        partial(powercut, images=400, saves=3, older=True),
        ("strace",),
    ),
    _always("damaged", damaged),
    _always("files:full-disk", full_disk, "unshare", "nsenter", "root"),
    _always("files:targets", files.taken_targets),
    _always("files:privacy", files.privacy),
    _always("files:in-use", files.in_use),
    _always("files:first-start", files.first_start_together),
    _always("files:moved-away", files.moved_away),
    _always("files:restore-over-cut-save", files.restored_over_a_cut_save),
    _always("leaks:words", leaks.words_kept_private, "strace"),
    _always("leaks:fetched", leaks.nothing_fetched, "strace"),
    _always("leaks:network", leaks.no_network, "strace"),
    _always("clocks", clocks.clocks, "faketime"),
    Family(
        "clocks:sigterm",
        partial(clocks.ended_by_signal, times=4),
        partial(clocks.ended_by_signal, times=50),
    ),
    _always("hostile", hostile),
)
