"""How a crisis ends: its report from log and record, what stands open, and a run that ended while locked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import Address, ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.crisis import CrisisLine
from desktop.domain.crisis_content import CHECK_IDS
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.incident import KEYS_OF_RELIEF, SUPERVISOR_TOLD, ReportWords, ending_line, missing
from desktop.domain.shelters import LEFT_OUT
from desktop.services.app_services import Services
from desktop.storage.exchange import collect
from tests.content.places import RESOURCES, TRANSLATIONS

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

WORDS = ReportWords(checks={"danger_gone": "The danger is gone"}, outcomes={"safe_now": "Safe for now"})


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(RESOURCES, TRANSLATIONS, None, "en"), RESOURCES)


def client_of(services: Services) -> str:
    phone = Reach(method=ContactMethod(kind="phone", value="503 555 0142"), safe=SafeContact(may_call="yes"))
    return services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),), reaches=(phone,)))


def stamp(services: Services, clock: FakeClock, run_id: str, kind: str, **more: object) -> None:
    clock.advance(30)
    line = CrisisLine(id=new_id(), seq=0, at=clock.now(), kind=kind, **more)  # type: ignore[arg-type]
    services.crises.stamp(run_id, line)


def test_the_report_knows_who_wrote_it_whose_it_is_and_how_it_ended(
    services: Services, clock: FakeClock
) -> None:
    client_id = client_of(services)
    run_id = new_id()
    services.crises.start(run_id, client_id=client_id)
    stamp(services, clock, run_id, "line", text="She whispers")
    text, data = ending_line(("danger_gone",), "safe_now", "Safe for now")
    stamp(services, clock, run_id, "outcome", text=text, data=data)
    services.crises.pass_(run_id, {}, WORDS)
    report = services.crises.report(run_id)
    client = services.clients.get(client_id)
    assert report is not None
    assert client is not None
    body = report["body"]
    assert (body["worker"], body["client"]) == ("Robin Ekholm", client.short_id)
    assert "Samira" not in str(body), "the name comes in only by choice"
    assert (body["outcome"], body["at_the_end"]) == ("Safe for now", "The danger is gone")
    assert {"supervisor_told", "next_steps"} <= set(missing(body))
    ends = services.crises.open_ends(run_id)
    assert (ends.report, ends.asked, ends.outcome, ends.checks) == (
        "draft",
        True,
        "safe_now",
        ("danger_gone",),
    )
    assert (ends.mandated, ends.tasks, ends.referrals, ends.safe_contact) == ("", 0, 0, True)
    services.tasks.quick("housing", "Housing", client_id)
    assert services.crises.open_ends(run_id).tasks == 1


def test_keys_that_name_no_danger_are_known_to_the_report(services: Services) -> None:
    content = services.content
    known = {key.id.rpartition(".")[2] for kind in content.incidents() for key in kind.quick_keys}
    known |= {key.id for key in content.crisis().quick_keys}
    assert known >= KEYS_OF_RELIEF, "a key that was renamed would stand among the dangers"
    assert CHECK_IDS[-1] == SUPERVISOR_TOLD


def test_skipping_everything_and_signing_is_possible(services: Services, clock: FakeClock) -> None:
    run_id = new_id()
    services.crises.start(run_id)
    report_id = services.crises.pass_(run_id, {})
    services.crises.sign_report(report_id)
    for reason, text, field in (
        ("Her number is A 123 456 789", "The officer was called Reyes.", "reason"),
        ("Learnt later", "The officer wrote down A123456789.", "amendment"),
        ("Learnt later", "الرقم A١٢٣٤٥٦٧٨٩", "amendment"),
    ):
        with pytest.raises(InvalidInput) as refused:
            services.sessions.amend(report_id, reason, text)
        assert (refused.value.field, refused.value.reason) == (field, "immigration_in_report")
    services.sessions.amend(report_id, "Learnt later", "The officer was called Reyes.")
    note = services.sessions.note(report_id)
    assert note is not None
    assert note.intact
    assert [each.text for each in note.amendments] == ["The officer was called Reyes."]
    assert services.crises.open_ends(run_id).report == "signed"


def test_a_run_that_ended_while_locked_is_asked_about_and_its_untouched_report_drawn_anew(
    services: Services, clock: FakeClock
) -> None:
    ended, written, plain = new_id(), new_id(), new_id()
    for run_id, locked in ((ended, True), (written, True), (plain, False)):
        services.crises.start(run_id)
        stamp(services, clock, run_id, "line", text="She whispers", while_locked=locked)
        stamp(services, clock, run_id, "passed", while_locked=locked)
        services.crises.pass_(run_id, {})
    assert set(services.crises.not_asked()) == {ended, written}
    report = services.crises.report(written)
    assert report is not None
    services.crises.save_report(report["id"], report["body"] | {"next_steps": "Call the school"})
    # whose it was may be said first
    services.crises.join_client(written, client_of(services))
    for run_id in (ended, written):
        services.crises.say_ending(
            run_id, ("danger_gone",), "safe_now", "Safe for now", step_titles={}, words=WORDS
        )
    first, second = services.crises.report(ended), services.crises.report(written)
    assert first is not None
    assert second is not None
    assert first["body"]["outcome"] == "Safe for now"
    assert "She whispers" in first["body"]["what_happened"]
    assert second["body"]["next_steps"] == "Call the school"
    assert (second["body"]["outcome"], second["body"]["at_the_end"]) == ("Safe for now", "The danger is gone")
    assert services.crises.not_asked() == []
    assert services.crises.open_ends(ended).outcome == "safe_now"


def test_an_a_number_is_neither_drafted_in_nor_sealed(services: Services, clock: FakeClock) -> None:
    run_id = new_id()
    services.crises.start(run_id)
    said = ("A# 123 456 789", "A.123.456.789", "A-number 123456789", "alien no. 123-456-789", "A١٢٣٤٥٦٧٨٩")
    for words in said:
        stamp(services, clock, run_id, "line", text=f"He reads out {words} from a paper")
    report_id = services.crises.pass_(run_id, {})
    report = services.crises.report(run_id)
    assert report is not None
    assert report["body"]["what_happened"].count(LEFT_OUT) == len(said)
    assert not [words for words in said if words in str(report["body"])]
    services.crises.save_report(report_id, report["body"] | {"parties": "The husband, A 123 456 789"})
    with pytest.raises(InvalidInput) as error:
        services.crises.sign_report(report_id)
    assert (error.value.field, error.value.reason) == ("parties", "immigration_in_report")
    services.crises.save_report(report_id, report["body"] | {"parties": "The husband, 503 555 0142"})
    services.crises.sign_report(report_id)


def test_a_run_that_began_with_the_vault_open_and_ended_at_the_lock_screen_has_its_report(
    services: Services, clock: FakeClock
) -> None:
    client_id, run_id = client_of(services), new_id()
    services.crises.start(run_id, client_id=client_id)
    stamp(services, clock, run_id, "line", text="She whispers")
    stamp(services, clock, run_id, "passed", while_locked=True)
    services.inbox.take_in()
    report = services.crises.report(run_id)
    assert report is not None
    assert "She whispers" in report["body"]["what_happened"]
    assert services.crises.not_asked() == [run_id]
    assert services.crises.open_ends(run_id).safe_contact
    services.inbox.take_in()
    assert len(services.crises.open_reports()) == 1


def test_a_client_who_is_named_afterwards_has_the_report_too(services: Services) -> None:
    client_id, run_id = client_of(services), new_id()
    services.crises.start(run_id)
    report_id = services.crises.pass_(run_id, {})
    services.crises.join_client(run_id, client_id)
    report, client = services.crises.report(run_id), services.clients.get(client_id)
    assert report is not None
    assert client is not None
    assert report["body"]["client"] == client.short_id
    services.crises.sign_report(report_id)
    note = services.sessions.note(report_id)
    assert note is not None
    assert note.client_id == client_id
    assert [each.kind for each in services.cases.state(client_id).obstacles] == []  # type: ignore[union-attr]


def test_the_next_session_is_offered_longer_until_one_was_held(services: Services, clock: FakeClock) -> None:
    client_id, run_id = client_of(services), new_id()
    assert not services.crises.since_session(client_id)
    services.crises.start(run_id, client_id=client_id)
    assert not services.crises.since_session(client_id), "it still goes on"
    clock.advance(60)
    services.crises.pass_(run_id, {})
    assert services.crises.since_session(client_id)
    clock.advance(3600)
    session_id = services.sessions.start(client_id, protocol=services.content.protocol("phone"), spoken={})
    assert services.crises.since_session(client_id), "a draft is not held yet"
    services.sessions.sign(session_id, {})
    assert not services.crises.since_session(client_id)


def test_a_service_needs_consent_and_a_release_or_a_reason(services: Services) -> None:
    client_id, run_id = client_of(services), new_id()
    services.crises.start(run_id, client_id=client_id)
    make = services.referrals.make

    def refused(field: str, *args: str, **more: str) -> str:
        with pytest.raises(InvalidInput) as error:
            make(*args, **more)
        assert error.value.field == field
        return error.value.reason

    assert refused("service", client_id, " ", "yes") == "service_unnamed"
    assert refused("why", client_id, "Legal aid", "yes") == "referral_needs_release"
    assert refused("client", new_id(), "Legal aid", "no") == "client_gone"
    make(client_id, "Legal aid", "yes", why="We go there together", crisis_id=run_id)
    make(client_id, "Shelter line", "no", crisis_id=run_id)
    make(client_id, "Food bank", "later", crisis_id=run_id)
    states = {each.service: each.state for each in services.referrals.of_client(client_id)}
    assert states == {"Legal aid": "referred", "Shelter line": "declined", "Food bank": "offered"}
    assert services.crises.open_ends(run_id).referrals == 3


def test_a_run_that_is_not_there_says_so(services: Services) -> None:
    for ask in (
        lambda: services.crises.open_ends(new_id()),
        lambda: services.crises.pass_(new_id(), {}),
        lambda: services.crises.say_ending(new_id(), (), "", "", step_titles={}, words=WORDS),
    ):
        with pytest.raises(NotAllowed, match="crisis_gone"):
            ask()


def test_a_shelter_they_went_to_afterwards_is_in_no_draft_that_leaves(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    run_id, client_id = new_id(), client_of(services)
    services.crises.start(run_id, client_id=client_id)
    stamp(services, clock, run_id, "line", text="They leave for 44 Hidden Lane")
    report_id = services.crises.pass_(run_id, {})
    client = services.clients.get(client_id)
    assert client is not None
    shelter = Address(label="Shelter", street="44 Hidden Lane", town="Salem", shelter=True)
    services.clients.change(client_id, client.version, replace(client.draft, addresses=(shelter,)))
    pack = str(list(collect(vault.connection(), client_id)))
    assert report_id in pack
    assert "They leave for" in pack, "the control"
    assert "Hidden" not in pack
