-- How a queue asks its members, when it gives a caller away, what it says meanwhile, and what comes after the call.

-- Levels were 1 to 100.
UPDATE agent_skills SET level = greatest(1, least(5, ceil(level / 20.0)));
ALTER TABLE agent_skills ADD CHECK (level BETWEEN 1 AND 5);

ALTER TABLE queues
    ADD COLUMN preferred_agent_seconds   integer NOT NULL DEFAULT 0,
    ADD COLUMN vip_points                integer NOT NULL DEFAULT 5,
    ADD COLUMN same_place_seconds        integer NOT NULL DEFAULT 0,
    ADD COLUMN decline_seconds           integer NOT NULL DEFAULT 10,
    ADD COLUMN wrap_up_mode              text    NOT NULL DEFAULT 'TIMED',
    ADD COLUMN open                      boolean NOT NULL DEFAULT TRUE,
    ADD COLUMN announce_position_seconds integer NOT NULL DEFAULT 0,
    ADD COLUMN announce_wait_seconds     integer NOT NULL DEFAULT 0,
    ADD COLUMN comfort_seconds           integer NOT NULL DEFAULT 0,
    ADD COLUMN comfort_prompt            text;

-- The application says every value itself; the defaults were for the queues that are there already.
ALTER TABLE queues
    ALTER COLUMN preferred_agent_seconds   DROP DEFAULT,
    ALTER COLUMN vip_points                DROP DEFAULT,
    ALTER COLUMN same_place_seconds        DROP DEFAULT,
    ALTER COLUMN decline_seconds           DROP DEFAULT,
    ALTER COLUMN wrap_up_mode              DROP DEFAULT,
    ALTER COLUMN open                      DROP DEFAULT,
    ALTER COLUMN announce_position_seconds DROP DEFAULT,
    ALTER COLUMN announce_wait_seconds     DROP DEFAULT,
    ALTER COLUMN comfort_seconds           DROP DEFAULT;

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

-- What a member must be able to do in this queue, besides what the step requires.

ALTER TABLE queue_members ADD COLUMN match_mode text NOT NULL DEFAULT 'ALL';
ALTER TABLE queue_members ALTER COLUMN match_mode DROP DEFAULT;

CREATE TABLE queue_member_skills (
    member_id uuid    NOT NULL REFERENCES queue_members ON DELETE CASCADE,
    skill_id  uuid    NOT NULL REFERENCES skills,
    level     integer NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (member_id, skill_id)
);

CREATE INDEX queue_member_skills_skill ON queue_member_skills (skill_id);

-- Where callers go who leave a queue unserved; a cause that is not here has its usual action.

CREATE TABLE queue_overflows (
    queue_id          uuid    NOT NULL REFERENCES queues ON DELETE CASCADE,
    cause             text    NOT NULL,
    type              text    NOT NULL,
    target_queue_id   uuid REFERENCES queues,
    keep_waiting_time boolean NOT NULL,
    number            text,
    prompt            text,
    PRIMARY KEY (queue_id, cause)
);

CREATE INDEX queue_overflows_target ON queue_overflows (target_queue_id);

-- How the wrap-up's clock may still go on, so that a restart takes no agent's right to more time.

ALTER TABLE agent_status
    ADD COLUMN wrap_up_mode   text,
    ADD COLUMN wrap_up_millis bigint;
