"""What is said to the client, in their language where there is one, with a mark where nobody qualified checked it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.ui.screens.crisis import CrisisScreen

translate = QCoreApplication.translate
FILE = "crisis/built_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Words with the tag of their language; `english` where they are not English; `mark` for the caseworker."""

    text: str
    tag: str = "en"
    english: str = ""
    mark: str = ""


def spoken(screen: CrisisScreen, text_id: str, english: str, *, file: str = FILE) -> Spoken:
    """Return a text for the client as it can be said now. While their language is not known it is English."""
    client = screen.runner.client
    code = client.preferred_language if client is not None else ""
    store = screen.context.content
    language = next((each for each in store.languages() if each.code == code), None) if code else None
    if language is None or language.tag == "en":
        return Spoken(text=english)
    found = store.client_text(file, text_id, language.tag)
    if found is None or not found.text:
        words = translate("Session", "Not yet in {language}, say it through the interpreter")
        return Spoken(text=english, mark=words.format(language=language.name))
    mark = "" if found.checked_by else translate("Session", "Not checked by a qualified person")
    return Spoken(text=found.text, tag=language.tag, english=english, mark=mark)
