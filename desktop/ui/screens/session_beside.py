"""What stands beside the page: panels, quick phrases, who may hear, the dropped call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from desktop.ui.screens import session_break, session_drop, session_interpreter, session_plan
from desktop.ui.screens.session_draft import SessionDraft
from desktop.ui.screens.session_panels import Panels
from desktop.ui.screens.session_past import SessionPast
from desktop.ui.screens.session_phrases import SessionPhrases
from desktop.ui.screens.session_someone import SessionSomeone, has_help_word, help_word_button
from desktop.ui.screens.session_way import can_drop
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.domain.contacts import ContactState
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_work import SessionWork

translate = QCoreApplication.translate


class SessionBeside(QObject):
    """`closed` gives the focus back to the page; `wanted_fill` asks for the page that fills a place of the record."""

    closed = Signal()
    wanted_fill = Signal(str)
    wanted_crisis = Signal()

    def __init__(self, context: ScreenContext, work: SessionWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context, self.work = context, work
        self.draft: SessionDraft | None = None
        self.past: SessionPast | None = None
        self.tag = ""
        self._panels = Panels(context)
        self.phrases = SessionPhrases(work, self)
        self.someone = SessionSomeone(self)
        self.pause = session_break.SessionBreak(self)
        self.interpreter = session_interpreter.SessionInterpreter(self)
        side = work.side
        side.listening.connect(self._on_listening)
        side.time_alone.connect(self._on_time_alone)
        side.guidance.connect(self._on_guidance)
        side.phrases.connect(self.show_phrases)
        side.closed.connect(self.close)
        side.drop.tried.connect(lambda: self._drop_event(session_drop.TRY))
        side.drop.texted.connect(lambda: self._drop_event(session_drop.TEXTED))
        side.drop.went_on.connect(lambda words: self._drop_event(session_drop.THEN, words))
        side.drop.look = self._safe_at
        side.drop.came_back.connect(lambda: self._drop_event(session_drop.BACK))
        side.drop.gave_up.connect(self._on_gave_up)
        side.drop.crisis.connect(self.wanted_crisis)
        work.strip.dropped.connect(self.drop)
        work.safe_line.dropped.connect(self.drop)

    def take(self, draft: SessionDraft | None, tag: str = "") -> None:
        """Work beside this draft; None when it is put away."""
        self.draft, self.tag = draft, tag
        self.phrases.forget()
        self.past = SessionPast(self.context, draft, draft) if draft is not None else None
        self.work.side.close_panel()
        if draft is not None:
            draft.events_changed.connect(self.show_dropped)
            draft.events_changed.connect(self.someone.show)
            draft.changed.connect(self.interpreter.show)
            self.pause.tick()
            if self.someone.here is not None:
                self.work.side.show_someone()
            if session_drop.dropped_of(draft) is not None:
                self.work.side.show_drop()

    def _on_guidance(self) -> None:
        self.show_panel("guidance")

    def show_panel(self, key: str) -> None:
        """Open a panel at the side; in a compact window its tab comes forward."""
        draft = self.draft
        if draft is None:
            return
        title, parts = self._panels.build(key, draft, self.tag)
        if not parts:
            title = title or translate("Session", "Guidance for this step")
            parts = [
                PlainLabel(
                    self.context.theme,
                    translate("Session", "There is nothing more for this page."),
                    wrap=True,
                )
            ]
        if key in session_break.PANELS and draft.wizard.protocol.panel("comfort") is not None:
            parts += self.pause.parts()
        if key == session_interpreter.PANEL:
            parts += self.interpreter.parts()
        if key == "listening" and has_help_word(draft):
            said = help_word_button(self.context.theme)
            said.clicked.connect(self.someone.help_said)
            parts.insert(0, said)
        self.someone.wanted_place.emit()
        self.work.side.show_panel(key, title, parts)
        if self.work.compact:
            self.work.show_tab("hand")
        self.work.side.panel.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self, kind: str, what: str) -> None:
        """Do what the button of a banner of ours says."""
        if kind == "break":
            self.pause.end()
        elif kind == "interpreter":
            self.interpreter.act(what)
        elif kind == session_plan.PANEL:
            session_plan.show_plan(self)
        elif kind == "plan" and self.draft is not None:
            self.context.window.go("plan", {"client_id": self.draft.client.id})

    def show_phrases(self) -> None:
        """Open the quick phrases; pressing one puts it in where somebody was writing."""
        draft = self.draft
        if draft is None:
            return
        parts = self.phrases.parts(draft, self.tag)
        self.work.side.show_panel("phrases", translate("Session", "Quick phrases"), parts)
        if self.work.compact:
            self.work.show_tab("notes")
        parts[min(1, len(parts) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Put the panel away, back to the page."""
        self.work.side.close_panel()
        if self.work.compact:
            self.work.show_tab("step")
        self.closed.emit()

    def _on_listening(self) -> None:
        draft = self.draft
        if draft is None:
            return
        heard = not draft.wizard.listening
        self.someone.listen(heard)
        if heard:
            self.show_panel("listening")

    def _on_time_alone(self) -> None:
        draft = self.draft
        if draft is not None:
            draft.add_event("time_alone_opened")
            self.show_panel("time_alone")

    # ---- the dropped call --------------------------------------------------------------------------------------

    def drop(self) -> None:
        """The line is gone: show what was agreed, count from now; pressed again it only shows it."""
        draft = self.draft
        if draft is None or not can_drop(draft.wizard.protocol):
            return
        self.someone.wanted_place.emit()
        if session_drop.dropped_of(draft) is None:
            draft.add_event(session_drop.DROPPED)
        self.work.side.show_drop()
        if self.work.compact:
            self.work.show_tab("hand")
        self.work.side.drop.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _safe_at(self, draft: SessionDraft, at: Moment) -> ContactState | None:
        """Return what safe contact leaves of the session's number at a moment."""
        return None if draft.reach is None else self.context.services.clients.state_of(draft.reach, at)

    def _drop_event(self, kind: str, words: str = "") -> None:
        if self.draft is not None:
            self.draft.add_event(kind, words)
            if kind == session_drop.BACK:
                self.close()

    def _on_gave_up(self) -> None:
        if self.draft is not None:
            self.draft.add_event(session_drop.ENDED)
            self.work.side.close_panel()
            self.wanted_fill.emit("next_contact")

    def show_dropped(self) -> None:
        """Say whether the call is dropped, with what was agreed for it."""
        draft = self.draft
        if draft is None:
            return
        self.interpreter.show()
        dropped = session_drop.dropped_of(draft) is not None
        self.work.strip.show_dropped(dropped, draft.wizard.protocol)
        self.work.safe_line.show_way(draft.wizard.protocol)
        self.work.side.drop.show_drop(draft)
        _title, parts = self._panels.build("dropped", draft, self.tag)
        self.work.side.drop.show_lines(parts)
