-- What an agent's buttons did to a conversation, so that a restart finds it: the caller on hold by our button (a phone's own hold
-- does not count), the agent muted, the recording paused.
ALTER TABLE calls
    ADD COLUMN on_hold          boolean NOT NULL DEFAULT false,
    ADD COLUMN muted            boolean NOT NULL DEFAULT false,
    ADD COLUMN recording_paused boolean NOT NULL DEFAULT false;
