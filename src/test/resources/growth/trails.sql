-- How the agents' statuses changed, the audit trail (whose hashes make no chain here), and recordings (without their files).

INSERT INTO agent_events (agent_id, seq, at, username, status, since)
SELECT agents.id, seq, at, users.username, (ARRAY['AVAILABLE', 'OFFERED', 'BUSY', 'WRAP_UP'])[1 + seq % 4], at
FROM agents JOIN users ON users.id = agents.id,
    generate_series(1, :calls / 20) AS seq, LATERAL (SELECT now() - (:calls / 20 - seq) * interval '20 minutes') AS moment (at)
ON CONFLICT DO NOTHING;

INSERT INTO audit (id, at, user_id, username, action, subject, detail, address, kind, old_value, new_value, hash)
SELECT coalesce((SELECT max(id) FROM audit), 0) + n, now() - (:calls / 4 - n) * interval '4 minutes', NULL,
    CASE WHEN n % 3 = 0 THEN 'supervisor' ELSE 'agent' || n % 60 END,
    CASE WHEN n % 10 < 6 THEN 'CUSTOMER_VIEWED' WHEN n % 10 < 9 THEN 'SIGNED_IN' WHEN n % 5000 < 4999 THEN 'CHANGED' ELSE 'RECORDING_DELETED' END,
    md5('customer ' || n)::uuid::text, '', '192.0.2.' || n % 250, 'customer', '', '', ''
FROM generate_series(1, :calls / 4) AS n;

-- of no queue, so that nobody's retention takes them
INSERT INTO recordings (name, call_id, file, bytes, seconds, sha256, encrypted, recorded_at, stored_at)
SELECT recording_name, id, 'growth/' || recording_name, 960000, 120, md5(recording_name), true, arrived_at, ended_at
FROM calls WHERE recording_state = 'STORED';
