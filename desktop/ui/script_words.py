"""Names of scripts and of languages for people: a script by its code, a language in its own and in our words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import ContentBroken

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.domain.languages import Language

translate = QCoreApplication.translate


def script_name(code: str | None) -> str:
    """Return a script's name by its ISO 15924 code; empty when there is none to tell."""
    return scripts().get(code or "", "")


def scripts() -> dict[str, str]:
    """Return the name of every script that has one here, by its ISO 15924 code."""
    return {
        "Latn": translate("Scripts", "Latin"),
        "Arab": translate("Scripts", "Arabic"),
        "Cyrl": translate("Scripts", "Cyrillic"),
        "Ethi": translate("Scripts", "Ethiopic"),
        "Mymr": translate("Scripts", "Burmese"),
        "Kali": translate("Scripts", "Kayah Li"),
        "Rohg": translate("Scripts", "Rohingya"),
        "Beng": translate("Scripts", "Bengali"),
        "Deva": translate("Scripts", "Devanagari"),
        "Hani": translate("Scripts", "Chinese"),
        "Hang": translate("Scripts", "Korean"),
        "Hira": translate("Scripts", "Japanese"),
        "Kana": translate("Scripts", "Japanese"),
        "Grek": translate("Scripts", "Greek"),
        "Hebr": translate("Scripts", "Hebrew"),
        "Armn": translate("Scripts", "Armenian"),
        "Geor": translate("Scripts", "Georgian"),
        "Thai": translate("Scripts", "Thai"),
        "Khmr": translate("Scripts", "Khmer"),
        "Laoo": translate("Scripts", "Lao"),
        "Taml": translate("Scripts", "Tamil"),
        "Telu": translate("Scripts", "Telugu"),
        "Gujr": translate("Scripts", "Gujarati"),
        "Guru": translate("Scripts", "Gurmukhi"),
        "Syrc": translate("Scripts", "Syriac"),
        "Tibt": translate("Scripts", "Tibetan"),
    }


class LanguageNames:
    """Languages of the content by their ISO 639-3 code, in the program's language."""

    def __init__(self, content: ContentStore) -> None:
        self._content = content
        self._known: dict[str, Language] | None = None

    def all(self) -> tuple[Language, ...]:
        """Return every language a client may speak; none when the list is broken."""
        return tuple(self._by_code().values())

    def name(self, code: str) -> str:
        """Return a language's name; a code the list does not know stands for itself."""
        known = self._by_code().get(code)
        return known.name if known is not None else code

    def get(self, code: str) -> Language | None:
        """Return one language, or None."""
        return self._by_code().get(code)

    def _by_code(self) -> dict[str, Language]:
        if self._known is None:
            try:
                self._known = {language.code: language for language in self._content.languages()}
            except ContentBroken:  # named among the content's problems; codes still serve
                self._known = {}
        return self._known
