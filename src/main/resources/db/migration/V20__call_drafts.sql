-- What an agent has typed about a call so far: one draft per call, until its disposition is written.
CREATE TABLE call_drafts (
    call_id      uuid PRIMARY KEY,
    agent_id     uuid NOT NULL,
    notes        text NOT NULL,
    disposition  text NOT NULL,
    changed_at   timestamptz NOT NULL
);
CREATE INDEX call_drafts_by_agent ON call_drafts (agent_id);
