"""The way a session goes over: a chosen one is never replaced by another (V7)."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.services.clients import ClientsService
from desktop.storage.vault import OpenVault
from desktop.ui.screens.session_reach import reach_for
from tests.fixtures.vaults import FakeClock


def test_a_chosen_way_is_never_replaced_by_another(vault: OpenVault, clock: FakeClock) -> None:
    clients = ClientsService(vault, clock, lambda: 30)
    reaches = tuple(
        Reach(method=ContactMethod(kind=kind, value=value, is_preferred=first), safe=SafeContact())
        for kind, value, first in (
            ("email", "samira@mail.example", True),
            ("phone", "503 555 0101", False),
            ("phone", "503 555 0102", False),
        )
    )
    client = clients.get(
        clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),), reaches=reaches))
    )
    assert client is not None
    email, first, second = client.draft.reaches

    assert reach_for(client, second.method.id, "phone") == second
    assert reach_for(client, "", "phone") == first, "a call without a chosen one: the first telephone"
    assert reach_for(client, "", "video") is None
    assert reach_for(client, email.method.id, "email") == email
    # the chosen one was taken off meanwhile
    fewer = replace(client, draft=replace(client.draft, reaches=(email, first)))
    for channel in ("phone", "video", "sms"):
        assert reach_for(fewer, second.method.id, channel) is None
