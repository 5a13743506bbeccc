"""Checks the vault that is open, beside the work in it: the same findings as `vault verify`, step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.errors import ExpectedError
from desktop.storage.connection import schema_version
from desktop.storage.header import read_copies
from desktop.storage.header_age import OLDER
from desktop.storage.verify import (
    DATABASE_STEPS,
    Finding,
    Verification,
    checkpoint_findings,
    database_findings,
    header_findings,
    inbox_findings,
    mirror_findings,
    stray_files,
)

if TYPE_CHECKING:
    from desktop.storage.open_vault import OpenVault

STEPS = DATABASE_STEPS + 3
HEADER_CHANGED = "header_changed_since_unlock"

Report = Callable[[int, int], None]
"""Called with (step, of how many) before each step; may raise to stop."""


def verify_open(vault: OpenVault, report: Report) -> Verification:
    """Check an open vault (on the pool); changes nothing but folding the write-ahead log into the database.

    Writes wait while the pages are read, a second at most on the vaults we know; reading goes on.
    """
    done = 0

    def step() -> None:
        nonlocal done
        report(done, STEPS)
        done += 1

    connection = vault.connection()
    findings, rows = database_findings(connection, still=vault.writing_paused(), step=step)
    findings = [_busy(finding) for finding in findings]
    step()
    findings += checkpoint_findings(connection, vault.vault_id)
    findings += mirror_findings(connection, lambda: vault.mirror.compare_while_open(connection))
    step()
    findings += inbox_findings(vault.folder, vault.vault_id, connection)
    step()
    findings += _header(vault)
    findings += stray_files(vault.folder)
    report(STEPS, STEPS)
    return Verification(vault.vault_id, schema_version(connection), rows, tuple(findings))


def _busy(finding: Finding) -> Finding:
    """A page that is just reading holds the log up; that is no damage. A disk that refuses has a reason."""
    is_reader = finding.code == "log_not_folded" and not finding.detail
    return replace(finding, is_problem=False) if is_reader else finding


def _header(vault: OpenVault) -> list[Finding]:
    if OLDER in vault.notices:
        return [Finding(OLDER)]
    try:
        copies = read_copies(vault.folder)
    except ExpectedError:
        return [Finding(HEADER_CHANGED)]
    found = header_findings(copies, copy_used=False)
    if not found and copies.first.raw != vault.header.raw:
        return [Finding(HEADER_CHANGED)]
    return found
