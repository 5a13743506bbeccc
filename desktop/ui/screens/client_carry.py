"""Client page, overview: what carries the person, who is at home, and the risk, which is only seen while it is held."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from desktop.domain.record_checks import age_now, moment_of
from desktop.ui import day_words, record_words
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed, set_apart

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.record import Row
    from desktop.services.walls import CarefulNames
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
MOST = 4
_ICONS = {
    "person": "users-round",
    "community": "users-round",
    "place": "map-pin",
    "skill": "graduation-cap",
    "strength": "sprout",
    "service": "heart-handshake",
}


def supports_card(
    theme: Theme, rows: list[Row], open_record: Callable[[], None], careful: CarefulNames
) -> Card:
    """Return the card of supports and strengths; the person's own words stand in quotes.

    Who is marked at home as one to be careful with is not offered as somebody to turn to (PRACTICE 14).
    """
    card = Card(theme, translate("ClientCarry", "Supports and strengths"))
    written = [row for row in rows if row.text("text")]
    offered = [row for row in written if not careful.are_in(row.text("text"))]
    for row in offered[:MOST]:
        words = isolate(row.text("text"))
        if row.text("in_clients_words"):
            words = f"“{words}”"
        icon = _ICONS.get(row.text("kind"), "sprout")
        card.body.addWidget(IconLabel(theme, words, icon=icon, icon_role="accent", wrap=True))
    if len(offered) < len(written):
        words = translate("ClientCarry", "One or more lines are left out here. The record has all of them.")
        card.body.addWidget(IconLabel(theme, words, icon="shield", size="small", role="muted", wrap=True))
    return _closed(card, translate("ClientCarry", "Nobody and nothing written yet."), open_record, "supports")


def home_card(
    theme: Theme,
    rows: list[Row],
    today: date,
    open_record: Callable[[], None],
    open_walls: Callable[[], None],
) -> Card:
    """Return the card of who is at home: who it is, age and school; never anything of another record (PRACTICE 13)."""
    card = Card(theme, translate("ClientCarry", "At home"))
    for row in [row for row in rows if not row.is_blank()][: 2 * MOST]:
        words = home_words(row, today)
        if row.extra.get("has_record"):
            words = set_apart((words, translate("ClientCarry", "has a record of their own here")))
        card.body.addWidget(PlainLabel(theme, words, wrap=True))
    apart = QuietButton(theme, translate("ClientCarry", "Kept apart, conflicts"), small=True, icon="shield")
    apart.setObjectName("client_apart")
    apart.clicked.connect(open_walls)
    closed = _closed(card, translate("ClientCarry", "Nobody written yet."), open_record, "home")
    closed.body.addWidget(apart, 0, Qt.AlignmentFlag.AlignLeading)
    return closed


def home_words(row: Row, today: date) -> str:
    """Return one person at home on one line: Child, Yusuf (9), Lincoln Elementary."""
    relation = record_words.said_words("household_links", "relation", row.said["relation"])
    age = age_now(row.text("age"), row.extra.get("age_noted_at", ""), today)
    if not age and row.text("birth_year").isdecimal():
        age = str(max(0, today.year - int(row.text("birth_year"))))
    name = isolate(row.text("display_name"))
    if age:
        name = f"{name} ({ltr(age)})".strip()
    return listed(part for part in (relation, name, isolate(row.text("school"))) if part)


def age_line(rows: list[Row], today: date) -> list[tuple[str, str]]:
    """Return the estimated age as a label and words, where no date of birth is known; nothing otherwise."""
    for row in rows:
        age = age_now(row.text("age_estimated"), row.extra.get("age_noted_at", ""), today)
        if age and not row.text("birth_date"):
            return [
                (
                    translate("ClientCarry", "Age"),
                    translate("ClientCarry", "about {age}").format(age=ltr(age)),
                )
            ]
    return []


def risk_line(theme: Theme, row: Row, today: date) -> HoldToSee | None:
    """Return the risk with its reasons and its day, covered; None while nobody has set it (PRACTICE 32)."""
    if not row.text("risk_level"):
        return None
    level = record_words.said_words("clients", "risk_level", row.said["risk_level"])
    at = moment_of(row.extra.get("risk_set_at", ""))
    when = ""
    if at is not None:
        day = day_words.day_within(at.local().date(), today)
        when = translate("ClientCarry", "noted {day}").format(day=day)
    words = set_apart(part for part in (level, isolate(row.text("risk_reasons")), when) if part)
    line = HoldToSee(theme, translate("ClientCarry", "Risk"), words, icon="eye-off")
    line.setObjectName("client_risk")
    return line


def _closed(card: Card, nothing: str, open_record: Callable[[], None], name: str) -> Card:
    if not card.body.count():
        card.body.addWidget(PlainLabel(card.theme, nothing, role="muted", wrap=True))
    card.body.addStretch(1)
    more = QuietButton(card.theme, translate("ClientCarry", "Open the record"), small=True)
    more.setAccessibleName(
        translate("ClientCarry", "Open the record: {what}").format(what=card.heading.text())
    )
    more.setObjectName(f"client_record_{name}")
    more.clicked.connect(open_record)
    card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
    return card
