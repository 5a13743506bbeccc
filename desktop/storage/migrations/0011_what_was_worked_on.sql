-- Schema 11: goals, tasks, lessons and referrals know the question they came from, and more of what was said (V16, C4, C7).
BEGIN IMMEDIATE;

-- from_question: the question's id, with the line's where it has lines
ALTER TABLE goals ADD COLUMN from_question TEXT;
ALTER TABLE goals ADD COLUMN state_at TEXT;  -- when it stopped being open
ALTER TABLE goals ADD COLUMN state_session_id TEXT;  -- the session that said so; null where it was said on the client's page

ALTER TABLE tasks ADD COLUMN from_question TEXT;

ALTER TABLE education_records ADD COLUMN from_question TEXT;
ALTER TABLE education_records ADD COLUMN given_how TEXT;  -- spoken | shown | paper | message
ALTER TABLE education_records ADD COLUMN words TEXT;  -- how they said it back
ALTER TABLE education_records ADD COLUMN alone TEXT NOT NULL DEFAULT 'not_asked';  -- yes | no | not_asked

ALTER TABLE referrals ADD COLUMN from_question TEXT;

PRAGMA user_version = 11;
COMMIT;
