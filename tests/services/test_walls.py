"""Two clients kept apart: links that show nothing, a flag on the pair, no leak by search, merge or packs (C11)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.closing import CHECKS, Closing
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.record import Said
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.domain.walls import PairDraft
from desktop.exports import age
from desktop.services.app_services import Services
from desktop.storage import erasing, record, walls
from desktop.storage import exchange as pack_rows
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
PHONE = "503 555 0142"
PHRASE = "six plain words for the road"
MET = Closing(reason="needs_met", checks=dict.fromkeys(CHECKS, "yes"))


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(
        vault=vault,
        clock=clock,
        content=ContentStore(ROOT / "resources", ROOT / "translations"),
        resources=ROOT / "resources",
    )


def draft(name: str, phone: str = PHONE, **more: object) -> ClientDraft:
    reach = Reach(method=ContactMethod(kind="phone", value=phone), safe=SafeContact(may_call="yes"))
    return ClientDraft(names=(Name(text=name, is_chosen=True),), reaches=(reach,), **more)


@pytest.fixture
def samira(services: Services) -> str:
    return services.clients.add(draft("Samira Haddad", birth_date="1990-05-17"))


@pytest.fixture
def karim(services: Services) -> str:
    return services.clients.add(draft("Karim Haddad", birth_date="1988-02-01"))


def at_home(services: Services, client_id: str, **values: object) -> str:
    return services.record.add(client_id, "household_links", {"relation": "partner", **values})


def linked(services: Services, one: str, other: str, **values: object) -> str:
    link = at_home(services, one, **values)
    services.walls.link(one, link, other)
    return link


def pair(other: str, **more: str) -> PairDraft:
    facts = {
        "danger": "other",
        "words": "She fears him.",
        "decided_by": "Kim Lund",
        "decided_on": "2026-11-20",
    }
    return PairDraft(other_id=other, **(facts | more))


def reason(do: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises((InvalidInput, NotAllowed)) as error:
        do()
    return getattr(error.value, "field", ""), error.value.reason


def kinds(services: Services, client_id: str) -> list[str]:
    return [event.kind for event in services.walls.state(client_id).events]


# ------------------------------------------------------------ links


def test_a_link_shows_nothing_of_the_other_and_stands_in_both_records(services, samira, karim) -> None:
    link = linked(services, samira, karim, display_name="K.")
    state = services.walls.state(samira)
    assert [(tie.kind, tie.id, tie.needs_reason) for tie in state.ties] == [("household", link, True)]
    assert [tie.kind for tie in services.walls.state(karim).ties] == ["named_there"]
    assert (kinds(services, samira), kinds(services, karim)) == (["linked"], ["linked"])
    rows = services.record.rows(samira)["household_links"]
    shown = json.dumps([asdict(state), [asdict(row) for row in rows]], default=str)
    other = services.clients.get(karim)
    for secret in (karim, other.short_id, "Karim", PHONE):
        assert secret not in shown
    assert [row.extra["has_record"] for row in rows] == ["yes"]
    assert services.walls.has_wall(samira)
    assert services.walls.has_wall(karim)
    # what a field said before names no record either
    said = services.vault.connection().execute("SELECT old, new FROM field_changes").fetchall()
    assert karim not in [value for row in said for value in row]


def test_opening_the_other_asks_why_and_is_written_in_both(services, samira, karim) -> None:
    link = linked(services, samira, karim)
    before = services.history.count()
    assert reason(lambda: services.walls.open_other(samira, link, "  ")) == (
        "wall_reason",
        "wall_words_missing",
    )
    assert services.history.count() == before
    assert services.walls.open_other(samira, link, "He called back") == karim
    assert services.walls.open_other(karim, link, "She is on the line") == samira
    assert kinds(services, samira) == ["was_opened", "opened", "linked"]
    reasons = [[event.reason for event in services.walls.state(each).events] for each in (samira, karim)]
    assert reasons == [["", "He called back", ""], ["She is on the line", "", ""]], (
        "why stays where it was said"
    )
    for client_id in (samira, karim):
        done = [row.op for row in services.history.rows("all", client_id)]
        assert {"wall_opened", "wall_was_opened"} <= set(done)


def test_a_child_and_its_own_parent_need_no_reason_until_one_may_be_the_danger(
    services, samira, clock
) -> None:
    yusuf = services.clients.add(draft("Yusuf", phone="503 555 0177", birth_date="2015"))
    link = linked(services, yusuf, samira, relation="parent", display_name="Samira")
    assert not services.walls.state(yusuf).tie(link).needs_reason
    assert services.walls.open_other(yusuf, link, "") == samira
    # the child's own contact stays the child's: nothing of the parent is copied into it
    assert [reach.method.value for reach in services.clients.get(yusuf).draft.reaches] == [
        reach.method.value
        for reach in services.clients.get(yusuf).draft.reaches
        if "0177" in reach.method.value
    ]
    key = record.FieldKey(table="household_links", row_id=link, field="may_be_danger")
    services.record.save(yusuf, key, Said(text="yes"))
    assert services.walls.state(yusuf).tie(link).needs_reason
    assert services.walls.state(samira).tie(link).needs_reason


@pytest.mark.parametrize(
    "how", ["self", "nobody", "twice", "other_row", "gone", "closed", "practice", "circle", "merged"]
)
def test_what_cannot_be_linked_gets_its_reason_and_nothing_is_written(
    services, vault, samira, karim, how
) -> None:
    link = at_home(services, samira, relation="child")
    target, expected = karim, ("wall_other", "")
    if how == "self":
        target, expected = samira, ("wall_other", "wall_self")
    elif how == "nobody":
        target, expected = "", ("wall_other", "wall_nobody_chosen")
    elif how == "twice":
        services.walls.link(samira, link, karim)
        expected = ("wall_other", "wall_twice")
    elif how == "other_row":
        linked(services, samira, karim)
        expected = ("wall_other", "wall_twice")
    elif how == "gone":
        target, expected = "0" * 32, ("wall_other", "wall_record_gone")
    elif how == "closed":
        services.cases.close(karim, MET)
        expected = ("wall_other", "wall_other_closed")
    elif how == "practice":
        with vault.unit_of_work("practice") as work:
            work.update("clients", karim, {"practice": 1})
        expected = ("wall_other", "wall_practice")
    elif how == "circle":
        linked(services, karim, samira, relation="child")
        expected = ("wall_other", "wall_circle")
    else:
        third = services.clients.add(draft("Karim H", phone="503 555 0111"))
        services.duplicates.merge(services.duplicates.preview(third, karim), (), one_person=True)
        expected = ("wall_other", "wall_record_gone")
    before = services.history.count()
    assert reason(lambda: services.walls.link(samira, link, target)) == expected
    assert services.history.count() == before


def test_own_row_missing_blank_or_of_a_closed_case(services, samira, karim) -> None:
    blank = services.record.add(samira, "household_links")
    assert reason(lambda: services.walls.link(samira, blank, karim)) == ("wall_row", "wall_relation_missing")
    theirs = at_home(services, karim)
    assert reason(lambda: services.walls.link(samira, theirs, karim)) == ("wall_row", "row_gone")
    mine = at_home(services, samira)
    services.cases.close(samira, MET)
    assert reason(lambda: services.walls.link(samira, mine, karim)) == ("", "client_closed")
    assert reason(lambda: services.walls.flag(samira, pair(karim))) == ("", "client_closed")


def test_both_may_write_the_other_at_home_and_a_wall_never_falls_in_passing(services, samira, karim) -> None:
    link = linked(services, samira, karim)
    linked(services, karim, samira)
    assert reason(lambda: services.record.take_out(samira, "household_links", link)) == (
        "",
        "wall_unlink_first",
    )
    assert reason(lambda: services.walls.unlink(samira, link, "")) == ("wall_reason", "wall_words_missing")
    services.walls.unlink(samira, link, "It was her brother.")
    assert services.walls.has_wall(samira), "the other one still says so"
    assert kinds(services, karim)[0] == "unlinked"
    assert "It was her brother." not in [event.reason for event in services.walls.state(karim).events]
    services.record.take_out(samira, "household_links", link)


# ------------------------------------------------------------ a conflict of interest of a pair


def test_a_conflict_stands_in_both_until_it_is_lifted_with_a_reason(services, samira, karim) -> None:
    conflict = services.walls.flag(samira, pair(karim))
    [here], [there] = (services.walls.state(each).in_force for each in (samira, karim))
    assert (here.danger, there.danger, there.decided_by) == ("other", "this", "Kim Lund")
    assert (here.words, there.words) == ("She fears him.", ""), "what she said is not in his record"
    shown = json.dumps(asdict(services.walls.state(samira)), default=str)
    assert karim not in shown
    assert "Karim" not in shown
    assert services.walls.ask_who(karim, conflict, "Asked by the supervisor") == samira
    assert (kinds(services, samira)[0], kinds(services, karim)[0]) == ("was_asked", "asked")
    assert reason(lambda: services.walls.flag(karim, pair(samira))) == ("wall_other", "wall_conflict_twice")
    assert reason(lambda: services.walls.lift(samira, conflict, "Kim Lund", "")) == (
        "wall_words",
        "wall_words_missing",
    )
    assert reason(lambda: services.walls.lift(samira, conflict, "", "over")) == (
        "wall_by",
        "wall_decider_missing",
    )
    services.walls.lift(karim, conflict, "Kim Lund", "Two other people of that name.")
    for each in (samira, karim):
        state = services.walls.state(each)
        assert (state.in_force, [old.lifted_by for old in state.conflicts]) == ((), ["Kim Lund"])
        assert (state.events[0].kind, bool(state.events[0].reason)) == ("lifted", each == karim)
        assert not services.walls.has_wall(each)
    assert reason(lambda: services.walls.lift(samira, conflict, "Kim", "again")) == ("wall_row", "row_gone")
    services.walls.flag(karim, pair(samira, danger="neither"))
    assert len(services.walls.state(samira).conflicts) == 2


def test_nothing_is_half_done_when_the_disk_refuses(services, vault, samira, karim, monkeypatch) -> None:
    link = at_home(services, samira)
    real, calls = walls.add_event, []

    def second_fails(work, client_id, kind, reason="") -> None:
        calls.append(kind)
        if len(calls) % 2 == 0:
            raise OSError("pulled")
        real(work, client_id, kind, reason)

    monkeypatch.setattr(walls, "add_event", second_fails)
    before = services.history.count()
    with pytest.raises(OSError, match="pulled"):
        services.walls.link(samira, link, karim)
    with pytest.raises(OSError, match="pulled"):
        services.walls.flag(samira, pair(karim))
    assert services.history.count() == before
    assert not services.walls.has_wall(samira)
    assert services.walls.state(samira).conflicts == ()


# ------------------------------------------------------------ perhaps the danger


def test_the_number_of_somebody_to_be_careful_with_stands_on_no_plan(services, samira) -> None:
    at_home(services, samira, display_name="Karim", may_be_danger=1)
    services.plans.set_planner_trained(True)
    gate, _ = services.plans.decide_gate(samira, dict.fromkeys(GATE_QUESTIONS, "yes"))
    plan = services.plans.create(
        samira, services.content.plan_template("low_risk"), gate, worker_language="en", client_language="en"
    )

    def step(words: str) -> PlanStep:
        return PlanStep(
            element="supports", texts=(StepText(language="en", text=words),), phone="503 555 0111"
        )

    assert reason(lambda: services.plans.save_step(plan, step(" KARIM. "), 0)) == ("phone", "danger_on_plan")
    assert reason(lambda: services.plans.shown_number("503 555 0111", samira, ["Karim"])) == (
        "phone",
        "danger_on_plan",
    )
    # a number for when he comes is never in the way
    services.plans.save_step(plan, step("If Karim comes, call Layla"), 0)
    services.plans.save_step(plan, step("Layla"), 1)


# ------------------------------------------------------------ search, merge, duplicates


@pytest.mark.parametrize("how", ["household", "conflict"])
def test_search_warns_and_neither_merge_nor_duplicates_bring_the_two_together(
    services, samira, karim, how
) -> None:
    twin = services.clients.add(draft("Samira Hadad", birth_date="1990-05-17"))
    assert twin in [each.client_id for each in services.duplicates.like_client(services.clients.get(samira))]
    if how == "household":
        linked(services, samira, twin)
    else:
        services.walls.flag(twin, pair(samira))
    assert [hit.walled for hit in services.clients.find(services.clients.get(samira).short_id)] == [True]
    assert not services.clients.find("Karim")[0].walled
    assert twin not in [
        each.client_id for each in services.duplicates.like_client(services.clients.get(samira))
    ]
    assert services.duplicates.pair_among([samira, twin]) is None
    # even while one of them is in a crisis the wall is what is said: not that the other is in one
    with services.vault.unit_of_work("crisis") as work:
        work.insert("crisis_runs", {"client_id": twin, "started_at": work.now, "staff_id": work.staff_id})
    for one, other in ((samira, twin), (twin, samira)):
        assert reason(lambda one=one, other=other: services.duplicates.preview(one, other)) == (
            "",
            "merge_walled",
        )


def test_a_wall_follows_a_record_into_the_one_it_was_put_into_and_back(services, samira, karim) -> None:
    old = services.clients.add(draft("Karim H.", phone="503 555 0111"))
    link = linked(services, samira, old)
    decision = services.duplicates.merge(services.duplicates.preview(karim, old), (), one_person=True)
    assert services.walls.has_wall(karim)
    assert services.clients.find("Karim Haddad")[0].walled
    assert services.walls.open_other(samira, link, "Asked for") == karim
    assert reason(lambda: services.duplicates.preview(samira, karim)) == ("", "merge_walled")
    other = at_home(services, samira)
    assert reason(lambda: services.walls.link(samira, other, karim)) == ("wall_other", "wall_twice")
    services.duplicates.undo(decision)
    assert services.walls.open_other(samira, link, "Asked for") == old
    assert not services.clients.find("Karim Haddad")[0].walled


def test_erasing_one_leaves_nothing_of_it_in_the_other(services, vault, samira, karim) -> None:
    linked(services, samira, karim)
    services.walls.flag(samira, pair(karim))
    ids, conn = [karim], vault.connection()
    with vault.unit_of_work("erase") as work:
        erasing.erase(work, ids, erasing.rows_of(conn, ids), "client_asked", "")
    state = services.walls.state(samira)
    assert (state.ties, state.conflicts) == ((), ())
    for table in ("household_links", "wall_conflicts", "wall_events"):
        rows = conn.execute(f"SELECT * FROM {table}").fetchall()
        assert karim not in [value for row in rows for value in row]


# ------------------------------------------------------------ packs


def test_a_pack_of_one_has_not_one_byte_of_the_other(services, samira, karim, tmp_path) -> None:
    link = linked(services, samira, karim, display_name="Karimo", note="works at the mill")
    conflict = services.walls.flag(samira, pair(karim))
    child = at_home(services, samira, relation="child", display_name="Yusuf")
    path = tmp_path / "pack.age"
    services.exchange.export(samira, path, passphrase=PHRASE)
    plain = age.unseal(path.read_bytes(), age.Passphrase(PHRASE), limit=1 << 24)
    other = services.clients.get(karim)
    assert samira.encode() in plain
    assert child.encode() in plain
    for secret in (
        karim,
        other.short_id,
        "Karim",
        link,
        conflict,
        "works at the mill",
        "She fears him",
        "wall_",
    ):
        assert secret.encode() not in plain, secret
    assert services.walls.stays_home(samira) == 1


def test_taking_a_pack_in_neither_makes_nor_breaks_a_wall(services, samira, karim, tmp_path) -> None:
    path = tmp_path / "pack.age"
    link = at_home(services, samira, display_name="Karimo")
    services.exchange.export(samira, path, passphrase=PHRASE)  # made before the link: the person is in it
    services.walls.link(samira, link, karim)
    conflict = services.walls.flag(samira, pair(karim))
    key = record.FieldKey(table="household_links", row_id=link, field="display_name")
    services.record.save(samira, key, record.Said(text="K."))
    preview = services.exchange.read(path, passphrase=PHRASE)
    decisions = {f"{each.table}/{each.row_id}": "take_theirs" for each in preview.conflicts}
    assert f"household_links/{link}" in decisions
    services.exchange.take_in(preview, decisions)
    state = services.walls.state(samira)
    assert {tie.id for tie in state.ties} == {link, conflict}
    assert services.walls.open_other(samira, link, "Asked for") == karim
    assert "other_client_id" not in [
        column.name
        for table in pack_rows.PACK_TABLES
        for column in pack_rows.columns_of(services.vault.connection(), table.name)
    ]
    assert not {"wall_conflicts", "wall_events"} & {table.name for table in pack_rows.PACK_TABLES}


# ------------------------------------------------------------ as quick with 100,000 clients


def test_every_question_about_walls_goes_through_an_index(services, samira, karim) -> None:
    linked(services, samira, karim)
    conn = services.vault.connection()
    asked = []

    class Noting:
        def execute(self, sql: str, values: tuple = ()):
            asked.append((sql, values))
            return conn.execute(sql, values)

    noting, ids = Noting(), [samira, karim]
    assert walls.among(noting, ids) == {samira, karim}
    assert walls.are_walled(noting, samira, karim)
    walls.conflicts(noting, ids)
    walls.events(noting, ids)
    walls.linked_count(noting, samira)
    plans = [
        row["detail"] for sql, values in asked for row in conn.execute(f"EXPLAIN QUERY PLAN {sql}", values)
    ]
    assert len(plans) > 20
    assert not [plan for plan in plans if plan.startswith(("SCAN clients", "SCAN household", "SCAN wall"))]


# ------------------------------------------------------------ nobody else follows a link


def test_only_the_walls_know_which_record_is_behind_a_link() -> None:
    """Today, the calendar, a crisis, the wizard and every page would have to say its name first."""
    allowed = {
        "services/walls.py",
        "storage/walls.py",
        "storage/erasing.py",
        "storage/pack_tables.py",
        "storage/record.py",
    }
    # the other side of a decision about duplicates has the same name
    decisions = {"storage/duplicates.py", "storage/merging.py", "storage/erasing.py"}
    found = set()
    for path in (ROOT / "desktop").rglob("*.py"):
        words = path.read_text(encoding="utf-8")
        if re.search(r"\bother_client_id\b", words):
            found.add(path.relative_to(ROOT / "desktop").as_posix())
    assert found <= allowed | decisions, found - allowed - decisions


def test_a_way_shared_with_a_danger_at_home_or_a_marked_caregiver_takes_no_words(services, samira) -> None:
    def reach() -> Reach:
        client = services.clients.get(samira)
        assert client is not None
        return client.draft.reaches[0]

    def share(who: str) -> None:
        client = services.clients.get(samira)
        assert client is not None
        yes = SafeContact(may_call="yes", may_text="yes", may_voicemail="yes")
        method = ContactMethod(kind="phone", value="503 555 0142", shared_with=who)
        draft = replace(client.draft, reaches=(Reach(method=method, safe=yes),))
        services.clients.change(samira, client.version, draft)

    at_home(services, samira, display_name="Kärim", may_be_danger=1)
    share("her sister Layla")
    everything = ("call", "text", "voicemail")
    assert services.clients.state_of(reach()).ways == everything
    share("karim, and the neighbours")
    assert services.clients.state_of(reach()).ways == ("call",)
    glimpse = services.clients.glimpse(samira).state
    assert glimpse is not None
    assert glimpse.ways == ("call",), "the list and Today follow the same rule"
    # nothing about it is typed or stored: storing the record again changes nothing of the way
    client = services.clients.get(samira)
    assert client is not None
    before = services.history.count()
    services.clients.change(samira, client.version, client.draft)
    assert services.history.count() - before <= 2, "the record's own version, no way"
    # a caregiver or sponsor is marked without a name: whoever shares may be the one
    share("her aunt")
    assert services.clients.state_of(reach()).ways == everything
    guardian = record.FieldKey(table="clients", row_id=samira, field="guardian_may_be_danger")
    services.record.save(samira, guardian, Said(text="yes"))
    assert services.clients.state_of(reach()).ways == ("call",)
    share("")
    assert services.clients.state_of(reach()).ways == everything
