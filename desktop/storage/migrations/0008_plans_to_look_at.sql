-- Schema 8: plans whose day has come are found by that day, whatever the caseload (C8).
BEGIN IMMEDIATE;

CREATE INDEX safety_plans_open ON safety_plans(review_by) WHERE state <> 'retired' AND deleted_at IS NULL;

PRAGMA user_version = 8;
COMMIT;
