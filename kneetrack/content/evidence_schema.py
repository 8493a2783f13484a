"""The shape of evidence and facts inside an exercise file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.evidence import Evidence, EvidenceLevel, Fact, FactMark

if TYPE_CHECKING:
    from kneetrack.content.table_reader import TableReader


def read_evidence(reader: TableReader) -> Evidence:
    """Read how strong the backing is."""
    level = reader.choice("level", EvidenceLevel)
    return Evidence(level, reader.text("text"), reader.texts("sources"))


def read_fact(reader: TableReader) -> Fact:
    """Read one statement; a checked one must name its source."""
    text, mark, source = (
        reader.text("text"),
        reader.choice("mark", FactMark),
        reader.optional_text("source"),
    )
    if mark is FactMark.CHECKED and source is None and reader.sound:
        reader.note(
            "source", "is missing", 'a checked fact needs its source, or another mark ("M", "D")'
        )
    return Fact(text, mark, source)
