"""Signals are connected to bound methods only."""

from __future__ import annotations

import ast

from tests.house.source import modules, name, tree


def _forbidden(call: ast.Call) -> str | None:
    """What is wrong with a `.connect(...)`, if anything."""
    for given in call.args:
        if isinstance(given, ast.Lambda):
            return "a lambda"
        if isinstance(given, ast.Call) and "partial" in ast.unparse(given.func):
            return "a partial"
    return None


def _slips(module: ast.Module) -> list[tuple[int, str]]:
    return [
        (node.lineno, wrong)
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and (wrong := _forbidden(node))
    ]


def test_no_lambda_and_no_partial_is_connected() -> None:
    # Both keep the widget alive, fire after its C++ half has gone, and run in the wrong thread.
    found = [
        f"{name(path)}:{line}: {wrong} in connect"
        for path in modules()
        for line, wrong in _slips(tree(path))
    ]
    assert found == []


def test_the_guard_sees_both() -> None:
    planted = ast.parse(
        "a.b.connect(lambda: 1)\na.connect(functools.partial(f, 1))\na.connect(x.y)\n"
    )
    assert _slips(planted) == [(1, "a lambda"), (2, "a partial")]
