"""Rules of practice 24 to 35 that exist: plans, papers, neutral screens, today. Where each is met: docs/practice.md."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.clients import spoken_gender
from desktop.domain.crisis import CrisisRun
from desktop.domain.errors import NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.incident import report_draft
from desktop.domain.plan_cues import NOT_REACHED, CuesTalk
from desktop.domain.plan_forms import FORMS, left_out
from desktop.domain.record import FieldKey, Said
from desktop.domain.safety_plans import (
    FINDERS,
    GATE_QUESTIONS,
    MEMORY_BY_DEFAULT,
    NEVER_OVERRIDDEN,
    Finders,
    GateAnswers,
    PlanStep,
    StepText,
    gate,
)
from desktop.exports.pdf_text import read_paragraphs
from desktop.services.app_services import Services
from desktop.services.plan_pages import promised
from desktop.services.today import MOST
from desktop.storage import exchange
from desktop.storage.vault import OpenVault
from desktop.ui.screens.plan_draft import kept_by_default
from tests.content.places import RESOURCES, ROOT, store
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.crisis_window import Desk, desk, unlocked
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.session_room import draft_client

__all__ = ["desk", "table", "unlocked"]
YES = dict.fromkeys(GATE_QUESTIONS, "yes")


def services_of(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, store(), ROOT / "resources")


# ---------------------------------------------------------------- 24


def test_rule_24_what_could_give_them_away_stays_in_memory_unless_they_choose() -> None:
    assert {"safe_place", "helper", "code_word", "help_word", "hidden_thing", "leaving"} == MEMORY_BY_DEFAULT
    template = store().plan_template("low_risk")
    kept = {
        f"{element.id}/{idea.id}"
        for element in template.elements
        for idea in element.suggestions
        if kept_by_default(idea.kind, element)
    }
    assert kept == {
        "stay_safe/safe_place",
        "stay_safe/helper",
        "stay_safe/code_word",
        "surroundings/papers",
        "action_plan/leave",
    }


def test_rule_24_the_page_has_no_foot_and_names_nobody(vault: OpenVault, clock: FakeClock) -> None:
    services = services_of(vault, clock)
    client_id = services.clients.add(draft_client("Needlename"))
    services.plans.set_planner_trained(True)
    gate_id, _ = services.plans.decide_gate(client_id, YES)
    template = store().plan_template("low_risk")
    plan_id = services.plans.create(client_id, template, gate_id, worker_language="en", client_language="en")
    for place, (words, kept) in enumerate((("Four slow breaths", False), ("Huda has the key", True))):
        text = StepText(language="en", text=words)
        services.plans.save_step(
            plan_id, PlanStep(element="coping", texts=(text,), kept_in_memory=kept), place
        )
    services.plans.save_facts(plan_id, {"neutral_title": "Soup recipes"})
    plan, page = services.documents.plan_document(plan_id, "en")
    whole = repr(page)
    assert "Four slow breaths" in whole
    for secret in ("Huda has the key", "Needlename", "Robin Ekholm", "Waystead", "2026", "safety plan"):
        assert secret.casefold() not in whole.casefold(), secret
    assert [row.text for row in promised(plan, "en", None).kept_back] == ["Huda has the key"]
    packed = [values for _table, _id, values in exchange.collect(vault.connection(), client_id)]
    assert not any("Huda has the key" in str(values) for values in packed)


# ---------------------------------------------------------------- 25, 26


def test_rule_25_a_no_is_not_the_time_yet_and_never_blocks_the_numbers() -> None:
    assert {"no_crisis_now", "no_danger_now"} == NEVER_OVERRIDDEN
    for question in GATE_QUESTIONS:
        for reason in ("", "They asked for it"):
            found = gate(GateAnswers(answers=YES | {question: "no"}, planner_trained=True, reason=reason))
            opens = bool(reason) and question not in NEVER_OVERRIDDEN
            assert found.outcome == ("open_with_reason" if opens else "not_the_time_yet")
    crisis = gate(GateAnswers(answers=YES, planner_trained=True, open_crisis=True, reason="now"))
    assert crisis.outcome == "not_the_time_yet"
    template = store().plan_template("low_risk")
    danger = next(question for question in template.gate if question.id == "no_danger_now")
    assert "not the same as danger at home" in danger.hint
    assert {line.id for line in template.for_tonight.lines} >= {
        "numbers",
        "place",
        "next_contact",
        "hand_over",
    }
    for entry in store().texts_of("safety_plans/low_risk").entries:
        assert "unwilling" not in entry.english.casefold()


def test_rule_25_help_lines_and_experts_are_offered_also_when_the_gate_opens(table: Table) -> None:
    client_id = table.add_client()
    table.go("plan", {"client_id": client_id})
    choice = table.screen.page
    assert choice.group.values() == [], "none is chosen for anybody"
    said = "\n".join(row.accessibleDescription() for row in choice.group.rows)
    # 26: for whom each one is stands beside it
    for who in (
        "Little risk",
        "Violence or fear at home",
        "no plan or intent for now",
        "safe alone",
        "child",
    ):
        assert who in said
    table.go("plan", {"client_id": client_id, "template": "low_risk"})
    words = table.words()
    for each in (
        "Your own judgement. Not read out.",
        "Always offered",
        "Say to everyone, danger or not",
        "1-800-799-7233",
        "1-888-373-7888",
        "988",
    ):
        assert each in words
    # for whom it is stands above the questions too; a plan is suggested, never made by itself
    assert "Little risk, and still glad of a plan" in words
    assert table.services.plans.of_client(client_id) == []


def test_rule_15_a_sign_is_never_counted_and_asks_for_people_not_for_reasons() -> None:
    cues = [cue.id for cue in store().cues()]
    for some in ({cues[0]}, set(cues)):
        talk = CuesTalk(cues=frozenset(some), advocate="accepted", supervisor=NOT_REACHED)
        asked = GateAnswers(answers=YES, planner_trained=True, talk=talk, reason="There is no time")
        low_risk = gate(asked)
        assert (low_risk.outcome, low_risk.may_give_reason) == ("not_the_time_yet", False)
        # the plan that is made for such danger needs the advocate to be offered
        at_home = replace(asked, with_cues=store().plan_template("family_violence").with_cues)
        assert gate(at_home).outcome == "open"
        assert gate(replace(at_home, talk=replace(talk, advocate="not_asked"))).outcome == "unfinished"
    for name in ("low_risk", "suicidal_ideation", "child"):
        assert store().plan_template(name).with_cues == "supervisor_first"


def test_rule_26_today_suggests_a_plan_to_whom_it_helps_most_and_makes_none(
    vault: OpenVault, clock: FakeClock
) -> None:
    services = services_of(vault, clock)
    client_id = services.clients.add(draft_client("Needlename"))
    assert services.today.plan_talks() == []
    services.record.add(client_id, "flags", {"code": "gbv_survivor"})
    assert [item.client_id for item in services.today.plan_talks()] == [client_id]
    assert services.plans.of_client(client_id) == []


# ---------------------------------------------------------------- 27


def test_rule_27_rehearsed_once_what_could_stop_them_and_numbers_may_be_all_for_today(table: Table) -> None:
    template = store().plan_template("low_risk")
    calls = next(element for element in template.elements if element.id == "call_911")
    assert "when would they rather not" in calls.ask
    assert {"when", "when_not"} <= {idea.id for idea in calls.suggestions}
    assert {"prevent_harm", "stay_safe"} <= {element.id for element in template.elements}
    client_id = table.add_client(language="eng")
    plan_id = table.begin_plan(client_id, "en")
    text = StepText(language="en", text="I breathe out slowly")
    table.write(table.services.plans.save_step, plan_id, PlanStep(element="coping", texts=(text,)), 0)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id, "page": "read_back"})
    table.screen.show_page("read_back")
    words = table.words()
    for each in (
        "what do you do first",
        "What could stop you",
        "two steps are enough for today",
        "who could find it",
    ):
        assert each.casefold() in words.casefold(), each


# ---------------------------------------------------------------- 28


def test_rule_28_who_could_find_it_is_asked_and_she_is_spoken_to_as_a_woman(
    vault: OpenVault, clock: FakeClock
) -> None:
    assert FINDERS[0] == "nobody"
    services = services_of(vault, clock)
    phone = store().protocol("phone")
    she = services.clients.get(services.clients.add(replace(draft_client(), pronouns="she/her")))
    neutral, hers = (services.session_facts.spoken(phone, "ar", client) for client in (None, she))
    changed = {key for key, text in hers.items() if text.text != neutral[key].text}
    assert "write.safe/say" in changed
    assert "لكِ" in hers["write.safe/say"].text
    assert [spoken_gender(words) for words in ("she/her", "He", "هي", "they", "")] == [
        "female", "male", "female", "", "",
    ]  # fmt: skip
    found = phone.question("write.found")
    assert found is not None
    assert "Who could find it?" in found.say
    # unasked nothing is offered that could be found, and not sure leaves what nobody else can open
    unasked = {form for form in FORMS if not left_out(form, Finders(), password=True, may_text="yes")}
    assert unasked == {"memory"}
    unsure = {form for form in FORMS if not left_out(form, Finders(codes=("unsure",)), may_text="yes")}
    assert unsure == {"memory"}


def test_rule_28_no_page_goes_where_somebody_else_could_find_it(
    vault: OpenVault, clock: FakeClock, tmp_path: Path
) -> None:
    services = services_of(vault, clock)
    client_id = services.clients.add(draft_client())
    page = services.papers.learning(client_id, ["red_flags"], "es")
    for found, paper, file in (
        (("nobody",), True, True),
        (("reads_phone",), True, False),
        (("sees_papers",), False, False),
        (("unsure",), False, False),
    ):
        made, path = replace(page, found_by=found), tmp_path / f"{found[0]}.pdf"
        for may, go in (
            (
                paper,
                partial(
                    services.documents.print_given,
                    made,
                    to_kind="client",
                    rule="given_to_client",
                    found_by=found,
                ),
            ),
            (
                file,
                partial(
                    services.documents.give,
                    made,
                    path,
                    to_kind="client",
                    to_whom="client",
                    rule="given_to_client",
                ),
            ),
        ):
            if may:
                go()
            else:
                with pytest.raises(NotAllowed):
                    go()
        assert path.exists() == file
    # what was refused is nowhere, also not in the ledger
    assert len(services.ledger.of_client(client_id)) == 3


# ---------------------------------------------------------------- 29


def test_rule_29_a_no_has_no_paper_and_what_was_not_asked_alone_waits(
    vault: OpenVault, clock: FakeClock
) -> None:
    services = services_of(vault, clock)
    client_id = services.clients.add(draft_client())
    release_id = services.releases.begin(client_id, recipient="Riverton Clinic")
    for language in ("en", "es"):
        words = services.content.client_texts("handouts/release", language)
        text = " ".join(read_paragraphs(services.papers.release(client_id, release_id, language).data))
        for text_id in ("page/lead", "choice/line_1", "choice/line_2", "choice/line_6"):
            assert words[text_id].text in " ".join(text.split())
    for name, said in {
        "purpose": "her back",
        "scope": "name",
        "expires_at": "2027-02-28",
        "given_by": "client",
        "given_how": "spoken",
        "alone_when_given": "no",
    }.items():
        key = FieldKey(table="releases", row_id=release_id, field=name)
        services.record.save(client_id, key, Said(text=said))
    services.releases.agree(release_id)
    with pytest.raises(NotAllowed, match="release_ask_alone"):
        services.papers.release(client_id, release_id, "en")
    services.releases.alone_now(release_id)
    assert services.papers.release(client_id, release_id, "en").data
    services.releases.revoke(release_id, "spoken", "she wishes it")
    with pytest.raises(NotAllowed, match="release_no_paper"):
        services.papers.release(client_id, release_id, "en")


# ---------------------------------------------------------------- 30


def test_rule_30_immigration_is_in_no_form_no_report_and_no_pack(vault: OpenVault) -> None:
    left_out = ("immigration", "external_ids", "provider_codes")
    tables = {each.name for each in exchange.PACK_TABLES}
    assert not [name for name in tables if any(part in name for part in left_out)]
    existing = {row["name"] for row in vault.connection().execute("SELECT name FROM sqlite_master")}
    assert any("external_ids" in str(name) for name in existing), "the control: the vault has such a table"
    columns = {
        column.name
        for name in ("clients", "sessions", "crisis_runs", "incident_reports")
        for column in exchange.columns_of(vault.connection(), name)
    }
    assert not [name for name in columns if re.search(r"immigra|a_number|alien|visa", name)]
    run = CrisisRun(id="x", started_at=FakeClock().now())
    assert not [name for name in report_draft(run, {}) if re.search(r"immigra|status|alien", name)]
    # help against exploitation is offered to everyone, danger or not
    phone = store().protocol("phone")
    offer = phone.question("concern.offer")
    assert offer is not None
    assert offer.say.startswith("I tell everyone this")


# ---------------------------------------------------------------- 31


def test_rule_31_numbers_of_practice_cannot_be_dialled() -> None:
    people = tomllib.loads((RESOURCES / "practice" / "clients.toml").read_text(encoding="utf-8"))["client"]
    numbers = [each["value"] for person in people for each in person.get("contact", [])]
    places = [each for person in people for each in person.get("address", [])]
    numbers += [each["dispatch_number"] for each in places if "dispatch_number" in each]
    assert numbers
    for number in numbers:
        assert re.fullmatch(r"\d{3} 555 01\d\d", number), number


# ---------------------------------------------------------------- 32, 33


def test_rule_32_lists_and_tabs_do_not_name_the_trouble(table: Table) -> None:
    client_id = table.add_client()
    table.begin_plan(client_id)
    table.write(lambda: table.services.crises.start(new_id(), client_id=client_id) and True)
    trouble = re.compile(
        r"\bcrisis\b|violence|abuse|danger|suicid|traffick|safety plan|high risk", re.IGNORECASE
    )
    for name, params in (
        ("today", {}),
        ("clients", {}),
        ("plans", {}),
        ("client", {"client_id": client_id}),
        ("client", {"client_id": client_id, "part": "plans"}),
        ("client", {"client_id": client_id, "part": "crises"}),
        ("client", {"client_id": client_id, "part": "disclosures"}),
    ):
        table.go(name, params)
        shown = [each for each in table.screen.findChildren(QWidget) if each.isVisible()]
        found = [each.accessibleName() for each in shown if trouble.search(each.accessibleName())]
        assert found == [], (name, params)


def test_rule_33_f8_covers_everything_also_in_crisis_and_hiding_names_is_another_key(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    unlocked.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.people_hidden
    assert page.isVisible(), "hiding names leaves the page"
    unlocked.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    unlocked.press(Qt.Key.Key_F8)
    assert not page.isVisible()
    seen = [each for each in unlocked.window.findChildren(QWidget) if each.isVisible()]
    words = " ".join(each.accessibleName() for each in seen)
    for secret in ("Samira", "Alder", "0142", "Stay on the call"):
        assert secret not in words
    assert page.running, "it goes on underneath"


# ---------------------------------------------------------------- 34


def test_rule_34_today_shows_five_at_most_and_safety_first(table: Table) -> None:
    ids = [table.add_client(name=f"Client {number}") for number in range(7)]
    table.write(lambda: table.services.crises.start(new_id(), client_id=ids[0]) and True)
    for client_id in ids[:3]:
        table.begin_plan(client_id) if client_id != ids[0] else None
    table.clock.advance(60 * 24 * 3600)
    table.go("today")
    rows = [*table.screen.waiting.rows, *table.screen.unfinished.rows]
    assert len(rows) == MOST
    kinds = [row.objectName().split("_")[1] for row in rows]
    assert "crisis" in kinds
    assert kinds.index("recheck") == 0, "is this number still safe comes before plans to look at"


# ---------------------------------------------------------------- 35


@pytest.mark.parametrize("agency", ["none", "empty"])
def test_rule_35_shipped_numbers_are_dated_and_an_empty_agency_still_works(
    agency: str, tmp_path: Any
) -> None:
    folder = None
    if agency == "empty":
        folder = tmp_path / "agency"
        folder.mkdir()
        (folder / "profile.toml").write_text("", encoding="utf-8")
    content = store(folder)
    lines = {line.id: line for line in content.hotlines()}
    assert set(lines) >= {"emergency", "lifeline_988", "domestic_violence", "trafficking", "childhelp"}
    for line in lines.values():
        assert line.source
        assert line.languages
        assert line.checked_on <= date.today() + timedelta(days=365)
        assert line.verified or line.check_note, line.id
    assert content.agency_profile().default_length == "ordinary"
    assert content.problems == []
