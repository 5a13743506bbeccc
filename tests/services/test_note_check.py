"""Does this note name someone it should not: what is found, what is taken for no name, and nothing told of others."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import Address, ClientDraft, Name
from desktop.domain.note_names import COMMON, KINDS, NameHit, Text, numbers_in
from desktop.domain.walls import PairDraft
from desktop.domain.wizard import Wizard
from desktop.services.app_services import Services
from desktop.services.note_check import texts_of
from desktop.storage import name_keys
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    content = ContentStore(ROOT / "resources", ROOT / "translations")
    return Services(vault=vault, clock=clock, content=content, resources=ROOT / "resources")


def add(services: Services, *names: str, **more: object) -> str:
    spelled = tuple(Name(text=name, is_chosen=place == 0) for place, name in enumerate(names))
    return services.clients.add(ClientDraft(names=spelled, **more))


@pytest.fixture
def samira(services: Services) -> str:
    shelter = Address(street="18 Alder Street", town="Riverton", region="OR", shelter=True)
    return add(services, "Samira Haddad", "سميرة حداد", addresses=(shelter,))


def found(
    services: Services, client_id: str, *lines: str, present: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    text = Text(question_id="note.text", words="\n".join(lines))
    hits = services.note_check.look(client_id, [text], present)
    for hit in hits:
        assert text.words[hit.start : hit.start + len(hit.words)] == hit.words
        assert hit.words in hit.line
        assert hit.kind in KINDS
    return [(hit.kind, hit.words) for hit in hits]


def keep_apart(services: Services, one: str, other: str) -> None:
    facts = {"danger": "other", "words": "x", "decided_by": "Kim", "decided_on": "2026-11-20"}
    services.walls.flag(one, PairDraft(other_id=other, **facts))


def test_the_words_of_tasks_lessons_and_referrals_are_looked_through_too(
    services: Services, samira: str
) -> None:
    add(services, "Karim Nazari")
    wizard = Wizard(services.content.protocol("phone"), {"session.length": "ordinary"})
    task = {"kind": "housing", "words": "Ring Karim Nazari first"}
    wizard = wizard.answer("tasks.quick", Answer(value=[task]))
    referral = {"service": "Harbor House", "state": "referred", "why": "They sleep at 18 Alder Street"}
    wizard = wizard.answer("refer.services", Answer(value=[referral]))
    hits = services.note_check.look(samira, texts_of(wizard))
    assert {(hit.kind, hit.question_id, hit.words) for hit in hits} == {
        ("someone_else", "tasks.quick", "Karim Nazari"),
        ("shelter", "refer.services", "18 Alder Street"),
    }


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Karim waited at the school", "Karim"),
        ("she says karim's car is there", "karim"),
        ("هي تخاف من كريم حداد", "كريم حداد"),
        ("Карим ждал у школы", "Карим"),
        ("спросила про Карима", "Карима"),
    ],
)
def test_who_is_kept_apart_is_known_in_any_spelling_and_script(
    services, samira, line: str, word: str
) -> None:
    other = add(services, "Karim Haddad")
    assert found(services, samira, line) == ([("someone_else", word)] if " " in word else [])
    keep_apart(services, samira, other)
    assert found(services, samira, "Bus late", line, "Tea") == [("someone_else", word)]
    # from the other side the same, and nothing of it for somebody who is not concerned
    assert found(services, other, "Samira rang") == [("someone_else", "Samira")]
    assert found(services, add(services, "Olena Koval"), "Karim waited") == []


def test_a_person_at_home_with_a_record_counts_and_one_without_does_not(services, samira) -> None:
    other = add(services, "Yusuf Amin")
    link = services.record.add(samira, "household_links", {"relation": "partner", "display_name": "Joseph"})
    assert found(services, samira, "Joseph cooked, Yusuf too") == []
    services.walls.link(samira, link, other)
    assert found(services, samira, "Joseph cooked, Yusuf too") == [
        ("someone_else", "Joseph"),
        ("someone_else", "Yusuf"),
    ]


def test_other_clients_are_found_by_two_names_in_a_row_or_their_id_and_never_told(services, samira) -> None:
    other = add(services, "Grace Turner Obi")
    listed = add(services, "Abdul Rahman Karimi", "عبد الرحمن كريمي")
    short = services.clients.get(other).short_id
    own = services.clients.get(samira).short_id
    assert found(services, samira, "Grace said so. Obi is a town", "Will she call Grace?") == []
    assert found(services, samira, f"like {short} and {own}") == [("someone_else", short)]
    for words in ("Turner Obi", "turner obi", "Obi Turner"):
        assert found(services, samira, f"Her friend {words} helps") == [("someone_else", words)], words
    assert found(services, samira, "with Rahman Karimi") == [("someone_else", "Rahman Karimi")]
    assert found(services, samira, "with Abdurrahman Karimy")[0][0] == "someone_else", "as heard"
    assert found(services, samira, "مع عبد الرحمن كريمي")[0][0] == "someone_else"
    assert found(services, listed, "Abdul Rahman Karimi called") == [], "nobody is told of themselves"
    assert found(services, samira, "Samira Haddad called, سميرة حداد") == []
    hit = services.note_check.look(samira, [Text(question_id="q", words="Turner Obi")])[0]
    assert other not in repr(hit)
    # kept apart or not: the same hit, so that it tells nothing
    apart = replace(hit)
    keep_apart(services, samira, other)
    assert services.note_check.look(samira, [Text(question_id="q", words="Turner Obi")]) == [apart]


def test_companions_supports_numbers_and_a_shelter(services, samira) -> None:
    services.record.add(samira, "supports", {"kind": "person", "text": "my sister Layla, next door"})
    assert found(services, samira, "her sister Layla helps", "next door") == [("support", "Layla")]
    assert found(services, samira, "Dana listened", present=("Dana",)) == [("companion", "Dana")]
    assert found(services, samira, "stays at 18 alder  STREET now") == [("shelter", "18 alder  STREET")]
    assert found(services, samira, "call 503-555-0142 or A 123-456-789") == [
        ("phone", "503-555-0142"),
        ("a_number", "A 123-456-789"),
    ]
    assert found(services, samira, "٥٠٣ ٥٥٥ ٠١٤٢") == [("phone", "٥٠٣ ٥٥٥ ٠١٤٢")]


@pytest.mark.parametrize(
    "line",
    [
        "988 or 1-800-799-7233, else 911",
        "on 2026-11-24 at 14:30, or 24.11.2026",
        "Room 12, bus 4, rent 1,450 for 3 months",
        "A 3 pm call, plan A 12",
        "",
        "   \n\n",
    ],
)
def test_lines_days_and_sums_are_no_numbers_of_anybody(services, samira, line: str) -> None:
    assert found(services, samira, line) == []


def test_a_common_word_is_a_name_only_where_a_capital_or_a_second_word_says_so(services, samira) -> None:
    keep_apart(services, samira, add(services, "Will Hope", "نور أمل"))
    assert (
        found(services, samira, "Will she come? There is hope.", "will call. Hope so.", "النور والأمل") == []
    )
    assert found(services, samira, "she met Will there") == [("someone_else", "Will")]
    assert found(services, samira, "نور أمل هنا") == [("someone_else", "نور أمل")]
    assert {word for word in COMMON if name_keys.fold(word) != word} == set(), "the table is folded"


def test_it_is_bounded_by_the_words_of_the_note_and_not_by_the_clients(services, samira, vault) -> None:
    with vault.unit_of_work("many names") as work:
        for at in range(500):
            work.run(
                "INSERT INTO name_keys (form, key, name_id, client_id) VALUES ('folded', ?, ?, ?)",
                (f"first{at} last{at}", f"{at:032d}", f"{at:032d}"),
            )
    conn = vault.connection()
    words = " ".join(f"Word{at} other" for at in range(60))
    text = [Text(question_id="q", words=words)]
    services.note_check.look(samira, text)
    began = time.thread_time()
    services.note_check.look(samira, text)
    assert time.thread_time() - began < 6
    plan = conn.execute(
        "EXPLAIN QUERY PLAN SELECT client_id FROM name_keys WHERE form = ? AND key >= ? AND key < ? LIMIT 12",
        ("folded", "a", "b"),
    ).fetchall()
    assert "SEARCH" in str([tuple(row) for row in plan])
    assert "SCAN" not in str([tuple(row) for row in plan])


def test_twenty_thousand_words_are_looked_through(services, samira) -> None:
    keep_apart(services, samira, add(services, "Karim Haddad"))
    words = "the bus was late and she waited there\n" * 2500 + "Karim came"
    began = time.thread_time()
    assert found(services, samira, words) == [("someone_else", "Karim")]
    assert time.thread_time() - began < 30


def test_numbers_are_read_where_they_stand() -> None:
    text = "W-0412, A123456789, (503) 555-0142."
    assert [(kind, text[a:b]) for kind, a, b in numbers_in(text)] == [
        ("a_number", "A123456789"),
        ("id", "W-0412"),
        ("phone", "(503) 555-0142"),
    ]
    hit = NameHit(kind="phone", question_id="q", start=0, words="AbC", line="AbC")
    assert hit.seen_as == ("phone", "abc")
