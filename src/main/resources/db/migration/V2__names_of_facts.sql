-- Four words that the log shows are the field's own now.
UPDATE call_events SET type = CASE type
        WHEN 'SAME_PLACE' THEN 'PLACE_RESTORED'
        WHEN 'OVERFLOW_CUT' THEN 'OVERFLOW_LIMIT'
        ELSE 'ROUTING_LIMIT'
    END
WHERE type IN ('SAME_PLACE', 'OVERFLOW_CUT', 'WAY_CUT');

UPDATE calls SET cause = 'ROUTING_LOOP' WHERE cause = 'ENDLESS_WAY';
