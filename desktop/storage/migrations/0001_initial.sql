-- Schema 1: everything the first release stores, and the tables later pages need, so that no later version rewrites it.
--
-- On every record row: random 128-bit id, the vault it came from, version, who made and changed it when, deleted_at instead
-- of deletion. Times are one sortable text: UTC, IANA zone and offset (docs/adr, "moments as text"). Yes/no is 0 or 1; a
-- column that may be unknown is a coded TEXT, because "does not know", "prefers not" and "not asked" are different answers.
-- Lists inside a column are JSON arrays of codes. Columns marked RESTRICTED never enter crisis, reports, totals or packs by default.
BEGIN IMMEDIATE;


-- The vault itself

-- Private keys and settings of this vault (inbox key, exchange identity, counters). Never exported.
CREATE TABLE vault_meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- People of the agency who work in this vault or signed something that came into it.
CREATE TABLE staff (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  display_name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'caseworker',  -- caseworker | supervisor | interpreter | other
  phone TEXT,
  plans_trained INTEGER NOT NULL DEFAULT 0,  -- S-PLAN-1: planning by trained people
  is_self INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Public Ed25519 keys of whoever signs here; old ones stay so that old signatures can be checked.
CREATE TABLE signing_keys (
  key_id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  public_key BLOB NOT NULL,
  made_at TEXT NOT NULL,
  retired_at TEXT
) STRICT;

-- Training topics, due and done, per person.
CREATE TABLE training (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  staff_id TEXT NOT NULL,
  topic TEXT NOT NULL,
  due_at TEXT,
  done_at TEXT,
  note TEXT
) STRICT;

-- Append-only hash chain: who saw, changed, exported or signed what. No client data, only ids and salted hashes.
CREATE TABLE history (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  device TEXT NOT NULL,
  op TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  object_hash TEXT NOT NULL,
  salt TEXT NOT NULL,
  prev TEXT NOT NULL,
  h TEXT NOT NULL
) STRICT;

CREATE INDEX history_object ON history(object_id);

CREATE TRIGGER history_in_order BEFORE INSERT ON history
WHEN NEW.n IS NULL OR NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM history)
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

-- What a field said before and after; written by the unit of work for every change of a record that is not a draft.
CREATE TABLE field_changes (
  id TEXT NOT NULL PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  field TEXT NOT NULL,
  old TEXT,
  new TEXT,
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  history_n INTEGER NOT NULL
) STRICT;

CREATE INDEX field_changes_row ON field_changes(row_id, at);

-- Where the person was: screen, field, cursor. Never leaves the vault.
CREATE TABLE interface_state (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Content as it was shown: protocols, sidecars, templates, crisis steps, by SHA-256 of the file.
CREATE TABLE content_texts (
  sha256 TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,  -- protocol | sidecar | crisis | plan_template | hotlines
  content_id TEXT NOT NULL,
  language TEXT,
  body TEXT NOT NULL,
  stored_at TEXT NOT NULL
) STRICT;


-- The person (DOMAIN.md 2.1)

-- One row per person served. Names, languages, contact methods and addresses are rows of their own.
CREATE TABLE clients (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  short_id TEXT NOT NULL UNIQUE,  -- for people: W-0412
  status TEXT NOT NULL DEFAULT 'open',  -- open | closed | transferred | duplicate
  workflow TEXT NOT NULL DEFAULT 'new',
  merged_into TEXT,
  gender TEXT,
  pronouns TEXT,
  sex_for_report TEXT,  -- kept apart from gender: funders' forms ask M | F | U
  birth_date TEXT,  -- YYYY, YYYY-MM or YYYY-MM-DD: what is known
  birth_estimated INTEGER NOT NULL DEFAULT 0,
  age_estimated INTEGER,
  country_of_origin TEXT,  -- ISO 3166-1 alpha-2
  nationality TEXT,
  marital_status TEXT,
  displacement_status TEXT,  -- RESTRICTED
  immigration_status TEXT,  -- RESTRICTED (D11)
  immigration_reason TEXT,  -- why it is kept
  protected_status INTEGER NOT NULL DEFAULT 0,  -- T, U or VAWA mark: RESTRICTED
  unaccompanied TEXT,
  literacy TEXT,
  interpreter_need TEXT NOT NULL DEFAULT 'not_asked',  -- yes | no | sometimes | not_asked
  interpreter_note TEXT,
  interviewer_gender TEXT,
  preferred_channel TEXT,
  time_zone TEXT,
  risk_level TEXT,
  risk_reasons TEXT,
  risk_set_at TEXT,
  cultural_note TEXT,
  observation_consent_at TEXT,  -- told once what we notice and why (PRACTICE 5)
  conflict_of_interest INTEGER NOT NULL DEFAULT 0,
  guardian_may_be_danger INTEGER NOT NULL DEFAULT 0,
  photo_attachment TEXT,
  retention_review_at TEXT,
  legal_hold INTEGER NOT NULL DEFAULT 0,
  practice INTEGER NOT NULL DEFAULT 0,  -- an invented client
  unanswered TEXT NOT NULL DEFAULT '{}'  -- field -> does_not_know | prefers_not | not_asked
) STRICT;

-- Every spelling of a person's name that was entered; one of them is the chosen name.
CREATE TABLE names (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  kind TEXT NOT NULL DEFAULT 'chosen',  -- chosen | legal | nickname | former | other_spelling
  script TEXT,  -- ISO 15924
  text TEXT NOT NULL,
  is_chosen INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX names_client ON names(client_id);

CREATE UNIQUE INDEX names_one_chosen ON names(client_id) WHERE is_chosen = 1 AND deleted_at IS NULL;

-- Search keys of names: folded, transliterated and sound-alike forms of every part of every spelling.
CREATE TABLE name_keys (
  key TEXT NOT NULL,
  form TEXT NOT NULL,  -- folded | latin | sound
  name_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  PRIMARY KEY (form, key, name_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX name_keys_name ON name_keys(name_id);

-- Letters inside a name: trigram index over the folded and transliterated spellings.
CREATE VIRTUAL TABLE name_parts USING fts5(spelling, name_id UNINDEXED, client_id UNINDEXED, tokenize = 'trigram', detail = 'full');
INSERT INTO name_parts(name_parts, rank) VALUES ('secure-delete', 1);
-- Words of signed notes and summaries.
CREATE VIRTUAL TABLE note_words USING fts5(words, client_id UNINDEXED, object_kind UNINDEXED, object_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO note_words(note_words, rank) VALUES ('secure-delete', 1);

-- Languages, how well spoken and read, and which one the client prefers.
CREATE TABLE client_languages (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  code TEXT NOT NULL,  -- ISO 639-3
  script TEXT,  -- ISO 15924
  speaks TEXT,
  reads TEXT,
  is_preferred INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX client_languages_client ON client_languages(client_id);

-- A way to reach the client. Whether it is safe stands in safe_contact.
CREATE TABLE contact_methods (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  kind TEXT NOT NULL,  -- phone | sms | messaging_app | email | video | in_person | letter
  value TEXT NOT NULL,
  e164 TEXT,  -- phone numbers
  label TEXT,
  shared_with TEXT,  -- who else uses or reads it
  is_preferred INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX contact_methods_client ON contact_methods(client_id);

CREATE INDEX contact_methods_e164 ON contact_methods(e164);

-- Safe-contact instructions as the client said them, with the date (PRACTICE 4). A new statement is a new row; the newest counts.
CREATE TABLE safe_contact (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  contact_method_id TEXT NOT NULL REFERENCES contact_methods(id),
  client_id TEXT NOT NULL REFERENCES clients(id),
  may_call TEXT NOT NULL DEFAULT 'not_asked',  -- yes | no | not_asked
  may_text TEXT NOT NULL DEFAULT 'not_asked',
  may_voicemail TEXT NOT NULL DEFAULT 'not_asked',
  may_email TEXT NOT NULL DEFAULT 'not_asked',
  hours TEXT NOT NULL DEFAULT '[]',  -- [{"days": [0..6], "from": "09:00", "until": "16:00"}] in time_zone
  time_zone TEXT,
  identify_as TEXT,  -- who we say we are
  if_other_answers TEXT,  -- cover story: hold to see
  ring_back_finds TEXT,  -- what they find if they ring back
  code_word TEXT,  -- how we know it is the client
  help_word TEXT,  -- needs help and cannot speak
  words TEXT,  -- in the client's words
  said_at TEXT,  -- when the client said it
  confirmed_at TEXT,  -- last confirmed without change
  recheck_reason TEXT  -- an incident asks for a recheck
) STRICT;

CREATE INDEX safe_contact_method ON safe_contact(contact_method_id, said_at);

-- Places of the client, each with the dispatch centre that serves it (X5).
CREATE TABLE addresses (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  label TEXT,
  street TEXT,
  unit TEXT,
  town TEXT,
  region TEXT,
  postal_code TEXT,
  country TEXT,
  note TEXT,
  is_usual INTEGER NOT NULL DEFAULT 0,
  shelter INTEGER NOT NULL DEFAULT 0,  -- confidential place: never on paper
  dispatch_name TEXT,
  dispatch_number TEXT,
  dispatch_e164 TEXT,
  dispatch_source TEXT,
  dispatch_checked_at TEXT,
  dispatch_checked_how TEXT,
  dispatch_is_emergency_line TEXT NOT NULL DEFAULT 'not_asked'  -- day and night emergency line: yes | no | not_asked
) STRICT;

CREATE INDEX addresses_client ON addresses(client_id);

-- Where the client is on a day, as they said it.
CREATE TABLE whereabouts (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  address_id TEXT,
  place TEXT,
  said_at TEXT NOT NULL,
  learnt_how TEXT,
  session_id TEXT,
  crisis_id TEXT
) STRICT;

CREATE INDEX whereabouts_client ON whereabouts(client_id, said_at);

-- Who lives together. A link shows nothing of the other record (PRACTICE 13).
CREATE TABLE household_links (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  other_client_id TEXT,  -- walled: never followed to safe contact, plans, sessions or crises
  relation TEXT NOT NULL,
  display_name TEXT,
  birth_year INTEGER,
  age INTEGER,
  school TEXT,
  is_child INTEGER NOT NULL DEFAULT 0,
  may_be_danger INTEGER NOT NULL DEFAULT 0,
  lives_together TEXT NOT NULL DEFAULT 'not_asked',
  note TEXT
) STRICT;

CREATE INDEX household_links_client ON household_links(client_id);

-- Supports and strengths, before problems.
CREATE TABLE supports (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  kind TEXT NOT NULL,  -- person | community | place | skill | strength | service
  text TEXT NOT NULL,
  in_clients_words INTEGER NOT NULL DEFAULT 0,
  phone TEXT,
  safe_to_call TEXT NOT NULL DEFAULT 'not_asked',
  noted_at TEXT
) STRICT;

CREATE INDEX supports_client ON supports(client_id);

-- A flag with an expiry.
CREATE TABLE flags (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  code TEXT NOT NULL,
  note TEXT,
  expires_at TEXT
) STRICT;

-- Numbers other systems gave. RESTRICTED: masked, with the reason it is kept.
CREATE TABLE external_ids (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- Two records that were looked at and are, or are not, the same person; merge with undo.
CREATE TABLE duplicate_decisions (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL,
  other_client_id TEXT NOT NULL,
  decision TEXT NOT NULL,  -- same | different
  undo TEXT
) STRICT;


-- The session (V1-V16, DOMAIN.md 2.7)

-- One interaction over one channel. The row is the draft until it is signed.
CREATE TABLE sessions (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  staff_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  channel_reason TEXT,  -- why not the preferred channel
  direction TEXT NOT NULL DEFAULT 'out',
  length TEXT NOT NULL DEFAULT 'ordinary',  -- check_in | ordinary | full | note
  protocol_sha256 TEXT NOT NULL REFERENCES content_texts(sha256),
  sidecar_sha256 TEXT,
  client_language TEXT,
  contact_method_id TEXT,
  state TEXT NOT NULL DEFAULT 'draft',  -- draft | closed (typo window) | signed
  started_at TEXT NOT NULL,
  ended_at TEXT,
  seconds_spent INTEGER NOT NULL DEFAULT 0,
  page TEXT,  -- where the wizard stands
  field TEXT,
  cursor INTEGER,
  picked_up TEXT,
  outcome TEXT,
  seen_alone TEXT,  -- all | part | none
  seen_alone_reason TEXT,
  camera TEXT,  -- on | chose_not | unsafe | not_possible
  interpreter_mode TEXT,
  interpreter_name TEXT,
  interpreter_ref TEXT,
  interpreter_checks TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE INDEX sessions_client ON sessions(client_id, started_at);

CREATE INDEX sessions_state ON sessions(state, started_at);

-- One answer: a value and a state (PRACTICE 9: not marked is not noted).
CREATE TABLE answers (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  session_id TEXT NOT NULL REFERENCES sessions(id),
  question_id TEXT NOT NULL,
  value TEXT,  -- JSON, shape by question kind
  state TEXT NOT NULL,  -- answered | does_not_know | prefers_not | not_asked | skipped
  reason TEXT,  -- code, or words for safety check and time alone
  answered_at TEXT NOT NULL,
  UNIQUE (session_id, question_id)
) STRICT;

-- Free text of a session that belongs to no question: notes with heard, seen, said or thought.
CREATE TABLE session_texts (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  session_id TEXT NOT NULL REFERENCES sessions(id),
  kind TEXT NOT NULL,  -- note | working_note
  source TEXT,  -- heard | seen | said | think
  text TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX session_texts_session ON session_texts(session_id);

-- Who was there, in a session or a crisis, by role.
CREATE TABLE people_present (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  session_id TEXT,
  crisis_id TEXT,
  role TEXT NOT NULL,
  name TEXT,
  age INTEGER,
  is_child INTEGER NOT NULL DEFAULT 0,
  can_hear TEXT NOT NULL DEFAULT 'not_asked',
  noted_at TEXT NOT NULL,
  left_at TEXT,
  CHECK (session_id IS NOT NULL OR crisis_id IS NOT NULL)
) STRICT;

CREATE INDEX people_present_session ON people_present(session_id);

CREATE INDEX people_present_crisis ON people_present(crisis_id);

-- What happened during the session: call dropped, tries, escalation, listening mode, separation.
CREATE TABLE session_events (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  session_id TEXT NOT NULL REFERENCES sessions(id),
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT,
  data TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE INDEX session_events_session ON session_events(session_id, at);

-- What is usual for this client, per kind of cue; learnt while not alone is marked (PRACTICE 9).
CREATE TABLE baselines (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  cue TEXT NOT NULL,
  text TEXT NOT NULL,
  learnt_at TEXT NOT NULL,
  while_alone TEXT NOT NULL DEFAULT 'not_asked',
  culture_note TEXT,
  session_id TEXT
) STRICT;

CREATE INDEX baselines_client ON baselines(client_id, cue, learnt_at);

-- The sealed note: canonical JSON, salted hash, Ed25519 signature. Append-only.
CREATE TABLE signed_notes (
  id TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL,
  session_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  body TEXT NOT NULL,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  key_id TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_at TEXT NOT NULL
) STRICT;

CREATE INDEX signed_notes_session ON signed_notes(session_id);

CREATE INDEX signed_notes_client ON signed_notes(client_id, signed_at);

-- Stands beside a signed note, with the reason. Append-only.
CREATE TABLE amendments (
  id TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL,
  note_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  text TEXT NOT NULL,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  key_id TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_at TEXT NOT NULL
) STRICT;

CREATE INDEX amendments_note ON amendments(note_id, signed_at);

-- Goals in the client's own words.
CREATE TABLE goals (
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
  words TEXT NOT NULL,
  language TEXT,
  state TEXT NOT NULL DEFAULT 'open'  -- open | met | put_down
) STRICT;

CREATE INDEX goals_client ON goals(client_id);

-- Follow-ups and quick tasks.
CREATE TABLE tasks (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT,
  session_id TEXT,
  crisis_id TEXT,
  kind TEXT NOT NULL DEFAULT 'follow_up',  -- benefits | housing | school | health | follow_up | recheck | review | debrief | report
  title TEXT NOT NULL,
  due_at TEXT,
  done_at TEXT,
  state TEXT NOT NULL DEFAULT 'open'  -- open | done | dropped
) STRICT;

CREATE INDEX tasks_open ON tasks(state, due_at);

CREATE INDEX tasks_client ON tasks(client_id);

-- Own calendar: booked sessions.
CREATE TABLE appointments (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  starts_at TEXT NOT NULL,
  client_zone TEXT,
  minutes INTEGER,
  channel TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'booked',  -- booked | moved | no_show | held | cancelled
  interpreter_booked TEXT NOT NULL DEFAULT 'not_asked',
  note TEXT
) STRICT;

CREATE INDEX appointments_start ON appointments(starts_at);


-- Crisis (X1-X12)

-- From start to "it has passed". Needs neither a client nor a session.
CREATE TABLE crisis_runs (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT,
  session_id TEXT,
  staff_id TEXT NOT NULL,
  kind TEXT,  -- violence_now | suicide_risk | medical | child_at_risk | trafficking | missing_contact | other
  content_sha256 TEXT,
  started_at TEXT NOT NULL,
  started_locked INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'open',  -- open | passed
  passed_at TEXT,
  location TEXT,
  location_at TEXT,
  location_how TEXT,
  people TEXT,
  people_at TEXT,
  keep_visible_until TEXT
) STRICT;

CREATE INDEX crisis_runs_state ON crisis_runs(state, started_at);

CREATE INDEX crisis_runs_client ON crisis_runs(client_id);

-- The stamped log. Append-only: corrections are lines, taking a tick back is a line.
CREATE TABLE crisis_lines (
  id TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL,
  crisis_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,  -- started | tick | untick | line | quick | location | people | call | identified | reminder | passed | correction
  step_id TEXT,
  text TEXT,
  source TEXT,  -- heard | seen | said | think
  data TEXT NOT NULL DEFAULT '{}',
  corrects TEXT,
  while_locked INTEGER NOT NULL DEFAULT 0,
  UNIQUE (crisis_id, seq)
) STRICT;

-- Report on a crisis, filled from its log, a draft until signed.
CREATE TABLE incident_reports (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  crisis_id TEXT NOT NULL REFERENCES crisis_runs(id),
  client_id TEXT,
  state TEXT NOT NULL DEFAULT 'draft',  -- draft | signed
  body TEXT NOT NULL,  -- JSON: field -> text
  hash TEXT,
  salt TEXT,
  signature TEXT,
  key_id TEXT,
  signed_by TEXT,
  signed_at TEXT
) STRICT;

CREATE INDEX incident_reports_crisis ON incident_reports(crisis_id);

-- Report on known or suspected abuse, abandonment, neglect or exploitation (X9).
CREATE TABLE mandated_reports (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT,
  session_id TEXT,
  crisis_id TEXT,
  state TEXT NOT NULL DEFAULT 'draft',
  facts TEXT NOT NULL DEFAULT '{}',
  agency_called TEXT,
  called_at TEXT,
  screener TEXT,
  reference_number TEXT,
  client_told TEXT NOT NULL DEFAULT 'not_asked',  -- before | after | not_safe_to_tell | no | not_asked
  written_due_at TEXT,
  written_done_at TEXT
) STRICT;


-- Safety plans (P1-P11)

-- The gate before planning: the caseworker's judgement, kept. "Not the time yet" is an answer.
CREATE TABLE plan_gates (
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
  template TEXT,
  answers TEXT NOT NULL,
  outcome TEXT NOT NULL,  -- open | not_the_time_yet | open_with_reason
  reason TEXT,
  danger_cues TEXT NOT NULL DEFAULT '{}',
  advocate_offered TEXT NOT NULL DEFAULT 'not_asked',
  decided_at TEXT NOT NULL
) STRICT;

CREATE INDEX plan_gates_client ON plan_gates(client_id);

-- One version of one plan. Versions of a plan share series_id.
CREATE TABLE safety_plans (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  series_id TEXT NOT NULL,
  number INTEGER NOT NULL,  -- "Plan 2"
  plan_version INTEGER NOT NULL DEFAULT 1,
  template TEXT NOT NULL,  -- low_risk | family_violence | suicidal_ideation | agency's own
  template_sha256 TEXT,
  gate_id TEXT,
  for_person TEXT NOT NULL DEFAULT 'client',
  state TEXT NOT NULL DEFAULT 'draft',  -- draft | in_use | retired
  neutral_title TEXT NOT NULL DEFAULT '',
  worker_language TEXT NOT NULL DEFAULT 'en',
  client_language TEXT,
  stage TEXT NOT NULL DEFAULT 'whole',  -- numbers_first | whole
  kept_where TEXT,
  who_could_find TEXT,
  protection TEXT,
  password_told_how TEXT,
  read_back_at TEXT,
  review_by TEXT,
  given_at TEXT,
  superseded_by TEXT
) STRICT;

CREATE INDEX safety_plans_client ON safety_plans(client_id);

-- Steps of a plan, one element each, in the client's order.
CREATE TABLE plan_steps (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  plan_id TEXT NOT NULL REFERENCES safety_plans(id),
  element TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'step',  -- step | phone
  phone TEXT,
  pictogram TEXT,
  kept_in_memory INTEGER NOT NULL DEFAULT 0,
  contact_method_id TEXT,
  suggestion_id TEXT
) STRICT;

CREATE INDEX plan_steps_plan ON plan_steps(plan_id, element, position);

-- One text per language; who checked it is a qualified person, not a read-back.
CREATE TABLE plan_step_texts (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  step_id TEXT NOT NULL REFERENCES plan_steps(id),
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  checked_by TEXT,
  checked_at TEXT,
  read_back_by TEXT,
  UNIQUE (step_id, language)
) STRICT;

-- Did you use it, did it help?
CREATE TABLE plan_uses (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  plan_id TEXT NOT NULL REFERENCES safety_plans(id),
  asked_at TEXT NOT NULL,
  used TEXT NOT NULL,
  helped TEXT,
  words TEXT
) STRICT;


-- Consent, referral, learning, leaving the vault

-- One release per recipient, time-limited (DOMAIN.md 2.2, VAWA).
CREATE TABLE releases (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  recipient TEXT NOT NULL,
  purpose TEXT NOT NULL,
  scope TEXT NOT NULL,
  given_how TEXT NOT NULL,  -- signed | spoken_with_interpreter | declined
  alone_when_given TEXT NOT NULL DEFAULT 'not_asked',
  language TEXT,
  starts_at TEXT,
  expires_at TEXT,
  revoked_at TEXT,
  document_attachment TEXT
) STRICT;

CREATE INDEX releases_client ON releases(client_id);

-- Services of the agency's own list.
CREATE TABLE service_directory (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  name TEXT NOT NULL,
  kind TEXT,
  phone TEXT,
  languages TEXT NOT NULL DEFAULT '[]',
  hours TEXT,
  note TEXT,
  source TEXT,
  checked_at TEXT
) STRICT;

-- The referral loop (DOMAIN.md 2.3).
CREATE TABLE referrals (
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
  service_id TEXT,
  service_name TEXT NOT NULL,
  service_type TEXT,
  release_id TEXT,
  state TEXT NOT NULL DEFAULT 'offered',
  reason TEXT,
  appointment_at TEXT,
  follow_up_at TEXT,
  note TEXT
) STRICT;

CREATE INDEX referrals_client ON referrals(client_id);

-- Virtual-safety education given.
CREATE TABLE education_records (
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
  topic TEXT NOT NULL,
  covered_at TEXT NOT NULL,
  understood TEXT,
  due_again_at TEXT
) STRICT;

CREATE INDEX education_records_client ON education_records(client_id);

-- The disclosure ledger: everything that left, what, to whom, under which release or rule. Append-only.
CREATE TABLE disclosures (
  id TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL,
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  client_id TEXT,
  what TEXT NOT NULL,  -- plan | pack | note | incident_report | recovery_sheet | text_message ...
  object_id TEXT,
  object_version INTEGER,
  form TEXT NOT NULL,  -- pdf | sms | waystead | ...
  to_kind TEXT NOT NULL,  -- client | own_device | supervisor | other_agency | print
  to_whom TEXT NOT NULL,
  release_id TEXT,
  rule TEXT NOT NULL,  -- release | given_to_client | inside_agency | legal duty ...
  file_name TEXT,
  file_sha256 TEXT,
  protected TEXT,
  language TEXT,
  data TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE INDEX disclosures_client ON disclosures(client_id, at);

-- Files and recordings kept inside the vault.
CREATE TABLE attachments (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT,
  session_id TEXT,
  kind TEXT NOT NULL,
  media_type TEXT NOT NULL,
  title TEXT,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  complete INTEGER NOT NULL DEFAULT 0
) STRICT;

-- 32 KiB pieces of an attachment.
CREATE TABLE attachment_chunks (
  attachment_id TEXT NOT NULL REFERENCES attachments(id),
  n INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (attachment_id, n)
) STRICT;

-- Address book of exchange keys that were checked by voice.
CREATE TABLE recipients (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  label TEXT NOT NULL,
  public_key TEXT NOT NULL,
  words TEXT NOT NULL,
  words_checked_at TEXT,
  is_own_agency INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Case packs already imported: taking one in again changes nothing. Append-only.
CREATE TABLE packs_taken_in (
  bundle_id TEXT NOT NULL PRIMARY KEY,
  manifest_hash TEXT NOT NULL,
  source_vault TEXT NOT NULL,
  signer_key TEXT,
  taken_at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT;

-- What a pack said differently about a record: kept beside it, never written over it.
CREATE TABLE other_versions (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  bundle_id TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open'  -- open | kept_ours | took_theirs
) STRICT;

CREATE INDEX other_versions_row ON other_versions(row_id);

-- Sealed items entered while locked and taken in since; an item is never taken in twice. Append-only.
CREATE TABLE inbox_taken (
  item_id TEXT NOT NULL PRIMARY KEY,
  taken_at TEXT NOT NULL,
  staff_id TEXT NOT NULL
) STRICT;


-- Append-only tables: an accident cannot change them; the hash chain shows a deliberate change.

CREATE TRIGGER signed_notes_no_update BEFORE UPDATE ON signed_notes BEGIN SELECT RAISE(ABORT, 'signed_notes is append-only'); END;
CREATE TRIGGER signed_notes_no_delete BEFORE DELETE ON signed_notes BEGIN SELECT RAISE(ABORT, 'signed_notes is append-only'); END;

CREATE TRIGGER amendments_no_update BEFORE UPDATE ON amendments BEGIN SELECT RAISE(ABORT, 'amendments is append-only'); END;
CREATE TRIGGER amendments_no_delete BEFORE DELETE ON amendments BEGIN SELECT RAISE(ABORT, 'amendments is append-only'); END;

CREATE TRIGGER crisis_lines_no_update BEFORE UPDATE ON crisis_lines BEGIN SELECT RAISE(ABORT, 'crisis_lines is append-only'); END;
CREATE TRIGGER crisis_lines_no_delete BEFORE DELETE ON crisis_lines BEGIN SELECT RAISE(ABORT, 'crisis_lines is append-only'); END;

CREATE TRIGGER disclosures_no_update BEFORE UPDATE ON disclosures BEGIN SELECT RAISE(ABORT, 'disclosures is append-only'); END;
CREATE TRIGGER disclosures_no_delete BEFORE DELETE ON disclosures BEGIN SELECT RAISE(ABORT, 'disclosures is append-only'); END;

CREATE TRIGGER packs_taken_in_no_update BEFORE UPDATE ON packs_taken_in BEGIN SELECT RAISE(ABORT, 'packs_taken_in is append-only'); END;
CREATE TRIGGER packs_taken_in_no_delete BEFORE DELETE ON packs_taken_in BEGIN SELECT RAISE(ABORT, 'packs_taken_in is append-only'); END;

CREATE TRIGGER inbox_taken_no_update BEFORE UPDATE ON inbox_taken BEGIN SELECT RAISE(ABORT, 'inbox_taken is append-only'); END;
CREATE TRIGGER inbox_taken_no_delete BEFORE DELETE ON inbox_taken BEGIN SELECT RAISE(ABORT, 'inbox_taken is append-only'); END;

CREATE TRIGGER content_texts_no_update BEFORE UPDATE ON content_texts BEGIN SELECT RAISE(ABORT, 'content_texts is append-only'); END;
CREATE TRIGGER content_texts_no_delete BEFORE DELETE ON content_texts BEGIN SELECT RAISE(ABORT, 'content_texts is append-only'); END;


-- A signed session does not change; an amendment stands beside it.
CREATE TRIGGER sessions_signed BEFORE UPDATE ON sessions WHEN OLD.state = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER answers_signed_update BEFORE UPDATE ON answers
WHEN (SELECT state FROM sessions WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER answers_signed_insert BEFORE INSERT ON answers
WHEN (SELECT state FROM sessions WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER incident_reports_signed BEFORE UPDATE ON incident_reports WHEN OLD.state = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

PRAGMA user_version = 1;
COMMIT;
