"""What the crisis screen shows now, said again after every change: fields, steps, notice, band, log, foot."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication

from desktop.domain.crisis import STEP_IDS
from desktop.domain.crisis_marks import may_be_heard
from desktop.ui.screens.crisis_call_words import people_words
from desktop.ui.screens.crisis_registry import ITEMS, marks, reminder_words
from desktop.ui.screens.crisis_words import said_lines, time_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.screens.crisis_words import Said

JUST_NOW_SECONDS = 60
translate = QCoreApplication.translate


class CrisisShowing(QObject):
    """Made by the screen; reads run, client and curtain, and gives the parts of the view their words."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._reminded_at = -JUST_NOW_SECONDS
        self._sight = (True,) * len(ITEMS)
        self._waits = False
        self._standing = frozenset(step.id for step in screen.desk.content.steps if step.standing)

    @contextmanager
    def once(self) -> Iterator[None]:
        """Whatever changes in the block is said once, when it ends: a crisis that begins changes everything."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False
            self.show()

    def start_clean(self) -> None:
        """Another run begins: no reminder has just come."""
        self._reminded_at = -JUST_NOW_SECONDS

    def show(self) -> None:
        """Say everything again."""
        if self._waits:
            return
        screen = self._screen
        view, runner = screen.view, screen.runner
        run, now = runner.run, screen.context.clock.now()
        hidden = screen.people_hidden
        current = runner.model.current_step(self._standing)
        view.steps.show(run, current, now)
        view.band.show_hidden(hidden)
        self.show_notice()
        view.where.set_hidden(not screen.in_sight("place"))
        view.who.set_hidden(not screen.in_sight("who"))
        view.where.show_stamped(run.location if run else "", time_of(run.location_at if run else None, now))
        # typed words are the field's own; without any it says whom the chips named
        people = (run.people or people_words(run)) if run else ""
        view.who.show_stamped(people, time_of(run.people_at if run else None, now))
        script = screen.desk.content.dispatch[0].text if screen.desk.content.dispatch else ""
        place_hidden = not screen.in_sight("place") or ("{people}" in script and not screen.in_sight("who"))
        view.number.show_view(screen.desk.number_view(run, runner.client, hidden=place_hidden, now=now))
        lines = self.log_lines()
        view.log.set_lines(lines)
        view.set_current(STEP_IDS.index(current) if current else -1)
        view.place_all()
        self.say_band()
        self._say_kept(lines)
        sight = tuple(screen.in_sight(item) for item in ITEMS)
        before, self._sight = self._sight, sight
        if view.panel.kind == "dropped":
            screen.opened.show_dropped()
        elif sight != before:
            screen.opened.sight_changed()
        screen.refreshed.emit()

    def log_lines(self) -> list[Said]:
        """Return the log as it is shown."""
        screen = self._screen
        run, now = screen.runner.run, screen.context.clock.now()
        return said_lines(run, screen.titles, now, hidden=screen.people_hidden) if run is not None else []

    def show_notice(self) -> None:
        """Say what stands above the fields: the curtain, the lock, or that nobody is chosen."""
        screen = self._screen
        notice, runner = screen.view.notice, screen.runner
        if screen.curtain_drawn:
            words = translate("CrisisScreen", "Names are hidden until the passphrase.")
            short = translate("CrisisScreen", "Names are hidden.")
            notice.say("curtain", "eye-off", words, short, translate("CrisisScreen", "Show names"))
        elif screen.offer is not None:
            words = translate("CrisisScreen", "In memory only: gone when you lock or close.")
            short = translate("CrisisScreen", "Kept in memory.")
            notice.say("keep_here", "lock", words, short, translate("CrisisScreen", "Keep them?"))
        elif not runner.unlocked:
            short = (
                translate("CrisisScreen", "Locked. Lines are sealed.")
                if runner.keeper.pad.can_seal
                else translate("CrisisScreen", "Kept in memory.")
            )
            unlock = self._has_vault() and not screen.context.reading_only
            button = translate("CrisisScreen", "Unlock") if unlock else ""
            notice.say("locked", "lock", self._locked_words(), short, button)
        elif runner.asked is not None and not runner.ask_whose:
            words = translate(
                "CrisisScreen", "This is somebody else’s crisis; it goes on. Begin one for them too?"
            )
            short = translate("CrisisScreen", "Somebody else’s crisis.")
            notice.say("another", "life-buoy", words, short, translate("CrisisRuns", "Begin another"))
        elif runner.run is not None and runner.ask_whose and not screen.people_hidden:
            words = translate("CrisisScreen", "Nobody is chosen. The log is kept either way.")
            short = translate("CrisisScreen", "Nobody is chosen.")
            notice.say("whose", "user-round", words, short, translate("CrisisScreen", "Whose crisis?"))
        elif len(runner.runs) > 1:
            words = translate(
                "CrisisScreen", "Crises running: {number}. Ctrl and Page Down shows the next one."
            )
            short = translate("CrisisRuns", "Crises running: {number}.")
            number = len(runner.runs)
            button = translate("CrisisScreen", "The others")
            notice.say("runs", "life-buoy", words.format(number=number), short.format(number=number), button)
        else:
            notice.say("", "lock", "", "", "")

    def _has_vault(self) -> bool:
        return self._screen.runner.keeper.pad.folder is not None

    @property
    def _reading_only(self) -> bool:
        pad = self._screen.runner.keeper.pad
        return pad.read_only or (self._screen.context.reading_only and not pad.can_seal)

    def _locked_words(self) -> str:
        runner = self._screen.runner
        if self._reading_only:
            return translate(
                "CrisisScreen",
                "This vault can only be read. What you write is lost when you lock or close: note it on paper too.",
            )
        if not self._has_vault():
            return translate(
                "CrisisScreen", "There is no vault yet. What you write stays in memory until you make one."
            )
        if not runner.keeper.pad.can_seal:
            return translate(
                "CrisisScreen",
                "This vault cannot be sealed to. What you write stays in memory until you unlock.",
            )
        if runner.sealed_before:
            words = translate(
                "CrisisScreen", "Lines sealed from before: {number}. New ones join them until you unlock."
            )
            return words.format(number=runner.sealed_before)
        return translate(
            "CrisisScreen",
            "No client is open here. What you write is sealed now and joins your vault when you unlock.",
        )

    def say_band(self) -> None:
        """Say the standing line, the marks and the reminder."""
        if self._waits:
            return
        screen = self._screen
        seconds = screen.seconds
        recent = seconds - self._reminded_at < JUST_NOW_SECONDS and self._reminded_at >= 0
        just_now = self._reminded_at // 60 if recent else 0
        words = reminder_words(screen, just_now) if just_now else ""
        screen.view.band.say(
            screen.desk.content.standing,
            screen.runner.next_minutes,
            just_now,
            just_now_words=words,
            marks=marks(screen),
        )

    def on_second(self, seconds: int) -> None:
        """A second has passed."""
        self._screen.view.band.timer.set_seconds(seconds)
        if seconds == self._reminded_at + JUST_NOW_SECONDS:
            self.say_band()

    def on_reminder(self, minutes: int) -> None:
        """So many minutes have passed: said in the band, and to screen readers."""
        self._reminded_at = minutes * 60
        self.say_band()
        band = self._screen.view.band
        QAccessible.updateAccessibility(QAccessibleEvent(band.standing, QAccessible.Event.Alert))
        run = self._screen.runner.run
        # whoever must not hear of this call would hear the sound too
        if run is not None and self._screen.context.sound() and not may_be_heard(run):
            QApplication.beep()

    def on_kept(self, _state: str = "") -> None:
        """Say at the foot where the words are."""
        if not self._waits:
            self._say_kept(self.log_lines())

    def _say_kept(self, lines: list[Said]) -> None:
        screen = self._screen
        state: str = screen.runner.keeper.state
        if state == "kept" and not screen.runner.unlocked:
            state = "sealed"
        elif state == "memory" and screen.offer is not None:
            state = "offered"
        elif state == "memory" and self._reading_only:
            state = "reading_only"
        screen.view.foot.say_kept(state, lines[-1] if lines else None)
        if not screen.unwritten:
            screen.on_disk.emit()
