"""A signed note to read: who signed it and when, whether it is unchanged, what was said, what was added beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.quick_note import NOTE
from desktop.ui.flow_buttons import button_row
from desktop.ui.later import later
from desktop.ui.screens.amendment_card import amendment_card
from desktop.ui.screens.record_print import note_answers, struck_lines, working_rows
from desktop.ui.screens.session_log import log_lines
from desktop.ui.screens.session_texts import channel_words, date_of, named, time_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.domain.protocol import Protocol
    from desktop.domain.sessions import SignedNote
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class SessionNote(Page):
    """`amended` carries reason and text; `typed` whatever stands in the two fields now."""

    amended = Signal(str, str)
    typed = Signal(str, str)
    back = Signal()
    print_wanted = Signal()
    print_working_wanted = Signal()
    strike_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", footer=True, session=True, max_width=760, parent=parent)
        self._parts: list[QWidget] = []
        self.back_button = QuietButton(theme, translate("Session", "Back"))
        self.back_button.clicked.connect(self.back)
        self.add_button = SecondaryButton(
            theme, translate("Session", "Add an amendment"), icon="plus", page=True
        )
        self.add_button.setObjectName("add_amendment")
        self.add_button.clicked.connect(self.open_form)
        self.print_button = SecondaryButton(theme, translate("Session", "Print…"), icon="printer", page=True)
        self.print_button.setObjectName("print_note")
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button = PrimaryButton(theme, translate("Session", "Add beside the note"), page=True)
        self.save_button.clicked.connect(self._on_save)
        self.footer_start.addWidget(self.back_button)
        self.footer_end.addWidget(self.print_button)
        self.footer_end.addWidget(self.add_button)
        self.footer_end.addWidget(self.save_button)
        self.form = Card(theme, translate("Session", "Amendment"))
        self.reason = TextField(theme, translate("Session", "Why is something added?"))
        self.reason.setObjectName("amendment_reason")
        self.words = TextArea(theme, translate("Session", "What is added"), min_lines=4)
        self.words.setObjectName("amendment_text")
        for field in (self.reason, self.words):
            field.changed.connect(lambda _text: self.typed.emit(self.reason.text(), self.words.text()))
            self.form.body.addWidget(field)
        self.dropped = Banner(theme, "", tone="look", icon="info")
        self.dropped.setObjectName("mend_dropped")
        self.dropped.hide()
        self.body.addWidget(self.dropped)
        self._place = QVBoxLayout()
        self._place.setSpacing(theme.space("s"))
        self.body.addLayout(self._place)
        self._paper = QHBoxLayout()
        self._paper.addStretch(1)
        self.strike_button = QuietButton(
            theme, translate("Session", "Strike words about somebody else…"), adds=True, icon="eraser"
        )
        self.strike_button.setObjectName("strike_words_open")
        self.strike_button.clicked.connect(self.strike_wanted)
        self.body.addLayout(self._paper)
        self.strike_place = QVBoxLayout()
        self.strike_place.addWidget(self.strike_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(self.strike_place)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.close_form()

    def set_compact(self, compact: bool) -> None:
        """A narrow footer has no room for printing: it goes below the note."""
        super().set_compact(compact)
        if compact:
            self._paper.insertWidget(0, self.print_button)
        else:
            self.footer_end.insertWidget(0, self.print_button)

    def show_note(self, note: SignedNote, protocol: Protocol | None, name: str) -> None:
        """Show a sealed note, its amendments, and the working notes beside it; nothing can be changed here."""
        self.clear()
        content = note.content()
        channel = str(content.get("channel", ""))
        about = translate("Session", "Note about {name}")
        title = about if content.get("length") == NOTE else translate("Session", "Session with {name}")
        self.set_title(
            named(title, name),
            kicker=translate("Session", "Signed note"),
            subtitle=listed(
                part for part in (channel_words(channel), date_of(str(content.get("started_at", "")))) if part
            ),
        )
        self._add(self._seal(note))
        for words in struck_lines(note):
            self._add(IconLabel(self.theme, words, icon="eraser", role="muted", wrap=True))
        self._add(self._answers(note, protocol, name))
        if lines := log_lines(content):
            log = Card(self.theme, translate("Session", "What happened"))
            log.setObjectName("session_log")
            for time, words in lines:
                log.body.addWidget(self._pair(time, words))
            self._add(log)
        self._add_working(note, protocol, name)
        for amendment in note.amendments:
            self._add(amendment_card(self.theme, amendment))

    def _on_save(self) -> None:
        self.amended.emit(self.reason.text(), self.words.text())

    def open_form(self) -> None:
        """Show the two fields."""
        self.form.show()
        self.save_button.show()
        self.add_button.hide()
        self.reason.editor.setFocus()
        later(self, self._show_form)

    def _show_form(self) -> None:
        if self.scroll_area is not None:
            self.scroll_area.ensureWidgetVisible(self.words)

    def close_form(self) -> None:
        """Put the two fields away, empty."""
        for editor in (self.reason.editor, self.words.editor):
            editor.blockSignals(True)
        self.reason.set_text("")
        self.words.set_text("")
        for editor in (self.reason.editor, self.words.editor):
            editor.blockSignals(False)
        self.reason.set_wrong("")
        self.words.set_wrong("")
        self.form.hide()
        self.save_button.hide()
        self.add_button.show()

    def take_up(self, reason: str, words: str) -> None:
        """Show an amendment that was begun earlier."""
        self.open_form()
        self.reason.set_text(reason)
        self.words.set_text(words)

    def say_dropped(self) -> None:
        """Say that a slip in a working note was being mended as it was sealed: it does not go beside the note."""
        words = translate("Session", "A working note was being mended as this was sealed.")
        detail = translate(
            "Session",
            "A working note is part of no sealed note and goes one day, so what was being typed is not kept. It stands "
            "as it was before.",
        )
        self.dropped.set_message(words, detail=detail)
        self.dropped.show()

    def say_wrong(self, field: str, sentence: str) -> None:
        """Say what is missing, at the field it is about."""
        self.reason.set_wrong(sentence if field == "reason" else "")
        self.words.set_wrong(sentence if field != "reason" else "")

    def clear(self) -> None:
        """Take every name and word out."""
        self.dropped.hide()
        for part in self._parts:
            self._place.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self.set_title("", subtitle="", kicker="")

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._place.addWidget(part)

    def _seal(self, note: SignedNote) -> QWidget:
        day, time = date_of(note.signed_at.text()), time_words(note.signed_at)
        if note.signed_by.strip():
            signed = translate("Session", "Signed by {who} on {day} at {time}")
            words = signed.format(who=isolate(note.signed_by), day=day, time=time)
        else:
            words = translate("Session", "Signed on {day} at {time} with the key of this vault").format(
                day=day, time=time
            )
        if note.intact and not note.signer_checked:
            detail = translate(
                "Session",
                "Unchanged since it was signed. It came with a case pack, and nobody here has checked whose key "
                "signed it.",
            )
            return Banner(self.theme, words, tone="information", detail=detail)
        if note.intact:
            detail = translate("Session", "Unchanged since then: seal and signature fit, checked just now.")
            return Banner(self.theme, words, tone="good", icon="badge-check", detail=detail)
        detail = translate(
            "Session", "The seal does not fit any more: this note was changed outside. Tell your supervisor."
        )
        return Banner(self.theme, words, tone="look", detail=detail)

    def _answers(self, note: SignedNote, protocol: Protocol | None, name: str) -> QWidget:
        card = Card(self.theme, translate("Session", "What was noted"))
        for label, words in note_answers(note, protocol, name, working=True):
            card.body.addWidget(self._pair(label, words))
        return card

    def _add_working(self, note: SignedNote, protocol: Protocol | None, name: str) -> None:
        rows = working_rows(note, protocol, name)
        if not rows:
            return
        card = Card(
            self.theme,
            translate("Session", "Working notes"),
            note=translate("Session", "Not in the sealed note, nor in a case pack"),
        )
        card.setObjectName("working_notes")
        for label, words in rows:
            card.body.addWidget(self._pair(label, words))
        kept = translate(
            "Session", "Kept for a short time. In a print only by choice, and that is written down."
        )
        card.body.addWidget(PlainLabel(self.theme, kept, size="small", role="muted", wrap=True))
        together = QuietButton(
            self.theme, translate("Session", "Print with these…"), adds=True, icon="printer", small=True
        )
        together.setObjectName("print_working")
        together.clicked.connect(self.print_working_wanted)
        card.body.addWidget(button_row(self.theme, [together]))
        self._add(card)

    def _pair(self, label: str, text: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder) if not self._compact else QVBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space("m") if not self._compact else 0)
        row.addWidget(PlainLabel(self.theme, label, role="muted", wrap=True), 2)
        row.addWidget(PlainLabel(self.theme, text, wrap=True), 3)
        return holder
