"""The password of a page: made here, digits or words, or their own; how strong it is, and how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


class PasswordCard(Card):
    """`changed` when the page must be made with another password. It is never stored; leaving the page forgets it."""

    changed = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        theme = context.theme
        super().__init__(theme, translate("Plan", "Password of this page"))
        self._context, self._draft = context, draft
        self.password = ""
        self._name = f"plan_password_kind/{draft.id}"
        kept = str(context.services.interface.choice(self._name, "digits"))
        self._kind = kept if kept in {"digits", "words", "own"} else "digits"
        self.label = PlainLabel(theme, "", size="title", strong=True, wrap=True, selectable=False)
        self.label.setObjectName("plan_password")
        self.body.addWidget(self.label)
        self.own = TextField(theme, translate("Plan", "Their own password"))
        self.own.setObjectName("plan_own_password")
        self.own.set_help(
            translate(
                "Plan",
                "Small letters, digits and spaces can be typed on any phone. Not a name, not a birth date.",
            )
        )
        self.own.entered.connect(self._on_own)
        self.own.changed.connect(lambda _text: self._on_typing())
        self.body.addWidget(self.own)
        self.use = SecondaryButton(theme, translate("Plan", "Use this one"), icon="check")
        self.use.setObjectName("plan_own_password_use")
        self.use.clicked.connect(self._on_own)
        self._use_row = button_row(theme, [self.use])
        self.body.addWidget(self._use_row)
        self.strength = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.body.addWidget(self.strength)
        words = translate(
            "Plan", "Told another way than the file, and not written on it. It is shown only now."
        )
        self.body.addWidget(PlainLabel(theme, words, wrap=True))
        self.told = PlainLabel(theme, "", wrap=True)
        self.body.addWidget(self.told)
        self.body.addWidget(self._kinds())
        self._show_told()
        self._begin()

    def _kinds(self) -> QWidget:
        theme = self._context.theme
        self.kind = Segment(
            theme,
            translate("Plan", "Kind of password"),
            [
                SegmentOption(value="digits", text=translate("Plan", "Digits")),
                SegmentOption(value="words", text=translate("Plan", "Words")),
                SegmentOption(value="own", text=translate("Plan", "Their own")),
            ],
            clearable=False,
        )
        self.kind.setObjectName("plan_password_kind")
        self.kind.set_value(self._kind)
        self.kind.chosen.connect(self._on_kind)
        self.other = QuietButton(theme, translate("Plan", "Another one"), icon="refresh-cw")
        self.other.setObjectName("plan_password_other")
        self.other.clicked.connect(lambda: self._on_kind(self._kind))
        return button_row(theme, [self.kind, self.other])

    def _begin(self) -> None:
        passphrases, own = self._context.services.passphrases, self._kind == "own"
        made = {"digits": passphrases.digits, "words": passphrases.for_document}
        self.password = "" if own else made[self._kind]()
        self._show_state()

    def _show_state(self) -> None:
        own = self._kind == "own"
        self.label.setText(ltr(self.password))
        self.label.setVisible(bool(self.password))
        self.own.setVisible(own)
        self._use_row.setVisible(own and not self.password)
        self.other.setVisible(not own)
        self.strength.setText(
            {
                "digits": translate(
                    "Plan",
                    "Ten digits: an ordinary computer that tries needs months, "
                    "fast ones perhaps days. Words hold longer.",
                ),
                "words": translate(
                    "Plan",
                    "Four words, small letters with spaces: even fast computers that try need years.",
                ),
            }.get(self._kind, "")
        )
        self.strength.setVisible(not own)

    def _show_told(self) -> None:
        how = self._draft.facts["password_told_how"].strip()
        words = translate("Plan", "How they are told it: {how}").format(how=isolate(how))
        self.told.setText(words)
        self.told.setVisible(bool(how))

    # ---- what happens ------------------------------------------------------------------------------------------

    def _on_kind(self, kind: str) -> None:
        self._kind = kind
        self._context.tasks.write(self, self._context.services.interface.choose, self._name, kind)
        self._begin()
        self.changed.emit()

    def _on_typing(self) -> None:
        self.own.set_wrong("")
        if self._kind == "own" and self.password:
            self.password = ""
            self._show_state()
            self.changed.emit()

    def _on_own(self) -> None:
        typed, giving = self.own.text(), self._context.services.plan_giving
        client_id = self._draft.client.id

        def done(_none: object) -> None:
            if self._kind == "own" and typed == self.own.text():
                self.password = typed
                self._show_state()
                self.changed.emit()

        self._context.tasks.slow(
            self,
            lambda: giving.check_password(client_id, typed),
            done=done,
            failed=lambda error: self.own.set_wrong(explain(error)),
        )
