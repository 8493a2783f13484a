"""KneeTrack has no code that could speak to a network."""

from __future__ import annotations

import ast
from typing import Final

import pytest

from tests.house.source import imported, modules, name, tree

_NETWORK: Final = (
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "select",
    "selectors",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
)


def _reaches_out(full_name: str) -> bool:
    return any(full_name == part or full_name.startswith(f"{part}.") for part in _NETWORK)


def _slips(module: ast.Module, file: str) -> list[str]:
    return [
        f"{file}:{line}: {full_name}"
        for line, full_name in imported(module)
        if _reaches_out(full_name)
    ]


def test_nothing_imports_a_network_module() -> None:
    assert [slip for path in modules() for slip in _slips(tree(path), name(path))] == []


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "from urllib import request",
        "import http.client",
        "def f():\n    from PySide6.QtNetwork import QTcpSocket",
        "from PySide6.QtNetwork import QLocalSocket",
        "from PySide6 import QtNetwork",
    ],
)
def test_the_guard_sees_every_form(line: str) -> None:
    assert len(_slips(ast.parse(line), "kneetrack/services/journal.py")) == 1
