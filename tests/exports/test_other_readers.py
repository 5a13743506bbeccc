"""A password on every form of a plan, proved with readers that are not ours: poppler, qpdf and QtPdf."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from desktop.exports.pdf_password import protect
from tests.services import plan_papers as papers

PASSWORD = "lamp orchid train motto"
FORMS = ("pdf", "large", "card", "pictures")


@pytest.fixture(scope="module", params=FORMS)
def sealed(request: pytest.FixtureRequest) -> tuple[bytes, str]:
    """One form with a password, and a number that stands on it."""
    made = papers.made(request.param, papers.short(papers.plan("child", "en")), "en")
    number = next(row.text for row in made.expected.numbers if row.text.startswith("503 555"))
    return protect(made.pdf, PASSWORD), number


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's tools are not installed")
def test_poppler_reads_it_with_the_password_only(sealed: tuple[bytes, str], tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(sealed[0])
    for wrong in ([], ["-upw", "lamp orchid train"], ["-upw", "0000000000"]):
        refused = subprocess.run(["pdftotext", *wrong, str(path), "-"], capture_output=True, text=True)
        assert refused.returncode != 0
        assert sealed[1] not in refused.stdout
    read = subprocess.run(
        ["pdftotext", "-upw", PASSWORD, str(path), "-"], capture_output=True, text=True, check=True
    )
    assert sealed[1] in read.stdout


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_aes_of_256_bits_and_nothing_wrong(sealed: tuple[bytes, str], tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(sealed[0])
    assert subprocess.run(["qpdf", "--check", str(path)], capture_output=True).returncode == 2
    told = subprocess.run(
        ["qpdf", f"--password={PASSWORD}", "--show-encryption", "--check", str(path)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "R = 6" in told
    assert told.count("AESv3") >= 3, "streams, texts and files alike"
    assert "No syntax or stream encoding errors found" in told


def test_qtpdf_opens_it_with_the_password_only(sealed: tuple[bytes, str]) -> None:
    status, error, _text = _opened(sealed[0], "")
    assert (status, error) == (QPdfDocument.Status.Error, QPdfDocument.Error.IncorrectPassword)
    status, error, _text = _opened(sealed[0], "lamp orchid train")
    assert error is QPdfDocument.Error.IncorrectPassword
    status, error, text = _opened(sealed[0], PASSWORD)
    assert (status, error) == (QPdfDocument.Status.Ready, QPdfDocument.Error.None_)
    assert sealed[1] in text


def _opened(pdf: bytes, password: str) -> tuple[QPdfDocument.Status, QPdfDocument.Error, str]:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)  # type: ignore[call-overload]
    document.setPassword(password)
    document.load(buffer)
    text = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    found = document.status(), document.error(), text
    document.close()
    buffer.close()
    return found
