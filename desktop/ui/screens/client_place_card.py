"""A place of the client: are they here today, the emergency number that serves it, how sure it is, what to say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.domain.whereabouts import is_moved
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.client_facts import dispatch_words, place_name, sureness_words
from desktop.ui.screens.client_form_part import yes_no
from desktop.ui.screens.crisis_words import filled
from desktop.ui.screens.kept_form import keep
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card, Surface
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from desktop.domain.clients import Address, Client
    from desktop.ui.context import ScreenContext


PREFIX = "place_check/"


class PlaceCard(Card):
    """`stored` carries the words to tell once something was written. The number never goes onto a plan."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext, client: Client, place: Address) -> None:
        super().__init__(
            context.theme, isolate(place.label) or (place_name(place) if place.shelter else self.tr("Place"))
        )
        self._context, self._client, self._place = context, client, place
        self._key = PREFIX + place.id
        theme, now = context.theme, context.clock.now()
        self.body.setSpacing(theme.space("s"))
        if place.one_line() and place.shelter:
            self.body.addWidget(
                HoldToSee(theme, self.tr("Where the shelter is"), place.one_line(), icon="map-pin")
            )
        elif place.one_line():
            self.body.addWidget(IconLabel(theme, isolate(place.one_line()), icon="map-pin", wrap=True))
        self.here = client.is_here(place, now)
        self._tags(self.here)
        self.here_button = SecondaryButton(
            theme,
            self.tr("Not here any more") if self.here else self.tr("Is here today"),
            icon="x" if self.here else "map-pin",
        )
        self.here_button.setObjectName(f"here_{place.id}")
        self.here_button.setAccessibleName(f"{self.here_button.text()}: {place_name(place)}")
        self.here_button.clicked.connect(self._on_here)
        buttons: list[QWidget] = [self.here_button]
        self._opened: list[tuple[QuietButton, QWidget]] = []
        if place.dispatch_number:
            self._number()
            self.check_button = self._opens(
                self.tr("Confirm the number"), "check_number", "phone-call", self._check()
            )
            self.say_button = self._opens(self.tr("What to say"), "say", "quote", self._script())
            buttons += [self.check_button, self.say_button]
            if is_moved(place):
                self.same_button = QuietButton(theme, self.tr("Same place"), icon="check")
                self.same_button.setObjectName(f"same_place_{place.id}")
                self.same_button.setAccessibleName(
                    self.tr("Same place, only written otherwise: {place}").format(place=place_name(place))
                )
                self.same_button.clicked.connect(self._on_same)
                buttons.insert(1, self.same_button)
        else:
            words = self.tr("No local dispatch number yet. 911 from here reaches our own town.")
            self.body.addWidget(
                IconLabel(theme, words, icon="triangle-alert", size="small", role="caution", wrap=True)
            )
        self.body.addWidget(button_row(theme, buttons))
        for _button, part in self._opened:
            self.body.addWidget(part)
            part.hide()
        if place.dispatch_number:
            self._take_up()

    # ------------------------------------------------------------ building

    def _tags(self, here: bool) -> None:
        theme, said = self.theme, self._client.here
        line = QWidget()
        flow = FlowLayout(line, gap_x=theme.space("xs"), gap_y=theme.px(4))
        if here and said is not None:
            words = self.tr("Here today, said at {time}").format(time=day_words.time_of(said.said_at))
            flow.addWidget(Tag(theme, words, tone="good"))
        if self._place.is_usual:
            flow.addWidget(Tag(theme, self.tr("Usually here")))
        if self._place.shelter:
            flow.addWidget(Tag(theme, self.tr("Shelter or confidential place"), tone="look"))
        if flow.count():
            self.body.addWidget(line)

    def _number(self) -> None:
        theme, place = self.theme, self._place
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        row.addWidget(PlainLabel(theme, self.tr("Local dispatch"), role="muted"))
        self.number = PhoneText(theme, place.dispatch_number, role="muted" if is_moved(place) else "text")
        row.addWidget(self.number)
        row.addStretch(1)
        self.body.addLayout(row)
        today = self._context.clock.now().local().date()
        lines = [dispatch_words(place, today)]
        if place.dispatch_checked_how:
            lines.append(self.tr("Confirmed how: {how}").format(how=isolate(place.dispatch_checked_how)))
        if place.dispatch_source:
            lines.append(self.tr("From: {source}").format(source=isolate(place.dispatch_source)))
        for words in lines:
            self.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        doubt = sureness_words(self._context.services.places.sureness(place))
        if doubt:
            self.body.addWidget(
                IconLabel(theme, doubt, icon="triangle-alert", size="small", role="caution", wrap=True)
            )

    def _opens(self, words: str, name: str, icon: str, part: QWidget) -> QuietButton:
        button = QuietButton(self.theme, words, icon=icon)
        button.setObjectName(f"{name}_{self._place.id}")
        button.setAccessibleName(f"{words}: {place_name(self._place)}")
        button.clicked.connect(partial(self._on_open, part))
        self._opened.append((button, part))
        return button

    def _holder(self) -> tuple[Surface, QVBoxLayout]:
        holder = Surface(self.theme, "raised", line="top")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self.theme.space("s"), 0, 0)
        column.setSpacing(self.theme.space("s"))
        return holder, column

    def _script(self) -> QWidget:
        """The words for the operator, with this place; only what is known, never immigration (PRACTICE 19)."""
        holder, column = self._holder()
        place = self._place
        street = ", ".join(part for part in (place.street, place.unit) if part)
        town = " ".join(part for part in (place.town, place.region) if part)
        # the operator has to be told a shelter's address as well; it is read from the held line above
        values = {"address": place_name(place) if place.shelter else street or place.label, "town": town}
        for line in self._context.content.crisis().dispatch:
            words = "".join(part for part, _strong in filled(line.text, values))
            column.addWidget(PlainLabel(self.theme, words, wrap=True))
        return holder

    def _check(self) -> QWidget:
        """What to ask the centre, and what it said."""
        theme, name = self.theme, self._place.id
        holder, column = self._holder()
        ask = self.tr(
            "“This is no emergency. I check a number for people I work with by phone. Is this the emergency line "
            "for {town}, and does somebody answer it day and night?”"
        ).format(town=isolate(self._place.town or self._place.one_line()))
        column.addWidget(PlainLabel(theme, ask, wrap=True))
        self.how = TextField(theme, self.tr("How was it confirmed?"), hint=self.tr("We called it"))
        self.how.setObjectName(f"how_{name}")
        self.how.set_text(self._place.dispatch_checked_how)
        column.addWidget(self.how)
        title = self.tr("An emergency line, day and night?")
        column.addWidget(PlainLabel(theme, title, strong=True, wrap=True))
        self.day_and_night = Segment(
            theme, title, [SegmentOption(value=value, text=words) for value, words in yes_no()]
        )
        self.day_and_night.setObjectName(f"day_and_night_{name}")
        column.addWidget(self.day_and_night)
        self.problem = IconLabel(theme, "", icon="triangle-alert", size="small", role="caution", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        self.confirm_button = SecondaryButton(theme, self.tr("Confirmed today"), icon="check")
        self.confirm_button.setObjectName(f"confirmed_{name}")
        self.confirm_button.clicked.connect(self._on_confirm)
        column.addWidget(self.confirm_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._check_part = holder
        return holder

    # ------------------------------------------------------------ what is typed and not confirmed yet

    def _take_up(self) -> None:
        """What was typed before a lock, or before leaving the page, stands here again."""
        kept = self._context.recovered.pop(self._key, None)
        kept = kept or self._context.services.interface.draft(self._key)
        if isinstance(kept, dict):
            self.how.set_text(str(kept.get("how", "")))
            self.day_and_night.set_value(str(kept.get("day_and_night", "")))
            self._check_part.show()
        self.how.changed.connect(lambda _text: self._keep())
        self.day_and_night.chosen.connect(lambda _value: self._keep())

    def _keep(self) -> None:
        typed = {"how": self.how.text(), "day_and_night": self.day_and_night.value()}
        untouched = typed == {"how": self._place.dispatch_checked_how, "day_and_night": ""}
        self._context.autosave.put(self._key, None if untouched else typed, self._keeper())

    def _keeper(self) -> partial[None]:
        return partial(keep, self._context.services.interface, self._key)

    # ------------------------------------------------------------ what happens

    def _on_open(self, part: QWidget) -> None:
        shown = not part.isVisibleTo(self)
        for _button, other in self._opened:
            other.setVisible(other is part and shown)

    def _on_here(self) -> None:
        places, client_id = self._context.services.places, self._client.id
        if self.here:
            self._write(self.tr("Noted: not here any more."), places.not_here, client_id)
        else:
            words = self.tr("Noted: is here today. The emergency number follows.")
            self._write(words, places.here_today, client_id, self._place.id)

    def _on_same(self) -> None:
        words = self.tr("Noted: the same place. The number counts as confirmed as before.")
        self._write(words, self._context.services.places.same_place, self._client.id, self._place.id)

    def _on_confirm(self) -> None:
        self.how.set_wrong("")
        self.problem.hide()
        confirm = partial(
            self._context.services.places.confirm_number,
            how=self.how.text(),
            day_and_night=self.day_and_night.value(),
        )
        # on the same lane before it: a refusal keeps it again
        self._context.autosave.put(self._key, None, self._keeper())
        self._context.autosave.flush()
        self._write(self.tr("Noted: confirmed today."), confirm, self._client.id, self._place.id)

    def _write(self, words: str, do: Callable[..., Any], *values: str) -> None:
        self._context.tasks.write(
            self, do, *values, done=lambda _none: self.stored.emit(words), failed=self._on_failed
        )

    def _on_failed(self, error: Exception) -> None:
        field = error.field if isinstance(error, InvalidInput) else ""
        if self._place.dispatch_number:
            self._keep()
        if field == "dispatch_checked_how":
            self.how.set_wrong(explain(error))
            self.how.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field == "dispatch_is_emergency_line":
            self.problem.set_text(explain(error))
            self.problem.show()
        else:
            self._context.window.tell(explain(error), caution=True)
