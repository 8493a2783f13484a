"""`completion`: a script that completes commands and options, made from the parser itself."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kneetrack.cli.parser import build_parser
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import PainKind, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneetrack.cli.command import Command

Tree = dict[tuple[str, ...], list[str]]
"""After which words of a command which words can follow."""

VALUES = {
    "--side": ["left", "right", "both"],
    "--kind": [kind.value for kind in PainKind],
    "--zone": [zone.value for zone in Zone],
    "--day": ["today", "yesterday"],
    "--format": ["json", "csv"],
    "--paper": ["a4", "letter"],
    "--theme": ["light", "dark"],
    "--type": ["pain", "exercise", "note", "question", "screen"],
}
_FIRST_WORDS = {
    ("completion",): ["bash", "zsh", "fish"],
    ("screenshot",): [
        *("welcome", "today", "journal", "calendar", "library", "progress", "report", "settings")
    ],
    ("show", "day"): ["today", "yesterday"],
}


def run(command: Command) -> int:
    """Print the script for one shell."""
    makers = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    maker = makers.get(command.args.shell.lower())
    if maker is None:
        raise InputProblem("shell", "Shell must be bash, zsh or fish.")
    script = maker(dict(_walk(build_parser(), ())))
    command.answer({"shell": command.args.shell.lower(), "script": script}, script)
    return 0


def _walk(
    parser: argparse.ArgumentParser, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    words: list[str] = list(_FIRST_WORDS.get(path, []))
    below: dict[str, argparse.ArgumentParser] = {}
    for action in parser._actions:  # noqa: SLF001 argparse has no public way to look into it
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            below = action.choices
        words += [option for option in action.option_strings if option.startswith("--")]
    yield path, [*below, *words]
    for name, child in below.items():
        yield from _walk(child, (*path, name))


def _cases(tree: Tree, quote: str = '"') -> Iterator[str]:
    for path, words in tree.items():
        yield f"    {quote}{' '.join(path)}{quote}) offers={quote}{' '.join(words)}{quote} ;;"


def _value_cases() -> Iterator[str]:
    for option, words in VALUES.items():
        yield f'    {option}) offers="{" ".join(words)}" ;;'


def _body(tree: Tree) -> str:
    """Return the part that bash and zsh share: the words before the cursor decide."""
    commands = sorted({" ".join(path) for path in tree if path})
    known = " | ".join(f'"{name}"' for name in commands)
    return "\n".join([
        '  local place="" offers="" word next',
        '  for word in "${before[@]}"; do',
        '    next="${place:+$place }$word"',
        '    case "$next" in',
        f'      {known}) place="$next" ;;',
        "    esac",
        "  done",
        '  case "$place" in',
        *_cases(tree),
        "  esac",
        '  case "$previous" in',
        *_value_cases(),
        "  esac",
    ])  # fmt: skip


def _bash(tree: Tree) -> str:
    return f"""# Completes kneetrack in bash.
_kneetrack() {{
  local before=("${{COMP_WORDS[@]:1:COMP_CWORD-1}}") previous="${{COMP_WORDS[COMP_CWORD-1]}}"
{_body(tree)}
  COMPREPLY=($(compgen -W "$offers" -- "${{COMP_WORDS[COMP_CWORD]}}"))
}}
complete -o default -F _kneetrack kneetrack"""


def _zsh(tree: Tree) -> str:
    return f"""#compdef kneetrack
# Completes kneetrack in zsh.
_kneetrack() {{
  local -a before
  (( CURRENT > 2 )) && before=("${{(@)words[2,CURRENT-1]}}")
  local previous="${{words[CURRENT-1]}}"
  _kneetrack_words
}}
_kneetrack_words() {{
{_body(tree)}
  compadd -- ${{=offers}} || _files
}}
compdef _kneetrack kneetrack"""


def _fish(tree: Tree) -> str:
    lines = ["# Completes kneetrack in fish."]
    for path, words in tree.items():
        seen = [f"__fish_seen_subcommand_from {name}" for name in path]
        below = [
            one[len(path)] for one in tree if one[: len(path)] == path and len(one) > len(path)
        ]
        if below and not path:
            seen.append("__fish_use_subcommand")
        elif below:
            seen.append(f"not __fish_seen_subcommand_from {' '.join(dict.fromkeys(below))}")
        condition = "; and ".join(seen)
        for word in words:
            what = f"-l {word[2:]}" if word.startswith("--") else f"-a '{word}'"
            values = f" -x -a '{' '.join(VALUES[word])}'" if word in VALUES else ""
            lines.append(f"complete -c kneetrack -n '{condition}' {what}{values}")
    return "\n".join(lines)
