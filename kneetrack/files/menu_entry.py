"""KneeTrack in the system's menu: puts it there, says what that changed, takes it away again."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kneetrack.files.menu_file import MenuFile, Start
from kneetrack.files.menu_linux import linux_files
from kneetrack.files.menu_macos import bundle_of, macos_files
from kneetrack.files.menu_windows import shortcut_of, windows_files, write_shortcut
from kneetrack.files.safe_write import (
    PRIVATE_FOLDER,
    make_private_folder,
    problem_of,
    sync_folder,
    write_whole,
)


@dataclass(frozen=True)
class MenuEntry:
    """One entry of one system's menu.

    `menu` is $XDG_DATA_HOME on Linux, the person's folder of programs on macOS, that of the Start
    menu on Windows; `icons` is where Windows finds the icon. `draw_icon` is given a side in
    pixels and returns a PNG.
    """

    menu: Path
    icons: Path
    start: Start
    draw_icon: Callable[[int], bytes]
    system: str = sys.platform

    @property
    def place(self) -> Path:
        """The file or bundle that the menu shows."""
        if self.system == "win32":
            return shortcut_of(self.menu)
        if self.system == "darwin":
            return bundle_of(self.menu)
        return self._files(_no_picture)[-1].path

    def install(self) -> bool:
        """Write what is missing or different; False when nothing had to change.

        Everything is on the disk when this returns. Raises EnvironmentProblem, and InputProblem
        where something else than a plain file has the name.
        """
        files = self._files(self.draw_icon)
        changed = [file for file in files if not _is_there(file)]
        for file in changed:
            make_private_folder(file.path.parent)
            write_whole(file.path, file.content, overwrite=True, field="menu")
            if file.is_program:
                _make_program(file.path)
        if self.system == "win32":
            make_private_folder(self.menu)
            write_shortcut(self.place, self.start, files[-1].path)
            return True
        if changed:
            _have_icons_read_again(self.menu / "icons" / "hicolor")
        return bool(changed)

    def remove(self) -> bool:
        """Take the entry and its icons away; False when there were none.

        Raises EnvironmentProblem.
        """
        paths = [file.path for file in self._files(_no_picture)]
        if self.system == "win32":
            paths.append(self.place)
        # The entry first: an entry without its icon would look broken.
        found = [_remove(path) for path in reversed(paths)]
        if self.system == "darwin":
            _remove_empty_folders(self.place, paths)
        return any(found)

    def _files(self, draw_icon: Callable[[int], bytes]) -> tuple[MenuFile, ...]:
        if self.system == "win32":
            return windows_files(self.icons, draw_icon)
        if self.system == "darwin":
            return macos_files(self.menu, self.start, draw_icon)
        return linux_files(self.menu, self.start, draw_icon)


def _no_picture(_side: int) -> bytes:
    """Stand for the picture where only its place is asked for."""
    return b""


def _is_there(file: MenuFile) -> bool:
    try:
        same = not file.path.is_symlink() and file.path.read_bytes() == file.content
        return same and (not file.is_program or os.access(file.path, os.X_OK))
    except OSError:
        return False


def _make_program(path: Path) -> None:
    try:
        path.chmod(PRIVATE_FOLDER)
        sync_folder(path.parent)
    except OSError as error:
        raise problem_of(error, path) from error


def _remove(path: Path) -> bool:
    try:
        path.unlink()
        sync_folder(path.parent)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise problem_of(error, path) from error
    return True


def _remove_empty_folders(bundle: Path, paths: Iterable[Path]) -> None:
    folders = {folder for path in paths for folder in path.parents if folder.is_relative_to(bundle)}
    for folder in sorted(folders, key=_depth, reverse=True):
        with suppress(OSError):  # somebody put something else there, or it is gone already
            folder.rmdir()


def _depth(path: Path) -> int:
    return len(path.parts)


def _have_icons_read_again(theme: Path) -> None:
    # Desktops with a list of icons read it again when the theme's folder is newer than the list.
    with suppress(OSError):
        os.utime(theme)
