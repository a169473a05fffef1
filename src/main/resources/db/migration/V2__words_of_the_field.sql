-- Words that the log shows, and a stage that a restart reads, are the field's own now.
UPDATE call_events SET type = CASE type
        WHEN 'SAME_PLACE' THEN 'PLACE_RESTORED'
        WHEN 'OVERFLOW_CUT' THEN 'OVERFLOW_LIMIT'
        ELSE 'ROUTING_LIMIT'
    END
WHERE type IN ('SAME_PLACE', 'OVERFLOW_CUT', 'WAY_CUT');

UPDATE calls SET cause = 'ROUTING_LOOP' WHERE cause = 'ENDLESS_WAY';

UPDATE calls SET state = 'PLAYING_FINAL_MESSAGE' WHERE state = 'PARTING';
