"""The crisis screen: opens at once and asks nothing; what a press or a key means."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.carried_over import NOTHING, Carried
from desktop.ui.crisis_host import CrisisPage
from desktop.ui.messages import explain
from desktop.ui.screens.crisis_desk import CrisisDesk, titles_of
from desktop.ui.screens.crisis_keys import add_keys
from desktop.ui.screens.crisis_opened import CrisisOpened
from desktop.ui.screens.crisis_registry import FIELD_FACTS, ending, guarded, load_parts, made
from desktop.ui.screens.crisis_runner import CrisisRunner
from desktop.ui.screens.crisis_showing import CrisisShowing
from desktop.ui.screens.crisis_view import CrisisView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain.crisis import CrisisRun
    from desktop.domain.crisis_content import QuickKey
    from desktop.services.app_services import Services
    from desktop.ui.crisis_context import CrisisContext
    from desktop.ui.locking import Sealed


class CrisisScreen(CrisisPage):
    """Made hidden beforehand, so that showing it costs no more than a paint."""

    refreshed = Signal()
    """Everything that is shown was said again: after a line, a tick, another client, names hidden or shown."""

    desk_with: type[CrisisDesk] = CrisisDesk
    opened_with: type[CrisisOpened] = CrisisOpened
    showing_with: type[CrisisShowing] = CrisisShowing
    """What a practice crisis has its own of (`drill_crisis`)."""

    def __init__(self, context: CrisisContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("crisis_screen")
        services = context.services
        centres = services.dispatch.find if services is not None else None
        self.desk = self.desk_with(context.content, context.clock, centres)
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
            content=(self.desk.content, context.content.language),
            parent=self,
        )
        load_parts()
        self.opened = self.opened_with(self)
        self.showing = self.showing_with(self)
        self.quick_keys: tuple[QuickKey, ...] = self.desk.content.quick_keys
        self.offer: Callable[[bool], object] | None = None
        """A vault is open and the lines are in memory only: whom the answer is told."""
        self._hidden_here = False
        self._curtain = False
        self.titles = titles_of(self.desk)
        self._connect()
        add_keys(self)
        self.parts: dict[str, Any] = {}
        self.parts.update(made(self))
        self._show()
        if context.services is not None:
            self.attach(context.services)

    def _connect(self) -> None:
        view, runner = self.view, self.runner

        def panel(kind: str) -> Callable[..., None]:
            return lambda *_pressed: self.opened.open(kind)

        runner.changed.connect(self._show)
        runner.second.connect(self.showing.on_second)
        runner.reminder.connect(self.showing.on_reminder)
        runner.kept.connect(self.showing.on_kept)
        runner.note_found.connect(view.note.set_text)
        runner.in_front.connect(self._on_in_front)
        runner.written_on.connect(self.flush)
        runner.passed.connect(self._on_passed)
        runner.failed.connect(self._on_failed)
        view.band.dropped.connect(panel("dropped"))
        view.band.hide_names.connect(self.toggle_names)
        view.steps.ticked.connect(runner.tick)
        view.where.stamped.connect(lambda text: self._on_field("where", text))
        view.who.stamped.connect(lambda text: self._on_field("who", text))
        view.note.stamped.connect(runner.stamp_note)
        view.note.typed.connect(runner.note_typed)
        for field in (view.where, view.who, view.note):
            field.undo_line.connect(self.undo)
        view.keys.pressed.connect(self.quick)
        view.calm.breathe.connect(panel("breathe"))
        view.log.clicked.connect(panel("log"))
        view.foot.log.connect(panel("log"))
        view.foot.help_wanted.connect(panel("help"))
        view.foot.back.connect(self.back_pressed)
        view.foot.passed.connect(self.pass_pressed)
        view.number.say_pressed.connect(panel("say"))
        view.number.action_pressed.connect(self.opened.number_action)
        view.number.town_pressed.connect(self.choose_town)
        view.notice.pressed.connect(self._on_notice)
        view.panel.closed.connect(self.focus_note)

    # ------------------------------------------------------------ CrisisPage

    def begin(self, client_id: str, session_id: str, carried: Carried = NOTHING) -> None:
        """Shown now: nothing is asked, nothing waits for the disk."""
        if not self.runner.model.running:
            self._start_clean()
        with self.showing.once():
            self.runner.begin(client_id, session_id, carried, reading_only=self.context.reading_only)
        self.focus_note()

    def bring(self, run_id: str) -> bool:
        """Put a run that goes on in front, by its id; what is half typed stays with the run it was typed in."""
        self.keep_typed()
        return self.runner.bring(run_id)

    def begin_another(self) -> None:
        """A second crisis beside the one in front; both go on. A practice has no second one."""
        if self.context.drill:
            return
        self.keep_typed()
        self.view.panel.start_clean()
        self.runner.begin_another(reading_only=self.context.reading_only)
        self.focus_note()

    def draw_ahead(self) -> None:
        """Draw what a crisis begins with; a run that goes on shows somebody's words, of which no picture is kept."""
        self.context.clock.boot()  # read from the system once; a crisis begins with it
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

    @property
    def curtain_drawn(self) -> bool:
        """Tell whether names come back by the passphrase only."""
        return self._curtain

    def in_sight(self, item: str) -> bool:
        """Tell whether an item of `crisis_registry.ITEMS` may be shown now."""
        if not self.people_hidden or item == "numbers":
            return True
        kept = self.parts.get("shown") if self._curtain and not self._hidden_here else None
        return kept is not None and item in kept.items

    def set_people_hidden(self, hidden: bool) -> None:
        """The privacy curtain; what stands in the note line stays, and so do steps, timer and numbers."""
        # a vault that can only be read is open all the same: its records stand behind this page
        self._curtain = hidden and (self.runner.unlocked or self.context.reading_only)
        self._hidden_here = self._hidden_here or (hidden and not self._curtain)
        if not hidden:
            self._hidden_here = False
        self._show()

    def attach(self, services: Services) -> None:
        """The vault is open: go on with everything known."""
        self.context = dataclasses.replace(self.context, services=services)
        self.offer = None
        if self.view.panel.kind in {"towns", "help"}:
            self.view.panel.close_panel()
        self.runner.attach(services, self.context.autosave)
        self._show()

    @property
    def waits_for_vault(self) -> bool:
        """Tell whether lines are in memory only, because there was no vault when they were written."""
        keeper = self.runner.keeper
        return bool(keeper.only_here) and keeper.pad.folder is None

    def drop_memory(self) -> None:
        """Nobody wants what ended in memory."""
        self.runner.keeper.only_here.clear()

    def offer_vault(self, answer: Callable[[bool], object]) -> None:
        """Ask beside the log; the note line keeps the keyboard."""
        self.offer = answer
        self.opened.open("keep_here")
        self._show()

    def taken_in(self) -> None:
        """Another window's lines came into the vault."""
        self.runner.taken_in()

    @property
    def own_run(self) -> CrisisRun | None:
        """The run in this window."""
        return self.runner.run

    def only_in_memory(self) -> None:
        """The vault that is open takes nothing: say so, and do not wait for its disk."""
        self.context = dataclasses.replace(self.context, reading_only=True)
        self.runner.only_in_memory()
        self._show()

    def flush(self) -> None:
        """Stamp what is being typed, also in a panel; called before locking."""
        self.leave_panel()
        for field in (self.view.where, self.view.who, self.view.note):
            field.commit()

    def keep_typed(self) -> None:
        """Where and Who are stamped as they stand, the half line is kept as a draft and stays in its field."""
        self.leave_panel()
        for field in (self.view.where, self.view.who):
            field.commit()
        if self.view.note.text():
            self.runner.note_typed(self.view.note.text())
        self.runner.keeper.write_now()

    def leave_panel(self) -> None:
        """What stands in a field of the panel is stamped now; the keyboard goes to the note line."""
        typing: QWidget | None = self.focusWidget()
        if typing is not None and self.view.panel.isAncestorOf(typing):
            self.focus_note()  # the fields of a panel stamp what stands in them when they are left

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
        self.view.panel.start_clean()
        return self.runner.close()

    # ------------------------------------------------------------ what a press means

    def quick(self, at: int) -> None:
        """F1 to F6: stamped at once."""
        key = self.quick_keys[at]
        self.runner.stamp("quick", key.stamp, data={"key": key.id})

    def set_quick_keys(self, keys: Sequence[QuickKey]) -> None:
        """Another six for F1 to F6: their words and what they stamp; fewer leave the last ones as they are."""
        self.quick_keys = (*keys, *self.quick_keys[len(keys) :])[: len(self.quick_keys)]
        self.view.keys.show_keys(self.quick_keys)

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
        self.desk.choose_town(at, self.runner.run)
        self._show()
        self.focus_note()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The note takes the keyboard. Not by a focus proxy: with one, Tab never comes round to the band and steps."""
        self.view.note.setFocus(reason)

    def focus_note(self) -> None:
        """The keyboard belongs to the note line."""
        self.view.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_field(self, field: str, text: str) -> None:
        facts = FIELD_FACTS.get(field)
        self.runner.stamp_field(
            field, text, guarded(lambda: facts(self), None) if facts is not None else None
        )

    def _on_notice(self, kind: str) -> None:
        if kind == "another":
            self.begin_another()
        elif kind == "locked":
            self.unlock_wanted.emit()
        elif kind == "curtain":
            self.opened.ask_passphrase()
        elif kind in {"whose", "keep_here", "runs"}:
            self.opened.open(kind)

    def pass_pressed(self) -> None:
        """It has passed; what was half typed belongs to the log of this run before its report is drawn from it."""
        self.flush()
        if self.running:
            self.leave(self._end)

    def _end(self) -> None:
        def pressed() -> bool:
            ending().pressed(self)
            return True

        if not guarded(pressed, False) and self.running:
            self.runner.end(self.titles)  # whatever is wrong with what is asked at the end, it can be ended

    def back_pressed(self) -> None:
        """The button: back to what was open. Under the curtain that is what the passphrase is asked for."""
        if self._curtain:
            self.leave(self._back)
        else:
            self.escape()

    def escape(self) -> None:
        """Esc: close the panel, or go back while it keeps running."""
        if self.view.panel.is_open:
            self.view.panel.close_panel()
        elif self._curtain:
            self.opened.ask_passphrase()  # a key pressed by habit brings the names back, and leads nowhere
        else:
            self._back()

    def leave(self, then: Callable[[], object]) -> None:
        """Do what leads away from this page; with the curtain drawn not before the passphrase was given.

        Behind this page stands the record, with every name on it.
        """
        if self._curtain:
            self.opened.ask_passphrase(then=then)
        else:
            then()

    def _back(self) -> None:
        self.flush()
        self.finished.emit()

    # ------------------------------------------------------------ beginning and end

    def _start_clean(self) -> None:
        self._hidden_here = self._curtain = False
        self._on_in_front("")

    def _on_in_front(self, _run_id: str) -> None:
        """Another run is shown, or none: nothing that was open or half typed for the one before stays."""
        self.view.panel.start_clean()
        self.desk.choose_town(-1, None)
        self.showing.start_clean()
        self.view.note.set_text(self.runner.half_written)
        self.view.note.source.set_source("")

    def _show(self) -> None:
        self.showing.show()

    def _on_passed(self, report_of: str) -> None:
        self.view.panel.start_clean()
        self.finished.emit()
        ending().after(self, report_of)

    def _on_failed(self, error: Exception) -> None:
        self.opened.tell(explain(error))

    def changeEvent(self, event: QEvent) -> None:
        """Another language or direction: say everything again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange) and hasattr(
            self, "parts"
        ):
            self._show()
