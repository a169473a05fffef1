-- Where callers are sent: a queue, menu, route or agent by id, without a foreign key, since it may be any of them; a number; or
-- a message. The application asks for uses before it deletes one, and looks again when it saves a way to one.

ALTER TABLE queue_overflows ADD COLUMN target_id uuid;
UPDATE queue_overflows SET target_id = target_queue_id;
ALTER TABLE queue_overflows DROP COLUMN target_queue_id;
CREATE INDEX queue_overflows_target ON queue_overflows (target_id);

ALTER TABLE did_routes
    ADD COLUMN target_type       text,
    ADD COLUMN target_id         uuid,
    ADD COLUMN target_keeps      boolean NOT NULL DEFAULT FALSE,
    ADD COLUMN target_number     text,
    ADD COLUMN target_prompt     text,
    -- for an agent: where calls go that the agent does not take
    ADD COLUMN otherwise_type    text,
    ADD COLUMN otherwise_id      uuid,
    ADD COLUMN otherwise_keeps   boolean,
    ADD COLUMN otherwise_number  text,
    ADD COLUMN otherwise_prompt  text,
    ADD COLUMN schedule_id       uuid,
    -- outside of the schedule's hours; null: the schedule's message
    ADD COLUMN closed_type       text,
    ADD COLUMN closed_id         uuid,
    ADD COLUMN closed_keeps      boolean,
    ADD COLUMN closed_number     text,
    ADD COLUMN closed_prompt     text,
    -- what the route gives to the call
    ADD COLUMN priority          integer NOT NULL DEFAULT 0,
    ADD COLUMN match_mode        text    NOT NULL DEFAULT 'ALL',
    ADD COLUMN language          text,
    ADD COLUMN zone              text,
    ADD COLUMN vip               boolean NOT NULL DEFAULT FALSE;

UPDATE did_routes SET target_type = 'QUEUE', target_id = queue_id;

ALTER TABLE did_routes
    ALTER COLUMN target_type  SET NOT NULL,
    ALTER COLUMN target_keeps DROP DEFAULT,
    ALTER COLUMN priority     DROP DEFAULT,
    ALTER COLUMN match_mode   DROP DEFAULT,
    ALTER COLUMN vip          DROP DEFAULT,
    DROP COLUMN queue_id;

CREATE INDEX did_routes_target ON did_routes (target_id);

CREATE TABLE did_route_skills (
    route_id uuid    NOT NULL REFERENCES did_routes ON DELETE CASCADE,
    skill_id uuid    NOT NULL REFERENCES skills,
    level    integer NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (route_id, skill_id)
);

CREATE INDEX did_route_skills_skill ON did_route_skills (skill_id);

-- What a customer types to be recognized.

ALTER TABLE customers ADD COLUMN customer_number text;
CREATE UNIQUE INDEX customers_customer_number ON customers (customer_number);

-- How external numbers are dialled out, with one {number} in it; null: as the dialplan says.

ALTER TABLE asterisk_connections ADD COLUMN outbound_endpoint text;

-- Whose number the one sees who is dialled out to.

ALTER TABLE queues
    ADD COLUMN caller_id_rule   text NOT NULL DEFAULT 'CALLER',
    ADD COLUMN caller_id_number text;
