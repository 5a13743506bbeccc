-- Schema 10: which part of the list somebody belongs to is known before they are looked at, for lists and each found name.
BEGIN IMMEDIATE;

-- Derived from clients, safe_contact and contact_methods by the triggers below; nothing else writes here.
-- `said`: closed | ~ nothing to ask again | ! in doubt | else the oldest of the statements that stand (V7);
-- empty for what is shown under another record or taken out.
CREATE TABLE standings (
  record TEXT NOT NULL PRIMARY KEY,  -- a client's id
  said TEXT NOT NULL,
  -- the same in one number, kept with each search key: 0 look it up, -1 closed, else the day (julian) it was said
  day INTEGER NOT NULL GENERATED ALWAYS AS (CASE said WHEN '' THEN 0 WHEN 'closed' THEN -1 WHEN '~' THEN 9999999 WHEN '!' THEN 1
    ELSE coalesce(CAST(julianday(substr(said, 1, 10)) AS INTEGER), 0) END) STORED
) STRICT, WITHOUT ROWID;

CREATE INDEX standings_said ON standings(said);

ALTER TABLE name_keys ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;

-- What is written here is worked out again.
CREATE VIEW standing_again (record) AS SELECT record FROM standings WHERE 0;

CREATE TRIGGER standing_worked_out INSTEAD OF INSERT ON standing_again BEGIN
  INSERT INTO standings (record, said)
  SELECT c.id, CASE WHEN c.merged_into IS NOT NULL OR c.deleted_at IS NOT NULL THEN '' WHEN c.status <> 'open' THEN 'closed'
    ELSE coalesce((SELECT min(CASE WHEN w.recheck_reason IS NOT NULL THEN '!'
        -- a day that cannot be read is asked about again
        WHEN coalesce(w.confirmed_at, w.said_at) GLOB '[12][0-9][0-9][0-9]-*' THEN coalesce(w.confirmed_at, w.said_at) ELSE '!' END)
      FROM safe_contact w WHERE w.client_id = c.id AND w.superseded_by IS NULL AND w.deleted_at IS NULL
      AND (w.contact_method_id IS NULL OR EXISTS (
        SELECT 1 FROM contact_methods m WHERE m.id = w.contact_method_id AND m.deleted_at IS NULL))), '~') END
  FROM clients c WHERE c.id = NEW.record
  ON CONFLICT (record) DO UPDATE SET said = excluded.said WHERE said <> excluded.said;
END;

CREATE TRIGGER standing_of_new_keys AFTER INSERT ON name_keys BEGIN
  UPDATE name_keys SET standing = coalesce((SELECT day FROM standings WHERE record = NEW.client_id), 0)
  WHERE form = NEW.form AND key = NEW.key AND name_id = NEW.name_id;
END;

CREATE TRIGGER standing_changed AFTER UPDATE OF said ON standings WHEN OLD.day <> NEW.day BEGIN
  UPDATE name_keys SET standing = NEW.day WHERE name_id IN (SELECT id FROM names WHERE client_id = NEW.record);
END;

CREATE TRIGGER standing_of_client AFTER INSERT ON clients BEGIN
  INSERT INTO standing_again VALUES (NEW.id);
END;
CREATE TRIGGER standing_of_changed_client AFTER UPDATE OF status, merged_into, deleted_at ON clients BEGIN
  INSERT INTO standing_again VALUES (NEW.id);
END;
CREATE TRIGGER standing_of_gone_client AFTER DELETE ON clients BEGIN
  DELETE FROM standings WHERE record = OLD.id;
END;

CREATE TRIGGER standing_of_statement AFTER INSERT ON safe_contact BEGIN
  INSERT INTO standing_again VALUES (NEW.client_id);
END;
CREATE TRIGGER standing_of_changed_statement
AFTER UPDATE OF said_at, confirmed_at, recheck_reason, superseded_by, contact_method_id, deleted_at ON safe_contact BEGIN
  INSERT INTO standing_again VALUES (NEW.client_id);
END;
CREATE TRIGGER standing_of_gone_statement AFTER DELETE ON safe_contact BEGIN
  INSERT INTO standing_again VALUES (OLD.client_id);
END;

CREATE TRIGGER standing_of_method AFTER INSERT ON contact_methods BEGIN
  INSERT INTO standing_again VALUES (NEW.client_id);
END;
CREATE TRIGGER standing_of_changed_method AFTER UPDATE OF deleted_at ON contact_methods BEGIN
  INSERT INTO standing_again VALUES (NEW.client_id);
END;
CREATE TRIGGER standing_of_gone_method AFTER DELETE ON contact_methods BEGIN
  INSERT INTO standing_again VALUES (OLD.client_id);
END;

INSERT INTO standings (record, said) SELECT id, '' FROM clients;
INSERT INTO standing_again SELECT id FROM clients;

PRAGMA user_version = 10;
COMMIT;
