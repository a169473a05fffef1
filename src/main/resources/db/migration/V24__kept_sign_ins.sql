-- Who is signed in at which browser, so that neither an upgrade nor a restart signs anybody out. Of each cookie only the hash.
CREATE TABLE kept_sign_ins (
    token_hash  text PRIMARY KEY,
    user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    password_of timestamptz NOT NULL,
    roles       text NOT NULL,
    opened_at   timestamptz NOT NULL,
    used_at     timestamptz NOT NULL
);

CREATE INDEX kept_sign_ins_user ON kept_sign_ins (user_id);
CREATE INDEX kept_sign_ins_opened ON kept_sign_ins (opened_at);
