"""The bus of assistive technology: what a screen reader is told of a window, and can do to it.

QtDBus speaks to it, which comes with Qt: the tests need no package of their own for this.
"""

from __future__ import annotations

import os
import re
import select
import subprocess
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Final

from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

from tests.journeys.waiting import PATIENCE

_ATSPI: Final = "org.a11y.atspi"
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
# PySide hands over structures that cannot be opened; the message written out names what is in them.
_PLACE: Final = re.compile(r'"(:[\d.]+)", \[ObjectPath: ([^\]]+)\]')
_NUMBERS: Final = re.compile(r"\{([\d, ]*)\}")
_ACTION: Final = re.compile(r'\(sss\) "([^"]*)"')


class State(IntEnum):
    """The states that are looked at, numbered as AT-SPI does."""

    CHECKED = 4
    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SELECTED = 23
    SHOWING = 25


class Gone(Exception):
    """What was asked about is no longer there."""


class AssistiveBus:
    """A session bus of its own, and the bus of assistive technology that belongs to it."""

    def __init__(self, folder: Path) -> None:
        runtime = folder / "run"
        runtime.mkdir(parents=True, mode=0o700)
        reading, writing = os.pipe()
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"],
            pass_fds=[writing],
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(folder),
                "XDG_RUNTIME_DIR": str(runtime),
                "GSETTINGS_BACKEND": "memory",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading, "rb") as said:
            ready, _, _ = select.select([said], [], [], PATIENCE)
            assert ready, "the session bus did not start"
            self.address = said.readline().decode().strip()
        session = QDBusConnection.connectToBus(self.address, "journeys-session")
        ask = QDBusMessage.createMethodCall(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"
        )
        (address,) = session.call(ask).arguments()
        self._connection = QDBusConnection.connectToBus(str(address), "journeys")
        assert self._connection.isConnected(), "no way to the bus of assistive technology"

    def close(self) -> None:
        """End these buses, and only these: the second one ends with the first."""
        for name in ("journeys", "journeys-session"):
            QDBusConnection.disconnectFromBus(name)
        self._daemon.terminate()
        self._daemon.wait(10)

    def programs(self) -> list[Node]:
        """Return the programs that speak to assistive technology now."""
        return Node(self, f"{_ATSPI}.Registry", _ROOT).parts()

    def ask_all(self, questions: list[QDBusMessage]) -> list[QDBusMessage]:
        """Ask everything at once, and return the answers in the same order, also the refusals.

        One after the other, each answer would wait for its own turn of the program.
        """
        waiting = [self._connection.asyncCall(question) for question in questions]
        for one in waiting:
            one.waitForFinished()
        return [one.reply() for one in waiting]

    def ask(
        self, service: str, path: str, interface: str, method: str, *values: object
    ) -> QDBusMessage:
        """Ask one object and return its answer. Raises Gone where there is none."""
        message = _question(service, path, interface, method, *values)
        answer = self._connection.call(message)
        if answer.type() != QDBusMessage.MessageType.ReplyMessage:
            raise Gone(f"{interface}.{method} of {path}: {answer.errorMessage()}")
        return answer


@dataclass(frozen=True)
class Seen:
    """A thing as it was when it was looked at."""

    node: Node
    name: str
    role: str
    """What it is: push button, slider, check box ..."""
    states: frozenset[State]
    parts: tuple[Node, ...]


def look_at(nodes: list[Node]) -> list[Seen]:
    """Look at several things of one bus at once; what is gone is left out."""
    asked = 4
    answers = nodes[0].bus.ask_all([q for node in nodes for q in node.questions()]) if nodes else []
    found = []
    for at, node in enumerate(nodes):
        four = answers[at * asked : (at + 1) * asked]
        if all(answer.type() == QDBusMessage.MessageType.ReplyMessage for answer in four):
            name, role, states, parts = four
            called = name.arguments()[0].variant()
            found.append(
                Seen(node, called, role.arguments()[0], _states(states), node.places(parts))
            )
    return found


@dataclass(frozen=True)
class Node:
    """One thing in a window, as assistive technology meets it. Every question may raise Gone."""

    bus: AssistiveBus
    service: str
    path: str

    @property
    def description(self) -> str:
        """What is said after the name; for a scale its value in words."""
        return str(self._read("Accessible", "Description"))

    @property
    def actions(self) -> list[str]:
        """What can be done to it, by name; empty where nothing can."""
        try:
            return _ACTION.findall(repr(self._ask("Action", "GetActions")))
        except Gone:
            return []

    @property
    def value(self) -> float:
        """The number of a slider."""
        return float(str(self._read("Value", "CurrentValue")))

    @property
    def text(self) -> str:
        """What stands in a field that can be written in."""
        return str(self._ask("Text", "GetText", 0, -1).arguments()[0])

    def parts(self) -> list[Node]:
        """Return what is in it."""
        return list(self.places(self._ask("Accessible", "GetChildren")))

    def questions(self) -> list[QDBusMessage]:
        """Return what has to be asked for a look at it: name, role, states, parts."""
        accessible = f"{_ATSPI}.Accessible"
        return [
            _question(self.service, self.path, _PROPERTIES, "Get", accessible, "Name"),
            *(
                _question(self.service, self.path, accessible, method)
                for method in ("GetRoleName", "GetState", "GetChildren")
            ),
        ]

    def places(self, answer: QDBusMessage) -> tuple[Node, ...]:
        """Return the things an answer names."""
        return tuple(Node(self.bus, *place) for place in _PLACE.findall(repr(answer)))

    def around(self) -> list[Node]:
        """Return what it is in, from the nearest to the program."""
        found: list[Node] = []
        at = self
        while at.path != _ROOT:
            asked = (_PROPERTIES, "Get", f"{_ATSPI}.Accessible", "Parent")
            (at,) = self.places(self.bus.ask(at.service, at.path, *asked))
            found.append(at)
        return found[:-1]

    def box(self) -> tuple[int, int, int, int]:
        """Return where it is on the screen: left, top, width and height in pixels."""
        left, top = self._ask("Component", "GetPosition", 0).arguments()
        wide, high = self._ask("Component", "GetSize").arguments()
        return int(left), int(top), int(wide), int(high)

    def act(self, action: str) -> None:
        """Do one of its actions. Raises ValueError if it has no such action."""
        self._ask("Action", "DoAction", self.actions.index(action))

    def set_value(self, number: float) -> None:
        """Set the number of a slider."""
        self.bus.ask(
            self.service,
            self.path,
            _PROPERTIES,
            "Set",
            f"{_ATSPI}.Value",
            "CurrentValue",
            QDBusVariant(float(number)),
        )

    def write(self, text: str) -> None:
        """Replace what stands in a field."""
        self._ask("EditableText", "SetTextContents", text)

    def _ask(self, interface: str, method: str, *values: object) -> QDBusMessage:
        return self.bus.ask(self.service, self.path, f"{_ATSPI}.{interface}", method, *values)

    def _read(self, interface: str, name: str) -> object:
        asked = (_PROPERTIES, "Get", f"{_ATSPI}.{interface}", name)
        (value,) = self.bus.ask(self.service, self.path, *asked).arguments()
        return value.variant() if isinstance(value, QDBusVariant) else value


def _question(
    service: str, path: str, interface: str, method: str, *values: object
) -> QDBusMessage:
    message = QDBusMessage.createMethodCall(service, path, interface, method)
    message.setArguments(list(values))
    return message


def _states(answer: QDBusMessage) -> frozenset[State]:
    found = _NUMBERS.search(repr(answer))
    words = [int(word) for word in found[1].split(",")] if found and found[1] else []
    bits = sum(word << (32 * at) for at, word in enumerate(words))
    return frozenset(state for state in State if bits >> state & 1)
