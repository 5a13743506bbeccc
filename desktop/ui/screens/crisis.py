"""The crisis screen: opens at once and asks nothing; what a press or a key means."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.carried_over import NOTHING, Carried
from desktop.domain.crisis import STEP_IDS
from desktop.ui.crisis_host import CrisisContext, CrisisPage
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.screens.crisis_desk import CrisisDesk, titles_of
from desktop.ui.screens.crisis_opened import CrisisOpened
from desktop.ui.screens.crisis_runner import CrisisRunner
from desktop.ui.screens.crisis_view import CrisisView
from desktop.ui.screens.crisis_words import said_lines, time_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.services.app_services import Services
    from desktop.ui.locking import Sealed

JUST_NOW_SECONDS = 60


class CrisisScreen(CrisisPage):
    """Made hidden beforehand, so that showing it costs no more than a paint."""

    def __init__(self, context: CrisisContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("crisis_screen")
        services = context.services
        centres = services.dispatch.find if services is not None else None
        self.desk = CrisisDesk(context.content, context.clock, centres)
        self.view = CrisisView(context.theme, self.desk.content, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.runner = CrisisRunner(
            context.tasks,
            context.clock,
            folder=context.vault_folder,
            inbox_keys=context.inbox_keys,
            reminders=tuple(reminder.minutes for reminder in self.desk.reminders),
            parent=self,
        )
        self.opened = CrisisOpened(self)
        self._hidden_here = False
        self._curtain = False
        self._reminded_at = -JUST_NOW_SECONDS
        self._titles = titles_of(self.desk)
        self._standing = frozenset(step.id for step in self.desk.content.steps if step.standing)
        self._connect()
        self._keys()
        self._show()
        if context.services is not None:
            self.attach(context.services)

    def _connect(self) -> None:
        view, runner = self.view, self.runner
        runner.changed.connect(self._show)
        runner.second.connect(self._on_second)
        runner.reminder.connect(self._on_reminder)
        runner.kept.connect(self._on_kept)
        runner.note_found.connect(view.note.set_text)
        runner.passed.connect(self._on_passed)
        runner.failed.connect(self._on_failed)
        view.band.dropped.connect(self.opened.dropped)
        view.band.hide_names.connect(self.toggle_names)
        view.steps.ticked.connect(runner.tick)
        view.where.stamped.connect(lambda text: self._on_field("where", text))
        view.who.stamped.connect(lambda text: self._on_field("who", text))
        view.note.stamped.connect(runner.stamp_note)
        view.note.typed.connect(runner.note_typed)
        for field in (view.where, view.who, view.note):
            field.undo_line.connect(self.undo)
        view.keys.pressed.connect(self.quick)
        view.calm.breathe.connect(self.opened.breathe)
        view.log.clicked.connect(self.opened.log)
        view.foot.log.connect(self.opened.log)
        view.foot.help_wanted.connect(self.opened.help)
        view.foot.back.connect(self._on_escape)
        # what was half typed belongs to the log of this run before its report is drawn from it
        view.foot.passed.connect(self.flush)
        view.foot.passed.connect(lambda: runner.end(self._titles))
        view.number.say_pressed.connect(self.opened.say)
        view.number.action_pressed.connect(self._on_number_action)
        view.number.town_pressed.connect(self.choose_town)
        view.notice.pressed.connect(self._on_notice)
        view.panel.closed.connect(self.focus_note)

    def _keys(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            ("F7", self.opened.dropped),
            ("Shift+F8", self.toggle_names),
            ("F10", self.opened.help),
            ("F11", partial(self.opened.content_panel, "cannot_speak")),
            ("Ctrl+B", self.opened.breathe),
            ("Ctrl+P", self.opened.plan),
            ("Ctrl+H", self.view.note.next_source),
            ("Ctrl+Z", self.undo),
            ("Esc", self._on_escape),
        ]
        for at in range(len(self.desk.content.quick_keys)):
            keys.append((f"F{at + 1}", partial(self.quick, at)))
        for at, step_id in enumerate(STEP_IDS):
            keys.append((f"Ctrl+{at + 1}", partial(self.runner.tick, step_id)))
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)

    # ------------------------------------------------------------ CrisisPage

    def begin(self, client_id: str, session_id: str, carried: Carried = NOTHING) -> None:
        """Shown now: nothing is asked, nothing waits for the disk."""
        if not self.runner.model.running:
            self._start_clean()
        self.runner.begin(client_id, session_id, carried, reading_only=self.context.reading_only)
        self.focus_note()

    def draw_ahead(self) -> None:
        """Draw what a crisis begins with; a run that goes on shows somebody's words, of which no picture is kept."""
        if self.running:
            self.view.ahead.drop()
        else:
            self.view.resize(self.size())  # a page that is not shown is not laid out yet
            self.view.ahead.take()

    @property
    def running(self) -> bool:
        """Tell whether a crisis runs."""
        return self.runner.model.running

    @property
    def seconds(self) -> int:
        """Seconds since it began."""
        return self.runner.model.seconds

    @property
    def people_hidden(self) -> bool:
        """Tell whether names, places and texts are out of the widgets."""
        return self._hidden_here or self._curtain

    def set_people_hidden(self, hidden: bool) -> None:
        """The privacy curtain; what stands in the note line stays, and so do steps, timer and numbers."""
        self._curtain = hidden and self.runner.unlocked
        self._hidden_here = self._hidden_here or (hidden and not self._curtain)
        if not hidden:
            self._hidden_here = False
        self._show()

    def attach(self, services: Services) -> None:
        """The vault is open: go on with everything known."""
        self.context = dataclasses.replace(self.context, services=services)
        if self.view.panel.kind in {"towns", "help"}:
            self.view.panel.close_panel()
        self.runner.attach(services, self.context.autosave)
        self._show()

    def only_in_memory(self) -> None:
        """The vault that is open takes nothing: say so, and do not wait for its disk."""
        self.context = dataclasses.replace(self.context, reading_only=True)
        self.runner.only_in_memory()
        self._show()

    def flush(self) -> None:
        """Stamp what is being typed; called before locking."""
        for field in (self.view.where, self.view.who, self.view.note):
            field.commit()

    def keep_typed(self) -> None:
        """Where and Who are stamped as they stand, the half line is kept as a draft and stays in its field."""
        for field in (self.view.where, self.view.who):
            field.commit()
        if self.view.note.text():
            self.runner.note_typed(self.view.note.text())
        self.runner.keeper.write_now()

    @property
    def unwritten(self) -> bool:
        """Tell whether something would go with the page."""
        return self.runner.keeper.unwritten

    @property
    def can_seal(self) -> bool:
        """Tell whether lines can be sealed to the vault in front."""
        return self.runner.keeper.pad.can_seal

    def write_now(self) -> bool:
        """Put on the disk what waits; what it refuses is kept here, said at the foot, and tried again."""
        return self.runner.keeper.write_now()

    def close_page(self) -> Sequence[Sealed]:
        """Stop everything that ticks."""
        self.view.panel.close_panel()
        return self.runner.close()

    # ------------------------------------------------------------ what a press means

    def quick(self, at: int) -> None:
        """F1 to F6: stamped at once."""
        key = self.desk.content.quick_keys[at]
        self.runner.stamp("quick", key.stamp, data={"key": key.id})

    def undo(self) -> None:
        """Ctrl+Z: a correction line; nothing is deleted."""
        self.runner.take_back()

    def toggle_names(self) -> None:
        """Shift+F8. What the curtain took away comes back only with the passphrase."""
        if self._curtain:
            self.opened.ask_passphrase()
            return
        self._hidden_here = not self._hidden_here
        self._show()

    def choose_town(self, at: int) -> None:
        """The client is in this town; -1 shows the list again."""
        self.desk.town_chosen = at
        self._show()
        self.focus_note()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The note takes the keyboard. Not by a focus proxy: with one, Tab never comes round to the band and steps."""
        self.view.note.setFocus(reason)

    def focus_note(self) -> None:
        """The keyboard belongs to the note line."""
        self.view.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_field(self, field: str, text: str) -> None:
        if field == "where":
            self.desk.town_chosen = -1
        self.runner.stamp_field(field, text)

    def _on_number_action(self) -> None:
        run, client = self.runner.run, self.runner.client
        found = self.desk.found(run, client)
        if found.fit in {"usual", "today"}:
            self.runner.stamp_field("where", found.place)
        elif found.fit == "agency":
            self.choose_town(-1)
        elif found.fit == "other_place" and self.desk.towns():
            self.opened.towns()
        elif found.fit == "other_place":
            self.opened.content_panel("no_number")
        else:
            self.opened.say()

    def _on_notice(self, kind: str) -> None:
        if kind == "locked":
            self.unlock_wanted.emit()
        elif kind == "curtain":
            self.opened.ask_passphrase()
        elif kind == "whose":
            self.opened.whose()

    def _on_escape(self) -> None:
        if self.view.panel.is_open:
            self.view.panel.close_panel()
        elif self._curtain:
            self.opened.ask_passphrase()  # behind this page stands the record, with every name on it
        else:
            self.flush()
            self.finished.emit()

    # ------------------------------------------------------------ what is shown

    def _start_clean(self) -> None:
        self.view.panel.close_panel()
        self.desk.town_chosen = -1
        self._hidden_here = self._curtain = False
        self._reminded_at = -JUST_NOW_SECONDS

    def _show(self) -> None:
        run, now = self.runner.run, self.context.clock.now()
        hidden = self.people_hidden
        current = self.runner.model.current_step(self._standing)
        view = self.view
        view.steps.show(run, current, now)
        view.band.show_hidden(hidden)
        self._show_notice()
        for field in (view.where, view.who):
            field.set_hidden(hidden)
        view.where.show_stamped(run.location if run else "", time_of(run.location_at if run else None, now))
        view.who.show_stamped(run.people if run else "", time_of(run.people_at if run else None, now))
        view.number.show_view(self.desk.number_view(run, self.runner.client, hidden=hidden, now=now))
        lines = said_lines(run, self._titles, now, hidden=hidden) if run is not None else []
        view.log.set_lines(lines)
        view.set_current(STEP_IDS.index(current) if current else -1)
        view.place_all()
        self._say_band()
        self._on_kept()
        if view.panel.kind == "dropped":
            self.opened.dropped()

    def _show_notice(self) -> None:
        notice = self.view.notice
        run = self.runner.run
        if self._curtain:
            words, short = self.tr("Names are hidden until the passphrase."), self.tr("Names are hidden.")
            notice.say("curtain", "eye-off", words, short, self.tr("Show names"))
        elif not self.runner.unlocked:
            short = (
                self.tr("Locked. Lines are sealed.")
                if self.runner.keeper.pad.can_seal
                else self.tr("Kept in memory.")
            )
            unlock = self._has_vault() and not self.context.reading_only
            notice.say("locked", "lock", self._locked_words(), short, self.tr("Unlock") if unlock else "")
        elif run is not None and self.runner.ask_whose and not self._hidden_here:
            words, short = (
                self.tr("Nobody is chosen. The log is kept either way."),
                self.tr("Nobody is chosen."),
            )
            notice.say("whose", "user-round", words, short, self.tr("Whose crisis?"))
        else:
            notice.say("", "lock", "", "", "")

    def _has_vault(self) -> bool:
        return self.runner.keeper.pad.folder is not None

    @property
    def _reading_only(self) -> bool:
        pad = self.runner.keeper.pad
        return pad.read_only or (self.context.reading_only and not pad.can_seal)

    def _locked_words(self) -> str:
        if self._reading_only:
            return self.tr(
                "This vault can only be read. What you write is lost when you lock or close: note it on paper too."
            )
        if not self._has_vault():
            return self.tr("There is no vault yet. What you write stays in memory until you make one.")
        if not self.runner.keeper.pad.can_seal:
            return self.tr("This vault cannot be sealed to. What you write stays in memory until you unlock.")
        if self.runner.sealed_before:
            return self.tr("Lines sealed from before: {number}. New ones join them until you unlock.").format(
                number=self.runner.sealed_before
            )
        return self.tr(
            "No client is open here. What you write is sealed now and joins your vault when you unlock."
        )

    def _say_band(self) -> None:
        recent = self.seconds - self._reminded_at < JUST_NOW_SECONDS and self._reminded_at >= 0
        just_now = self._reminded_at // 60 if recent else 0
        self.view.band.say(self.desk.content.standing, self.runner.next_minutes, just_now)

    def _on_second(self, seconds: int) -> None:
        self.view.band.timer.set_seconds(seconds)
        if seconds == self._reminded_at + JUST_NOW_SECONDS:
            self._say_band()

    def _on_reminder(self, minutes: int) -> None:
        self._reminded_at = minutes * 60
        self._say_band()
        QAccessible.updateAccessibility(QAccessibleEvent(self.view.band.standing, QAccessible.Event.Alert))

    def _on_kept(self, _state: str = "") -> None:
        state: str = self.runner.keeper.state
        if state == "kept" and not self.runner.unlocked:
            state = "sealed"
        elif state == "memory" and self._reading_only:
            state = "reading_only"
        lines = (
            said_lines(self.runner.run, self._titles, self.context.clock.now(), hidden=self.people_hidden)
            if self.runner.run
            else []
        )
        self.view.foot.say_kept(state, lines[-1] if lines else None)
        if not self.unwritten:
            self.on_disk.emit()

    def _on_passed(self, report_of: str) -> None:
        self.view.note.set_text("")
        self.view.panel.close_panel()
        self.finished.emit()
        if report_of:
            later(self, lambda: self.context.window.go("incident_report", {"run_id": report_of}))

    def _on_failed(self, error: Exception) -> None:
        self.opened.tell(explain(error))

    def changeEvent(self, event: QEvent) -> None:
        """Another language or direction: say everything again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange) and hasattr(
            self, "_titles"
        ):
            self._show()
