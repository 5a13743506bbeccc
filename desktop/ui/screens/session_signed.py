"""A signed session: its note to read, to print and to add to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.errors import InvalidInput
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.screens.record_print import note_record, open_print_page
from desktop.ui.screens.session_draft import amendment_key
from desktop.ui.screens.session_mending import begun_slip, mend_key
from desktop.ui.seen import note_seen

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.sessions import Session, SignedNote
    from desktop.ui.context import ScreenContext
    from desktop.ui.navigator import Screen
    from desktop.ui.screens.session_note import SessionNote
    from desktop.ui.screens.session_strike import StrikeCard

translate = QCoreApplication.translate


class SessionSigned(QObject):
    """One per session screen; `session_id` is the session that is read, empty while none is."""

    def __init__(self, context: ScreenContext, note: SessionNote, screen: Screen) -> None:
        super().__init__(screen)
        self._context, self._note, self._screen = context, note, screen
        self.session_id = ""
        note.amended.connect(self._on_amend)
        note.typed.connect(self._on_typed)
        note.print_wanted.connect(self._on_print)
        note.print_working_wanted.connect(lambda: self._on_print(working=True))
        note.strike_wanted.connect(self._on_strike)
        self._strike: StrikeCard | None = None

    def show(self, note: SignedNote, row: Session, client: Client) -> None:
        """Show a signed note, with what was begun to be added to it."""
        self.session_id = row.id
        self._put_strike_away()
        services = self._context.services
        note_seen(self._context, self, "note", row.id)
        self._note.show_note(note, services.sessions.protocol_of(row), client.chosen_name)
        self._note.close_form()
        key = amendment_key(row.id)
        rescued = self._context.recovered.pop(key, None)
        kept = rescued or services.interface.choice(key)
        if isinstance(kept, dict) and (kept.get("reason") or kept.get("text")):
            self._note.take_up(str(kept.get("reason", "")), str(kept.get("text", "")))
            if rescued:
                self._on_typed(str(kept.get("reason", "")), str(kept.get("text", "")))
        elif (begun := begun_slip(self._context, row.id, client.chosen_name)) is not None:
            # the seal came while a slip was being mended: the words can stand beside it, those of a working note not
            if begun.working:
                self._note.say_dropped()
            else:
                self._note.take_up(
                    translate("Session", "A slip was being mended as it was sealed"), begun.words
                )
            self._context.autosave.put(
                mend_key(row.id), {}, partial(services.interface.choose, mend_key(row.id))
            )

    def put_away(self) -> None:
        """Nothing of it stays."""
        self.session_id = ""
        self._note.clear()
        self._put_strike_away()

    def _on_strike(self) -> None:
        from desktop.ui.screens.session_strike import StrikeCard

        if (parts := self._parts()) is None:
            return
        if self._strike is None:
            self._strike = StrikeCard(self._context)
            self._strike.struck.connect(self._on_struck)
            self._strike.closed.connect(self._on_strike_closed)
            self._strike.asked.connect(lambda: later(self, self._show_strike))
            self._note.strike_place.addWidget(self._strike)
        state = self._context.services.cases.state(parts[2].id)
        self._strike.open_for(self.session_id, held=state is not None and state.is_held)
        self._note.strike_button.hide()

    def _show_strike(self) -> None:
        if self._strike is not None and self._note.scroll_area is not None:
            self._note.scroll_area.ensureWidgetVisible(self._strike.now_button)

    def _put_strike_away(self) -> None:
        if self._strike is not None:
            self._strike.forget()
        self._note.strike_button.show()

    def _on_strike_closed(self) -> None:
        self._put_strike_away()
        self._note.strike_button.setFocus()

    def _on_struck(self) -> None:
        self._put_strike_away()
        self._show_again()
        self._note.strike_button.setFocus()

    def _show_again(self) -> None:
        if (parts := self._parts()) is not None:
            note, row, client = parts
            protocol = self._context.services.sessions.protocol_of(row)
            self._note.show_note(note, protocol, client.chosen_name)

    def _parts(self) -> tuple[SignedNote, Session, Client] | None:
        services = self._context.services
        note, row = services.sessions.note(self.session_id), services.sessions.get(self.session_id)
        client = services.clients.get(row.client_id) if row is not None else None
        return None if note is None or row is None or client is None else (note, row, client)

    def _on_print(self, *, working: bool = False) -> None:
        if (parts := self._parts()) is not None:
            note, row, client = parts
            protocol = self._context.services.sessions.protocol_of(row)
            record = note_record(self._context, note, protocol, client.chosen_name, working=working)
            open_print_page(self._context, self._screen, self._note.print_button, record)

    def _on_typed(self, reason: str, text: str) -> None:
        choose = self._context.services.interface.choose
        key = amendment_key(self.session_id)
        self._context.autosave.put(key, {"reason": reason, "text": text}, partial(choose, key))

    def _on_amend(self, reason: str, text: str) -> None:
        amend = self._context.services.sessions.amend
        self._context.tasks.write(
            self, amend, self.session_id, reason, text, done=self._on_amended, failed=self._on_not_amended
        )

    def _on_amended(self, _amendment_id: str) -> None:
        self._on_typed("", "")
        self._context.autosave.flush()
        self._note.close_form()
        self._show_again()
        self._note.add_button.setFocus()

    def _on_not_amended(self, error: Exception) -> None:
        field = error.field if isinstance(error, InvalidInput) else "amendment"
        self._note.say_wrong(field, explain(error))
