"""Passwords on PDFs: AES-256, tags kept, wrong ones refused."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.domain.errors import DocumentFailed, InvalidInput
from desktop.exports.pdf_password import check_password, protect
from desktop.exports.self_check import check_pdf, expectation_of
from desktop.exports.typst_writer import TypstWriter
from tests.exports import samples

RESOURCES = Path(__file__).parents[2] / "resources"
PASSWORD = "lamp-orchid-train-motto"


@pytest.fixture(scope="module")
def plain() -> bytes:
    return TypstWriter(RESOURCES).pdf(samples.arabic_plan())


def test_protected_and_still_right(plain: bytes) -> None:
    sealed = protect(plain, PASSWORD)
    reader = PdfReader(io.BytesIO(sealed))
    assert reader.is_encrypted
    assert check_pdf(sealed, expectation_of(samples.arabic_plan()), password=PASSWORD) == []
    with pytest.raises(DocumentFailed):
        check_pdf(sealed, expectation_of(samples.arabic_plan()), password="0000000000")
    with pytest.raises(DocumentFailed):
        check_pdf(sealed, expectation_of(samples.arabic_plan()))


def test_nothing_readable_is_left(plain: bytes) -> None:
    assert b"<dc:title>" in plain  # the control: unprotected it can be read
    sealed = protect(plain, PASSWORD)
    assert b"<dc:title>" not in sealed
    assert b"pypdf" not in sealed
    assert b"/AESV3" in sealed


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler's tools are not installed")
def test_poppler_opens_it_with_the_password_only(plain: bytes, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(protect(plain, PASSWORD))
    assert subprocess.run(["pdfinfo", str(path)], capture_output=True).returncode != 0
    assert (
        subprocess.run(["pdfinfo", "-upw", "wrong-one-here", str(path)], capture_output=True).returncode != 0
    )
    facts = subprocess.run(
        ["pdfinfo", "-upw", PASSWORD, str(path)], capture_output=True, text=True, check=True
    ).stdout
    assert re.search(r"Encrypted:\s+yes .*AES-256", facts)
    assert re.search(r"Tagged:\s+yes", facts)


@pytest.mark.parametrize(
    "password",
    ["", "1234", "123456789", "shortword", "пароль-пароль-пароль", " padded-password ", "tab\tbed-password"],
)
def test_poor_passwords_are_refused(password: str) -> None:
    with pytest.raises(InvalidInput):
        check_password(password)


def test_good_passwords() -> None:
    check_password("4829103756")
    check_password("lamp orchid train")


def test_not_a_pdf() -> None:
    with pytest.raises(DocumentFailed):
        protect(b"nothing", PASSWORD)
