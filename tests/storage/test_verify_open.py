"""The check beside the work: the same findings, on a vault that is open and being written to."""

import threading

import pytest

from desktop.storage.checkpoints import sign_head
from desktop.storage.verify_open import STEPS, verify_open


def steps():
    seen = []
    return seen, lambda at, of: seen.append((at, of))


def codes(vault):
    return [finding.code for finding in verify_open(vault, lambda at, of: None).findings]


def test_a_sound_open_vault_has_no_findings_and_tells_its_steps(vault):
    sign_head(vault)
    seen, report = steps()
    found = verify_open(vault, report)
    assert found.findings == ()
    assert found.history == 4
    assert seen == [(at, STEPS) for at in range(STEPS + 1)]


def test_it_stops_between_two_steps(vault):
    class Stop(Exception):
        pass

    def report(at, of):
        if at == 2:
            raise Stop

    with pytest.raises(Stop):
        verify_open(vault, report)
    with vault.unit_of_work("test") as work:
        work.insert("clients", {"short_id": "W-1"})


def test_writes_go_on_beside_it_and_are_never_taken_for_damage(vault):
    ended, findings = threading.Event(), []

    def check():
        try:
            while not ended.is_set():
                findings.extend(codes(vault))
        finally:
            vault.close_thread()

    thread = threading.Thread(target=check)
    thread.start()
    for number in range(60):
        with vault.unit_of_work("test") as work:
            work.insert("clients", {"short_id": f"W-{number}", "risk_reasons": "words " * 300})
        if number % 7 == 0:
            vault.checkpoint()
    ended.set()
    thread.join()
    assert findings == []


def test_damage_is_found_while_it_is_open(vault):
    folder = vault.folder
    with vault.unit_of_work("test") as work:
        for number in range(60):
            work.insert("clients", {"short_id": f"W-{number}", "risk_reasons": "words " * 300})
    vault.checkpoint()
    vault.write_head_if_dirty()
    assert codes(vault) == []
    (folder / "head.bin").write_bytes(b"rubbish")
    (folder / "vault.hdr").write_bytes(b"rubbish")
    raw = bytearray((folder / "vault.db").read_bytes())
    raw[-5000] ^= 4
    (folder / "vault.db").write_bytes(raw)
    found = codes(vault)
    assert "pages_damaged" in found
    assert "mirror_unreadable" in found
    assert "header_damaged_copy_used" in found


def test_another_header_than_the_one_that_was_opened_is_found(vault):
    folder = vault.folder
    raw = {name: (folder / name).read_bytes() for name in ("vault.hdr", "vault.hdr.bak")}
    vault.rewrite_header(
        {"label": "Other"}, lambda work: work.record("vault_renamed", "vault", vault.vault_id)
    )
    vault.mend_header()
    assert codes(vault) == []
    for name, before in raw.items():
        (folder / name).write_bytes(before)
    assert codes(vault) == ["header_changed_since_unlock"]
