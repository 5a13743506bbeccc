"""How this device likes the window: language, colours, size. Applied at once and kept in the preferences file."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.preferences import Preferences, save_preferences
from desktop.ui.language import Language, LanguageSwitch, language_for
from desktop.ui.theme.theme import Mode, Theme

if TYPE_CHECKING:
    from desktop.ui.screen_capture import CaptureGuard


class Appearance(QObject):
    """`language_changed` after the catalogue was switched: pages that are not rebuilt by Qt's event rebuild then."""

    language_changed = Signal()

    def __init__(
        self,
        file: Path,
        preferences: Preferences,
        theme: Theme,
        switch: LanguageSwitch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._theme = theme
        self._switch = switch
        self.preferences = preferences
        self._capture: CaptureGuard | None = None

    @property
    def capture(self) -> CaptureGuard:
        """What keeps the windows out of screen pictures; made after the first page is painted."""
        if self._capture is None:
            from desktop.ui.screen_capture import CaptureGuard, system_exclude

            self._capture = CaptureGuard(system_exclude(), self.preferences.capture_blocked, self)
        return self._capture

    def set_capture_blocked(self, blocked: bool) -> None:
        """Keep the windows out of screen pictures, or let them be seen."""
        self.capture.set_on(blocked)
        self.keep(capture_blocked=blocked)

    def set_reminder_sound(self, on: bool) -> None:
        """A short sound with each reminder of a crisis, or none."""
        self.keep(reminder_sound=on)

    @property
    def language(self) -> Language:
        """The language that is spoken now."""
        return self._switch.current

    def set_language(self, code: str) -> None:
        """Speak another language from now on."""
        language = language_for(code)
        if language.code == self.language.code and self.preferences.language == code:
            return
        self._switch.switch(language)
        self.keep(language=language.code)
        self.language_changed.emit()

    def set_mode(self, mode: Mode) -> None:
        """Light, dark or as the system says."""
        self._theme.set_mode(mode)
        self.keep(theme=mode)

    def set_scale(self, scale: int) -> None:
        """Size of text and controls in per cent."""
        self._theme.set_scale(scale)
        self.keep(scale=scale)

    def keep(self, **changes: Any) -> bool:
        """Change preferences and write them; a full disk is no reason to stop anybody."""
        self.preferences = dataclasses.replace(self.preferences, **changes)
        return save_preferences(self._file, self.preferences)
