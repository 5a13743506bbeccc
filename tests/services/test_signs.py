"""Signs for walls: in every language that has all the words, read back from the page, with no word of a trouble."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.content.check import check_folder
from desktop.content.store import ContentStore
from desktop.domain.errors import DocumentFailed
from desktop.exports.document import DataTable, Document
from desktop.exports.pdf_text import read_paragraphs
from desktop.exports.self_check import normalised
from desktop.exports.typst_writer import TypstWriter
from desktop.services.documents import DocumentsService
from desktop.services.signs import SignsService

ROOT = Path(__file__).resolve().parents[2]
SHEETS = {"letter": (612, 792), "a4": (595, 842)}
NEVER = ("danger", "safe", "traffick", "violence", "abuse", "police", "crisis", "خطر", "عنف", "شرطة", "أمان")


def content(agency: Path | None = None) -> ContentStore:
    return ContentStore(ROOT / "resources", ROOT / "translations", agency)


@pytest.fixture(scope="module")
def writer() -> TypstWriter:
    return TypstWriter(ROOT / "resources")


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_sign_is_one_tagged_sheet_with_every_word_on_it(writer: TypstWriter, tag: str) -> None:
    service = SignsService(content())
    (sign,) = service.all()
    language = next(each for each in service.languages(sign)[0] if each.tag == tag)
    words = service.words(sign, tag)
    assert words is not None
    assert words.checked == (tag == "en"), "nobody has checked the Arabic yet, and it says so"
    documents = DocumentsService(writer, content(), None, None)  # type: ignore[arg-type]  # making needs neither
    for paper, (width, height) in SHEETS.items():
        made = service.make(documents, sign, language, paper)  # type: ignore[arg-type]
        assert (made.what, made.language, made.client_id) == ("sign", tag, None)
        (page,) = PdfReader(io.BytesIO(made.data)).pages
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (width, height)
        assert PdfReader(io.BytesIO(made.data)).trailer["/Root"]["/MarkInfo"]["/Marked"]
        read = normalised(" ".join(read_paragraphs(made.data))).replace(" ", "")
        for line in (words.title, *words.lines):
            assert normalised(line).replace(" ", "") in read
        said = " ".join((words.title, *words.lines)).casefold()
        assert [word for word in NEVER if word in said] == []


def test_long_words_stay_on_the_one_sheet(writer: TypstWriter, tmp_path: Path) -> None:
    text = (ROOT / "resources/signs/alone.toml").read_text(encoding="utf-8")
    text = text.replace(
        "This is the same for everybody.", "Every person who comes here hears the very same. " * 9
    )
    (tmp_path / "signs").mkdir()
    (tmp_path / "signs" / "alone.toml").write_text(text, encoding="utf-8")
    service = SignsService(content(tmp_path))
    (sign,) = service.all()
    ready, missing = service.languages(sign)
    # the Arabic was made from other words: it is no longer offered, and named
    assert [language.tag for language in ready] == ["en"]
    assert "ar" in {language.tag for language in missing}
    data = writer.pdf(service.document(sign, ready[0], "letter"))
    assert len(PdfReader(io.BytesIO(data)).pages) == 1
    with pytest.raises(DocumentFailed) as refused:
        service.document(sign, missing[0], "letter")
    assert refused.value.reason == "texts_missing"


def test_only_languages_of_the_agency_are_named_as_missing(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text('client_languages = ["uk"]\n', encoding="utf-8")
    service = SignsService(content(tmp_path))
    (sign,) = service.all()
    assert [language.tag for language in service.languages(sign)[1]] == ["uk"]


def test_a_sign_of_the_agency_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "signs").mkdir()
    (tmp_path / "signs" / "alone.toml").write_text(
        'id = "alone"\ntitle = "T"\nlines = []\npictogram = "../x"\n', encoding="utf-8"
    )
    found = check_folder(tmp_path, ROOT / "resources", ROOT / "translations").problems
    assert {(each.field, each.message_code) for each in found} == {
        ("lines", "empty"),
        ("pictogram", "unknown_value"),
    }
    (sign,) = SignsService(content(tmp_path)).all()
    assert sign.title.startswith("We see everyone alone"), "ours serves"


def test_the_report_on_time_alone_is_a_table_with_heads_for_a_screen_reader(writer: TypstWriter) -> None:
    table = DataTable(heads=("Channel", "Sessions"), rows=(("Phone", "26"), ("Video", "–")))
    page = Document(title="Seen alone", language="en", direction="ltr", blocks=(table,))
    root = PdfReader(io.BytesIO(writer.pdf(page))).trailer["/Root"]
    tags: Counter[str] = Counter()
    waiting = [root["/StructTreeRoot"]]
    while waiting:
        part = waiting.pop().get_object()
        if isinstance(part, dict):
            tags[str(part.get("/S", ""))] += 1
            inside = part.get("/K", [])
            waiting += inside if isinstance(inside, list) else [inside]
    assert (tags["/Table"], tags["/TH"], tags["/TD"]) == (1, 2, 4)
