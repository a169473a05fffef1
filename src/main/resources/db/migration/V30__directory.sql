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
