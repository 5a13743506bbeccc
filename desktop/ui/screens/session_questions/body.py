"""What every kind of question is for its block: it shows an answer, tells a new one, and knows where focus begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.together import Before

if TYPE_CHECKING:
    from desktop.domain.answers import Answer
    from desktop.domain.clients import Client
    from desktop.domain.clock import Clock
    from desktop.domain.protocol import Option, Question
    from desktop.domain.sessions import LastAnswer, Usual
    from desktop.services.frozen_content import SpokenText
    from desktop.ui.screens.session_past import SessionPast
    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.choice import Density


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """What the questions of a page share: the theme, the client, the language, last time, the room there is."""

    theme: Theme
    clock: Clock
    client: Client
    channel: str
    tag: str
    language_name: str
    spoken: dict[str, SpokenText]
    last: dict[str, LastAnswer] = field(default_factory=dict)
    usual: dict[str, Usual] = field(default_factory=dict)
    compact: bool = False
    short: bool = False
    chips: bool = False
    """One page with everything on it: a choice stands as chips."""
    closing: bool = False
    """The page a session closes on, in narrow parts: chips, no large card."""
    hears_asked: bool = False
    """Another question of the page asks whether others can hear: one companion needs no second one."""
    usual_at: str = ""
    """The question above which the page says what is usual; empty where it is not about that."""
    only_row: str = ""
    """The page's row, where it has just one."""
    past: SessionPast | None = None
    """What was noticed before; None where nobody reads it."""
    note: Callable[[str, str], None] | None = None
    """Notes what was done as an event of the session: its kind, its words."""
    before: Before = field(default_factory=Before)
    """What earlier sessions left to work on."""
    topics: frozenset[str] = frozenset()
    """What today is about, where the page has quick tasks."""

    @property
    def name(self) -> str:
        """The client's chosen name."""
        return self.client.chosen_name

    @property
    def columns(self) -> bool:
        """Tell whether the page stands in two columns."""
        return self.closing and not self.compact

    @property
    def density(self) -> Density:
        """Row height of choices."""
        if self.compact and self.short:
            return "both"
        return "compact" if self.compact else "short" if self.short or self.closing else "normal"


class Body(QWidget):
    """The answering part of a question. `told` carries the new value, None when there is none any more."""

    told = Signal(object)

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kit = kit
        self.question = question
        self.options = options

    def show_value(self, value: Any) -> None:
        """Show a value silently; None is nothing."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return what takes the focus first."""
        raise NotImplementedError

    def line_bases(self) -> tuple[str, ...]:
        """Return the code of each line, where the lines of an answer have one."""
        return ()

    def wants_words(self, value: Any) -> bool:
        """Tell whether the chosen value asks for a few words beside it."""
        chosen = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        codes = [part.get("role", "") if isinstance(part, dict) else part for part in chosen]
        return any(option.write and option.id in codes for option in self.options)

    def press_number(self, _number: int) -> bool:
        """Press the answer with this number; False when there is none."""
        return False

    def show_answer(self, answer: Answer | None) -> None:
        """Show the value of an answer; other states have none."""
        self.show_value(answer.value if answer is not None and answer.state == "answered" else None)
