"""Two people of one household with a record each (C11): the crisis of one never shows a thing of the other."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.clients import Address, ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.domain.walls import PairDraft
from desktop.ui.screens.crisis_registry import PANELS
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier
R = TypeVar("R")
OF_ONE = (
    "Samira",
    "Haddad",
    "5550188",
    "18 Alder",
    "Alder",
    "her aunt Noor",
    "5550117",
    "samiraline",
    "5550178",
)
OF_OTHER = (
    "Karim",
    "Odeh",
    "5550166",
    "77 Birch",
    "Birch",
    "his brother Faris",
    "5550119",
    "karimline",
    "5550177",
)
"""What only one of the two records holds: name, phone, street, a support and a number of the plan, a line of a crisis,
and the dispatch number of the address."""


def write(desk: Desk, fn: Callable[..., R], *args: Any) -> R:
    made: list[R] = []
    desk.window.parts.tasks.write(desk.window, fn, *args, done=made.append)
    desk.wait(lambda: bool(made))
    return made[0]


def person(desk: Desk, name: str, phone: str, street: str, town: str, dispatch: str) -> str:
    services = desk.window.opened.services  # type: ignore[union-attr]
    address = Address(
        street=street,
        town=town,
        is_usual=True,
        dispatch_number=dispatch,
        dispatch_checked_at=desk.clock.now(),
    )
    method = ContactMethod(kind="phone", value=phone, is_preferred=True)
    draft = ClientDraft(
        names=(Name(text=name, is_chosen=True),),
        reaches=(Reach(method=method, safe=SafeContact(may_call="yes", may_text="no")),),
        addresses=(address,),
    )
    return str(write(desk, services.clients.add, draft))


def plan(desk: Desk, client_id: str, words: str, phone: str) -> None:
    services = desk.window.opened.services  # type: ignore[union-attr]
    plans = services.plans

    def make() -> str:
        plans.set_planner_trained(True)
        gate_id, _ = plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
        template = services.content.plan_template("low_risk")
        plan_id = plans.create(client_id, template, gate_id, worker_language="en", client_language="en")
        step = PlanStep(
            element="numbers", kind="phone", texts=(StepText(language="en", text=words),), phone=phone
        )
        plans.save_step(plan_id, step, 0)
        return str(plan_id)

    write(desk, make)
    write(desk, services.record.add, client_id, "supports", {"text": words})


@pytest.fixture
def household(unlocked: Desk) -> tuple[str, str]:
    """Samira and Karim live in two places by now; each stands in the other's record at home; they are kept apart."""
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    one = person(
        unlocked, "Samira Haddad", "(503) 555-0188", "18 Alder Street", "Fairbrook", "(503) 555-0178"
    )
    other = person(unlocked, "Karim Odeh", "(503) 555-0166", "77 Birch Road", "Easton", "(503) 555-0177")
    plan(unlocked, one, "her aunt Noor", "503 555 0117")
    plan(unlocked, other, "his brother Faris", "503 555 0119")
    for ours, theirs in ((one, other), (other, one)):
        row = {"relation": "partner", "display_name": "the partner at home", "may_be_danger": 1}
        link = write(unlocked, services.record.add, ours, "household_links", row)
        write(
            unlocked, lambda ours=ours, link=link, theirs=theirs: services.walls.link(ours, link, theirs) or 1
        )
    pair = PairDraft(
        other_id=other, danger="other", words="Kept apart.", decided_by="Kim", decided_on="2026-11-20"
    )
    write(unlocked, services.walls.flag, one, pair)
    return one, other


def words_of(root: QWidget) -> str:
    """Everything that a person could see or hear there, hidden widgets too; numbers also as digits alone."""
    found = []
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is on its way out
    for widget in (root, *root.findChildren(QWidget)):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLineEdit | QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QLineEdit):
            found.append(widget.placeholderText())
        if isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
    said = "\n".join(found)
    return said + "\n" + "".join(letter for letter in said if letter.isdigit())


def everywhere(desk: Desk) -> dict[str, str]:
    """What the page says by itself, and with each of its panels open, one after the other."""
    page = desk.page
    said = {"": words_of(page)}
    for kind in (*PANELS, "plan", "help", "log", "dropped", "towns", "breathe"):
        page.opened.open(kind)
        if page.view.panel.is_open:
            said[kind] = words_of(page)
            page.view.panel.close_panel()
    return said


def shown(desk: Desk, ours: tuple[str, ...], theirs: tuple[str, ...]) -> None:
    by_panel = everywhere(desk)
    told = {kind: [word for word in theirs if word in said] for kind, said in by_panel.items()}
    assert {kind: words for kind, words in told.items() if words} == {}, "of the other"
    said = "\n".join(by_panel.values())
    missing = [word for word in ours if word not in said]
    assert missing == [], "the control: what is theirs stands there"


def test_from_each_page_and_with_both_at_once_nothing_of_the_other_is_shown(
    unlocked: Desk, household: tuple[str, str]
) -> None:
    one, other = household
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    unlocked.window.open_crisis(one)
    page = unlocked.page
    unlocked.wait(lambda: page.runner.client is not None)
    page.focus_note()
    unlocked.type("samiraline")
    unlocked.press(Qt.Key.Key_Return)
    shown(unlocked, OF_ONE, OF_OTHER)
    unlocked.press(Qt.Key.Key_Escape)

    # the other one calls too: what is in front is asked about, and then has a run of its own
    unlocked.window.open_crisis(other)
    shown(unlocked, OF_ONE, OF_OTHER)
    page.begin_another()
    unlocked.wait(lambda: page.runner.client is not None and page.runner.client.id == other)
    page.focus_note()
    unlocked.type("karimline")
    unlocked.press(Qt.Key.Key_Return)
    shown(unlocked, OF_OTHER, tuple(word for word in OF_ONE if word not in ("Samira", "Haddad")))
    unlocked.saved()

    # both end: no report of one, drafted or printed, holds a word of the other
    for client_id, ours, theirs in ((other, "karimline", OF_ONE), (one, "samiraline", OF_OTHER)):
        run = next(run for run in unlocked.runs() if run.client_id == client_id)
        page.bring(run.id)
        report = page.parts["report"]._report(services)
        assert report.client_id == client_id
        assert [word for word in theirs if word in spread(str(dataclasses.asdict(report)))] == []
        page.runner.end(page.titles)
        unlocked.wait(lambda run=run: services.crises.report(run.id) is not None)
        body = str(services.crises.report(run.id)["body"])
        assert ours in body
        assert [word for word in theirs if word in spread(body)] == []
        unlocked.window.go("client", {"client_id": client_id})
        unlocked.wait(lambda: unlocked.window.frame is not None)
        said = words_of(unlocked.window.frame.navigator.current)  # type: ignore[union-attr]
        assert [word for word in theirs if word in said] == []


def spread(text: str) -> str:
    return text + "\n" + "".join(letter for letter in text if letter.isdigit())


def test_a_run_of_the_lock_screen_joins_the_one_who_is_chosen_and_learns_nothing_of_the_other(
    unlocked: Desk, household: tuple[str, str]
) -> None:
    one, other = household
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    page = unlocked.f9()
    unlocked.type("samiraline")
    unlocked.press(Qt.Key.Key_Return)
    QTest.mouseClick(unlocked.named("Whose crisis?"), Qt.MouseButton.LeftButton)
    unlocked.type("sami")
    QTest.mouseClick(unlocked.named("Samira Haddad"), Qt.MouseButton.LeftButton)
    unlocked.wait(lambda: bool(unlocked.runs()) and unlocked.runs()[0].client_id == one)
    unlocked.wait(lambda: page.runner.client is not None)
    shown(unlocked, OF_ONE, OF_OTHER)
    unlocked.saved()
    assert "samiraline" not in str(services.timeline.of_client(other))
    assert [event.kind for event in services.walls.state(other).events if event.kind == "was_opened"] == []
