"""The PDF for the printer: chosen pages in order, whole and in the middle of the paper, nothing in its properties."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from desktop.domain.errors import DocumentFailed
from desktop.exports.print_pdf import for_paper
from desktop.exports.typst_writer import TypstWriter
from desktop.ui.print_bands import Band, PdfPages
from tests.exports import samples

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def report() -> bytes:
    return TypstWriter(RESOURCES).pdf(samples.incident_report())


def _texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def _ink(pdf: bytes, page: int, width: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is not white, in parts of a thousand of the page."""
    pages = PdfPages(pdf)
    picture = pages.picture(page, width, Band())
    pages.close()
    dark = [
        (x, y)
        for y in range(0, picture.height(), 2)
        for x in range(0, picture.width(), 2)
        if picture.pixelColor(x, y).lightness() < 160
    ]
    xs, ys = [x for x, _y in dark], [y for _x, y in dark]
    across, down = picture.width() / 1000, picture.height() / 1000
    return (round(min(xs) / across), round(min(ys) / down), round(max(xs) / across), round(max(ys) / down))


def test_pages_come_in_the_order_they_were_asked_for(report: bytes) -> None:
    first, second = _texts(report)
    assert first != second
    assert _texts(for_paper(report, (2, 1), "letter")) == [second, first]
    assert _texts(for_paper(report, (2,), "letter")) == [second]


def test_a_page_of_the_papers_own_size_is_taken_as_it_is(report: bytes) -> None:
    printed = PdfReader(io.BytesIO(for_paper(report, (1,), "letter"))).pages[0]
    assert (
        printed.get_contents().get_data() == PdfReader(io.BytesIO(report)).pages[0].get_contents().get_data()
    )


def test_a_letter_page_stands_whole_in_the_middle_of_a4(qapp, report: bytes) -> None:
    printed = for_paper(report, (1,), "a4")
    page = PdfReader(io.BytesIO(printed)).pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
    assert _texts(printed)[0].split() == _texts(report)[0].split()
    left, top, right, bottom = _ink(report, 0, 600)
    # as wide as before, lower by what A4 is longer: (842 - 792 * 595/612) / 2 = 36 of 842 points on both sides
    scaled = 792 * 595.276 / 612 / 841.89
    border = (1 - scaled) / 2 * 1000
    expected = (left, round(border + top * scaled), right, round(border + bottom * scaled))
    assert _ink(printed, 0, 600) == pytest.approx(expected, abs=6)


def test_no_title_and_no_date_reach_the_queue(report: bytes) -> None:
    assert PdfReader(io.BytesIO(report)).metadata
    for paper in ("letter", "a4"):
        printed = for_paper(report, (1,), paper)
        assert not PdfReader(io.BytesIO(printed)).metadata
        assert b"/Title" not in printed


def test_what_is_no_pdf_and_what_is_not_there_is_refused(report: bytes) -> None:
    with pytest.raises(DocumentFailed):
        for_paper(b"not a document", (1,), "letter")
    with pytest.raises(DocumentFailed):
        for_paper(report, (9,), "letter")


def test_an_empty_page_is_no_obstacle() -> None:
    writer = PdfWriter()
    writer.add_blank_page(width=612, height=792)
    out = io.BytesIO()
    writer.write(out)
    assert len(_texts(for_paper(out.getvalue(), (1,), "a4"))) == 1
