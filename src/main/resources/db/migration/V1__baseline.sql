-- The tables of INDEXUS Call Centre: who may sign in, what administrators configure, what became true on the floor, and
-- what the floor remembers over a restart. Decision 55 says how databases of before come to it.
--
-- version counts the changes of a row, so that nobody overwrites what another has saved meanwhile.


-- Who may sign in --------------------------------------------------------------------------------------------------

CREATE TABLE users (
    id                  uuid PRIMARY KEY,
    version             bigint      NOT NULL,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    -- a letter with its accent is one letter (NFC), whatever the keyboard of whoever made the user
    username            text        NOT NULL,
    display_name        text        NOT NULL,
    password_hash       text        NOT NULL,
    password_changed_at timestamptz NOT NULL,
    language            text        NOT NULL,
    active              boolean     NOT NULL
);

-- Eva and eva are the same person.
CREATE UNIQUE INDEX users_username ON users (lower(username));

CREATE TABLE user_roles (
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    role    text NOT NULL CHECK (role IN ('AGENT', 'SUPERVISOR', 'ADMIN')),
    PRIMARY KEY (user_id, role)
);

-- Tokens act for their user. They end: with the user's password unless it was asked otherwise, and on a day in any case.
CREATE TABLE api_tokens (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    user_id           uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    name              text        NOT NULL,
    -- SHA-256 in hex; the token itself is shown once and kept nowhere
    token_hash        text        NOT NULL UNIQUE,
    expires_at        timestamptz NOT NULL,
    outlives_password boolean     NOT NULL,
    last_used_at      timestamptz
);

CREATE INDEX api_tokens_user ON api_tokens (user_id);

-- Who is signed in at which browser, so that neither an upgrade nor a restart signs anybody out. Of each cookie only the
-- hash.
CREATE TABLE kept_sign_ins (
    token_hash  text PRIMARY KEY,
    user_id     uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    password_of timestamptz NOT NULL,
    roles       text        NOT NULL,
    opened_at   timestamptz NOT NULL,
    used_at     timestamptz NOT NULL
);

CREATE INDEX kept_sign_ins_user ON kept_sign_ins (user_id);
CREATE INDEX kept_sign_ins_opened ON kept_sign_ins (opened_at);


-- Configuration ----------------------------------------------------------------------------------------------------

-- Numbers the changes of plans in the order of their commits, so that a late announcement never undoes a newer one.
CREATE SEQUENCE plan_revision;

-- A Stasis argument may name a queue, a route or a menu, so a code belongs to one of them only.
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

-- Asterisk servers. The password is encrypted with the installation's key.

CREATE TABLE asterisk_connections (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    name              text        NOT NULL,
    host              text        NOT NULL,
    port              integer     NOT NULL,
    ws_port           integer     NOT NULL,
    tls               boolean     NOT NULL,
    ca_certificate    text,
    username          text        NOT NULL,
    password_secret   text        NOT NULL,
    application       text        NOT NULL,
    test_context      text        NOT NULL,
    -- how external numbers are dialled out, with one {number} in it; null: as the dialplan says
    outbound_endpoint text,
    enabled           boolean     NOT NULL
);

CREATE UNIQUE INDEX asterisk_connections_target ON asterisk_connections (lower(host), port, application);

-- When somebody is there to answer. Times of the day and dates are texts as people write them: they belong to no zone of
-- ours.

CREATE TABLE schedules (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    code              text        NOT NULL UNIQUE,
    name              text        NOT NULL,
    -- null: the zone of whoever uses it
    zone              text,
    closed_prompt     text,
    closed_now        boolean     NOT NULL,
    closed_now_prompt text
);

CREATE TABLE schedule_hours (
    schedule_id uuid    NOT NULL REFERENCES schedules ON DELETE CASCADE,
    place       integer NOT NULL,
    -- MONDAY,TUESDAY
    days        text    NOT NULL,
    -- 08:00-16:30; 24:00 is the end of the day, an end before the beginning is on the next day
    span        text    NOT NULL,
    PRIMARY KEY (schedule_id, place)
);

CREATE TABLE schedule_holidays (
    schedule_id uuid    NOT NULL REFERENCES schedules ON DELETE CASCADE,
    place       integer NOT NULL,
    name        text    NOT NULL,
    -- 2026-12-24 once, 12-24 every year
    day         text    NOT NULL,
    -- 09:00-11:00,13:00-15:00; empty: closed all day
    spans       text    NOT NULL,
    prompt      text,
    PRIMARY KEY (schedule_id, place)
);

-- What callers hear: prompts, each with a variant per language. The audio lies apart, since lists do not need it.

CREATE TABLE prompts (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    code       text        NOT NULL UNIQUE,
    name       text        NOT NULL
);

CREATE TABLE prompt_variants (
    id            uuid PRIMARY KEY,
    version       bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    prompt_id     uuid        NOT NULL REFERENCES prompts ON DELETE CASCADE,
    -- BCP 47
    language      text        NOT NULL,
    -- AUDIO (uploaded), SOUND (Asterisk's own) or TEXT (spoken by a program)
    kind          text        NOT NULL,
    sound         text,
    spoken_text   text,
    -- of the original, as it was uploaded
    file_name     text,
    media_type    text,
    length_millis integer     NOT NULL,
    -- the beginning of the audio's SHA-256; null for Asterisk's own sounds
    hash          text,
    -- codes of what is remarkable about the audio, with blanks between
    warnings      text        NOT NULL,
    UNIQUE (prompt_id, language)
);

CREATE TABLE prompt_audio (
    variant_id uuid PRIMARY KEY REFERENCES prompt_variants ON DELETE CASCADE,
    -- 8 kHz, 16 bit, mono
    wav        bytea NOT NULL
);

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

-- They are shown in the order of their making.
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

-- The floor itself says the last two: of an agent who did not answer, and of one whose phone Asterisk cannot reach.
INSERT INTO break_reasons (id, version, created_at, updated_at, code, label)
SELECT gen_random_uuid(), 0, now() + place * interval '1 millisecond', now(), code, label
FROM (VALUES
    (1, 'LUNCH', 'Lunch'),
    (2, 'SHORT_BREAK', 'Short break'),
    (3, 'MEETING', 'Meeting'),
    (4, 'TRAINING', 'Training'),
    (5, 'OTHER_WORK', 'Other work'),
    (6, 'NO_ANSWER', 'Did not answer'),
    (7, 'PHONE_UNREACHABLE', 'Phone cannot be reached')) AS usual (place, code, label);

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
    desk_phone_only boolean     NOT NULL,
    -- whether calls are offered only while the phone is registered and not in use elsewhere
    follow_phone    boolean     NOT NULL DEFAULT true
);

CREATE TABLE agent_skills (
    agent_id uuid    NOT NULL REFERENCES agents ON DELETE CASCADE,
    skill_id uuid    NOT NULL REFERENCES skills,
    level    integer NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (agent_id, skill_id)
);

CREATE INDEX agent_skills_skill ON agent_skills (skill_id);

-- Queues, in the parts of decision 45.

CREATE TABLE queues (
    id                        uuid PRIMARY KEY,
    version                   bigint      NOT NULL,
    created_at                timestamptz NOT NULL,
    updated_at                timestamptz NOT NULL,
    code                      text        NOT NULL UNIQUE,
    name                      text        NOT NULL,
    active                    boolean     NOT NULL,

    -- routing
    strategy                  text        NOT NULL,
    preferred_agent_seconds   integer     NOT NULL,
    vip_points                integer     NOT NULL,
    same_place_seconds        integer     NOT NULL,

    -- offers
    offer_seconds             integer     NOT NULL,
    miss_limit                integer     NOT NULL,
    decline_seconds           integer     NOT NULL,

    -- waiting
    max_wait_seconds          integer     NOT NULL,
    max_length                integer,
    weight                    integer     NOT NULL,

    -- sounds
    welcome_prompt            text,
    welcome_mode              text        NOT NULL,
    goodbye_prompt            text,
    hold_music                text        NOT NULL,
    announce_position_seconds integer     NOT NULL,
    announce_wait_seconds     integer     NOT NULL,
    comfort_seconds           integer     NOT NULL,
    comfort_prompt            text,

    -- wrap-up
    wrap_up_mode              text        NOT NULL,
    wrap_up_seconds           integer     NOT NULL,

    -- overflow, with whose number the one sees who is dialled out to
    open                      boolean     NOT NULL,
    caller_id_rule            text        NOT NULL DEFAULT 'CALLER',
    caller_id_number          text,

    -- hours
    zone                      text        NOT NULL,
    schedule_id               uuid REFERENCES schedules,

    -- recording
    record_mode               text        NOT NULL,
    record_share              integer     NOT NULL CHECK (record_share BETWEEN 0 AND 100),
    record_announcement       text,
    -- null: for ever
    recording_retention_days  integer CHECK (recording_retention_days > 0),
    -- whether agents may start and stop a recording themselves
    record_on_demand          boolean     NOT NULL DEFAULT false,

    -- figures
    short_abandon_seconds     integer     NOT NULL,
    service_level_seconds     integer     NOT NULL
);

CREATE INDEX queues_schedule ON queues (schedule_id);

CREATE TRIGGER queues_code AFTER INSERT OR DELETE OR UPDATE OF code ON queues
    FOR EACH ROW EXECUTE FUNCTION claim_code('queue');

-- Routing steps in their order, and the skills that each of them requires.

CREATE TABLE queue_steps (
    queue_id   uuid    NOT NULL REFERENCES queues ON DELETE CASCADE,
    place      integer NOT NULL,
    -- null: until the caller is served
    seconds    integer,
    match_mode text    NOT NULL,
    PRIMARY KEY (queue_id, place)
);

CREATE TABLE queue_step_skills (
    queue_id uuid    NOT NULL REFERENCES queues ON DELETE CASCADE,
    -- queue_steps.place
    step     integer NOT NULL,
    skill_id uuid    NOT NULL REFERENCES skills,
    level    integer NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (queue_id, step, skill_id)
);

CREATE INDEX queue_step_skills_skill ON queue_step_skills (skill_id);

-- Members, with what each must be able to do in this queue besides what the step requires.

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
    match_mode   text        NOT NULL,
    active       boolean     NOT NULL,
    UNIQUE (queue_id, agent_id)
);

CREATE INDEX queue_members_agent ON queue_members (agent_id);

CREATE TABLE queue_member_skills (
    member_id uuid    NOT NULL REFERENCES queue_members ON DELETE CASCADE,
    skill_id  uuid    NOT NULL REFERENCES skills,
    level     integer NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (member_id, skill_id)
);

CREATE INDEX queue_member_skills_skill ON queue_member_skills (skill_id);

-- Where callers are sent, here and below: to a queue, menu, route or agent by id, without a foreign key, since it may be any
-- of them; to a number; or to a message. The application asks for uses before it deletes one, and looks again when it saves
-- a way to one.

-- Where callers go who leave a queue unserved; a cause that is not here has its usual action.
CREATE TABLE queue_overflows (
    queue_id          uuid    NOT NULL REFERENCES queues ON DELETE CASCADE,
    cause             text    NOT NULL,
    type              text    NOT NULL,
    target_id         uuid,
    keep_waiting_time boolean NOT NULL,
    number            text,
    prompt            text,
    PRIMARY KEY (queue_id, cause)
);

CREATE INDEX queue_overflows_target ON queue_overflows (target_id);

-- IVR menus: what is said, what each key means, what is collected, and where those go who press nothing or nonsense.

CREATE TABLE ivr_menus (
    id                   uuid PRIMARY KEY,
    version              bigint      NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    code                 text        NOT NULL UNIQUE,
    name                 text        NOT NULL,
    greeting             text,
    invalid_prompt       text,
    silent_prompt        text,
    direct_dial          text,
    -- null: a menu of choices
    digits_kind          text,
    digits_min           integer     NOT NULL,
    digits_max           integer     NOT NULL,
    patience_seconds     integer     NOT NULL,
    between_keys_seconds integer     NOT NULL,
    attempts             integer     NOT NULL,
    max_visits           integer     NOT NULL
);

CREATE TRIGGER ivr_menus_code AFTER INSERT OR DELETE OR UPDATE OF code ON ivr_menus
    FOR EACH ROW EXECUTE FUNCTION claim_code('menu');

CREATE TABLE ivr_menu_choices (
    menu_id           uuid    NOT NULL REFERENCES ivr_menus ON DELETE CASCADE,
    place             integer NOT NULL,
    pressed           text    NOT NULL,
    label             text    NOT NULL,
    type              text    NOT NULL,
    target_id         uuid,
    keep_waiting_time boolean NOT NULL,
    number            text,
    prompt            text,
    priority          integer NOT NULL,
    match_mode        text    NOT NULL,
    language          text,
    PRIMARY KEY (menu_id, place)
);

CREATE TABLE ivr_menu_choice_skills (
    menu_id  uuid    NOT NULL REFERENCES ivr_menus ON DELETE CASCADE,
    -- ivr_menu_choices.pressed
    pressed  text    NOT NULL,
    skill_id uuid    NOT NULL REFERENCES skills,
    level    integer NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (menu_id, pressed, skill_id)
);

CREATE INDEX ivr_menu_choice_skills_skill ON ivr_menu_choice_skills (skill_id);

-- Where callers go without a choice: with their digits, after wrong keys, after silence; an exit that is not here is the
-- usual one.
CREATE TABLE ivr_menu_exits (
    menu_id           uuid    NOT NULL REFERENCES ivr_menus ON DELETE CASCADE,
    cause             text    NOT NULL,
    type              text    NOT NULL,
    target_id         uuid,
    keep_waiting_time boolean NOT NULL,
    number            text,
    prompt            text,
    PRIMARY KEY (menu_id, cause)
);

-- DID routes: who dialled something like the pattern goes to the target.

CREATE TABLE did_routes (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    code             text        NOT NULL UNIQUE,
    pattern          text        NOT NULL UNIQUE,
    active           boolean     NOT NULL,
    target_type      text        NOT NULL,
    target_id        uuid,
    target_keeps     boolean     NOT NULL,
    target_number    text,
    target_prompt    text,
    -- for an agent: where calls go that the agent does not take
    otherwise_type   text,
    otherwise_id     uuid,
    otherwise_keeps  boolean,
    otherwise_number text,
    otherwise_prompt text,
    schedule_id      uuid,
    -- outside of the schedule's hours; null: the schedule's message
    closed_type      text,
    closed_id        uuid,
    closed_keeps     boolean,
    closed_number    text,
    closed_prompt    text,
    -- what the route gives to the call
    priority         integer     NOT NULL,
    match_mode       text        NOT NULL,
    language         text,
    zone             text,
    vip              boolean     NOT NULL
);

CREATE INDEX did_routes_target ON did_routes (target_id);

CREATE TRIGGER did_routes_code AFTER INSERT OR DELETE OR UPDATE OF code ON did_routes
    FOR EACH ROW EXECUTE FUNCTION claim_code('route');

CREATE TABLE did_route_skills (
    route_id uuid    NOT NULL REFERENCES did_routes ON DELETE CASCADE,
    skill_id uuid    NOT NULL REFERENCES skills,
    level    integer NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (route_id, skill_id)
);

CREATE INDEX did_route_skills_skill ON did_route_skills (skill_id);

-- The address book: extensions and external numbers that agents may transfer to by name.

CREATE TABLE directory_entries (
    id          uuid PRIMARY KEY,
    version     bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    name        text        NOT NULL,
    number      text        NOT NULL,
    type        text        NOT NULL,
    -- name and number in one form, without accents, for searching
    search_text text        NOT NULL,
    UNIQUE (type, number)
);

CREATE INDEX directory_entries_created ON directory_entries (created_at, id);

-- How long history is kept; without days, for ever. One row.
CREATE TABLE history_keeping (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    call_days        integer CHECK (call_days >= 30),
    agent_event_days integer CHECK (agent_event_days >= 30)
);

INSERT INTO history_keeping (id, version, created_at, updated_at)
VALUES ('00000000-0000-0000-0000-000000000001', 0, now(), now());


-- Customers --------------------------------------------------------------------------------------------------------

CREATE TABLE customers (
    id              uuid PRIMARY KEY,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    name            text        NOT NULL,
    email           text,
    vip             boolean     NOT NULL,
    notes           text,
    -- what a customer types to be recognized
    customer_number text,
    -- what a search looks at, brought into one form by the application: without accents, in lower case
    search_text     text        NOT NULL DEFAULT ''
);

CREATE INDEX customers_created ON customers (created_at, id);
CREATE UNIQUE INDEX customers_customer_number ON customers (customer_number);

-- Trigrams need an extension that PostgreSQL trusts, but that its package may lack, or that this user may not create.
-- Without it everything is found as well, only slower; docs/deployment.md says how to add it later.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX customers_search ON customers USING gin (search_text gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
    RAISE WARNING 'searches will read whole tables, for there is no extension pg_trgm: %', SQLERRM;
END $$;

-- Lists by name, in the order of the reader's language; other languages are sorted without an index.
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN SELECT DISTINCT collname FROM pg_collation
            WHERE collname IN ('und-x-icu', 'sk-x-icu', 'cs-x-icu') AND collencoding IN (-1, pg_char_to_encoding('UTF8')) LOOP
        EXECUTE format('CREATE INDEX %I ON customers (name COLLATE %I, id)',
            'customers_name_' || split_part(found.collname, '-', 1), found.collname);
    END LOOP;
END $$;

-- In E.164 where a number has that form, else as digits.
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

-- Who shall be forgotten: facts that come later than the deletion must not bring the name back. The trigger is at calls.

CREATE TABLE forgotten_customers (
    customer_id uuid PRIMARY KEY,
    at          timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION forget_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM forgotten_customers WHERE customer_id = NEW.customer_id) THEN
        NEW.customer_id := NULL;
        NEW.customer_name := NULL;
        NEW.customer_vip := false;
        NEW.customer_last_agent := NULL;
        NEW.customer_last_call_at := NULL;
    END IF;
    RETURN NEW;
END $$;


-- The audit trail --------------------------------------------------------------------------------------------------

-- Who did what that others may ask about later. A chain of hashes, each over the one before; only ever inserted.
CREATE TABLE audit (
    id        bigint PRIMARY KEY,
    at        timestamptz NOT NULL,
    user_id   uuid,
    username  text        NOT NULL,
    action    text        NOT NULL,
    -- what it was done to: the kind of thing, and which one
    kind      text        NOT NULL,
    subject   text        NOT NULL,
    detail    text        NOT NULL,
    old_value text        NOT NULL,
    new_value text        NOT NULL,
    address   text        NOT NULL,
    hash      text        NOT NULL
);

-- Listed by its numbers; a user is looked for whatever the case.
CREATE INDEX audit_by_time ON audit (at DESC, id DESC);
CREATE INDEX audit_by_name ON audit (lower(username), id DESC);
CREATE INDEX audit_by_action ON audit (action, id DESC);
CREATE INDEX audit_by_subject ON audit (subject, action, at DESC);

-- What is hashed of an entry: eleven fields, each as <its length in bytes of UTF-8>:<field>, so that no two entries look alike.
CREATE FUNCTION audit_canonical(entry audit) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT string_agg(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', '' ORDER BY place)
    FROM unnest(ARRAY[
        entry.id::text,
        to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        coalesce(entry.user_id::text, ''),
        entry.username,
        entry.action,
        entry.kind,
        entry.subject,
        entry.detail,
        entry.old_value,
        entry.new_value,
        entry.address]) WITH ORDINALITY AS fields (field, place)
$$;

-- Whoever adds an entry waits for those before it, on whatever node: the lock ends with the (short) transaction.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last audit;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit chain', 0));
    SELECT * INTO last FROM audit ORDER BY id DESC LIMIT 1;
    NEW.id := coalesce(last.id, 0) + 1;
    NEW.hash := encode(sha256(convert_to(coalesce(last.hash, '') || audit_canonical(NEW), 'UTF8')), 'hex');
    RETURN NEW;
END
$$;

CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail only grows: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();


-- History: what became true on the floor ---------------------------------------------------------------------------
--
-- Facts (call_events, agent_events) are only ever inserted; the other tables are their projections, guarded by the number of
-- the last fact. No foreign keys: names stay readable when what they name has gone, and facts that waited out an outage come
-- in any order. Each list among a million calls is read from an index, in its order (decision 35).

-- One row per call: the log's line and the floor's memory in one.
CREATE TABLE calls (
    id                    uuid PRIMARY KEY,
    seq                   bigint      NOT NULL,

    -- who called whom: INBOUND somebody us, OUTBOUND an agent somebody
    direction             text        NOT NULL DEFAULT 'INBOUND',
    test                  boolean     NOT NULL,
    connection            uuid        NOT NULL,
    channel               text        NOT NULL,
    dialled               text        NOT NULL,
    number                text        NOT NULL,
    e164                  text,
    name                  text        NOT NULL,
    arrived_at            timestamptz NOT NULL,

    -- what pages and REST show, and the state that it stands for, from which a restart goes on; ended calls need none
    phase                 text        NOT NULL,
    phase_since           timestamptz NOT NULL,
    state                 text,
    -- the way before and between the queues: route, menus, keys, language, agents of before. Read and written whole
    journey               text,

    customer_id           uuid,
    customer_name         text,
    customer_vip          boolean     NOT NULL,
    customer_last_agent   uuid,
    customer_last_call_at timestamptz,

    -- the queue whose work the call is, also after a transfer to an agent; of an outgoing call, for which it is made
    queue_id              uuid,
    queue_code            text,
    queue_name            text,
    -- where the caller has a place in an agent's own line meanwhile
    line                  text,
    waiting_since         timestamptz,
    arrival               bigint,
    priority              integer,
    queued_at             timestamptz,
    left_queue_at         timestamptz,
    attempts              integer     NOT NULL,

    agent_id              uuid,
    agent_username        text,
    leg                   text,
    bridge                text,
    answered_at           timestamptz,
    held_millis           bigint,
    -- what the agent's buttons did, so that a restart finds it; a phone's own hold does not count
    on_hold               boolean     NOT NULL DEFAULT false,
    muted                 boolean     NOT NULL DEFAULT false,
    -- who serves the call, whole, with whoever was asked to join: what a restart goes on from
    service               text,

    -- every recording, each with who served when it began, as the floor needs them after a restart and the log shows them;
    -- the columns recording_… say how far the last one is, or that one of them is still owed
    recordings            text,
    recording_state       text        NOT NULL,
    recording_name        text,
    recording_seconds     integer     NOT NULL,
    recording_paused      boolean     NOT NULL DEFAULT false,

    ended_at              timestamptz,
    outcome               text,
    ended_by              text,
    cause                 text,
    wrap_up_millis        bigint
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
-- by the words that people use for a queue and an agent
CREATE INDEX calls_by_queue_code ON calls (queue_code, arrived_at DESC);
CREATE INDEX calls_by_agent_name ON calls (agent_username, arrived_at DESC);

CREATE TRIGGER calls_forget_customer BEFORE INSERT OR UPDATE ON calls
    FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL) EXECUTE FUNCTION forget_customer();

-- Which agents were offered a call or served it; an agent's calls, newest first.
CREATE TABLE call_agents (
    agent_id   uuid        NOT NULL,
    arrived_at timestamptz NOT NULL,
    call_id    uuid        NOT NULL,
    PRIMARY KEY (agent_id, arrived_at, call_id)
);

-- Each stay in each queue; what was left never changes again.
CREATE TABLE call_visits (
    call_id         uuid        NOT NULL,
    number          integer     NOT NULL,
    queue_id        uuid        NOT NULL,
    queue_code      text        NOT NULL,
    queue_name      text        NOT NULL,
    entered_at      timestamptz NOT NULL,
    left_at         timestamptz,
    outcome         text,
    agent_id        uuid,
    agent_username  text,
    -- the wait that was expected when the caller joined the line; null where there was no basis for one
    forecast_millis bigint,
    test            boolean     NOT NULL,
    PRIMARY KEY (call_id, number)
);

CREATE INDEX call_visits_by_queue ON call_visits (queue_id, entered_at);

-- The parts of agents in calls, one row for each agent who was connected; figures of handled work are counted from them. A row
-- is written when the part begins, again when it is over (from then on it has its times), and when the work after it is done.
CREATE TABLE call_segments (
    call_id             uuid        NOT NULL,
    number              integer     NOT NULL,
    agent_id            uuid        NOT NULL,
    agent_username      text        NOT NULL,
    queue_id            uuid,
    queue_code          text,
    queue_name          text,
    started_at          timestamptz NOT NULL,
    answered_at         timestamptz NOT NULL,
    ended_at            timestamptz,
    ring_millis         bigint      NOT NULL,
    talked_millis       bigint,
    held_millis         bigint,
    consulted_millis    bigint,
    wrap_up_millis      bigint,
    outcome             text,
    transferred_to_type text,
    transferred_to      text,
    test                boolean     NOT NULL,
    PRIMARY KEY (call_id, number)
);

CREATE INDEX call_segments_by_agent ON call_segments (agent_id, answered_at);
CREATE INDEX call_segments_by_queue ON call_segments (queue_id, answered_at) WHERE queue_id IS NOT NULL;

-- What agents wrote, each about the own part; the last one's word (the highest turn) is the call's. Without an agent: of
-- nobody, all zeros. Apart from the call's own row, which follows the floor.
CREATE TABLE call_dispositions (
    call_id    uuid        NOT NULL,
    agent_id   uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    turn       integer     NOT NULL DEFAULT 0,
    code       text        NOT NULL,
    notes      text,
    written_by text        NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, agent_id)
);

CREATE INDEX call_dispositions_by_code ON call_dispositions (code);

-- What each agent has typed about a call so far: a draft until written_at, and kept after it.
CREATE TABLE call_drafts (
    call_id     uuid        NOT NULL,
    agent_id    uuid        NOT NULL,
    notes       text        NOT NULL,
    disposition text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    written_at  timestamptz,
    PRIMARY KEY (call_id, agent_id)
);

CREATE INDEX call_drafts_by_agent ON call_drafts (agent_id);

-- What only grows lies in one table a month (decision 40). Whatever belongs to no month that is there falls into the default
-- one, so that no fact is ever refused for its moment.

-- The timeline of calls.
CREATE TABLE call_events (
    call_id        uuid        NOT NULL,
    seq            bigint      NOT NULL,
    at             timestamptz NOT NULL,
    type           text        NOT NULL,
    agent_id       uuid,
    agent_username text,
    queue_id       uuid,
    queue_code     text,
    queue_name     text,
    detail         text        NOT NULL,
    PRIMARY KEY (call_id, seq, at)
) PARTITION BY RANGE (at);

CREATE TABLE call_events_default PARTITION OF call_events DEFAULT;

-- How the agents spent their time.
CREATE TABLE agent_events (
    agent_id   uuid        NOT NULL,
    seq        bigint      NOT NULL,
    at         timestamptz NOT NULL,
    username   text        NOT NULL,
    status     text        NOT NULL,
    reason     text,
    since      timestamptz NOT NULL,
    call_id    uuid,
    changed_by text,
    PRIMARY KEY (agent_id, seq, at)
) PARTITION BY RANGE (at);

CREATE INDEX agent_events_by_time ON agent_events (at);
CREATE TABLE agent_events_default PARTITION OF agent_events DEFAULT;

-- Makes a month, if it is not there; what the default one caught of it moves in. Months are of UTC.
CREATE FUNCTION history_month(parent text, month date) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    part  text := parent || '_' || to_char(month, 'YYYY_MM');
    since timestamptz := date_trunc('month', month::timestamp) AT TIME ZONE 'UTC';
    until timestamptz := (date_trunc('month', month::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('months of history', 0));
    IF to_regclass(part) IS NOT NULL THEN
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

-- Drops the months that ended before; returns how many.
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

-- This month and the next two; the node that holds the floor makes those that come.
SELECT history_month(parent, (date_trunc('month', now() AT TIME ZONE 'UTC') + ahead * interval '1 month')::date)
FROM unnest(ARRAY['call_events', 'agent_events']) AS parent, generate_series(0, 2) AS ahead;


-- Recordings -------------------------------------------------------------------------------------------------------

-- One row per file in the store, written after the file; it outlives the file, and then says when and why that went.
CREATE TABLE recordings (
    -- the recording's name in Asterisk, ix-<call>-r<number>
    name         text PRIMARY KEY,
    call_id      uuid        NOT NULL,
    -- below the store's folder
    file         text        NOT NULL,
    -- of the audio, before it is encrypted
    bytes        bigint      NOT NULL,
    seconds      integer     NOT NULL,
    sha256       text        NOT NULL,
    encrypted    boolean     NOT NULL,
    -- the arrival of the call, from which retention counts
    recorded_at  timestamptz NOT NULL,
    stored_at    timestamptz NOT NULL,
    queue_id     uuid,
    queue_code   text,
    -- null: for ever; follows the queue's setting as long as there is the queue
    delete_after timestamptz,
    deleted_at   timestamptz,
    deleted_by   text,
    why          text
);

CREATE INDEX recordings_by_call ON recordings (call_id);
CREATE INDEX recordings_by_age ON recordings (stored_at) WHERE deleted_at IS NULL;
CREATE INDEX recordings_due ON recordings (delete_after) WHERE deleted_at IS NULL;


-- The floor's memory over a restart, besides the calls -------------------------------------------------------------

-- Each agent's last fact.
CREATE TABLE agent_status (
    agent_id       uuid PRIMARY KEY,
    username       text        NOT NULL,
    seq            bigint      NOT NULL,
    at             timestamptz NOT NULL,
    status         text        NOT NULL,
    reason         text,
    since          timestamptz NOT NULL,
    until          timestamptz,
    call_id        uuid,
    -- how the wrap-up's clock may still go on, so that a restart takes no agent's right to more time
    wrap_up_mode   text,
    wrap_up_millis bigint,
    next_status    text,
    next_reason    text,
    missed         integer     NOT NULL,
    idle_millis    bigint      NOT NULL,
    changed_by     text
);

-- Round Robin: the last member offered to.
CREATE TABLE queue_cursors (
    queue_id     uuid PRIMARY KEY,
    member_order bigint      NOT NULL,
    at           timestamptz NOT NULL
);

-- Who holds the floor; the epoch rises with each take-over and guards the rows of history.
CREATE TABLE floor_leader (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    epoch  bigint      NOT NULL,
    node   text        NOT NULL,
    since  timestamptz NOT NULL
);

INSERT INTO floor_leader (epoch, node, since) VALUES (0, '', now());
