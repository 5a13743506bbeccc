"""Practice with invented clients: nobody in here exists, every number is one that cannot be dialled (PRACTICE 31)."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.clients import Address, ClientDraft, Language, Name, Reach
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.safe_hours import Hours
from desktop.services.app_services import Services
from desktop.services.practice_histories import PastClock, Report, live
from desktop.services.vaults import PRACTICE

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.services.clients import ClientsService
    from desktop.services.vaults import FreshVault, VaultsService
    from desktop.storage.vault import OpenVault

FILE = Path("practice") / "clients.toml"
BEGAN_DAYS = 100
"""So long ago the oldest history began; a practice vault is made as of that day (services/vaults.py)."""


def past(today: Moment) -> PastClock:
    """Return a clock that stands where the histories begin."""
    return PastClock(Moment.at(today.utc - timedelta(days=BEGAN_DAYS), today.zone))


def make(
    vaults: VaultsService,
    content: ContentStore,
    resources: Path,
    passphrase: str,
    *,
    label: str,
    report: Report,
) -> FreshVault:
    """Make a practice vault with everybody in it, for the pool; where that fails nothing of it is left behind."""
    made = vaults.create(passphrase, label=label, kind=PRACTICE)
    try:
        with vaults.open(made.folder, passphrase=passphrase) as vault:
            begin(Services(vault, vault.clock, content, resources), report)
    except BaseException:
        # nobody was shown its passphrase yet
        shutil.rmtree(made.folder, ignore_errors=True)
        raise
    return made


def begin(services: Services, report: Report | None = None) -> None:
    """Put the invented people with their histories into a practice vault that has nobody yet. Writer lane.

    A clock of their own comes along from then to now, so that the order in the history and the seals are real;
    `report` hears how much is done.
    """
    if services.clients.count():
        return
    vault, today = services.vault, services.clock.now()
    clock = past(today)
    usual, vault.clock = vault.clock, clock
    try:
        lived = replace(services, clock=clock)
        ids = fill(vault, lived.clients, services.resources, today)
        names = [person["name"] for person in _people(services.resources)]
        live(lived, dict(zip(names, ids, strict=True)), today, report)
    finally:
        vault.clock = usual


def fill(
    vault: OpenVault, clients: ClientsService, resources: Path, today: Moment | None = None
) -> list[str]:
    """Put the invented clients alone into a vault that has none yet; return their ids. Writer lane.

    When they said how they are reached safely is counted back from `today`, now if it is not given.
    """
    if clients.count():
        return []
    added = []
    for person in _people(resources):
        added.append(clients.add(_draft(person, today or vault.clock.now()), practice=True))
    return added


def _people(resources: Path) -> list[dict[str, Any]]:
    import tomllib

    with (resources / FILE).open("rb") as source:
        people: list[dict[str, Any]] = tomllib.load(source)["client"]
    return people


def _draft(person: dict[str, Any], now: Moment) -> ClientDraft:
    said = replace(now, utc=now.utc - timedelta(days=int(person.get("said_days_ago", 3))))
    names = (
        Name(text=person["name"], is_chosen=True, script=person.get("script")),
        *(Name(text=other) for other in person.get("other_names", [])),
    )
    return ClientDraft(
        names=names,
        languages=tuple(
            Language(code=code, is_preferred=place == 0)
            for place, code in enumerate(person.get("languages", []))
        ),
        interpreter_need=person.get("interpreter", "not_asked"),
        interviewer_gender=person.get("interviewer_gender", ""),
        pronouns=person.get("pronouns", ""),
        birth_date=person.get("born", ""),
        country_of_origin=person.get("from", ""),
        time_zone=person.get("time_zone", "America/Los_Angeles"),
        preferred_channel=person.get("channel", "phone"),
        cultural_note=person.get("culture", ""),
        reaches=tuple(_reach(way, said) for way in person.get("contact", [])),
        addresses=tuple(_address(place, said) for place in person.get("address", [])),
    )


def _reach(way: dict[str, Any], said: Moment) -> Reach:
    method = ContactMethod(
        kind=way.get("kind", "phone"),
        value=way["value"],
        shared_with=way.get("shared_with", ""),
        is_preferred=True,
    )
    hours = tuple(
        Hours(days=tuple(span.get("days", range(7))), start=span["from"], until=span["until"])
        for span in way.get("hours", [])
    )
    safe = SafeContact(
        may_call=way.get("call", "not_asked"),
        may_text=way.get("text", "not_asked"),
        may_voicemail=way.get("voicemail", "not_asked"),
        may_email=way.get("email", "not_asked"),
        hours=hours,
        time_zone=way.get("time_zone", "America/Los_Angeles"),
        identify_as=way.get("identify_as", ""),
        if_other_answers=way.get("if_other_answers", ""),
        ring_back_finds=way.get("ring_back_finds", ""),
        code_word=way.get("code_word", ""),
        help_word=way.get("help_word", ""),
        words=way.get("words", ""),
        said_at=said,
    )
    return Reach(method=method, safe=safe)


def _address(place: dict[str, Any], said: Moment) -> Address:
    return Address(
        label=place.get("label", ""),
        street=place.get("street", ""),
        unit=place.get("unit", ""),
        town=place.get("town", ""),
        region=place.get("region", ""),
        postal_code=place.get("postal_code", ""),
        country="US",
        is_usual=place.get("usual", False),
        dispatch_name=place.get("dispatch_name", ""),
        dispatch_number=place.get("dispatch_number", ""),
        dispatch_source=place.get("dispatch_source", ""),
        dispatch_checked_at=said if place.get("dispatch_number") else None,
        dispatch_checked_how=place.get("dispatch_how", ""),
        dispatch_is_emergency_line="yes" if place.get("dispatch_number") else "not_asked",
    )
