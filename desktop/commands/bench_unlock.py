"""The measurements of unlocking: against deriving the key alone, and with many clients against few."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.commands.bench_cases import SMALL, Caseloads, Measured
from desktop.commands.bench_child import PASSPHRASE

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

_ROUNDS = 13


@dataclass(slots=True)
class _Times:
    """Seconds by the clock, and of the processor (all threads)."""

    taken: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def once(self, action: Callable[[], OpenVault | None]) -> None:
        """Do it; closing is not counted."""
        began, worked = time.perf_counter(), time.process_time()
        vault = action()
        self.taken.append(time.perf_counter() - began)
        self.worked.append(time.process_time() - worked)
        if vault is not None:
            vault.close()


def unlock(caseloads: Caseloads) -> list[Measured]:
    """From the passphrase to a vault that can be read, held against two things taken in turn in the same run.

    The first is Argon2id alone with the same parameters, the least a vault may have; the second the same with a
    thousand clients.
    """
    from desktop.domain.clock import SystemClock
    from desktop.storage.keys import KDF_FLOOR, SALT_BYTES, derive_key, passphrase_bytes
    from desktop.storage.vault import unlock_vault

    clock = SystemClock()
    with caseloads.open_large() as large, caseloads.open_small() as small:
        folders = {"large": large.folder, "small": small.folder}

    def derive() -> None:
        derive_key(passphrase_bytes(PASSPHRASE), bytes(SALT_BYTES), KDF_FLOOR)

    times = {name: _Times() for name in ("large", "small", "derive")}
    for _ in range(_ROUNDS):
        for name, folder in folders.items():
            times[name].once(lambda folder=folder: unlock_vault(folder, passphrase=PASSPHRASE, clock=clock))  # type: ignore[misc]
            times["derive"].once(derive)
    return [
        _measured(
            "unlock", "passphrase to open vault, against Argon2id alone", times["small"], times["derive"]
        ),
        _measured(
            "unlock_flat",
            f"the same with {caseloads.clients:,} clients and their history, against {SMALL:,}",
            times["large"],
            times["small"],
        ),
    ]


def _measured(name: str, what: str, ours: _Times, theirs: _Times) -> Measured:
    """Compare the processor's time: four threads derive the key, and who else is busy decides how long they take."""
    clock = statistics.median(ours.taken[1:]) / statistics.median(theirs.taken[1:])
    return Measured(
        name=name,
        what=f"{what}, processor time",
        ours=ours.worked[1:],
        theirs=theirs.worked[1:],
        notes=[f"by the clock {clock:.2f} x, {statistics.median(ours.taken[1:]) * 1000:.0f} ms"],
    )
