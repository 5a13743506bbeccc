"""Releases in a real vault: written, agreed to, declined, ended, taken back, and what they let out (C3)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.clock import Moment
from desktop.domain.closing import CHECKS, Closing
from desktop.domain.errors import ExpectedError, InvalidInput, NotAllowed
from desktop.domain.ledger import Disclosure
from desktop.domain.record import FieldKey, Said
from desktop.domain.releases import Release
from desktop.services.app_services import Services
from desktop.storage import exchange
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
DAY = 24 * 60 * 60
CLINIC = {
    "recipient": "Riverton Clinic",
    "purpose": "an appointment for her back",
    "scope": "name, phone, languages",
    "expires_at": "2027-02-28",
    "given_by": "client",
    "given_how": "signed",
    "alone_when_given": "yes",
}


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


@pytest.fixture
def tesfa(services: Services) -> str:
    draft = ClientDraft(names=(Name(text="Tesfa", is_chosen=True),), time_zone="Pacific/Honolulu")
    return services.clients.add(draft)


def write(services: Services, client_id: str, release_id: str = "", **said: str) -> str:
    """Begin a release and fill its fields as the page does; an empty text leaves one out."""
    release_id = release_id or services.releases.begin(client_id)
    for name, text in said.items():
        if text:
            key = FieldKey(table="releases", row_id=release_id, field=name)
            services.record.save(client_id, key, Said(text=text))
    return release_id


def given(services: Services, client_id: str, **said: str) -> Release:
    return services.releases.agree(write(services, client_id, **(CLINIC | said)), task_words=title)


def title(day: object) -> str:
    return f"A release ends on {day}"


def refused(code: str, kind: type[ExpectedError] = InvalidInput) -> pytest.RaisesExc[ExpectedError]:
    return pytest.RaisesExc(kind, check=lambda error: code in (error.reason, str(error)))  # type: ignore[attr-defined]


def stands(services: Services, release: Release) -> str:
    (found,) = [each for each in services.releases.of_client(release.client_id) if each.id == release.id]
    return services.releases.state(found)


def test_it_is_in_force_on_the_clients_days_and_tells_before_it_ends(
    services: Services, tesfa: str, clock: FakeClock
) -> None:
    release = given(services, tesfa, starts_at="2026-12-01")
    assert (release.first_day.isoformat(), release.last_day.isoformat()) == ("2026-12-01", "2027-02-28")  # type: ignore[union-attr]
    assert release.starts is not None
    assert release.ends is not None
    # midnight and the last second in Honolulu
    assert f"{release.starts.utc:%d %H:%M} {release.ends.utc:%m-%d %H:%M:%S}" == "01 10:00 03-01 09:59:59"
    assert stands(services, release) == "not_yet"
    assert services.releases.for_recipient(tesfa, "Riverton Clinic") is None
    clock.utc = release.starts.utc
    assert stands(services, release) == "valid"
    assert services.today.tasks() == []
    found = services.releases.for_recipient(tesfa, "  riverton   CLINIC ")
    assert found is not None
    assert found.id == release.id
    clock.utc = release.ends.utc - timedelta(days=13)
    assert stands(services, release) == "soon"
    (task,) = services.today.tasks(tesfa)
    assert (task.title, task.rule, task.about) == ("A release ends on 2027-02-28", "release", release.id)
    # it may wait, with a reason, and no longer than other lines made by rule
    with refused("put_off_reason_missing"):
        services.tasks.put_off(task, "2027-02-20", "")
    services.tasks.put_off(task, "2027-02-20", "not_reached")
    assert services.today.tasks() == []
    clock.utc = release.ends.utc - timedelta(seconds=1)
    assert stands(services, release) == "soon"
    clock.utc = release.ends.utc
    assert stands(services, release) == "expired"
    assert services.releases.usable(tesfa) == []
    services.releases.let_end(release.id)
    assert services.today.tasks() == []


@pytest.mark.parametrize(
    ("said", "field", "code"),
    [
        ({"recipient": ""}, "recipient", "release_recipient_missing"),
        ({"purpose": ""}, "purpose", "release_purpose_missing"),
        ({"scope": ""}, "scope", "release_scope_missing"),
        ({"given_by": ""}, "given_by", "release_by_missing"),
        ({"given_how": ""}, "given_how", "release_how_missing"),
        ({"expires_at": ""}, "expires_at", "release_end_missing"),
        ({"given_how": "spoken_with_interpreter"}, "interpreter", "release_interpreter_missing"),
    ],
)
def test_what_lacks_is_named_and_nothing_is_lost(
    services: Services, tesfa: str, said: dict[str, str], field: str, code: str
) -> None:
    release_id = write(services, tesfa, **(CLINIC | said))
    with refused(code) as error:
        services.releases.agree(release_id)
    assert error.value.field == field  # type: ignore[attr-defined]
    (kept,) = services.releases.of_client(tesfa)
    assert (kept.stored, kept.recipient) == ("draft", CLINIC["recipient"] if field != "recipient" else "")


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("2027-03-01", "2027-02-28", "release_end_first"),
        ("", "2026-11-01", "release_end_past"),
        ("", "2126-11-01", "release_too_long"),
        ("", "31 February", "date_impossible"),
    ],
)
def test_days_that_cannot_be_are_refused_at_their_field(
    services: Services, tesfa: str, first: str, last: str, code: str
) -> None:
    with refused(code):
        write(services, tesfa, starts_at=first, expires_at=last)
    # the other way round as well: the first day after the last
    if first:
        with refused(code):
            write(services, tesfa, expires_at=last, starts_at=first)


def test_a_day_that_is_over_only_for_the_client_is_over(
    services: Services, tesfa: str, clock: FakeClock
) -> None:
    release_id = write(services, tesfa, **(CLINIC | {"expires_at": f"{clock.now().local():%Y-%m-%d}"}))
    clock.advance(2 * DAY)
    with refused("release_end_past"):
        services.releases.agree(release_id)


def test_somebody_who_is_perhaps_the_danger_is_asked_about_twice(services: Services, tesfa: str) -> None:
    at_home = services.record.add(tesfa, "household_links", {"display_name": "Omar", "may_be_danger": 1})
    assert at_home
    release_id = write(services, tesfa, **(CLINIC | {"recipient": "Omar, his cousin's office"}))
    with refused("release_danger"):
        services.releases.agree(release_id)
    assert services.releases.agree(release_id, sure=True).stored == "given"


def test_what_was_agreed_to_is_not_rewritten_but_a_slip_is_taken_back(services: Services, tesfa: str) -> None:
    release = given(services, tesfa)
    key = FieldKey(table="releases", row_id=release.id, field="scope")
    with refused("release_written", NotAllowed):
        services.record.save(tesfa, key, Said(text="everything"))
    with refused("release_written", NotAllowed):
        services.record.take_out(tesfa, "releases", release.id)
    with refused("release_written", NotAllowed):
        services.releases.decline(release.id)
    services.releases.write_again(release.id)
    assert services.releases.waits(release) is False
    services.record.save(tesfa, key, Said(text="name only"))
    again = services.releases.agree(release.id, task_words=title)
    assert (again.scope, again.last_day, services.releases.waits(again)) == (
        "name only",
        release.last_day,
        True,
    )
    # of every change of a field the past is kept
    assert next(change.new.text for change in services.record.changes_of(key)) == "name only"
    # what left under it keeps it as it is
    services.ledger.record(told(tesfa, release.id))
    with refused("release_used", NotAllowed):
        services.releases.write_again(release.id)


def told(client_id: str, release_id: str) -> Disclosure:
    return Disclosure(
        what="note",
        form="pdf",
        to_kind="other_agency",
        to_whom="Riverton Clinic",
        rule="release",
        client_id=client_id,
        release_id=release_id,
    )


def test_taking_it_back_asks_how_and_why_works_in_a_closed_case_and_stops_everything(
    services: Services, tesfa: str
) -> None:
    release = given(services, tesfa)
    services.ledger.record(told(tesfa, release.id))
    for how, why, code in (
        ("", "she wishes it", "release_revoked_how_missing"),
        ("spoken", " ", "release_revoked_why_missing"),
    ):
        with refused(code):
            services.releases.revoke(release.id, how, why)
    services.cases.close(tesfa, Closing(reason="needs_met", checks=dict.fromkeys(CHECKS, "yes")))
    with refused("client_closed", NotAllowed):
        services.releases.begin(tesfa)
    services.releases.revoke(release.id, "spoken", "she wishes it: at once")
    (found,) = services.releases.of_client(tesfa)
    assert (found.revoked_how, found.revoked_why) == ("spoken", "she wishes it: at once")
    assert (stands(services, release), services.releases.waits(release)) == ("revoked", False)
    with refused("release_not_in_force", NotAllowed):
        services.ledger.record(told(tesfa, release.id))
    with refused("release_not_given", NotAllowed):
        services.releases.revoke(release.id, "written", "again")


def test_taking_back_can_be_undone_and_the_line_comes_back(services: Services, tesfa: str) -> None:
    release = given(services, tesfa)
    services.releases.revoke(release.id, "written", "a slip")
    services.releases.stands_after_all(release.id)
    assert (stands(services, release), services.releases.waits(release)) == ("valid", True)


def test_not_alone_means_asked_again_before_it_is_used(services: Services, tesfa: str) -> None:
    release = given(services, tesfa, alone_when_given="no")
    assert services.releases.for_recipient(tesfa, "Riverton Clinic") is not None
    assert services.releases.usable(tesfa) == []
    with refused("release_ask_alone", NotAllowed):
        services.ledger.record(told(tesfa, release.id))
    services.releases.alone_now(release.id)
    assert [each.id for each in services.releases.usable(tesfa)] == [release.id]
    services.ledger.record(told(tesfa, release.id))


def test_a_no_is_kept_and_a_new_one_settles_the_line_of_the_old(
    services: Services, tesfa: str, clock: FakeClock
) -> None:
    declined = write(services, tesfa, recipient="Housing office")
    services.releases.decline(declined)
    old = given(services, tesfa)
    clock.advance(30 * DAY)
    anew = services.releases.begin(tesfa, again=old.id)
    (draft,) = [each for each in services.releases.of_client(tesfa) if each.id == anew]
    assert (draft.recipient, draft.scope, draft.given_how, draft.alone) == (
        old.recipient,
        old.scope,
        "",
        "not_asked",
    )
    write(services, tesfa, anew, expires_at="2027-06-30", given_how="spoken", alone_when_given="yes")
    services.releases.agree(anew, task_words=title)
    assert [services.releases.waits(each) for each in services.releases.of_client(tesfa)] == [
        True,
        False,
        False,
    ]
    assert [services.releases.state(each) for each in services.releases.of_client(tesfa)] == [
        "valid",
        "valid",
        "declined",
    ]
    services.record.add(tesfa, "releases")


def test_nothing_of_another_is_seen_and_a_merge_brings_it_along(services: Services, tesfa: str) -> None:
    other = services.clients.add(ClientDraft(names=(Name(text="Abeba", is_chosen=True),)))
    theirs = given(services, other)
    assert services.releases.of_client(tesfa) == []
    assert services.releases.for_recipient(tesfa, "Riverton Clinic") is None
    with refused("release_not_in_force", NotAllowed):
        services.ledger.record(told(tesfa, theirs.id))
    # put together they are one person, and taken apart again they are two
    done = services.duplicates.merge(services.duplicates.preview(tesfa, other), (), one_person=True)
    services.ledger.record(told(tesfa, theirs.id))
    assert [each.id for each in services.releases.usable(tesfa)] == [theirs.id]
    services.duplicates.undo(done)
    assert services.releases.usable(tesfa) == []


def test_a_file_goes_to_another_agency_only_under_a_release(
    services: Services, tesfa: str, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("A letter", encoding="utf-8")
    kept = services.attachments.take_in(tesfa, services.attachments.look(letter))
    out = tmp_path / "pages.txt"
    with refused("release_needed", NotAllowed):
        services.attachments.give(kept, out, to_kind="other_agency")
    release = given(services, tesfa)
    services.attachments.give(kept, out, to_kind="other_agency", release=release)
    (entry,) = services.ledger.of_client(tesfa)
    assert (entry["to_whom"], entry["rule"], entry["release_id"]) == (
        "Riverton Clinic",
        "release",
        release.id,
    )
    services.releases.revoke(release.id, "written", "she wishes it")
    out.unlink()
    with refused("release_not_in_force", NotAllowed):
        services.attachments.give(kept, out, to_kind="other_agency", release=release)
    assert not out.exists()


def test_one_that_came_in_a_case_pack_gets_its_line_here_once(
    vault: OpenVault, services: Services, tesfa: str, clock: FakeClock
) -> None:
    ours = given(services, tesfa, expires_at="2026-12-01")
    # the line itself stays here: the vault that takes the release in makes its own
    left = [(table, row_id) for table, row_id, _row in exchange.collect(vault.connection(), tesfa)]
    assert ("releases", ours.id) in left
    assert "tasks" not in {table for table, _row_id in left}
    with vault.unit_of_work("as a pack brings it") as work:
        values = {"recipient": "School", "purpose": "x", "scope": "x", "state": "given", "client_id": tesfa}
        ends = Moment(utc=clock.utc + timedelta(days=20)).text()
        brought = work.insert("releases", values | {"starts_at": work.now, "expires_at": ends})
    assert services.releases.untold() == []
    clock.advance(7 * DAY)
    assert [each.id for each in services.releases.untold()] == [brought]
    services.releases.remind(title)
    assert sorted(task.about for task in services.today.tasks(tesfa)) == sorted([ours.id, brought])
    services.releases.let_end(brought)
    assert services.releases.untold() == []
