"""A plan seen from elsewhere: the client's page, the session, what stands open after a crisis, a child's own record."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.commands.tour_parts.hands import live
from desktop.domain.answers import Answer
from desktop.domain.ids import new_id
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.services.app_services import Services
from desktop.ui.screens.session_plan import PANEL
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.session_room import Room, room

__all__ = ["table"]


def given_plan(services: Services, client_id: str) -> str:
    plans = services.plans
    plans.set_planner_trained(True)
    gate_id, _outcome = plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
    template = services.content.plan_template("low_risk")
    plan_id = plans.create(client_id, template, gate_id, worker_language="en", client_language="ar")
    texts = (StepText(language="en", text="I sing"),)
    plans.save_step(plan_id, PlanStep(element="coping", texts=texts), 0)
    plans.mark_given(plan_id)
    return plan_id


def test_one_line_for_a_plan_that_opens_the_version_they_have(table: Table) -> None:
    client_id = table.add_client()
    plan_id = str(table.write(given_plan, table.services, client_id))
    table.write(table.services.plans.series.new_version, plan_id)
    table.go("client", {"client_id": client_id, "part": "plans"})
    rows = table.find("Plan 1, version", QAbstractButton)
    assert len(rows) == 1
    assert "version 2 is being written" in rows[0].accessibleName()
    table.press("Plan 1, version 1")
    assert (table.screen.draft.id, table.screen.page_name) == (plan_id, "version")
    table.go("plans")
    (row,) = table.screen.list.rows
    assert "version 2 is being written" in row.accessibleName()


def test_a_childs_plan_begins_in_a_record_of_their_own(table: Table) -> None:
    client_id = table.add_client()
    services = table.services
    home = {"relation": "child", "display_name": "Yusuf", "age": 9}
    table.write(services.record.add, client_id, "household_links", home)
    table.go("client", {"client_id": client_id, "part": "plans"})
    assert "never in a parent's file" in table.words()
    table.press("Yusuf (9)")
    QApplication.processEvents()
    assert table.services.clients.count() == 1, "one press begins no record"
    table.press("Begin the record")
    table.wait(lambda: table.screen.params.get("client_id", client_id) != client_id)
    child_id = table.screen.params["client_id"]
    assert services.clients.get(child_id).chosen_name == "Yusuf"
    assert services.walls.has_wall(child_id)
    assert table.screen.params["part"] == "contacts"
    assert "0188" not in table.words(), "nothing of the mother's contact"
    # from the mother's page it is said that there is one, and opened as kept apart
    table.go("client", {"client_id": client_id, "part": "plans"})
    table.press("Yusuf (9)")
    table.wait(lambda: table.screen.name == "walls")


def test_a_client_without_children_is_told_nothing_of_them(table: Table) -> None:
    client_id = table.add_client()
    table.go("client", {"client_id": client_id, "part": "plans"})
    assert "A plan of a child's own" not in table.words()


def test_after_a_crisis_it_is_asked_whether_the_plan_helped(table: Table) -> None:
    client_id = table.add_client()
    plan_id = str(table.write(given_plan, table.services, client_id))
    table.clock.advance(60)
    run = new_id()
    table.write(lambda: table.services.crises.start(run, client_id=client_id) or True)
    table.clock.advance(600)
    table.write(table.services.crises.pass_, run, {})
    table.go("crisis_passed", {"run_id": run})
    assert "Did they use it, did it help?" in table.words()
    table.press("The plan they have")
    assert table.screen.draft.id == plan_id
    table.write(table.services.plans.series.note_use, plan_id, "yes", "yes", "")
    table.go("crisis_passed", {"run_id": run})
    assert not table.find("The plan they have", QAbstractButton)


def jump(desk: Room, page_id: str) -> None:
    desk.draft.apply(desk.draft.wizard.go(page_id))
    live(10)


@pytest.mark.usefixtures("qapp")
def test_in_the_next_session_it_is_asked_once_and_never_while_somebody_hears(
    own_home: Path, vault_folder: Path
) -> None:
    with room(own_home, vault_folder) as desk:
        services = desk.opened.services
        plan_id = given_plan(services, desk.client_id)
        desk.opened.window.idle.stop()
        desk.opened.clock.advance(3600)
        desk.begin()
        desk.opened.settle()
        assert desk.draft.plan_to_ask == plan_id
        banners = desk.screen.work.page.banners
        assert PANEL not in banners.shown
        first = next(page.id for page in desk.draft.wizard.visible_pages if page.id.startswith("together."))
        jump(desk, first)
        assert PANEL not in banners.shown, "not before it is known that it is them, and that they are alone"
        desk.draft.answer(desk.draft.filled_by("picked_up"), Answer(value="client"))
        assert PANEL not in banners.shown
        desk.draft.apply(desk.draft.wizard.set_alone(True))
        live(10)
        assert PANEL in banners.shown
        desk.draft.apply(desk.draft.wizard.set_listening(True))
        live(10)
        assert PANEL not in banners.shown, "somebody may hear"
        desk.draft.apply(desk.draft.wizard.set_listening(False))
        live(10)
        button = banners.shown[PANEL].button
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        live(10)
        side = desk.screen.work.side
        assert side.panel.key == PANEL
        desk.press("Since you last spoke of it: Not used")
        desk.press("Keep this")
        desk.opened.hands.wait(lambda: services.plans.series.uses(plan_id), "the answer")
        desk.opened.hands.wait(lambda: PANEL not in banners.shown, "once a session")
        assert [use.used for use in services.plans.series.uses(plan_id)] == ["no"]
        assert desk.draft.plan_to_ask == ""
