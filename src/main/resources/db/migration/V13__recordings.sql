-- Recordings in our own store: who is recorded, what is kept and until when, and who listened.

ALTER TABLE queues
    ADD COLUMN record_share             integer NOT NULL DEFAULT 100 CHECK (record_share BETWEEN 0 AND 100),
    ADD COLUMN record_announcement      text,
    -- null: for ever
    ADD COLUMN recording_retention_days integer CHECK (recording_retention_days > 0);
ALTER TABLE queues ALTER COLUMN record_share DROP DEFAULT;

-- Whether to record is decided when the caller comes to the queue; who is there already came to one that records every call.
UPDATE calls SET recording_state = 'WANTED'
FROM queues
WHERE queues.id = calls.queue_id AND queues.record_mode = 'ALWAYS'
    AND calls.phase IN ('WAITING', 'OFFERED', 'CONNECTING') AND calls.recording_state = 'NONE';

-- One row per file in the store, written after the file; it outlives the file, and then says when and why that went.
CREATE TABLE recordings (
    -- the recording's name in Asterisk, ix-<call>-r<number>
    name          text PRIMARY KEY,
    call_id       uuid        NOT NULL,
    -- below the store's folder
    file          text        NOT NULL,
    -- of the audio, before it is encrypted
    bytes         bigint      NOT NULL,
    seconds       integer     NOT NULL,
    sha256        text        NOT NULL,
    encrypted     boolean     NOT NULL,
    -- the arrival of the call, from which retention counts
    recorded_at   timestamptz NOT NULL,
    stored_at     timestamptz NOT NULL,
    queue_id      uuid,
    queue_code    text,
    -- null: for ever; follows the queue's setting as long as there is the queue
    delete_after  timestamptz,
    deleted_at    timestamptz,
    deleted_by    text,
    why           text
);
CREATE INDEX recordings_by_call ON recordings (call_id);
CREATE INDEX recordings_by_age ON recordings (stored_at) WHERE deleted_at IS NULL;
CREATE INDEX recordings_due ON recordings (delete_after) WHERE deleted_at IS NULL;

-- Who did what that others may ask about later. Only ever inserted.
CREATE TABLE audit (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    user_id   uuid,
    username  text        NOT NULL,
    action    text        NOT NULL,
    -- what it was done to: the id of a call
    subject   text        NOT NULL,
    detail    text        NOT NULL,
    address   text        NOT NULL
);
CREATE INDEX audit_by_time ON audit (at DESC, id DESC);
CREATE INDEX audit_by_user ON audit (username, at DESC);
CREATE INDEX audit_by_subject ON audit (subject, action, at DESC);
