-- Schema 1: everything the first release stores, and the tables later pages need, so that no later version rewrites it.
--
-- On every record row: random 128-bit id, the vault it came from, version, who made and changed it when, deleted_at instead
-- of deletion. Times are one sortable text: UTC, IANA zone and offset (docs/adr, "moments as text"). Yes/no is 0 or 1; a
-- column that may be unknown is a coded TEXT, because "does not know", "prefers not" and "not asked" are different answers.
-- A session stays with its client for ever: two merged records are read together through clients.merged_into, rows never move.
-- A session is sealed by its signed_notes row, which is always written last: session, children, note (also on import).
-- Nothing sealed can be erased except under a rule: a row in erasures first, which a legal hold refuses.
-- Lists inside a column are JSON arrays of codes. Columns marked RESTRICTED never enter crisis, reports, totals or packs by default.
BEGIN IMMEDIATE;


-- The vault itself

-- Private keys and settings of this vault (inbox key, exchange identity, counters). Never exported.
CREATE TABLE vault_meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- People of the agency who work in this vault or signed something that came into it. Whose vault it is stands in vault_meta self_staff_id.
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
  phone TEXT,  -- RESTRICTED
  plans_trained INTEGER NOT NULL DEFAULT 0  -- S-PLAN-1: planning by trained people
) STRICT;

-- Public Ed25519 keys of whoever signs here; old ones stay so that old signatures can be checked.
CREATE TABLE signing_keys (
  key_id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  public_key BLOB NOT NULL,
  made_at TEXT NOT NULL,
  retired_at TEXT,
  origin TEXT,
  chained_by TEXT,  -- the key or recovery that vouches for this one
  chain_signature TEXT,
  words_checked_at TEXT
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
  salt TEXT NOT NULL,  -- outside the chain: a lawful erasure blanks it, and the hash confirms no guess any more
  prev TEXT NOT NULL,
  h TEXT NOT NULL
) STRICT;

CREATE INDEX history_object ON history(object_id);

-- Signed heads of the chain: lock, day end, a supervisor's co-signature. Append-only.
CREATE TABLE history_checkpoints (
  n INTEGER NOT NULL,
  h TEXT NOT NULL,
  at TEXT NOT NULL,
  key_id TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (n, key_id)
) STRICT;

-- Certificate of a lawful erasure, without content; it also keeps an old pack from bringing the content back. Append-only.
CREATE TABLE erasures (
  id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  second_staff_id TEXT,
  client_id TEXT,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  CHECK (second_staff_id IS NULL OR second_staff_id <> staff_id)
) STRICT;

CREATE UNIQUE INDEX erasures_row ON erasures(row_id, table_name);

CREATE TRIGGER history_in_order BEFORE INSERT ON history
WHEN NEW.n IS NULL OR NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM history)
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
-- No list of columns here: "UPDATE OF n" would let an UPDATE of rowid through.
CREATE TRIGGER history_no_update BEFORE UPDATE ON history
WHEN NEW.salt <> '' OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.object_id)
  OR (NEW.n, NEW.at, NEW.staff_id, NEW.device, NEW.op, NEW.object_kind, NEW.object_id, NEW.object_hash, NEW.prev, NEW.h)
  IS NOT (OLD.n, OLD.at, OLD.staff_id, OLD.device, OLD.op, OLD.object_kind, OLD.object_id, OLD.object_hash, OLD.prev, OLD.h)
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

-- RESTRICTED: never in packs. What a field said before and after; written by the unit of work for every change of a record that is not a draft.
CREATE TABLE field_changes (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT,
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

CREATE INDEX field_changes_client ON field_changes(client_id, at);

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
  short_id TEXT NOT NULL,  -- for people: W-0412, unique per vault it came from
  status TEXT NOT NULL DEFAULT 'open',  -- open | closed | transferred | duplicate
  workflow TEXT NOT NULL DEFAULT 'new',
  merged_into TEXT,
  gender TEXT,
  pronouns TEXT,
  sex_for_report TEXT,  -- kept apart from gender: funders' forms ask M | F | U
  birth_date TEXT,  -- YYYY, YYYY-MM or YYYY-MM-DD: what is known
  birth_estimated INTEGER NOT NULL DEFAULT 0,
  age_estimated INTEGER,
  age_noted_at TEXT,  -- an estimated age grows with the years
  country_of_origin TEXT,  -- ISO 3166-1 alpha-2
  marital_status TEXT,
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
  risk_set_by TEXT,
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

CREATE UNIQUE INDEX clients_short ON clients(short_id, origin);
CREATE INDEX clients_merged ON clients(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX clients_recent ON clients(changed_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX clients_retention ON clients(retention_review_at) WHERE retention_review_at IS NOT NULL;

-- RESTRICTED as a whole (D11): immigration data, with the reason it is kept. Absent from crisis, reports, totals and packs.
CREATE TABLE immigration (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  displacement_status TEXT,
  immigration_status TEXT,
  nationality TEXT,
  reason TEXT,
  protected_status TEXT NOT NULL DEFAULT 'not_asked',  -- T, U or VAWA: yes | no | not_asked
  unanswered TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE INDEX immigration_client ON immigration(client_id);

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
  parts TEXT NOT NULL DEFAULT '[]',  -- given and family where a form wants them; empty for single names
  sort_key TEXT NOT NULL DEFAULT '',
  is_chosen INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX names_client ON names(client_id);

CREATE INDEX names_sorted ON names(sort_key, client_id) WHERE is_chosen = 1 AND deleted_at IS NULL;

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

-- Row numbers of the word indexes below: one per indexed object, stable for ever, so that one row can be taken out.
CREATE TABLE search_rows (
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,  -- name | signed_note | amendment
  object_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  UNIQUE (object_id, kind)
) STRICT;

CREATE INDEX search_rows_client ON search_rows(client_id);

-- rowid is search_rows.n in both. Never switch to contentless_delete: it leaves deleted words in the file.
-- Letters inside a name: trigram index over the folded and transliterated spellings.
CREATE VIRTUAL TABLE name_parts USING fts5(spelling, tokenize = 'trigram');
INSERT INTO name_parts(name_parts, rank) VALUES ('secure-delete', 1);
-- Words of signed notes and summaries.
CREATE VIRTUAL TABLE note_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
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
  contact_method_id TEXT REFERENCES contact_methods(id),  -- empty: said about every way of contact
  client_id TEXT NOT NULL REFERENCES clients(id),
  may_call TEXT NOT NULL DEFAULT 'not_asked',  -- yes | no | not_asked
  may_text TEXT NOT NULL DEFAULT 'not_asked',
  may_voicemail TEXT NOT NULL DEFAULT 'not_asked',
  may_email TEXT NOT NULL DEFAULT 'not_asked',
  may_use TEXT NOT NULL DEFAULT 'not_asked',  -- app, video, letter, visit
  hours TEXT NOT NULL DEFAULT '[]',  -- [{"days": [0..6], "from": "09:00", "until": "16:00"}] in time_zone
  time_zone TEXT,
  identify_as TEXT,  -- who we say we are
  if_other_answers TEXT,  -- cover story: hold to see
  ring_back_finds TEXT,  -- what they find if they ring back
  code_word TEXT,  -- how we know it is the client
  help_word TEXT,  -- needs help and cannot speak
  words TEXT,  -- in the client's words
  said_at TEXT NOT NULL,  -- when the client said it; when it was noted, as long as nothing was asked
  confirmed_at TEXT,  -- last confirmed without change
  recheck_reason TEXT,  -- an incident asks for a recheck
  superseded_by TEXT  -- set by a person; an imported statement never supersedes by its clock alone
) STRICT;

CREATE INDEX safe_contact_current ON safe_contact(client_id, contact_method_id, said_at DESC, created_at DESC) WHERE deleted_at IS NULL AND superseded_by IS NULL;
CREATE INDEX safe_contact_recheck ON safe_contact(coalesce(confirmed_at, said_at)) WHERE superseded_by IS NULL AND deleted_at IS NULL;

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
  shelter INTEGER NOT NULL DEFAULT 0,  -- confidential place, never on paper: the row is RESTRICTED
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
  confidential INTEGER NOT NULL DEFAULT 0,  -- a shelter: RESTRICTED
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
  other_client_id TEXT,  -- RESTRICTED, never in packs; walled: never followed to safe contact, plans, sessions or crises
  relation TEXT NOT NULL,
  display_name TEXT,
  birth_year INTEGER,
  age INTEGER,
  age_noted_at TEXT,
  school TEXT,
  is_child INTEGER NOT NULL DEFAULT 0,
  may_be_danger INTEGER NOT NULL DEFAULT 0,
  lives_together TEXT NOT NULL DEFAULT 'not_asked',
  note TEXT
) STRICT;

CREATE INDEX household_links_client ON household_links(client_id);

CREATE INDEX household_links_other ON household_links(other_client_id);

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

CREATE INDEX flags_client ON flags(client_id, expires_at);

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

CREATE INDEX external_ids_client ON external_ids(client_id);

-- RESTRICTED: the private code the client asks for and the provider answers (C6).
CREATE TABLE provider_codes (
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
  made_at TEXT NOT NULL,
  retired_at TEXT,
  reason TEXT
) STRICT;

CREATE INDEX provider_codes_client ON provider_codes(client_id);

-- Who was told the code, failed checks, when it was explained.
CREATE TABLE provider_code_events (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  code_id TEXT NOT NULL REFERENCES provider_codes(id),
  at TEXT NOT NULL,
  kind TEXT NOT NULL,  -- told | failed | explained
  who TEXT,
  note TEXT
) STRICT;

-- The agency's own list of emergency dispatch centres, with how each number was checked (X5).
CREATE TABLE dispatch_centres (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  name TEXT NOT NULL,
  number TEXT NOT NULL,
  e164 TEXT,
  town TEXT,
  region TEXT,
  country TEXT,
  day_and_night TEXT NOT NULL DEFAULT 'not_asked',
  source TEXT,
  checked_at TEXT,
  checked_how TEXT
) STRICT;

-- Closing, reopening, transfer, legal hold, with reason and checklist (C10).
CREATE TABLE case_events (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT NOT NULL REFERENCES clients(id),
  kind TEXT NOT NULL,  -- closed | reopened | transferred | hold_set | hold_lifted
  reason TEXT,
  checklist TEXT NOT NULL DEFAULT '{}',
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL
) STRICT;

CREATE INDEX case_events_client ON case_events(client_id, at);

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
  protocol_sha256 TEXT REFERENCES content_texts(sha256),  -- empty for "just a note"
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
  visited TEXT NOT NULL DEFAULT '[]',  -- pages that were in front of the caseworker
  contact_with TEXT NOT NULL DEFAULT 'client',
  technical_problem TEXT,
  on_behalf_of TEXT,
  picked_up TEXT,
  outcome TEXT,
  seen_alone TEXT,  -- all | part | none
  seen_alone_reason TEXT,
  camera TEXT,  -- on | chose_not | unsafe | not_possible
  interpreter_mode TEXT,
  interpreter_name TEXT,
  interpreter_ref TEXT,
  interpreter_checks TEXT NOT NULL DEFAULT '{}',
  CHECK (protocol_sha256 IS NOT NULL OR length = 'note')
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
  occurrence INTEGER NOT NULL DEFAULT 0,  -- some questions are asked again once alone
  value TEXT,  -- JSON, shape by question kind
  state TEXT NOT NULL,  -- answered | does_not_know | prefers_not | not_asked | not_noted | skipped
  reason TEXT,  -- code, or words for safety check and time alone
  answered_at TEXT NOT NULL,
  alone_when_answered TEXT NOT NULL DEFAULT 'not_asked',
  is_working INTEGER NOT NULL DEFAULT 0,  -- cue or chip: own short retention, not in the sealed note
  keep_until TEXT
) STRICT;

CREATE UNIQUE INDEX answers_one ON answers(session_id, question_id, occurrence);

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
  position INTEGER NOT NULL DEFAULT 0,
  keep_until TEXT
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
  object_kind TEXT NOT NULL DEFAULT 'session',  -- session | incident_report | mandated_report
  object_id TEXT NOT NULL,
  session_id TEXT,  -- set when object_kind is session
  client_id TEXT,  -- a crisis may have none
  supersedes TEXT,
  body TEXT NOT NULL,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  key_id TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  CHECK (object_kind <> 'session' OR session_id IS NOT NULL)
) STRICT;

CREATE INDEX signed_notes_session ON signed_notes(session_id);

CREATE INDEX signed_notes_object ON signed_notes(object_id);

CREATE INDEX signed_notes_client ON signed_notes(client_id, signed_at);

-- Stands beside a signed note, with the reason. Append-only.
CREATE TABLE amendments (
  id TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL,
  note_id TEXT NOT NULL,
  client_id TEXT,
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
  state TEXT NOT NULL DEFAULT 'open',  -- open | done | dropped
  staff_id TEXT,
  rule_key TEXT,  -- what made the task by itself; begins with the vault id
  snoozed_until TEXT,
  snooze_reason TEXT,
  dropped_reason TEXT
) STRICT;

CREATE UNIQUE INDEX tasks_rule ON tasks(rule_key) WHERE rule_key IS NOT NULL AND state = 'open' AND deleted_at IS NULL;

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
  client_id TEXT REFERENCES clients(id),  -- empty for a debrief or a training
  staff_id TEXT,
  starts_at TEXT NOT NULL,
  client_zone TEXT,
  minutes INTEGER,
  channel TEXT,
  moved_to TEXT,
  reason TEXT,
  state TEXT NOT NULL DEFAULT 'booked',  -- booked | moved | no_show | held | cancelled
  interpreter_booked TEXT NOT NULL DEFAULT 'not_asked',
  note TEXT
) STRICT;

CREATE INDEX appointments_start ON appointments(starts_at);

CREATE INDEX appointments_client ON appointments(client_id, starts_at);


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
  staff_id TEXT,  -- empty: begun while locked, not adopted yet
  drill INTEGER NOT NULL DEFAULT 0,
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
  at TEXT NOT NULL,  -- when it happened
  recorded_at TEXT NOT NULL,  -- when it entered the vault
  staff_id TEXT,  -- empty: entered while locked, not adopted yet
  kind TEXT NOT NULL,  -- started | adopted | tick | untick | line | quick | location | people | call | identified | reminder | passed | correction
  step_id TEXT,
  text TEXT,
  source TEXT,  -- heard | seen | said | think
  data TEXT NOT NULL DEFAULT '{}',
  corrects TEXT,
  while_locked INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX crisis_lines_run ON crisis_lines(crisis_id, at, seq, id);

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
  crisis_id TEXT REFERENCES crisis_runs(id),
  client_id TEXT,
  state TEXT NOT NULL DEFAULT 'draft',  -- draft | signed: the seal is its signed_notes row
  body TEXT NOT NULL  -- JSON: field -> text
) STRICT;

CREATE INDEX incident_reports_crisis ON incident_reports(crisis_id);

CREATE INDEX incident_reports_client ON incident_reports(client_id);

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

CREATE INDEX mandated_reports_client ON mandated_reports(client_id);

CREATE INDEX mandated_reports_due ON mandated_reports(written_due_at) WHERE written_done_at IS NULL;

-- Debriefs and staff care: kept out of every client's file (PRACTICE 22).
CREATE TABLE debriefs (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  staff_id TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  crisis_id TEXT,
  at TEXT NOT NULL,
  helped TEXT,
  next TEXT,
  keep_until TEXT
) STRICT;

-- Practice crises on invented clients, for the training log.
CREATE TABLE drills (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  staff_id TEXT NOT NULL,
  scenario TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  log TEXT NOT NULL
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

CREATE INDEX safety_plans_review ON safety_plans(review_by) WHERE state = 'in_use';

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
  kept_in_memory INTEGER NOT NULL CHECK (kept_in_memory IN (0, 1)),  -- no default: every insert decides
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
  form TEXT NOT NULL DEFAULT '',  -- gendered form
  text TEXT NOT NULL,
  checked_by TEXT,
  checked_at TEXT,
  read_back_by TEXT
) STRICT;

CREATE UNIQUE INDEX plan_step_texts_one ON plan_step_texts(step_id, language, form) WHERE deleted_at IS NULL;
CREATE TRIGGER plan_step_texts_unchecked BEFORE UPDATE OF text ON plan_step_texts
WHEN NEW.text <> OLD.text AND OLD.checked_at IS NOT NULL AND NEW.checked_at IS OLD.checked_at
BEGIN SELECT RAISE(ABORT, 'a changed text is no longer checked'); END;

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
  state TEXT NOT NULL DEFAULT 'draft',  -- draft | given | declined | revoked
  given_by TEXT,
  given_how TEXT,  -- signed | spoken_with_interpreter
  alone_confirmed_at TEXT,
  alone_when_given TEXT NOT NULL DEFAULT 'not_asked',
  language TEXT,
  starts_at TEXT,
  expires_at TEXT,
  revoked_at TEXT,
  document_attachment TEXT,
  CHECK (state <> 'given' OR (starts_at IS NOT NULL AND expires_at IS NOT NULL))
) STRICT;

CREATE INDEX releases_client ON releases(client_id);

CREATE INDEX releases_expiring ON releases(expires_at) WHERE state = 'given' AND revoked_at IS NULL;

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

CREATE INDEX referrals_follow ON referrals(follow_up_at) WHERE follow_up_at IS NOT NULL;

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

CREATE INDEX education_due ON education_records(due_again_at) WHERE due_again_at IS NOT NULL;

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

CREATE INDEX disclosures_object ON disclosures(object_id);

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
  size INTEGER,
  sha256 TEXT,
  complete INTEGER NOT NULL DEFAULT 0,  -- a recording grows chunk by chunk
  object_kind TEXT,
  object_id TEXT,
  voice TEXT,  -- client | caseworker | interpreter | system
  CHECK (complete = 0 OR (size IS NOT NULL AND sha256 IS NOT NULL))
) STRICT;

CREATE INDEX attachments_client ON attachments(client_id);

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
  purpose TEXT NOT NULL DEFAULT 'copy',
  expires_at TEXT,  -- a cover pack ends
  counts TEXT NOT NULL
) STRICT;

-- Which rows came with which pack, so that a cover pack can end.
CREATE TABLE pack_rows (
  bundle_id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  was_new INTEGER NOT NULL,
  PRIMARY KEY (bundle_id, table_name, row_id)
) STRICT, WITHOUT ROWID;

-- RESTRICTED: never in packs. What a pack said differently about a record: kept beside it, never written over it.
CREATE TABLE other_versions (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  origin      TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  deleted_at  TEXT,
  client_id TEXT,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  bundle_id TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open'  -- open | kept_ours | took_theirs
) STRICT;

CREATE INDEX other_versions_row ON other_versions(row_id);

CREATE INDEX other_versions_client ON other_versions(client_id);

-- Sealed items entered while locked and taken in since; an item is never taken in twice. Append-only.
CREATE TABLE inbox_taken (
  item_id TEXT NOT NULL PRIMARY KEY,
  taken_at TEXT NOT NULL,
  staff_id TEXT NOT NULL
) STRICT;


-- Append-only tables: an accident cannot change them, not even INSERT OR REPLACE; the hash chain shows a deliberate change.
-- What may be erased under a rule needs its row in erasures first; what was erased never comes back.

CREATE TRIGGER signed_notes_no_update BEFORE UPDATE ON signed_notes
BEGIN SELECT RAISE(ABORT, 'signed_notes is append-only'); END;

CREATE TRIGGER signed_notes_no_delete BEFORE DELETE ON signed_notes
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND table_name = 'signed_notes')
BEGIN SELECT RAISE(ABORT, 'signed_notes is append-only'); END;

CREATE TRIGGER signed_notes_no_replace BEFORE INSERT ON signed_notes
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE id = NEW.id)
  OR NOT (NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = NEW.id AND table_name = 'signed_notes'))
BEGIN SELECT RAISE(ABORT, 'signed_notes is append-only'); END;

CREATE TRIGGER amendments_no_update BEFORE UPDATE ON amendments
BEGIN SELECT RAISE(ABORT, 'amendments is append-only'); END;

CREATE TRIGGER amendments_no_delete BEFORE DELETE ON amendments
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND table_name = 'amendments')
BEGIN SELECT RAISE(ABORT, 'amendments is append-only'); END;

CREATE TRIGGER amendments_no_replace BEFORE INSERT ON amendments
WHEN EXISTS (SELECT 1 FROM amendments WHERE id = NEW.id)
  OR NOT (NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = NEW.id AND table_name = 'amendments'))
BEGIN SELECT RAISE(ABORT, 'amendments is append-only'); END;

CREATE TRIGGER crisis_lines_no_update BEFORE UPDATE ON crisis_lines
BEGIN SELECT RAISE(ABORT, 'crisis_lines is append-only'); END;

CREATE TRIGGER crisis_lines_no_delete BEFORE DELETE ON crisis_lines
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND table_name = 'crisis_lines')
BEGIN SELECT RAISE(ABORT, 'crisis_lines is append-only'); END;

CREATE TRIGGER crisis_lines_no_replace BEFORE INSERT ON crisis_lines
WHEN EXISTS (SELECT 1 FROM crisis_lines WHERE id = NEW.id)
  OR NOT (NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = NEW.id AND table_name = 'crisis_lines'))
BEGIN SELECT RAISE(ABORT, 'crisis_lines is append-only'); END;

CREATE TRIGGER disclosures_no_update BEFORE UPDATE ON disclosures
BEGIN SELECT RAISE(ABORT, 'disclosures is append-only'); END;

CREATE TRIGGER disclosures_no_delete BEFORE DELETE ON disclosures
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND table_name = 'disclosures')
BEGIN SELECT RAISE(ABORT, 'disclosures is append-only'); END;

CREATE TRIGGER disclosures_no_replace BEFORE INSERT ON disclosures
WHEN EXISTS (SELECT 1 FROM disclosures WHERE id = NEW.id)
  OR NOT (NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = NEW.id AND table_name = 'disclosures'))
BEGIN SELECT RAISE(ABORT, 'disclosures is append-only'); END;

CREATE TRIGGER erasures_no_update BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'erasures is append-only'); END;

CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'erasures is append-only'); END;

CREATE TRIGGER erasures_no_replace BEFORE INSERT ON erasures
WHEN EXISTS (SELECT 1 FROM erasures WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'erasures is append-only'); END;

CREATE TRIGGER packs_taken_in_no_update BEFORE UPDATE ON packs_taken_in
BEGIN SELECT RAISE(ABORT, 'packs_taken_in is append-only'); END;

CREATE TRIGGER packs_taken_in_no_delete BEFORE DELETE ON packs_taken_in
BEGIN SELECT RAISE(ABORT, 'packs_taken_in is append-only'); END;

CREATE TRIGGER packs_taken_in_no_replace BEFORE INSERT ON packs_taken_in
WHEN EXISTS (SELECT 1 FROM packs_taken_in WHERE bundle_id = NEW.bundle_id)
BEGIN SELECT RAISE(ABORT, 'packs_taken_in is append-only'); END;

CREATE TRIGGER inbox_taken_no_update BEFORE UPDATE ON inbox_taken
BEGIN SELECT RAISE(ABORT, 'inbox_taken is append-only'); END;

CREATE TRIGGER inbox_taken_no_delete BEFORE DELETE ON inbox_taken
BEGIN SELECT RAISE(ABORT, 'inbox_taken is append-only'); END;

CREATE TRIGGER inbox_taken_no_replace BEFORE INSERT ON inbox_taken
WHEN EXISTS (SELECT 1 FROM inbox_taken WHERE item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'inbox_taken is append-only'); END;

CREATE TRIGGER history_checkpoints_no_update BEFORE UPDATE ON history_checkpoints
BEGIN SELECT RAISE(ABORT, 'history_checkpoints is append-only'); END;

CREATE TRIGGER history_checkpoints_no_delete BEFORE DELETE ON history_checkpoints
BEGIN SELECT RAISE(ABORT, 'history_checkpoints is append-only'); END;

CREATE TRIGGER history_checkpoints_no_replace BEFORE INSERT ON history_checkpoints
WHEN EXISTS (SELECT 1 FROM history_checkpoints WHERE n = NEW.n AND key_id = NEW.key_id)
BEGIN SELECT RAISE(ABORT, 'history_checkpoints is append-only'); END;

CREATE TRIGGER signing_keys_no_update BEFORE UPDATE OF key_id, staff_id, public_key ON signing_keys
BEGIN SELECT RAISE(ABORT, 'signing_keys is append-only'); END;

CREATE TRIGGER signing_keys_no_delete BEFORE DELETE ON signing_keys
BEGIN SELECT RAISE(ABORT, 'signing_keys is append-only'); END;

CREATE TRIGGER signing_keys_no_replace BEFORE INSERT ON signing_keys
WHEN EXISTS (SELECT 1 FROM signing_keys WHERE key_id = NEW.key_id)
BEGIN SELECT RAISE(ABORT, 'signing_keys is append-only'); END;

CREATE TRIGGER content_texts_no_update BEFORE UPDATE ON content_texts
BEGIN SELECT RAISE(ABORT, 'content_texts is append-only'); END;

CREATE TRIGGER content_texts_no_delete BEFORE DELETE ON content_texts
BEGIN SELECT RAISE(ABORT, 'content_texts is append-only'); END;

-- the same text twice is harmless
CREATE TRIGGER content_texts_once BEFORE INSERT ON content_texts WHEN EXISTS (SELECT 1 FROM content_texts WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER field_changes_no_update BEFORE UPDATE ON field_changes
BEGIN SELECT RAISE(ABORT, 'field_changes is append-only'); END;
CREATE TRIGGER erasures_hold BEFORE INSERT ON erasures WHEN (SELECT legal_hold FROM clients WHERE id = NEW.client_id) = 1
BEGIN SELECT RAISE(ABORT, 'legal hold'); END;

-- A sealed session does not change and stays with its client; an amendment stands beside it.
CREATE TRIGGER sessions_one_client BEFORE UPDATE OF client_id ON sessions WHEN NEW.client_id IS NOT OLD.client_id
BEGIN SELECT RAISE(ABORT, 'a session stays with its client'); END;

CREATE TRIGGER sessions_sealed_insert BEFORE INSERT ON sessions
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

CREATE TRIGGER sessions_sealed_update BEFORE UPDATE ON sessions
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

CREATE TRIGGER sessions_sealed_delete BEFORE DELETE ON sessions
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

CREATE TRIGGER answers_sealed_insert BEFORE INSERT ON answers
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER answers_sealed_update BEFORE UPDATE ON answers
WHEN NEW.session_id IS NOT OLD.session_id OR EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER answers_sealed_delete BEFORE DELETE ON answers
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.session_id) AND OLD.is_working = 0
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

CREATE TRIGGER session_texts_sealed_insert BEFORE INSERT ON session_texts
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER session_texts_sealed_update BEFORE UPDATE ON session_texts
WHEN NEW.session_id IS NOT OLD.session_id OR EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER session_texts_sealed_delete BEFORE DELETE ON session_texts
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.session_id) AND OLD.kind <> 'working_note'
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

CREATE TRIGGER session_events_sealed_insert BEFORE INSERT ON session_events
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER session_events_sealed_update BEFORE UPDATE ON session_events
WHEN NEW.session_id IS NOT OLD.session_id OR EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER session_events_sealed_delete BEFORE DELETE ON session_events
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

CREATE TRIGGER people_present_sealed_insert BEFORE INSERT ON people_present
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER people_present_sealed_update BEFORE UPDATE ON people_present
WHEN NEW.session_id IS NOT OLD.session_id OR EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER people_present_sealed_delete BEFORE DELETE ON people_present
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

-- A signed report does not change. Of a mandated report only the facts of the call itself may still be completed.

CREATE TRIGGER incident_reports_sealed_insert BEFORE INSERT ON incident_reports
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE object_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER incident_reports_sealed_update BEFORE UPDATE ON incident_reports
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE object_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER incident_reports_sealed_delete BEFORE DELETE ON incident_reports
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE object_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;

CREATE TRIGGER mandated_reports_sealed_insert BEFORE INSERT ON mandated_reports
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE object_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER mandated_reports_sealed_update BEFORE UPDATE OF client_id, session_id, crisis_id, facts, client_told ON mandated_reports
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE object_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;
CREATE TRIGGER mandated_reports_sealed_delete BEFORE DELETE ON mandated_reports
WHEN EXISTS (SELECT 1 FROM signed_notes WHERE object_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed notes never change'); END;


PRAGMA user_version = 1;
COMMIT;
