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
