-- Schema 9: a dispatch number was confirmed for an address as it was; when that changes, the day is kept, the word is not (X5).
BEGIN IMMEDIATE;

-- JSON: at, how, line (yes | no | not_asked) as they were before the address changed; null once it is confirmed again
ALTER TABLE addresses ADD COLUMN dispatch_earlier TEXT;

PRAGMA user_version = 9;
COMMIT;
