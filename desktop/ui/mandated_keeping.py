"""The draft of a mandated report that a page and the crisis panel fill: begin, find again, keep while typed (X9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.ids import new_id
from desktop.domain.mandated import MandatedReport, with_typed
from desktop.domain.report_rules import chosen_rule, rule_id
from desktop.ui.mandated_words import prefilled, task_titles

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.crisis import CrisisRun
    from desktop.services.app_services import Services
    from desktop.ui.autosave import Autosave

KEY = "mandated/"
"""Before the report's id: its name in the autosave, and among what was rescued at a lock."""


def begin(
    services: Services,
    clock: Clock,
    *,
    client_id: str = "",
    session_id: str = "",
    run_id: str = "",
    run: CrisisRun | None = None,
) -> MandatedReport:
    """Return a report that begins now with what is known; nothing is stored before `keep`.

    `run` is the crisis as its page holds it: its newest line may not be on the disk yet.
    """
    service = services.mandated
    known = service.sources.known(client_id, session_id, run_id, run=run)
    client_id = client_id or ((known.run.client_id or "") if known.run is not None else "")
    rule = chosen_rule(service.rules(), "", service.sources.region(client_id))
    return MandatedReport(
        id=new_id(),
        begun_at=clock.now(),
        client_id=client_id,
        session_id=session_id,
        crisis_id=run_id,
        facts=prefilled(known),
        rule=rule,
        rule_id=rule_id(rule) if rule is not None else "",
    )


def found(
    services: Services, clock: Clock, autosave: Autosave, report_id: str, rescued: object = None
) -> MandatedReport | None:
    """Return a report as it was last typed: what the disk has not taken yet is newer than what the vault holds.

    `rescued` is what the disk refused before a lock, else None.
    """
    stored = services.mandated.get(report_id)
    waiting = next((each.value for each in autosave.unsaved() if each.key == KEY + report_id), None)
    values = rescued if isinstance(rescued, dict) else waiting
    if not isinstance(values, dict):
        return stored
    return with_typed(stored or MandatedReport(id=report_id, begun_at=_begun(values) or clock.now()), values)


def _begun(values: dict[str, Any]) -> Moment | None:
    at = Moment.read(values.get("begun_at"))
    return at if at.is_readable else None


def values_of(report: MandatedReport) -> dict[str, Any]:
    """Return what is kept of a report, as `MandatedService.keep` takes it."""
    values: dict[str, Any] = {
        "begun_at": report.begun_at.text(),
        "client_id": report.client_id,
        "session_id": report.session_id,
        "run_id": report.crisis_id,
        "called_at": report.called_at.text() if report.called_at is not None else "",
        "agency_called": report.agency_called,
        "screener": report.screener,
        "reference_number": report.reference_number,
        "client_told": report.client_told,
    }
    if report.state == "draft":
        values["facts"] = {name: fact.as_json() for name, fact in report.facts.items()}
        values["about"] = report.about
    return values


def keep(services: Services, autosave: Autosave, report: MandatedReport) -> None:
    """Put it to the autosave, which tries until the disk takes it."""
    _put(services, autosave, report.id, values_of(report))


def take_up(services: Services, autosave: Autosave, rescued: dict[str, Any]) -> None:
    """Give the autosave every report that the disk refused before a lock, and take it out of `rescued`.

    The vault may hold nothing of it: no list leads to its page, and its call would wait for nobody.
    """
    if services.vault.read_only:
        return
    for key in [each for each in rescued if each.startswith(KEY)]:
        values = rescued[key]
        if isinstance(values, dict):
            del rescued[key]
            _put(services, autosave, key.removeprefix(KEY), values)


def _put(services: Services, autosave: Autosave, report_id: str, values: dict[str, Any]) -> None:
    service, titles = services.mandated, task_titles()
    autosave.put(KEY + report_id, values, lambda kept: service.keep(report_id, titles, kept))
