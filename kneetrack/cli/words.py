"""Splits what was typed after the command, so that numbers like -1 are values and not options."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from kneetrack.domain.errors import InputProblem

# Half a character: no terminal can send it, so it never hides a letter that somebody typed.
_VALUE = "\udfff"


class CommandParser(argparse.ArgumentParser):
    """A parser that answers mistakes with one plain sentence (InputProblem) and no usage dump."""

    def error(self, message: str) -> NoReturn:
        """Raise InputProblem naming the option or argument that is wrong."""
        text = message.replace(_VALUE, "").replace(repr(_VALUE)[1:-1], "")
        raise InputProblem(*_plain(text, f"{self.prog} --help"))


def parse(parser: argparse.ArgumentParser, words: Sequence[str]) -> argparse.Namespace:
    """Parse the words of a command; raises InputProblem, SystemExit after --help."""
    found = parser.parse_args(_marked(words))
    for name, value in vars(found).items():
        setattr(found, name, _unmarked(value))
    return found


def _marked(words: Sequence[str]) -> list[str]:
    """Mark what only looks like an option: all our options begin with two dashes."""
    marked: list[str] = []
    only_values = False
    for word in words:
        if word == "--" and not only_values:
            only_values = True
        elif len(word) > 1 and word[0] == "-" and (only_values or word[1] != "-") and word != "-h":
            marked.append(_VALUE + word)
        else:
            marked.append(word)
    return marked


def _unmarked(value: object) -> object:
    if isinstance(value, str):
        return value.removeprefix(_VALUE)
    if isinstance(value, list):
        return [_unmarked(item) for item in value]
    return value


def _plain(message: str, help_words: str) -> tuple[str, str]:
    see = f"See {help_words}."
    if match := re.search(r"argument (\S+): invalid choice: (.+?) \(choose from (.*)\)", message):
        allowed = match[3].replace("'", "")
        return match[1].lower(), f"There is no {match[2][:60]} here; there are {allowed}. {see}"
    if match := re.search(r"the following arguments are required: (.*)", message):
        return _field(match[1].split(",")[0]), f"This is missing: {match[1]}. {see}"
    if match := re.search(r"argument (\S+): expected .*argument", message):
        name = match[1].rpartition("/")[2]
        return _field(name), f"It needs a value; one that begins with dashes goes like {name}=--x."
    if match := re.search(r"unrecognized arguments: (.*)", message, re.DOTALL):
        return "command", f"This was not understood: {match[1][:200]}. {see}"
    return "command", f"{message[:200]}. {see}"


def _field(option: str) -> str:
    return option.strip().lstrip("-").partition(".")[0].replace("-", "_").lower()
