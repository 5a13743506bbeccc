"""One line of a crisis on its way into the vault: sealed while locked, or written by the autosave while open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.clock import Moment
from desktop.domain.crisis import LINE_KINDS, SOURCES, CrisisLine, CrisisRun
from desktop.domain.ids import is_id

KIND = "crisis_line"
"""The `kind` of a sealed item that holds a record."""
LONGEST = 20_000
_LONGEST_WORD = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisRecord:
    """A line and enough about its run to store the run with it, whichever line arrives first."""

    run_id: str
    started: Moment
    line: CrisisLine
    started_locked: bool = False
    client_id: str | None = None
    session_id: str | None = None
    draft: bool = False
    """It is just being typed; the finished line takes its place under the same name."""

    @classmethod
    def of(cls, run: CrisisRun, line: CrisisLine, *, draft: bool = False) -> CrisisRecord:
        """Return the record of a line of `run`."""
        return cls(
            run_id=run.id,
            started=run.started_at,
            line=line,
            started_locked=run.started_locked,
            client_id=run.client_id,
            session_id=run.session_id,
            draft=draft,
        )

    def as_json(self) -> dict[str, Any]:
        """Return the form that is sealed and that the autosave keeps."""
        line = self.line
        return {
            "kind": KIND,
            "run": self.run_id,
            "started": self.started.text(),
            "started_locked": self.started_locked,
            "client": self.client_id,
            "session": self.session_id,
            **({"draft": True} if self.draft else {}),
            "line": {
                "id": line.id,
                "at": line.at.text(),
                "kind": line.kind,
                "text": line.text,
                "step": line.step_id,
                "source": line.source,
                "corrects": line.corrects,
                "while_locked": line.while_locked,
                "data": dict(line.data),
            },
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> CrisisRecord | None:
        """Read the stored form; None when it is not one. Whoever sealed it was not authenticated: believe little."""
        try:
            line = stored["line"]
            run_id, line_id = str(stored["run"]), str(line["id"])
            kind = str(line["kind"])
            if not (is_id(run_id) and is_id(line_id)) or kind not in LINE_KINDS:
                return None
            source = str(line.get("source", ""))
            return cls(
                run_id=run_id,
                started=Moment.parse(str(stored["started"])),
                started_locked=stored.get("started_locked") is True,
                client_id=_id(stored.get("client")),
                session_id=_id(stored.get("session")),
                draft=stored.get("draft") is True,
                line=CrisisLine(
                    id=line_id,
                    seq=0,
                    at=Moment.parse(str(line["at"])),
                    kind=kind,
                    text=str(line.get("text", ""))[:LONGEST],
                    step_id=str(line.get("step", ""))[:_LONGEST_WORD],
                    source=source if source in SOURCES else "",
                    corrects=_id(line.get("corrects")) or "",
                    while_locked=line.get("while_locked") is True,
                    data={
                        str(key): str(value)[:LONGEST] for key, value in dict(line.get("data") or {}).items()
                    },
                ),
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            return None


def _id(value: Any) -> str | None:
    return value if isinstance(value, str) and is_id(value) else None
