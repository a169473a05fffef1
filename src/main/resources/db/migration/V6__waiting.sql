-- The wait that was expected when the caller joined the line, beside the real one; null where there was no basis for one.

ALTER TABLE call_visits ADD COLUMN forecast_millis bigint;

-- The floor's own second reason: said of an agent whose phone Asterisk cannot reach.
INSERT INTO break_reasons (id, version, created_at, updated_at, code, label)
SELECT gen_random_uuid(), 0, now(), now(), 'PHONE_UNREACHABLE', 'Phone cannot be reached'
WHERE NOT EXISTS (SELECT FROM break_reasons WHERE code = 'PHONE_UNREACHABLE');
