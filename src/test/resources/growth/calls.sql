-- :calls ended calls of the two years before now, with what belongs to each of them.

-- facts of a month that is not there would all lie in the default table
SELECT history_month(parent, month::date)
FROM unnest(ARRAY['call_events', 'agent_events']) AS parent, generate_series(
    date_trunc('month', now() - (:calls + 1) * interval '63 seconds'), now(), interval '1 month') AS month;

CREATE TEMP TABLE those_who_serve ON COMMIT DROP AS
SELECT agents.id, users.username, row_number() OVER (ORDER BY agents.number) - 1 AS n
FROM agents JOIN users ON users.id = agents.id;

CREATE TEMP TABLE their_queues ON COMMIT DROP AS
SELECT id, code, name, row_number() OVER (ORDER BY created_at, id) - 1 AS n FROM queues;

-- Agents and queues of low numbers have more calls than others.
CREATE TEMP TABLE told ON COMMIT DROP AS
SELECT made.*, agent.id AS agent_id, agent.username, missed.id AS missed_id, missed.username AS missed_username,
    queue.id AS queue_id, queue.code AS queue_code, queue.name AS queue_name,
    arrived_at + wait AS answered_at,
    arrived_at + wait + CASE WHEN outcome = 'ANSWERED' THEN talk ELSE interval '0' END AS ended_at
FROM (
    SELECT n, md5('call ' || n)::uuid AS id,
        date_trunc('milliseconds', now()) - (:calls - n) * interval '63 seconds' - hashint4(n) % 30 * interval '1 second' AS arrived_at,
        (hashint4(n + 1) & 1048575) * interval '1 millisecond' / 16 AS wait,
        (hashint4(n + 2) & 1048575) * interval '1 millisecond' / 2 AS talk,
        CASE WHEN n % 100 < 76 THEN 'ANSWERED' WHEN n % 100 < 88 THEN 'ABANDONED' WHEN n % 100 < 92 THEN 'SHORT_ABANDONED'
            WHEN n % 100 < 94 THEN 'TIMED_OUT' WHEN n % 100 < 96 THEN 'CLOSED' WHEN n % 100 < 98 THEN 'REDIRECTED'
            WHEN n % 1000 < 999 THEN 'FAILED' ELSE 'VOICEMAIL' END AS outcome,
        CASE WHEN n % 10 < 7 THEN 1 + (hashint4(n + 3) & 16777215) % :customers END AS customer,
        (power((hashint4(n + 4) & 65535) / 65536.0, 2) * (SELECT count(*) FROM those_who_serve))::int AS nth_agent,
        (power((hashint4(n + 5) & 65535) / 65536.0, 2) * (SELECT count(*) FROM their_queues))::int AS nth_queue
    FROM generate_series(1, :calls) AS n) made
LEFT JOIN those_who_serve agent
    ON agent.n = nth_agent % (SELECT count(*) FROM those_who_serve) AND outcome = 'ANSWERED'
LEFT JOIN those_who_serve missed
    ON missed.n = (nth_agent + 1) % (SELECT count(*) FROM those_who_serve) AND outcome IN ('ANSWERED', 'ABANDONED') AND made.n % 5 = 0
LEFT JOIN their_queues queue ON queue.n = nth_queue % (SELECT count(*) FROM their_queues) AND outcome <> 'CLOSED';
ANALYZE told;

INSERT INTO calls (id, seq, connection, channel, dialled, number, e164, name, arrived_at, test, phase, phase_since,
    customer_id, customer_name, customer_vip, queue_id, queue_code, queue_name, waiting_since, arrival, priority, queued_at,
    left_queue_at, attempts, agent_id, agent_username, leg, bridge, answered_at, held_millis, recording_state, recording_name,
    recording_seconds, ended_at, outcome, ended_by, cause, wrap_up_millis, journey)
SELECT told.id, 9, md5('connection')::uuid, '17638920' || n || '.' || n, (100 + n % 12)::text,
    CASE WHEN n % 100 = 99 THEN 'anonymous' WHEN n % 2 = 0 THEN line ELSE '0' || substr(line, 5) END,
    CASE WHEN n % 100 < 99 THEN line END,
    CASE WHEN n % 3 = 0 THEN coalesce(customers.name, 'Mobile') ELSE '' END,
    arrived_at, n % 2000 = 0, 'ENDED', ended_at,
    customers.id, customers.name, coalesce(customers.vip, false), queue_id, queue_code, queue_name,
    CASE WHEN queue_id IS NOT NULL THEN arrived_at END, CASE WHEN queue_id IS NOT NULL THEN n END, CASE WHEN queue_id IS NOT NULL THEN 0 END,
    CASE WHEN queue_id IS NOT NULL THEN arrived_at END, CASE WHEN queue_id IS NOT NULL THEN answered_at END,
    CASE WHEN missed_id IS NULL THEN 1 ELSE 2 END, agent_id, told.username,
    CASE WHEN agent_id IS NOT NULL THEN 'ix-' || told.id || '-a1' END, CASE WHEN agent_id IS NOT NULL THEN 'ix-' || told.id || '-b1' END,
    CASE WHEN agent_id IS NOT NULL THEN answered_at END, CASE WHEN agent_id IS NOT NULL THEN 0 END,
    CASE WHEN agent_id IS NOT NULL AND n % 4 = 0 THEN 'STORED' ELSE 'NONE' END,
    CASE WHEN agent_id IS NOT NULL AND n % 4 = 0 THEN 'ix-' || told.id || '-r1' END,
    CASE WHEN agent_id IS NOT NULL AND n % 4 = 0 THEN 120 ELSE 0 END,
    ended_at, outcome, CASE WHEN outcome IN ('ANSWERED', 'ABANDONED', 'SHORT_ABANDONED') THEN 'CALLER' ELSE 'SYSTEM' END,
    CASE WHEN outcome = 'CLOSED' THEN 'OUTSIDE_HOURS' END, CASE WHEN agent_id IS NOT NULL THEN 20000 END,
    '{"arrival":' || n || ',"route":"did-' || 100 + n % 12 || '","gifts":{"priority":0,"requirement":{"match":"ALL","needs":[]},'
        || '"language":"sk","vip":false},"above":[],"seen":[],"chosen":[{"menu":"main","key":"1","label":"Support"}],"turns":1,"talks":[]}'
FROM told
LEFT JOIN customers ON customers.id = md5('customer ' || customer)::uuid
CROSS JOIN LATERAL (SELECT '+4219' || lpad(((coalesce(customer, 60000000 + n % 200000)::bigint * 7919) % 100000000)::text, 8, '0')) AS caller (line);

INSERT INTO call_visits (call_id, number, queue_id, queue_code, queue_name, entered_at, left_at, outcome, agent_id,
    agent_username, test, forecast_millis)
SELECT id, 1, queue_id, queue_code, queue_name, arrived_at, answered_at, outcome, agent_id, username, n % 2000 = 0, 30000
FROM told WHERE queue_id IS NOT NULL;

INSERT INTO call_segments (call_id, number, agent_id, agent_username, queue_id, queue_code, queue_name, started_at, answered_at,
    ended_at, ring_millis, talked_millis, held_millis, consulted_millis, wrap_up_millis, outcome, test)
SELECT id, 1, agent_id, username, queue_id, queue_code, queue_name, answered_at - interval '4 seconds', answered_at, ended_at, 4000,
    extract(epoch FROM ended_at - answered_at) * 1000, 0, 0, 20000, 'COMPLETED', n % 2000 = 0
FROM told WHERE agent_id IS NOT NULL;

INSERT INTO call_dispositions (call_id, agent_id, code, notes, written_by, written_at)
SELECT id, agent_id, (ARRAY['SOLVED', 'FOLLOW_UP', 'ORDER', 'INFORMATION', 'OTHER'])[1 + n % 5],
    CASE WHEN n % 4 = 0 THEN 'Invoice ' || n || ' sent again.' END, username, ended_at
FROM told WHERE agent_id IS NOT NULL AND n % 10 < 8;

INSERT INTO customer_contacts (customer_id, last_call_id, last_call_at, last_agent_id)
SELECT DISTINCT ON (customer_id) customer_id, id, arrived_at, agent_id FROM calls WHERE customer_id IS NOT NULL
ORDER BY customer_id, arrived_at DESC;

INSERT INTO call_events (call_id, seq, at, type, agent_id, agent_username, queue_id, queue_code, queue_name, detail)
SELECT told.id, event.seq, told.arrived_at + (event.seq - 1) * (told.ended_at - told.arrived_at) / 9, event.type,
    CASE WHEN event.missed THEN missed_id WHEN event.served THEN agent_id END,
    CASE WHEN event.missed THEN missed_username WHEN event.served THEN told.username END,
    queue_id, queue_code, queue_name,
    CASE WHEN event.type = 'ENDED' THEN outcome ELSE event.detail END
FROM (SELECT * FROM told ORDER BY id) AS told
JOIN (VALUES
    (1, 'ARRIVED', false, false, '100'), (2, 'MENU_CHOSEN', false, false, 'main: 1 Support'), (3, 'ROUTED', false, false, 'support'),
    (4, 'QUEUED', false, false, 'support'), (5, 'OFFERED', true, false, ''), (6, 'OFFER_ENDED', true, false, 'MISSED'),
    (7, 'OFFERED', false, true, ''), (8, 'OFFER_ENDED', false, true, 'ACCEPTED'), (9, 'ANSWERED', false, true, ''),
    (10, 'WRAP_UP_STARTED', false, true, ''), (11, 'ENDED', false, false, ''))
    AS event (seq, type, missed, served, detail)
    ON (NOT event.missed OR missed_id IS NOT NULL) AND (NOT event.served OR agent_id IS NOT NULL);
