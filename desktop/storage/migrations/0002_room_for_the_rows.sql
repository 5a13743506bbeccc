-- Schema 2: what pages of the next releases need and schema 1 had no room for, in one step, so that they do not meet in
-- several. docs/data-model.md says row by row of the requirements which table holds what. Nothing of schema 1 is rewritten.
BEGIN IMMEDIATE;


-- The vault itself

-- What the header must not say while locked, and cannot: what a slot is called, when it last opened the vault (D1).
CREATE TABLE key_slots (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  slot_id TEXT NOT NULL,  -- the slot's id in the header
  kind TEXT NOT NULL,  -- passphrase | recovery | agency
  label TEXT NOT NULL DEFAULT '',
  staff_id TEXT,
  made_at TEXT NOT NULL,
  last_used_at TEXT,
  retired_at TEXT,
  retired_reason TEXT
) STRICT;

CREATE UNIQUE INDEX key_slots_slot ON key_slots(slot_id);

-- Every backup that was made and checked, so that Today can say the last good one and an erasure which ones still hold it (D5).
CREATE TABLE backups (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  made_at TEXT NOT NULL,
  kind TEXT NOT NULL,  -- by_hand | scheduled
  place TEXT NOT NULL,
  size INTEGER,
  history_n INTEGER NOT NULL,  -- the last row of the history inside it
  header_generation INTEGER,  -- which secrets open it: those of the header then
  checked_at TEXT,
  state TEXT NOT NULL DEFAULT 'kept',  -- kept | rotated_away | not_found
  gone_at TEXT
) STRICT;

CREATE INDEX backups_made ON backups(made_at);

-- "Try your recovery sheet", each quarter (D1).
CREATE TABLE recovery_drills (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  at TEXT NOT NULL,
  slot_kind TEXT NOT NULL,
  slot_id TEXT,
  outcome TEXT NOT NULL,  -- opened | did_not_open | put_off
  next_due_at TEXT
) STRICT;

-- Counts that stay when the people are gone: no id, no text, one number per measure and cell (C10, D7).
CREATE TABLE kept_totals (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  period TEXT NOT NULL,  -- 2026-11, 2026-Q4, 2026
  measure TEXT NOT NULL,
  cell TEXT NOT NULL DEFAULT '{}',  -- JSON: code list -> code
  count INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX kept_totals_cell ON kept_totals(period, measure, cell);


-- Consent, and supervision without a server

-- Informed consent to what the agency itself does; what goes to others is a release (C3, DOMAIN.md 2.2). A new word is a new row.
CREATE TABLE consents (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  session_id TEXT,
  kind TEXT NOT NULL,  -- services | statistics | what_we_notice | camera | recording | photo | time_alone
  state TEXT NOT NULL,  -- given | declined | withdrawn
  said_at TEXT NOT NULL,
  given_by TEXT NOT NULL DEFAULT 'client',  -- client | caregiver | other
  given_how TEXT,  -- signed | spoken | spoken_with_interpreter
  alone_when_given TEXT NOT NULL DEFAULT 'not_asked',
  language TEXT,
  interpreter TEXT,
  words TEXT,
  document_attachment TEXT
) STRICT;

CREATE INDEX consents_client ON consents(client_id, kind, said_at);

-- RESTRICTED: never in packs. A packet for supervision; who stands behind each pseudonym stays here (D6).
CREATE TABLE review_packets (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  bundle_id TEXT NOT NULL,
  made_at TEXT NOT NULL,
  to_whom TEXT NOT NULL,
  due_at TEXT,
  answered_at TEXT,
  pseudonyms TEXT NOT NULL DEFAULT '{}'  -- JSON: pseudonym -> client id
) STRICT;

CREATE UNIQUE INDEX review_packets_bundle ON review_packets(bundle_id);

-- What a supervisor wrote about a packet, taken in from a file; signed by them.
CREATE TABLE review_comments (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  packet_id TEXT NOT NULL REFERENCES review_packets(id),
  client_id TEXT,
  object_kind TEXT,
  object_id TEXT,
  text TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  key_id TEXT,
  signature TEXT,
  seen_at TEXT,
  done_at TEXT
) STRICT;

CREATE INDEX review_comments_packet ON review_comments(packet_id);
CREATE INDEX review_comments_client ON review_comments(client_id);


-- Columns

ALTER TABLE sessions ADD COLUMN seal_due_at TEXT;  -- closed, and still open to slips of the hand until then (PRACTICE 34)
ALTER TABLE clients ADD COLUMN occupation TEXT;
ALTER TABLE clients ADD COLUMN disabilities TEXT NOT NULL DEFAULT '[]';  -- codes
ALTER TABLE appointments ADD COLUMN session_id TEXT;  -- the session it became
ALTER TABLE appointments ADD COLUMN place TEXT;
ALTER TABLE referrals ADD COLUMN crisis_id TEXT;
ALTER TABLE referrals ADD COLUMN without_release_reason TEXT;  -- the logged exception of the consent gate
ALTER TABLE referrals ADD COLUMN handed_over_at TEXT;
ALTER TABLE releases ADD COLUMN interpreter TEXT;
ALTER TABLE releases ADD COLUMN revoked_how TEXT;  -- spoken | written
ALTER TABLE service_directory ADD COLUMN region TEXT;
ALTER TABLE service_directory ADD COLUMN address TEXT;
ALTER TABLE service_directory ADD COLUMN email TEXT;
ALTER TABLE service_directory ADD COLUMN website TEXT;
ALTER TABLE service_directory ADD COLUMN who_for TEXT;
ALTER TABLE education_records ADD COLUMN language TEXT;
ALTER TABLE education_records ADD COLUMN handout_given INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachments ADD COLUMN language TEXT;
ALTER TABLE attachments ADD COLUMN seconds REAL;
ALTER TABLE attachments ADD COLUMN keep_until TEXT;
ALTER TABLE plan_gates ADD COLUMN asked_whom TEXT;  -- who was asked before a low-risk plan beside a danger cue (PRACTICE 15)
ALTER TABLE plan_gates ADD COLUMN asked_at TEXT;
ALTER TABLE safety_plans ADD COLUMN retired_at TEXT;
ALTER TABLE safety_plans ADD COLUMN retired_reason TEXT;
ALTER TABLE crisis_runs ADD COLUMN outcome TEXT;
ALTER TABLE drills ADD COLUMN missed TEXT NOT NULL DEFAULT '[]';  -- step ids; stays inside training (PRACTICE 31)
ALTER TABLE training ADD COLUMN drill_id TEXT;
ALTER TABLE mandated_reports ADD COLUMN rule TEXT;  -- id of the agency's report rule it followed
ALTER TABLE recipients ADD COLUMN vault_id TEXT;
ALTER TABLE recipients ADD COLUMN signing_key TEXT;  -- Ed25519 public key as hex digits, checked with the same six words

CREATE INDEX provider_code_events_code ON provider_code_events(code_id, at);
CREATE INDEX answers_keep ON answers(keep_until) WHERE keep_until IS NOT NULL;
CREATE INDEX session_texts_keep ON session_texts(keep_until) WHERE keep_until IS NOT NULL;
CREATE INDEX sessions_seal_due ON sessions(seal_due_at) WHERE seal_due_at IS NOT NULL AND state = 'closed';


-- A legal hold keeps everything: also what a merged record brought along, what short retention would take, and what an
-- erasure without a client would have let through.
CREATE VIEW held_clients AS
SELECT id FROM clients WHERE legal_hold = 1
UNION SELECT merged_into FROM clients WHERE legal_hold = 1 AND merged_into IS NOT NULL
UNION SELECT other.id FROM clients AS other JOIN clients AS held ON other.merged_into = held.id WHERE held.legal_hold = 1;

DROP TRIGGER erasures_hold;
CREATE TRIGGER erasures_hold BEFORE INSERT ON erasures WHEN NEW.client_id IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;

CREATE TRIGGER signed_notes_hold BEFORE DELETE ON signed_notes WHEN OLD.client_id IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;
CREATE TRIGGER amendments_hold BEFORE DELETE ON amendments WHEN OLD.client_id IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;
CREATE TRIGGER disclosures_hold BEFORE DELETE ON disclosures WHEN OLD.client_id IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;
CREATE TRIGGER field_changes_hold BEFORE DELETE ON field_changes WHEN OLD.client_id IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;
CREATE TRIGGER attachments_hold BEFORE DELETE ON attachments WHEN OLD.client_id IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;
CREATE TRIGGER attachment_chunks_hold BEFORE DELETE ON attachment_chunks
WHEN (SELECT client_id FROM attachments WHERE id = OLD.attachment_id) IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;
CREATE TRIGGER crisis_lines_hold BEFORE DELETE ON crisis_lines
WHEN (SELECT client_id FROM crisis_runs WHERE id = OLD.crisis_id) IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;
CREATE TRIGGER answers_hold BEFORE DELETE ON answers
WHEN (SELECT client_id FROM sessions WHERE id = OLD.session_id) IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;
CREATE TRIGGER session_texts_hold BEFORE DELETE ON session_texts
WHEN (SELECT client_id FROM sessions WHERE id = OLD.session_id) IN (SELECT id FROM held_clients)
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;


PRAGMA user_version = 2;
COMMIT;
