"""Which rows of one client leave in a case pack, table by table, and what of each row stays at home (D4)."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.tasks import GIVEN_FILE, PLAN_RULES, RELEASE, REPORT_RULES


@dataclass(frozen=True, slots=True)
class PackTable:
    """How one table travels: `select` finds its rows for the client bound as ``:client``; `leave` stays at home."""

    name: str
    select: str
    key: str = "id"
    leave: frozenset[str] = field(default=frozenset())
    sealed: bool = False


def _of_client(table: str, more: str = "") -> str:
    return f"SELECT * FROM {table} WHERE client_id = :client {more}"


_ALIVE = "AND deleted_at IS NULL"
# What a session made waits for its seal: a slip that is mended may take it away again (docs/adr/0417).
_MADE = f"{_ALIVE} AND coalesce(session_id, '') NOT IN (SELECT id FROM sessions WHERE state = 'closed')"
_SESSIONS = "(SELECT id FROM sessions WHERE client_id = :client AND state = 'signed' AND deleted_at IS NULL)"
_RUNS = "(SELECT id FROM crisis_runs WHERE client_id = :client AND deleted_at IS NULL)"
_PLANS = "(SELECT id FROM safety_plans WHERE client_id = :client AND deleted_at IS NULL)"
# What a client keeps in memory only is in no form that leaves, a pack included (PRACTICE 24).
_STEPS = (
    f"(SELECT id FROM plan_steps WHERE plan_id IN {_PLANS} AND kept_in_memory = 0 AND deleted_at IS NULL)"
)
# A report joined to another person since is nobody's to give: it stays, and so does its seal.
_REPORTS = (
    f"(SELECT id FROM incident_reports WHERE crisis_id IN {_RUNS} AND deleted_at IS NULL "
    "AND (client_id IS NULL OR client_id = :client))"
)
_NOTES = (
    "(SELECT id FROM signed_notes WHERE client_id = :client AND "
    f"(session_id IN {_SESSIONS} OR object_kind = 'incident_report' AND object_id IN {_REPORTS}))"
)
_STAYS = "".join(
    f" AND instr(coalesce(rule_key, ''), '/{rule}/') = 0"
    for rule in (GIVEN_FILE, RELEASE, *sorted(REPORT_RULES | PLAN_RULES))
)
# Which answer a row came from is needed while its session can still be mended, at home.
_FROM_ANSWERS = frozenset({"from_question"})
_METHODS = "(SELECT id FROM contact_methods WHERE client_id = :client AND deleted_at IS NULL)"

#: In the order they are taken in: a row comes after what it hangs on, the seal of a session after all its children.
#: Immigration data, external ids, provider codes, shelter addresses, field changes and links to other records stay.
PACK_TABLES: tuple[PackTable, ...] = (
    PackTable(
        "staff",
        "SELECT * FROM staff WHERE id IN (SELECT signed_by FROM signed_notes WHERE client_id = :client "
        f"UNION SELECT staff_id FROM sessions WHERE id IN {_SESSIONS} "
        f"UNION SELECT staff_id FROM crisis_runs WHERE id IN {_RUNS} "
        "UNION SELECT signed_by FROM amendments WHERE client_id = :client)",
        leave=frozenset({"phone", "plans_trained"}),
        # a pack never renames who signed here
        sealed=True,
    ),
    PackTable(
        "signing_keys",
        "SELECT * FROM signing_keys WHERE key_id IN (SELECT key_id FROM signed_notes WHERE client_id = :client "
        "UNION SELECT key_id FROM amendments WHERE client_id = :client)",
        key="key_id",
        leave=frozenset({"words_checked_at", "retired_at", "chained_by", "chain_signature"}),
        sealed=True,
    ),
    PackTable(
        "content_texts",
        f"SELECT * FROM content_texts WHERE sha256 IN (SELECT protocol_sha256 FROM sessions WHERE id IN {_SESSIONS} "
        f"UNION SELECT sidecar_sha256 FROM sessions WHERE id IN {_SESSIONS})",
        key="sha256",
        leave=frozenset({"stored_at"}),
        sealed=True,
    ),
    PackTable(
        "clients",
        "SELECT * FROM clients WHERE id = :client AND deleted_at IS NULL",
        leave=frozenset(
            {"photo_attachment", "legal_hold", "retention_review_at", "conflict_of_interest", "merged_into"}
        ),
    ),
    PackTable("names", _of_client("names", _ALIVE)),
    PackTable("client_languages", _of_client("client_languages", _ALIVE)),
    PackTable("contact_methods", _of_client("contact_methods", _ALIVE)),
    PackTable(
        "safe_contact",
        _of_client(
            "safe_contact",
            f"{_ALIVE} AND superseded_by IS NULL "
            f"AND (contact_method_id IS NULL OR contact_method_id IN {_METHODS})",
        ),
    ),
    PackTable(
        "addresses",
        _of_client("addresses", _ALIVE + " AND shelter = 0"),
        leave=frozenset({"dispatch_earlier"}),
    ),
    # whoever has a record of their own here is named by no pack of another (PRACTICE 13, docs/adr/0411)
    PackTable(
        "household_links",
        _of_client("household_links", _ALIVE + " AND other_client_id IS NULL"),
        leave=frozenset({"other_client_id"}),
    ),
    PackTable("supports", _of_client("supports", _ALIVE)),
    PackTable("flags", _of_client("flags", _ALIVE)),
    PackTable(
        "sessions",
        f"SELECT * FROM sessions WHERE id IN {_SESSIONS}",
        leave=frozenset({"page", "field", "cursor", "visited", "seal_due_at"}),
        sealed=True,
    ),
    PackTable(
        "answers",
        f"SELECT * FROM answers WHERE session_id IN {_SESSIONS} AND is_working = 0 {_ALIVE}",
        sealed=True,
    ),
    PackTable(
        "session_texts",
        f"SELECT * FROM session_texts WHERE session_id IN {_SESSIONS} AND kind = 'note' {_ALIVE}",
        sealed=True,
    ),
    PackTable(
        "session_events",
        f"SELECT * FROM session_events WHERE session_id IN {_SESSIONS} {_ALIVE}",
        sealed=True,
    ),
    PackTable("baselines", _of_client("baselines", _ALIVE)),
    PackTable("goals", _of_client("goals", _MADE), leave=_FROM_ANSWERS | {"state_session_id"}),
    PackTable("crisis_runs", f"SELECT * FROM crisis_runs WHERE id IN {_RUNS}"),
    PackTable("crisis_lines", f"SELECT * FROM crisis_lines WHERE crisis_id IN {_RUNS}", sealed=True),
    PackTable(
        "people_present",
        f"SELECT * FROM people_present WHERE (session_id IN {_SESSIONS} OR crisis_id IN {_RUNS}) {_ALIVE}",
        sealed=True,
    ),
    PackTable("incident_reports", f"SELECT * FROM incident_reports WHERE id IN {_REPORTS}"),
    PackTable("plan_gates", _of_client("plan_gates", _ALIVE)),
    PackTable("safety_plans", f"SELECT * FROM safety_plans WHERE id IN {_PLANS}"),
    PackTable("plan_steps", f"SELECT * FROM plan_steps WHERE id IN {_STEPS}"),
    PackTable("plan_step_texts", f"SELECT * FROM plan_step_texts WHERE step_id IN {_STEPS} {_ALIVE}"),
    PackTable("plan_uses", f"SELECT * FROM plan_uses WHERE plan_id IN {_PLANS} {_ALIVE}"),
    PackTable("consents", _of_client("consents", _ALIVE), leave=frozenset({"document_attachment"})),
    PackTable("releases", _of_client("releases", _ALIVE), leave=frozenset({"document_attachment"})),
    PackTable("referrals", _of_client("referrals", _MADE), leave=_FROM_ANSWERS),
    PackTable("education_records", _of_client("education_records", _MADE), leave=_FROM_ANSWERS),
    # the line about a release's end is made anew by the vault that takes the release in; a mandated report stays
    # here with whoever has the duty, and so do the lines about it (docs/adr/0430)
    PackTable(
        "tasks",
        _of_client("tasks", f"{_MADE}{_STAYS}"),
        leave=_FROM_ANSWERS | {"rule_key"},
    ),
    PackTable("appointments", _of_client("appointments", _ALIVE)),
    PackTable("signed_notes", f"SELECT * FROM signed_notes WHERE id IN {_NOTES}", sealed=True),
    PackTable("amendments", f"SELECT * FROM amendments WHERE note_id IN {_NOTES}", sealed=True),
)
