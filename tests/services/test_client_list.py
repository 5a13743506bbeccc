"""The list's parts and orders in a real vault: nobody is unfindable; the next contact is what was booked or agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import Client, ClientDraft, Name, Reach
from desktop.domain.closing import CHECKS, Closing
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.services.app_services import Services
from desktop.services.appointments import Booking
from desktop.services.client_list import PARTS, ClientListService
from desktop.storage import rechecks
from desktop.storage.measuring import fill_with_clients
from tests.content.places import RESOURCES, TRANSLATIONS

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

MET = Closing(reason="needs_met", checks=dict.fromkeys(CHECKS, "yes"))


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(RESOURCES, TRANSLATIONS, None, "en"), RESOURCES)


def add(services: Services, name: str, *, said_days_ago: tuple[int, ...] = (1,)) -> str:
    """Somebody with one number for each day that something was said; the clock goes on, so that orders are told."""
    now = services.clock.now()
    reaches = tuple(
        Reach(
            method=ContactMethod(kind="phone", value=f"503 555 01{place + 10}"),
            safe=SafeContact(may_call="yes", said_at=replace(now, utc=now.utc - timedelta(days=days))),
        )
        for place, days in enumerate(said_days_ago)
    )
    made = services.clients.add(ClientDraft(names=(Name(text=name, is_chosen=True),), reaches=reaches))
    services.clock.advance(1)  # type: ignore[attr-defined]
    return made


def names(
    services: Services, part: str, order: str = "recent", limit: int = 10, offset: int = 0
) -> list[str]:
    return [hit.chosen_name for hit in services.client_list.page(part, limit, offset, order)]


def found(services: Services, typed: str, part: str) -> list[str]:
    return [hit.chosen_name for hit in services.client_list.find(typed, part)]


def get(services: Services, client_id: str) -> Client:
    client = services.clients.get(client_id)
    assert client is not None
    return client


def book(services: Services, client_id: str, day: str, time: str) -> str:
    return services.appointments.book(
        Booking(client_id=client_id, day=day, time=time, channel="in_person", minutes="50")
    )


def test_everybody_stands_in_one_part_and_a_search_inside_one_says_where_else_somebody_is(
    services: Services,
) -> None:
    samira, samir = add(services, "Samira"), add(services, "Samir", said_days_ago=(60, 90))
    add(services, "Tesfa", said_days_ago=(95,))
    services.cases.close(samira, MET)
    assert names(services, "open") == ["Tesfa", "Samir"]
    assert names(services, "closed") == ["Samira"]
    assert names(services, "ask") == ["Tesfa", "Samir"], (
        "the oldest statement of somebody stands for them, once"
    )
    assert [services.client_list.count(part) for part in PARTS] == [2, 2, 1]
    assert [found(services, "sami", part) for part in PARTS] == [["Samir"], ["Samir"], ["Samira"]]
    # in another script, by ear, by id and by number: each way of searching stays inside its part
    for typed in ("сами", "samyra", get(services, samira).short_id, "503 555 0110"):
        assert "Samira" in found(services, typed, "closed"), typed
        assert "Samira" not in found(services, typed, "open"), typed
        assert "Samira" in [hit.chosen_name for hit in services.clients.find(typed)], typed
    assert services.client_list.elsewhere("samira", "closed") == ("open", 1)
    assert services.client_list.elsewhere("tesfa", "closed") == ("open", 1)
    assert services.client_list.elsewhere("tesfa", "ask") == ("", 0)
    assert services.client_list.elsewhere(get(services, samira).short_id, "ask") == ("closed", 1)
    assert services.client_list.elsewhere("xqzu", "open") == ("", 0)
    # a word of a later version is closed here rather than nowhere
    with services.vault.unit_of_work("as a later version writes it") as work:
        work.update("clients", samir, {"status": "transferred"})
    assert set(names(services, "closed")) == {"Samira", "Samir"}


def test_what_an_incident_puts_in_doubt_comes_first_and_what_is_out_of_use_is_not_asked(
    services: Services,
) -> None:
    old, fresh, unused = (
        add(services, "Old", said_days_ago=(60,)),
        add(services, "Fresh"),
        add(services, "Unused", said_days_ago=(70, 1)),
    )
    client = get(services, unused)
    services.clients.change(unused, client.version, replace(client.draft, reaches=client.draft.reaches[1:]))
    assert names(services, "ask") == ["Old"]
    with services.vault.unit_of_work("a crisis") as work:
        assert rechecks.after_incident(work, services.vault.connection(), fresh) == 1
    assert names(services, "ask") == ["Fresh", "Old"]
    assert [names(services, "ask", limit=1, offset=place) for place in range(3)] == [["Fresh"], ["Old"], []]
    with services.vault.unit_of_work("another crisis") as work:
        assert rechecks.after_incident(work, services.vault.connection(), old) == 1
    assert names(services, "ask") == ["Fresh", "Old"], "old and in doubt is still one person"
    assert services.client_list.count("ask") == 2
    services.clients.confirm_safe_contact(old, get(services, old).draft.reaches[0].method.id)
    assert names(services, "ask") == ["Fresh"]


def test_next_contact_is_what_is_booked_else_what_was_agreed_and_puts_the_list_in_order(
    services: Services, clock: FakeClock
) -> None:
    anna, berta, chen, dina = (add(services, name) for name in ("Anna", "Berta", "Chen", "Dina"))
    book(services, anna, "2026-11-25", "10:00")
    moved = book(services, anna, "2026-11-24", "09:00")
    before = services.appointments.get(moved)
    assert before is not None
    services.appointments.cancel(before, "They asked for it")
    booked = services.client_list.next_contact(anna)
    assert booked is not None
    assert (f"{booked.at.local():%a %H:%M}", booked.booked) == ("Wed 10:00", True)
    # said in a session, on the clock in New York; the newest answer counts
    protocol = services.content.protocol("phone")
    session = services.sessions.start(berta, protocol=protocol, spoken={})
    for time in ("12:00", "13:00"):
        value = {"date": "2026-11-24", "time": time, "zone": "America/New_York", "words": "before school"}
        services.sessions.save(session, {"next.when": Answer(value=value)})
    agreed = services.client_list.next_contact(berta)
    assert agreed is not None
    assert (f"{agreed.at.local():%a %H:%M}", agreed.booked, agreed.has_time) == ("Tue 10:00", False, True)
    session = services.sessions.start(chen, protocol=protocol, spoken={})
    services.sessions.save(
        session, {"next.when": Answer(value={"date": "2026-11-26", "time": "", "zone": "", "words": ""})}
    )
    assert services.client_list.next_contact(dina) is None

    assert names(services, "open", "next") == ["Berta", "Anna", "Chen", "Dina"]
    assert names(services, "open", "unplanned") == ["Dina", "Berta", "Anna", "Chen"]
    for order in ("next", "unplanned", "name", "name_back", "recent"):
        whole = names(services, "open", order)
        pages = [names(services, "open", order, 1, place) for place in range(5)]
        assert pages == [[name] for name in whole] + [[]], order
    assert names(services, "open", "name") == ["Anna", "Berta", "Chen", "Dina"]
    assert names(services, "open", "name_back") == ["Dina", "Chen", "Berta", "Anna"]
    hits = services.client_list.page("open", 10, 0)
    for order in ("next", "name", "name_back"):
        assert [hit.chosen_name for hit in services.client_list.in_order(hits, order)] == names(
            services, "open", order
        )
    # a booking counts before what was agreed; what has passed is no plan
    book(services, berta, "2026-11-27", "10:00")
    assert names(services, "open", "next") == ["Anna", "Chen", "Berta", "Dina"]
    clock.advance(10 * 86400)
    assert services.client_list.next_contact(anna) is None
    assert services.client_list.next_contact(chen) is None
    assert names(services, "open", "next") == names(services, "open")


def test_what_an_agency_asks_in_its_own_words_is_a_next_contact_too(
    services: Services, clock: FakeClock, tmp_path: Path
) -> None:
    text = (RESOURCES / "protocols" / "phone.toml").read_text(encoding="utf-8")
    text = text.replace('"next.when"', '"again.when"').replace(
        'id = "phone"\nversion', 'id = "ours"\nversion', 1
    )
    (tmp_path / "protocols").mkdir()
    (tmp_path / "protocols" / "ours.toml").write_text(text, encoding="utf-8")
    content = ContentStore(RESOURCES, TRANSLATIONS, tmp_path)
    lists = ClientListService(services.vault, clock, services.clients, content)
    anna = add(services, "Anna")
    session = services.sessions.start(anna, protocol=content.protocol("ours"), spoken={})
    value = {"date": "2026-11-24", "time": "12:00", "zone": "", "words": ""}
    services.sessions.save(session, {"again.when": Answer(value=value)})
    assert lists.next_contact(anna) is not None
    assert services.client_list.next_contact(anna) is None, "nobody told it of the agency's files"


def test_each_part_is_read_by_an_index_and_a_long_list_by_pages_in_every_order(services: Services) -> None:
    """Whatever the plan is, it never walks through all clients; and pages put together are everybody, once."""
    fill_with_clients(services.vault, 2_300)
    conn = services.vault.connection()
    for part, member in (("open", "c.status = 'open'"), ("closed", "c.status <> 'open'")):
        plan = conn.execute(
            f"EXPLAIN QUERY PLAN SELECT id FROM clients c INDEXED BY clients_{part} WHERE {member} "
            "AND c.merged_into IS NULL AND c.deleted_at IS NULL ORDER BY c.changed_at DESC"
        ).fetchall()
        assert not any("TEMP B-TREE" in row["detail"] for row in plan), part
    for order in ("name", "unplanned"):
        pages = [
            hit.client_id
            for place in range(0, 2_400, 600)
            for hit in services.client_list.page("open", 600, place, order)
        ]
        assert len(pages) == len(set(pages)) == 2_300, order
    first, second = names(services, "open", "name", 60), names(services, "open", "name", 60, 60)
    assert first + second == sorted(first + second, key=str.casefold)
