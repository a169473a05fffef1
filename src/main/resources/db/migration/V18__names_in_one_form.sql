-- A letter with its accent is one letter in user names (NFC), however the keyboard of whoever made the user wrote it.
DO $$
BEGIN
    IF current_setting('server_encoding') = 'UTF8' THEN
        UPDATE users u SET username = normalize(username, NFC)
        WHERE username IS NOT NFC NORMALIZED
          AND NOT EXISTS (SELECT 1 FROM users o WHERE o.id <> u.id AND lower(o.username) = lower(normalize(u.username, NFC)));
    END IF;
END
$$;
