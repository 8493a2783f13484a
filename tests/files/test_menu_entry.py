"""KneeTrack in the menu of each system: what is written, written once, and taken away again."""

from __future__ import annotations

import os
import plistlib
import re
import shlex
import shutil
import stat
import struct
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.files import menu_macos, menu_windows
from kneetrack.files.menu_entry import MenuEntry
from kneetrack.files.menu_file import Start
from kneetrack.files.menu_linux import SIDES, desktop_entry, exec_line
from kneetrack.files.menu_start import find_start

START = Start(("/opt/knee track/python", "-m", "kneetrack"), Path("/opt/knee track"))
# What no file name on Linux can hold, and what no menu can start.
_LETTERS = st.characters(blacklist_characters="\x00", blacklist_categories=["Cs"])
WORDS = st.text(_LETTERS, min_size=1, max_size=30)


def draw(side: int) -> bytes:
    return b"\x89PNG picture of %d" % side


def entry(folder: Path, system: str = "linux", start: Start = START) -> MenuEntry:
    return MenuEntry(folder / "menu", folder / "icons", start, draw, system)


def files_below(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if not p.is_dir())


def read_exec(value: str) -> list[str]:
    """Read a command as a desktop does: the string first, then the quotes, then the per cents."""
    escapes = {"\\\\": "\\", "\\n": "\n", "\\r": "\r", "\\t": "\t", "\\s": " "}
    text = re.sub(r"\\.", lambda match: escapes[match[0]], value)
    words = []
    for quoted, plain in re.findall(r'"((?:[^"\\`$]|\\["`$\\])*)"|([^\s"]+)', text):
        word = re.sub(r'\\(["`$\\])', r"\1", quoted) if quoted else plain
        assert "%" not in word.replace("%%", ""), word
        words.append(word.replace("%%", "%"))
    return words


def value_of(text: str, key: str) -> str:
    (value,) = re.findall(rf"^{key}=(.*)$", text, re.MULTILINE)
    return str(value)


# --- Linux -----------------------------------------------------------------------------------


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_any_command_is_read_by_the_desktop_as_it_was_meant(words: list[str]) -> None:
    line = exec_line(tuple(words))
    assert "\n" not in line
    assert read_exec(line) == words


def test_a_usual_start_is_written_plainly() -> None:
    text = desktop_entry(Start(("/usr/bin/kneetrack",)))
    assert text.startswith("[Desktop Entry]\n")
    assert value_of(text, "Exec") == "/usr/bin/kneetrack"
    assert value_of(text, "Icon") == "kneetrack"
    assert value_of(text, "Type") == "Application"
    assert "Path=" not in text


@pytest.mark.parametrize("program", ["/opt/50%/kneetrack", "/opt/a=b/kneetrack"])
def test_a_program_with_an_odd_name_goes_through_the_shell(program: str) -> None:
    start = Start((program, "--data-dir", "/home/a 100%"))
    words = read_exec(value_of(desktop_entry(start), "Exec"))
    assert words[0] == "sh"
    assert words[3:] == [*start.command]
    if sys.platform != "win32":
        shown = subprocess.run(
            [*words[:2], words[2].replace("exec", "echo"), *words[3:]],
            check=True,
            capture_output=True,
            text=True,
        )
        assert shown.stdout.split("\n")[0] == " ".join(start.command)


def test_the_entry_passes_the_desktops_own_check(tmp_path: Path) -> None:
    made = entry(tmp_path, start=Start(("/opt/knee $track/py", "100%"), Path("/opt/a b")))
    made.install()
    assert made.place.read_text(encoding="utf-8") == desktop_entry(made.start)
    if shutil.which("desktop-file-validate"):
        command = ["desktop-file-validate", str(made.place)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert (done.returncode, done.stdout) == (0, "")


def test_linux_gets_an_entry_and_icons_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    made = entry(tmp_path)
    assert made.install()
    assert files_below(tmp_path / "menu") == sorted(
        [
            "applications/kneetrack.desktop",
            *(f"icons/hicolor/{side}x{side}/apps/kneetrack.png" for side in SIDES),
        ]
    )
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")}
    assert not made.install()
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")} == before


def test_another_start_is_written_over_the_old_one(tmp_path: Path) -> None:
    entry(tmp_path).install()
    moved = entry(tmp_path, start=Start(("/elsewhere/kneetrack",)))
    assert moved.install()
    assert value_of(moved.place.read_text(), "Exec") == "/elsewhere/kneetrack"


def test_what_is_gone_from_the_icons_comes_back(tmp_path: Path) -> None:
    made = entry(tmp_path)
    made.install()
    icon = tmp_path / "menu/icons/hicolor/48x48/apps/kneetrack.png"
    icon.unlink()
    assert made.install()
    assert icon.read_bytes() == draw(48)


def test_removing_leaves_what_others_put_there(tmp_path: Path) -> None:
    made = entry(tmp_path)
    made.install()
    other = made.place.with_name("other.desktop")
    other.write_text("[Desktop Entry]")
    assert made.remove()
    assert files_below(tmp_path) == ["menu/applications/other.desktop"]
    assert not made.remove()


def test_a_link_with_its_name_is_left_alone(tmp_path: Path) -> None:
    made = entry(tmp_path)
    made.place.parent.mkdir(parents=True)
    target = tmp_path / "somebody's"
    target.write_text("keep")
    made.place.symlink_to(target)
    with pytest.raises(InputProblem, match="link"):
        made.install()
    assert target.read_text() == "keep"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(EnvironmentProblem):
        entry(tmp_path).install()
    tmp_path.chmod(0o700)


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "menu").write_text("a file")
    with pytest.raises(EnvironmentProblem):
        entry(tmp_path).install()
    assert not entry(tmp_path).remove()


# --- macOS and Windows: what is written -------------------------------------------------------


def test_macos_gets_a_bundle_that_starts_us(tmp_path: Path) -> None:
    made = entry(tmp_path, "darwin")
    assert made.install()
    assert not made.install()
    inside = made.place / "Contents"
    told = plistlib.loads((inside / "Info.plist").read_bytes())
    program = inside / "MacOS" / told["CFBundleExecutable"]
    assert program.stat().st_mode & stat.S_IXUSR or os.name == "nt"
    lines = program.read_text().splitlines()
    assert lines[0] == "#!/bin/sh"
    assert shlex.split(lines[1])[:2] == ["cd", "/opt/knee track"]
    assert shlex.split(lines[2]) == ["exec", *START.command]
    icon = (inside / "Resources" / f"{told['CFBundleIconFile']}.icns").read_bytes()
    assert icon[:4] == b"icns"
    assert struct.unpack(">I", icon[4:8])[0] == len(icon)
    assert made.remove()
    assert not made.place.exists()


def test_an_icon_file_of_macos_holds_every_picture() -> None:
    whole, found = menu_macos.icon_file(draw), []
    at = 8
    while at < len(whole):
        size = struct.unpack(">I", whole[at + 4 : at + 8])[0]
        found.append(whole[at + 8 : at + size])
        at += size
    assert found == [draw(128), draw(256), draw(512), draw(1024)]


def test_an_icon_file_of_windows_holds_every_picture() -> None:
    whole = menu_windows.icon_file(draw)
    reserved, kind, count = struct.unpack("<HHH", whole[:6])
    assert (reserved, kind) == (0, 1)
    found = {}
    for number in range(count):
        head = struct.unpack("<BBBBHHII", whole[6 + 16 * number : 22 + 16 * number])
        found[head[0] or 256] = whole[head[7] : head[7] + head[6]]
    assert found == {side: draw(side) for side in (16, 24, 32, 48, 64, 128, 256)}


def test_the_shortcut_of_windows_is_asked_for_word_by_word() -> None:
    start = Start(
        (r"C:\Users\O'Neill\pythonw.exe", "-m", "kneetrack", "--data-dir", r"D:\my knees"),
        Path("unused"),
    )
    link = PureWindowsPath(r"C:\Start Menu\KneeTrack.lnk")
    script = menu_windows.shortcut_script(link, start, PureWindowsPath(r"C:\k.ico"))
    assert r"CreateShortcut('C:\Start Menu\KneeTrack.lnk')" in script
    assert r"$link.TargetPath = 'C:\Users\O''Neill\pythonw.exe'" in script
    assert r"""$link.Arguments = '-m kneetrack --data-dir "D:\my knees"'""" in script
    assert r"$link.IconLocation = 'C:\k.ico,0'" in script
    assert script.endswith("$link.Save()")


@pytest.mark.skipif(sys.platform == "win32", reason="there it would be written")
def test_a_shortcut_that_was_not_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="did not write"):
        entry(tmp_path, "win32").install()


# --- which start -------------------------------------------------------------------------------


def test_a_checkout_starts_through_its_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "run").touch()
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "made-from").touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    monkeypatch.setattr(sys, "_base_executable", "/usr/bin/python3")
    start = find_start(tmp_path / "kneetrack", ("--data-dir", "x"))
    assert start == Start(("/usr/bin/python3", str(tmp_path / "run"), "--data-dir", "x"))


@pytest.mark.skipif(os.name != "posix", reason="scripts there open a black window")
def test_an_installed_script_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "bin" / "kneetrack"
    script.parent.mkdir()
    script.touch(mode=0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "python"))
    package = tmp_path / "lib" / "site-packages" / "kneetrack"
    assert find_start(package, ()) == Start((str(script),))


def test_a_module_is_started_where_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = str(tmp_path / "bin" / "python")
    monkeypatch.setattr(sys, "executable", python)
    command = (python, "-m", "kneetrack")
    assert find_start(tmp_path / "kneetrack", ()) == Start(command, tmp_path)
    assert find_start(tmp_path / "site-packages" / "kneetrack", ()) == Start(command)


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/KneeTrack/kneetrack")
    assert find_start(Path("/opt/x/kneetrack"), ()) == Start(("/opt/KneeTrack/kneetrack",))
