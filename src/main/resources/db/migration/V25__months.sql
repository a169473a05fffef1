-- What only grows lies in one table a month. Whatever belongs to no month that is there falls into the default one, so that
-- no fact is ever refused for its moment.

-- Makes a month, if it is not there; what the default one caught of it moves in. Months are of UTC.
CREATE FUNCTION history_month(parent text, month date) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    part  text := parent || '_' || to_char(month, 'YYYY_MM');
    since timestamptz := date_trunc('month', month::timestamp) AT TIME ZONE 'UTC';
    until timestamptz := (date_trunc('month', month::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('months of history', 0));
    IF to_regclass(part) IS NOT NULL OR EXISTS (
            SELECT 1 FROM pg_inherits WHERE inhparent = to_regclass(parent)
                AND inhrelid::regclass::text LIKE parent || '_until_%'
                AND inhrelid::regclass::text > parent || '_until_' || to_char(month, 'YYYY_MM')) THEN
        RETURN false;
    END IF;
    -- Who writes has it after or before: one who had chosen the default table already would be refused there.
    EXECUTE format('LOCK TABLE ONLY %I IN SHARE ROW EXCLUSIVE MODE', parent);
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', part, parent);
    EXECUTE format('WITH moved AS (DELETE FROM %I WHERE at >= $1 AND at < $2 RETURNING *) INSERT INTO %I SELECT * FROM moved',
        parent || '_default', part) USING since, until;
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part, since, until);
    RETURN true;
END
$$;

-- The table of before becomes the one for everything until the end of this month: no row moves, but one key is built anew.
DO $$
DECLARE
    next   date := date_trunc('month', now() AT TIME ZONE 'UTC') + interval '1 month';
    bound  timestamptz := next::timestamp AT TIME ZONE 'UTC';
    suffix text := '_until_' || to_char(next, 'YYYY_MM');
    parent text;
    key    text;
BEGIN
    FOREACH parent IN ARRAY ARRAY['call_events', 'agent_events'] LOOP
        key := CASE parent WHEN 'call_events' THEN 'call_id' ELSE 'agent_id' END || ', seq, at';
        EXECUTE format('ALTER TABLE %I RENAME TO %I', parent, parent || suffix);
        EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', parent || suffix, parent || '_pkey');
        EXECUTE format('CREATE TABLE %I (LIKE %I, PRIMARY KEY (%s)) PARTITION BY RANGE (at)', parent, parent || suffix, key);
        EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', parent || '_default', parent);
        EXECUTE format('WITH late AS (DELETE FROM %I WHERE at >= $1 RETURNING *) INSERT INTO %I SELECT * FROM late',
            parent || suffix, parent || '_default') USING bound;
        EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (%s)', parent || suffix, key);
        IF parent = 'agent_events' THEN
            EXECUTE format('ALTER INDEX agent_events_by_time RENAME TO %I', parent || suffix || '_by_time');
            CREATE INDEX agent_events_by_time ON agent_events (at);
        END IF;
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)', parent, parent || suffix, bound);
        PERFORM history_month(parent, next);
        PERFORM history_month(parent, (next + interval '1 month')::date);
    END LOOP;
END
$$;
