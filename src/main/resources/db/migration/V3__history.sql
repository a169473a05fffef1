-- What became true on the floor. Facts (call_events, agent_events) are only ever inserted; the other tables are their
-- projections, guarded by the number of the last fact, and what the floor remembers over a restart.

-- One row per arrival: the log's line and the floor's memory in one. No foreign keys: names stay readable when what they
-- name has gone, and facts that waited out an outage come in any order.
CREATE TABLE calls (
    id                     uuid PRIMARY KEY,
    seq                    bigint NOT NULL,
    connection             uuid NOT NULL,
    channel                text NOT NULL,
    dialled                text NOT NULL,
    number                 text NOT NULL,
    e164                   text,
    name                   text NOT NULL,
    arrived_at             timestamptz NOT NULL,
    test                   boolean NOT NULL,
    phase                  text NOT NULL,
    phase_since            timestamptz NOT NULL,
    customer_id            uuid,
    customer_name          text,
    customer_vip           boolean NOT NULL,
    customer_last_agent    uuid,
    customer_last_call_at  timestamptz,
    queue_id               uuid,
    queue_code             text,
    queue_name             text,
    waiting_since          timestamptz,
    arrival                bigint,
    priority               integer,
    queued_at              timestamptz,
    left_queue_at          timestamptz,
    attempts               integer NOT NULL,
    agent_id               uuid,
    agent_username         text,
    leg                    text,
    bridge                 text,
    answered_at            timestamptz,
    held_millis            bigint,
    recording_state        text NOT NULL,
    recording_name         text,
    recording_seconds      integer NOT NULL,
    ended_at               timestamptz,
    outcome                text,
    ended_by               text,
    cause                  text,
    wrap_up_millis         bigint
);
CREATE INDEX calls_by_arrival ON calls (arrived_at DESC, id DESC);
CREATE INDEX calls_by_queue ON calls (queue_id, arrived_at DESC);
CREATE INDEX calls_by_agent ON calls (agent_id, arrived_at DESC);
CREATE INDEX calls_by_customer ON calls (customer_id, arrived_at DESC);
CREATE INDEX calls_by_number ON calls (number text_pattern_ops, arrived_at DESC);
CREATE INDEX calls_by_e164 ON calls (e164 text_pattern_ops, arrived_at DESC);
CREATE INDEX calls_by_outcome ON calls (outcome, arrived_at DESC);
CREATE INDEX calls_open ON calls (arrived_at DESC) WHERE ended_at IS NULL;
CREATE INDEX calls_awaiting_recording ON calls (ended_at) WHERE recording_state IN ('RECORDING', 'PENDING');

-- Each stay in each queue; what was left never changes again.
CREATE TABLE call_visits (
    call_id         uuid NOT NULL,
    number          integer NOT NULL,
    queue_id        uuid NOT NULL,
    queue_code      text NOT NULL,
    queue_name      text NOT NULL,
    entered_at      timestamptz NOT NULL,
    left_at         timestamptz,
    outcome         text,
    agent_id        uuid,
    agent_username  text,
    test            boolean NOT NULL,
    PRIMARY KEY (call_id, number)
);
CREATE INDEX call_visits_by_queue ON call_visits (queue_id, entered_at);

-- The timeline.
CREATE TABLE call_events (
    call_id         uuid NOT NULL,
    seq             bigint NOT NULL,
    at              timestamptz NOT NULL,
    type            text NOT NULL,
    agent_id        uuid,
    agent_username  text,
    queue_id        uuid,
    queue_code      text,
    queue_name      text,
    detail          text NOT NULL,
    PRIMARY KEY (call_id, seq)
);
CREATE INDEX call_events_by_agent ON call_events (agent_id, call_id) WHERE agent_id IS NOT NULL;

-- Each agent's last fact.
CREATE TABLE agent_status (
    agent_id     uuid PRIMARY KEY,
    username     text NOT NULL,
    seq          bigint NOT NULL,
    at           timestamptz NOT NULL,
    status       text NOT NULL,
    reason       text,
    since        timestamptz NOT NULL,
    until        timestamptz,
    call_id      uuid,
    next_status  text,
    next_reason  text,
    missed       integer NOT NULL,
    idle_millis  bigint NOT NULL,
    changed_by   text
);

-- How the agents spent their time.
CREATE TABLE agent_events (
    agent_id    uuid NOT NULL,
    seq         bigint NOT NULL,
    at          timestamptz NOT NULL,
    username    text NOT NULL,
    status      text NOT NULL,
    reason      text,
    since       timestamptz NOT NULL,
    call_id     uuid,
    changed_by  text,
    PRIMARY KEY (agent_id, seq)
);
CREATE INDEX agent_events_by_time ON agent_events (at);

-- Round Robin: the last member offered to.
CREATE TABLE queue_cursors (
    queue_id      uuid PRIMARY KEY,
    member_order  bigint NOT NULL,
    at            timestamptz NOT NULL
);

-- Who holds the floor; the epoch rises with each take-over and guards the rows above.
CREATE TABLE floor_leader (
    single  boolean PRIMARY KEY DEFAULT true CHECK (single),
    epoch   bigint NOT NULL,
    node    text NOT NULL,
    since   timestamptz NOT NULL
);
INSERT INTO floor_leader (epoch, node, since) VALUES (0, '', now());
