"""What shows each form of a plan on Check and give: one maker per form; a new form is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.plan_forms import FORMS
from desktop.ui.screens.plan_document import DocumentForm
from desktop.ui.screens.plan_memory import MemoryForm
from desktop.ui.screens.plan_messages import MessageForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft
    from desktop.ui.widgets.buttons import PrimaryButton

Maker = Callable[["ScreenContext", "PlanDraft", str, str, "PrimaryButton"], "QWidget"]
"""Given the form (one of FORMS), the language, and the page's own button that saves it."""


def _document(
    context: ScreenContext, draft: PlanDraft, form: str, language: str, save: PrimaryButton
) -> QWidget:
    return DocumentForm(context, draft, form, language, save)


def _message(
    context: ScreenContext, draft: PlanDraft, form: str, language: str, _save: PrimaryButton
) -> QWidget:
    return MessageForm(context, draft, language, form)


def _memory(
    context: ScreenContext, draft: PlanDraft, _form: str, language: str, _save: PrimaryButton
) -> QWidget:
    return MemoryForm(context, draft, language)


def _audio(
    context: ScreenContext, draft: PlanDraft, _form: str, language: str, _save: PrimaryButton
) -> QWidget:
    from desktop.ui.screens.plan_audio import AudioForm  # sound is loaded where somebody wants it

    return AudioForm(context, draft, language)


MAKERS: dict[str, Maker] = {
    "pdf": _document,
    "large": _document,
    "card": _document,
    "pictures": _document,
    "sms": _message,
    "email": _message,
    "audio": _audio,
    "memory": _memory,
}


def forms_of(draft: PlanDraft) -> list[tuple[str, str]]:
    """Return every form that can be made, each in each of the plan's languages: (form, language)."""
    return [(form, language) for form in FORMS if form in MAKERS for language in draft.languages]
