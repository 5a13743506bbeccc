"""Signs for walls: in every language that has all the words, read back from the page, with no word of a trouble."""

from __future__ import annotations

import io
import re
import unicodedata
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
NEVER = {
    "en": ("danger", "safe", "traffick", "violence", "abuse", "police", "crisis"),
    "ar": ("خطر", "عنف", "شرطة", "أمان"),
    "prs": ("خطر", "خشونت", "پولیس", "امن", "قاچاق"),
    "ps": ("خطر", "تاوتریخوالی", "پولیس", "امن", "قاچاق"),
    "es": ("peligro", "violencia", "abuso", "polic", "segur", "trata de", "crisis"),
    "fr": ("danger", "violence", "abus", "police", "sécurité", "sûr", "crise"),
    "uk": ("небезпе", "безпек", "насил", "поліц", "криз", "торгівл"),
    "ru": ("опасн", "безопасн", "насил", "полиц", "кризис", "торговл"),
    "sw": ("hatari", "usalama", "salama", "ukatili", "unyanyasaji", "polisi"),
    "so": ("khatar", "ammaan", "badqab", "xadgudub", "tacaddi", "boolis"),
    "am": ("አደጋ", "ደህንነት", "ጥቃት", "ፖሊስ", "ዝውውር"),
    "ti": ("ሓደጋ", "ድሕነት", "ዓመጽ", "ፖሊስ"),
    "my": ("အန္တရာယ်", "ဘေးကင်း", "လုံခြုံ", "အကြမ်းဖက်", "ရဲစခန်း", "လူကုန်ကူး"),
    "ht": ("danje", "vyolans", "abi", "lapolis", "sekirite", "kriz"),
    "vi": ("nguy hiểm", "an toàn", "bạo lực", "lạm dụng", "cảnh sát", "công an", "buôn người"),
}
"""Words of trouble in each language that a client of ours may read a sign in."""
LETTERS = {"Arab": "ARABIC", "Cyrl": "CYRILLIC", "Ethi": "ETHIOPIC", "Mymr": "MYANMAR", "Latn": "LATIN"}


def content(agency: Path | None = None) -> ContentStore:
    return ContentStore(ROOT / "resources", ROOT / "translations", agency)


@pytest.fixture(scope="module")
def writer() -> TypstWriter:
    return TypstWriter(ROOT / "resources")


def test_every_client_language_has_words_of_its_own_in_its_script_and_none_is_called_checked() -> None:
    service = SignsService(content())
    (sign,) = service.all()
    english = service.words(sign, "en")
    assert english is not None
    ready = {language.tag: language for language in service.languages(sign)[0]}
    assert set(ready) == set(NEVER)
    assert {tag for tag, language in ready.items() if language.direction == "rtl"} == {"ar", "prs", "ps"}
    said_by: dict[str, str] = {}
    for tag in sorted(set(ready) - {"en"}):
        words = service.words(sign, tag)
        assert words is not None
        assert not words.checked, f"nobody qualified has checked {tag} yet, and it says so"
        pairs = list(zip((english.title, *english.lines), (words.title, *words.lines), strict=True))
        for source, text in pairs:
            assert text.strip() == text
            assert normalised(text) != normalised(source), tag
            assert re.findall(r"\{\w+\}", text) == re.findall(r"\{\w+\}", source), tag
            alien = [
                letter
                for letter in text
                if letter.isalpha() and LETTERS[ready[tag].script] not in unicodedata.name(letter)
            ]
            assert alien == [], tag
            # the same words under two languages are a slip of the hand
            assert said_by.setdefault(text, tag) == tag


@pytest.mark.parametrize("tag", sorted(NEVER))
def test_a_sign_is_one_tagged_sheet_with_every_word_on_it(writer: TypstWriter, tag: str) -> None:
    service = SignsService(content())
    (sign,) = service.all()
    language = next(each for each in service.languages(sign)[0] if each.tag == tag)
    words = service.words(sign, tag)
    assert words is not None
    assert words.checked == (tag == "en"), "nobody has checked the others yet, and it says so"
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
        # the check before it is given levels vowel marks; here every sign of Burmese has to come back, and once
        if tag == "my":
            whole = "".join("".join(read_paragraphs(made.data)).split())
            assert whole == "".join("".join((words.title, *words.lines)).split())
        said = " ".join((words.title, *words.lines)).casefold()
        assert [word for word in NEVER[tag] if word in said] == []


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
    assert refused.value.reason == "page_words_missing"


def test_only_languages_of_the_agency_are_named_as_missing(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text('client_languages = ["uk", "rw"]\n', encoding="utf-8")
    service = SignsService(content(tmp_path))
    (sign,) = service.all()
    assert [language.tag for language in service.languages(sign)[1]] == ["rw"]


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
