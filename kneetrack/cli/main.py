"""Runs one command and turns whatever happens into an exit code and a plain sentence."""

from __future__ import annotations

import importlib
import logging
import sys
from typing import TYPE_CHECKING

from kneetrack.cli.command import Command, path_of
from kneetrack.cli.output import print_sentence, set_up_streams, silence
from kneetrack.cli.parser import build_parser
from kneetrack.cli.words import parse
from kneetrack.domain.errors import EnvironmentProblem, InputProblem

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from kneetrack.cli.launcher import Launcher

DONE, FOUND_OR_BUG, WRONG_INPUT, WORLD_FAILED, INTERRUPTED = 0, 1, 2, 3, 130

READER_GONE = 141
"""What other programs return when the reader of their output has gone."""

_log = logging.getLogger(__name__)
# Without it Python itself would print the traceback where no log was started.
logging.getLogger("kneetrack").addHandler(logging.NullHandler())


def run(argv: Sequence[str], launcher: Launcher) -> int:
    """Run the command that `argv` holds (without the program's name) and return its exit code."""
    set_up_streams()
    try:
        code = _run(argv, launcher)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as trouble:
        return exit_code_of(trouble)
    return code


def exit_code_of(trouble: BaseException) -> int:
    """Tell what happened in one plain sentence and return its exit code; never a traceback."""
    match trouble:
        case InputProblem():
            print_sentence(f"{trouble.field}: {trouble.message}")
            return WRONG_INPUT
        case EnvironmentProblem():
            print_sentence(str(trouble))
            return WORLD_FAILED
        case KeyboardInterrupt():
            return INTERRUPTED
        case BrokenPipeError():
            silence(sys.stdout)
            return READER_GONE
        case OSError():
            _log.error("a file could not be used", exc_info=trouble)
            silence(sys.stdout)
            reason = trouble.strerror or "unknown reason"
            where = f" ({trouble.filename})" if trouble.filename else ""
            print_sentence(f"a file or the output could not be read or written: {reason}{where}.")
            return WORLD_FAILED
    _log.error("a command failed", exc_info=trouble)
    print_sentence(
        "something went wrong inside KneeTrack; the log beside the journal says where. "
        "Nothing that was called saved is affected."
    )
    return FOUND_OR_BUG


def _run(argv: Sequence[str], launcher: Launcher) -> int:
    try:
        args = parse(build_parser(), argv)
    except SystemExit as end:  # after --help and --version
        return end.code if isinstance(end.code, int) else DONE
    if args.demo:
        return _run_on_made_up_data(args, launcher)
    folder = None if args.data_dir is None else path_of(args.data_dir, "data_dir")
    if args.command is None:
        return launcher.open_window(launcher.places(folder), demo=False)
    return _dispatch(args, launcher, folder)


def _dispatch(args: Namespace, launcher: Launcher, folder: Path | None) -> int:
    # Each family is imported when it is asked for: a save must not wait for the zip reader.
    family = importlib.import_module(f"kneetrack.cli.{args.family}")
    code: int = family.run(Command(args, launcher, launcher.places(folder)))
    return code


def _run_on_made_up_data(args: Namespace, launcher: Launcher) -> int:
    if args.data_dir is not None:
        raise InputProblem("demo", "The demo has a folder of its own; leave out --data-dir.")
    demo = importlib.import_module("kneetrack.cli.demo")
    with demo.temporary_journal(launcher) as data_dir:
        if args.command is None:
            return launcher.open_window(launcher.places(data_dir), demo=True)
        return _dispatch(args, launcher, data_dir)
