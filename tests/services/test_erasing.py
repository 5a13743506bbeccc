"""Erasing a client: nothing of them is left in the vault, the chain holds, counts stay; holds and rules refuse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.closing import CHECKS, Closing
from desktop.domain.crisis import CrisisLine
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.ledger import Disclosure
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.services.app_services import Services
from desktop.storage import erasing
from desktop.storage.exchange import collect, compare
from desktop.storage.verify import verify_vault
from tests.content.places import RESOURCES, TRANSLATIONS
from tests.fixtures.vaults import PASSPHRASE
from tests.ui.screens.session_room import draft_client

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

NEEDLE = "Xyloquine"
"""Stands in every text about the client that goes, and in nothing else."""
MET = Closing(reason="needs_met", words=f"All done, {NEEDLE}", checks=dict.fromkeys(CHECKS, "yes"))


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(RESOURCES, TRANSLATIONS, None, "en"), RESOURCES)


def lived(services: Services, vault: OpenVault, clock: FakeClock) -> str:
    """Make a client with something in every table that can hold anything of them; return the id."""
    services.plans.set_planner_trained(True)
    client_id = services.clients.add(draft_client(f"Samira {NEEDLE}"))
    merged = services.clients.add(draft_client(f"Samirah {NEEDLE}"))
    services.duplicates.merge(services.duplicates.preview(client_id, merged), (), one_person=True)
    protocol = services.content.protocol("phone")
    session_id = services.sessions.start(client_id, protocol=protocol, spoken={})
    question = next(q for _s, page in protocol.pages() for q in page.questions if q.kind == "text")
    services.sessions.save(session_id, {question.id: Answer(value=f"{NEEDLE} said it is quieter")})
    services.sessions.sign(session_id, {})
    services.sessions.amend(session_id, "A slip", f"It was {NEEDLE}'s sister.")
    run_id = new_id()
    services.crises.start(run_id, client_id=client_id)
    line = CrisisLine(id="", seq=0, at=clock.now(), kind="line", text=f"{NEEDLE} is outside")
    services.crises.stamp(run_id, line)
    services.crises.sign_report(services.crises.pass_(run_id, {}))
    gate_id, _outcome = services.plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
    plan_id = services.plans.create(
        client_id,
        services.content.plan_template("low_risk"),
        gate_id,
        worker_language="en",
        client_language="ar",
    )
    step = PlanStep(element="coping", texts=(StepText(language="en", text=f"I call {NEEDLE}"),))
    services.plans.save_step(plan_id, step, 0)
    services.provider_codes.make(client_id, typed="fig 8842")
    services.provider_codes.check(client_id, f"{NEEDLE} 7")
    services.record.add(client_id, "supports", {"text": f"{NEEDLE}'s aunt"})
    services.record.add(client_id, "external_ids", {"reason": NEEDLE, "value": "A012345678"})
    services.ledger.record(
        Disclosure(
            what="plan", form="pdf", to_kind="client", to_whom=NEEDLE, rule="given_to_client", client_id=client_id,
        )
    )  # fmt: skip
    services.interface.keep_place(
        {"screen": "client", "params": {"client_id": client_id}, "details": {"x": NEEDLE}}
    )
    services.interface.choose(f"panel/{session_id}", NEEDLE)
    with vault.unit_of_work("more") as work:
        at = work.now.text()
        file = work.insert(
            "attachments", {"client_id": client_id, "kind": "audio", "media_type": "audio/ogg"}
        )
        work.append("attachment_chunks", {"attachment_id": file, "n": 0, "data": NEEDLE.encode()})
        work.append("attachment_chunks", {"attachment_id": file, "n": 1, "data": NEEDLE.encode()})
        work.insert(
            "people_present",
            {"crisis_id": run_id, "role": "x", "name": NEEDLE, "noted_at": at},
        )
        work.insert("tasks", {"client_id": client_id, "title": NEEDLE})
        work.insert(
            "debriefs", {"staff_id": work.staff_id, "crisis_id": run_id, "at": at, "with_whom": "Kim"}
        )
        packet = {"bundle_id": "b", "made_at": at, "to_whom": "s", "pseudonyms": f'{{"A": "{client_id}"}}'}
        packet_id = work.insert("review_packets", packet)
        comment = {
            "packet_id": packet_id,
            "client_id": client_id,
            "text": NEEDLE,
            "written_by": "s",
            "written_at": at,
        }
        work.insert("review_comments", comment)
    return client_id


def everything(vault: OpenVault) -> dict[str, str]:
    """Return all that is in the database, by table, also what an index keeps for itself."""
    conn = vault.connection()
    names = [row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    found = {}
    for name in names:
        rows = conn.execute(f"SELECT * FROM {name}").fetchall()
        found[name] = "\n".join(repr(tuple(row)) for row in rows)
    return found


def where(vault: OpenVault, words: str) -> list[str]:
    return sorted(name for name, text in everything(vault).items() if words.casefold() in text.casefold())


def erase(services: Services, client_id: str, **how: str) -> int:
    state = services.cases.state(client_id)
    typed = state.short_id.lower() if state is not None else ""
    said: dict[str, Any] = {"rule": "client_asked", "typed": typed, "second": "Kim Lund"} | how
    return services.erasing.erase(client_id, **said)


def reason(do: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises((InvalidInput, NotAllowed)) as error:
        do()
    return getattr(error.value, "field", ""), error.value.reason


def test_nothing_of_the_client_is_left_the_chain_holds_and_others_stay(
    services: Services, vault: OpenVault, clock: FakeClock, vault_folder: Path
) -> None:
    client_id = lived(services, vault, clock)
    other = services.clients.add(draft_client("Oksana Shevchenko"))
    with vault.unit_of_work("link") as work:
        link = work.insert(
            "household_links", {"client_id": other, "relation": "sibling", "other_client_id": client_id}
        )
    before = where(vault, NEEDLE)
    assert {"names", "signed_notes", "amendments", "crisis_lines", "plan_step_texts", "disclosures"} <= {
        *before
    }
    assert {"note_words_content", "name_keys", "interface_state"} <= {*before}
    assert len(before) > 14
    services.cases.close(client_id, MET)
    pack = list(collect(vault.connection(), client_id))
    look = services.erasing.look(client_id)
    assert (look.counts["sessions"], look.counts["signed"], look.counts["crises"], look.counts["plans"]) == (
        1,
        3,
        1,
        1,
    )
    merged = erasing.ids_of(vault.connection(), client_id)
    assert len(merged) == 2

    assert erase(services, client_id) == look.rows
    assert where(vault, NEEDLE) == []
    for gone in merged:
        assert where(vault, gone) == ["erasures", "history"]
    assert services.clients.get(client_id) is None
    assert services.clients.find(NEEDLE) == []
    assert services.clients.find_notes(NEEDLE) == []
    assert services.interface.place() is None
    kept = (
        vault.connection()
        .execute("SELECT other_client_id FROM household_links WHERE id = ?", (link,))
        .fetchone()
    )
    assert kept["other_client_id"] is None
    assert services.clients.get(other) is not None
    # the salts of what went are blank, those of everything else stand
    blank = "SELECT count(*) FROM history WHERE salt = '' AND object_id NOT IN (SELECT row_id FROM erasures)"
    assert vault.connection().execute(blank).fetchone()[0] == 0
    certificates = vault.connection().execute("SELECT DISTINCT rule, client_id FROM erasures").fetchall()
    assert [tuple(row) for row in certificates] == [("client_asked", client_id)]
    seconds = "SELECT DISTINCT display_name FROM erasures JOIN staff ON staff.id = second_staff_id"
    assert [row[0] for row in vault.connection().execute(seconds)] == ["Kim Lund"]
    # an old pack does not bring anything back
    outcomes = {compare(vault.connection(), table, row_id, values).outcome for table, row_id, values in pack
                if table not in ("staff", "signing_keys", "content_texts")}  # fmt: skip
    assert outcomes == {"erased"}
    assert services.history.rows("changed")[0].op == "erased"
    vault.close()
    verified = verify_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert verified.is_sound, verified.findings


def test_counts_stay_and_add_up_and_none_where_the_client_said_no(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    for _each in range(2):
        client_id = lived(services, vault, clock)
        services.cases.close(client_id, MET)
        erase(services, client_id)
        with vault.unit_of_work("another packet") as work:
            for row in work.query("SELECT id FROM review_packets"):
                work.update("review_packets", row["id"], {"bundle_id": new_id()})
    rows = (
        vault.connection()
        .execute("SELECT period, measure, cell, count FROM kept_totals ORDER BY measure")
        .fetchall()
    )
    assert [tuple(row) for row in rows] == [
        ("2026", "cases_closed", '{"reason": "needs_met"}', 2),
        ("2026", "crises", "{}", 2),
        ("2026", "safety_plans", "{}", 2),
        ("2026-11", "sessions", '{"channel": "phone"}', 2),
    ]
    client_id = services.clients.add(draft_client("Somebody Else"))
    with vault.unit_of_work("consent") as work:
        work.insert(
            "consents",
            {"client_id": client_id, "kind": "statistics", "state": "declined", "said_at": work.now},
        )
    services.cases.close(client_id, MET)
    assert services.erasing.look(client_id).totals == 0
    erase(services, client_id)
    assert sum(row[0] for row in vault.connection().execute("SELECT count FROM kept_totals")) == 8


def test_only_a_closed_record_goes_by_a_rule_with_its_id_typed_and_two_people(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    client_id = services.clients.add(draft_client(NEEDLE))
    assert reason(lambda: erase(services, client_id))[1] == "client_not_closed"
    services.cases.close(client_id, MET)
    assert reason(lambda: erase(services, client_id, rule="mood")) == ("erase_rule", "erase_rule_missing")
    assert reason(lambda: erase(services, client_id, rule="retention"))[1] == "review_not_due"
    assert reason(lambda: erase(services, client_id, typed="W-9999")) == ("erase_typed", "erase_typed_wrong")
    assert reason(lambda: erase(services, client_id, second="  ")) == ("erase_second", "erase_second_missing")
    assert reason(lambda: erase(services, client_id, second="robin  EKHOLM")) == (
        "erase_second",
        "erase_second_same",
    )
    services.cases.set_hold(client_id, "A subpoena")
    assert reason(lambda: erase(services, client_id))[1] == "held"
    # the tables refuse as well, whoever asks
    with pytest.raises(NotAllowed) as error, vault.unit_of_work("by hand") as work:
        work.erase([("clients", client_id)], client_id=client_id, rule="x")
    assert error.value.reason == "held"
    assert services.clients.get(client_id) is not None
    services.cases.lift_hold(client_id, "Answered")
    services.crises.start(new_id(), client_id=client_id)
    assert reason(lambda: erase(services, client_id))[1] == "erase_crisis"


def test_the_review_day_is_a_reason_once_it_has_come(services: Services, clock: FakeClock) -> None:
    client_id = services.clients.add(draft_client(NEEDLE))
    services.cases.close(client_id, MET)
    clock.advance(365 * 86400)
    assert erase(services, client_id, rule="retention") > 0


def test_every_table_that_hangs_on_a_client_is_reached(vault: OpenVault) -> None:
    """A new table without a client of its own has to say what it hangs on."""
    conn = vault.connection()
    tables = [
        row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    ]
    links = {"session_id", "crisis_id", "plan_id", "code_id", "note_id", "attachment_id"}
    known = {table for table, _column, _parent in erasing.CHILDREN}
    for table in tables:
        columns = {
            row[0] for row in conn.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
        }
        if columns & links and "client_id" not in columns:
            assert table in known, table


def test_working_notes_go_when_their_time_is_over_and_the_seal_stays(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    client_id, held = (services.clients.add(draft_client(name)) for name in ("Samira", "Oksana"))
    protocol = services.content.protocol("phone")
    ids = {}
    for each in (client_id, held):
        session_id = services.sessions.start(each, protocol=protocol, spoken={})
        services.sessions.sign(session_id, {})
        with vault.unit_of_work("cues") as work:
            answer = {"session_id": session_id, "state": "answered", "answered_at": work.now.text()}
            later = {"keep_until": "2030-01-01T00:00:00.000000Z[UTC][_offset=+0]"}
            conn_rows = [answer | {"question_id": "cue"}, answer | {"question_id": "later"} | later]
            ids[each] = [raw_answer(vault, work, row) for row in conn_rows]
    services.cases.set_hold(held, "A subpoena")
    assert services.erasing.sweep_waits()
    assert services.erasing.sweep() is False
    assert not services.erasing.sweep_waits(), "once a day is enough"
    assert vault.connection().execute("SELECT count(*) FROM answers WHERE is_working = 1").fetchone()[0] == 4
    clock.advance(91 * 86400)
    assert services.erasing.sweep_waits()
    assert services.erasing.sweep() is False
    left = {row[0] for row in vault.connection().execute("SELECT id FROM answers WHERE is_working = 1")}
    assert left == {ids[client_id][1], *ids[held]}
    assert services.sessions.of_client(client_id)[0].state == "signed"


def raw_answer(vault: OpenVault, work: Any, row: dict[str, Any]) -> str:
    """Put a working answer beside a sealed session, as signing leaves it there."""
    conn = work._connection
    trigger = conn.execute("SELECT sql FROM sqlite_schema WHERE name = 'answers_sealed_insert'").fetchone()[0]
    conn.execute("DROP TRIGGER answers_sealed_insert")
    row_id: str = work.insert("answers", row | {"is_working": 1}, draft=True)
    conn.execute(trigger)
    return row_id
