"""Catch every attempt to reach the network from inside a test."""

from __future__ import annotations

import socket
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_NETWORK: Final = {socket.AF_INET, socket.AF_INET6}
_LOOK_UPS: Final = {"socket.getaddrinfo", "socket.gethostbyname", "socket.connect"}
_asked: list[list[str]] = []


class NetworkUsedError(Exception):
    """Something asked for the network; KneeTrack never does."""


def _watch(event: str, args: tuple[object, ...]) -> None:
    if not _asked or not event.startswith("socket."):
        return
    if event == "socket.__new__":
        # A local socket (AF_UNIX) is no network: the window uses one to find a second window.
        if args[1] not in _NETWORK:
            return
    elif event not in _LOOK_UPS or isinstance(args[-1], str | bytes):
        return
    _asked[-1].append(event)
    raise NetworkUsedError(event)


def install() -> None:
    """Listen for sockets from now on. Python has no way to stop listening, so once is enough."""
    if not getattr(sys, "_kneetrack_listens", False):
        sys.addaudithook(_watch)
        sys._kneetrack_listens = True  # type: ignore[attr-defined]


@contextmanager
def forbidden() -> Iterator[list[str]]:
    """Refuse the network inside the block; yields what was asked for."""
    asked: list[str] = []
    _asked.append(asked)
    try:
        yield asked
    finally:
        _asked.pop()
