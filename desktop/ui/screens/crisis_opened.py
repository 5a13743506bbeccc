"""Opens the panels of the crisis screen; each is one key away and none of them stops anything."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.domain.safety_plans import plan_they_have
from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.crisis_host import safely
from desktop.ui.later import later
from desktop.ui.screens.crisis_drop import AgreedHere, agreed_rows
from desktop.ui.screens.crisis_first import offers_first
from desktop.ui.screens.crisis_help import CrisisHelp
from desktop.ui.screens.crisis_panels import ButtonRow, OfferRow, pressed_button
from desktop.ui.screens.crisis_registry import HELP_OFFERS, PANELS, HelpOffer, PanelPart, guarded, opens
from desktop.ui.screens.crisis_words import HIDDEN, said_lines
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from desktop.domain.clients import Reach
    from desktop.domain.contacts import ContactState
    from desktop.ui.screens.crisis import CrisisScreen


class CrisisOpened(QObject):
    """Made by the screen; pressing the same key again closes what it opened."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._help = CrisisHelp(
            screen.context.theme,
            screen.desk.content,
            self._stamp,
            self,
        )
        self._reach: tuple[Reach, ContactState] | None = None
        screen.view.panel.typed.connect(self._typed)
        self._agreed = AgreedHere(screen)
        screen.view.form_changed.connect(self._on_form)
        self.hour = ByTheHour(screen.view.panel, screen.context.clock, self._look)

    def _look(self) -> None:
        """What is allowed now, while the card of a dropped call is open: at its minute, like the strip (V7)."""
        panel = self._screen.view.panel
        if panel.kind == "dropped" and self._allowed() != self._reach:
            panel.keeping_place(self.dropped)

    def _on_form(self) -> None:
        """A part's open panel has the rows that fit; one in which somebody may be typing stays as it is."""
        kind = self._screen.view.panel.kind
        part = PANELS.get(kind)
        if part is not None and not part.keeps_typing:
            later(self, partial(self.show_again, kind))  # not in the middle of placing everything

    def _allowed(self) -> tuple[Reach, ContactState] | None:
        screen = self._screen
        client, services = screen.runner.client, screen.context.services
        if client is None or services is None or screen.people_hidden:
            return None
        return services.clients.best_reach(client)

    def _stamp(self, kind: str, text: str, data: Mapping[str, str]) -> None:
        self._screen.runner.stamp(kind, text, data=data)

    def _typed(self, letter: str) -> None:
        """Somebody writes on while a panel has the keyboard: the words are the note's."""
        note = self._screen.view.note
        self._screen.focus_note()
        note.editor.insert(letter)
        note.typed.emit(note.text())

    def _toggle(self, kind: str) -> bool:
        """Close the panel when it is already this one."""
        panel = self._screen.view.panel
        if panel.kind == kind:
            panel.close_panel()
            return True
        return False

    def open(self, kind: str) -> None:
        """Open a panel by its id: a part's, one of the program, or one of the content; closes it when it is open."""
        if kind != "dropped" and self._toggle(kind):
            return
        part = PANELS.get(kind)
        if part is not None and guarded(partial(self._show_part, kind, part), False):
            return
        own = {
            "dropped": self.dropped,
            "breathe": self.breathe,
            "log": self.log,
            "help": self.help,
            "plan": self.plan,
            "towns": self.towns,
            "whose": self.whose,
        }.get(kind)
        if own is not None:
            own()
        else:
            self.content_panel(kind)

    def show_again(self, kind: str) -> None:
        """Build a part's open panel anew, after a stamp of its own; another panel is left alone."""
        part = PANELS.get(kind)
        panel = self._screen.view.panel
        if part is not None and panel.kind == kind and panel.is_open:
            rows = list(part.rows(self._screen))
            panel.keeping_place(lambda: self._show(kind, part.title(), rows))

    def show_dropped(self) -> None:
        """Say the card of a dropped call again, after a change."""
        if "dropped" not in PANELS:
            self.dropped()

    def sight_changed(self) -> None:
        """Names were hidden or shown: what is open says what may be seen now, or waits out of sight with its words."""
        panel, hidden = self._screen.view.panel, self._screen.people_hidden
        kind = panel.kind
        part = PANELS.get(kind)
        if not hidden and panel.waits:
            panel.bring_back()
        elif hidden and part is not None and part.keeps_typing:
            panel.put_aside()
        elif part is not None:
            panel.keeping_place(partial(self._show_part, kind, part))
        elif kind == "log":
            panel.keeping_place(self.log)
        elif kind == "plan":
            panel.keeping_place(self.plan)
        elif kind == "whose":
            panel.close_panel()
        elif self._screen.desk.content.panel(kind) is not None:
            panel.keeping_place(partial(self.content_panel, kind))

    def _show_part(self, kind: str, part: PanelPart) -> bool:
        rows = list(part.rows(self._screen))
        self._show(kind, part.title(), rows, focus=part.focus, newest_last=part.newest_last)
        return True

    def _show(
        self, kind: str, title: str, rows: list[QWidget], *, focus: bool = False, newest_last: bool = False
    ) -> None:
        panel = self._screen.view.panel
        focused = QApplication.focusWidget()
        here = focused is not None and panel.isAncestorOf(focused)
        panel.show_rows(kind, title, rows, newest_last=newest_last)
        if focus:
            panel.focus_first()
        elif here:
            # what had the keyboard is gone; by itself it would go on to "Call dropped", which a space would press
            self._screen.focus_note()

    def number_action(self) -> None:
        """The one offer beside the dispatch number: they are there, another town, what now, what to say."""
        screen = self._screen
        found = screen.desk.found(screen.runner.run, screen.runner.client)
        if found.fit in {"usual", "today"}:
            screen.runner.stamp_field("where", found.place)
        elif found.fit == "agency":
            screen.choose_town(-1)
        elif found.fit == "other_place":
            self.open("towns" if screen.desk.towns() else "no_number")
        else:
            self.open("say")

    # ------------------------------------------------------------ one panel each

    def dropped(self) -> None:
        """F7: the safe-contact card first; the program never rings anybody."""
        screen = self._screen
        reach = self._reach = self._allowed()
        opens = screen.view.panel.kind != "dropped"
        if opens and not screen.runner.model.dropped():  # looked at again it has not dropped a second time
            screen.runner.stamp("line", self.tr("The call dropped"), data={"dropped": "1"})
        rows = self._help.dropped(
            screen.desk.content.panel("dropped"),
            self._values(),
            reach=reach,
            tries=screen.runner.model.tries(),
            agreed=self._first_show_names() or agreed_rows(screen, self._agreed.now(anew=opens), reach),
            dispatch=partial(self.open, "say"),
        )
        self._show("dropped", self.tr("The call dropped"), rows)

    def _first_show_names(self) -> tuple[list[str], str] | None:
        """With names hidden the card is not there, and that is said: nobody takes it for a phone that may be rung."""
        screen = self._screen
        if screen.runner.client is None or not screen.people_hidden:
            return None
        words = self.tr("Names are hidden. Show names first: how to reach them safely stands here then.")
        # whose phone it is nobody sees now: one try is theirs to judge, a second waits for the card
        return [words], words if screen.runner.model.tries() else ""

    def breathe(self) -> None:
        """Ctrl+B."""
        rows = self._help.breathe(with_calm=self._screen.view.compact)
        self._show("breathe", self.tr("Breathe with me"), rows)

    def log(self) -> None:
        """The whole log, page by page."""
        screen = self._screen
        if screen.runner.run is None:
            return
        now = screen.context.clock.now()
        titles = {step.id: step.do for step in screen.desk.content.steps}
        lines = said_lines(screen.runner.run, titles, now, hidden=screen.people_hidden)
        extra: list[QWidget] = []
        if screen.view.compact:
            theme = screen.context.theme
            extra = [
                pressed_button(theme, self.tr("More help"), "crisis_log_help", partial(self.open, "help")),
                pressed_button(theme, self.tr("Back, it keeps running"), "crisis_log_back", self._leave),
            ]
        self._show("log", self.tr("Log"), self._help.log(lines, extra), newest_last=True)

    def help(self) -> None:
        """F10: everything else that can help."""
        screen = self._screen
        offers: list[HelpOffer] = [
            self._offer("cannot_speak", "ear-off", self.tr("They cannot speak freely"), "F11"),
            self._offer("suicide", "heart-handshake", self.tr("Thoughts of suicide")),
        ]
        if screen.runner.client is not None:
            offers.append(self._offer("plan", "file-text", self.tr("Their plan, numbers first"), "Ctrl P"))
        offers += [
            self._offer("dropped", "phone-off", self.tr("The call dropped"), "F7"),
            self._offer("say", "phone-call", self.tr("What to say to the operator")),
            self._offer("report", "clipboard-list", self.tr("A report: what they will ask")),
            self._offer("breathe", "wind", self.tr("Breathe with me"), "Ctrl B"),
        ]
        if screen.desk.towns():
            offers.append(self._offer("towns", "map-pin", self.tr("All dispatch numbers")))
        added = {offer.name: offer for offer in HELP_OFFERS if guarded(partial(offer.wanted, screen), False)}
        offers = [added.pop(offer.name, offer) for offer in offers]
        rows = [
            (offer.icon, offer.words(), offer.key, partial(offer.press, screen))
            for offer in offers_first(screen, (*offers, *added.values()))
        ]
        self._show("help", self.tr("More help"), self._help.offers(rows), focus=True)

    def _offer(self, name: str, icon: str, words: str, key: str = "") -> HelpOffer:
        return HelpOffer(name=name, icon=icon, words=lambda: words, key=key, press=opens(name))

    def plan(self) -> None:
        """Ctrl+P: the client's own plan, where there is one."""
        screen = self._screen
        client, services = screen.runner.client, screen.context.services
        if client is None or services is None:
            return
        if not screen.in_sight("plan"):
            words = self.tr("Names are hidden. Show names first, then their plan opens here.")
            self._show("plan", self.tr("Their plan"), self._help.words(words))
            return
        chosen = plan_they_have(services.plans.of_client(client.id))
        if (
            chosen is not None and screen.people_hidden
        ):  # its numbers were chosen to stay in sight, nothing else of it
            chosen = replace(chosen, steps=tuple(each for each in chosen.steps if each.phone))
        nobody: frozenset[str] = frozenset()
        danger = nobody if chosen is None else safely(partial(services.plans.danger_in, chosen), nobody)
        self._show("plan", self.tr("Their plan"), self._help.plan(chosen, danger))

    def content_panel(self, panel_id: str) -> None:
        """A panel of the content file."""
        panel = self._screen.desk.content.panel(panel_id)
        if panel is not None:
            self._show(panel_id, panel.title, self._help.panel(panel, self._values()))

    def towns(self) -> None:
        """Every number of the agency's list."""
        screen = self._screen

        def chosen(at: int) -> None:
            screen.view.panel.close_panel()
            screen.choose_town(at)

        rows = self._help.towns(screen.desk.towns(), chosen)
        self._show("towns", self.tr("Which town is the client in?"), rows, focus=True)

    def whose(self) -> None:
        """Whose crisis is this? Never needed."""
        screen = self._screen
        services = screen.context.services
        if services is None:
            return

        def chosen(client_id: str) -> None:
            screen.view.panel.close_panel()
            screen.runner.join(client_id)

        rows = [*self._asked_about(chosen), *self._help.chooser(services.clients.find, chosen, rows_shown=3)]
        self._show("whose", self.tr("Whose crisis is this?"), rows, focus=True)

    def _asked_about(self, chosen: Callable[[str], None]) -> list[QWidget]:
        """Rows for the client from whose page crisis was opened while this one runs without any: theirs, or another."""
        screen = self._screen
        asked, services = screen.runner.asked, screen.context.services
        client = safely(lambda: services.clients.get(asked[0]), None) if asked and services else None
        if client is None:
            return []
        theme, client_id = screen.context.theme, client.id
        row = OfferRow(theme, client.chosen_name, end=ltr(client.short_id), icon="user-round")
        row.setObjectName("crisis_whose_asked")
        row.clicked.connect(lambda _on=False: chosen(client_id))
        another = pressed_button(
            theme, self.tr("Begin another for them"), "crisis_whose_another", screen.begin_another
        )
        return [row, ButtonRow(theme, [another])]

    def ask_passphrase(self, *, refused: bool = False, then: Callable[[], object] | None = None) -> None:
        """Names come back by the passphrase; `then` is what somebody wanted to do that needs it first."""
        screen = self._screen

        def checked(right: bool) -> None:
            if right:
                screen.view.panel.close_panel()
                screen.set_people_hidden(False)
                if then is not None:
                    then()
            else:
                self.ask_passphrase(refused=True, then=then)

        def given(text: str) -> None:
            if text:
                screen.context.window.check_passphrase(text, checked)

        rows = self._help.passphrase(given, refused=refused)
        self._show("names", self.tr("Show names"), rows)
        screen.view.panel.focus_first()

    def tell(self, sentence: str) -> None:
        """Something did not work; the crisis goes on."""
        self._show("tell", self.tr("Not on disk yet"), self._help.words(sentence))

    # ------------------------------------------------------------ inside

    def _leave(self) -> None:
        screen = self._screen
        screen.view.panel.close_panel()
        screen.escape()

    def _values(self) -> dict[str, str]:
        screen = self._screen
        found = screen.desk.found(screen.runner.run, screen.runner.client)
        values = screen.desk.values(screen.runner.run, screen.runner.client, found)
        items = {"address": "place", "town": "place", "people": "who"}
        return {
            name: value if screen.in_sight(items.get(name, "people")) else HIDDEN if value else ""
            for name, value in values.items()
        }
