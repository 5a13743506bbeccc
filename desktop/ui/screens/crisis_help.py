"""What the panels of the crisis screen hold: what to say, a dropped call, breathing, more help, whose it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.contacts import NOT_SAME
from desktop.ui.screens.crisis_calm import BreathingRing
from desktop.ui.screens.crisis_held import HeldWords
from desktop.ui.screens.crisis_panels import (
    ButtonRow,
    OfferRow,
    RunsLabel,
    SaidRow,
    pressed_button,
)
from desktop.ui.screens.crisis_words import filled
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.clients import ClientHit, Reach
    from desktop.domain.contacts import ContactState
    from desktop.domain.crisis_content import CrisisContent
    from desktop.domain.protocol import Panel
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.ui.screens.crisis_words import Said
    from desktop.ui.theme.theme import Theme

Stamp = Callable[[str, str, Mapping[str, str]], None]
"""Stamps a line: kind, text, data."""


class CrisisHelp(QObject):
    """Builds the rows of each panel from content and from what is known; every button stamps or opens something."""

    def __init__(
        self, theme: Theme, content: CrisisContent, stamp: Stamp, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._content, self._stamp = theme, content, stamp

    # ------------------------------------------------------------ content panels

    def panel(self, panel: Panel, values: Mapping[str, str]) -> list[QWidget]:
        """Rows of a content panel: what to do, and in quotes what to say."""
        rows: list[QWidget] = []
        for line in panel.lines:
            if line.text:
                rows.append(RunsLabel(self._theme, filled(line.text, values)))
            if line.say:
                rows.append(self._say(line.say))
        return rows

    def _say(self, words: str) -> RunsLabel:
        quoted = QCoreApplication.translate("CrisisHelp", "“{words}”").format(words=isolate(words))
        return RunsLabel(self._theme, [(quoted, True)])

    def words(self, sentence: str) -> list[QWidget]:
        """One sentence."""
        return [self._sentence(sentence)]

    def _sentence(self, words: str, *, strong: bool = False) -> RunsLabel:
        return RunsLabel(self._theme, [(words, strong)])

    def breathe(self, *, with_calm: bool) -> list[QWidget]:
        """The ring, the grounding lines, and in the narrow form the calm lines too."""
        rows: list[QWidget] = [BreathingRing(self._theme)]
        lines = [line.text for line in self._content.grounding]
        rows.append(self._sentence(" ".join(lines)))
        if with_calm:
            rows.append(self._sentence(". ".join(line.text for line in self._content.calm)))
        return rows

    def log(self, said: Sequence[Said], extra: Sequence[QWidget]) -> list[QWidget]:
        """The whole log, the newest last."""
        rows: list[QWidget] = [SaidRow(self._theme, line) for line in said]
        if extra:
            rows.insert(0, ButtonRow(self._theme, extra))
        return rows

    # ------------------------------------------------------------ a dropped call

    def dropped(
        self,
        panel: Panel | None,
        values: Mapping[str, str],
        *,
        reach: tuple[Reach, ContactState] | None,
        tries: int,
        agreed: tuple[Sequence[str], str] = ((), ""),
        dispatch: Callable[[], None],
    ) -> list[QWidget]:
        """The safe-contact card first; nothing rings by itself, and a shared phone gets no extra tries.

        `agreed`: lines of what today's session agreed, and why nobody is to be called any more.
        """
        theme = self._theme
        rows: list[QWidget] = self.panel(panel, values) if panel is not None else []
        tried = pressed_button(
            theme,
            self.tr("Tried, no answer"),
            "crisis_tried",
            lambda: self._stamp("call", self.tr("Tried to reach them, no answer"), {"try": "1"}),
        )
        shared = reach is not None and bool(reach[0].method.shared_with)
        if shared and tries:
            tried.set_cannot(self.tr("A shared phone gets no extra tries."))
        elif agreed[1]:
            tried.set_cannot(agreed[1])
        buttons: list[QWidget] = [
            pressed_button(
                theme,
                self.tr("They are back"),
                "crisis_back_on_line",
                lambda: self._stamp("call", self.tr("They are back on the line"), {"back": "1"}),
            ),
            tried,
            pressed_button(theme, self.tr("Dispatch now"), "crisis_drop_dispatch", dispatch),
        ]
        # the buttons stand right below the card, so that no page has to be turned for them
        card = self._card(*reach) if reach is not None else []
        held = [row for row in card if isinstance(row, HeldWords)]
        # and the words that hold somebody back before those for another voice
        told: list[QWidget] = [self._sentence(line, strong=not at) for at, line in enumerate(agreed[0])]
        card = [row for row in card if row not in held]
        rows = [*card, ButtonRow(theme, buttons), *told, *rows, *held]
        if tries:
            rows.insert(
                0,
                self._sentence(self.tr("Tries so far: {number}").format(number=ltr(str(tries))), strong=True),
            )
        return rows

    def _card(self, reach: Reach, state: ContactState) -> list[QWidget]:
        method, safe = reach.method, reach.safe
        # a way they refused is not there to be dialled by a shaking hand; the reason stands in its place
        away = state.state in {"not_safe", "not_now"} or {"outside_hours", NOT_SAME} & set(state.reasons)
        number = "" if away else ltr(method.value)
        rows: list[QWidget] = [
            RunsLabel(self._theme, [(self._state_words(state) + "  ", True), (number, False)])
        ]
        if method.shared_with:
            words = self.tr("Shared with {who}. No extra tries.").format(who=isolate(method.shared_with))
            rows.append(self._sentence(words, strong=True))
        if safe.words:
            rows.append(
                RunsLabel(self._theme, [(self.tr("They said: "), False), (isolate(safe.words), True)])
            )
        for words, held in (
            (self.tr("Who we say we are"), safe.identify_as),
            (self.tr("If someone else answers"), safe.if_other_answers),
            (self.tr("What they find if they ring back"), safe.ring_back_finds),
        ):
            if held:
                rows.append(HeldWords(self._theme, words, held))
        return rows

    def _state_words(self, state: ContactState) -> str:
        ways = {
            "call": self.tr("call"),
            "text": self.tr("text"),
            "voicemail": self.tr("voicemail"),
            "email": self.tr("email"),
        }
        said_ways = listed(ways[way] for way in state.ways if way in ways)
        if state.state == "safe" and state.until:
            said = self.tr("They said until {time}: {ways}.")
            return said.format(time=ltr(state.until), ways=said_ways)
        if state.state == "safe":
            return self.tr("They said: {ways}.").format(ways=said_ways)
        if state.state == "not_now" or "outside_hours" in state.reasons:
            return self.tr("Not at this hour, they said.")
        if state.state == "not_safe":
            return self.tr("They said no to every way.")
        return self.tr("Not confirmed lately. Do not rely on it.")

    # ------------------------------------------------------------ whose crisis, their plan, names

    def chooser(
        self,
        find: Callable[[str], Sequence[ClientHit]],
        chosen: Callable[[str], None],
        *,
        rows_shown: int,
    ) -> list[QWidget]:
        """Type part of a name; never needed, never in the way."""
        field = TextField(self._theme, self.tr("Name or number"), crisis=True)
        field.setObjectName("crisis_whose")
        results = [OfferRow(self._theme, "", icon="user-round") for _ in range(rows_shown)]
        for at, row in enumerate(results):
            row.setObjectName(f"crisis_whose_{at}")
            row.setProperty("client_id", "")
            row.clicked.connect(lambda _on=False, row=row: chosen(str(row.property("client_id"))))

        def search(typed: str) -> None:
            hits = find(typed)[: len(results)] if typed.strip() else ()
            for at, row in enumerate(results):
                hit = hits[at] if at < len(hits) else None
                row.setEnabled(hit is not None)
                row.setProperty("client_id", hit.client_id if hit is not None else "")
                row.show_words(
                    hit.chosen_name if hit is not None else "", ltr(hit.short_id) if hit is not None else ""
                )

        field.changed.connect(search)
        search("")
        none = pressed_button(
            self._theme, self.tr("Leave it without a client"), "crisis_whose_none", lambda: chosen("")
        )
        return [field, *results, ButtonRow(self._theme, [none])]

    def plan(self, plan: SafetyPlan | None, danger: Collection[str] = ()) -> list[QWidget]:
        """Their plan, numbers first, in the words the caseworker reads.

        `danger` are ids of steps whose number is, as the record says now, one of somebody who may be the danger: said
        beside it, and they come after the other numbers (PRACTICE 14).
        """
        if plan is None:
            return [self._sentence(self.tr("There is no plan yet. A crisis is not the time to make one."))]
        rows: list[QWidget] = []
        steps = sorted(plan.steps, key=lambda step: (not step.phone, step.id in danger))
        for step in steps:
            words = step.words(plan.worker_language, plan.client_language)
            if step.phone or words:
                parts = [(ltr(step.phone) + "  ", True)] if step.phone else []
                rows.append(RunsLabel(self._theme, [*parts, (isolate(words), False)]))
            if step.id in danger:
                rows.append(
                    self._sentence(
                        self.tr("Do not call this number: it is one of somebody who may be the danger."),
                        strong=True,
                    )
                )
        return rows or [self._sentence(self.tr("Nothing is written in it yet."))]

    def passphrase(self, given: Callable[[str], None], *, refused: bool = False) -> list[QWidget]:
        """Names come back by the passphrase after the privacy curtain."""
        field = TextField(self._theme, self.tr("Passphrase"), password=True, crisis=True)
        field.setObjectName("crisis_passphrase")
        field.entered.connect(lambda: given(field.text()))
        show = pressed_button(
            self._theme, self.tr("Show names"), "crisis_show_names", lambda: given(field.text())
        )
        rows: list[QWidget] = [field, ButtonRow(self._theme, [show])]
        if refused:
            rows.insert(0, self._sentence(self.tr("That did not open it."), strong=True))
        return rows

    def towns(self, towns: Sequence[tuple[str, str]], chosen: Callable[[int], None]) -> list[QWidget]:
        """Every number of the agency's list."""
        rows: list[QWidget] = []
        for at, (name, number) in enumerate(towns):
            row = OfferRow(self._theme, name, end=ltr(number))
            row.clicked.connect(lambda _on=False, at=at: chosen(at))
            rows.append(row)
        return rows

    def offers(self, offers: Sequence[tuple[str, str, str, Callable[[], object]]]) -> list[QWidget]:
        """More help: icon, words, key, what happens."""
        rows: list[QWidget] = []
        for icon, words, key, slot in offers:
            row = OfferRow(self._theme, words, end=ltr(key), icon=icon)
            row.setObjectName(f"crisis_offer_{icon}")
            row.clicked.connect(lambda _on=False, slot=slot: slot())
            rows.append(row)
        return rows
