-- Schema 5: two clients who are kept apart: a conflict of interest of a pair, and what was done about walls (C11).
BEGIN IMMEDIATE;

-- One row for a pair, read from both sides. Lifted ones stay. The words stay in the record of client_id.
CREATE TABLE wall_conflicts (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  other_client_id TEXT,  -- RESTRICTED, never in packs; shown only when asked for
  danger TEXT NOT NULL,  -- this | other | either | neither: who may be the danger, read from client_id
  words TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  lifted_on TEXT,
  lifted_by TEXT
) STRICT;

CREATE INDEX wall_conflicts_client ON wall_conflicts(client_id);

CREATE INDEX wall_conflicts_other ON wall_conflicts(other_client_id);

-- Two rows for each act, one in either record; none names the other record; the reason stands where it was given.
CREATE TABLE wall_events (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  kind TEXT NOT NULL,  -- linked | unlinked | opened | was_opened | conflict | lifted | asked | was_asked
  reason TEXT,
  at TEXT NOT NULL,
  staff_id TEXT
) STRICT;

CREATE INDEX wall_events_client ON wall_events(client_id, at);

PRAGMA user_version = 5;
COMMIT;
