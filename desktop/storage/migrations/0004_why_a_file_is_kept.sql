-- Schema 4: a file inside the vault says why it is kept (C9).
BEGIN IMMEDIATE;

ALTER TABLE attachments ADD COLUMN reason TEXT;

-- What was begun and never finished is found at once after unlocking, and swept.
CREATE INDEX attachments_unfinished ON attachments(id) WHERE complete = 0;

PRAGMA user_version = 4;
COMMIT;
