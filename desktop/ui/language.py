"""The program's language: its catalogue, its locale and its direction, switched while the window is open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Language:
    """A program language: its code, its own name, the locale its dates follow, its direction."""

    code: str
    own_name: str
    locale: str
    rtl: bool = False


# Arabic follows a locale with the digits 0-9: numbers, times and codes look the same in every language.
LANGUAGES = (
    Language("en", "English", "en_US"),
    Language("ar", "العربية", "ar_AE", rtl=True),
)


def language_for(code: str, system: QLocale | None = None) -> Language:
    """Return the language of `code`, else the system's where we have it, else English."""
    wanted = (code or (system or QLocale.system()).name()).split("_")[0]
    return next((language for language in LANGUAGES if language.code == wanted), LANGUAGES[0])


class LanguageSwitch:
    """Puts one language at a time on the application; every widget gets Qt's LanguageChange event."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.current = LANGUAGES[0]

    def switch(self, language: Language) -> bool:
        """Speak `language`; False when its catalogue is missing (the direction changes all the same)."""
        self.current = language
        QLocale.setDefault(QLocale(language.locale))
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        found = language.code == "en" or self._install(f"app_{language.code}", self._folder)
        if language.code != "en":
            from PySide6.QtCore import QLibraryInfo

            # Qt's own words: the menus of a text field
            own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"qtbase_{language.code}", Path(own))
        direction = Qt.LayoutDirection.RightToLeft if language.rtl else Qt.LayoutDirection.LeftToRight
        self._app.setLayoutDirection(direction)
        return found

    def _install(self, name: str, folder: Path) -> bool:
        translator = QTranslator(self._app)
        if not translator.load(str(folder / f"{name}.qm")):
            return False
        self._app.installTranslator(translator)
        self._installed.append(translator)
        return True
