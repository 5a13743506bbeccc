"""Recordings of a plan in a merge, in a pack, and in an erasing: a voice goes where its plan goes, and stays here."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.closing import CHECKS, Closing
from desktop.domain.plan_audio import NOTHING_KEPT_BACK
from desktop.services.app_services import Services
from desktop.services.exchange import ExchangeService
from desktop.services.ledger import LedgerService
from desktop.services.passphrases import load_words
from desktop.storage import attachments as rows
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock
from tests.services.test_plan_recordings import voice
from tests.services.test_plan_versions_travel import (
    PHRASE,
    ROOT,
    client_with_two_versions,
    other,
    services,
)

__all__ = ["other", "services"]


def test_two_records_put_together_keep_the_recordings_and_undo_gives_them_back(services: Services) -> None:
    kept, first, _second = client_with_two_versions(services, "Samira")
    gone, theirs, _newer = client_with_two_versions(services, "Samira H")
    recordings = services.plan_recordings
    mine = recordings.keep(first, "en", "caseworker", voice(1))
    other_one = recordings.keep(theirs, "en", "interpreter", voice(1))
    duplicates = services.duplicates
    decision = duplicates.merge(duplicates.preview(kept, gone), (), one_person=True)
    assert [each.id for each in recordings.of_plan(theirs, "en")] == [other_one]
    # and the plan that came along can be spoken anew
    newest = recordings.keep(theirs, "en", "caseworker", voice(1))
    assert {each.id for each in recordings.of_plan(theirs, "en")} == {other_one, newest}
    duplicates.undo(decision)
    assert [each.id for each in recordings.of_plan(first, "en")] == [mine]
    assert {each.id for each in recordings.of_plan(theirs, "en")} == {other_one, newest}
    assert recordings.get(newest).about.client_id == gone


def test_a_pack_takes_no_voice_along(
    services: Services, vault: OpenVault, other: OpenVault, clock: FakeClock, tmp_path: Path
) -> None:
    client_id, first, _second = client_with_two_versions(services, "Samira")
    services.plan_recordings.keep(first, "en", "client", voice(1))
    path = tmp_path / "pack.waystead"
    words = load_words(ROOT / "resources")
    ExchangeService(vault, clock, LedgerService(vault), words).export(client_id, path, passphrase=PHRASE)
    taker = ExchangeService(other, clock, LedgerService(other), words)
    taker.take_in(taker.read(path, passphrase=PHRASE), {})
    for table in ("attachments", "attachment_chunks"):
        assert other.connection().execute(f"SELECT count(*) AS n FROM {table}").fetchone()["n"] == 0, table


@pytest.mark.parametrize("ended", [True, False])
def test_erasing_takes_the_voice_and_what_was_heard_in_it(
    services: Services, vault: OpenVault, ended: bool
) -> None:
    client_id, first, second = client_with_two_versions(services, "Samira")
    recordings, conn = services.plan_recordings, vault.connection()
    found = recordings.keep(first, "en", "caseworker", voice(1))
    recordings.tick(found, NOTHING_KEPT_BACK, True)
    away = recordings.keep(second, "en", "caseworker", voice(1))
    recordings.remove(away)
    if not ended:  # the disk was full in the middle of it: nobody has ended it yet
        half = recordings.begin(second, "en", "caseworker")
        recordings.append(half, 0, b"a voice")
        assert rows.broken_off(conn) == [half]
    short_id = services.cases.state(client_id).short_id.lower()  # type: ignore[union-attr]
    services.cases.close(client_id, Closing(reason="needs_met", checks=dict.fromkeys(CHECKS, "yes")))
    services.erasing.erase(client_id, rule="client_asked", typed=short_id, second="Kim Lund")
    for table in ("attachments", "attachment_chunks"):
        assert conn.execute(f"SELECT count(*) AS n FROM {table}").fetchone()["n"] == 0, table
    assert not conn.execute("SELECT 1 FROM interface_state WHERE key LIKE '%plan_audio%'").fetchall()
