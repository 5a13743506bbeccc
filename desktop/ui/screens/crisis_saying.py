"""What to say now, as a part of the crisis page: the current step in the client's language, the worker's words below.

The strip stands above the log where there is room; Ctrl+S opens the words of every step, with who checked them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.content.store import CRISIS
from desktop.domain.clients import spoken_gender
from desktop.domain.crisis_lines import mode_is_on, standing
from desktop.domain.errors import ContentBroken
from desktop.ui.screens.crisis_registry import HELP_OFFERS, MADE, PANELS, HelpOffer, PanelPart, add_key, opens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.domain.crisis_content import CrisisStep
    from desktop.domain.languages import Language
    from desktop.ui.screens.crisis import CrisisScreen

SAYING = "saying"
AFTER_PAINT_MS = 40
"""A language is read from its file once; not before the page is painted."""
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words for the client's ear. `theirs` in their language under `tag`, empty where there are none yet or none are
    needed; `worker` the same in the caseworker's; `mark` says who checked them, or that nobody did.
    """

    worker: str
    theirs: str = ""
    tag: str = ""
    mark: str = ""

    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return " ".join(part for part in (self.theirs, self.worker, self.mark) if part)


class CrisisSayings(QObject):
    """Looks words up: the client's language from the record, else the program's own with English behind it."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._read: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_PAINT_MS)
        self._soon.timeout.connect(self._read_language)
        screen.refreshed.connect(self._bring_along)
        screen.view.say.clicked.connect(lambda _on=False: screen.opened.open(SAYING))

    # ------------------------------------------------------------ looking up

    def language(self) -> Language | None:
        """The client's language, where it is known and may be seen."""
        screen = self._screen
        client = screen.runner.client
        if client is None or not client.preferred_language or not screen.in_sight("people"):
            return None
        try:
            known = screen.context.content.languages()
        except ContentBroken:
            return None
        return next((each for each in known if each.code == client.preferred_language), None)

    def of(self, file: str, step: CrisisStep, *, yes_no: bool | None = None) -> Saying:
        """Return what a step of a content file says; in the yes-or-no form while they cannot speak freely."""
        wanted = self._cannot_speak() if yes_no is None else yes_no
        if wanted and step.yes_no_say:
            return self.text(file, f"{step.id}/yes_no_say", step.yes_no_say)
        return self.text(file, f"{step.id}/say", step.say)

    def standing(self) -> Saying:
        """Return the words that are true all the time."""
        return self.text(CRISIS, "crisis/standing_say", self._screen.desk.content.standing_say)

    def now(self) -> Saying | None:
        """Return what to say at the current step; the standing words where it has none, or every step is done."""
        screen = self._screen
        if not screen.running:
            return None
        current = screen.runner.model.current_step(standing_steps(screen))
        step = next((step for step in screen.desk.content.steps if step.id == current), None)
        return self.of(CRISIS, step) if step is not None and step.say else self.standing()

    def text(self, file: str, text_id: str, english: str) -> Saying:
        """Return any text for the client, by its id in a content file."""
        content, language = self._screen.context.content, self.language()
        client = self._screen.runner.client
        gender = spoken_gender(client.draft.pronouns) if client is not None else ""
        try:
            own = content.client_text(file, text_id, content.language)
            worker = own.for_gender(gender) if own is not None and own.text else english
            if language is None or language.tag.split("-")[0] == content.language.split("-")[0]:
                return Saying(worker=worker)
            found = content.client_text(file, text_id, language.tag)
        except ContentBroken:
            return Saying(worker=english)
        if found is None or not found.text:
            words = translate("Session", "Not yet in {language}, say it through the interpreter")
            return Saying(worker=worker, mark=words.format(language=language.name))
        mark = translate("Session", "Not checked by a qualified person")
        if found.checked_by:
            mark = translate("Session", "Checked by {who}").format(who=found.checked_by)
        elif language.tag.split("-")[0] == "en":
            mark = ""  # the original wording
        return Saying(worker=worker, theirs=found.for_gender(gender), tag=language.tag, mark=mark)

    def _cannot_speak(self) -> bool:
        run = self._screen.runner.run
        return run is not None and mode_is_on(standing(run), "cannot_speak")

    # ------------------------------------------------------------ the strip

    def _bring_along(self) -> None:
        language = self.language()
        if language is not None and language.tag not in self._read:
            self._soon.start()
            return
        saying = self.now() if language is not None else None
        # in the caseworker's own language nobody needs it read out: the log keeps its room
        self._screen.view.show_saying(
            saying if saying is not None and (saying.theirs or saying.mark) else None
        )

    def _read_language(self) -> None:
        language = self.language()
        if language is not None:
            self._read.add(language.tag)
            self._bring_along()


def standing_steps(screen: CrisisScreen) -> frozenset[str]:
    """Return the steps that are true all the time: none of them is ever the next."""
    return frozenset(step.id for step in screen.desk.content.steps if step.standing)


def sayings(screen: CrisisScreen) -> CrisisSayings:
    """Return the part of a page."""
    return cast("CrisisSayings", screen.parts[SAYING])


def _rows(screen: CrisisScreen) -> Sequence[QWidget]:
    from desktop.ui.screens.crisis_saying_rows import saying_rows

    return saying_rows(screen, sayings(screen))


def _title() -> str:
    return translate("CrisisSaying", "What to say to them")


MADE[SAYING] = CrisisSayings
PANELS[SAYING] = PanelPart(title=_title, rows=_rows)
HELP_OFFERS.append(HelpOffer(name=SAYING, icon="speech", words=_title, key="Ctrl S", press=opens(SAYING)))
add_key("Ctrl+S", opens(SAYING))
