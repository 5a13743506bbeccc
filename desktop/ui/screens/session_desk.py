"""What happens while a session is open: keys, answers, moving, panels, the dropped call; the parts only tell it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain import hearing
from desktop.domain.answers import Answer
from desktop.domain.errors import InvalidInput
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.safe_contact_words import no_way_words, safe_words
from desktop.ui.screens import session_drop
from desktop.ui.screens.session_draft import NOTE_FIELD, SessionDraft
from desktop.ui.screens.session_footer import SKIP_KEY
from desktop.ui.screens.session_panels import Panels, phrase_rows
from desktop.ui.screens.session_questions.body import Kit
from desktop.ui.screens.session_strip import DROP_KEY
from desktop.ui.screens.session_texts import Safe, named
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.domain.clients import Reach
    from desktop.domain.wizard import Wizard
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_work import SessionWork

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_KEYS = {"F1": Qt.Key.Key_F1, "F6": Qt.Key.Key_F6, "F7": Qt.Key.Key_F7}


def safe_line(context: ScreenContext, reach: Reach | None) -> Safe:
    """Return what the client said about calling now."""
    if reach is None:
        words = no_way_words()
        return Safe(words=words.dated, detail=words.rest, short=words.short, good=False)
    state = context.services.clients.state_of(reach)
    words = safe_words(reach, state, context.clock.now())
    detail = " ".join(part for part in (words.rest, isolate(reach.safe.words)) if part)
    return Safe(words=words.dated, detail=detail, short=words.short, good=words.tone == "good")


def is_typing(widget: QWidget | None) -> bool:
    """Tell whether keys go into a text field: number keys and / then belong to it."""
    return isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly()


class SessionDesk(QObject):
    """Joins the draft and the parts of the page."""

    wanted_large = Signal(str, str)
    signed = Signal()

    def __init__(self, context: ScreenContext, work: SessionWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context, self.work = context, work
        self.draft: SessionDraft | None = None
        self._panels = Panels(context)
        self._short = False
        self._tag = ""
        self._language = ""
        self._restoring = False
        self._signing = False
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
        work.strip.dropped.connect(self.drop)
        work.safe_line.dropped.connect(self.drop)
        work.tab_chosen.connect(self._on_tab)
        side = work.side
        side.listening.connect(self._on_listening)
        side.time_alone.connect(self._on_time_alone)
        side.guidance.connect(lambda: self.show_panel("guidance"))
        side.phrases.connect(self.show_phrases)
        side.noted.connect(self._on_noted)
        side.closed.connect(self._on_panel_closed)
        side.drop.tried.connect(lambda: self._drop_event(session_drop.TRY))
        side.drop.came_back.connect(lambda: self._drop_event(session_drop.BACK))
        side.drop.gave_up.connect(self._on_gave_up)
        side.drop.crisis.connect(lambda: self.act("crisis"))

    # ---- taking and leaving ------------------------------------------------------------------------------------

    def take(self, draft: SessionDraft) -> None:
        """Work on this draft."""
        self.draft = draft
        facts = self.context.services.session_facts
        self._tag = draft.session.client_language or ""
        language = facts.language(draft.client.preferred_language)
        self._language = language.name if language is not None else draft.client.preferred_language
        draft.changed.connect(self._on_changed)
        draft.events_changed.connect(self._show_drop)
        self.work.page.page_id = ""
        self.work.side.close_panel()
        self.work.footer.stop_asking()
        self.work.show_tab("step")
        self.show_all()
        if session_drop.state_of(draft)[0] is not None:
            self.work.side.show_drop()

    def leave(self) -> None:
        """The draft is put away; nothing of it stays in the widgets."""
        self.draft = None
        self._signing = False
        self.work.clear()

    # ---- showing -----------------------------------------------------------------------------------------------

    def show_all(self) -> None:
        """Show everything as it stands."""
        draft = self.draft
        if draft is None:
            return
        interpreter = ""
        if draft.wizard.context.get("client.interpreter_needed") == "yes":
            interpreter = translate("Session", "with an interpreter")
        self.work.strip.show_draft(draft, self._language, interpreter)
        self._show_drop()
        self._on_changed()

    def _on_changed(self) -> None:
        draft = self.draft
        if draft is None:
            return
        work, wizard = self.work, draft.wizard
        work.page.show_page(draft, self._kit(draft))
        work.steps.show_steps(wizard, draft.name)
        work.strip.show_state(draft)
        work.head.show_draft(draft)
        safe = safe_line(self.context, draft.reach)
        work.side.show_draft(draft, safe)
        work.safe_line.show_safe(safe.short, good=safe.good)
        page = wizard.page.page
        work.footer.allow_words(page.skip_text)
        work.footer.show_end(wizard.at_end)
        work.summary.setVisible(wizard.at_end)
        if wizard.at_end:
            work.summary.show_draft(draft)

    def _kit(self, draft: SessionDraft) -> Kit:
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
            hears_asked=any(question.fills == "can_hear" for question in draft.wizard.page.page.questions),
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

    # ---- keys --------------------------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means on this page; False when it means nothing here."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & _ALT:
            return self._arrow(key)
        if key in _ENTER:
            self._on_enter()
            return True
        if key == _KEYS[DROP_KEY]:
            self.drop()
            return True
        if key == _KEYS[SKIP_KEY]:
            self.work.footer.ask_reason()
            return True
        if key == _KEYS["F1"]:
            self.show_panel("guidance")
            return True
        if key == Qt.Key.Key_Escape and self.work.side.panel_open:
            self._on_panel_closed()
            return True
        return self._letter(event)

    def _letter(self, event: QKeyEvent) -> bool:
        focused = QApplication.focusWidget()
        if is_typing(focused) or event.modifiers() not in _PLAIN:
            return False
        if event.text() == "/":
            self.show_phrases()
            return True
        digit = event.key() - Qt.Key.Key_0
        if not 1 <= digit <= 9:
            return False
        return self.work.footer.press_number(digit) or self.work.page.press_number(digit, focused)

    def _arrow(self, key: Qt.Key) -> bool:
        forward, backward = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.work.isRightToLeft():
            forward, backward = backward, forward
        if key == forward:
            self.next()
        elif key == backward:
            self.back()
        elif key == Qt.Key.Key_Down:
            self._move(lambda wizard: wizard.next_step())
        elif key == Qt.Key.Key_Up:
            self._move(lambda wizard: wizard.previous_step())
        else:
            return False
        return True

    def _on_enter(self) -> None:
        if self.draft is not None and self.draft.wizard.at_end:
            # sealing is a deliberate act: the first Enter only goes to the button
            self.work.footer.sign_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.next()

    # ---- moving ------------------------------------------------------------------------------------------------

    def next(self) -> None:
        """Go on to the next page."""
        self._move(lambda wizard: wizard.next())

    def back(self) -> None:
        """Go back one page; from the first page back to where the session was opened from."""
        draft = self.draft
        if draft is not None and draft.wizard.visible_pages[0].id == draft.wizard.position.page_id:
            self.context.window.back()
            return
        self._move(lambda wizard: wizard.back())

    def _move(self, step: Callable[[Wizard], Wizard]) -> None:
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
        self._move(lambda wizard: wizard.go_step(step_id))

    def _on_page(self, page_id: str) -> None:
        self._move(lambda wizard: wizard.go(page_id))

    def _on_skipped(self, reason: str, words: str) -> None:
        self._move(lambda wizard: wizard.skip(reason, words))

    def _on_tab(self, key: str) -> None:
        self.work.show_tab(key)
        if key == "notes":
            self.work.side.notes.setFocus()

    # ---- answering ---------------------------------------------------------------------------------------------

    def _on_answered(self, question_id: str, answer: Answer | None) -> None:
        draft = self.draft
        if draft is None:
            return
        block = self.work.page.blocks.get(question_id)
        try:
            at = draft.wizard.position
            cursor = _cursor(QApplication.focusWidget())
            wizard = draft.wizard.go(at.page_id, question_id, cursor)
            wizard = wizard.clear(question_id) if answer is None else wizard.answer(question_id, answer)
            wizard = hearing.join(wizard, question_id)
        except InvalidInput as error:
            if block is not None:
                block.say_wrong(explain(error))
            return
        if block is not None:
            block.say_wrong("")
        draft.apply(wizard)

    def _on_noted(self, text: str) -> None:
        draft = self.draft
        if draft is None or not draft.note_question:
            return
        before = draft.wizard.answers.get(draft.note_question)
        basis = before.basis if before is not None else ""
        try:
            at = draft.wizard.position
            wizard = draft.wizard.go(at.page_id, NOTE_FIELD, _cursor(QApplication.focusWidget()))
            if text:
                wizard = wizard.answer(draft.note_question, Answer(value=text, basis=basis))
            else:
                wizard = wizard.clear(draft.note_question)
        except InvalidInput as error:
            self.work.side.notes.set_wrong(explain(error))
            return
        self.work.side.notes.set_wrong("")
        draft.apply(wizard)

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
            draft.stand(block.question.id, _cursor(focused))
        elif self.work.side.notes.isAncestorOf(focused):
            draft.stand(NOTE_FIELD, _cursor(focused))

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
            widget = block.first() if block is not None else self.work.page.first()
        _set_cursor(widget, at.cursor)
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
        widget = self.work.page.first()
        if widget is None:
            end = self.draft is not None and self.draft.wizard.at_end
            widget = self.work.footer.sign_button if end else self.work.footer.next_button
        # after the layout has placed the new page, so that the ring and the scroll position fit
        later(self, lambda: _focus(widget))
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- panels and actions ------------------------------------------------------------------------------------

    def act(self, action: str) -> None:
        """Do what the button of a banner says."""
        draft = self.draft
        if draft is None:
            return
        kind, _colon, what = action.partition(":")
        if kind == "crisis":
            self.context.window.open_crisis(draft.client.id, draft.id)
        elif kind == "panel":
            self.show_panel(what)
        elif kind == "listening":
            draft.apply(draft.wizard.set_listening(what == "yes"))
        elif kind == "longer":
            draft.set_length(
                "full" if draft.wizard.context.get("session.length") == "ordinary" else "ordinary"
            )
        elif kind == "page":
            self._to_filled(what)

    def _to_filled(self, fill: str) -> None:
        draft = self.draft
        if draft is None:
            return
        for page in draft.wizard.visible_pages:
            if any(question.fills == fill for question in page.questions):
                self._on_page(page.id)
                return

    def show_panel(self, key: str) -> None:
        """Open a panel at the side; in a compact window its tab comes forward."""
        draft = self.draft
        if draft is None:
            return
        title, parts = self._panels.build(key, draft, self._tag)
        if not parts:
            title = title or translate("Session", "Guidance for this step")
            parts = [
                PlainLabel(
                    self.context.theme,
                    translate("Session", "There is nothing more for this page."),
                    wrap=True,
                )
            ]
        self.work.side.show_panel(key, title, parts)
        if self.work.compact:
            self.work.show_tab("hand")
        self.work.side.panel.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_phrases(self) -> None:
        """Open the quick phrases; pressing one puts it into the notes."""
        draft = self.draft
        if draft is None:
            return
        parts: list[QWidget] = []
        for line, row in phrase_rows(self.context.theme, draft):
            words = named(line.text or line.say, draft.name)
            row.clicked.connect(lambda _on=False, text=words: self._on_phrase(text))
            parts.append(row)
        if not parts:
            parts = [
                PlainLabel(
                    self.context.theme, translate("Session", "There are no quick phrases here."), wrap=True
                )
            ]
        self.work.side.show_panel("phrases", translate("Session", "Quick phrases"), parts)
        if self.work.compact:
            self.work.show_tab("notes")
        parts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_phrase(self, text: str) -> None:
        side = self.work.side
        side.close_panel()
        if self.work.compact:
            self.work.show_tab("notes")
        cursor = side.notes.editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        side.notes.editor.setTextCursor(cursor)
        side.notes.insert(("\n" if side.notes.text() else "") + text)
        side.notes.setFocus()

    def _on_panel_closed(self) -> None:
        self.work.side.close_panel()
        if self.work.compact:
            self.work.show_tab("step")
        self.restore_cursor()

    def _on_listening(self) -> None:
        draft = self.draft
        if draft is None:
            return
        heard = not draft.wizard.listening
        draft.apply(draft.wizard.set_listening(heard))
        draft.add_event("listening_on" if heard else "listening_off")
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
        if draft is None:
            return
        if session_drop.state_of(draft)[0] is None:
            draft.add_event(session_drop.DROPPED)
        self.work.side.show_drop()
        if self.work.compact:
            self.work.show_tab("hand")
        self.work.side.drop.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_event(self, kind: str) -> None:
        if self.draft is not None:
            self.draft.add_event(kind)
            if kind == session_drop.BACK:
                self._on_panel_closed()

    def _on_gave_up(self) -> None:
        if self.draft is not None:
            self.draft.add_event(session_drop.ENDED)
            self.work.side.close_panel()
            self._to_filled("next_contact")

    def _show_drop(self) -> None:
        draft = self.draft
        if draft is None:
            return
        dropped = session_drop.state_of(draft)[0] is not None
        self.work.strip.show_dropped(dropped)
        self.work.side.drop.show_drop(draft)
        _title, parts = self._panels.build("dropped", draft, self._tag)
        self.work.side.drop.show_lines(parts)

    # ---- signing -----------------------------------------------------------------------------------------------

    def sign(self) -> None:
        """Seal it; the button is busy meanwhile."""
        draft = self.draft
        if draft is None or self._signing:
            return
        self._signing = True
        self.work.summary.say_wrong("")
        self.work.footer.sign_button.set_busy(translate("Session", "Signing"))
        draft.sign(self._on_sealed, self._on_not_sealed)

    def _on_sealed(self) -> None:
        self._signing = False
        self.work.footer.sign_button.set_busy(None)
        self.signed.emit()

    def _on_not_sealed(self, error: Exception) -> None:
        self._signing = False
        self.work.footer.sign_button.set_busy(None)
        self.work.summary.say_wrong(explain(error))


def _focus(widget: QWidget) -> None:
    import shiboken6

    if shiboken6.isValid(widget) and widget.isVisible():
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _cursor(widget: QWidget | None) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position()
    return 0


def _set_cursor(widget: QWidget | None, cursor: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(min(cursor, len(widget.text())))
    elif isinstance(widget, QPlainTextEdit):
        text_cursor = widget.textCursor()
        text_cursor.setPosition(min(cursor, len(widget.toPlainText())))
        widget.setTextCursor(text_cursor)
