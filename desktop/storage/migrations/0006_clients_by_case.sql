-- Schema 6: the open and the closed clients are each listed and counted without walking through the others (C10).
BEGIN IMMEDIATE;

CREATE INDEX clients_open ON clients(changed_at DESC) WHERE status = 'open' AND merged_into IS NULL AND deleted_at IS NULL;

-- Whatever is not open is closed here, also a word that a later version writes: nobody falls between the two.
CREATE INDEX clients_closed ON clients(changed_at DESC) WHERE status <> 'open' AND merged_into IS NULL AND deleted_at IS NULL;

-- Which part somebody belongs to, looked up for each name that a keystroke finds, without reading their whole row.
CREATE INDEX clients_standing ON clients(id, merged_into, status);

PRAGMA user_version = 6;
COMMIT;
