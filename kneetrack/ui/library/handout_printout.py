"""The chosen exercises as they leave the window: everything needed is settled before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kneetrack.domain.exercise import Exercise
from kneetrack.figure.figure import Figure
from kneetrack.paper.handout import HandoutPages, write_handout
from kneetrack.paper.handout_view import HandoutView, build_handout_view
from kneetrack.paper.pdf import Pages


@dataclass(frozen=True)
class HandoutPrintout:
    """Exercises in their order, each with its figure, for one paper (a4 or letter)."""

    exercises: tuple[tuple[Exercise, Figure | None], ...]
    name: str
    printed_on: date
    paper: str

    @property
    def suggested(self) -> Path:
        """The name offered for the file."""
        return Path(f"exercises-{self.printed_on.isoformat()}.pdf")

    def write(self, out: Path, *, overwrite: bool) -> int:
        """Write the file. Raises InputProblem and EnvironmentProblem."""
        return write_handout(self._view(), out, self.paper, overwrite=overwrite)

    def pages(self, paper: str) -> Pages:
        """Return the pages as they stand on `paper`."""
        return HandoutPages(self._view(), paper)

    def _view(self) -> HandoutView:
        return build_handout_view(self.exercises, self.name, self.printed_on)
