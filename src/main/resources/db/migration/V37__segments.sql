-- The parts of agents in calls, one row for each agent who was connected; figures of handled work are counted from them. A row is
-- written when the part begins, again when it is over (from then on it has its times), and when the work after it is done.
CREATE TABLE call_segments (
    call_id              uuid NOT NULL,
    number               integer NOT NULL,
    agent_id             uuid NOT NULL,
    agent_username       text NOT NULL,
    queue_id             uuid,
    queue_code           text,
    queue_name           text,
    started_at           timestamptz NOT NULL,
    answered_at          timestamptz NOT NULL,
    ended_at             timestamptz,
    ring_millis          bigint NOT NULL,
    talked_millis        bigint,
    held_millis          bigint,
    consulted_millis     bigint,
    wrap_up_millis       bigint,
    outcome              text,
    transferred_to_type  text,
    transferred_to       text,
    test                 boolean NOT NULL,
    PRIMARY KEY (call_id, number)
);

-- Calls of before had one agent. When that one was asked is in the timeline only, and left out.
INSERT INTO call_segments (call_id, number, agent_id, agent_username, queue_id, queue_code, queue_name, started_at, answered_at,
    ended_at, ring_millis, talked_millis, held_millis, consulted_millis, wrap_up_millis, outcome, test)
SELECT id, 1, agent_id, agent_username, queue_id, queue_code, queue_name, answered_at, answered_at,
    ended_at, 0, extract(epoch FROM ended_at - answered_at) * 1000, coalesce(held_millis, 0), 0, wrap_up_millis, 'COMPLETED', test
FROM calls WHERE answered_at IS NOT NULL AND agent_id IS NOT NULL AND ended_at IS NOT NULL;

CREATE INDEX call_segments_by_agent ON call_segments (agent_id, answered_at);
CREATE INDEX call_segments_by_queue ON call_segments (queue_id, answered_at) WHERE queue_id IS NOT NULL;

-- The queue of a call is the one whose work it is, also while it waits in an agent's own line or after that: then the line is here.
ALTER TABLE calls ADD COLUMN line text;

-- Each agent writes about the own part; the last one's word is the call's. Without an agent: of nobody, all zeros.
ALTER TABLE call_dispositions
    ADD COLUMN agent_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    ADD COLUMN turn     integer NOT NULL DEFAULT 0;

UPDATE call_dispositions SET agent_id = coalesce(
    (SELECT visit.agent_id FROM call_visits visit
        WHERE visit.call_id = call_dispositions.call_id AND visit.agent_username = written_by LIMIT 1), calls.agent_id)
FROM calls WHERE calls.id = call_id AND calls.agent_id IS NOT NULL;

ALTER TABLE call_dispositions
    DROP CONSTRAINT call_dispositions_pkey,
    ADD PRIMARY KEY (call_id, agent_id);

-- What agents wrote who were not the last ones was kept beside the drafts.
INSERT INTO call_dispositions (call_id, agent_id, code, notes, written_by, written_at, turn)
SELECT draft.call_id, draft.agent_id, draft.disposition, nullif(draft.notes, ''), agent.username, draft.written_at, -1
FROM call_drafts draft JOIN agent_status agent ON agent.agent_id = draft.agent_id
WHERE draft.written_at IS NOT NULL AND draft.disposition <> ''
ON CONFLICT DO NOTHING;
