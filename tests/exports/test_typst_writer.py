"""Documents as PDF and pictures: tagged, text as data, numbers left to right, nothing silent."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import typst

from desktop.domain.errors import DocumentFailed
from desktop.exports.document import (
    Bullets,
    Columns,
    Document,
    EmergencyBox,
    Heading,
    KeyValue,
    NumberedSteps,
    Paragraph,
    PhoneRow,
    Picture,
    Step,
    texts,
)
from desktop.exports.font_coverage import covered_by, uncovered
from desktop.exports.pdf_text import read_paragraphs, read_properties
from desktop.exports.self_check import check_pdf, expectation_of, normalised
from desktop.exports.typst_writer import FAMILIES, TypstWriter
from tests.exports import samples

RESOURCES = Path(__file__).parents[2] / "resources"
ALL = {
    "english": samples.english_plan,
    "arabic": samples.arabic_plan,
    "recovery": samples.recovery_sheet,
    "incident": samples.incident_report,
}


@pytest.fixture(scope="module")
def writer() -> TypstWriter:
    return TypstWriter(RESOURCES)


@pytest.mark.parametrize("name", sorted(ALL))
def test_every_text_is_found_again(writer: TypstWriter, name: str) -> None:
    document = ALL[name]()
    pdf = writer.pdf(document)
    found = normalised(" ".join(read_paragraphs(pdf))).replace(" ", "")
    wanted = [normalised(text).replace(" ", "") for text in texts(document)]
    missing = [text for text in wanted[:-1] if text not in found]  # the foot is a page artefact, not content
    assert missing == []
    assert check_pdf(pdf, expectation_of(document, samples.kept_back())) == []


def test_the_plan_reads_in_order(writer: TypstWriter) -> None:
    english = read_paragraphs(writer.pdf(samples.english_plan()))
    assert english[:4] == [
        "My page",
        "Made 3 November. Look at it again by 1 December.",
        "In danger now",
        "911",
    ]
    order = [english.index(text) for text in ("800 555 0199", "503 555 0142", "503 555 0117", "What I do")]
    assert order == sorted(order)
    arabic = read_paragraphs(writer.pdf(samples.arabic_plan()))
    assert "503 555 0142" in arabic
    assert "18 Alder Street, flat 4" in arabic
    assert any("503 555 0117" in text and "أتصل" in text for text in arabic)


def test_both_plans_fit_one_page(writer: TypstWriter) -> None:
    for document in (samples.english_plan(), samples.arabic_plan()):
        pictures = writer.png(document, ppi=40)
        assert len(pictures) == 1
        assert pictures[0].startswith(b"\x89PNG")
    assert len(writer.png(samples.incident_report(), ppi=40)) == 2


def test_properties_hold_a_neutral_title_and_nothing_else(writer: TypstWriter) -> None:
    pdf = writer.pdf(samples.english_plan())
    properties = read_properties(pdf)
    assert properties["/Title"] == "Page"
    assert {key for key in properties if key not in ("/Title", "/Creator", "xmp")} == set()
    assert properties["/Creator"].strip() == ""
    assert b"ypst" not in re.sub(rb"stream.*?endstream", b"", pdf, flags=re.DOTALL)
    assert "ypst" not in properties["xmp"]
    assert "Date" not in properties["xmp"]


def test_the_same_document_gives_the_same_bytes(writer: TypstWriter) -> None:
    assert writer.pdf(samples.arabic_plan()) == TypstWriter(RESOURCES).pdf(samples.arabic_plan())


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler's tools are not installed")
@pytest.mark.parametrize("name", sorted(ALL))
def test_poppler_agrees(writer: TypstWriter, tmp_path: Path, name: str) -> None:
    document = ALL[name]()
    path = tmp_path / "page.pdf"
    path.write_bytes(writer.pdf(document))
    facts = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", facts)
    assert re.search(r"Page size:\s+612 x 792", facts)
    fonts = subprocess.run(
        ["pdffonts", str(path)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    names = {row.split()[0].partition("+")[2].split("-")[0] for row in fonts}
    assert names <= {family.replace(" ", "") for family in FAMILIES}
    if name == "english":
        text = subprocess.run(
            ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True
        ).stdout
        for number in ("911", "800 555 0199", "503 555 0142", "503 555 0117"):
            assert number in text


# ------------------------------------------------------------ odd text


@pytest.mark.parametrize("page", ["ltr", "rtl"])
@pytest.mark.parametrize("text", samples.ODD_TEXTS, ids=lambda text: ascii(text)[:20])
def test_odd_text_arrives_whole_everywhere(writer: TypstWriter, text: str, page: str) -> None:
    document = Document(
        title=text.split("\n")[0],
        language="en" if page == "ltr" else "ar",
        direction=page,  # type: ignore[arg-type]
        blocks=(
            EmergencyBox(label="x", number="911"),
            PhoneRow(label=text, number="503 555 0142", note=text),
            Heading(text=text, level=2),
            Paragraph(text=text),
            KeyValue(rows=((text, text),)),
            Columns(first=(Bullets(items=(text,)),), second=(NumberedSteps(steps=(Step(text=text),)),)),
        ),
    )
    pdf = writer.pdf(document)
    assert check_pdf(pdf, expectation_of(document)) == []


def test_long_words_stay_on_the_page(writer: TypstWriter) -> None:
    long = Document(title="x", language="en", direction="ltr", blocks=(Paragraph(text="W" * 300),))
    short = Document(title="x", language="en", direction="ltr", blocks=(Paragraph(text="W"),))
    assert _ink_right_edge(writer.png(short, ppi=40)[0]) < 200
    assert 200 < _ink_right_edge(writer.png(long, ppi=40)[0]) <= 340 - 20


def _ink_right_edge(png: bytes) -> int:
    import io

    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(png)) as image:
        box = ImageOps.invert(image.convert("L")).getbbox()
    assert box is not None
    return int(box[2])


def test_a_character_no_font_draws_is_named(writer: TypstWriter) -> None:
    document = Document(
        title="x", language="en", direction="ltr", blocks=(Paragraph(text="ok 漢 \U00010380"),)
    )
    with pytest.raises(DocumentFailed) as caught:
        writer.pdf(document)
    assert caught.value.reason == "character_not_covered"
    assert caught.value.details == {"characters": "U+6F22 U+10380", "count": 2}
    with pytest.raises(DocumentFailed):
        writer.png(document)


def test_coverage_is_read_from_the_fonts() -> None:
    sans = covered_by(RESOURCES / "fonts" / "NotoSans-Regular.ttf")
    arabic = covered_by(RESOURCES / "fonts" / "NotoNaskhArabic-Regular.ttf")
    assert ord("A") in sans
    assert ord("ع") not in sans
    assert ord("ع") in arabic
    assert uncovered(["A\u200f\ufe0f b", "ع"], sans) == ["ع"]


# ------------------------------------------------------------ templates and pictures


def test_pictograms_and_pictures(writer: TypstWriter) -> None:
    for name in sorted(path.stem for path in (RESOURCES / "pictograms").glob("*.svg")):
        document = Document(
            title="x",
            language="en",
            direction="ltr",
            template="plan",
            blocks=(Heading(text="x", pictogram=name),),
        )
        assert writer.pdf(document).startswith(b"%PDF")
    for bad in ("no_such", "../LICENSE"):
        document = Document(
            title="x", language="en", direction="ltr", blocks=(Heading(text="x", pictogram=bad),)
        )
        with pytest.raises(DocumentFailed) as caught:
            writer.pdf(document)
        assert caught.value.reason == "pictogram_missing"


def test_a_png_picture_and_a_readable_qr(writer: TypstWriter) -> None:
    import io

    import zxingcpp
    from PIL import Image

    page = writer.png(samples.recovery_sheet(), ppi=144)[0]
    with Image.open(io.BytesIO(page)) as image:
        codes = [code.text for code in zxingcpp.read_barcodes(image)]
    assert codes == ["K7XM-2Q9D-4RTV-8WHN-3YPC-6Z"]
    document = Document(title="x", language="en", direction="ltr", blocks=(Picture(alt="a page", png=page),))
    assert writer.pdf(document).startswith(b"%PDF")


@pytest.mark.parametrize("source", ["#let x = (", "#data.nobody.knows", '#import "/nowhere.typ": *'])
def test_ours_serves_where_an_agencys_template_makes_no_page(tmp_path: Path, source: str) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "simple.typ").write_text(source, encoding="utf-8")
    document = Document(title="x", language="en", direction="ltr", blocks=(Paragraph(text="Body"),))
    writer = TypstWriter(RESOURCES, agency=tmp_path)
    assert writer.fault_of_own(document) is not None
    assert "Body" in read_paragraphs(writer.pdf(document))
    assert "Body" in read_paragraphs(writer.pdf(document)), "and the next time"


def test_our_own_template_that_breaks_is_said_without_the_text(tmp_path: Path) -> None:
    resources = tmp_path / "resources"
    for folder in ("documents", "fonts", "pictograms"):
        shutil.copytree(RESOURCES / folder, resources / folder)
    (resources / "documents" / "simple.typ").write_text("#let x = (", encoding="utf-8")
    document = Document(title="Secret name", language="en", direction="ltr", blocks=())
    with pytest.raises(DocumentFailed) as caught:
        TypstWriter(resources).pdf(document)
    assert caught.value.reason == "template_broken"
    assert "Secret" not in repr(caught.value) + repr(caught.value.__cause__)


def test_an_agency_template_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    source = """#import "/common.typ": *
#show: page-of.with(sizes-text)
Our agency. #show-blocks(data.blocks, sizes-text)
"""
    (tmp_path / "documents" / "simple.typ").write_text(source, encoding="utf-8")
    document = Document(title="x", language="en", direction="ltr", blocks=(Paragraph(text="Body"),))
    found = read_paragraphs(TypstWriter(RESOURCES, agency=tmp_path).pdf(document))
    assert "Our agency." in " ".join(found)
    assert "Body" in found


def test_templates_compile_without_a_warning(writer: TypstWriter) -> None:
    import json

    from desktop.exports.document_data import document_data

    compiler = writer._ready()
    for build in ALL.values():
        document = build()
        data = document_data(document, RESOURCES / "pictograms") | {"fonts": FAMILIES}
        _result, warnings = compiler.compile_with_warnings(
            input=writer._template(document.template),
            format="pdf",
            sys_inputs={"data": json.dumps(data)},
            pdf_standards=["ua-1"],
        )
        assert [str(warning) for warning in warnings] == []


def test_the_root_is_closed(tmp_path: Path, writer: TypstWriter) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("outside", encoding="utf-8")
    compiler = writer._ready()
    for source in (f'#read("{outside}")', '#read("../fonts/OFL.txt")', '#image("/../icons/LICENSE")'):
        with pytest.raises(typst.TypstError):
            compiler.compile(input=source.encode(), format="pdf")
    assert compiler.compile(
        input=b'#read("/common.typ").len()', format="pdf"
    )  # the control: inside it may read
