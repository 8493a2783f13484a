"""Find the parts of the system KneeTrack needs and has not got, and provide them if allowed."""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from first_start import debian
from first_start.troubles import FirstStartError, say

_CERTIFICATES: Final = Path("/etc/ssl/certs/ca-certificates.crt")


@dataclass(frozen=True)
class Part:
    """One thing the system has to offer.

    `packages` are its names in Debian's kin, the likeliest first: they differ between releases.
    `drawn` is 0 when setting up needs it, 1 for drawing, 2 for a window.
    """

    name: str
    packages: tuple[str, ...]
    drawn: int


def _library(name: str, *packages: str, drawn: int) -> Part:
    return Part(name, packages, drawn)


_LIBRARIES: Final = (
    _library("libgthread-2.0.so.0", "libglib2.0-0t64", "libglib2.0-0", drawn=1),
    _library("libzstd.so.1", "libzstd1", drawn=1),
    _library("libEGL.so.1", "libegl1", drawn=1),
    _library("libGL.so.1", "libgl1", drawn=1),
    _library("libX11.so.6", "libx11-6", drawn=1),
    _library("libxkbcommon.so.0", "libxkbcommon0", drawn=1),
    _library("libdbus-1.so.3", "libdbus-1-3", drawn=1),
    _library("libfontconfig.so.1", "libfontconfig1", drawn=1),
    _library("libfreetype.so.6", "libfreetype6", drawn=1),
    _library("libX11-xcb.so.1", "libx11-xcb1", drawn=2),
    _library("libxcb-cursor.so.0", "libxcb-cursor0", drawn=2),
    _library("libxcb-icccm.so.4", "libxcb-icccm4", drawn=2),
    _library("libxcb-image.so.0", "libxcb-image0", drawn=2),
    _library("libxcb-keysyms.so.1", "libxcb-keysyms1", drawn=2),
    _library("libxcb-randr.so.0", "libxcb-randr0", drawn=2),
    _library("libxcb-render-util.so.0", "libxcb-render-util0", drawn=2),
    _library("libxcb-shape.so.0", "libxcb-shape0", drawn=2),
    _library("libxcb-shm.so.0", "libxcb-shm0", drawn=2),
    _library("libxcb-sync.so.1", "libxcb-sync1", drawn=2),
    _library("libxcb-util.so.1", "libxcb-util1", drawn=2),
    _library("libxcb-xfixes.so.0", "libxcb-xfixes0", drawn=2),
    _library("libxcb-xkb.so.1", "libxcb-xkb1", drawn=2),
    _library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", drawn=2),
    _library("libwayland-cursor.so.0", "libwayland-cursor0", drawn=2),
)


def provide(drawn: int, *, anew: bool) -> None:
    """See that what a start needs is there; install it on Debian's kin, else say what is missing.

    `anew`: .venv is about to be made, which needs more. Raises FirstStartError when something this
    start cannot do without stays missing.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = _missing(anew=anew)
    # What only a window needs is no reason to stop somebody who wants a line of text.
    if not any(part.drawn <= drawn for part in missing):
        return
    if not debian.here():
        names = ", ".join(part.name for part in missing)
        raise FirstStartError(
            f"These parts of the system are missing: {names}. Its package manager has them."
        )
    debian.install([part.packages for part in missing])
    still = [part for part in _missing(anew=anew) if part.drawn <= drawn]
    if still:
        names = ", ".join(part.name for part in still)
        raise FirstStartError(f"These parts of the system are still missing: {names}.")
    say("The parts of the system are there.")


def _missing(*, anew: bool) -> list[Part]:
    parts = [part for part in _LIBRARIES if not _loads(part.name)]
    if anew:
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None or not _has_bundled_pip():
            own = f"python3.{sys.version_info.minor}-venv"
            parts.insert(0, Part("Python's venv", (own, "python3-venv"), 0))
        # Debian's pip trusts the system's certificates only.
        if debian.here() and not _CERTIFICATES.exists():
            parts.insert(0, Part("certificates", ("ca-certificates",), 0))
    return parts


def _has_bundled_pip() -> bool:
    """Debian splits ensurepip: the module may be there and what it unpacks may not."""
    own = importlib.util.find_spec("ensurepip")
    bundled = Path(own.origin).parent / "_bundled" if own and own.origin else Path()
    return any(bundled.glob("pip-*.whl")) or any(Path("/usr/share/python-wheels").glob("pip-*.whl"))


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
