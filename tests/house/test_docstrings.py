"""Every module begins with one line that says what it is about."""

from __future__ import annotations

import ast

from tests.house.source import modules, name, tree


def test_every_module_says_what_it_is_about() -> None:
    silent = [name(path) for path in modules() if not ast.get_docstring(tree(path))]
    assert silent == []


def test_the_first_line_is_a_whole_sentence() -> None:
    cut_off = [
        f"{name(path)}: {first}"
        for path in modules()
        if (words := ast.get_docstring(tree(path)))
        if not (first := words.splitlines()[0]).endswith((".", "?"))
    ]
    assert cut_off == []
