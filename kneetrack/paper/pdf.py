"""Writes pages as a PDF file: whole or not at all, and the same bytes for the same pages."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.files.safe_write import check_target, write_whole
from kneetrack.paper.ink import UNITS_PER_MM
from kneetrack.paper.page_drawing import draw_page
from kneetrack.paper.pdf_dates import with_date
from kneetrack.paper.without_screen import ready_to_draw

if TYPE_CHECKING:
    from pathlib import Path

    from kneetrack.domain.report_view import ReportView

_PAGE_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_LEAST_BYTES = 1000


def write_pdf(view: ReportView, out: Path, paper: str, *, overwrite: bool) -> int:
    """Write the report to `out` on `paper` (a4 or letter) and return the number of pages.

    Draws without a screen where no window is open. Raises InputProblem("out") when `out` does not
    end in .pdf, is taken or no place for a file, EnvironmentProblem when the disk refuses; what
    was there before stays untouched then.
    """
    if out.suffix.lower() != ".pdf":
        raise InputProblem("out", f"The name of the report must end in .pdf: {out.name}")
    check_target(out, overwrite=overwrite)
    if out.exists() and not out.stat().st_mode & stat.S_IWUSR:
        # A file can be replaced where its folder allows it; but somebody wanted this one kept.
        raise EnvironmentProblem("The file is read-only.", str(out), "Choose another name.")
    with ready_to_draw():
        pdf = pdf_bytes(view, paper)
    write_whole(out, pdf, overwrite=overwrite, check=is_whole_pdf)
    return 1


def pdf_bytes(view: ReportView, paper: str) -> bytes:
    """Return the report as a PDF, drawn in memory. Needs a QGuiApplication."""
    facts = PdfFacts(view.title, view.printed_on, f"{paper} {view!r}")
    return drawn_pdf(facts, paper, ReportPages(view, paper))


@dataclass(frozen=True)
class PdfFacts:
    """What a PDF says of itself; documents with the same `identity` have the same bytes."""

    title: str
    printed_on: date
    identity: str


class Pages(Protocol):
    """Pages that can be drawn one after the other."""

    count: int

    def draw(self, painter: QPainter, page: int, dots_per_mm: float = UNITS_PER_MM) -> None:
        """Draw page `page` (0 is the first); (0, 0) is the corner of the paper."""


def drawn_pdf(facts: PdfFacts, paper: str, pages: Pages) -> bytes:
    """Return pages as a PDF, drawn in memory: on a full disk Qt would report success for half
    a file.

    Needs a QGuiApplication. Raises EnvironmentProblem when it cannot be drawn.
    """
    # The fonts are written in the order of a hash table, which is another in every process.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        pdf = _drawn(facts, paper, pages)
    finally:
        QHashSeed.resetRandomGlobalSeed()
    if not is_whole_pdf(pdf):
        raise _not_drawn()
    return with_date(pdf, facts.printed_on)


class ReportPages:
    """The one page of the report, on `paper`."""

    count = 1

    def __init__(self, view: ReportView, paper: str) -> None:
        self._view, self._paper = view, paper

    def draw(self, painter: QPainter, page: int, dots_per_mm: float = UNITS_PER_MM) -> None:
        """Draw the page."""
        del page
        draw_page(painter, self._view, self._paper, dots_per_mm)


def _drawn(facts: PdfFacts, paper: str, pages: Pages) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(UNITS_PER_MM * 25.4))
    writer.setPageSize(QPageSize(_PAGE_SIZES[paper]))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(facts.title)
    writer.setCreator("KneeTrack")
    document_id = str(uuid5(NAMESPACE_URL, facts.identity))
    writer.setDocumentId(QUuid.fromString(document_id))
    writer.setDocumentXmpMetadata(QByteArray(_metadata(facts, document_id)))
    painter = QPainter()
    if not painter.begin(writer):
        raise _not_drawn()
    try:
        for page in range(pages.count):
            if page:
                writer.newPage()
            pages.draw(painter, page)
    finally:
        ended = painter.end()
    return bytes(content.data()) if ended else b""


def _metadata(facts: PdfFacts, document_id: str) -> bytes:
    """Describe the document; Qt's own words would hold the time of day."""
    day = facts.printed_on.isoformat()
    return (
        "<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
        f' xmp:CreatorTool="KneeTrack" xmp:CreateDate="{day}" xmp:ModifyDate="{day}"'
        f' xmpMM:DocumentID="uuid:{document_id}">\n'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{facts.title}</rdf:li></rdf:Alt>'
        "</dc:title>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end='w'?>\n"
    ).encode()


def is_whole_pdf(pdf: bytes) -> bool:
    """Return whether these bytes are a PDF from its first to its last line."""
    return len(pdf) > _LEAST_BYTES and pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")


def _not_drawn() -> EnvironmentProblem:
    return EnvironmentProblem(
        "The page could not be drawn.", "", "Close other programs and try again."
    )
