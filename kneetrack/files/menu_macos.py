"""The programs of macOS: a small bundle that starts KneeTrack."""

from __future__ import annotations

import plistlib
import shlex
import struct
from collections.abc import Callable
from pathlib import Path

from kneetrack.files.menu_file import NAME, MenuFile, Start

# The kinds of picture that an icon file of macOS holds as PNG, by their side in pixels.
_KINDS = {128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def bundle_of(applications: Path) -> Path:
    """Return the bundle in a folder of programs."""
    return applications / f"{NAME}.app"


def macos_files(
    applications: Path, start: Start, draw_icon: Callable[[int], bytes]
) -> tuple[MenuFile, ...]:
    """Return the files of the bundle, its description last."""
    inside = bundle_of(applications) / "Contents"
    description = {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleIdentifier": "org.kneetrack.starter",
        "CFBundleExecutable": NAME,
        "CFBundleIconFile": NAME,
        "CFBundlePackageType": "APPL",
        "NSHighResolutionCapable": True,
    }
    return (
        MenuFile(inside / "Resources" / f"{NAME}.icns", icon_file(draw_icon)),
        MenuFile(inside / "MacOS" / NAME, starter(start).encode(), is_program=True),
        MenuFile(inside / "Info.plist", plistlib.dumps(description)),
    )


def starter(start: Start) -> str:
    """Return the shell script inside the bundle."""
    lines = ["#!/bin/sh"]
    if start.folder is not None:
        lines.append(f"cd {shlex.quote(str(start.folder))} || exit 3")
    lines.append(f"exec {shlex.join(start.command)}")
    return "\n".join(lines) + "\n"


def icon_file(draw_icon: Callable[[int], bytes]) -> bytes:
    """Return an icon file of macOS made of PNG pictures."""
    parts = []
    for side, kind in _KINDS.items():
        picture = draw_icon(side)
        parts.append(kind + struct.pack(">I", len(picture) + 8) + picture)
    whole = b"".join(parts)
    return b"icns" + struct.pack(">I", len(whole) + 8) + whole
