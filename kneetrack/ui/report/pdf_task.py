"""Writing the PDF beside the window: everything it needs is settled before it starts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kneetrack.domain.report_view import ReportView
from kneetrack.paper.pdf import write_pdf


@dataclass(frozen=True)
class PdfTask:
    """One file to write; `overwrite` only where the person agreed to replace it."""

    sheet: ReportView
    out: Path
    paper: str
    overwrite: bool

    def write(self) -> Path:
        """Write the file and return its path. Raises InputProblem and EnvironmentProblem."""
        write_pdf(self.sheet, self.out, self.paper, overwrite=self.overwrite)
        return self.out


def suggested_name(printed_on: date) -> Path:
    """Return the name offered for the file."""
    return Path(f"knee-report-{printed_on.isoformat()}.pdf")
