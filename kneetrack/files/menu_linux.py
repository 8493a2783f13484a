"""The menu of Linux desktops: a desktop entry, and the icon in several sizes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from kneetrack.files.menu_file import ABOUT, KIND, NAME, MenuFile, Start

ENTRY_ID = "kneetrack"
"""The window tells the desktop the same word, so that both belong together."""
SIDES = (16, 24, 32, 48, 64, 128, 256, 512)

_PLAIN_WORD = re.compile(r"[A-Za-z0-9_./:@,+-]+")
_ESCAPED_IN_QUOTES = re.compile(r'(["`$\\])')
# Some desktops look for the program before they read "%%" as "%", and "=" may not be in its name.
_ODD_PROGRAM = re.compile(r"[%=]")
_THROUGH_SHELL = ("sh", "-c", 'exec "$0" "$@"')


def linux_files(
    data_home: Path, start: Start, draw_icon: Callable[[int], bytes]
) -> tuple[MenuFile, ...]:
    """Return the files below `data_home` ($XDG_DATA_HOME), the entry itself last.

    `draw_icon` is given a side in pixels and returns a PNG.
    """
    icons = data_home / "icons" / "hicolor"
    pictures = tuple(
        MenuFile(icons / f"{side}x{side}" / "apps" / f"{ENTRY_ID}.png", draw_icon(side))
        for side in SIDES
    )
    entry = data_home / "applications" / f"{ENTRY_ID}.desktop"
    return (*pictures, MenuFile(entry, desktop_entry(start).encode()))


def desktop_entry(start: Start) -> str:
    """Return the text of the desktop entry that starts the window."""
    command = start.command
    if _ODD_PROGRAM.search(command[0]):
        command = (*_THROUGH_SHELL, *command)
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        f"Name={NAME}",
        f"GenericName={KIND}",
        f"Comment={ABOUT}",
        f"Exec={exec_line(command)}",
        f"Icon={ENTRY_ID}",
        "Terminal=false",
        "StartupNotify=true",
        f"StartupWMClass={ENTRY_ID}",
        "Categories=Utility;",
        "Keywords=knee;kneecap;pain;exercise;diary;journal;physio;",
    ]
    if start.folder is not None:
        lines.insert(6, f"Path={_as_string(str(start.folder))}")
    return "\n".join(lines) + "\n"


def exec_line(command: tuple[str, ...]) -> str:
    """Return a command as the value of Exec: quoted word by word, then escaped as any string."""
    return _as_string(" ".join(_quoted(word) for word in command))


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if _PLAIN_WORD.fullmatch(word):
        return word
    return '"' + _ESCAPED_IN_QUOTES.sub(r"\\\1", word) + '"'


def _as_string(text: str) -> str:
    escapes = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return "".join(escapes.get(letter, letter) for letter in text)
