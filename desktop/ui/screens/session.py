"""The session screen: prepare, or the draft where it stood; answers into the vault; sign; mend slips; then read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QStackedWidget, QWidget

from desktop.domain.carried_over import NOTHING, Carried
from desktop.domain.errors import ContentBroken, InvalidInput
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens import quick_note
from desktop.ui.screens.session_card import SessionCard
from desktop.ui.screens.session_desk import SessionDesk
from desktop.ui.screens.session_draft import SessionDraft
from desktop.ui.screens.session_large import ShownLarge
from desktop.ui.screens.session_mending import SessionMending
from desktop.ui.screens.session_note import SessionNote
from desktop.ui.screens.session_now import SessionNow
from desktop.ui.screens.session_opening import SessionOpening
from desktop.ui.screens.session_prepare import SessionPrepare
from desktop.ui.screens.session_reach import reach_for
from desktop.ui.screens.session_signed import SessionSigned
from desktop.ui.screens.session_to_crisis import carried_over
from desktop.ui.screens.session_unsealed import UnsealedPage
from desktop.ui.screens.session_work import SessionWork

if TYPE_CHECKING:
    from desktop.domain.protocol import Protocol
    from desktop.domain.sessions import Session
    from desktop.ui.context import ScreenContext

TICK_MS = 1000
_ALT = Qt.KeyboardModifier.AltModifier


class SessionScreen(Screen):
    """Opened with `client_id` and `contact_method_id`, or with `session_id` for a draft or a signed note."""

    name = "session"
    working = True

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.draft: SessionDraft | None = None
        self.prepare = SessionPrepare(theme)
        self.work = SessionWork(theme, context.clock)
        self.note = SessionNote(theme)
        self.unsealed = UnsealedPage(theme)
        self.desk = SessionDesk(context, self.work, self)
        self._blank = QWidget()
        self._stack = QStackedLayout(self)
        for page in (self._blank, self.prepare, self.work, self.note, self.unsealed):
            self._stack.addWidget(page)
        self.large = ShownLarge(theme, self._stack, self.work, self.desk.restore_cursor)
        self.opening = SessionOpening(context, self.prepare, self)
        self.signed = SessionSigned(context, self.note, self)
        self.mending = SessionMending(context, self.unsealed, self)
        self.card = SessionCard(context, self.work.card, self)
        self.mending.names.fine = self.desk.names.check.fine
        self.quick = quick_note.QuickNote(context, self)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self.now = SessionNow(context, self, self.opening, self.desk)
        self._connect()

    def _connect(self) -> None:
        window = self.context.window
        self.opening.began.connect(self._on_began)
        self.opening.draft_found.connect(self._on_began)
        self.opening.noted.connect(self._on_noted)
        self.quick.began.connect(self._on_note_began)
        self.mending.sealed.connect(self._on_sealed)
        for back in (self.prepare.back, self.note.back, self.unsealed.back):
            back.connect(window.back)
        for back in (self.work.strip.back, self.work.head.back, self.desk.left):
            back.connect(self._on_back)
        self.desk.wanted_large.connect(self.large.show)
        self.desk.signed.connect(self._on_signed)
        self.context.autosave.state_changed.connect(self.work.show_saved)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    # ---- opening -----------------------------------------------------------------------------------------------

    def enter(self, params: Params) -> None:
        """Open the draft where it stood, a signed note to read, or the page before a new session."""
        super().enter(params)
        session_id, client_id = params.get("session_id", ""), params.get("client_id", "")
        note = quick_note.wanted(params) and not session_id
        mine = self.draft if self.draft is not None and not self.draft.sealed else None
        if mine is not None and not session_id and mine.is_note != note:
            mine = None
        if mine is not None and session_id in (mine.id, "") and (session_id or mine.client.id == client_id):
            self._stack.setCurrentWidget(self.work)
            self.desk.show_all()
            return
        self._put_away()
        if note:
            self._stack.setCurrentWidget(self._blank)
            self.quick.begin(client_id)
            return
        session_id = session_id or self.context.services.sessions.draft_of(client_id) or ""
        try:
            if session_id:
                self._open(session_id)
            else:
                self.opening.show(
                    client_id,
                    method_id=params.get("contact_method_id", ""),
                    booking=params.get("appointment_id", ""),
                    by_phone=params.get("by_phone", "") == "yes",
                    channel=params.get("channel", ""),
                )
                self._stack.setCurrentWidget(self.prepare)
        except (InvalidInput, ContentBroken) as error:
            self._stack.setCurrentWidget(self._blank)
            self.context.window.tell(explain(error), caution=True)

    def _put_away(self) -> None:
        if self.draft is not None:
            self.draft.pause()
            if not self.draft.sealed:
                self.draft.put()
                self.context.autosave.flush()
                if quick_note.is_blank(self.draft):
                    self.quick.drop(self.draft.id, lambda: None)
            self.draft.deleteLater()
        self.draft = None
        self.quick.put_away()
        self.desk.leave()
        self.card.take(None)
        self.opening.put_away()
        self.signed.put_away()
        self.mending.put_away()

    def _open(self, session_id: str) -> None:
        services = self.context.services
        row = services.sessions.get(session_id)
        client = services.clients.get(row.client_id) if row is not None else None
        if row is None or client is None:
            raise InvalidInput("session", "session_gone")
        if (note := services.sessions.note(session_id)) is not None:
            self.signed.show(note, row, client)
            self._stack.setCurrentWidget(self.note)
            return
        if row.state == "closed":
            self.mending.show(session_id, client)
            self._stack.setCurrentWidget(self.unsealed)
            return
        known = services.session_facts.known(client.id, session_id)
        reach = reach_for(client, row.contact_method_id or "", row.channel)

        def context(session: Session, protocol: Protocol) -> Mapping[str, object]:
            return services.session_facts.context(
                client,
                reach,
                protocol=protocol,
                length=session.length,
                known=known,
                direction=session.direction,
                booking=services.sessions.booked_for(session.id),
            )

        opened = services.sessions.open(session_id, context)
        self.draft = SessionDraft(self.context, opened, client, reach, known, self)
        self._stack.setCurrentWidget(self.work)
        self.desk.take(self.draft)
        self.card.take(self.draft)
        if self.isVisible():
            self._run()

    def _on_began(self, session_id: str) -> None:
        self._open(session_id)
        self.desk.focus_first()

    def _on_note_began(self, session_id: str) -> None:
        # a lock comes back to this note, never to another one
        self.params = {"client_id": self.params.get("client_id", ""), "session_id": session_id}
        self._on_began(session_id)

    def _on_back(self) -> None:
        self.quick.leave(self.draft, self.context.window.back)

    def _on_noted(self, name: str, value: str) -> None:
        self.params = {**self.params, name: value}  # a lock comes back to it

    def _on_signed(self) -> None:
        draft = self.draft
        if draft is not None:
            session_id = draft.id
            self._on_sealed(session_id)

    def _on_sealed(self, session_id: str) -> None:
        self.params = {**self.params, "session_id": session_id}  # a lock comes back to it
        self._put_away()
        self._open(session_id)
        signed = self._stack.currentWidget() is self.note
        (self.note.add_button if signed else self.unsealed.back_button).setFocus()

    # ---- what the frame asks -----------------------------------------------------------------------------------

    def leave(self) -> None:
        """Hand over what is typed, and where it was typed."""
        if self.draft is not None and not self.draft.sealed:
            self.desk.note_place()
            self.draft.put()
        super().leave()
        if quick_note.is_blank(self.draft):
            later(self, self._drop_blank)

    def place(self) -> Place:
        """A note in which nothing stands yet is not come back to: a new one is begun."""
        place = super().place()
        if not quick_note.is_blank(self.draft) or self.draft is None:
            return place
        return replace(place, params={"client_id": self.draft.client.id, **quick_note.AS_NOTE})

    def _drop_blank(self) -> None:
        stack = self.parentWidget()
        elsewhere = isinstance(stack, QStackedWidget) and stack.currentWidget() is not self
        # locked meanwhile: it is swept as the vault opens
        if elsewhere and not self.context.services.vault.closed and quick_note.is_blank(self.draft):
            self._put_away()

    def first_field(self) -> QWidget | None:
        """The field the session stood at; the start button before a session."""
        if self._stack.currentWidget() is self.prepare:
            return self.prepare.first()
        if self._stack.currentWidget() is self.work:
            return self.desk.field_of_place()
        unsealed = self._stack.currentWidget() is self.unsealed
        return self.unsealed.back_button if unsealed else self.note.back_button

    def restore(self, place: Place) -> None:
        """Stand at the field and the cursor of the session's own row, then exactly where `place` says."""
        self.desk.restore_cursor()
        super().restore(place)

    def has_open_work(self) -> bool:
        """An unsigned session is open, or a slip is being mended."""
        return self.mending.mending or (self.draft is not None and not self.draft.sealed)

    def subject(self) -> tuple[str, str]:
        """Return the client and the session in front, also of one that began on this page."""
        return super().subject() if self.draft is None else (self.draft.client.id, self.draft.id)

    def for_crisis(self) -> Carried:
        """Return what the session knows of this moment."""
        return NOTHING if self.draft is None else carried_over(self.draft)

    def details(self) -> Mapping[str, str]:
        """The tab of a compact window."""
        return {"tab": self.work.tabs.current()} if self.draft is not None else {}

    def set_compact(self, compact: bool) -> None:
        """Side panels become tabs under 720 wide."""
        self.prepare.set_compact(compact)
        self.note.set_compact(compact)
        self.mending.set_compact(compact)
        self.desk.set_compact(compact)

    # ---- events ------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow is this screen's while a session is open, not the frame's way back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
            if self._at_work() and event.modifiers() & _ALT and event.key() in arrows:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that belong to the page: go on, go back, choose, dropped, guidance, phrases, skip."""
        self.large.give_way(event)
        if self._at_work() and self.desk.key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def _at_work(self) -> bool:
        return self.draft is not None and self._stack.currentWidget() is self.work

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under 740 high everything is a little lower."""
        super().resizeEvent(event)
        theme = self.context.theme
        limit = theme.px(theme.tokens.layout["short_below_height"])
        self.desk.set_short(self.window().height() < limit)

    def showEvent(self, event: QShowEvent) -> None:
        """Time counts while the session is in front."""
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        """It does not while something else is."""
        super().hideEvent(event)
        self._tick.stop()
        if self.draft is not None:
            self.draft.pause()

    def _run(self) -> None:
        if self.draft is not None and not self.draft.sealed:
            self.draft.run()
            self._tick.start()
            self._on_tick()

    def _on_tick(self) -> None:
        if self.draft is None or self.draft.sealed:
            self._tick.stop()
            return
        self.draft.look()
        self.work.show_seconds(self.draft.seconds)
        self.work.side.drop.tick()
        self.desk.beside.pause.tick()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.draft is not None and self.work.isAncestorOf(new):
            self.desk.note_place()
