"""What was said of safe contact today, offered for the card with one press where a session closes (V7, PRACTICE 4)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.card_said import CardChange, heard_yes, said_differently, whole_confirmed
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.session_texts import yes_no_words
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.lists import set_apart

if TYPE_CHECKING:
    from desktop.domain.contacts import SafeContact
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def field_words(field: str) -> str:
    """Return a line of the card in words."""
    return {
        "may_call": translate("Session", "Call"),
        "may_voicemail": translate("Session", "Leave a message"),
        "if_other_answers": translate("Session", "If another person answers"),
        "identify_as": translate("Session", "Who I say I am"),
        "words": translate("Session", "In their words"),
    }[field]


def changes_words(changes: tuple[CardChange, ...]) -> str:
    """Return what would stand on the card; the agreed identity itself is hold-to-see there, and not said here."""
    return set_apart(
        translate("Session", "{question}: {answer}").format(
            question=field_words(each.field), answer=_value_words(each)
        )
        for each in changes
    )


def _value_words(change: CardChange) -> str:
    if change.field == "identify_as":
        return translate("Session", "as agreed today")
    return yes_no_words(change.value) if change.field.startswith("may_") else isolate(change.value)


class CardOffer(QWidget):
    """`put` carries whether wider lines go on the card too; `turned`: it was asked about or left; `take_back`."""

    put = Signal(bool)
    turned = Signal()
    take_back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_offer")
        self.line = IconLabel(theme, "", icon="shield-alert", size="small", wrap=True)
        self.button = QuietButton(theme, "", adds=True, small=True, icon="check")
        self.button.setObjectName("card_put")
        self.button.clicked.connect(self._on_button)
        self.button.installEventFilter(self)
        self.leave = QuietButton(theme, translate("Session", "Leave the card as it is"), small=True)
        self.leave.setObjectName("card_leave")
        self.leave.clicked.connect(self._on_leave)
        self.back = QuietButton(theme, translate("Session", "Take it back"), small=True)
        self.back.setObjectName("card_back")
        self.back.clicked.connect(self.take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(button_row(theme, [self.button, self.leave, self.back]))
        self._changes: tuple[CardChange, ...] = ()
        self._left: tuple[CardChange, ...] = ()
        self._asking = False

    def show_changes(self, changes: tuple[CardChange, ...], *, number: str, done: bool, heard: bool) -> None:
        """Offer what is not on the card of `number`; `done`: something was put there, `heard`: a yes counts not."""
        if changes != self._changes:
            self._asking = False
        self._changes = changes
        offered = changes if changes != self._left else ()
        narrow = any(not each.widens for each in offered)
        if offered and self._asking and not narrow:
            words = translate(
                "Session", "This allows more than the card did: {changes}. Did they say it themselves, alone?"
            ).format(changes=changes_words(offered))
            self.button.setText(translate("Session", "Yes, put it on the card"))
        elif offered:
            words = translate("Session", "They said today, of {number}: {changes}").format(
                number=isolate(number), changes=changes_words(offered)
            )
            self.button.setText(translate("Session", "Put this on the card"))
        elif done:
            words = translate("Session", "On the card of {number}, as said today.").format(
                number=isolate(number)
            )
        elif heard:
            words = translate(
                "Session",
                "A yes that others could hear is not put on the card. Ask again when they are alone.",
            )
        else:
            words = ""
        self.line.set_text(words)
        self.button.setVisible(bool(offered))
        self.leave.setVisible(bool(offered))
        self.back.setVisible(done and not offered)
        self.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click presses once: the question about what is wider was not read between its two clicks."""
        return event.type() == QEvent.Type.MouseButtonDblClick or super().eventFilter(watched, event)

    def clear(self) -> None:
        """Take every word out."""
        self._changes, self._left, self._asking = (), (), False
        self.line.set_text("")
        self.hide()

    def _on_button(self) -> None:
        if any(not each.widens for each in self._changes):
            self.put.emit(False)  # a no counts at once; what is wider is asked about next
        elif not self._asking:
            self._asking = True
            self.turned.emit()
        else:
            self.put.emit(True)

    def _on_leave(self) -> None:
        self._left = self._changes
        self.turned.emit()


class SessionCard(QObject):
    """One per session screen: keeps the offer true to the answers, and writes what is put on the card."""

    def __init__(self, context: ScreenContext, offer: CardOffer, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._offer = context, offer
        self._draft: SessionDraft | None = None
        self._before: SafeContact | None = None
        self._busy = False
        offer.put.connect(self._on_put)
        offer.turned.connect(self.look)
        offer.take_back.connect(self._on_take_back)

    def take(self, draft: SessionDraft | None) -> None:
        """Offer for this session; None: nothing of it stays."""
        self._draft, self._before, self._busy = draft, None, False
        self._offer.clear()
        if draft is not None:
            draft.changed.connect(self.look)
            self.look()

    def look(self) -> None:
        """The answers or the card have changed."""
        draft = self._draft
        if draft is None or draft.sealed or draft.is_note or draft.reach is None or not draft.wizard.at_end:
            self._offer.hide()
            return
        card = draft.reach.safe
        self._offer.show_changes(
            said_differently(draft.wizard, card),
            number=draft.reach.method.value,
            done=self._before is not None,
            heard=heard_yes(draft.wizard, card),
        )

    def _on_put(self, widen: bool) -> None:
        draft = self._draft
        if draft is None or draft.reach is None or self._busy:
            return
        changes = said_differently(draft.wizard, draft.reach.safe)
        self._busy = True
        put = partial(
            self._context.services.card_said.put,
            draft.client.id,
            draft.reach.method.id,
            changes,
            whole=whole_confirmed(draft.wizard),
            widen=widen,
        )
        self._context.tasks.write(self, put, done=self._on_done, failed=self._on_failed)

    def _on_done(self, before: SafeContact) -> None:
        self._before = self._before or before
        self._read_again()

    def _on_take_back(self) -> None:
        draft, before = self._draft, self._before
        if draft is None or draft.reach is None or before is None or self._busy:
            return
        self._busy = True
        take_back = self._context.services.clients.take_back_confirmed
        method_id = draft.reach.method.id
        self._context.tasks.write(
            self,
            take_back,
            draft.client.id,
            method_id,
            before,
            done=lambda _none: self._on_taken_back(),
            failed=self._on_failed,
        )

    def _on_taken_back(self) -> None:
        self._before = None
        self._read_again()

    def _on_failed(self, error: Exception) -> None:
        self._read_again()
        self._context.window.tell(explain(error), caution=True)

    def _read_again(self) -> None:
        self._busy = False
        draft = self._draft
        if draft is not None:
            draft.read_client_again()
            self.look()
