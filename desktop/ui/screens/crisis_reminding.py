"""What the band says at a reminder: the words of the agency or of the content, while their step is not ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_reminders import words_at
from desktop.ui.screens.crisis_registry import REMINDER_WORDS

if TYPE_CHECKING:
    from desktop.ui.screens.crisis import CrisisScreen


def words(screen: CrisisScreen, minutes: int) -> str:
    """Return "10 minutes: has the supervisor been told?", or nothing where there is nothing left to ask."""
    from desktop.ui.widgets.labels import isolate, ltr

    run = screen.runner.run
    asked = words_at(screen.desk.reminders, minutes, run.ticked() if run is not None else ())
    if not asked:
        return ""
    said = QCoreApplication.translate("CrisisReminding", "{minutes} minutes: {words}")
    return said.format(minutes=ltr(str(minutes)), words=isolate(asked))


REMINDER_WORDS.append(words)
