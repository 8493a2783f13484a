"""`export` and `import`: everything into one file, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.command import path_of
from kneetrack.domain.errors import InputProblem
from kneetrack.services.exchange import FORMATS, ImportOutcome, exchange_of

if TYPE_CHECKING:
    from kneetrack.cli.command import Command

_SHOWN = 20


def run(command: Command) -> int:
    """Write or read the file and count what it held."""
    if command.args.command == "export":
        _export(command)
    else:
        _import(command)
    return 0


def _export(command: Command) -> None:
    out = path_of(command.args.out, "out")
    by_name = "csv" if out.suffix.lower() == ".zip" else "json"
    form = _format(command.args.format) or by_name
    with command.services() as services:
        counts = exchange_of(services).export_to(out, form, overwrite=command.args.overwrite)
    told = {"written": str(out), "format": form, "entries": sum(counts.values()), "types": counts}
    each = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    command.answer(told, f"Written: {out}, {told['entries']} entries{each and f' ({each})'}")


def _import(command: Command) -> None:
    with command.services(may_create=True) as services:
        exchange = exchange_of(services)
        outcome = exchange.import_file(
            path_of(command.args.file, "file"),
            form=_format(command.args.format),
            dry_run=command.args.dry_run,
        )
        told = {
            "format": outcome.form,
            "rows": outcome.rows,
            "taken": outcome.taken,
            "refused": [{"line": row.line, "why": row.why} for row in outcome.refused],
            "already": outcome.already,
            "settings": list(outcome.settings),
            "stars": list(outcome.stars),
            "dry_run": command.args.dry_run,
        }
        text = _import_text(outcome, dry_run=command.args.dry_run)
        if command.args.dry_run or not outcome.changed:
            command.answer(told, text)
        else:
            command.answer_saved(told, text)
            command.back_up(services)


def _import_text(outcome: ImportOutcome, *, dry_run: bool) -> str:
    verb = "Would take" if dry_run else "Taken"
    lines = [
        f"{verb}: {outcome.taken} of {outcome.rows} entries, {outcome.already} were there already."
    ]
    if outcome.settings:
        lines.append(f"Settings: {', '.join(outcome.settings)}.")
    if outcome.stars:
        lines.append(f"Stars: {', '.join(outcome.stars)}.")
    lines += [f"Not taken, line {row.line}: {row.why}" for row in outcome.refused[:_SHOWN]]
    if len(outcome.refused) > _SHOWN:
        lines.append(f"and {len(outcome.refused) - _SHOWN} more; --json lists them all.")
    return "\n".join(lines)


def _format(text: str | None) -> str | None:
    if text is None or text.lower() in FORMATS:
        return text and text.lower()
    raise InputProblem("format", f"Format must be {' or '.join(FORMATS)}.")
