"""The cards of records kept apart: people at home, conflicts of interest, what was done. None reads another record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.walls import PairDraft
from desktop.ui.screens.client_carry import home_words
from desktop.ui.screens.walls_entry import Deed, Entry
from desktop.ui.wall_words import conflict_words, dangers, event_words
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from desktop.domain.record import Row
    from desktop.domain.walls import PairConflict, Tie, WallState
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.kept_form import KeptForm

translate = QCoreApplication.translate


class _Entries(Card):
    """`stored` carries the words to tell, `went` the id of a record that was opened on purpose."""

    stored = Signal(str)
    went = Signal(str)

    def __init__(self, context: ScreenContext, heading: str) -> None:
        super().__init__(context.theme, heading)
        self._context = context
        self._client_id = ""
        self.body.setSpacing(context.theme.space("s"))
        self._holder: QWidget | None = None
        self.entries: dict[str, Entry] = {}

    def begin(self, client_id: str) -> QVBoxLayout:
        """Put away what was shown, and return where the new lines go."""
        self._client_id, self.entries = client_id, {}
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space("m"))
        return column

    def finish(self) -> None:
        """Show the new lines, all at once."""
        if self._holder is not None:
            self.body.addWidget(self._holder)
            self._holder.show()

    def entry(self, tie_id: str, lines: list[QWidget], deeds: list[Deed], *, about: str) -> Entry:
        """Make one entry."""
        made = Entry(self._context, f"{self._client_id}/{tie_id}", lines, deeds, about=about)
        self.entries[tie_id] = made
        return made

    def open_deed(self, tie: Tie) -> Deed:
        """Return the deliberate step into the other record (PRACTICE 13)."""
        sentence = translate(
            "Walls",
            "You leave this record and open the other person's. What you learn there is not said here. "
            "Both histories say that it was opened from here.",
        )
        return Deed(
            name="open",
            words=translate("Walls", "Open the other record"),
            icon="external-link",
            sentence=sentence,
            button=translate("Walls", "Open it"),
            build=partial(_ask_why, tie.needs_reason),
            do=partial(self._context.services.walls.open_other, self._client_id, tie.id),
            values=lambda form: (form.value("wall_reason") if "wall_reason" in form.fields else "",),
            done=lambda other: self.went.emit(str(other)),
        )


def _ask_why(needed: bool, form: KeptForm) -> None:
    if needed:
        form.line("wall_reason", translate("Walls", "Why is it needed?"))


class HomeCard(_Entries):
    """Who is written at home, who of them has a record of their own; and that another record names this client."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Walls", "People at home"))

    def show_state(self, client_id: str, state: WallState, rows: list[Row]) -> None:
        """Show every person written here."""
        theme, column = self._context.theme, self.begin(client_id)
        today = self._context.clock.now().local().date()
        for row in [row for row in rows if not row.is_blank()]:
            words = home_words(row, today) or translate("Walls", "A person at home")
            lines: list[QWidget] = [PlainLabel(theme, words, strong=True, wrap=True)]
            tie = state.tie(row.id)
            if tie is not None:
                there = translate(
                    "Walls", "A record of their own is here. Nothing of it is shown on this side."
                )
                lines.append(IconLabel(theme, there, icon="shield", role="muted", wrap=True))
            deeds = [self._link_deed(row)] if tie is None else [self.open_deed(tie), self._unlink_deed(row)]
            column.addWidget(self.entry(row.id, lines, deeds, about=words))
        for tie in [tie for tie in state.ties if tie.kind == "named_there"]:
            words = translate("Walls", "Another record here counts this person to its household.")
            line = IconLabel(theme, words, icon="shield", wrap=True)
            column.addWidget(self.entry(tie.id, [line], [self.open_deed(tie)], about=""))
        if not self.entries:
            words = translate("Walls", "Nobody is written yet. People at home are added in the record.")
            column.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self.finish()

    def _link_deed(self, row: Row) -> Deed:
        walls = self._context.services.walls
        sentence = translate(
            "Walls",
            "Choose that person's own record. The two are then kept apart: neither shows contact, plans, sessions or "
            "crises of the other, search warns, they cannot be put together, and a case pack leaves the person out.",
        )
        return Deed(
            name="link",
            words=translate("Walls", "Has a record of their own here"),
            icon="link",
            sentence=sentence,
            button=translate("Walls", "Keep the two apart"),
            build=_ask_whom,
            do=partial(walls.link, self._client_id, row.id),
            values=lambda form: (form.value("wall_other"),),
            done=lambda _none: self.stored.emit(
                translate("Walls", "The two records are kept apart from now on.")
            ),
        )

    def _unlink_deed(self, row: Row) -> Deed:
        walls = self._context.services.walls
        sentence = translate(
            "Walls",
            "Only when it was a mistake. The records are no longer kept apart by this link; both say so.",
        )
        return Deed(
            name="unlink",
            words=translate("Walls", "Take the link away"),
            icon="x",
            sentence=sentence,
            button=translate("Walls", "Take it away"),
            build=partial(_ask_why, True),
            do=partial(walls.unlink, self._client_id, row.id),
            values=lambda form: (form.value("wall_reason"),),
            done=lambda _none: self.stored.emit(translate("Walls", "The link is taken away.")),
        )


def _ask_whom(form: KeptForm) -> None:
    form.person("wall_other", translate("Walls", "Whose record"), translate("Walls", "Name or id"))


class ConflictsCard(_Entries):
    """Conflicts of interest of a pair: in force, then lifted; who the other is only when it is asked."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Walls", "Conflict of interest"))

    def show_state(self, client_id: str, state: WallState) -> None:
        """Show every conflict, and the way to note one."""
        theme, column = self._context.theme, self.begin(client_id)
        for conflict in state.conflicts:
            tie = state.tie(conflict.id)
            line = conflict_words(conflict)
            lines: list[QWidget] = [
                IconLabel(theme, line, icon="shield-off" if conflict.lifted_on else "shield-alert", wrap=True)
            ]
            danger = dict(dangers()).get(conflict.danger, "")
            held = HoldToSee(theme, translate("Walls", "Who may be the danger"), danger, icon="eye-off")
            lines.append(held)
            if conflict.words:
                name = translate("Walls", "Why it was noted")
                lines.append(HoldToSee(theme, name, isolate(conflict.words), icon="eye-off"))
            deeds = (
                [] if tie is None else [self._who_deed(tie), self.open_deed(tie), self._lift_deed(conflict)]
            )
            column.addWidget(self.entry(conflict.id, lines, deeds, about=""))
        words = translate("Walls", "When both are clients, and one may be the danger of the other.")
        about = PlainLabel(theme, words, role="muted", wrap=True)
        column.addWidget(self.entry("new", [about], [self._flag_deed()], about=""))
        self.finish()

    def forget(self) -> None:
        """Take away who the other is."""
        for entry in self.entries.values():
            entry.say("")

    def _who_deed(self, tie: Tie) -> Deed:
        walls = self._context.services.walls
        return Deed(
            name="who",
            words=translate("Walls", "Show who it is"),
            icon="eye",
            sentence=translate(
                "Walls", "Both histories say that it was asked here. It shows until you leave this page."
            ),
            button=translate("Walls", "Show it"),
            build=partial(_ask_why, True),
            do=partial(walls.ask_who, self._client_id, tie.id),
            values=lambda form: (form.value("wall_reason"),),
            done=partial(self._on_who, tie),
        )

    def _on_who(self, tie: Tie, other_id: object) -> None:
        client = self._context.services.clients.get(str(other_id))
        if client is not None and tie.id in self.entries:
            words = translate("Walls", "It is {name}, {id}.")
            self.entries[tie.id].say(words.format(name=isolate(client.chosen_name), id=ltr(client.short_id)))

    def _lift_deed(self, conflict: PairConflict) -> Deed:
        walls = self._context.services.walls

        def build(form: KeptForm) -> None:
            form.line("wall_by", translate("Walls", "Who decided it"))
            form.words("wall_words", translate("Walls", "Why"))

        return Deed(
            name="lift",
            words=translate("Walls", "Lift it"),
            icon="shield-off",
            sentence=translate(
                "Walls", "It stays readable here as lifted, in both records. Links of a household stay."
            ),
            button=translate("Walls", "Lift the conflict"),
            build=build,
            do=partial(walls.lift, self._client_id, conflict.id),
            values=lambda form: (form.value("wall_by"), form.value("wall_words")),
            done=lambda _none: self.stored.emit(translate("Walls", "The conflict of interest is lifted.")),
        )

    def _flag_deed(self) -> Deed:
        walls = self._context.services.walls

        def build(form: KeptForm) -> None:
            _ask_whom(form)
            form.pick("wall_danger", translate("Walls", "Who may be the danger?"), dangers(), columns=None)
            form.words("wall_words", translate("Walls", "Why, in a few words"))
            form.line(
                "wall_by",
                translate("Walls", "Who decided it"),
                hint=translate("Walls", "The supervisor's name"),
            )
            form.line("wall_day", translate("Walls", "On which day"), hint="2026-11-03", ltr=True)

        def values(form: KeptForm) -> tuple[PairDraft]:
            draft = PairDraft(
                other_id=form.value("wall_other"),
                danger=form.value("wall_danger"),
                words=form.value("wall_words"),
                decided_by=form.value("wall_by"),
                decided_on=form.value("wall_day"),
            )
            return (draft,)

        sentence = translate(
            "Walls",
            "Both records show it, without saying who the other is. The two are kept apart, and your supervisor "
            "says who serves whom. Your words stay in this record only.",
        )
        return Deed(
            name="flag",
            words=translate("Walls", "Note a conflict of interest"),
            icon="plus",
            sentence=sentence,
            button=translate("Walls", "Note it in both"),
            build=build,
            do=partial(walls.flag, self._client_id),
            values=values,
            done=lambda _id: self.stored.emit(translate("Walls", "Noted in both records.")),
        )


class WallEventsCard(Card):
    """What was done about walls in this record, the newest first."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, translate("Walls", "What was done"))
        self.lines = PlainLabel(context.theme, "", wrap=True)
        self.body.addWidget(self.lines)

    def show_state(self, state: WallState) -> None:
        """Show every entry."""
        self.lines.setText("\n".join(event_words(event) for event in state.events))
        self.setVisible(bool(state.events))
