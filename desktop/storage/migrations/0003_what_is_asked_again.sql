-- Schema 3: what Today asks again about is found through indexes, so that it stays quick with 100,000 clients (V7, X5).
BEGIN IMMEDIATE;

-- Safe contact that something put in doubt, whatever its age.
CREATE INDEX safe_contact_doubted ON safe_contact(client_id) WHERE recheck_reason IS NOT NULL AND superseded_by IS NULL AND deleted_at IS NULL;

-- Dispatch numbers by the day they were last confirmed; those never confirmed come first.
CREATE INDEX addresses_dispatch_checked ON addresses(coalesce(dispatch_checked_at, '')) WHERE dispatch_number IS NOT NULL AND deleted_at IS NULL;

PRAGMA user_version = 3;
COMMIT;
