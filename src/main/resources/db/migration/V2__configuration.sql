-- What administrators configure: agents, queues, routes, customers, Asterisk connections, catalogues.

-- Numbers the changes of plans in the order of their commits, so that a late announcement never undoes a newer one.
CREATE SEQUENCE plan_revision;

-- Catalogues: codes with a label for people.

CREATE TABLE skills (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    code       text        NOT NULL UNIQUE,
    label      text        NOT NULL
);

CREATE TABLE dispositions (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    code       text        NOT NULL UNIQUE,
    label      text        NOT NULL
);

CREATE TABLE break_reasons (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    code       text        NOT NULL UNIQUE,
    label      text        NOT NULL
);

INSERT INTO dispositions (id, version, created_at, updated_at, code, label)
SELECT gen_random_uuid(), 0, now() + place * interval '1 millisecond', now(), code, label
FROM (VALUES
    (1, 'SOLVED', 'Solved'),
    (2, 'FOLLOW_UP', 'Follow-up needed'),
    (3, 'ESCALATED', 'Escalated'),
    (4, 'ORDER', 'Order taken'),
    (5, 'INFORMATION', 'Information given'),
    (6, 'COMPLAINT', 'Complaint'),
    (7, 'WRONG_NUMBER', 'Wrong number'),
    (8, 'CALLER_DROPPED', 'Caller dropped off'),
    (9, 'OTHER', 'Other')) AS usual (place, code, label);

-- NO_ANSWER is the one that the floor itself uses.
INSERT INTO break_reasons (id, version, created_at, updated_at, code, label)
SELECT gen_random_uuid(), 0, now() + place * interval '1 millisecond', now(), code, label
FROM (VALUES
    (1, 'LUNCH', 'Lunch'),
    (2, 'SHORT_BREAK', 'Short break'),
    (3, 'MEETING', 'Meeting'),
    (4, 'TRAINING', 'Training'),
    (5, 'OTHER_WORK', 'Other work'),
    (6, 'NO_ANSWER', 'Did not answer')) AS usual (place, code, label);

-- Agents: the profile of a user with the role AGENT, under the same id.

CREATE SEQUENCE agent_number;

CREATE TABLE agents (
    id              uuid PRIMARY KEY REFERENCES users,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    -- in the order of creation; the lower wins ties
    number          integer     NOT NULL UNIQUE,
    endpoint        text,
    connect_mode    text        NOT NULL,
    desk_phone_only boolean     NOT NULL
);

CREATE TABLE agent_skills (
    agent_id uuid    NOT NULL REFERENCES agents ON DELETE CASCADE,
    skill_id uuid    NOT NULL REFERENCES skills,
    level    integer NOT NULL,
    PRIMARY KEY (agent_id, skill_id)
);

CREATE INDEX agent_skills_skill ON agent_skills (skill_id);

-- Queues and their members.

CREATE TABLE queues (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    code                  text        NOT NULL UNIQUE,
    name                  text        NOT NULL,
    strategy              text        NOT NULL,
    max_wait_seconds      integer     NOT NULL,
    offer_seconds         integer     NOT NULL,
    wrap_up_seconds       integer     NOT NULL,
    miss_limit            integer     NOT NULL,
    short_abandon_seconds integer     NOT NULL,
    welcome_prompt        text,
    goodbye_prompt        text,
    welcome_mode          text        NOT NULL,
    hold_music            text        NOT NULL,
    max_length            integer,
    weight                integer     NOT NULL,
    record_mode           text        NOT NULL,
    service_level_seconds integer     NOT NULL,
    zone                  text        NOT NULL,
    active                boolean     NOT NULL
);

CREATE SEQUENCE queue_member_order;

CREATE TABLE queue_members (
    id           uuid PRIMARY KEY,
    version      bigint      NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    queue_id     uuid        NOT NULL REFERENCES queues ON DELETE CASCADE,
    agent_id     uuid        NOT NULL REFERENCES agents,
    -- rises in the order of adding
    member_order bigint      NOT NULL,
    priority     integer     NOT NULL,
    active       boolean     NOT NULL,
    UNIQUE (queue_id, agent_id)
);

CREATE INDEX queue_members_agent ON queue_members (agent_id);

-- DID routes: who dialled something like the pattern goes to the queue.

CREATE TABLE did_routes (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    code       text        NOT NULL UNIQUE,
    pattern    text        NOT NULL UNIQUE,
    queue_id   uuid        NOT NULL REFERENCES queues,
    active     boolean     NOT NULL
);

CREATE INDEX did_routes_queue ON did_routes (queue_id);

-- A Stasis argument may name a queue or a route (later a menu), so a code belongs to one of them only.

CREATE TABLE codes (
    code  text PRIMARY KEY,
    owner uuid NOT NULL,
    kind  text NOT NULL
);

CREATE INDEX codes_owner ON codes (owner);

CREATE FUNCTION claim_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM codes WHERE owner = OLD.id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO codes (code, owner, kind) VALUES (NEW.code, NEW.id, TG_ARGV[0]);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER queues_code AFTER INSERT OR DELETE OR UPDATE OF code ON queues
    FOR EACH ROW EXECUTE FUNCTION claim_code('queue');

CREATE TRIGGER did_routes_code AFTER INSERT OR DELETE OR UPDATE OF code ON did_routes
    FOR EACH ROW EXECUTE FUNCTION claim_code('route');

-- Customers. Numbers are kept in E.164 where they have one, else as digits.

CREATE TABLE customers (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    name       text        NOT NULL,
    email      text,
    vip        boolean     NOT NULL,
    notes      text
);

CREATE INDEX customers_created ON customers (created_at, id);

CREATE TABLE customer_numbers (
    customer_id uuid    NOT NULL REFERENCES customers ON DELETE CASCADE,
    place       integer NOT NULL,
    number      text    NOT NULL,
    PRIMARY KEY (customer_id, place)
);

CREATE INDEX customer_numbers_number ON customer_numbers (number);

CREATE TABLE customer_tags (
    customer_id uuid    NOT NULL REFERENCES customers ON DELETE CASCADE,
    place       integer NOT NULL,
    tag         text    NOT NULL,
    PRIMARY KEY (customer_id, place)
);

-- Apart from the customer, so that a call that ends does not disturb somebody who edits.
CREATE TABLE customer_contacts (
    customer_id   uuid PRIMARY KEY REFERENCES customers ON DELETE CASCADE,
    last_call_id  uuid        NOT NULL,
    last_call_at  timestamptz NOT NULL,
    last_agent_id uuid
);

-- Asterisk servers. The password is encrypted with the installation's key.

CREATE TABLE asterisk_connections (
    id              uuid PRIMARY KEY,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    name            text        NOT NULL,
    host            text        NOT NULL,
    port            integer     NOT NULL,
    ws_port         integer     NOT NULL,
    username        text        NOT NULL,
    password_secret text        NOT NULL,
    application     text        NOT NULL,
    tls             boolean     NOT NULL,
    ca_certificate  text,
    test_context    text        NOT NULL,
    enabled         boolean     NOT NULL
);

CREATE UNIQUE INDEX asterisk_connections_target ON asterisk_connections (lower(host), port, application);
