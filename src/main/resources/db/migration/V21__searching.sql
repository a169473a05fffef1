-- Finding customers and calls by what people type, also among 500,000 customers and a million calls.

-- What a search of customers looks at, brought into one form by the application: without accents, in lower case.
ALTER TABLE customers ADD COLUMN search_text text NOT NULL DEFAULT '';

UPDATE customers SET
    name = normalize(name, NFC),
    search_text = translate(regexp_replace(normalize(lower(concat_ws(E'\n', name, email, notes, customer_number,
        (SELECT string_agg(tag, E'\n' ORDER BY place) FROM customer_tags WHERE customer_id = customers.id),
        (SELECT string_agg(number, E'\n' ORDER BY place) FROM customer_numbers WHERE customer_id = customers.id))), NFKD),
        '[\u0300-\u036f]', '', 'g'), 'łđøðħı', 'ldodhi');

-- Trigrams need an extension that PostgreSQL trusts, but that its package may lack, or that this user may not create.
-- Without it everything is found as well, only slower; docs/deployment.md says how to add it later.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX customers_search ON customers USING gin (search_text gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
    RAISE WARNING 'searches will read whole tables, for there is no extension pg_trgm: %', SQLERRM;
END $$;

-- Lists by name, in the order of the reader's language; other languages are sorted without an index.
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN SELECT DISTINCT collname FROM pg_collation
            WHERE collname IN ('und-x-icu', 'sk-x-icu', 'cs-x-icu') AND collencoding IN (-1, pg_char_to_encoding('UTF8')) LOOP
        EXECUTE format('CREATE INDEX %I ON customers (name COLLATE %I, id)',
            'customers_name_' || split_part(found.collname, '-', 1), found.collname);
    END LOOP;
END $$;

-- Calls by the words that people use for a queue and an agent.
CREATE INDEX calls_by_queue_code ON calls (queue_code, arrived_at DESC);
CREATE INDEX calls_by_agent_name ON calls (agent_username, arrived_at DESC);

-- Who shall be forgotten: facts that come later than the deletion must not bring the name back.
CREATE TABLE forgotten_customers (
    customer_id uuid PRIMARY KEY,
    at          timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION forget_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM forgotten_customers WHERE customer_id = NEW.customer_id) THEN
        NEW.customer_id := NULL;
        NEW.customer_name := NULL;
        NEW.customer_vip := false;
        NEW.customer_last_agent := NULL;
        NEW.customer_last_call_at := NULL;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER calls_forget_customer BEFORE INSERT OR UPDATE ON calls
    FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL) EXECUTE FUNCTION forget_customer();
