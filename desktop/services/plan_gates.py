"""Before a safety plan: what the gate says, what was noted and who was asked, and what is for tonight (P1, P9, P11)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.domain.clients import MAX_LINE, MAX_WORDS
from desktop.domain.crisis_marks import noted_cues
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.plan_cues import AGREES, NOTED, CuesTalk
from desktop.domain.safety_plans import GateAnswers, GateOutcome, gate
from desktop.domain.sessions import canonical
from desktop.storage import cases, staff
from desktop.storage import crises as crisis_rows
from desktop.storage import plans as rows

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.plan_templates import WithCues
    from desktop.storage.vault import OpenVault

_TONIGHT = "tonight."
"""Before the names of what was agreed for tonight, among a gate's answers."""
_SUPERVISOR = "supervisor"
"""Among a gate's answers: what the supervisor said, who was asked beside a danger cue."""
_NO_TALK = CuesTalk()


class PlanGates:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def ask_gate(
        self,
        client_id: str,
        answers: Mapping[str, str],
        reason: str = "",
        *,
        talk: CuesTalk = _NO_TALK,
        with_cues: WithCues = "supervisor_first",
    ) -> GateOutcome:
        """Return what the gate says to these answers now; nothing is stored."""
        return gate(
            GateAnswers(
                answers=dict(answers),
                reason=reason,
                planner_trained=self.planner_trained(),
                open_crisis=self.open_crisis(client_id),
                talk=talk,
                with_cues=with_cues,
            )
        )

    def decide_gate(
        self,
        client_id: str,
        answers: Mapping[str, str],
        reason: str = "",
        *,
        session_id: str | None = None,
        template: str = "",
        talk: CuesTalk = _NO_TALK,
        with_cues: WithCues = "supervisor_first",
        not_now: bool = False,
    ) -> tuple[str, GateOutcome]:
        """Store the gate's answers and outcome, "not the time yet" included; return the gate's id and outcome.

        `not_now`: what is for tonight comes first, whatever is not asked yet; giving numbers is never blocked
        (PRACTICE 27). Raises NotAllowed for questions without an answer otherwise.
        """
        outcome = self.ask_gate(client_id, answers, reason, talk=talk, with_cues=with_cues)
        if not_now:
            outcome = GateOutcome(
                outcome="not_the_time_yet", closed_by=outcome.closed_by, firm=outcome.firm, left=outcome.left
            )
        if outcome.outcome == "unfinished":
            raise NotAllowed("gate_unfinished")
        if len(talk.asked_whom) > MAX_LINE:
            raise InvalidInput("asked_whom", "too_long", most=MAX_LINE)
        cases.need_open(self._vault.connection(), client_id)
        agreed = bool(talk.cues) and talk.supervisor == AGREES
        said = {_SUPERVISOR: talk.supervisor} if talk.cues and talk.supervisor else {}
        with self._vault.unit_of_work("plan gate") as work:
            gate_id = rows.insert_gate(
                work,
                {
                    "client_id": client_id,
                    "session_id": session_id,
                    "template": template or None,
                    "answers": canonical({**answers, **said}),
                    "outcome": outcome.outcome,
                    # a reason opens the gate only where it may
                    "reason": (reason.strip() or None) if outcome.outcome == "open_with_reason" else None,
                    "danger_cues": canonical(dict.fromkeys(sorted(talk.cues), NOTED)),
                    "advocate_offered": talk.advocate,
                    "asked_whom": talk.asked_whom.strip() or None if agreed else None,
                    "asked_at": talk.asked_at or None if agreed else None,
                    "decided_at": work.now.text(),
                },
            )
        return gate_id, outcome

    def save_tonight(self, gate_id: str, facts: Mapping[str, str]) -> None:
        """Store what was given and agreed when planning is not for now (P11): place, next contact, hand-over."""
        if any(len(text) > MAX_WORDS for text in facts.values()):
            raise InvalidInput("tonight", "too_long", most=MAX_WORDS)
        with self._vault.unit_of_work("for tonight") as work:
            kept = rows.gate_answers(self._vault.connection(), gate_id)
            kept |= {_TONIGHT + name: text for name, text in facts.items()}
            rows.update_gate(work, gate_id, canonical(kept))

    def tonight(self, gate_id: str) -> dict[str, str]:
        """Return what was agreed for tonight."""
        kept = rows.gate_answers(self._vault.connection(), gate_id)
        return {name[len(_TONIGHT) :]: text for name, text in kept.items() if name.startswith(_TONIGHT)}

    def gate_answers(self, gate_id: str) -> dict[str, str]:
        """Return the answers of one gate to the questions of its template."""
        kept = rows.gate_answers(self._vault.connection(), gate_id)
        return {
            name: text for name, text in kept.items() if name != _SUPERVISOR and not name.startswith(_TONIGHT)
        }

    def gate_talk(self, gate_id: str) -> CuesTalk:
        """Return what was noted at one gate, and who was asked because of it."""
        return rows.gate_talk(self._vault.connection(), gate_id, _SUPERVISOR)

    def last_gate(self, client_id: str) -> dict[str, Any] | None:
        """Return the newest gate: id, template, outcome, answers, reason, decided_at."""
        return rows.last_gate(self._vault.connection(), client_id)

    def known_cues(self, client_id: str) -> frozenset[str]:
        """Return the danger cues that somebody noted before: in this client's crises, or before the last plan."""
        conn = self._vault.connection()
        runs = (crisis_rows.read(conn, run_id) for run_id in crisis_rows.of_client(conn, client_id))
        noted = {cue for run in runs if run is not None for cue in noted_cues(run)}
        last = rows.last_gate(conn, client_id)
        return frozenset(noted | (self.gate_talk(last["id"]).cues if last is not None else frozenset()))

    def planner_trained(self) -> bool:
        """Tell whether the person at this vault is marked as trained in safety planning (safety page, S-PLAN-1)."""
        return staff.read_own(self._vault.connection(), self._vault.staff_id).plans_trained

    def set_planner_trained(self, trained: bool) -> None:
        """Mark the person at this vault as trained, or not."""
        with self._vault.unit_of_work("planning training") as work:
            work.update("staff", self._vault.staff_id, {"plans_trained": int(trained)})

    def open_crisis(self, client_id: str) -> bool:
        """Tell whether a crisis of this client, or one of nobody yet, is open: planning then waits."""
        conn = self._vault.connection()
        runs = (crisis_rows.read(conn, run_id) for run_id in crisis_rows.open_runs(conn))
        return any(run is not None and run.client_id in {None, client_id} for run in runs)
