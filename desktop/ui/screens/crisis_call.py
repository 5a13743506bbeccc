"""Calls as a part of the crisis page: the card (Ctrl+8), step 5 that opens it for the supervisor, step 6 the report.

A call is stamped in one press with what is known; every fact that comes later is a line of its own that adds to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.crisis_calls import SENT_TO, call_of, kept_who, newest_to, numbers_to_call, whole
from desktop.domain.crisis_lines import CallFacts
from desktop.ui.screens.crisis_registry import HELP_OFFERS, MADE, PANELS, HelpOffer, PanelPart, add_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.domain.crisis import CrisisLine
    from desktop.ui.screens.crisis import CrisisScreen

CALL = "call"


class CrisisCalls(QObject):
    """The call on the card: whom it is to, what is known of it, and its line where it is stamped already."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.who, self.facts, self.line_id = "dispatch", CallFacts(), ""
        self._filled, self._another = CallFacts(), False
        screen.runner.in_front.connect(self._forget)
        screen.runner.stamped.connect(self._on_stamped)
        screen.view.number.copy.clicked.connect(self._copy)
        screen.view.number.copy.setEnabled(not screen.context.drill)  # nobody dials an invented number

    # ------------------------------------------------------------ which call

    def turn_to(self, who: str, *, another: bool = False) -> None:
        """Show the call to somebody: the newest that was stamped, or a new one.

        Another place is another centre: what was called for the one before is not offered for it.
        """
        run = self._screen.runner.run
        number = self.numbers().get(who, "")
        place = run.location if run is not None and who in SENT_TO else ""
        newest = newest_to(run, who, number) if run is not None and not another else None
        self.who = who
        if newest is not None and (newest.facts.number == number or newest.facts.place == place):
            self.facts, self.line_id = newest.facts, newest.line.id
            return
        self.facts, self.line_id = CallFacts(who=kept_who(who), number=number, place=place), ""
        self._filled, self._another = self.facts, another

    def numbers(self) -> dict[str, str]:
        """Return the number of everyone who can be called, where it is known."""
        screen = self._screen
        run, client = screen.runner.run, screen.runner.client
        found = screen.desk.found(run, client)
        sure = found.fit in {"here", "agency", "today", "usual"}
        return numbers_to_call(
            screen.desk.agency, dispatch=found.number if sure else "", region=screen.desk.region(run, client)
        )

    def stamped_at(self) -> CrisisLine | None:
        """Return the line of the call on the card; None while it is not stamped, and after it was taken back."""
        run = self._screen.runner.run
        call = call_of(run, self.line_id) if run is not None and self.line_id else None
        return call.line if call is not None else None

    def look_again(self) -> None:
        """Take what the log says of the call now: something may have been taken back."""
        run = self._screen.runner.run
        call = call_of(run, self.line_id) if run is not None and self.line_id else None
        if call is not None:
            self.facts = call.facts
        elif self.line_id:
            self.line_id = ""
        elif self.facts.who and self.facts == self._filled:
            self.turn_to(self.who, another=self._another)  # Where may say another place by now

    # ------------------------------------------------------------ stamping

    def keep(self, facts: CallFacts) -> None:
        """Stamp the call, or add to it what is new; nothing is stamped twice."""
        from desktop.ui.screens.crisis_call_words import call_words

        runner = self._screen.runner
        before = self.stamped_at()
        self.facts = facts
        if not runner.model.running:
            return
        if before is None:
            runner.stamp(CALL, call_words(facts), data=facts.data())
            self.line_id = runner.run.lines[-1].id if runner.run is not None else ""
            return
        told, now = whole(CallFacts.of(before)), whole(facts)
        added = [name for name, words in now.items() if words != told[name]]
        if added:
            runner.add_to(before.id, call_words(facts), data={name: now[name] for name in added})

    # ------------------------------------------------------------ what the log brings

    def _copy(self, _on: bool = False) -> None:
        from desktop.ui.screens.crisis_call_card import copy_number

        if not self._screen.context.drill:
            copy_number(self._screen.view.number.view.number, self._screen.context.window.widget())

    def _forget(self, _run_id: str = "") -> None:
        self.who, self.facts, self.line_id = "dispatch", CallFacts(), ""

    def _on_stamped(self, line: CrisisLine) -> None:
        """Step 5 and step 6 open what belongs to them; the keyboard stays where it is."""
        screen = self._screen
        if line.kind != "tick" or line.while_locked != (not screen.runner.unlocked):
            return
        if line.step_id == "second_phone":
            if screen.view.panel.kind == CALL:
                screen.leave_panel()  # what is half typed on the card is about the call on it
            self.turn_to("supervisor")
            _open_quietly(screen, CALL)
        elif line.step_id == "report":
            _open_quietly(screen, "report")


def _open_quietly(screen: CrisisScreen, kind: str) -> None:
    """Open a panel beside somebody who is typing: the note line keeps the keyboard."""
    if not screen.view.panel.is_open:
        screen.opened.open(kind)
        screen.focus_note()


def open_call(screen: CrisisScreen, who: str) -> None:
    """Open the card for a call to somebody; the same again closes it."""
    calls: CrisisCalls = screen.parts[CALL]
    if screen.view.panel.kind == CALL:
        same = calls.who == who
        screen.view.panel.close_panel()  # first: what is half typed on the card is about the call on it
        if same:
            return
    calls.turn_to(who)
    screen.opened.open(CALL)


def stamp_dispatch(screen: CrisisScreen) -> None:
    """Emergency services are being called: stamped at once, and the card for what they say."""
    calls: CrisisCalls = screen.parts[CALL]
    calls.turn_to("dispatch", another=True)
    calls.keep(calls.facts)
    if screen.view.panel.kind != CALL:
        screen.opened.open(CALL)


def _rows(screen: CrisisScreen) -> Sequence[QWidget]:
    from desktop.ui.screens.crisis_call_card import CallCard

    calls: CrisisCalls = screen.parts[CALL]
    if not calls.facts.who:
        calls.turn_to(calls.who)
    return CallCard(screen, calls).rows()


def _title() -> str:
    return QCoreApplication.translate("CrisisCall", "Call")


def _offer() -> str:
    return QCoreApplication.translate("CrisisCall", "A call: dispatch, supervisor and others")


def _pressed(screen: CrisisScreen) -> None:
    open_call(screen, "dispatch")


MADE[CALL] = CrisisCalls
PANELS[CALL] = PanelPart(title=_title, rows=_rows, focus=True)
HELP_OFFERS.append(HelpOffer(name=CALL, icon="phone", words=_offer, key="Ctrl 8", press=_pressed))
add_key("Ctrl+8", _pressed)
