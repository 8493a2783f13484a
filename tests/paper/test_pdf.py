"""The PDF is whole, always the same, holds every number, and never costs an older file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.journal import NoteEntry
from kneetrack.domain.report_view import TableView
from kneetrack.domain.settings import Settings
from kneetrack.paper.pdf import pdf_bytes, write_pdf
from tests.needs import needs
from tests.paper.invented import LAST, head, journal, people, report

PEOPLE = people()
MOST_BYTES = 120 * 1024
OLD = b"an older file"

pytestmark = pytest.mark.usefixtures("qapp")


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    )
    return re.sub(r"\s+", " ", done.stdout)


@pytest.mark.parametrize("person", PEOPLE)
def test_every_report_is_one_small_whole_page(person: str) -> None:
    pdf = pdf_bytes(PEOPLE[person], "a4")
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    assert len(pdf) <= MOST_BYTES


_WRITE = """
import sys
from pathlib import Path
from kneetrack.paper.pdf import write_pdf
from tests.paper.invented import LAST, head, journal, people, report
write_pdf(people()["30-days"], Path(sys.argv[1]), "a4", overwrite=False)
"""


def test_the_same_page_is_the_same_bytes_in_every_process_and_time_zone(tmp_path: Path) -> None:
    written = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Kathmandu"), ("3", "America/New_York")):
        out = tmp_path / f"{seed}.pdf"
        subprocess.run(
            [sys.executable, "-c", _WRITE, out],
            check=True,
            cwd=Path(__file__).parents[2],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
            timeout=60,
        )
        written.append(out.read_bytes())
    assert written[0] == written[1] == written[2]


_TWICE = """
import sys
from pathlib import Path
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication
from kneetrack.paper.fonts import load_fonts
from kneetrack.paper.pdf import write_pdf
from tests.paper.invented import LAST, head, journal, people, report
first, second = Path(sys.argv[1]), Path(sys.argv[2])
write_pdf(people()["3-days"], first, "a4", overwrite=False)
write_pdf(people()["3-days"], second, "a4", overwrite=False)
assert first.read_bytes() == second.read_bytes()
application = QApplication(["x", "-platform", "offscreen"])
assert QFontInfo(QFont(load_fonts())).family() == "Source Sans Pro"
"""


def test_no_window_is_needed_and_one_may_follow(tmp_path: Path) -> None:
    without = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-c", _TWICE, tmp_path / "1.pdf", tmp_path / "2.pdf"],
        check=False,
        cwd=Path(__file__).parents[2],
        env={name: value for name, value in os.environ.items() if name not in without},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_clock_is_not_in_the_file_but_the_printed_date_is() -> None:
    pdf = pdf_bytes(PEOPLE["30-days"], "a4")
    dates = set(re.findall(rb"Date \(D:(\d+)", pdf)) | set(
        re.findall(rb"Date=.(\d{4}-\d\d-\d\d)", pdf)
    )
    assert dates == {b"20260319000000", b"2026-03-19"}
    later = replace(PEOPLE["30-days"], printed_on=date(2026, 4, 1))
    assert pdf_bytes(later, "a4") != pdf


def test_paper_sizes_are_those_asked_for() -> None:
    boxes = [
        re.findall(rb"/MediaBox \[0 0 (\d+)\S* (\d+)", pdf_bytes(PEOPLE["nothing"], paper))
        for paper in ("a4", "letter")
    ]
    assert boxes == [[(b"595", b"842")], [(b"612", b"792")]]


@needs("pdftotext")
@pytest.mark.parametrize("person", ["74-days", "year", "3-days", "one-knee"])
def test_every_number_can_be_found_in_the_text(person: str, tmp_path: Path) -> None:
    view = PEOPLE[person]
    text = text_of(pdf_bytes(view, "a4"), tmp_path).replace("\u00a0", " ")
    wanted = [view.title, view.person, view.period, view.logged, view.standing, view.footer]
    wanted += [block.main for block in view.numbers]
    wanted += [block.lines[0].replace("\u00a0", " ") for block in view.numbers]
    assert view.chart is not None
    wanted += [series.label for series in view.chart.series]
    tables = [part for part in view.details if isinstance(part, TableView)]
    wanted += [cell.replace("\u00a0", " ") for table in tables for cell in table.rows[0]]
    assert [words for words in wanted if words not in text] == []
    assert "page 1 of 1" in text


@needs("pdfinfo")
def test_other_programs_read_the_file_without_complaint(tmp_path: Path) -> None:
    path = tmp_path / "read.pdf"
    path.write_bytes(pdf_bytes(PEOPLE["74-days"], "a4"))
    done = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert re.search(r"Title: +Knee pain summary", done.stdout)
    assert re.search(r"Creator: +KneeTrack", done.stdout)


@needs("pdftotext")
def test_typed_markup_is_printed_as_typed(tmp_path: Path) -> None:
    text = text_of(pdf_bytes(PEOPLE["arabic"], "a4"), tmp_path)
    assert "<b>bold?</b> <img src=file:///etc/hostname>" in text


@needs("pdftotext")
def test_what_did_not_fit_is_counted(tmp_path: Path) -> None:
    view = PEOPLE["long-words"]
    text = text_of(pdf_bytes(view, "letter"), tmp_path)
    assert text.count("…") >= 3
    for rest in re.findall(r"and (\d+) more", text):
        assert int(rest) > 1
    assert len(re.findall(r"and \d+ more", text)) >= 5


@needs("pdftotext")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_questions_are_printed_whole_beside_notes(paper: str, tmp_path: Path) -> None:
    asked = tuple(f"May I go on when knee{at} hurts at a 3 but is calm by evening?" for at in "abc")
    entries = [*journal(74), *(NoteEntry(**head(LAST, 900 + at), text="slept") for at in range(9))]
    settings = Settings(name="Nora Persephone Ellis-Brightwater", main_problem="Stairs")
    view = report(entries, 74, settings=settings, asked=asked, with_notes=True)
    path = tmp_path / "read.pdf"
    path.write_bytes(pdf_bytes(view, paper))
    # As drawn, not as laid out: beside each other the lines of two columns would mix.
    done = subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True
    )
    text = re.sub(r"\s+", " ", done.stdout)
    assert [one for one in asked if one not in text] == []
    assert text.count("Nora Persephone Ellis-Brightwater") == 2
    assert "My notes" in text


@needs("pdftotext")
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("person", PEOPLE)
def test_no_moment_is_hidden(person: str, paper: str, tmp_path: Path) -> None:
    view = PEOPLE[person]
    text = text_of(pdf_bytes(view, paper), tmp_path)
    moments = [part for part in view.details if part.title == "Pain at other moments"]
    names = [row[0] for part in moments if isinstance(part, TableView) for row in part.rows]
    assert [name for name in names if name not in text] == []


@needs("pdffonts")
@pytest.mark.parametrize("person", ["74-days", "long-words", "arabic"])
def test_every_font_is_in_the_file(person: str, tmp_path: Path) -> None:
    path = tmp_path / "fonts.pdf"
    path.write_bytes(pdf_bytes(PEOPLE[person], "a4"))
    done = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True)
    rows = [line.split() for line in done.stdout.splitlines()[2:]]
    assert rows
    # Columns from the right: emb, sub, uni, object, generation.
    assert {row[-5] for row in rows} == {"yes"}
    assert any(row[0].endswith("SourceSansPro-Regular") for row in rows)


def test_the_file_is_private_and_alone(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    assert write_pdf(PEOPLE["nothing"], out, "a4", overwrite=False) == 1
    assert out.read_bytes() == pdf_bytes(PEOPLE["nothing"], "a4")
    assert os.listdir(tmp_path) == ["report.pdf"]  # noqa: PTH208
    if os.name == "posix":
        assert out.stat().st_mode & 0o777 == 0o600


def test_an_older_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(OLD)
    with pytest.raises(InputProblem, match="--overwrite") as caught:
        write_pdf(PEOPLE["nothing"], out, "a4", overwrite=False)
    assert caught.value.field == "out"
    assert out.read_bytes() == OLD
    write_pdf(PEOPLE["nothing"], out, "a4", overwrite=True)
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["report", "report.txt", "report.pdf.bak", ".pdf"])
def test_the_name_says_that_it_is_a_pdf(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"must end in \.pdf") as caught:
        write_pdf(PEOPLE["nothing"], tmp_path / name, "a4", overwrite=False)
    assert caught.value.field == "out"
    assert list(tmp_path.iterdir()) == []


def test_folders_and_links_are_no_place_for_a_report(tmp_path: Path) -> None:
    real = tmp_path / "real.pdf"
    real.write_bytes(OLD)
    link = tmp_path / "link.pdf"
    link.symlink_to(real)
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    for out in (link, folder, tmp_path / "missing" / "report.pdf"):
        with pytest.raises(InputProblem):
            write_pdf(PEOPLE["nothing"], out, "a4", overwrite=True)
    assert real.read_bytes() == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "folder.pdf",
        "link.pdf",
        "real.pdf",
    ]


def test_a_read_only_file_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(OLD)
    out.chmod(0o444)
    with pytest.raises(EnvironmentProblem, match="read-only"):
        write_pdf(PEOPLE["nothing"], out, "a4", overwrite=True)
    assert out.read_bytes() == OLD


def test_a_full_disk_leaves_the_older_file(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    out = tmp_path / "report.pdf"
    out.write_bytes(OLD)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Writing stops in the middle of the file, as on a full disk; Python ignores the signal.
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(EnvironmentProblem):
            write_pdf(PEOPLE["nothing"], out, "a4", overwrite=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert out.read_bytes() == OLD
    assert os.listdir(tmp_path) == ["report.pdf"]  # noqa: PTH208
