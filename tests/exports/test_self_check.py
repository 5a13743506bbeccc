"""The check before a document is given: it must pass what is right and must fail on every planted fault."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import typst

from desktop.domain.errors import DocumentFailed
from desktop.exports import typst_writer
from desktop.exports.document import Direction, Document, NumberedSteps, Paragraph, PhoneRow, Step
from desktop.exports.picture_check import check_pictures
from desktop.exports.plain_text import message_text, split_message
from desktop.exports.self_check import (
    Expectation,
    Finding,
    Row,
    check_pdf,
    check_text,
    expectation_of,
    normalised,
)
from desktop.exports.typst_writer import TypstWriter
from tests.exports import samples

RESOURCES = Path(__file__).parents[2] / "resources"
PLANS = [samples.english_plan, samples.arabic_plan]


@pytest.fixture(scope="module")
def writer() -> TypstWriter:
    return TypstWriter(RESOURCES)


@pytest.mark.parametrize("build", PLANS)
def test_a_right_plan_passes(writer: TypstWriter, build: object) -> None:
    document = build()  # type: ignore[operator]
    assert check_pdf(writer.pdf(document), expectation_of(document, samples.kept_back())) == []


@pytest.mark.parametrize("build", PLANS)
@pytest.mark.parametrize("row", samples.kept_back(), ids=lambda row: row.key)
def test_a_kept_back_row_that_slipped_in_is_found(writer: TypstWriter, build: object, row: Row) -> None:
    document = build()  # type: ignore[operator]
    slipped = dataclasses.replace(document, blocks=(*document.blocks, Paragraph(text=f"and {row.text}, now")))
    found = check_pdf(writer.pdf(slipped), expectation_of(document, samples.kept_back()))
    assert Finding(code="kept_back_found", key=row.key) in found


def test_a_kept_back_row_in_the_title_of_the_file_is_found(writer: TypstWriter) -> None:
    document = dataclasses.replace(samples.english_plan(), file_title="Mr. Osman next door")
    wanted = expectation_of(samples.english_plan(), samples.kept_back())
    found = check_pdf(writer.pdf(document), wanted)
    assert Finding(code="kept_back_found", key="helper") in found
    assert Finding(code="property_unexpected", key="/Title") in found


def test_a_lost_step_and_a_lost_number_are_found(writer: TypstWriter) -> None:
    document = samples.arabic_plan()
    wanted = expectation_of(document)
    more = dataclasses.replace(
        wanted,
        steps=(*wanted.steps, Row(key="lost", text="أذهب إلى المدرسة")),
        numbers=(*wanted.numbers, Row(key="number", text="503 555 0143")),
    )
    codes = {(finding.code, finding.key) for finding in check_pdf(writer.pdf(document), more)}
    assert codes == {("step_missing", "lost"), ("number_missing", "number")}


def test_a_step_that_is_only_a_part_of_another_is_missing(writer: TypstWriter) -> None:
    page = Document(
        title="x",
        language="en",
        direction="ltr",
        blocks=(
            NumberedSteps(steps=(Step(text="I call Huda at night 503 555 0117"), Step(text="I go\nout"))),
        ),
    )
    pdf = writer.pdf(page)
    number = (Row(key="a", text="503 555 0117"),)
    whole = Expectation(
        steps=(Row(key="a", text="I call Huda at night"), Row(key="b", text="I go\nout")),
        numbers=number,
        apart=True,
    )
    assert check_pdf(pdf, whole) == []
    part = dataclasses.replace(whole, steps=(*whole.steps, Row(key="c", text="I call Huda")))
    assert check_pdf(pdf, part) == [Finding(code="step_missing", key="c")]
    assert check_pdf(pdf, dataclasses.replace(part, apart=False)) == [], "the control: its letters are there"
    twice = dataclasses.replace(whole, steps=(*whole.steps, Row(key="d", text="I go\nout")))
    assert check_pdf(pdf, twice) == [Finding(code="step_missing", key="d")]


def test_the_end_of_one_row_and_the_beginning_of_the_next_betray_nothing(writer: TypstWriter) -> None:
    rows = ("I tell my neighbour", "Huda at the corner shop")
    page = Document(
        title="x", language="en", direction="ltr", blocks=tuple(Paragraph(text=each) for each in rows)
    )
    kept = Expectation(kept_back=(Row(key="k", text="neighbour Huda"),), apart=True)
    assert check_pdf(writer.pdf(page), kept) == []
    within = dataclasses.replace(page, blocks=(Paragraph(text="to my neighbour\nHuda next door"),))
    lines = dataclasses.replace(kept, kept_back=(Row(key="k", text="neighbour\nHuda"),))
    assert check_pdf(writer.pdf(within), lines) == [Finding(code="kept_back_found", key="k")]


def test_what_is_drawn_beside_the_sheet_is_not_there(writer: TypstWriter) -> None:
    source = """
#set document(title: "Page", date: none)
#set page(width: 300pt, height: 300pt)
#set text(font: "Noto Sans", lang: "en")
#place(dx: MOVEDpt, [I go out of the room])
"""
    wanted = Expectation(steps=(Row(key="s", text="I go out of the room"),))

    def made(moved: int) -> bytes:
        pdf = writer._ready().compile(
            input=source.replace("MOVED", str(moved)).encode(), format="pdf", pdf_standards=["ua-1"]
        )
        assert isinstance(pdf, bytes)
        return pdf

    assert check_pdf(made(400), wanted) == [Finding(code="step_missing", key="s")]
    assert check_pdf(made(0), wanted) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("my", "ခက်ခဲတဲ့"),
        ("my", "ခန္ဓာကိုယ်က"),
        ("my", "ခဲခဲ ခဲ"),
        ("prs", "9، 1، 1 و دکمه"),
        ("ar", "تُقفل جيدًا تُقفل"),
    ],
)
def test_syllables_drawn_in_several_glyphs_are_read_once(
    writer: TypstWriter, language: str, text: str
) -> None:
    direction: Direction = "ltr" if language == "my" else "rtl"
    page = Document(title="1", language=language, direction=direction, blocks=(Paragraph(text=text),))
    wanted = Expectation(steps=(Row(key="s", text=text),), apart=True, direction=direction)
    assert check_pdf(writer.pdf(page), wanted) == []


def test_a_number_that_turned_round_is_found(writer: TypstWriter) -> None:
    """The same text without its isolate: ordinary extraction may still see the number, the eye does not."""
    source = """
#set document(title: "Page", date: none)
#set text(font: ("Noto Sans", "Noto Naskh Arabic"), lang: "ar", dir: rtl)
أختي هدى NUMBER قبل الظهر
"""
    wanted = Expectation(numbers=(Row(key="n", text="503 555 0142"),))
    compiler = writer._ready()

    def made(number: str) -> bytes:
        pdf = compiler.compile(
            input=source.replace("NUMBER", number).encode(), format="pdf", pdf_standards=["ua-1"]
        )
        assert isinstance(pdf, bytes)
        return pdf

    assert check_pdf(made("503 555 0142"), wanted) == [Finding(code="number_missing", key="n")]
    assert check_pdf(made('#box(text(dir: ltr, "503 555 0142"))'), wanted) == []


@pytest.mark.parametrize(
    "number", ["٠٥٠ ١٢٣ ٤٥٦", "۰۲۱ ۱۲۳ ۴۵۶۷", "(503) 555-0142", "+964 780 123 4567", "911"]
)
@pytest.mark.parametrize("page", ["ltr", "rtl"])
def test_every_form_of_number_is_seen_left_to_right(writer: TypstWriter, number: str, page: str) -> None:
    document = Document(
        title="x",
        language="ar" if page == "rtl" else "en",
        direction=page,  # type: ignore[arg-type]
        blocks=(
            PhoneRow(label="أختي", number=number),
            NumberedSteps(
                steps=(Step(text=f"أتصل بالرقم {number} ثم أنتظر"), Step(text=f"Call {number} first"))
            ),
        ),
    )
    pdf = writer.pdf(document)
    assert check_pdf(pdf, expectation_of(document)) == []
    in_text = dataclasses.replace(document, blocks=document.blocks[1:])
    only = Expectation(numbers=(Row(key="n", text=number),))
    assert check_pdf(writer.pdf(in_text), only) == []


def test_untagged_and_broken_files_are_named(writer: TypstWriter) -> None:
    untagged = typst.compile(b"hello", format="pdf", pdf_tags=False)
    assert isinstance(untagged, bytes)
    for data, reason in (
        (untagged, "not_tagged"),
        (b"%PDF-1.7\njunk\n%%EOF\n", "unreadable"),
        (b"", "unreadable"),
    ):
        with pytest.raises(DocumentFailed) as caught:
            check_pdf(data, Expectation())
        assert caught.value.reason == reason


# ------------------------------------------------------------ text and pictures


@pytest.mark.parametrize("build", PLANS)
def test_messages_pass_and_planted_faults_are_found(build: object) -> None:
    document = build()  # type: ignore[operator]
    wanted = expectation_of(document, samples.kept_back())
    parts = split_message(message_text(document))
    assert check_text(parts, wanted) == []
    assert check_text(parts[1:], wanted) != []
    with_slip = [*parts, "البيت الأزرق خلف المخبز"]
    assert check_text(with_slip, wanted) == [Finding(code="kept_back_found", key="safe_place_ar")]
    cut = [part.replace("503 555 0142", "503 555") for part in parts] + ["0142"]
    assert Finding(code="number_missing", key="number:3") in check_text(cut, wanted)


LONG_AR = (
    "أذهب إلى الغرفة التي لها بابان وأغلق الباب من الداخل ثم أتصل بأختي من الهاتف القديم وأنتظر عند النافذة"
)


@pytest.mark.parametrize("text", [LONG_AR, "I go to the room with two doors and wait there. " * 5])
def test_a_step_longer_than_a_message_goes_on_in_the_next_one(text: str) -> None:
    parts = split_message(f"First: 503 555 0117\n{text}\nLast")
    assert len(parts) > 1
    step = Row(key="long", text=text.strip())
    assert check_text(parts, Expectation(steps=(step,))) == []
    # and what is kept in memory is not hidden by being cut in two
    assert check_text(parts, Expectation(kept_back=(step,))) == [Finding(code="kept_back_found", key="long")]
    # a part that is lost, or two that changed places, are found
    for wrong in (parts[:-1], [*parts[1:], parts[0]]):
        assert Finding(code="step_missing", key="long") in check_text(wrong, Expectation(steps=(step,)))


def test_pictures_are_held_against_the_file(writer: TypstWriter) -> None:
    document = samples.arabic_plan()
    pdf = writer.pdf(document)
    assert check_pictures(writer.png(document, ppi=80), pdf) == []
    recovery = samples.recovery_sheet()
    assert check_pictures(writer.png(recovery, ppi=100), writer.pdf(recovery)) == []
    other = dataclasses.replace(document, blocks=document.blocks[:-1])
    assert [finding.code for finding in check_pictures(writer.png(other, ppi=80), pdf)] == ["picture_differs"]
    assert [finding.code for finding in check_pictures([], pdf)] == ["page_count"]
    with pytest.raises(DocumentFailed):
        check_pictures([b"no picture"], pdf)
    with pytest.raises(DocumentFailed):
        check_pictures([], b"no file")


# ------------------------------------------------------------ levelling of Arabic


def test_arabic_is_levelled_and_different_words_stay_different() -> None:
    assert normalised("كُتِبَ إلى أُخْتِي") == normalised("كتب الى اختي")
    assert normalised("ﻻ ﷲ") == normalised("لا الله")
    assert normalised("الـــسلام") == normalised("السلام")
    assert normalised("یک") == normalised("يك")
    assert normalised("أختي") != normalised("أخي")
    assert normalised("لا أذهب") != normalised("أذهب")
    assert normalised("Ünïcode STRASSE") == normalised("unicode straße")


def test_short_kept_back_words_do_not_match_inside_others() -> None:
    row = Row(key="k", text="key")
    page = ["The monkey is asleep"]
    assert check_text(page, Expectation(kept_back=(row,))) == []
    assert check_text([*page, "the Key, under it"], Expectation(kept_back=(row,))) != []


def test_the_tool_is_not_named() -> None:
    assert typst_writer._TOOL.search(b"<</Title(x)/Creator(Typst 0.15.1)>>") is not None


def test_a_marked_letter_that_comes_again_in_another_word_is_read_each_time(writer: TypstWriter) -> None:
    text = "نحن لا نطلبه منك أبدًا، وهو ليس أبدًا رقمًا. طفل يخاف أن يُؤخذ هاتفه: لن يُعاقَب، ولن يُسأل."
    steps = (NumberedSteps(steps=(Step(text=text),)),)
    page = Document(title="x", language="ar", direction="rtl", blocks=steps, template="handout")
    assert check_pdf(writer.pdf(page), expectation_of(page)) == []
    lost = dataclasses.replace(
        expectation_of(page), steps=(Row(key="step:1", text=text.replace("يُؤخذ", "يُؤخذُ يُؤخذ")),)
    )
    assert [finding.code for finding in check_pdf(writer.pdf(page), lost)] == ["step_missing"]
