-- Schema 7: what is safe now on one number is found by the number, whatever the caseload (V7).
BEGIN IMMEDIATE;

CREATE INDEX safe_contact_method ON safe_contact(contact_method_id, said_at DESC, created_at DESC)
WHERE deleted_at IS NULL AND superseded_by IS NULL;

PRAGMA user_version = 7;
COMMIT;
