"""What is read about an exercise: titled parts made of lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kneetrack.domain.evidence import EvidenceLevel


class Mark(StrEnum):
    """What stands before a line."""

    NONE = ""
    BULLET = "bullet"
    NUMBER = "number"
    EASIER = "easier"
    HARDER = "harder"
    INSTEAD = "instead"


@dataclass(frozen=True)
class Line:
    """One line: its words, a quiet word after it, and the exercise (id, name) it leads to."""

    text: str
    mark: Mark = Mark.NONE
    aside: str = ""
    link: tuple[str, str] | None = None


@dataclass(frozen=True)
class Section:
    """A titled part of what is read. `level` draws the evidence bars beside the first line."""

    key: str
    title: str
    lines: tuple[Line, ...]
    level: EvidenceLevel | None = None
    needs_care: bool = False

    @property
    def spoken(self) -> str:
        """The part in one go for screen readers."""
        return f"{self.title}: " + " ".join(
            f"{line.text} {line.aside}".rstrip() for line in self.lines
        )
