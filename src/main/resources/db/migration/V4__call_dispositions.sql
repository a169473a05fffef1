-- What a person wrote about a call; apart from the call's own row, which follows the floor.
CREATE TABLE call_dispositions (
    call_id     uuid PRIMARY KEY,
    code        text NOT NULL,
    notes       text,
    written_by  text NOT NULL,
    written_at  timestamptz NOT NULL
);
CREATE INDEX call_dispositions_by_code ON call_dispositions (code);
