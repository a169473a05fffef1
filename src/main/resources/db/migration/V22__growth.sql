-- Lists among a million calls: each is read from an index, in its order.

-- Which agents were offered a call or served it; an agent's calls, newest first.
CREATE TABLE call_agents (
    agent_id    uuid NOT NULL,
    arrived_at  timestamptz NOT NULL,
    call_id     uuid NOT NULL,
    PRIMARY KEY (agent_id, arrived_at, call_id)
);

INSERT INTO call_agents (agent_id, arrived_at, call_id)
SELECT calls.agent_id, arrived_at, id FROM calls WHERE calls.agent_id IS NOT NULL
UNION
SELECT event.agent_id, arrived_at, id FROM calls JOIN call_events event ON event.call_id = id WHERE event.agent_id IS NOT NULL;

-- It was for that list only.
DROP INDEX call_events_by_agent;

-- The audit trail is listed by its numbers, and a user is looked for whatever the case.
CREATE INDEX audit_by_name ON audit (lower(username), id DESC);
CREATE INDEX audit_by_action ON audit (action, id DESC);
DROP INDEX audit_by_user;
