-- IVR menus: what is said, what each key means, what is collected, and where those go who press nothing or nonsense.
-- Targets are kept by id without a foreign key, since they may be of any feature.

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

-- Where callers go without a choice: with their digits, after wrong keys, after silence; an exit that is not here is the usual.

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
