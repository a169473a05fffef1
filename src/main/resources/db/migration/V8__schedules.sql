-- When somebody is there to answer. Times of the day and dates are texts as people write them: they belong to no zone of ours.

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

ALTER TABLE queues ADD COLUMN schedule_id uuid REFERENCES schedules;

CREATE INDEX queues_schedule ON queues (schedule_id);
