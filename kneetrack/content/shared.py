"""What all exercise files share: the publications they cite, stop rules, and ids still to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneetrack.content.table_reader import TableReader
from kneetrack.domain.evidence import Source

if TYPE_CHECKING:
    from kneetrack.content.field_reader import Table
    from kneetrack.content.problems import Problem


@dataclass(frozen=True, slots=True)
class Shared:
    """Stop rules by key, and ids of exercises that may be mentioned before they exist."""

    planned: tuple[str, ...]
    stop_rules: dict[str, tuple[str, ...]]


def read_shared(file: str, table: Table) -> tuple[Shared, list[Problem]]:
    """Read index.toml and what is wrong with it; bad parts are left out."""
    top = TableReader(file, table)
    planned = top.texts("planned")
    rules = top.table("stop_rules")
    keys = table.get("stop_rules")
    stop_rules = {key: rules.texts(key, 1) for key in (keys if isinstance(keys, dict) else {})}
    top.finish()
    return Shared(planned, {key: texts for key, texts in stop_rules.items() if all(texts)}), (
        top.problems
    )


def read_sources(file: str, table: Table) -> tuple[dict[str, Source], list[Problem]]:
    """Read sources.toml and what is wrong with it; bad sources are left out."""
    top = TableReader(file, table)
    sources: dict[str, Source] = {}
    for key in table:
        reader = top.table(key)
        source = Source(key, reader.text("label"), reader.optional_text("where"))
        if reader.sound:
            sources[key] = source
    top.finish()
    return sources, top.problems
