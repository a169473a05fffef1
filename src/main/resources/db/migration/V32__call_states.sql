-- The state that a call is in, where the phase that pages and REST show fits several. For calls that are open now it is told by what
-- else is known of them, as a restart did until now; an ended call is in no other state than its phase says.
ALTER TABLE calls ADD COLUMN state text;

UPDATE calls SET state = CASE
        WHEN phase = 'TALKING' AND leg !~ '^ix-[0-9a-f-]{36}-a' THEN 'TRANSFERRED'
        WHEN phase <> 'IN_MENU' THEN phase
        WHEN CAST(journey AS json) ->> 'menu' IS NOT NULL THEN 'IN_MENU'
        WHEN CAST(journey AS json) ->> 'farewell' IS NOT NULL THEN 'PARTING'
        WHEN recording_state = 'WANTED' AND queue_id IS NOT NULL THEN 'HEARING_NOTICE'
        WHEN queue_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM call_visits v WHERE v.call_id = calls.id) THEN 'WELCOMED'
        ELSE 'PARTING'
    END
WHERE ended_at IS NULL;
