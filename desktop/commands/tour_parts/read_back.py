"""The reader: another process that opens the practice vault and looks what the window really left in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.commands.tour_parts.job import Job

if TYPE_CHECKING:
    from desktop.services.app_services import Services


def read_back(out: Path) -> int:
    """Read the passphrase from standard input, print what was found as JSON."""
    from desktop import paths
    from desktop.commands.prompt import read_secret
    from desktop.content.store import ContentStore
    from desktop.domain.clock import SystemClock
    from desktop.services.app_services import Services
    from desktop.storage.vault import unlock_vault

    job = Job.load(out)
    clock = SystemClock()
    vault = unlock_vault(Path(job.kept["vault"]), passphrase=read_secret("Passphrase"), clock=clock)
    try:
        content = ContentStore(paths.resources(), paths.translations(), None, "en")
        services = Services(vault, clock, content, paths.resources())
        facts = [_look(name, look, services, job) for name, look in FACTS.items()]
    finally:
        vault.close()
    print(json.dumps({"ok": all(fact["ok"] for fact in facts), "facts": facts}))
    return 0 if all(fact["ok"] for fact in facts) else 1


def _look(name: str, look: Callable[[Services, Job], bool], services: Services, job: Job) -> dict[str, Any]:
    try:
        fine = bool(look(services, job))
    except Exception as error:
        print(f"{name}: {error!r}", file=sys.stderr)
        return {"name": name, "ok": False, "problem": type(error).__name__}
    return {"name": name, "ok": fine}


def _invented_people(services: Services, _job: Job) -> bool:
    return services.vault.kind == "practice" and services.clients.count() > 1


FACTS: dict[str, Callable[[Services, Job], bool]] = {
    "a practice vault with invented clients": _invented_people,
}
