"""The incident report of a crisis: its fields, drawn from the lines of the log that are in force (X8)."""

from __future__ import annotations

from desktop.domain.crisis import CrisisRun
from desktop.domain.crisis_lines import WITH_WORDS, standing


def report_draft(run: CrisisRun, step_titles: dict[str, str]) -> dict[str, str]:
    """Fill an incident report from the log: facts where they were stamped, the account line by line (X8).

    What was taken back is no fact: the log keeps it, the report does not. A line that was finished stands once, whole.

    Sources: virtual-safety guide, "Make a report"; DOMAIN.md 2.8. Nothing about immigration is ever drafted in.
    """
    account, calls = [], []
    for line in standing(run):
        stamp = f"{line.at.local():%H:%M}"
        if line.kind in WITH_WORDS and line.text:
            account.append(f"{stamp}  {line.text}")
            if line.kind == "call":
                calls.append(f"{stamp}  {line.text}")
        elif line.kind == "tick":
            account.append(f"{stamp}  {step_titles.get(line.step_id, line.step_id)}")
    ended = run.passed_at or (run.lines[-1].at if run.lines else run.started_at)
    minutes = max(0, int((ended.utc - run.started_at.utc).total_seconds() // 60))
    return {
        "started": f"{run.started_at.local():%Y-%m-%d %H:%M}",
        "ended": f"{ended.local():%Y-%m-%d %H:%M}",
        "minutes": str(minutes),
        "location": run.location,
        "people": run.people,
        "what_happened": "\n".join(account),
        "calls": "\n".join(calls),
        "supervisor_told": "",
        "new_needs": "",
        "next_steps": "",
    }
