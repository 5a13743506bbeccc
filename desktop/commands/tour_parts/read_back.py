"""The reader: another process that opens the practice vault and looks at what the window really left in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.commands.tour_parts import steps_client, steps_crisis, steps_plan, steps_session
from desktop.commands.tour_parts.job import Job
from desktop.services.plan_pages import EMERGENCY_NUMBER

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
        facts = [
            _look(name, look, services, job) for name, (needs, look) in FACTS.items() if needs in job.kept
        ]
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


def _client(services: Services, job: Job) -> bool:
    client = services.clients.get(job.kept["client"])
    found = [hit.client_id for hit in services.clients.find(steps_client.PART)]
    if client is None or client.id not in found:
        return False
    texts = {name.text for name in client.draft.names}
    return {steps_client.NAME, steps_client.OTHER} <= texts and client.draft.pronouns == "she/her"


def _signed_session(services: Services, job: Job) -> bool:
    note = services.sessions.note(job.kept["session"])
    if note is None:
        return False
    sealed = json.dumps(note.content(), ensure_ascii=False)
    kept = steps_session.NOTE in sealed and steps_session.SENTENCE in sealed
    return kept and [each.text for each in note.amendments] == [steps_session.AMENDMENT]


def _crisis(services: Services, job: Job) -> bool:
    run = services.crises.get(job.kept["crisis"])
    report = services.crises.report(job.kept["crisis"])
    if run is None or report is None or report["state"] != "signed" or services.crises.open_runs():
        return False
    lines = [line.text for line in run.lines]
    return (
        steps_crisis.LINE in lines
        and steps_crisis.LOCKED_LINE in lines
        and run.client_id == job.kept["client"]
    )


def _plan(services: Services, job: Job) -> bool:
    plans = services.plans.of_client(job.kept["client"])
    if len(plans) != 1:
        return False
    kept_back = [step.text("en") for step in plans[0].steps if step.kept_in_memory]
    given = {(row["form"], row["language"]) for row in services.ledger.of_client(job.kept["client"])}
    wanted = {(form, language) for form in ("pdf", "sms") for language in ("en", "ar")}
    return kept_back == [job.kept["hidden"]] and len(plans[0].steps) >= 6 and wanted <= given


def _pages(_services: Services, job: Job) -> bool:
    from pypdf import PdfReader

    from desktop.exports.self_check import Expectation, Row, check_pdf

    number = Row(key="911", text=EMERGENCY_NUMBER), Row(key="helper", text=steps_plan.HELPER_NUMBER)
    never = [*steps_plan.HIDDEN, steps_client.NAME, steps_client.OTHER, steps_client.PHONE]
    for at, language in enumerate(("en", "ar")):
        file = job.folder / f"plan-{language}.pdf"
        expected = Expectation(
            numbers=number,
            steps=tuple(Row(key=pair[0], text=pair[at]) for pair in steps_plan.MEANT),
            kept_back=tuple(Row(key=text, text=text) for text in never),
        )
        root = PdfReader(file).root_object
        tagged = "/MarkInfo" in root and "/StructTreeRoot" in root
        found = check_pdf(file.read_bytes(), expected)
        for finding in found:
            print(f"{file.name}: {finding.code} {finding.key}", file=sys.stderr)
        if found or not tagged or root.get("/Lang") != language:
            print(f"{file.name}: tagged {tagged}, language {root.get('/Lang')}", file=sys.stderr)
            return False
    return True


def _nothing_readable(_services: Services, job: Job) -> bool:
    """Nothing typed can be read in any file below the tour's home: vaults, logs, preferences."""
    typed = (
        steps_client.OTHER,
        steps_client.PHONE,
        *(words for pair in steps_plan.WORDS for words in pair),
        steps_session.SENTENCE,
        steps_session.NOTE,
        steps_crisis.LINE,
        steps_crisis.LOCKED_LINE,
    )
    wanted = [text.encode(code) for text in typed for code in ("utf-8", "utf-16-le")]
    files = [path for path in (job.folder / "home").rglob("*") if path.is_file()]
    return bool(files) and not any(word in path.read_bytes() for path in files for word in wanted)


# what is looked at → the step that must have been done
FACTS: dict[str, tuple[str, Callable[[Services, Job], bool]]] = {
    "a practice vault with invented clients": ("vault", _invented_people),
    "the client, found by another spelling": ("client", _client),
    "the signed session with its amendment": ("session", _signed_session),
    "the crisis with what was written while locked, its report signed": ("crisis", _crisis),
    "the plan, what is kept in memory, and what was given": ("hidden", _plan),
    "tagged pages in two languages, without a name": ("message", _pages),
    "nothing typed can be read in any file": ("vault", _nothing_readable),
}
