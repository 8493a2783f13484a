"""The report as it leaves the window: everything it needs is settled before it starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kneetrack.domain.report_view import ReportView
from kneetrack.paper.pdf import Pages, ReportPages, write_pdf


@dataclass(frozen=True)
class ReportPrintout:
    """One report for one paper (a4 or letter)."""

    sheet: ReportView
    paper: str

    @property
    def suggested(self) -> Path:
        """The name offered for the file."""
        return Path(f"knee-report-{self.sheet.printed_on.isoformat()}.pdf")

    def write(self, out: Path, *, overwrite: bool) -> int:
        """Write the file. Raises InputProblem and EnvironmentProblem."""
        return write_pdf(self.sheet, out, self.paper, overwrite=overwrite)

    def pages(self, paper: str) -> Pages:
        """Return the page as it stands on `paper`."""
        return ReportPages(self.sheet, paper)
