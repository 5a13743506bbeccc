"""The crisis page of a practice: the real one over memory alone, with invented people, places and numbers (X11)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, Signal

from desktop.content.store import ContentStore
from desktop.domain.agency import AgencyProfile, DispatchNumber, NamedPerson
from desktop.domain.carried_over import NOTHING, Carried
from desktop.domain.clients import Client, ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact, contact_state
from desktop.domain.ids import new_id
from desktop.services.inbox_keys import InboxKeys
from desktop.ui.autosave import Autosave
from desktop.ui.crisis_context import CrisisContext
from desktop.ui.screens.crisis import CrisisScreen
from desktop.ui.screens.crisis_desk import CrisisDesk
from desktop.ui.screens.crisis_opened import CrisisOpened
from desktop.ui.screens.crisis_showing import CrisisShowing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QPixmap
    from PySide6.QtWidgets import QWidget

    from desktop.domain.clock import Clock, Moment
    from desktop.domain.contacts import ContactState
    from desktop.domain.crisis import CrisisRun
    from desktop.domain.drills import DrillScript
    from desktop.ui.context import ScreenContext, Window
    from desktop.ui.screens.crisis_number import NumberView
    from desktop.ui.theme.theme import Theme

RECHECK_DAYS = 30
translate = QCoreApplication.translate

_LIGHT = {
    "danger": "accent",
    "danger_pressed": "accent_pressed",
    "danger_soft": "selection",
    "danger_text": "on_selection",
    "danger_edge": "accent",
}
_DARK = {**_LIGHT, "danger": "selection", "danger_pressed": "pressed"}


def instead(role: str, *, dark: bool) -> str:
    """Return the role that stands for one of crisis red in a practice; any other stays itself."""
    return (_DARK if dark else _LIGHT).get(role, role)


class PracticeTheme:
    """The theme with crisis red turned to the program's own colour: red belongs to what is real."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def __getattr__(self, name: str) -> Any:
        return getattr(self._theme, name)

    def _role(self, role: str) -> str:
        return instead(role, dark=self._theme.dark)

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return self._theme.colour(self._role(role))

    def pixmap(self, name: str, role: str = "text", size: int = 20, **more: Any) -> QPixmap:
        """An icon in a role's colour."""
        return self._theme.pixmap(name, self._role(role), size, **more)


class PracticeWindow:
    """The window as a practice sees it: no other page opens from here, and nothing is printed, saved or checked."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def __getattr__(self, name: str) -> Any:
        if name in {"tell", "widget", "at_work"}:
            return getattr(self._window, name)
        return self._refuse

    def _refuse(self, *_asked: Any, **_more: Any) -> bool:
        self._window.tell(translate("Drill", "In a practice no other page opens."))
        return False


class PracticeContent(ContentStore):
    """The agency's own words under an invented profile: not one number of a real person is on the page."""

    def __init__(self, content: ContentStore, profile: AgencyProfile) -> None:
        super().__init__(
            content.resources_folder, content.translations_folder, content.agency_folder, content.language
        )
        self._profile = profile
        self._kept = dict(content._kept)  # what was read once is not read again
        self._texts = dict(content._texts)

    def agency_profile(self) -> AgencyProfile:
        """Return the invented one."""
        return self._profile


def invented_profile(script: DrillScript, real: AgencyProfile) -> AgencyProfile:
    """Return the profile of a practice: the agency's own reminders, and nothing else of it."""
    return AgencyProfile(
        people=(NamedPerson(name="", role="supervisor", phone=script.supervisor),),
        dispatch=tuple(DispatchNumber(place=each.place, number=each.number) for each in script.places),
        callback_phone=script.supervisor,
        reminder_minutes=real.reminder_minutes,
        reminders=real.reminders,
    )


def invented_client(script: DrillScript, now: Moment) -> Client:
    """Return the client of a script; in no vault."""
    said = script.client
    may = "yes" if said.may_call else "no"
    reach = Reach(
        method=ContactMethod(
            kind="phone", value=said.phone, shared_with=said.shared_with, is_preferred=True, id=new_id()
        ),
        safe=SafeContact(may_call=may, may_text="no", may_voicemail="no", words=said.said, said_at=now),
    )
    draft = ClientDraft(
        names=(Name(text=said.name, is_chosen=True),),
        languages=(Language(code=said.language, is_preferred=True),) if said.language else (),
        reaches=(reach,),
    )
    return Client(
        id=new_id(), short_id="", version=1, status="open", practice=True, draft=draft, changed_at=now
    )


class DrillDesk(CrisisDesk):
    """Numbers that say they cannot be dialled (PRACTICE 31)."""

    def number_view(
        self, run: CrisisRun | None, client: Client | None, *, hidden: bool, now: Moment
    ) -> NumberView:
        """The card as it is, with its note; where that has no room the label says it."""
        view = super().number_view(run, client, hidden=hidden, now=now)
        words = translate("Drill", "Invented numbers: they cannot be dialled")
        short = translate("Drill", "Invented: it cannot be dialled")
        if view.towns:
            short = translate("Drill", "Invented. Which town?")
        return replace(view, note=words, note_long=words, short_label=short)


class DrillOpened(CrisisOpened):
    """The panels over an invented client; nothing is read from a vault."""

    def _allowed(self) -> tuple[Reach, ContactState] | None:
        client = self._screen.runner.client
        if client is None or self._screen.people_hidden:
            return None
        (reach,) = client.draft.reaches
        now = self._screen.context.clock.now()
        return reach, contact_state(reach.method, reach.safe, now, recheck_days=RECHECK_DAYS)

    def plan(self) -> None:
        """Nobody invented has a plan."""
        self._show("plan", translate("Drill", "Their plan"), self._help.plan(None))


class DrillShowing(CrisisShowing):
    """Says nothing of locks and vaults: there is neither here."""

    def show_notice(self) -> None:
        """Nothing stands above the fields."""
        self._screen.view.notice.say("", "lock", "", "", "")


class DrillCrisis(CrisisScreen):
    """Give it the context of `practice_context`. It has neither services nor a folder: there is no way to a disk."""

    ended = Signal()
    """"It has passed" was pressed."""
    pause_wanted = Signal()
    desk_with = DrillDesk
    opened_with = DrillOpened
    showing_with = DrillShowing

    def __init__(self, context: CrisisContext, script: DrillScript, parent: QWidget | None = None) -> None:
        assert context.services is None
        assert context.vault_folder is None
        self._script = script
        super().__init__(context, parent)
        self.setObjectName("drill_crisis")
        self.view.foot.set_practice()
        self.view.number.copy.setEnabled(False)
        self.finished.connect(self.pause_wanted)

    def begin(self, client_id: str = "", session_id: str = "", carried: Carried = NOTHING) -> None:
        """Begin with the script's client; whatever else is asked for."""
        runner = self.runner
        super().begin("", "")
        runner.model.locked = False  # there is neither a lock nor a vault: nothing in the log speaks of them
        run = runner.run
        assert run is not None
        first, *rest = run.lines
        runner.model.run = replace(
            run, drill=True, lines=(replace(first, data={}, while_locked=False), *rest)
        )
        runner.client = invented_client(self._script, self.context.clock.now())
        self._show()

    def pass_pressed(self) -> None:
        """It has passed: the practice is over, no report is drawn."""
        self.flush()
        self.ended.emit()

    def leave(self, then: Callable[[], object]) -> None:
        """Nothing leads away from here; it pauses."""
        self.pause_wanted.emit()

    def escape(self) -> None:
        """Esc closes a panel, or pauses."""
        if self.view.panel.is_open:
            self.view.panel.close_panel()
        else:
            self.pause_wanted.emit()


def practice_context(context: ScreenContext, script: DrillScript, clock: Clock) -> CrisisContext:
    """Return what the page of a practice works with: no services, no vault, an autosave that nothing reads."""
    profile = invented_profile(script, context.content.agency_profile())
    return CrisisContext(
        theme=cast("Theme", PracticeTheme(context.theme)),
        content=PracticeContent(context.content, profile),
        clock=clock,
        tasks=context.tasks,
        window=cast("Window", PracticeWindow(context.window)),
        services=None,
        vault_folder=None,
        inbox_keys=InboxKeys(Path()),  # asked for nothing: there is no folder to find a key for
        autosave=Autosave(context.tasks),
        drill=True,
    )
