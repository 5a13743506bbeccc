"""Which plan: for whom each one is, what the record says, the agency's own, a child's in the child's record."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.domain.clients import ClientDraft, Name
from desktop.paths import AppPaths
from tests.content.places import copy_to
from tests.ui.opened import opened_window
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.test_plan_gate import AT_HOME, LOW_RISK, answer_all, begin, questions

__all__ = ["table"]
CHILD = "A child's own plan"
HARDEST = "Plan for the hardest hours"


def young(table: Table, born: str) -> str:
    draft = ClientDraft(names=(Name(text="Amal", is_chosen=True),), birth_date=born)
    return str(table.write(table.services.clients.add, draft))


def test_every_plan_says_for_whom_and_nothing_is_chosen_beforehand(table: Table) -> None:
    client_id = table.add_client()
    table.go("plan", {"client_id": client_id})
    assert table.screen.page_name == "choose"
    group = table.screen.page.group
    assert group.values() == []
    said = {row.accessibleName(): row.accessibleDescription() for row in group.rows}
    assert len(said) == 4
    for title, who in (
        (LOW_RISK, "Little risk"),
        (AT_HOME, "Violence or fear at home"),
        (HARDEST, "no plan or intent"),
        (CHILD, "their own record"),
    ):
        found = [text for name, text in said.items() if name.startswith(title)]
        assert found, title
        assert who in found[0]
    assert not table.find("Before we plan", QAbstractButton)[-1].isEnabled()
    assert "1-800-799-7233" in table.words(), "numbers wait for no choice"
    assert table.services.plans.of_client(client_id) == []


def test_a_number_key_and_enter_are_enough(table: Table) -> None:
    client_id = table.add_client()
    table.go("plan", {"client_id": client_id})
    table.key(Qt.Key.Key_2)
    table.key(Qt.Key.Key_Return)
    table.wait(lambda: table.screen.page_name == "gate")
    assert table.screen.template.id == "family_violence"
    answer_all(table)
    begin(table)
    assert [plan.template for plan in table.services.plans.of_client(client_id)] == ["family_violence"]


def test_what_was_chosen_is_still_chosen_after_another_page_and_can_be_changed(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id, HARDEST)
    answer_all(table)
    table.saved()
    table.go("settings")
    table.go("plan", {"client_id": client_id})
    assert (table.screen.page_name, table.screen.template.id) == ("gate", "suicidal_ideation")
    table.press("Another plan")
    table.press(LOW_RISK)
    table.press("Before we plan")
    assert table.screen.template.id == "low_risk"
    # nobody asks the same question twice: the answers stand
    begin(table)
    assert [plan.template for plan in table.services.plans.of_client(client_id)] == ["low_risk"]


def test_the_record_speaks_for_a_plan_and_chooses_none(table: Table) -> None:
    client_id = table.add_client()
    table.write(lambda: table.services.record.add(client_id, "flags", {"code": "gbv_survivor"}) and True)
    table.go("plan", {"client_id": client_id})
    rows = {row.accessibleName(): row.accessibleDescription() for row in table.screen.page.group.rows}
    assert [name for name, text in rows.items() if "The record speaks of it" in text] == [
        name for name in rows if name.startswith(AT_HOME)
    ]
    assert table.screen.page.group.values() == []


def test_a_childs_plan_is_for_a_child_and_says_what_changes(table: Table) -> None:
    child, grown = young(table, "2012"), young(table, "1990-02-01")
    table.go("plan", {"client_id": grown})
    row = table.named(CHILD, QAbstractButton)
    assert not row.isEnabled()
    assert "Open that one for it" in row.accessibleDescription()
    table.go("plan", {"client_id": child})
    assert "They may be under 18" in table.words()
    assert "Promise no secrecy" in table.words()
    assert table.screen.page.group.rows[0].accessibleName() == CHILD
    assert table.screen.page.group.values() == []
    questions(table, child, CHILD)
    assert "without questioning the child" in table.words()
    answer_all(table)
    begin(table)
    plan = table.services.plans.of_client(child)[0]
    assert (plan.template, plan.for_person) == ("child", "child")


AGENCYS = (
    ('id = "low_risk"', 'id = "harbour"'),
    ('title = "Plan for ordinary days that may turn hard"', 'title = "The Harbour plan"'),
)


@pytest.mark.parametrize("broken", [False, True])
def test_the_agencys_own_plan_stands_beside_ours_and_a_broken_one_says_so(
    qapp: QApplication, vault_folder: Path, own_home: Path, broken: bool
) -> None:
    agency = AppPaths.under(own_home).agency
    wrong = (('id = "call_911"', 'id = "CALL"'),) if broken else ()
    copied = copy_to(agency, "safety_plans/low_risk", *AGENCYS, *wrong)
    copied.rename(copied.with_name("harbour.toml"))
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        found = ClientDraft(names=(Name(text="Amal", is_chosen=True),))
        client_id = opened.services.clients.add(found)
        if broken:
            opened.hands.wait(lambda: opened.window.agency_files.faults, "the look at the files", 20)
        opened.window.go("plan", {"client_id": client_id})
        texts = "\n".join(opened.hands.texts())
        titles = [row.accessibleName() for row in opened.window.frame.navigator.current.page.group.rows]  # type: ignore[union-attr, attr-defined]
        assert len(titles) == (4 if broken else 5)
        assert ("The Harbour plan" in titles) != broken
        assert ("safety_plans/harbour.toml could not be used" in texts) == broken
