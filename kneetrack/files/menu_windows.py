"""The Start menu of Windows: a shortcut, made by the system's own PowerShell, and its icon."""

from __future__ import annotations

import struct
import subprocess
from collections.abc import Callable
from pathlib import Path, PurePath

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.files.menu_file import ABOUT, NAME, MenuFile, Start

_SIDES = (16, 24, 32, 48, 64, 128, 256)


def shortcut_of(programs: Path) -> Path:
    """Return the shortcut in a folder of the Start menu."""
    return programs / f"{NAME}.lnk"


def windows_files(icons: Path, draw_icon: Callable[[int], bytes]) -> tuple[MenuFile, ...]:
    """Return the icon file that the shortcut shows."""
    return (MenuFile(icons / f"{NAME.lower()}.ico", icon_file(draw_icon)),)


def icon_file(draw_icon: Callable[[int], bytes]) -> bytes:
    """Return an icon file of Windows made of PNG pictures."""
    pictures = [(side, draw_icon(side)) for side in _SIDES]
    place = 6 + 16 * len(pictures)
    heads, bodies = [struct.pack("<HHH", 0, 1, len(pictures))], []
    for side, picture in pictures:
        shown = side % 256  # 0 stands for 256
        heads.append(struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(picture), place))
        bodies.append(picture)
        place += len(picture)
    return b"".join((*heads, *bodies))


def shortcut_script(link: PurePath, start: Start, icon: PurePath) -> str:
    """Return the PowerShell that writes the shortcut."""
    program, words = start.command[0], start.command[1:]
    folder = start.folder if start.folder is not None else PurePath(program).parent
    return "; ".join(
        (
            "$ErrorActionPreference = 'Stop'",
            f"$link = (New-Object -ComObject WScript.Shell).CreateShortcut({_literal(link)})",
            f"$link.TargetPath = {_literal(program)}",
            f"$link.Arguments = {_literal(subprocess.list2cmdline(words))}",
            f"$link.WorkingDirectory = {_literal(folder)}",
            f"$link.IconLocation = {_literal(f'{icon},0')}",
            f"$link.Description = {_literal(ABOUT)}",
            "$link.Save()",
        )
    )


def write_shortcut(link: Path, start: Start, icon: Path) -> None:
    """Have the system write the shortcut. Raises EnvironmentProblem."""
    command = ["powershell.exe", "-NoProfile", "-NonInteractive", "-Command"]
    try:
        done = subprocess.run(
            [*command, shortcut_script(link, start, icon)],
            check=False,
            capture_output=True,
            timeout=60,
        )
        is_written = done.returncode == 0 and link.exists()
    except (OSError, subprocess.TimeoutExpired):
        is_written = False
    if not is_written:
        raise EnvironmentProblem(
            "Windows did not write the shortcut.",
            str(link),
            "Make one by hand: a right click on the desktop, New, Shortcut.",
        )


def _literal(text: object) -> str:
    # PowerShell takes the typographic quotes for its own single quote as well.
    quoted = str(text)
    for quote in ("'", "‘", "’", "‚", "‛"):
        quoted = quoted.replace(quote, quote * 2)
    return f"'{quoted}'"
