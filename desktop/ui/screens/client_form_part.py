"""What the parts of the client form share: a card, its fields by name, and small answers below a field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

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


class Unanswered(QWidget):
    """Why a field is empty: does not know, prefers not to say, not asked. Hidden while something stands in it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self.segment = Segment(
            theme,
            translate("ClientForm", "{field} is empty because").format(field=words),
            [
                SegmentOption(value="does_not_know", text=translate("ClientForm", "Does not know")),
                SegmentOption(value="prefers_not", text=translate("ClientForm", "Prefers not to say")),
                SegmentOption(value="not_asked", text=translate("ClientForm", "Not asked")),
            ],
            dense=True,
        )
        self.segment.setObjectName(f"{name}_unanswered")
        self.segment.chosen.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.segment)
        row.addStretch(1)

    def value(self) -> str:
        """Return the reason, or an empty text."""
        return self.segment.value() if not self.isHidden() else ""

    def set_value(self, value: str) -> None:
        """Choose silently."""
        self.segment.set_value(value)

    def follow(self, text: str) -> None:
        """Something stands in the field, or nothing."""
        self.setVisible(not text.strip())


class SideBySide(QWidget):
    """Fields beside each other, each with its share; below each other where it is narrow."""

    def __init__(self, theme: Theme, *widgets: tuple[QWidget, int]) -> None:
        super().__init__()
        self.theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space("s"))
        self._widgets = [widget for widget, _share in widgets]
        for widget, share in widgets:
            self._row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """May become as narrow as its widest field: then they stand below each other."""
        hints = [widget.minimumSizeHint() for widget in self._widgets if not widget.isHidden()]
        return QSize(max((hint.width() for hint in hints), default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the row into a column and back."""
        super().resizeEvent(event)
        narrow = self.width() < self.theme.px(440)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._row.direction():
            self._row.setDirection(direction)


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
