-- Who may sign in, and the tokens that act for them.

CREATE TABLE users (
    id                  uuid PRIMARY KEY,
    version             bigint      NOT NULL,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
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

CREATE TABLE api_tokens (
    id           uuid PRIMARY KEY,
    version      bigint      NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    user_id      uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    name         text        NOT NULL,
    -- SHA-256 in hex; the token itself is shown once and kept nowhere
    token_hash   text        NOT NULL UNIQUE,
    expires_at   timestamptz,
    last_used_at timestamptz
);

CREATE INDEX api_tokens_user ON api_tokens (user_id);
