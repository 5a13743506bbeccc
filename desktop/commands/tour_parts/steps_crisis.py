"""Crisis by F9 over a pop-up; the timer through lock, kill and restart; passed, and the report from its log."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.commands.tour_parts.driver import Step
from desktop.commands.tour_parts.steps_client import DISPATCH, NAME, find_client
from desktop.commands.tour_parts.steps_session import unlock

if TYPE_CHECKING:
    from desktop.commands.tour_parts.driver import Tour

CTRL = Qt.KeyboardModifier.ControlModifier
WHERE, WHO = "7 Maple Street, kitchen", "her brother, two children"
LINE, LOCKED_LINE = "He is outside the door", "Police are on the way"
TIMER_SLACK = 4
"""Seconds the timer may differ from the clock: a start of the program lies between two looks."""


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit())


def _check_timer(tour: Tour) -> None:
    page = tour.window.crisis.page
    tour.check(page is not None and page.running, "no crisis runs")
    assert page is not None
    ought = time.time() - float(tour.kept("crisis_began"))
    tour.check(abs(page.seconds - ought) <= TIMER_SLACK, f"the timer shows {page.seconds} s of {ought:.0f} s")
    tour.hands.find("crisis_timer")


def _open_over_a_popup(tour: Tour) -> None:
    hands = tour.hands
    find_client(tour)
    hands.click("client_change")
    editor = hands.find("chosen_name")
    hands.fill("chosen_name", NAME)
    hands.click(editor, Qt.MouseButton.RightButton)
    hands.wait(lambda: QApplication.activePopupWidget() is not None, "a pop-up menu")
    hands.key(Qt.Key.Key_F9)
    tour.keep(crisis_began=time.time())
    hands.find("crisis_screen", seconds=2)
    tour.check(QApplication.activePopupWidget() is None, "the pop-up is still there")
    _check_timer(tour)
    wanted = _digits(DISPATCH)
    hands.wait(
        lambda: any(wanted in _digits(text) for text in hands.texts()), "the client's own dispatch number"
    )


def _work(tour: Tour) -> None:
    hands = tour.hands
    hands.key(Qt.Key.Key_1, CTRL)
    hands.fill("crisis_where", WHERE)
    hands.key(Qt.Key.Key_Return)
    hands.fill("crisis_who", WHO)
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_2, CTRL)
    hands.fill("crisis_note", LINE)
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_F1)
    hands.wait(lambda: hands.shows(LINE), "the line in the log")
    hands.rest(1.2)
    tour.keep(pid=os.getpid())


def _locked(tour: Tour) -> None:
    hands = tour.hands
    tour.check(tour.locked, "the process was not replaced")
    if os.name == "posix":
        tour.check(str(os.getpid()) == tour.kept("pid"), "another process shows the lock screen")
    hands.find("crisis_screen")
    _check_timer(tour)
    tour.check(not tour.window.unlocked, "the vault is open")
    tour.check(not hands.shows(NAME) and not hands.shows(LINE), "something about the client can be read")
    hands.fill("crisis_note", LOCKED_LINE)
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_3, CTRL)
    hands.rest(0.5)


def _after_the_kill(tour: Tour) -> None:
    hands = tour.hands
    tour.check(not tour.locked, "the process was replaced, not killed")
    if hands.look("crisis_screen") is None:
        hands.find("lock_passphrase")
        hands.key(Qt.Key.Key_F9)
    hands.find("crisis_screen", seconds=2)
    _check_timer(tour)


def _unlocked(tour: Tour) -> None:
    hands = tour.hands
    hands.click("crisis_back")
    hands.find("lock_passphrase")
    tour.shot("crisis runs on", "behind-the-lock-screen")
    unlock(tour)
    hands.find("crisis_screen")
    _check_timer(tour)
    hands.wait(lambda: hands.shows(LOCKED_LINE), "what was written while locked")
    run = tour.window.opened.services.crises.open_runs() if tour.window.opened is not None else []
    tour.check(len(run) == 1, f"{len(run)} crises are open")
    tour.keep(crisis=run[0].id)


def _passed(tour: Tour) -> None:
    hands = tour.hands
    hands.click("crisis_passed")
    hands.find("crisis_not_passed")
    tour.shot("has it passed", "checklist")
    hands.click("crisis_end_danger_gone")
    hands.click("crisis_end_safe_for_now")
    hands.click("crisis_passed")
    hands.find("passed_report")
    tour.shot("when it has passed", "what-stands-open")
    hands.click("passed_report")
    hands.find("incident_what_happened")
    happened = hands.text_of("incident_what_happened")
    for words in (LINE, LOCKED_LINE):
        tour.check(words in happened, f"the report does not hold {words!r}")
    tour.check(WHERE in hands.text_of("incident_location"), "the report does not say where")
    hands.fill("incident_supervisor_told", "Sam Practice, at once")
    hands.wait(lambda: not tour.window.autosave.dirty, "the report in the vault")
    tour.shot("incident report", "draft-from-the-log")
    hands.click("incident_sign")
    hands.wait(lambda: hands.look("incident_sign") is None, "the signed report")


STEPS = (
    Step("crisis: F9 over a pop-up", _open_over_a_popup),
    Step("crisis: ticks, place, people, log; then the lock key", _work, ends_by="relaunch"),
    Step("crisis: goes on while locked, then killed", _locked, ends_by="kill"),
    Step("crisis: the timer survived the kill", _after_the_kill),
    Step("crisis: unlocked, with what was written while locked", _unlocked, 60.0),
    Step("crisis: passed, report drafted from the log and signed", _passed),
)
