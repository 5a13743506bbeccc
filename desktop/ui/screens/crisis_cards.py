"""Calm cards: one large with how to do it, the next and the one before by a press, or all eight below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.screens.crisis_registry import HELP_OFFERS, MADE, PANELS, HelpOffer, PanelPart, add_key, opens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen

ONE, ALL, KEY = "cards", "cards_all", "Ctrl+G"
translate = QCoreApplication.translate


class CardsAt:
    """Which card of the page's crisis is in front; it comes back where it was left, in this crisis only."""

    def __init__(self, screen: CrisisScreen) -> None:
        self.at = 0
        screen.runner.in_front.connect(self._on_in_front)
        self._run = ""

    def _on_in_front(self, run_id: str) -> None:
        if run_id and run_id != self._run:
            self._run, self.at = run_id, 0


def _one(screen: CrisisScreen) -> list[QWidget]:
    from desktop.ui.screens.crisis_card_view import CardView
    from desktop.ui.screens.crisis_panels import ButtonRow, pressed_button

    place: CardsAt = screen.parts[ONE]
    cards = screen.desk.content.calm
    view = CardView(screen.context.theme, cards)

    def turn(by: int) -> None:
        place.at = (place.at + by) % len(cards)
        view.show_card(place.at)

    theme = screen.context.theme
    view.show_card(min(place.at, len(cards) - 1))
    buttons = [
        pressed_button(theme, translate("CrisisCards", "Next card"), "crisis_card_next", lambda: turn(1)),
        pressed_button(
            theme, translate("CrisisCards", "Card before"), "crisis_card_before", lambda: turn(-1)
        ),
        pressed_button(
            theme, translate("CrisisCards", "All cards"), "crisis_cards_all", lambda: screen.opened.open(ALL)
        ),
    ]
    return [view, ButtonRow(theme, buttons)]


def _all(screen: CrisisScreen) -> list[QWidget]:
    from desktop.ui.screens.crisis_panels import ButtonRow, RunsLabel, pressed_button
    from desktop.ui.widgets.labels import isolate

    theme = screen.context.theme
    one = pressed_button(
        theme, translate("CrisisCards", "One card at a time"), "crisis_cards_one", opens_one(screen)
    )
    rows: list[QWidget] = [ButtonRow(theme, [one])]
    for card in screen.desk.content.calm:
        parts = [(isolate(card.text), True)]
        if card.how:
            parts.append((f"  {isolate(card.how)}", False))
        rows.append(RunsLabel(theme, parts))
    return rows


def opens_one(screen: CrisisScreen) -> Callable[[], None]:
    """Return what goes from all cards to one."""
    return lambda: screen.opened.open(ONE)


def _title() -> str:
    return translate("CrisisCards", "Keep it gentle")


def pressed(screen: CrisisScreen) -> None:
    """Ctrl+G: the cards, or away with them, however they stand."""
    kind = screen.view.panel.kind
    screen.opened.open(kind if kind in {ONE, ALL} else ONE)


MADE[ONE] = CardsAt
PANELS[ONE] = PanelPart(title=_title, rows=_one, focus=True)
PANELS[ALL] = PanelPart(title=_title, rows=_all, focus=True)
HELP_OFFERS.append(
    HelpOffer(
        name=ONE,
        icon="leaf",
        words=lambda: translate("CrisisCards", "Calm cards, and how"),
        key="Ctrl G",
        press=opens(ONE),
    )
)
add_key(KEY, pressed)
