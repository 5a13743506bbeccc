"""When it has passed: the checklist in place, the page of what stands open, the report, the talk; also after a lock."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.commands.tour_parts.hands import live
from desktop.domain.crisis_lines import of_kind
from desktop.domain.errors import NoSpace
from desktop.domain.incident import FIRST_FIELDS
from desktop.ui.screens.today_items import todays_lines
from desktop.ui.widgets.list_row import ListRow
from tests.ui.screens.crisis_window import Desk, close_window, desk, open_window, unlocked  # noqa: F401

NEEDLE = "Xyloquine"


def seen(desk: Desk, name: str, kind: Any) -> list[Any]:  # noqa: F811
    every = desk.window.findChildren(kind)
    return [each for each in every if each.isVisible() and name in each.accessibleName()]


def click(desk: Desk, name: str, kind: Any = QAbstractButton) -> None:  # noqa: F811
    """Press it by keys, wherever the page has scrolled to."""
    desk.wait(
        lambda: bool(seen(desk, name, kind))
    )  # a line that was just made is shown by a turn of the loop
    (found, *_others) = seen(desk, name, kind)
    found.setFocus(Qt.FocusReason.TabFocusReason)
    assert found.hasFocus(), f"{name!r} is not reached by keys"
    QTest.keyClick(found, Qt.Key.Key_Space)


def screen(desk: Desk, name: str) -> Any:  # noqa: F811
    frame = desk.window.frame
    assert frame is not None
    desk.wait(lambda: frame.navigator.current is not None and frame.navigator.current.name == name)
    return frame.navigator.current


def _refuse(*_: object, **__: object) -> None:
    raise NoSpace


def test_it_has_passed_asks_in_place_and_everything_open_is_one_press(
    unlocked: Desk,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    unlocked.type("He stands outside")
    unlocked.press(Qt.Key.Key_Return)
    run = page.runner.run
    assert run is not None
    # the first press asks, and there is a way back by keys
    button = unlocked.named("It has passed")
    button.setFocus()
    unlocked.press(Qt.Key.Key_Return)
    assert page.view.panel.kind == "passed"
    click(unlocked, "The danger is gone")
    click(unlocked, "Contact lost")
    click(unlocked, "Safe for now")
    click(unlocked, "Go on, it has not passed")
    assert page.running
    assert page.view.panel.kind == ""
    assert of_kind(page.runner.run, "outcome") == (), "nothing is stamped before it ends"
    button.setFocus()
    unlocked.press(Qt.Key.Key_Return)
    gone = unlocked.named("The danger is gone", QAbstractButton)
    assert gone.isChecked(), "what was ticked before stands"
    assert not unlocked.named("Contact lost", QAbstractButton).isChecked(), "one outcome"
    # another crisis in front has another end; this one keeps its ticks
    ended = page.parts["ending"]
    ended._on_front("f" * 32)
    assert (ended.checks, ended.outcome) == ([], "")
    ended._on_front(run.id)
    assert (ended.checks, ended.outcome) == (["danger_gone"], "safe_for_now")
    # a full disk keeps it running and says so; with room again it ends, and how it ended stands there once
    with monkeypatch.context() as full:
        full.setattr("desktop.storage.unit_of_work.UnitOfWork.__enter__", _refuse)
        button.setFocus()
        unlocked.press(Qt.Key.Key_Return)
        unlocked.wait(lambda: page.view.panel.kind == "tell")
        unlocked.wait(lambda: page.runner.keeper.state == "not_yet")
        assert page.running
    page.pass_pressed()
    assert unlocked.named("The danger is gone", QAbstractButton).isChecked()
    page.pass_pressed()
    passed = screen(unlocked, "crisis_passed")
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    stored = services.crises.get(run.id)
    assert stored.outcome == "safe_for_now"
    assert of_kind(stored, "outcome")[-1].text.startswith("Safe for now, as they say; The danger is gone")
    unlocked.wait(lambda: len(of_kind(services.crises.get(run.id), "outcome")) == 1)
    assert not passed.how.isVisible()
    assert passed.how.banner.isVisible()
    # needs: one press is a task, a service needs consent and a release
    click(unlocked, "Housing")
    unlocked.wait(lambda: services.crises.open_ends(run.id).tasks == 1)
    click(unlocked, "Offer a service")
    passed.needs.form.fields["service"].set_text("Legal aid")
    passed.needs.form.fields["agreed"].set_value("yes")
    click(unlocked, "Write the service down")
    unlocked.wait(lambda: bool(passed.needs.form.fields["why"].message.text()))
    assert services.crises.open_ends(run.id).referrals == 0, "never without a release or a reason"
    passed.needs.form.fields["why"].set_text("We go there together")
    click(unlocked, "Write the service down")
    unlocked.wait(lambda: services.crises.open_ends(run.id).referrals == 1)
    assert services.crises.since_session(client_id), "the next Prepare offers a longer session"
    click(unlocked, "Mandated report", ListRow)
    mandated = screen(unlocked, "mandated_report")
    assert mandated.params["client_id"] == client_id
    unlocked.window.back()
    screen(unlocked, "crisis_passed")
    # the talk: kept while it is typed, and nowhere else
    click(unlocked, "Talk it through today", ListRow)
    talk = screen(unlocked, "debrief")
    click(unlocked, "Ada")
    talk.fields["helped"].editor.setFocus()
    unlocked.type(f"{NEEDLE} and breathing")
    unlocked.wait(lambda: (found := services.debriefs.of_run(run.id)) is not None and bool(found.words))
    assert services.debriefs.of_run(run.id).with_whom == "Ada"
    # what cannot stand is said at its field: nothing of the talk is kept until then
    talk.fields["with_whom"].set_text("A" * 200)
    unlocked.wait(lambda: bool(talk.fields["with_whom"].message.text()))
    talk.fields["with_whom"].set_text("Ada")
    unlocked.wait(lambda: not talk.fields["with_whom"].message.text())
    click(unlocked, "Back to what is open")
    screen(unlocked, "crisis_passed")
    # the report: what is missing is listed, the name comes in by choice, it is signed with gaps and added to
    click(unlocked, "Incident report", ListRow)
    report = screen(unlocked, "incident_report")
    assert "Next steps" in report.missing.accessibleName() + report.missing.accessibleDescription()
    assert "Samira" not in report.fields["client"].text()
    click(unlocked, "Name and number")
    assert report.fields["client"].text().startswith("Samira Haddad")
    assert report.fields["outcome"].text() == "Safe for now, as they say"
    assert report.fields["risks"].label.text().endswith("(missing)")
    report.fields["risks"].insert("A knife was named")
    assert not report.fields["risks"].label.text().endswith("(missing)")
    click(unlocked, "Sign the report")
    unlocked.wait(report.signed.isVisible)
    body = services.crises.report(run.id)["body"]
    assert body["risks"] == "A knife was named"
    assert NEEDLE not in str(body)
    click(unlocked, "Add an amendment")
    report.added.form.fields["reason"].set_text("Learnt later")
    report.added.form.fields["amendment"].set_text("The officer was called Reyes. A123456789")
    click(unlocked, "Add beside the report")
    unlocked.wait(lambda: bool(unlocked.named("This holds an A-number")))
    assert services.sessions.note(services.crises.report(run.id)["id"]).amendments == ()
    report.added.form.fields["amendment"].set_text("The officer was called Reyes.")
    click(unlocked, "Add beside the report")
    unlocked.wait(lambda: bool(services.sessions.note(services.crises.report(run.id)["id"]).amendments))
    unlocked.wait(report.added.open_button.isVisible)
    assert "Reyes" in " ".join(
        label.text()
        for label in report.added.findChildren(type(report.empty.title))
        if hasattr(label, "text")
    )
    printed = report_pdf(unlocked, report)
    assert "Reyes" in printed
    assert "Samira Haddad" in printed
    assert "Missing when it was signed" in printed
    assert NEEDLE not in printed
    # a report from before there were more fields prints as it did: its own fields, and whom it is about
    report._report = {
        **report._report,
        "body": dict.fromkeys(FIRST_FIELDS, "") | {"location": "18 Alder Street"},
    }
    before = report_pdf(unlocked, report)
    assert "18 Alder Street" in before
    assert "Samira Haddad" in before
    assert "Caseworker" not in before


def report_pdf(desk: Desk, report: Any) -> str:  # noqa: F811
    """The words of the page that is printed."""
    from desktop.exports.plain_text import message_text
    from desktop.ui.screens.record_print import report_record

    return message_text(report_record(report.context, report._report, report._client).page)


def test_a_crisis_that_ended_while_locked_is_asked_about_afterwards(desk: Desk) -> None:  # noqa: F811
    page = desk.f9()
    desk.type("It was a false alarm")
    desk.press(Qt.Key.Key_Return)
    run_id = page.runner.run.id  # type: ignore[union-attr]
    desk.passed()
    assert not desk.window.crisis.shown
    desk.unlock()
    services = desk.window.opened.services  # type: ignore[union-attr]
    desk.wait(lambda: services.crises.report(run_id) is not None)
    frame = desk.window.frame
    assert frame is not None
    context = frame.navigator.current.context
    lines, _count = todays_lines(context)
    (line,) = [each for each in lines if each.kind == "report_open"]
    line.run()
    passed = screen(desk, "crisis_passed")
    desk.wait(passed.how.isVisible)
    assert passed.whose.isVisible(), "nobody said whose it was"
    passed.how.checks.set_values(["danger_gone"])
    passed.how.outcome.set_values(["safe_for_now"])
    click(desk, "Write it down")
    desk.wait(lambda: services.crises.open_ends(run_id).asked)
    desk.wait(lambda: not passed.how.isVisible())
    body = services.crises.report(run_id)["body"]
    assert "It was a false alarm" in body["what_happened"]
    assert body["outcome"].startswith("Safe for now")
    talks = [each for each in todays_lines(context)[0] if each.kind == "talk"]
    assert len(talks) == 1
    talks[0].run()
    screen(desk, "debrief")
    click(desk, "Nothing to write down")
    screen(desk, "crisis_passed")
    desk.wait(lambda: not [each for each in todays_lines(context)[0] if each.kind == "talk"])
    # a lock right after the press: the report is signed with the last letter, and nothing asks the closed vault
    desk.window.go("incident_report", {"run_id": run_id})
    report = screen(desk, "incident_report")
    report.fields["next_steps"].insert("Call the school")
    report.sign.click()
    desk.window.lock()
    live(100)
    desk.unlock()
    stored = desk.window.opened.services.crises.report(run_id)  # type: ignore[union-attr]
    assert (stored["state"], stored["body"]["next_steps"]) == ("signed", "Call the school")
