"""Versions of a plan as rows: the next one made from the last, put away and back, who checked it, how it was used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.plan_versions import PlanUse, copied_id
from desktop.storage import plans

if TYPE_CHECKING:
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

_COPIED = (
    "client_id",
    "series_id",
    "number",
    "template",
    "template_sha256",
    "for_person",
    "neutral_title",
    "worker_language",
    "client_language",
    "kept_where",
    "who_could_find",
    "protection",
    "password_told_how",
)
"""What the next version begins with; when it was read back or given belongs to one version."""


def versions(conn: Connection, plan_id: str) -> list[str]:
    """Return the ids of every version of a plan's series, the newest first; none when there is no such plan."""
    rows = conn.execute(
        "SELECT v.id FROM safety_plans p JOIN safety_plans v INDEXED BY safety_plans_client "
        "ON v.client_id = p.client_id AND v.series_id = p.series_id AND v.deleted_at IS NULL "
        "WHERE p.id = ? AND p.deleted_at IS NULL ORDER BY v.plan_version DESC, v.created_at DESC, v.rowid DESC",
        (plan_id,),
    )
    return [str(row["id"]) for row in rows]


def begin_version(work: UnitOfWork, conn: Connection, plan: SafetyPlan, **values: Any) -> str:
    """Store the next version with a copy of every step; the copies are known again by their ids."""
    columns = ", ".join(_COPIED)
    row = work.query(f"SELECT {columns} FROM safety_plans WHERE id = ?", (plan.id,))[0]  # noqa: S608
    newest = work.query(
        "SELECT max(plan_version) AS last FROM safety_plans WHERE client_id = ? AND series_id = ?",
        (row["client_id"], row["series_id"]),
    )[0]["last"]
    plan_id = plans.insert_plan(
        work, {name: row[name] for name in _COPIED} | {"plan_version": int(newest) + 1, **values}
    )
    for position, step in enumerate(plan.steps):
        texts = tuple(replace(text, read_back_by="") for text in step.texts)
        copy = replace(step, id=copied_id(plan_id, step.id), texts=texts)
        plans.insert_step(work, plan_id, position, copy)
    return plan_id


def put_away(work: UnitOfWork, plan_id: str, reason: str, superseded_by: str = "") -> None:
    """Put one version away; it stays readable."""
    values: dict[str, Any] = {
        "state": "retired",
        "retired_at": work.now.text(),
        "retired_reason": reason or None,
    }
    work.update("safety_plans", plan_id, values | ({"superseded_by": superseded_by} if superseded_by else {}))


def bring_back(work: UnitOfWork, plan_id: str, state: str) -> None:
    """Undo `put_away`."""
    values = {"state": state, "retired_at": None, "retired_reason": None, "superseded_by": None}
    work.update("safety_plans", plan_id, values)


def mark_checked(work: UnitOfWork, plan_id: str, language: str, by: str, step_ids: Iterable[str]) -> int:
    """Note who checked the words of these steps in a language, as they stand; returns how many texts that were."""
    wanted = set(step_ids)
    rows = [
        row
        for row in work.query(
            "SELECT t.id, t.step_id FROM plan_step_texts t JOIN plan_steps s ON s.id = t.step_id "
            "WHERE s.plan_id = ? AND t.language = ? AND trim(t.text) <> '' AND t.deleted_at IS NULL "
            "AND s.deleted_at IS NULL",
            (plan_id, language),
        )
        if row["step_id"] in wanted
    ]
    for row in rows:
        work.update(
            "plan_step_texts", row["id"], {"checked_by": by, "checked_at": work.now.text()}, draft=True
        )
    return len(rows)


def mark_read_back(work: UnitOfWork, plan_id: str, language: str, by: str) -> None:
    """Note who read every step meant for a form back in a language."""
    for row in work.query(
        "SELECT t.id FROM plan_step_texts t JOIN plan_steps s ON s.id = t.step_id WHERE s.plan_id = ? "
        "AND t.language = ? AND s.kept_in_memory = 0 AND trim(t.text) <> '' AND t.deleted_at IS NULL "
        "AND s.deleted_at IS NULL",
        (plan_id, language),
    ):
        work.update("plan_step_texts", row["id"], {"read_back_by": by}, draft=True)


def insert_use(work: UnitOfWork, plan_id: str, used: str, helped: str, words: str) -> str:
    """Store one answer."""
    return work.insert(
        "plan_uses",
        {
            "plan_id": plan_id,
            "asked_at": work.now.text(),
            "used": used,
            "helped": helped or None,
            "words": words or None,
        },
    )


def to_ask(conn: Connection, client_id: str, since: Moment) -> str:
    """Return the newest plan that was given before, and whose use was not asked about since then; empty for none."""
    row = conn.execute(
        "SELECT p.id FROM safety_plans p INDEXED BY safety_plans_client "
        "WHERE p.client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) AND p.state = 'in_use' "
        "AND p.deleted_at IS NULL AND p.given_at < ?2 AND NOT EXISTS (SELECT 1 FROM plan_uses u "
        "JOIN safety_plans o ON o.id = u.plan_id WHERE o.series_id = p.series_id AND u.deleted_at IS NULL "
        "AND u.asked_at >= ?2) ORDER BY p.given_at DESC LIMIT 1",
        (client_id, since.text()),
    ).fetchone()
    return "" if row is None else str(row["id"])


def uses(conn: Connection, plan_id: str) -> list[PlanUse]:
    """Return what was answered about any version of a plan's series, the newest first."""
    ids = versions(conn, plan_id)
    marks = ", ".join("?" * len(ids))
    rows = conn.execute(
        "SELECT u.*, p.plan_version FROM plan_uses u JOIN safety_plans p ON p.id = u.plan_id "  # noqa: S608
        f"WHERE u.plan_id IN ({marks}) AND u.deleted_at IS NULL ORDER BY u.asked_at DESC, u.rowid DESC",
        ids,
    )
    return [
        PlanUse(
            id=row["id"],
            plan_id=row["plan_id"],
            plan_version=int(row["plan_version"]),
            asked_at=Moment.read(row["asked_at"]),
            used=row["used"],
            helped=row["helped"] or "",
            words=row["words"] or "",
        )
        for row in rows
    ]
