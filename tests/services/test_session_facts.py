"""What a session begins with, over a real vault and the built-in protocol."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.appointments import Appointment
from desktop.domain.clients import ClientDraft, Language, Name, Reach
from desktop.domain.conditions import CONTEXT_FIELDS
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.record import CONCERNS, FieldKey, Said
from desktop.domain.record_facts import CONCERN_KINDS, children_at_home, gender_of
from desktop.domain.wizard import Wizard
from desktop.services.app_services import Services
from desktop.services.session_facts import confidentiality_due
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).parents[2]


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    content = ContentStore(ROOT / "resources", ROOT / "translations")
    return Services(vault=vault, clock=clock, content=content, resources=ROOT / "resources")


def add(services: Services, **changes: str) -> str:
    reach = Reach(
        method=ContactMethod(kind="phone", value="503 555 0101", is_preferred=True),
        safe=SafeContact(may_call="yes", help_word="umbrella", said_at=services.clock.now()),
    )
    names = (Name(text="Mira Example", kind="chosen", is_chosen=True),)
    languages = (Language(code="ara", is_preferred=True),)
    return services.clients.add(ClientDraft(names=names, languages=languages, reaches=(reach,), **changes))  # type: ignore[arg-type]


def session(services: Services, client_id: str, answers: dict[str, str]) -> str:
    protocol = services.content.protocol("phone")
    if (before := services.sessions.draft_of(client_id)) is not None:
        services.sessions.sign(before, {})
    session_id = services.sessions.start(client_id, protocol=protocol, spoken={})
    services.sessions.save(session_id, {key: Answer(value=value) for key, value in answers.items()})
    return session_id


def context(services: Services, client_id: str) -> dict[str, object]:
    client = services.clients.get(client_id)
    assert client is not None
    facts = services.session_facts
    protocol = services.content.protocol("phone")
    reach = client.draft.reaches[0]
    return dict(
        facts.context(client, reach, protocol=protocol, length="ordinary", known=facts.known(client_id))
    )


def test_what_nobody_was_asked_is_unknown(services: Services) -> None:
    known = context(services, add(services))
    assert known["session.first"] == "yes"
    assert known["client.age_group"] == "unknown"
    assert known["client.interpreter_needed"] == "unknown"
    assert known["session.off_preferred_channel"] == "unknown"
    assert known["client.has_help_word"] == "yes"
    assert known["client.has_code_word"] == "no"
    assert known["client.has_provider_code"] == "no"
    assert "client.days_since_contact" not in known


def test_what_is_known_comes_from_the_record(services: Services, clock: FakeClock) -> None:
    client_id = add(services, birth_date="2010-05", interpreter_need="sometimes", preferred_channel="video")
    known = context(services, client_id)
    assert known["client.age_group"] == "under_18"
    assert known["client.interpreter_needed"] == "yes"
    assert known["session.off_preferred_channel"] == "yes"
    assert known["client.safe_contact_due"] == "no"
    clock.advance(200 * 86_400)
    assert context(services, client_id)["client.safe_contact_due"] == "yes"


def test_the_full_form_of_privacy_is_due_until_it_was_said(services: Services, clock: FakeClock) -> None:
    client_id = add(services)
    protocol = services.content.protocol("phone")
    assert not confidentiality_due(protocol, services.session_facts.known(client_id))
    session(services, client_id, {"conf.said": "said_short", "safe.conf": "said_short"})
    assert confidentiality_due(protocol, services.session_facts.known(client_id))
    clock.advance(3600)
    session(services, client_id, {"conf.said": "said"})
    assert not confidentiality_due(protocol, services.session_facts.known(client_id))


def test_the_newest_answer_of_other_sessions_is_last_time(services: Services, clock: FakeClock) -> None:
    client_id, other = add(services), add(services)
    session(services, client_id, {"drop.first": "i_call"})
    clock.advance(60)
    newest = session(services, client_id, {"drop.first": "wait"})
    session(services, other, {"drop.first": "they_call"})
    assert services.session_facts.known(client_id).last["drop.first"].answer.value == "wait"
    assert services.session_facts.known(client_id, newest).last["drop.first"].answer.value == "i_call"


def test_client_texts_come_with_who_checked_them(services: Services) -> None:
    protocol = services.content.protocol("phone")
    arabic = services.session_facts.spoken(protocol, "ar")
    english = services.session_facts.spoken(protocol, "en")
    assert english["near.who/say"].text != arabic["near.who/say"].text
    assert set(arabic) <= set(english)


@pytest.mark.parametrize(
    ("born", "group"),
    [("", "unknown"), ("2008", "under_18"), ("2008-11-23", "adult"), ("2008-11-24", "under_18")],
)
def test_a_birth_year_alone_never_makes_an_adult(services: Services, born: str, group: str) -> None:
    assert context(services, add(services, birth_date=born))["client.age_group"] == group


def test_everything_nobody_was_asked_is_unknown(services: Services) -> None:
    """A condition may ask for unknown; a field that is simply not there would never be it."""
    found = context(services, add(services))
    assert [
        name for name, allowed in CONTEXT_FIELDS.items() if "unknown" in allowed and name not in found
    ] == []
    assert (found["client.usual_known"], found["client.told_what_we_notice"]) == ("no", "no")
    client_id = add(services)
    with services.vault.unit_of_work("told") as work:
        told = {"client_id": client_id, "kind": "what_we_notice", "state": "given", "said_at": work.now}
        work.insert("consents", told)
        about = {"client_id": client_id, "cue": "voice", "text": "low", "learnt_at": work.now}
        work.insert("baselines", about)
    later = context(services, client_id)
    assert (later["client.usual_known"], later["client.told_what_we_notice"]) == ("yes", "yes")


@pytest.mark.parametrize(
    ("estimate", "group"), [("15", "under_18"), ("18", "under_18"), ("19", "adult"), ("40", "adult")]
)
def test_an_estimated_age_counts_where_no_date_is_known(
    services: Services, estimate: str, group: str
) -> None:
    client_id = add(services)
    key = FieldKey(table="clients", row_id=client_id, field="age_estimated")
    services.record.save(client_id, key, Said(text=estimate))
    assert context(services, client_id)["client.age_group"] == group


def test_an_estimated_age_grows_with_the_years(services: Services, clock: FakeClock) -> None:
    client_id = add(services)
    key = FieldKey(table="clients", row_id=client_id, field="age_estimated")
    services.record.save(client_id, key, Said(text="16"))
    assert context(services, client_id)["client.age_group"] == "under_18"
    clock.advance(4 * 366 * 24 * 3600)
    assert context(services, client_id)["client.age_group"] == "adult"


def write(services: Services, client_id: str, **fields: str) -> None:
    for name, text in fields.items():
        key = FieldKey(table="clients", row_id=client_id, field=name)
        services.record.save(client_id, key, Said(text=text))


def test_a_plan_is_suggested_from_what_the_record_knows_and_otherwise_not(services: Services) -> None:
    protocol = services.content.protocol("phone")

    def suggested(client_id: str) -> bool:
        wizard = Wizard(protocol, context(services, client_id))  # type: ignore[arg-type]
        wizard = wizard.answer("picked.who", Answer(value="client"))
        return "together.plan" in {page.id for page in wizard.visible_pages}

    assert not suggested(add(services, birth_date="1990"))
    for code, kinds in (("gbv_survivor", ("family_violence",)), ("disabled", ()), ("other", ())):
        client_id = add(services, birth_date="1990")
        services.record.add(client_id, "flags", {"code": code})
        assert context(services, client_id)["client.known_concerns"] == kinds
        assert suggested(client_id) == bool(kinds), code
    for born, without, accompanied in (
        ("2012", "unaccompanied", "no"),
        ("2012", "separated", "no"),
        ("2012", "no", "yes"),
        ("2012", "", "unknown"),
        ("1990", "unaccompanied", "unknown"),
    ):
        client_id = add(services, birth_date=born)
        write(services, client_id, unaccompanied=without)
        assert context(services, client_id)["client.accompanied"] == accompanied
        assert suggested(client_id) == (accompanied == "no"), (born, without)


def test_the_rest_of_the_record_is_known_and_what_was_not_asked_is_not(services: Services) -> None:
    client_id = add(services)
    asked = ("gender", "literacy", "children_at_home", "household_linked")
    before = context(services, client_id)
    assert [before[f"client.{name}"] for name in asked] == ["unknown", "unknown", "unknown", "no"]
    assert (before["session.kind_of_day"], before["session.video_held"]) == ("unplanned", "unknown")
    assert "session.interpreter" not in before
    write(services, client_id, gender="Woman", literacy="signs_name")
    services.record.add(
        client_id, "household_links", {"relation": "child", "lives_together": "yes", "age": "9"}
    )
    after = context(services, client_id)
    assert [after[f"client.{name}"] for name in asked] == ["female", "reads_little", "yes", "no"]
    assert [gender_of(each) for each in ("رجل", "two-spirit", "")] == ["male", "other", "unknown"]
    booked = Appointment(id="", starts_at=services.clock.now(), channel="phone", interpreter="yes")
    services.sessions.sign(session(services, client_id, {}), {})
    client, known = services.clients.get(client_id), services.session_facts.known(client_id)
    assert client is not None
    found = services.session_facts.context(
        client, None, protocol=services.content.protocol("phone"), length="full", known=known,
        direction="incoming", booking=booked,
    )  # fmt: skip
    assert [found[f"session.{name}"] for name in ("direction", "kind_of_day", "interpreter", "video_held")] == [
        "incoming", "booked", "phone", "no",
    ]  # fmt: skip


def test_children_at_home_are_said_and_not_guessed() -> None:
    line = {
        "relation": "child",
        "birth_year": "",
        "age": "",
        "age_noted_at": "",
        "lives_together": "not_asked",
    }
    today = date(2026, 11, 23)
    assert children_at_home([], today) == "unknown"
    assert children_at_home([line], today) == "unknown"
    assert children_at_home([line | {"lives_together": "no"}], today) == "no"
    assert children_at_home([line | {"lives_together": "yes"}], today) == "yes"
    grown = line | {"lives_together": "yes", "birth_year": "1990"}
    assert children_at_home([grown, line | {"lives_together": "no"}], today) == "no"
    sister = line | {"relation": "sibling", "age": "17", "age_noted_at": "2026-01-01T00:00:00Z"}
    assert children_at_home([sister | {"lives_together": "yes"}], today) == "yes"
    assert children_at_home([line | {"relation": "partner", "lives_together": "yes"}], today) == "unknown"
    assert set(CONCERN_KINDS) <= set(CONCERNS)


def test_what_we_notice_is_told_once_and_only_the_full_words_count(services: Services) -> None:
    client_id = add(services)
    video = services.content.protocol("video")

    def told(value: str, near: str = "alone") -> object:
        session_id = services.sessions.start(client_id, protocol=video, spoken={})
        answers = {"picked.who": Answer(value="client"), "near.who": Answer(value=[{"role": near}])}
        services.sessions.save(session_id, answers | {"conf.notice": Answer(value=value)})
        services.sessions.sign(session_id, {})
        return context(services, client_id)["client.told_what_we_notice"]

    assert told("not_said") == "no"
    assert told("said_short", "partner") == "no"
    assert told("said") == "yes"
    assert told("said") == "yes"
    rows = (
        services.vault.connection().execute("SELECT kind, state, alone_when_given FROM consents").fetchall()
    )
    assert [tuple(row) for row in rows] == [("what_we_notice", "given", "yes")], "told once is one row"


def test_what_is_usual_in_a_row_is_kept_under_that_row(
    services: Services, clock: FakeClock, vault: OpenVault
) -> None:
    client_id = add(services)
    video = services.content.protocol("video")
    session_id = services.sessions.start(client_id, protocol=video, spoken={})
    rows = {
        "voice": {"mark": "usual", "note": "", "basis": "", "usual": "  Quiet, even pace "},
        "face": {"mark": "usual", "note": "", "basis": ""},
        "gestures": {
            "mark": "different",
            "note": "",
            "basis": "",
            "usual": "left from before",
            "cues": ["hands_still"],
        },
    }
    said = {
        "near.who": [{"role": "partner", "count": 1, "name": "", "hears": "yes"}],
        "notice.any": "yes",
        "notice.rows": rows,
        "notice.usual": "Laughs easily",
    }
    services.sessions.save(session_id, {key: Answer(value=value) for key, value in said.items()})
    services.sessions.sign(session_id, {})
    usual = services.session_facts.known(client_id).usual
    assert {cue: (known.text, known.while_alone) for cue, known in usual.items()} == {
        "voice": ("Quiet, even pace", "no"),
        "usual": ("Laughs easily", "no"),
    }
    note = services.sessions.note(session_id)
    assert note is not None
    assert "Quiet, even pace" not in note.body
    # a newer word of the same row takes its place; its culture note stays until there is another
    with vault.unit_of_work("usual") as work:
        for text, culture in (("Looks down", "Respect, said on 22 July"), ("Looks down first", "")):
            learnt = {"cue": "eyes", "text": text, "learnt_at": work.now.text(), "while_alone": "yes"}
            work.insert("baselines", learnt | {"client_id": client_id, "culture_note": culture or None})
    eyes = services.session_facts.known(client_id).usual["eyes"]
    assert (eyes.text, eyes.culture_note) == ("Looks down first", "Respect, said on 22 July")
