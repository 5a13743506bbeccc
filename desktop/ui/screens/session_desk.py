"""What happens while a session is open: answers, moving, panels, signing; the parts only tell it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain import hearing
from desktop.domain.answers import Answer
from desktop.domain.errors import InvalidInput
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.screens.session_ahead import SessionAhead
from desktop.ui.screens.session_beside import SessionBeside
from desktop.ui.screens.session_closing import is_closing
from desktop.ui.screens.session_draft import NOTE_FIELD, SessionDraft
from desktop.ui.screens.session_field import cursor_of, focus, safe_line, set_cursor, stand_at
from desktop.ui.screens.session_keys import SessionKeys
from desktop.ui.screens.session_names import SessionNames
from desktop.ui.screens.session_questions.body import Kit
from desktop.ui.screens.session_questions.quick_tasks import topics_of
from desktop.ui.screens.session_questions.usual import where_usual
from desktop.ui.screens.session_texts import too_long_words

if TYPE_CHECKING:
    from desktop.domain.wizard import Wizard
    from desktop.domain.wizard_views import ShownPage
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_work import SessionWork

translate = QCoreApplication.translate


class SessionDesk(QObject):
    """Joins the draft and the parts of the page."""

    wanted_large = Signal(str, str)
    signed = Signal()
    left = Signal()
    """Back from the first page."""

    def __init__(self, context: ScreenContext, work: SessionWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context, self.work = context, work
        self.draft: SessionDraft | None = None
        self.beside = SessionBeside(context, work, self)
        self.keys = SessionKeys(self)
        self.names = SessionNames(self)
        self._short = False
        self._tag = ""
        self._language = ""
        self._restoring = False
        self._signing = False
        self.ahead = SessionAhead(self)
        self._connect()

    def _connect(self) -> None:
        work = self.work
        work.steps.chosen.connect(self._on_step)
        work.page.answered.connect(self._on_answered)
        work.page.acted.connect(self.act)
        work.page.opened_anyway.connect(self._on_open_anyway)
        work.page.wanted_large.connect(self.wanted_large)
        work.summary.wanted_page.connect(self._on_page)
        work.footer.next.connect(self.next)
        work.footer.back.connect(self.back)
        work.footer.skipped.connect(self._on_skipped)
        work.footer.sign.connect(self.sign)
        work.tab_chosen.connect(self._on_tab)
        work.side.noted.connect(self._on_noted)
        self.beside.closed.connect(self.restore_cursor)
        self.beside.someone.wanted_place.connect(self.note_place)
        self.beside.wanted_fill.connect(self._to_filled)
        self.beside.wanted_crisis.connect(lambda: self.act("crisis"))

    # ---- taking and leaving ------------------------------------------------------------------------------------

    def take(self, draft: SessionDraft) -> None:
        """Work on this draft."""
        self.draft = draft
        facts = self.context.services.session_facts
        self._tag = draft.session.client_language or ""
        language = facts.language(draft.client.preferred_language)
        self._language = language.name if language is not None else draft.client.preferred_language
        draft.changed.connect(self._on_changed)
        self.work.page.page_id = ""
        self.work.footer.stop_asking()
        self.work.set_note(draft.is_note)
        self.work.show_tab("step")
        self.beside.take(draft, self._tag)
        self.names.take(draft)
        self.show_all()

    def leave(self) -> None:
        """The draft is put away; nothing of it stays in the widgets."""
        self.draft = None
        self._signing = False
        self.beside.take(None)
        self.names.take(None)
        self.work.clear()

    # ---- showing -----------------------------------------------------------------------------------------------

    def show_all(self) -> None:
        """Show everything as it stands."""
        draft = self.draft
        if draft is None:
            return
        needed = draft.wizard.context.get("client.interpreter_needed") == "yes"
        interpreter = translate("Session", "with an interpreter") if needed else ""
        self.work.strip.show_draft(draft, self._language, interpreter)
        self.beside.show_dropped()
        self.beside.someone.show()
        self._on_changed()

    def _on_changed(self) -> None:
        draft = self.draft
        if draft is None:
            return
        work, wizard = self.work, draft.wizard
        work.page.show_page(draft, self.kit(draft))
        work.steps.show_steps(wizard, draft.name)
        work.strip.show_state(draft)
        work.head.show_draft(draft)
        safe = safe_line(self.context, draft.reach, gone=draft.way_gone)
        work.side.show_draft(draft, safe)
        work.show_too_long(too_long=bool(wizard.too_long))
        work.safe_line.show_safe(safe.short, good=safe.good)
        page = draft.shown.page
        self.ahead.start()
        work.footer.allow_words(page.skip_text, draft.begun, page.id)
        work.footer.show_end(wizard.at_end)
        work.summary.setVisible(wizard.at_end)
        if wizard.at_end:
            work.summary.show_draft(draft)

    def kit(self, draft: SessionDraft, shown: ShownPage | None = None) -> Kit:
        """Return what the questions of a page work with; of the page in front where none is named."""
        shown = shown or draft.shown
        usual_at, only_row = where_usual(shown.page)
        return Kit(
            theme=self.context.theme,
            clock=self.context.clock,
            client=draft.client,
            channel=draft.wizard.protocol.channel,
            tag=self._tag,
            language_name=self._language,
            spoken=draft.spoken,
            last=draft.known.last,
            usual=draft.known.usual,
            compact=self.work.compact,
            short=self._short,
            chips=draft.is_note,
            closing=is_closing(shown.page) and not draft.is_note,
            hears_asked=any(question.fills == "can_hear" for question in shown.page.questions),
            usual_at=usual_at,
            only_row=only_row,
            past=self.beside.past,
            note=draft.add_event,
            before=draft.known.before,
            topics=topics_of(draft.wizard, shown.page),
        )

    def set_compact(self, compact: bool) -> None:
        """Narrow or wide."""
        if compact != self.work.compact:
            self.note_place()
            self.work.set_compact(compact)
            self._again()

    def set_short(self, short: bool) -> None:
        """Low or high."""
        if short != self._short:
            self.note_place()
            self._short = short
            self._again()

    def _again(self) -> None:
        if self.draft is not None:
            self.show_all()
            self.restore_cursor()

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means on this page; False when it means nothing here."""
        return self.keys.press(event)

    # ---- moving ------------------------------------------------------------------------------------------------

    def next(self) -> None:
        """Go on to the next page."""
        self.move(lambda wizard: wizard.next())

    def back(self) -> None:
        """Go back one page; from the first page back to where the session was opened from."""
        draft = self.draft
        if draft is not None and draft.wizard.visible_pages[0].id == draft.wizard.position.page_id:
            self.left.emit()
            return
        self.move(lambda wizard: wizard.back())

    def move(self, step: Callable[[Wizard], Wizard]) -> None:
        """Go where `step` leads."""
        draft = self.draft
        if draft is None:
            return
        before = draft.wizard.position.page_id
        self.work.footer.stop_asking()
        draft.apply(step(draft.wizard))
        if self.work.compact:
            self.work.show_tab("step")
        if draft.wizard.position.page_id != before:
            self.focus_first()

    def _on_step(self, step_id: str) -> None:
        self.move(lambda wizard: wizard.go_step(step_id))

    def _on_page(self, page_id: str) -> None:
        self.move(lambda wizard: wizard.go(page_id))

    def _on_skipped(self, reason: str, words: str) -> None:
        self.move(lambda wizard: wizard.skip(reason, words))

    def _on_tab(self, key: str) -> None:
        self.work.show_tab(key)
        if key == "notes":
            self.work.side.notes.setFocus()

    # ---- answering ---------------------------------------------------------------------------------------------

    def _on_answered(self, question_id: str, answer: Answer | None) -> None:
        block = self.work.page.blocks.get(question_id)
        wrong = self._take(question_id, answer, question_id)
        if block is not None:
            block.say_wrong(wrong)

    def _on_noted(self, text: str) -> None:
        draft = self.draft
        if draft is None or not draft.note_question:
            return
        answer = Answer(value=text, lines=self.work.side.notes.lines()) if text else None
        self.work.side.notes.set_wrong(self._take(draft.note_question, answer, NOTE_FIELD))

    def _take(self, question_id: str, answer: Answer | None, field_id: str) -> str:
        """Take an answer into the draft and return what is wrong with it: what is too long is kept beside it."""
        draft = self.draft
        if draft is None:
            return ""
        wizard = draft.wizard.go(
            draft.wizard.position.page_id, field_id, cursor_of(QApplication.focusWidget())
        )
        wrong = ""
        try:
            wizard = wizard.clear(question_id) if answer is None else wizard.answer(question_id, answer)
            wizard = hearing.join(wizard, question_id)
        except InvalidInput as error:
            if answer is None or error.reason != "too_long":
                return explain(error)
            wizard = hearing.join(wizard.keep_long(question_id, answer), question_id)
            wrong = too_long_words(answer)
        draft.apply(wizard)
        return wrong

    def _on_open_anyway(self, reason: str) -> None:
        draft = self.draft
        if draft is not None:
            draft.apply(draft.wizard.open_anyway(draft.wizard.position.page_id, reason))
            self.focus_first()

    # ---- place -------------------------------------------------------------------------------------------------

    def note_place(self) -> None:
        """Note the field and the cursor, so that the session is found there again."""
        draft, focused = self.draft, QApplication.focusWidget()
        if draft is None or focused is None or self._restoring or not self.work.isAncestorOf(focused):
            return
        block = self.work.page.block_of(focused)
        if block is not None:
            draft.stand(block.question.id, cursor_of(focused))
        elif self.work.side.notes.isAncestorOf(focused):
            draft.stand(NOTE_FIELD, cursor_of(focused))

    def field_of_place(self) -> QWidget | None:
        """Return the field the session stood at, with its cursor set."""
        draft = self.draft
        if draft is None:
            return None
        at = draft.wizard.position
        if at.field_id == NOTE_FIELD and not self.work.compact:
            widget: QWidget | None = self.work.side.notes.editor
        else:
            block = self.work.page.blocks.get(at.field_id)
            # one that waits keeps its place: the keys stand at the page's button until it opens again
            waits = block is not None and block.shown.held
            widget = self._button() if waits else block.first() if block is not None else self._first()
        set_cursor(widget, at.cursor)
        return widget

    def restore_cursor(self) -> None:
        """Put the focus where the session stood."""
        self._restoring = True
        widget = self.field_of_place()
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._restoring = False

    def focus_first(self) -> None:
        """Put the focus into the first open question of a fresh page."""
        widget = self._first()
        # after the layout has placed the new page, so that the ring and the scroll position fit
        later(self, lambda: focus(widget))
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QWidget:
        """The first field of the page; where every question waits, its button: the keys stay the session's."""
        return self.work.page.first() or self._button()

    def _button(self) -> QWidget:
        footer, end = self.work.footer, self.draft is not None and self.draft.wizard.at_end
        return footer.sign_button if end else footer.next_button

    def act(self, action: str) -> None:
        """Do what the button of a banner says."""
        draft = self.draft
        if draft is None:
            return
        kind, _colon, what = action.partition(":")
        if kind == "crisis":
            self.context.window.open_crisis(draft.client.id, draft.id)
        elif kind == "panel":
            self.beside.show_panel(what)
        elif kind == "listening":
            self.beside.someone.listen(what == "yes")
        elif kind == "longer":
            ordinary = draft.wizard.context.get("session.length") == "ordinary"
            draft.set_length("full" if ordinary else "ordinary")
        elif kind == "page":
            self._to_filled(what)
        else:
            self.beside.act(kind, what)
        focused = QApplication.focusWidget()
        if kind in ("listening", "longer", "interpreter") and not (
            focused and self.work.isAncestorOf(focused)
        ):
            self.restore_cursor()  # the banner went with its button: the keys stay the session's

    def _to_filled(self, fill: str) -> None:
        draft = self.draft
        if draft is None:
            return
        for page in draft.wizard.visible_pages:
            if any(question.fills == fill for question in page.questions):
                self._on_page(page.id)
                return

    # ---- signing -----------------------------------------------------------------------------------------------

    def sign(self) -> None:
        """Seal it; the button is busy meanwhile. Words that are too long are shortened first."""
        draft = self.draft
        if draft is None or self._signing or self._to_long_words(draft):
            return
        self._signing = True
        self.beside.pause.end()
        self.work.summary.say_wrong("")
        self.work.footer.sign_button.set_busy(translate("Session", "Signing"))
        draft.sign(self._on_sealed, self._on_not_sealed)

    def _to_long_words(self, draft: SessionDraft) -> bool:
        """Go to the first words that are too long to be signed, and say so; False when there are none."""
        if not draft.wizard.too_long:
            return False
        question_id = draft.long_words_in_sight()
        self.move(lambda wizard: stand_at(wizard, question_id))
        block = self.work.page.blocks.get(question_id)
        if block is not None:
            later(self, lambda: focus(block.first()))
        elif question_id == draft.note_question:
            self.work.show_tab("notes")
            later(self, lambda: focus(self.work.side.notes.editor))
        self.context.window.tell(explain(InvalidInput(question_id, "too_long_to_sign")), caution=True)
        return True

    def _on_sealed(self) -> None:
        self._signing = False
        self.work.footer.sign_button.set_busy(None)
        self.signed.emit()

    def _on_not_sealed(self, error: Exception) -> None:
        self._signing = False
        self.work.footer.sign_button.set_busy(None)
        block = self.work.page.blocks.get(error.field) if isinstance(error, InvalidInput) else None
        if block is not None:
            block.say_wrong(explain(error))
            later(self, lambda: focus(block.first()))
            return
        self.work.summary.say_wrong(explain(error))
