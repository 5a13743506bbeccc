"""Pages that are given out and are no plan, in every client language: whole, tagged, on the agency's sheet, no name."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.errors import DocumentFailed, InvalidInput, NotAllowed
from desktop.domain.record import FieldKey, Said
from desktop.domain.releases import Release
from desktop.exports.pdf_text import read_paragraphs
from desktop.exports.self_check import normalised
from desktop.services.app_services import Services
from desktop.services.learning_pages import FRAME, PICTOGRAMS, TOPICS, lines_of
from desktop.services.ledger_page import for_client
from desktop.services.made import Made
from desktop.services.release_paper import has_paper, release_page
from desktop.services.unchecked import of_texts
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "es", "fr", "ar", "prs", "ps", "uk", "ru", "sw", "so", "am", "ti", "my", "ht", "vi")
RTL = {"ar", "prs", "ps"}
NAME, AGENCY = "Samira Needle", "Harbour Needle Services"


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock, tmp_path: Path) -> Services:
    agency = tmp_path / "agency"
    agency.mkdir()
    (agency / "profile.toml").write_text(f'name = "{AGENCY}"\npaper = "a4"\n', encoding="utf-8")
    return Services(
        vault, clock, ContentStore(ROOT / "resources", ROOT / "translations", agency), ROOT / "resources"
    )


@pytest.fixture
def samira(services: Services) -> str:
    return services.clients.add(ClientDraft(names=(Name(text=NAME, is_chosen=True),)))


def release(services: Services, client_id: str) -> str:
    release_id = services.releases.begin(client_id)
    said = {
        "recipient": "Riverton Clinic #3 *$@",
        "purpose": "موعد لظهرها",
        "scope": "name, phone 503 555 0117",
        "starts_at": "2026-12-01",
        "expires_at": "2027-02-28",
    }
    for name, text in said.items():
        services.record.save(
            client_id, FieldKey(table="releases", row_id=release_id, field=name), Said(text=text)
        )
    return release_id


def words(made: Made, language: str) -> str:
    """Return what is read on a page; its sheet, tags and properties are looked at on the way."""
    reader = PdfReader(io.BytesIO(made.data))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in made.data
    assert {key: text.strip() for key, text in (reader.metadata or {}).items() if text.strip()} == {
        "/Title": "Page"
    }
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    for needle in (NAME, "Needle"):
        assert needle.encode() not in made.data
    return normalised(
        " ".join(read_paragraphs(made.data, None, "rtl" if language in RTL else "ltr"))
    ).replace(" ", "")


def holds(page: str, text: str) -> bool:
    return normalised(text).replace(" ", "") in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole_in_every_language_and_names_nobody(
    services: Services, samira: str, language: str
) -> None:
    content, papers = services.content, services.papers
    made = papers.release(samira, release(services, samira), language)
    page = words(made, language)
    for text in content.client_texts("handouts/release", language).values():
        assert holds(page, text.text), text.text
    for text in (
        "Riverton Clinic #3 *$@",
        "موعد لظهرها",
        "name, phone 503 555 0117",
        "2026-12-01 – 2027-02-28",
    ):
        assert holds(page, text), text

    topics = [topic.id for topic in content.topics()]
    made = papers.learning(samira, topics, language)
    page = words(made, language)
    said = content.client_texts(TOPICS, language)
    for text in (*content.client_texts(FRAME, language).values(), *(said[f"{each}/say"] for each in topics)):
        assert holds(page, text.text), text.text
    assert not holds(page, AGENCY)

    for make, whole in ((papers.code_page, True), (papers.code_card, False)):
        made = make(samira, "K7M-4RX", language)
        page = words(made, language)
        texts = content.client_texts("handouts/provider_code", language)
        first = [text.text for text_id, text in texts.items() if text_id.startswith("ask/")]
        for text in [each.text for each in texts.values()] if whole else [texts["page/title"].text, *first]:
            assert holds(page, text), text
        assert not holds(page, "K7M-4RX")
        assert not holds(page, AGENCY)
        if not whole:
            assert len(PdfReader(io.BytesIO(made.data)).pages) == 1
            assert made.form == "card"


def test_a_woman_is_spoken_to_as_a_woman(services: Services, samira: str) -> None:
    texts = services.content.client_texts(TOPICS, "ar")
    said = texts["personal_data/say"]
    assert said.feminine
    assert said.feminine != said.text
    page = words(services.papers.learning(samira, ["personal_data"], "ar", gender="female"), "ar")
    assert holds(page, said.feminine)
    assert not holds(page, said.text)


def test_the_code_on_its_own_page_and_a_page_without_topics_are_refused(
    services: Services, samira: str
) -> None:
    line = services.content.client_texts("handouts/provider_code", "en")["ask/line_4"].text
    with pytest.raises(DocumentFailed) as found:
        services.papers.code_card(samira, line, "en")
    assert found.value.reason == "self_check"
    with pytest.raises(DocumentFailed) as none:
        services.papers.learning(samira, [], "en")
    assert none.value.reason == "no_topics"
    with pytest.raises(DocumentFailed) as missing:
        services.papers.learning(samira, ["red_flags"], "zz")
    assert missing.value.reason == "page_words_missing"


def test_every_topic_of_ours_has_a_pictogram_of_its_own(services: Services) -> None:
    topics = {topic.id for topic in services.content.topics()}
    assert set(PICTOGRAMS) == topics
    assert len(set(PICTOGRAMS.values())) == len(topics)


def test_a_paper_is_made_only_of_what_can_be_signed(services: Services, samira: str) -> None:
    papers, releases = services.papers, services.releases
    gone = release(services, samira)
    releases.decline(gone)
    with pytest.raises(NotAllowed, match="release_no_paper"):
        papers.release(samira, gone, "en")
    with pytest.raises(InvalidInput):
        papers.release(samira, "0" * 32, "en")
    handout = services.content.handout("release")
    texts = services.content.client_texts("handouts/release", "en")
    now = FakeClock().now()

    def page(each: Release, state: str) -> object:
        return release_page(each, handout, texts, state=state, agency="", language="en", direction="ltr")

    standing = Release(id="r", client_id="c", recipient="Clinic", stored="given")
    with pytest.raises(NotAllowed, match="release_ask_alone"):
        page(standing, "valid")
    assert not has_paper(standing, "valid")
    assert has_paper(replace(standing, alone_later=now), "valid")
    assert page(replace(standing, alone="yes"), "valid")
    for state in ("expired", "revoked", "declined"):
        assert not has_paper(replace(standing, alone="yes"), state)
    # nothing written yet: lines to write on, and the paper still says that a no changes nothing
    empty = papers.release(samira, releases.begin(samira), "en")
    assert holds(words(empty, "en"), "A no changes nothing that you receive from us.")


def test_what_the_ledger_says_is_on_paper_without_what_they_were_not_told(services: Services) -> None:
    entries = [
        {"to_kind": "client", "object_id": "p", "what": "plan"},
        {"to_kind": "protection", "object_id": "told", "what": "mandated_report"},
        {"to_kind": "protection", "object_id": "hidden", "what": "mandated_report"},
        {"to_kind": "protection", "object_id": None, "what": "mandated_report"},
    ]
    told = {"told": "before", "hidden": "not_safe_to_tell"}
    assert [each["object_id"] for each in for_client(entries, told)] == ["p", "told"]


def test_a_page_is_noted_with_the_lesson_and_what_is_due_stays_due(
    services: Services, samira: str, clock: FakeClock
) -> None:
    education = services.education
    education.handed_out(samira, ["red_flags", "social_media"], "ar", how="paper")
    (first, second) = sorted(education.last(samira), key=lambda each: each.topic)
    assert (first.topic, first.how, first.handout, second.topic) == (
        "red_flags",
        "paper",
        "ar",
        "social_media",
    )
    education.again(samira, first, datetime(2026, 11, 25, tzinfo=UTC).date())
    # the same day: it stands with the lesson; another day: a line of its own that keeps what is due
    education.handed_out(samira, ["red_flags"], "en", how="message")
    assert [each.handout for each in education.of_client(samira) if each.topic == "red_flags"] == ["en"]
    clock.advance(5 * 24 * 3600)
    assert [each.topic for each in education.due(samira)] == ["red_flags"]
    education.handed_out(samira, ["red_flags"], "es", how="message")
    rows = [each for each in education.of_client(samira) if each.topic == "red_flags"]
    assert [each.handout for each in rows] == ["es", "en"]
    assert [each.topic for each in education.due(samira)] == ["red_flags"]


def test_words_an_agency_has_marked_as_checked_are_not_asked_about(
    services: Services, tmp_path: Path
) -> None:
    kind, content = "handouts/release", services.content
    assert of_texts(content.client_texts(kind, "es"), "es").asks
    place = tmp_path / "agency" / "translations" / "es" / f"{kind}.toml"
    place.parent.mkdir(parents=True)
    sidecar = content.sidecar_for_translators(kind, "es")
    place.write_text(
        sidecar.replace('checked_by = ""', 'checked_by = "Ana Ruiz, 2026-11-20"'), encoding="utf-8"
    )
    again = content.in_language("en")
    assert set(again.client_texts(kind, "es")) == set(content.client_texts(kind, "es"))
    assert not of_texts(again.client_texts(kind, "es"), "es").asks
    assert of_texts(again.client_texts(kind, "fr"), "fr").asks


def test_every_line_of_a_page_is_looked_for(services: Services, samira: str) -> None:
    made = services.papers.learning(samira, ["red_flags"], "en")
    assert made.what == "handout"
    assert len(lines_of(_page(services))) == 7


def _page(services: Services) -> object:
    from desktop.services.learning_pages import learning_page

    content = services.content
    return learning_page(
        content.handout("education"),
        ["red_flags"],
        content.client_texts(FRAME, "en"),
        content.client_texts(TOPICS, "en"),
        language="en",
        direction="ltr",
    )
