-- Tokens end: with the password of their user unless it was asked otherwise, and after a year unless another day was named.
ALTER TABLE api_tokens ADD COLUMN outlives_password boolean NOT NULL DEFAULT false;
ALTER TABLE api_tokens ALTER COLUMN outlives_password DROP DEFAULT;
UPDATE api_tokens SET expires_at = now() + interval '1 year' WHERE expires_at IS NULL;
ALTER TABLE api_tokens ALTER COLUMN expires_at SET NOT NULL;

-- The audit trail says what kind of thing was touched, and how it was before and after, and becomes a chain of hashes.
ALTER TABLE audit
    ADD COLUMN kind      text NOT NULL DEFAULT '',
    ADD COLUMN old_value text NOT NULL DEFAULT '',
    ADD COLUMN new_value text NOT NULL DEFAULT '',
    ADD COLUMN hash      text;
ALTER TABLE audit
    ALTER COLUMN kind DROP DEFAULT,
    ALTER COLUMN old_value DROP DEFAULT,
    ALTER COLUMN new_value DROP DEFAULT,
    ALTER COLUMN id DROP IDENTITY;

-- What is hashed of an entry: eleven fields, each as <its length in bytes of UTF-8>:<field>, so that no two entries look alike.
CREATE FUNCTION audit_canonical(entry audit) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT string_agg(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', '' ORDER BY place)
    FROM unnest(ARRAY[
        entry.id::text,
        to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        coalesce(entry.user_id::text, ''),
        entry.username,
        entry.action,
        entry.kind,
        entry.subject,
        entry.detail,
        entry.old_value,
        entry.new_value,
        entry.address]) WITH ORDINALITY AS fields (field, place)
$$;

DO $$
DECLARE
    entry audit;
    last  text := '';
BEGIN
    FOR entry IN SELECT * FROM audit ORDER BY id LOOP
        last := encode(sha256(convert_to(last || audit_canonical(entry), 'UTF8')), 'hex');
        UPDATE audit SET hash = last WHERE id = entry.id;
    END LOOP;
END
$$;
ALTER TABLE audit ALTER COLUMN hash SET NOT NULL;

-- Whoever adds an entry waits for those before it, on whatever node: the lock ends with the (short) transaction.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last audit;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit chain', 0));
    SELECT * INTO last FROM audit ORDER BY id DESC LIMIT 1;
    NEW.id := coalesce(last.id, 0) + 1;
    NEW.hash := encode(sha256(convert_to(coalesce(last.hash, '') || audit_canonical(NEW), 'UTF8')), 'hex');
    RETURN NEW;
END
$$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail only grows: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();
