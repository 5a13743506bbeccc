"""The agency's logo, colour and address: on its own pages, never on a plan, a card or the page on the code."""

from __future__ import annotations

import io
from pathlib import Path
from typing import get_args

import pytest
from pypdf import PdfReader

from desktop.content.profile import read_profile, save_profile
from desktop.content.store import ContentStore
from desktop.domain.agency import AgencyProfile, Brand
from desktop.domain.clients import ClientDraft, Name
from desktop.exports.agency_templates import sample
from desktop.exports.document import BRANDED, Document, PageBrand, Paragraph, Template
from desktop.exports.pdf_text import read_paragraphs
from desktop.exports.typst_writer import TypstWriter
from desktop.services.agency_brand import contrast, page_brand
from desktop.services.app_services import Services
from desktop.services.content_check import check_content
from desktop.services.signs import SignsService
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
RESOURCES, TRANSLATIONS = ROOT / "resources", ROOT / "translations"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#1b4f72"/></svg>'
NAME, ADDRESS = "Harbour Needle Services", ("12 Quay Street", "Riverton OR 97000")


@pytest.fixture(scope="module")
def writer() -> TypstWriter:
    return TypstWriter(RESOURCES)


def faults(folder: Path, writer: TypstWriter, **brand: object) -> list[str]:
    profile = AgencyProfile(name=NAME, brand=Brand(**brand))  # type: ignore[arg-type]
    return [each.code for each in page_brand(profile, folder, writer.draws)[1]]


def test_what_cannot_be_used_is_named_and_left_out(tmp_path: Path, writer: TypstWriter) -> None:
    files = {
        "ok.svg": SVG.encode(),
        "cut.svg": SVG[:60].encode(),
        "out.svg": SVG.replace("<rect", '<image href="file:///etc/passwd"/><rect').encode(),
        "css.svg": SVG.replace("<rect", "<style>@import url(http://x.test/a)</style><rect").encode(),
        "words.svg": SVG.replace("<rect", "<text>Harbour</text><rect").encode(),
        "cut.png": b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
        "not.png": b"GIF89a",
        "big.png": b"\x89PNG\r\n\x1a\n" + b"\x00" * (600 * 1024),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert faults(tmp_path, writer, logo="ok.svg", colour="#1B4F72") == []
    for name, code in (
        ("cut.svg", "logo_no_picture"),
        ("out.svg", "logo_outside"),
        ("css.svg", "logo_outside"),
        ("words.svg", "logo_words"),
        ("cut.png", "logo_no_picture"),
        ("not.png", "logo_no_picture"),
        ("big.png", "too_large"),
        ("none.png", "missing_file"),
        ("../ok.svg", "logo_name"),
        ("/etc/ok.svg", "logo_name"),
        ("logo.gif", "logo_name"),
    ):
        assert faults(tmp_path, writer, logo=name) == [code], name
    assert faults(tmp_path, writer, colour="teal") == ["colour_unknown"]
    assert faults(tmp_path, writer, colour="#ffcc00") == ["colour_too_pale"]
    # what is left out takes nothing else away
    profile = AgencyProfile(name=NAME, brand=Brand(logo="cut.png", colour="#ffcc00", address=ADDRESS))
    brand, _faults = page_brand(profile, tmp_path, writer.draws)
    assert brand == PageBrand(name=NAME, address=ADDRESS)
    assert page_brand(AgencyProfile(name=NAME), tmp_path, writer.draws) == (None, ())


def test_contrast_is_that_of_the_guidelines() -> None:
    assert round(contrast("#000000"), 1) == 21.0
    assert round(contrast("#ffffff"), 1) == 1.0
    assert round(contrast("#767676"), 2) == 4.54


def test_a_page_that_is_neutral_shows_no_head_whatever_it_is_handed(writer: TypstWriter) -> None:
    brand = PageBrand(name=NAME, address=ADDRESS, colour="#1b4f72", svg=SVG)
    for template in get_args(Template):
        page = sample(template)
        page = Document(
            title="x", language="en", direction="ltr", blocks=page.blocks, template=template, brand=brand
        )
        data = writer.pdf(page)
        shown = NAME in " ".join(read_paragraphs(data))
        assert shown == (template in BRANDED), template
    assert {"plan", "plan_large", "card", "pictures", "recovery"}.isdisjoint(BRANDED)


def test_a_head_stands_above_the_page_and_a_logo_does_not_speak(writer: TypstWriter) -> None:
    brand = PageBrand(name=NAME, address=ADDRESS, colour="#1b4f72", svg=SVG)
    for direction, language in (("ltr", "en"), ("rtl", "ar")):
        page = Document(
            title="What I allow",
            language=language,
            direction=direction,  # type: ignore[arg-type]
            blocks=(Paragraph(text="One line."),),
            brand=brand,
        )
        paragraphs = read_paragraphs(writer.pdf(page), None, direction)  # type: ignore[arg-type]
        assert paragraphs[:4] == [NAME, *ADDRESS, "What I allow"]


def test_pages_of_the_agency_show_it_hand_outs_only_when_it_says_so(
    vault: OpenVault, clock: FakeClock, tmp_path: Path
) -> None:
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    for on_handouts in (False, True):
        brand = Brand(logo="logo.svg", colour="#1b4f72", address=ADDRESS, on_handouts=on_handouts)
        save_profile(AgencyProfile(name=NAME, brand=brand), tmp_path)
        assert read_profile(tmp_path / "profile.toml")[0].brand == brand  # type: ignore[union-attr]
        content = ContentStore(RESOURCES, TRANSLATIONS, tmp_path)
        services = Services(vault, clock, content, RESOURCES)
        client = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
        papers, documents = services.papers, services.documents
        release = papers.release(client, services.releases.begin(client), "es")
        (sign,) = SignsService(content).all()
        spanish = next(each for each in content.languages() if each.tag == "es")
        hung = SignsService(content).make(documents, sign, spanish, "letter")
        learned = papers.learning(client, ["red_flags"], "es")
        never = [
            papers.code_page(client, "K7M-4RX", "es"),
            papers.code_card(client, "K7M-4RX", "es"),
        ]
        for made, shown in (
            (release, True),
            (hung, True),
            (learned, on_handouts),
            *((each, False) for each in never),
        ):
            text = " ".join(read_paragraphs(made.data))
            assert (NAME in text) == shown, made.what
            assert (ADDRESS[0] in text) == (shown and made.what != "sign")
        assert len(PdfReader(io.BytesIO(hung.data)).pages) == 1


def test_the_check_of_the_agencys_files_names_a_broken_logo(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"GIF89a")
    (tmp_path / "profile.toml").write_text(
        'name = "Harbour"\n\n[brand]\nlogo = "logo.png"\ncolour = "#ffee00"\n', encoding="utf-8"
    )
    found = [problem.sentence() for problem in check_content(tmp_path, RESOURCES, TRANSLATIONS).problems]
    assert found == [
        "profile.toml: brand, colour: the colour is too pale to be read on white paper; black is used",
        "logo.png: no picture can be drawn from it",
    ]
