"""Safety plans with their steps in several languages, and the gates that stood before them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.plan_cues import CuesTalk
from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

_BEHIND_ALL_DAYS, _LAST = "3", "\U0010ffff"
_SHOWN = (
    "NOT (p.state = 'draft' AND EXISTS (SELECT 1 FROM safety_plans o INDEXED BY safety_plans_client "
    "WHERE o.client_id = p.client_id AND o.series_id = p.series_id AND o.state = 'in_use' AND o.deleted_at IS NULL))"
)
"""A new version that is being written stands behind the one they have, until it is given."""


def insert_gate(work: UnitOfWork, values: Mapping[str, Any]) -> str:
    """Store the gate's answers and outcome."""
    return work.insert("plan_gates", dict(values))


def last_gate(conn: Connection, client_id: str) -> dict[str, Any] | None:
    """Return the newest gate of a client: id, template, outcome, answers, reason, decided_at."""
    row = conn.execute(
        "SELECT * FROM plan_gates WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND deleted_at IS NULL ORDER BY decided_at DESC, rowid DESC LIMIT 1",
        (client_id,),
    ).fetchone()
    if row is None:
        return None
    return {
        "id": row["id"],
        "template": row["template"] or "",
        "outcome": row["outcome"],
        "answers": json.loads(row["answers"]),
        "reason": row["reason"] or "",
        "decided_at": Moment.read(row["decided_at"]),
    }


def gate_answers(conn: Connection, gate_id: str) -> dict[str, str]:
    """Return everything kept with one gate: its answers, and what was agreed for tonight."""
    row = conn.execute("SELECT answers FROM plan_gates WHERE id = ?", (gate_id,)).fetchone()
    return dict(json.loads(row["answers"])) if row is not None else {}


def gate_talk(conn: Connection, gate_id: str, supervisor: str) -> CuesTalk:
    """Return what was noted at one gate; `supervisor` is the name, among its answers, of what the supervisor said."""
    row = conn.execute(
        "SELECT danger_cues, advocate_offered, asked_whom, asked_at, answers FROM plan_gates WHERE id = ?",
        (gate_id,),
    ).fetchone()
    if row is None:
        return CuesTalk()
    return CuesTalk(
        cues=frozenset(json.loads(row["danger_cues"])),
        supervisor=str(json.loads(row["answers"]).get(supervisor, "")),
        asked_whom=row["asked_whom"] or "",
        asked_at=row["asked_at"] or "",
        advocate=row["advocate_offered"],
    )


def update_gate(work: UnitOfWork, gate_id: str, answers: str) -> None:
    """Store the answers of a gate with what was added to them."""
    work.update("plan_gates", gate_id, {"answers": answers}, draft=True)


def insert_plan(work: UnitOfWork, values: Mapping[str, Any]) -> str:
    """Store a new plan; it gets the client's next number."""
    rows = work.query(
        "SELECT coalesce(max(number), 0) AS last FROM safety_plans "
        "WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)",
        (values["client_id"],),
    )
    return work.insert("safety_plans", {"number": int(rows[0]["last"]) + 1, **values})


def update_plan(work: UnitOfWork, plan_id: str, changes: Mapping[str, Any]) -> None:
    """Store changed facts of a plan."""
    work.update("safety_plans", plan_id, dict(changes))


def insert_step(work: UnitOfWork, plan_id: str, position: int, step: PlanStep) -> str:
    """Store a new step with its texts and return its id."""
    given = {"id": step.id} if step.id else {}
    step_id = work.insert(
        "plan_steps", {**given, "plan_id": plan_id, "position": position, **_step_values(step)}, draft=True
    )
    for text in step.texts:
        _save_text(work, step_id, text)
    return step_id


def save_step(work: UnitOfWork, step_id: str, step: PlanStep) -> None:
    """Store a step as it is now."""
    work.update("plan_steps", step_id, _step_values(step), draft=True)
    for text in step.texts:
        _save_text(work, step_id, text)


def has_step(conn: Connection, plan_id: str, step_id: str) -> bool:
    """Tell whether a step is stored, removed ones included."""
    row = conn.execute("SELECT 1 FROM plan_steps WHERE id = ? AND plan_id = ?", (step_id, plan_id)).fetchone()
    return row is not None


def client_of(conn: Connection, plan_id: str) -> str:
    """Return whose plan it is; an empty text when there is no such plan."""
    row = conn.execute("SELECT client_id FROM safety_plans WHERE id = ?", (plan_id,)).fetchone()
    return "" if row is None else str(row["client_id"])


def plan_of(conn: Connection, step_id: str) -> str:
    """Return which plan a step is of; an empty text when there is no such step."""
    row = conn.execute("SELECT plan_id FROM plan_steps WHERE id = ?", (step_id,)).fetchone()
    return "" if row is None else str(row["plan_id"])


def is_fixed(conn: Connection, plan_id: str) -> bool:
    """Tell whether a version stays as it is: it was given or put away (`plan_versions.fixed`)."""
    row = conn.execute("SELECT given_at, state FROM safety_plans WHERE id = ?", (plan_id,)).fetchone()
    return row is not None and (row["given_at"] is not None or row["state"] == "retired")


def has_standing(conn: Connection, client_id: str) -> bool:
    """Tell whether a client has a plan that is not put away: given, or with something in it."""
    row = conn.execute(
        "SELECT 1 FROM safety_plans p WHERE p.client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND p.deleted_at IS NULL AND p.state <> 'retired' AND (p.given_at IS NOT NULL OR EXISTS (SELECT 1 "
        "FROM plan_steps s WHERE s.plan_id = p.id AND s.deleted_at IS NULL)) LIMIT 1",
        (client_id,),
    ).fetchone()
    return row is not None


def template_kept(conn: Connection, plan_id: str) -> str:
    """Return the digest under which a plan's template was kept as the plan was begun; empty where none was."""
    row = conn.execute("SELECT template_sha256 FROM safety_plans WHERE id = ?", (plan_id,)).fetchone()
    return "" if row is None else row["template_sha256"] or ""


def step_ids(conn: Connection, plan_id: str) -> set[str]:
    """Return the ids of a plan's stored steps, removed ones included."""
    rows = conn.execute("SELECT id FROM plan_steps WHERE plan_id = ?", (plan_id,))
    return {row["id"] for row in rows}


def remove_step(work: UnitOfWork, step_id: str) -> None:
    """Mark a step deleted; the row stays for undo and history."""
    work.remove("plan_steps", step_id)


def restore_step(work: UnitOfWork, step_id: str) -> None:
    """Take a removal back."""
    work.update("plan_steps", step_id, {"deleted_at": None}, draft=True)


def order_steps(work: UnitOfWork, step_ids: Sequence[str]) -> None:
    """Store the client's order."""
    for position, step_id in enumerate(step_ids):
        work.update("plan_steps", step_id, {"position": position}, draft=True)


def read(conn: Connection, plan_id: str) -> SafetyPlan | None:
    """Return one plan with all its steps in order, or None."""
    row = conn.execute(
        "SELECT * FROM safety_plans WHERE id = ? AND deleted_at IS NULL", (plan_id,)
    ).fetchone()
    if row is None:
        return None
    steps = conn.execute(
        "SELECT * FROM plan_steps WHERE plan_id = ? AND deleted_at IS NULL ORDER BY position, created_at",
        (plan_id,),
    ).fetchall()
    texts: dict[str, list[StepText]] = {}
    for text in conn.execute(
        "SELECT t.* FROM plan_step_texts t JOIN plan_steps s ON s.id = t.step_id WHERE s.plan_id = ? "
        "AND t.deleted_at IS NULL ORDER BY t.language",
        (plan_id,),
    ):
        texts.setdefault(text["step_id"], []).append(
            StepText(
                language=text["language"],
                text=text["text"],
                checked_by=text["checked_by"] or "",
                form=text["form"],
                checked_at=Moment.read(text["checked_at"]) if text["checked_at"] else None,
                read_back_by=text["read_back_by"] or "",
            )
        )
    newest = conn.execute(
        "SELECT max(at) AS at FROM (SELECT max(changed_at) AS at FROM plan_steps WHERE plan_id = ? "
        "UNION ALL SELECT max(t.changed_at) FROM plan_step_texts t JOIN plan_steps s ON s.id = t.step_id "
        # that somebody checked the words is no change of them
        "WHERE s.plan_id = ? AND t.changed_at IS NOT t.checked_at)",
        (plan_id, plan_id),
    ).fetchone()
    return SafetyPlan(
        id=row["id"],
        gate_id=row["gate_id"] or "",
        protection=row["protection"] or "",
        password_told_how=row["password_told_how"] or "",
        read_back_at=Moment.read(row["read_back_at"]) if row["read_back_at"] else None,
        steps_changed_at=Moment.read(newest["at"]) if newest is not None and newest["at"] else None,
        client_id=row["client_id"],
        series_id=row["series_id"],
        number=row["number"],
        plan_version=row["plan_version"],
        template=row["template"],
        state=row["state"],
        neutral_title=row["neutral_title"],
        worker_language=row["worker_language"],
        client_language=row["client_language"] or "",
        version=row["version"],
        stage=row["stage"],
        review_by=row["review_by"] or "",
        kept_where=row["kept_where"] or "",
        who_could_find=row["who_could_find"] or "",
        given_at=Moment.read(row["given_at"]) if row["given_at"] else None,
        for_person=row["for_person"],
        superseded_by=row["superseded_by"] or "",
        retired_at=Moment.read(row["retired_at"]) if row["retired_at"] else None,
        retired_reason=row["retired_reason"] or "",
        steps=tuple(
            PlanStep(
                id=step["id"],
                element=step["element"],
                kind=step["kind"],
                phone=step["phone"] or "",
                pictogram=step["pictogram"] or "",
                kept_in_memory=bool(step["kept_in_memory"]),
                suggestion_id=step["suggestion_id"] or "",
                contact_method_id=step["contact_method_id"] or "",
                texts=tuple(texts.get(step["id"], [])),
            )
            for step in steps
        ),
    )


def of_client(conn: Connection, client_id: str) -> list[str]:
    """Return the ids of a client's plans, newest first."""
    rows = conn.execute(
        "SELECT id FROM safety_plans WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND deleted_at IS NULL ORDER BY number DESC, plan_version DESC",
        (client_id,),
    )
    return [row["id"] for row in rows]


def open_plans(conn: Connection, limit: int = 50) -> list[dict[str, Any]]:
    """Return plans not retired, next review first: id, number, state, review_by, short_id, chosen_name."""
    sql = (
        "SELECT p.id, p.client_id, p.number, p.plan_version, p.state, p.stage, p.review_by, "  # noqa: S608
        "p.changed_at, c.short_id, "
        "n.text AS chosen_name, (SELECT max(o.plan_version) FROM safety_plans o INDEXED BY safety_plans_client "
        "WHERE o.client_id = p.client_id AND o.series_id = p.series_id AND o.state = 'draft' AND o.id <> p.id "
        "AND o.deleted_at IS NULL) AS next_version "
        "FROM safety_plans p INDEXED BY safety_plans_open CROSS JOIN clients c ON c.id = p.client_id "
        "LEFT JOIN names n ON n.client_id = p.client_id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
        f"WHERE p.deleted_at IS NULL AND p.state <> 'retired' AND c.status <> 'closed' AND {_SHOWN} "
        "AND p.review_by {day} LIMIT ?"
    )
    found = conn.execute(sql.format(day="> '' ORDER BY p.review_by, p.rowid DESC"), (limit,)).fetchall()
    if len(found) < limit:
        rest = sql.format(day="IS NULL ORDER BY p.changed_at DESC")
        found += conn.execute(rest, (limit - len(found),)).fetchall()
    return [dict(row) for row in found]


def reviews_due(conn: Connection, before: date, limit: int) -> list[dict[str, Any]]:
    """Return open plans to be looked at by then, the first due first: id, client_id, review_by, short_id, chosen_name.

    A day that cannot be read sorts behind all days and comes first here.
    """
    sql = (
        "SELECT p.id, p.client_id, p.review_by, c.short_id, n.text AS chosen_name "  # noqa: S608
        "FROM safety_plans p INDEXED BY safety_plans_open CROSS JOIN clients c ON c.id = p.client_id "
        "LEFT JOIN names n ON n.client_id = p.client_id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
        "WHERE p.state <> 'retired' AND p.deleted_at IS NULL AND p.review_by > ? AND p.review_by <= ? "
        f"AND c.status <> 'closed' AND c.deleted_at IS NULL AND {_SHOWN} ORDER BY p.review_by LIMIT ?"
    )
    found = conn.execute(sql, (_BEHIND_ALL_DAYS, _LAST, limit)).fetchall()
    found += conn.execute(sql, ("", before.isoformat(), limit)).fetchall()
    return [dict(row) for row in found[:limit]]


def review_days(conn: Connection, client_id: str) -> list[str]:
    """Return the days on which the open plans of one client are to be looked at, as stored."""
    rows = conn.execute(
        "SELECT p.review_by FROM safety_plans p INDEXED BY safety_plans_client "  # noqa: S608
        "WHERE p.client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        f"AND p.deleted_at IS NULL AND p.state <> 'retired' AND p.review_by > '' AND {_SHOWN}",
        (client_id,),
    )
    return [row["review_by"] for row in rows]


def _step_values(step: PlanStep) -> dict[str, Any]:
    return {
        "element": step.element,
        "kind": step.kind,
        "phone": step.phone or None,
        "pictogram": step.pictogram or None,
        "kept_in_memory": int(step.kept_in_memory),
        "suggestion_id": step.suggestion_id or None,
        "contact_method_id": step.contact_method_id or None,
    }


def _save_text(work: UnitOfWork, step_id: str, text: StepText) -> None:
    rows = work.query(
        "SELECT id, text, checked_by, checked_at FROM plan_step_texts WHERE step_id = ? AND language = ? "
        "AND deleted_at IS NULL ORDER BY created_at, rowid",
        (step_id, text.language),
    )
    values: dict[str, Any] = {"text": text.text, "form": text.form, "checked_by": text.checked_by or None}
    same = bool(rows) and (rows[0]["text"], rows[0]["checked_by"]) == (text.text, text.checked_by or None)
    if not text.checked_by:
        values["checked_at"] = None  # a changed text is no longer checked
    elif not same or not rows[0]["checked_at"]:
        values["checked_at"] = (text.checked_at or work.now).text()
    if rows and not same:
        values["read_back_by"] = None if rows[0]["text"] != text.text else text.read_back_by or None
    if rows:
        work.update("plan_step_texts", rows[0]["id"], values, draft=True)
    else:
        work.insert("plan_step_texts", values | {"step_id": step_id, "language": text.language}, draft=True)
