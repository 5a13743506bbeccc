"""What the parts of the client form share: a card, its fields by name, and small answers below a field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class FormPart(Card):
    """One card of the form. `read` gives its share of the values, `fill` shows them, `wrong` says what is wrong."""

    changed = Signal()
    took_out = Signal(str, object)
    """What was taken out, in words, and what brings it back."""

    def __init__(self, theme: Theme, heading: str, *, note: str = "") -> None:
        super().__init__(theme, heading)
        self.fields: dict[str, TextField | TextArea] = {}
        self.body.setSpacing(theme.space("m"))
        if note:
            self.body.addWidget(PlainLabel(theme, note, role="muted", wrap=True))

    def measure(self) -> None:
        """Padding of a card, with more air between the fields of a form."""
        super().measure()
        self.body.setSpacing(self.theme.space("m"))

    def line(
        self, name: str, words: str, *, hint: str = "", help_text: str = "", ltr: bool = False
    ) -> TextField:
        """Make a line of text that belongs to this part."""
        field = TextField(self.theme, words, hint=hint)
        field.setObjectName(name)
        if help_text:
            field.set_help(help_text)
        if ltr:
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.changed.connect(self._on_typed)
        self.fields[name] = field
        return field

    def area(self, name: str, words: str, *, hint: str = "", min_lines: int = 2) -> TextArea:
        """Make a field of several lines."""
        field = TextArea(self.theme, words, hint=hint, min_lines=min_lines)
        field.setObjectName(name)
        field.changed.connect(self._on_typed)
        self.fields[name] = field
        return field

    def _on_typed(self, _text: str) -> None:
        sender = self.sender()
        if isinstance(sender, TextField | TextArea):
            sender.set_wrong("")
        self.changed.emit()

    def wrong(self, field: str, row: int, sentence: str) -> QWidget | None:
        """Say what is wrong below its field and return the field; None when it is not one of this part."""
        found = self.fields.get(field)
        if found is None:
            return None
        found.set_wrong(sentence)
        return found

    def clear_wrong(self) -> None:
        """Take every such sentence away."""
        for field in self.fields.values():
            field.set_wrong("")

    def reveal(self, name: str) -> None:
        """Open what hides the field of that name, so that somebody can stand in it again."""


class Asked(QWidget):
    """A question with a few short answers below its words; nothing chosen is "not asked"."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, words: str, options: Sequence[tuple[str, str]], *, nothing: str = ""
    ) -> None:
        """`options` are (value, words); `nothing` is the value when none is chosen."""
        super().__init__()
        self._nothing = nothing
        self.label = PlainLabel(theme, words, strong=True, wrap=True)
        self.segment = Segment(
            theme, words, [SegmentOption(value=value, text=text) for value, text in options]
        )
        self.segment.setObjectName(name)
        self.segment.chosen.connect(lambda _value: self.chosen.emit(self.value()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label)
        column.addWidget(self.segment, 0, Qt.AlignmentFlag.AlignLeading)

    def value(self) -> str:
        """Return the chosen value."""
        return self.segment.value() or self._nothing

    def set_value(self, value: str) -> None:
        """Choose silently."""
        self.segment.set_value("" if value == self._nothing else value)


class OneChip(QWidget):
    """A few answers as chips that wrap where it is narrow; one or none is chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, words: str, options: Sequence[tuple[str, str]]) -> None:
        """`words` is the question, spoken with each answer; `options` are (value, words)."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.chips: dict[str, Chip] = {}
        flow = FlowLayout(self, gap_x=theme.px(4))
        for value, text in options:
            chip = Chip(theme, text)
            chip.setObjectName(f"{name}_{value}")
            chip.setAccessibleName(f"{words}: {text}")
            chip.toggled.connect(lambda on, pressed=value: self._on_toggled(pressed, on=on))
            self.chips[value] = chip
            flow.addWidget(chip)

    def value(self) -> str:
        """Return the chosen value, or an empty text."""
        return next((value for value, chip in self.chips.items() if chip.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose silently."""
        for each, chip in self.chips.items():
            chip.blockSignals(True)
            chip.setChecked(each == value)
            chip.blockSignals(False)
            chip.updateGeometry()

    def _on_toggled(self, pressed: str, *, on: bool) -> None:
        if on:
            self.set_value(pressed)
        self.chosen.emit(self.value())


class Unanswered(OneChip):
    """Why a field is empty: does not know, prefers not to say, not asked. Hidden while something stands in it."""

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            theme,
            f"{name}_unanswered",
            translate("ClientForm", "{field} is empty because").format(field=words),
            [
                ("does_not_know", translate("ClientForm", "Does not know")),
                ("prefers_not", translate("ClientForm", "Prefers not to say")),
                ("not_asked", translate("ClientForm", "Not asked")),
            ],
        )

    def value(self) -> str:
        """Return the reason, or an empty text while something stands in the field."""
        return "" if self.isHidden() else super().value()

    def follow(self, text: str) -> None:
        """Something stands in the field, or nothing."""
        self.setVisible(not text.strip())


def discard(widget: QWidget) -> None:
    """Take a row out for good; its names are free at once, so that nobody is led into what is about to be gone."""
    widget.hide()
    for each in (widget, *widget.findChildren(QWidget)):
        each.setObjectName("")
    widget.deleteLater()


def yes_no() -> list[tuple[str, str]]:
    """Return the answers yes and no; nothing chosen means that nobody asked."""
    translate = QCoreApplication.translate
    return [("yes", translate("ClientForm", "Yes")), ("no", translate("ClientForm", "No"))]


def text_of(values: dict[str, Any], name: str) -> str:
    """Return a text of the values, empty when it is none."""
    value = values.get(name)
    return value if isinstance(value, str) else ""
