"""Words too long for a plan: kept whole in the vault as they are typed, shown again, not in the plan yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.clients import MAX_WORDS
from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line
from desktop.services.plans import LONGEST_FACTS
from desktop.ui.messages import explain

if TYPE_CHECKING:
    from desktop.services.interface import InterfaceService

translate = QCoreApplication.translate


def step_key(plan_id: str, step_id: str = "") -> str:
    """Return where a step with words too long is kept, whole; without a step what all of them begin with."""
    return f"plan/{plan_id}/long/{step_id}"


def later_key(plan_id: str, step_id: str = "") -> str:
    """Return where a step is kept that was typed as the version had been given: the next version takes it up."""
    return f"plan/{plan_id}/later/{step_id}"


def facts_key(of: str) -> str:
    """Return where facts too long are kept; `of` is the key of the facts that are stored."""
    return f"{of}/long"


def text_words(text: str) -> str:
    """Return what is said below the text of a step that is too long; else nothing."""
    return _words(InvalidInput("step", "too_long", most=MAX_WORDS)) if is_long(text) else ""


def fact_words(name: str, text: str) -> str:
    """Return what is said below a fact that is too long; else nothing."""
    most = LONGEST_FACTS.get(name, MAX_WORDS)
    return _words(InvalidInput(name, "too_long", most=most)) if len(text) > most else ""


def is_long(text: str) -> bool:
    """Tell whether the text of a step is too long for the plan."""
    return len(one_line(text)) > MAX_WORDS


def put_beside(interface: InterfaceService, key: str, value: Any) -> None:
    """Keep what is too long, or drop what was kept (None); writer lane."""
    if value is not None or interface.draft(key) is not None:
        interface.keep_draft(key, value)


def parted(facts: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the facts that can be stored and those that are too long."""
    long = {name: text for name, text in facts.items() if len(text) > LONGEST_FACTS.get(name, MAX_WORDS)}
    return {name: text for name, text in facts.items() if name not in long}, long


def _words(error: InvalidInput) -> str:
    return translate("Plan", "Not in the plan yet.") + " " + explain(error)
