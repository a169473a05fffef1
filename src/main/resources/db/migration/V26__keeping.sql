-- How long history is kept; without days, for ever. One row.
CREATE TABLE history_keeping (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    call_days         integer CHECK (call_days >= 30),
    agent_event_days  integer CHECK (agent_event_days >= 30)
);
INSERT INTO history_keeping VALUES ('00000000-0000-0000-0000-000000000001', 0, now(), now());

-- Drops the months of agents' events that ended before; returns how many.
CREATE FUNCTION history_drop_months(parent text, before timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    part    text;
    dropped integer := 0;
BEGIN
    FOR part IN SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = to_regclass(parent)
            AND inhrelid::regclass::text ~ ('^' || parent || '_\d{4}_\d{2}$')
            AND (to_date(right(inhrelid::regclass::text, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC' <= before
    LOOP
        EXECUTE format('DROP TABLE %I', part);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END
$$;
