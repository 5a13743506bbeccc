"""Client form, one way to reach the person and what they said is safe about it, in the order it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.client_form_hours import HoursList
from desktop.ui.screens.client_form_part import Asked, text_of, yes_no
from desktop.ui.screens.client_form_secret import SecretField
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.side_by_side import SideBySide
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

NUMBERS = frozenset({"phone", "sms"})
_ASKS = {
    "phone": ("may_call", "may_text", "may_voicemail"),
    "sms": ("may_text",),
    "messaging_app": ("may_call", "may_text"),
    "video": ("may_call",),
    "email": ("may_email",),
}


class ReachForm(QWidget):
    """`number` makes its field names unlike those of the other ways; `kept` is what the vault knows of it."""

    changed = Signal()
    removed = Signal()
    preferred = Signal()

    def __init__(self, theme: Theme, number: int, stored: dict[str, Any]) -> None:
        super().__init__()
        self.theme, self._name = theme, f"reach_{number}"
        self.kept: dict[str, Any] = {key: stored[key] for key in ("id", "label") if key in stored}
        self._number = (text_of(stored, "value"), text_of(stored, "e164"))
        found = stored.get("safe")
        said: dict[str, Any] = found if isinstance(found, dict) else {}
        self._kept_safe = {
            key: said[key] for key in ("id", "said_at", "confirmed_at", "recheck_reason") if key in said
        }
        self._time_zone = text_of(said, "time_zone")
        self._build(number)
        self._fill(stored, said)

    # ------------------------------------------------------------ building

    def _build(self, number: int) -> None:
        theme, name = self.theme, self._name
        self.kind = Segment(
            theme,
            self.tr("Way {number}").format(number=number),
            [
                SegmentOption(value="phone", text=self.tr("Phone")),
                SegmentOption(value="messaging_app", text=self.tr("App")),
                SegmentOption(value="email", text=self.tr("Email")),
                SegmentOption(value="video", text=self.tr("Video")),
            ],
            clearable=False,
            dense=True,
        )
        self.kind.setObjectName(f"{name}_kind")
        self.kind.chosen.connect(lambda _kind: self._on_kind())
        self.first = Chip(theme, self.tr("Use this first"))
        self.first.setObjectName(f"{name}_preferred")
        self.first.toggled.connect(self._on_first)
        self.remove = QuietButton(theme, self.tr("Take out"), small=True, icon="x")
        self.remove.setAccessibleName(self.tr("Take way {number} out").format(number=number))
        self.remove.setObjectName(f"{name}_remove")
        self.remove.clicked.connect(self.removed)
        top = QWidget()
        flow = FlowLayout(top, gap_x=theme.space("xs"))
        flow.addWidget(self.kind)
        flow.addWidget(self.first)
        flow.addWidget(self.remove)
        self.value_field = self._line("value", "")
        self.value_field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.shared = self._line("shared_with", self.tr("Who else uses or hears it?"))
        self.asked = {
            "may_call": Asked(
                theme, f"{name}_may_call", self.tr("May we call?"), yes_no(), nothing="not_asked"
            ),
            "may_text": Asked(
                theme, f"{name}_may_text", self.tr("May we text?"), yes_no(), nothing="not_asked"
            ),
            "may_voicemail": Asked(
                theme, f"{name}_may_voicemail", self.tr("Leave a voicemail?"), yes_no(), nothing="not_asked"
            ),
            "may_email": Asked(
                theme, f"{name}_may_email", self.tr("May we email?"), yes_no(), nothing="not_asked"
            ),
        }
        for question in self.asked.values():
            question.chosen.connect(lambda _value: self.changed.emit())
        self.hours = HoursList(theme, f"{name}_hours")
        self.hours.changed.connect(self.changed)
        self.identify_as = SecretField(
            theme,
            f"{name}_identify_as",
            self.tr("Who are we when we call?"),
            icon="user-round",
        )
        self.if_other = SecretField(
            theme,
            f"{name}_if_other_answers",
            self.tr("If someone else answers, we say"),
            icon="message-square",
            help_text=self.tr("Agreed with the person. Never police, government, a clinic or family."),
        )
        self.ring_back = SecretField(
            theme,
            f"{name}_ring_back_finds",
            self.tr("What do they find if they ring back?"),
            icon="phone-incoming",
            help_text=self.tr("The story has to hold when somebody calls the number they see."),
        )
        self.code = SecretField(
            theme,
            f"{name}_code_word",
            self.tr("Code word"),
            icon="key-round",
            help_text=self.tr("How we know it is this person."),
        )
        self.help_word = SecretField(
            theme,
            f"{name}_help_word",
            self.tr("Help word"),
            icon="life-buoy",
            help_text=self.tr("They need help and cannot speak."),
        )
        for secret in self._secrets().values():
            secret.changed.connect(lambda _text: self.changed.emit())
        self.words = TextArea(theme, self.tr("In their own words"), min_lines=2)
        self.words.setObjectName(f"{name}_words")
        self.words.changed.connect(lambda _text: self.changed.emit())
        self.calls = QWidget()
        inner = QVBoxLayout(self.calls)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.space("m"))
        for widget in (self.hours, self.identify_as, self.if_other, self.ring_back):
            inner.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        column.addWidget(top)
        column.addWidget(SideBySide(theme, (self.value_field, 1), (self.shared, 1)))
        column.addWidget(SideBySide(theme, *((question, 0) for question in self.asked.values())))
        column.addWidget(self.calls)
        column.addWidget(SideBySide(theme, (self.code, 1), (self.help_word, 1)))
        column.addWidget(self.words)

    def _line(self, name: str, words: str) -> TextField:
        field = TextField(self.theme, words)
        field.setObjectName(f"{self._name}_{name}")
        field.changed.connect(lambda _text: self._on_typed(field))
        return field

    # ------------------------------------------------------------ values

    def _fill(self, stored: dict[str, Any], said: dict[str, Any]) -> None:
        kind = text_of(stored, "kind") or "phone"
        self._other_kind = "" if any(part.option.value == kind for part in self.kind.parts) else kind
        self.kind.set_value(kind)
        self.first.setChecked(bool(stored.get("is_preferred")))
        self.value_field.set_text(text_of(stored, "value"))
        self.shared.set_text(text_of(stored, "shared_with"))
        for name, question in self.asked.items():
            question.set_value(text_of(said, name) or "not_asked")
        self.hours.fill([span for span in said.get("hours") or [] if isinstance(span, dict)])
        self.identify_as.set_text(text_of(said, "identify_as"))
        self.ring_back.set_text(text_of(said, "ring_back_finds"))
        self.if_other.set_text(text_of(said, "if_other_answers"))
        self.code.set_text(text_of(said, "code_word"))
        self.help_word.set_text(text_of(said, "help_word"))
        self.words.set_text(text_of(said, "words"))
        self._show_kind()

    def value(self) -> dict[str, Any]:
        """Return the way as stored in the form's values."""
        asks = _ASKS.get(self._kind(), ("may_call",))
        return {
            **self.kept,
            "kind": self._kind(),
            "value": self.value_field.text(),
            "e164": self._number[1] if self.value_field.text() == self._number[0] else "",
            "shared_with": self.shared.text(),
            "is_preferred": self.first.isChecked(),
            "safe": {
                **self._kept_safe,
                **{name: each.value() if name in asks else "not_asked" for name, each in self.asked.items()},
                "hours": self.hours.read(),
                "time_zone": self._time_zone,
                "identify_as": self.identify_as.secret(),
                "ring_back_finds": self.ring_back.secret(),
                "if_other_answers": self.if_other.secret(),
                "code_word": self.code.secret(),
                "help_word": self.help_word.secret(),
                "words": self.words.text(),
            },
        }

    def follow_zone(self, zone: str) -> None:
        """Safe hours are meant on the client's clock."""
        self._time_zone = zone

    def wrong(self, field: str, sentence: str) -> QWidget | None:
        """Say what is wrong below its field."""
        lines: dict[str, TextField | TextArea] = {
            "phone": self.value_field,
            "email": self.value_field,
            "contact": self.value_field,
            "shared_with": self.shared,
            "words": self.words,
        }
        secrets = self._secrets()
        if field == "hours":
            self.hours.set_wrong(sentence)
            return self.hours.rows[0].start if self.hours.rows else self.hours.add_button
        if field in secrets:
            secrets[field].set_wrong(sentence)
            return secrets[field].field
        found = lines.get(field)
        if found is not None:
            found.set_wrong(sentence)
        return found

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        for each in (self.value_field, self.shared, self.words):
            each.set_wrong("")
        for secret in self._secrets().values():
            secret.set_wrong("")
        self.hours.set_wrong("")

    def reveal(self, name: str) -> None:
        """Open the secret of that name."""
        for secret in self._secrets().values():
            if secret.field.objectName() == name:
                secret.open()

    def _secrets(self) -> dict[str, SecretField]:
        """What covers itself, by the field's name."""
        return {
            "identify_as": self.identify_as,
            "if_other_answers": self.if_other,
            "ring_back_finds": self.ring_back,
            "code_word": self.code,
            "help_word": self.help_word,
        }

    # ------------------------------------------------------------ what happens

    def _kind(self) -> str:
        return self.kind.value() or self._other_kind or "phone"

    def _show_kind(self) -> None:
        kind = self._kind()
        words = {
            "phone": self.tr("Phone number"),
            "sms": self.tr("Number for text messages"),
            "messaging_app": self.tr("App, and the name or number in it"),
            "email": self.tr("Email address"),
            "video": self.tr("Where to start the video call"),
        }
        self.value_field.set_label(words.get(kind, self.tr("How to reach them")))
        asks = _ASKS.get(kind, ("may_call",))
        for name, question in self.asked.items():
            question.setVisible(name in asks)
        self.calls.setVisible(kind != "email")

    def _on_kind(self) -> None:
        self._show_kind()
        self.value_field.set_wrong("")
        self.changed.emit()

    def _on_first(self, on: bool) -> None:
        if on:
            self.preferred.emit()
        self.changed.emit()

    def _on_typed(self, field: TextField) -> None:
        field.set_wrong("")
        self.changed.emit()
