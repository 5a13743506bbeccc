"""A small form inside a card: what is typed is kept in the vault until it is stored; each refusal finds its field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.ui.messages import explain
from desktop.ui.screens.client_find import ClientFind
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.services.interface import InterfaceService
    from desktop.ui.context import ScreenContext


Kept = TextField | TextArea | Segment | ChoiceGroup | ClientFind


def keep(interface: InterfaceService, key: str, value: Any) -> None:
    """Writer lane: keep the form as it stands, or drop it (None)."""
    interface.keep_draft(key, value)


class KeptForm(QWidget):
    """Fields are named as the refusals name them. `secret` ones are never kept: they are typed again."""

    def __init__(self, context: ScreenContext, *, secret: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._context = context
        self._secret = secret
        self._filling = False
        self.key = ""
        self._finished = ""
        self.fields: dict[str, Kept] = {}
        self._labels: dict[str, IconLabel] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(context.theme.space("s"))
        self.problem = IconLabel(context.theme, "", icon="triangle-alert", role="caution", wrap=True)
        self.problem.hide()

    # ------------------------------------------------------------ building

    def line(
        self, name: str, words: str, *, hint: str = "", help_text: str = "", ltr: bool = False
    ) -> TextField:
        """Add a field of one line."""
        field = TextField(self._context.theme, words, hint=hint)
        field.setObjectName(name)
        if help_text:
            field.set_help(help_text)
        if ltr:
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.changed.connect(lambda _text: self._on_typed(name))
        self.fields[name] = field
        self.column.addWidget(field)
        return field

    def words(self, name: str, label: str, *, hint: str = "") -> TextArea:
        """Add a field of several lines."""
        area = TextArea(self._context.theme, label, hint=hint, min_lines=2, max_lines=6)
        area.setObjectName(name)
        area.changed.connect(lambda _text: self._on_typed(name))
        self.fields[name] = area
        self.column.addWidget(area)
        return area

    def person(self, name: str, words: str, hint: str) -> ClientFind:
        """Add the choice of a client; only who is chosen is kept, a half typed name is nobody."""
        find = ClientFind(self._context, words, hint)
        find.field.setObjectName(name)
        find.changed.connect(lambda _text: self._on_typed(name))
        find.picked.connect(lambda _value: self._on_typed(name))
        self.fields[name] = find
        self.column.addWidget(find)
        return find

    def choice(self, name: str, title: str, options: Sequence[tuple[str, str]]) -> Segment:
        """Add a question with a few answers."""
        theme = self._context.theme
        self.column.addWidget(PlainLabel(theme, title, strong=True, wrap=True))
        segment = Segment(theme, title, [SegmentOption(value=value, text=text) for value, text in options])
        segment.setObjectName(name)
        segment.chosen.connect(lambda _value: self._on_typed(name))
        self.fields[name] = segment
        self.column.addWidget(segment)
        self._add_wrong(name)
        return segment

    def pick(
        self, name: str, title: str, options: Sequence[tuple[str, str]], *, columns: int | None = 2
    ) -> ChoiceGroup:
        """Add a question with more answers than fit beside each other; long ones take `columns` None."""
        theme = self._context.theme
        self.column.addWidget(PlainLabel(theme, title, strong=True, wrap=True))
        group = ChoiceGroup(
            theme,
            title,
            [ChoiceOption(value=value, text=text) for value, text in options],
            multi=False,
            columns=columns,
            keys=False,
        )
        group.setObjectName(name)
        group.changed.connect(lambda _values: self._on_typed(name))
        self.fields[name] = group
        self.column.addWidget(group)
        self._add_wrong(name)
        return group

    def _add_wrong(self, name: str) -> None:
        wrong = IconLabel(
            self._context.theme, "", icon="triangle-alert", size="small", role="caution", wrap=True
        )
        wrong.hide()
        self._labels[name] = wrong
        self.column.addWidget(wrong)

    # ------------------------------------------------------------ values

    def value(self, name: str) -> str:
        """Return what a field says."""
        field = self.fields[name]
        if isinstance(field, ChoiceGroup):
            return next(iter(field.values()), "")
        return field.value() if isinstance(field, Segment | ClientFind) else field.text()

    def begin(self, key: str, values: Mapping[str, str] | None = None) -> None:
        """Show what is given; what was typed under this key and not stored comes before it."""
        found = self._context.services.interface.draft(key) if key and key != self._finished else None
        self.key, self._finished = key, ""
        kept = self._context.recovered.pop(key, None) or found
        shown = dict.fromkeys(self.fields, "") | dict(values or {})
        if isinstance(kept, dict):
            shown |= {name: text for name, text in kept.items() if name in shown and isinstance(text, str)}
        self._filling = True
        for name, field in self.fields.items():
            self._set_wrong(name, "")
            _put(field, shown[name])
        self._filling = False
        self.problem.hide()

    def has_begun(self, key: str) -> bool:
        """Tell whether something was typed under this key that is not stored yet."""
        # what was just stored is still on its way out of the drafts
        return key != self._finished and bool(self._context.services.interface.draft(key))

    def done(self) -> None:
        """It is stored: forget what was kept, empty the fields."""
        key = self.key
        self._context.autosave.put(key, None, partial(keep, self._context.services.interface, key))
        self.key, self._finished = "", key
        self._filling = True
        for field in self.fields.values():
            _put(field, "")
        self._filling = False

    def refuse(self, error: Exception) -> None:
        """Say what is wrong where it is wrong."""
        name = error.field if isinstance(error, InvalidInput) else ""
        if name in self.fields:
            self._set_wrong(name, explain(error))
            field = self.fields[name]
            target = field if isinstance(field, Segment | ChoiceGroup) else _line_of(field).editor
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.problem.set_text(explain(error))
        self.problem.show()

    # ------------------------------------------------------------ what happens

    def _on_typed(self, name: str) -> None:
        self._set_wrong(name, "")
        self.problem.hide()
        if self._filling or not self.key or name in self._secret:
            return
        values = {each: self.value(each) for each in self.fields if each not in self._secret}
        self._context.autosave.put(
            self.key, values, partial(keep, self._context.services.interface, self.key)
        )

    def _set_wrong(self, name: str, sentence: str) -> None:
        field = self.fields[name]
        if isinstance(field, Segment | ChoiceGroup):
            self._labels[name].set_text(sentence)
            self._labels[name].setVisible(bool(sentence))
        else:
            _line_of(field).set_wrong(sentence)


def _line_of(field: TextField | TextArea | ClientFind) -> TextField | TextArea:
    return field.field if isinstance(field, ClientFind) else field


def _put(field: Kept, text: str) -> None:
    if isinstance(field, ChoiceGroup):
        field.set_values([text] if text else [])
    elif isinstance(field, Segment | ClientFind):
        field.set_value(text)
    else:
        field.set_text(text)
