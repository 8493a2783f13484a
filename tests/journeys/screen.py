"""A screen that nobody sees, and the program on it, worked by real keys."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.journals import begun
from tests.journeys.keyboard import Keyboard
from tests.journeys.mouse import Mouse
from tests.journeys.waiting import PATIENCE, until

CHECKOUT = Path(__file__).parents[2]
ARTEFACTS = CHECKOUT / "test-artefacts"


class Screen:
    """An X server of its own on a free display."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                "1280x800x24",
                "-noreset",  # without a client for a moment it would begin anew, deaf meanwhile
                "-nolisten",
                "tcp",
            ],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading, "rb") as said:
            ready, _, _ = select.select([said], [], [], PATIENCE)
            assert ready, "the X server did not start"
            self.display = f":{said.readline().decode().strip()}"

    def tool(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Have xdotool do something on this screen."""
        return subprocess.run(
            ["xdotool", *words],
            env={"DISPLAY": self.display, "PATH": os.environ["PATH"]},
            check=False,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )

    def close(self) -> None:
        """End this server, and only this one."""
        self._server.terminate()
        self._server.wait(10)


@dataclass
class Program:
    """KneeTrack on a throw-away folder, on one screen."""

    screen: Screen
    folder: Path
    first_run: bool = False
    """Whether a new folder opens with the first run, as it does for a person."""
    bus: str = ""
    """The session bus, for a program that is to speak to assistive technology."""
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def keyboard(self) -> Keyboard:
        return Keyboard(self.screen)

    @property
    def mouse(self) -> Mouse:
        return Mouse(self.screen)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self) -> subprocess.Popen[bytes]:
        """Start it and hand it over running."""
        if not self.first_run and not self.data.exists():
            begun(self.data / "journal.db")
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kneetrack", "--data-dir", str(self.data)],
            env=self._surroundings(),
            cwd=self.folder,
            stderr=subprocess.PIPE,
        )
        self.running.append(process)
        return process

    def open(self) -> subprocess.Popen[bytes]:
        """Start it and wait until its window takes keys."""
        process = self.start()
        try:
            until(lambda: self.windows() and self.is_settled(), "the window")
        except AssertionError as error:
            raise AssertionError(f"{error}; {self._where_it_stands(process)}") from None
        self.look_at(self.windows()[0])
        return process

    @staticmethod
    def _where_it_stands(process: subprocess.Popen[bytes]) -> str:
        """Have a program that hangs say where, by its fault handler, and end it."""
        process.send_signal(signal.SIGABRT)
        _out, said = process.communicate(timeout=PATIENCE)
        return said.decode(errors="replace")

    def is_settled(self) -> bool:
        """Whether the window has painted: only then its journal is checked and backed up."""
        return bool(list((self.data / "backups").glob("*.backup.db")))

    def windows(self, title: str = "KneeTrack") -> list[str]:
        """The windows that can be seen, by their title."""
        found = self.screen.tool("search", "--onlyvisible", "--name", title)
        return found.stdout.split()

    def look_at(self, window: str) -> None:
        """Give a window the keyboard, as a click on it would."""
        self.screen.tool("windowfocus", "--sync", window)

    def keys(self, *names: str) -> None:
        """Press keys, one after the other, in whatever window has the keyboard."""
        self.keyboard.press(*names)

    def type(self, text: str) -> None:
        """Type a text."""
        self.keyboard.type(text)

    def has_ended(self, process: subprocess.Popen[bytes]) -> int:
        """Wait for the end and return the exit code; a word on the error output is a failure."""
        _out, said = process.communicate(timeout=PATIENCE)
        assert said.decode() == ""
        return process.returncode

    def command(self, *words: str) -> Any:
        """Ask the command line about the same journal."""
        done = subprocess.run(
            [sys.executable, "-P", "-m", "kneetrack", "--data-dir", str(self.data), *words],
            env=self._surroundings(),
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
        return json.loads(done.stdout)

    def entries(self) -> list[dict[str, Any]]:
        """What the journal holds, as the command line lists it."""
        found: list[dict[str, Any]] = self.command("list", "entries", "--json")
        return found

    def picture(self, name: str) -> Path:
        """Keep what is on the screen, for a look at what went wrong."""
        ARTEFACTS.mkdir(exist_ok=True)
        out = ARTEFACTS / f"{name}.png"
        take = (
            "import sys; from PySide6.QtGui import QGuiApplication;"
            "app = QGuiApplication([]); app.primaryScreen().grabWindow(0).save(sys.argv[1])"
        )
        subprocess.run(
            [sys.executable, "-c", take, str(out)],
            env=self._surroundings(),
            check=False,
            capture_output=True,
            timeout=PATIENCE,
        )
        return out

    def close(self) -> None:
        """End whatever of it still runs."""
        for process in self.running:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            if process.stderr is not None and not process.stderr.closed:
                process.communicate()  # also of one that ended unseen: an open pipe would warn

    def _surroundings(self) -> dict[str, str]:
        home = self.folder / "home"
        home.mkdir(parents=True, exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "XDG_RUNTIME_DIR")}
        speaking = {
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # Qt warns of every question that came a moment after its object had gone.
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
        }
        return {
            **kept,
            **(speaking if self.bus else {}),
            "HOME": str(home),
            "DISPLAY": self.screen.display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(CHECKOUT),
            "LC_ALL": "C.UTF-8",
            "QT_ACCESSIBILITY": "1" if self.bus else "0",
            "PYTHONFAULTHANDLER": "1",
        }
