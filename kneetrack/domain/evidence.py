"""What is known about an exercise, how well it is known, and where that can be looked up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class EvidenceLevel(StrEnum):
    """How well the kind of exercise was studied, strongest first."""

    REVIEWS = "reviews"
    STUDIES = "studies"
    PRACTICE = "practice"


class FactMark(StrEnum):
    """Where a fact stands: checked at its source, in common use, or our own choice."""

    CHECKED = "C"
    COMMONLY_USED = "M"
    OWN_CHOICE = "D"


@dataclass(frozen=True, slots=True)
class Source:
    """A publication a fact was checked against; `where` says how to find it, if noted."""

    key: str
    label: str
    where: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement with its standing; `source` is the key of a Source, or None."""

    text: str
    mark: FactMark
    source: str | None

    def describe_mark(self, sources: Mapping[str, Source]) -> str:
        """Name what the statement rests on, in the words shown beside it."""
        if self.mark is FactMark.CHECKED and self.source is not None:
            known = sources.get(self.source)
            return known.label if known else self.source
        return "Commonly used" if self.mark is FactMark.COMMONLY_USED else "KneeTrack's own choice"


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strong the backing is, in one level and an honest sentence or two."""

    level: EvidenceLevel
    text: str
    sources: tuple[str, ...]
