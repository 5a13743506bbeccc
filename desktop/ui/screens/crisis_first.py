"""What the chosen kind of incident brings to the front: offers of more help, and facts of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.incident_kinds import needed_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.crisis_content import Fact
    from desktop.domain.incident_kinds import IncidentKind
    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.screens.crisis_registry import HelpOffer


def offers_first(screen: CrisisScreen, offers: Iterable[HelpOffer]) -> list[HelpOffer]:
    """Return the offers, those of the kind first; the others stay as they are."""
    kind = _kind(screen)
    return needed_first(offers, kind.panels_first if kind is not None else (), lambda offer: offer.name)


def facts_first(screen: CrisisScreen, facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts of a report, those that the kind needs most first."""
    kind = _kind(screen)
    return needed_first(facts, kind.facts if kind is not None else (), lambda fact: fact.id)


def _kind(screen: CrisisScreen) -> IncidentKind | None:
    """Return the kind that was chosen; none while names are hidden, so that the order tells nothing either."""
    part = screen.parts.get("kind")
    if part is None or not screen.in_sight("people"):
        return None
    kind: IncidentKind | None = part.now()
    return kind
