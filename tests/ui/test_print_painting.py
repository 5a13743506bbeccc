"""Painting on one of Qt's printers, here into its PDF file: pages, order, copies, paper, the same ink."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.domain.errors import DocumentFailed
from desktop.domain.printing import PrintOrder
from desktop.exports.print_pdf import for_paper
from desktop.exports.typst_writer import TypstWriter
from desktop.paths import resources
from desktop.ui.print_bands import FIRST_BAND, LARGEST_BAND, LONGEST_CALL, SMALLEST_BAND, Band, PdfPages
from desktop.ui.print_bands import page_pictures as drawn
from desktop.ui.print_painting import paint
from tests.exports import samples

WIDTH = 918


@pytest.fixture(scope="module")
def report() -> bytes:
    return TypstWriter(resources()).pdf(samples.incident_report())


@pytest.fixture
def no_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # Qt's own plugin would otherwise look for one over TCP as soon as a printer object is made
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))


def _printed(tmp_path: Path, pdf: bytes, order: PrintOrder) -> bytes:
    """Print on a thread of its own, as the program does, and return the file."""
    from PySide6.QtPrintSupport import QPrinter

    target, failed = tmp_path / "printed.pdf", []

    def work() -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        try:
            paint(printer, pdf, order, report=lambda _at, _of: None)
        except Exception as error:
            failed.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(60)
    if failed:
        raise failed[0]
    return target.read_bytes()


def _alike(one: QImage, two: QImage) -> float:
    """How far two pictures of pages are apart, 0 to 255, on small grey copies."""
    shape, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = [
        each.scaled(48, 62, shape, smooth).convertToFormat(QImage.Format.Format_Grayscale8)
        for each in (one, two)
    ]
    points = [bytes(each.constBits()) for each in small]
    return sum(abs(a - b) for a, b in zip(*points, strict=True)) / len(points[0])


def test_every_copy_holds_the_pages_in_order(qapp, no_service, tmp_path: Path, report: bytes) -> None:
    first, second = drawn(report, WIDTH)
    assert _alike(first, second) > 5
    pages = drawn(_printed(tmp_path, report, PrintOrder(printer="", pages=(2, 1), copies=2)), WIDTH)
    assert len(pages) == 4
    for page, expected, other in zip(pages, (second, first) * 2, (first, second) * 2, strict=True):
        assert _alike(page, expected) < 3 < 5 < _alike(page, other)


def test_one_page_of_two(qapp, no_service, tmp_path: Path, report: bytes) -> None:
    (page,) = drawn(_printed(tmp_path, report, PrintOrder(printer="", pages=(2,))), WIDTH)
    assert _alike(page, drawn(report, WIDTH)[1]) < 3


def test_on_a4_the_page_stands_where_the_pdf_for_a4_has_it(
    qapp, no_service, tmp_path: Path, report: bytes
) -> None:
    printed = _printed(tmp_path, report, PrintOrder(printer="", pages=(1,), paper="a4"))
    pages = PdfPages(printed)
    assert pages.height_for(0, 2100) == pytest.approx(2970, abs=3)
    pages.close()
    assert _alike(drawn(printed, WIDTH)[0], drawn(for_paper(report, (1,), "a4"), WIDTH)[0]) < 3


def test_an_arabic_page_is_the_same_page(qapp, no_service, tmp_path: Path) -> None:
    plan = TypstWriter(resources()).pdf(samples.arabic_plan())
    printed = _printed(tmp_path, plan, PrintOrder(printer="", pages=(1,)))
    assert _alike(drawn(printed, WIDTH)[0], drawn(plan, WIDTH)[0]) < 3


def test_black_and_white_leaves_no_colour(qapp, no_service, tmp_path: Path) -> None:
    coloured = _colour_page()
    assert _most_colour(drawn(coloured, WIDTH)[0]) > 100
    grey = _printed(tmp_path, coloured, PrintOrder(printer="", pages=(1,), grey=True))
    assert _most_colour(drawn(grey, WIDTH)[0]) <= 2
    kept = _printed(tmp_path, coloured, PrintOrder(printer="", pages=(1,), grey=False))
    assert _most_colour(drawn(kept, WIDTH)[0]) > 100


def test_a_stopped_job_ends_there(qapp, no_service, tmp_path: Path, report: bytes) -> None:
    from PySide6.QtPrintSupport import QPrinter

    class Stop(Exception):
        pass

    def stop(at: int, _of: int) -> None:
        if at == 1:
            raise Stop

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "stopped.pdf"))
    with pytest.raises(Stop):
        paint(printer, report, PrintOrder(printer="", pages=(1, 2)), report=stop)
    assert printer.printerState() != QPrinter.PrinterState.Active


def test_what_is_no_document_is_refused(qapp, no_service, tmp_path: Path) -> None:
    with pytest.raises(DocumentFailed):
        _printed(tmp_path, b"nothing", PrintOrder(printer="", pages=(1,)))


def test_bands_make_the_same_picture_as_one_piece(qapp, report: bytes) -> None:
    pages, band = PdfPages(report), Band()
    band.rows = 37
    band.note(0.0)
    whole = PdfPages(report)
    one = Band()
    one.rows = 10_000
    assert _alike(pages.picture(0, WIDTH, band), whole.picture(0, WIDTH, one)) < 0.5
    pages.close()
    whole.close()


def test_bands_get_lower_after_a_slow_call_and_higher_after_quick_ones() -> None:
    band = Band()
    band.note(LONGEST_CALL * 2)
    band.next()
    assert band.rows == FIRST_BAND // 2
    for _ in range(10):
        band.note(LONGEST_CALL * 2)
        band.next()
    assert band.rows == SMALLEST_BAND
    for _ in range(10):
        band.note(LONGEST_CALL / 10)
        band.next()
    assert band.rows == LARGEST_BAND
    band.note(LONGEST_CALL * 0.6)
    band.next()
    assert band.rows == LARGEST_BAND


def _colour_page() -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QColor, QPainter, QPdfWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.fillRect(0, 0, writer.width() // 2, writer.height() // 2, QColor("#d00000"))
    painter.end()
    return bytes(buffer.data().data())


def _most_colour(picture: QImage) -> int:
    points = [
        picture.pixelColor(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)
    ]
    return max(
        max(each.red(), each.green(), each.blue()) - min(each.red(), each.green(), each.blue())
        for each in points
    )
