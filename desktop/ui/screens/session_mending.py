"""What happens while a signed session is not sealed yet: mend a slip, keep what is typed, seal it now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain.answers import Answer
from desktop.domain.errors import InvalidInput, NoteSigned
from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.messages import explain
from desktop.ui.screens.session_names import NameCheck
from desktop.ui.screens.session_questions.body import Kit
from desktop.ui.screens.session_texts import answer_words, named
from desktop.ui.seen import note_seen

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.services.sessions import OpenSession
    from desktop.ui.context import ScreenContext
    from desktop.ui.navigator import Screen
    from desktop.ui.screens.session_unsealed import UnsealedPage

translate = QCoreApplication.translate


def mend_key(session_id: str) -> str:
    """Return where a slip that is being mended is kept."""
    return f"mend/{session_id}"


class SessionMending(QObject):
    """One per session screen; `session_id` is the session in front, empty while none is."""

    sealed = Signal(str)
    """A session was sealed, or was found to be: show its note."""

    def __init__(self, context: ScreenContext, page: UnsealedPage, screen: Screen) -> None:
        super().__init__(screen)
        self._context, self._page = context, page
        self.session_id = ""
        self._client: Client | None = None
        self._opened: OpenSession | None = None
        page.mend_wanted.connect(self._on_mend)
        page.seal_wanted.connect(self._on_seal)
        self.names = NameCheck(context, page.names, self)
        page.names.wanted.connect(lambda hit: self._on_mend(hit.question_id))
        self.hour = ByTheHour(page, context.clock, self.look)

    @property
    def mending(self) -> bool:
        """Tell whether a slip is being mended: nothing is sealed under it meanwhile."""
        return self._page.form is not None

    def show(self, session_id: str, client: Client) -> None:
        """Show a signed session that is not sealed yet, with what was begun to be mended."""
        self.session_id, self._client = session_id, client
        note_seen(self._context, self, "session", session_id)
        self._again()
        rescued: Any = self._context.recovered.pop(mend_key(session_id), None)
        kept = rescued or self._context.services.interface.choice(mend_key(session_id))
        if isinstance(kept, dict) and kept.get("question"):
            if rescued:
                self._store(rescued)
            parts = kept.get("answer")
            self._open(str(kept["question"]), None if parts is None else Answer.from_json(parts))

    def put_away(self) -> None:
        """Nothing of it stays."""
        self.session_id, self._client, self._opened = "", None, None
        self._page.clear()

    def set_compact(self, compact: bool) -> None:
        """Narrow or wide; a form that is open stays."""
        if compact == self._page.is_compact:
            return
        self._page.set_compact(compact)
        if self.session_id and not self.mending:
            self._again()

    def look(self) -> None:
        """The clock went on: its time may be over, or it was sealed meanwhile."""
        if not self.session_id or self.mending:
            return
        row = self._context.services.sessions.get(self.session_id)
        if row is not None and row.state == "signed":
            self.sealed.emit(self.session_id)

    # ---- inside ------------------------------------------------------------------------------------------------

    def _again(self) -> None:
        signing = self._context.services.sessions.signing
        if self._client is None:
            return
        self._opened = signing.opened(self.session_id)
        over, read_only = not signing.can_mend(self._opened.session), self._context.services.vault.read_only
        self._page.show_session(
            self._opened, self._client.chosen_name, can_mend=not over and not read_only, over=over
        )
        self._page.seal_button.setVisible(not read_only)
        if over or read_only:
            self.names.stop()
        else:
            self.names.look(self.session_id, self._client.id, self._opened.wizard)

    def _kit(self, opened: OpenSession, client: Client) -> Kit:
        return Kit(
            theme=self._context.theme,
            clock=self._context.clock,
            client=client,
            channel=opened.wizard.protocol.channel,
            tag="",
            language_name="",
            spoken={},
            compact=self._page.is_compact,
            chips=True,
        )

    def _on_mend(self, question_id: str) -> None:
        """Open an answer; what is being mended in another one is kept or left first, so that no word goes."""
        form = self._page.form
        if form is None or (form.question_id != question_id and not form.changed):
            self._store({})
            self._open(question_id)
            return
        form.block.first().setFocus()
        if form.question_id != question_id:
            words = translate("Session", "Something is being mended. Keep it, or leave it as it was, first.")
            self._context.window.tell(words, caution=True)

    def _open(self, question_id: str, begun: Answer | None = None) -> None:
        if self._opened is None or self._client is None:
            return
        try:
            kit = self._kit(self._opened, self._client)
            form = self._page.open_form(kit, self._opened, question_id, begun)
        except InvalidInput as error:
            self._context.window.tell(explain(error), caution=True)
            return
        form.typed.connect(self._on_typed)
        form.left.connect(self._on_left)
        form.kept.connect(self._on_keep)

    def _on_typed(self, question_id: str, parts: Any) -> None:
        self._store({"question": question_id, "answer": parts})

    def _store(self, value: dict[str, Any]) -> None:
        key = mend_key(self.session_id)
        self._context.autosave.put(key, value, partial(self._context.services.interface.choose, key))

    def _on_left(self) -> None:
        self._store({})
        self._page.close_form()

    def _on_keep(self, question_id: str, answer: Answer | None) -> None:
        mend = self._context.services.sessions.signing.mend
        self._context.tasks.write(
            self, mend, self.session_id, question_id, answer, done=self._on_mended, failed=self._on_not_mended
        )

    def _on_mended(self, _none: None) -> None:
        self._store({})
        self._context.autosave.flush()
        self._again()
        self._page.back_button.setFocus()
        self._context.window.tell(translate("Session", "Mended. What stood before is kept in the history."))

    def _on_not_mended(self, error: Exception) -> None:
        if isinstance(error, NoteSigned):
            # its time was over: what was typed is offered as an amendment
            self._context.autosave.flush()
            self._page.close_form()
            self._again_or_sealed()
        elif self._page.form is not None:
            self._page.form.say_wrong(error)

    def _again_or_sealed(self) -> None:
        row = self._context.services.sessions.get(self.session_id)
        if row is not None and row.state == "signed":
            self.sealed.emit(self.session_id)
            return
        self._again()
        self._context.window.tell(explain(NoteSigned()), caution=True)

    def _on_seal(self) -> None:
        if self.mending:
            self._context.window.tell(
                translate("Session", "Something is being mended. Keep it, or leave it as it was, then seal."),
                caution=True,
            )
            return
        self._page.seal_button.set_busy(translate("Session", "Sealing"))
        session_id = self.session_id
        self._context.tasks.write(
            self,
            self._context.services.sessions.signing.seal,
            session_id,
            done=lambda _note_id: self.sealed.emit(session_id),
            failed=self._on_not_sealed,
        )

    def _on_not_sealed(self, error: Exception) -> None:
        if isinstance(error, NoteSigned):
            self.sealed.emit(self.session_id)
            return
        self._page.say_wrong(explain(error))


@dataclass(frozen=True, slots=True)
class Begun:
    """A slip that was being mended as the note was sealed, in words; of a working note there are none to keep."""

    words: str
    working: bool = False


def begun_slip(context: ScreenContext, session_id: str, name: str) -> Begun | None:
    """Return a slip that was being mended as the note was sealed: its words can stand beside it now.

    Not those of a working note: an amendment is sealed for ever and leaves in packs, a working note does not
    (PRACTICE 11).
    """
    key = mend_key(session_id)
    kept: Any = context.recovered.pop(key, None) or context.services.interface.choice(key)
    parts = kept.get("answer") if isinstance(kept, dict) else None
    row = context.services.sessions.get(session_id)
    protocol = context.services.sessions.protocol_of(row) if row is not None else None
    question = protocol.question(str(kept["question"])) if parts and protocol is not None else None
    if question is None or not isinstance(parts, dict):
        return None
    if question.working:
        return Begun("", working=True)
    words = answer_words(question, Answer.from_json(parts), name, protocol.channel if protocol else "")
    said = translate("Session", "{question}: {answer}")
    return Begun(said.format(question=named(question.ask, name).rstrip("?:؟"), answer=words))
