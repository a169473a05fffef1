-- :customers people and firms, a few thousand different names, so that many share one.

CREATE TEMP TABLE first_names ON COMMIT DROP AS
SELECT name, nth - 1 AS nth FROM unnest(ARRAY['Ján', 'Peter', 'Jozef', 'Mária', 'Anna', 'Zuzana', 'Katarína', 'Eva', 'Štefan',
    'Michal', 'Ľubica', 'Ľuboš', 'Žofia', 'Čeněk', 'Daniel', 'Ďuro', 'Tomáš', 'Martin', 'Monika', 'Lucia', 'Ondřej', 'Łukasz',
    'Jürgen', 'Chiara', 'Hana', 'Marek', 'Šimon', 'Igor', 'Iveta', 'Radovan', 'Božena', 'Vladimír', 'Jana', 'Milan', 'Viera',
    'Pavol', 'Helena', 'Emília', 'Juraj', 'Dagmar']) WITH ORDINALITY AS names (name, nth);

CREATE TEMP TABLE last_names ON COMMIT DROP AS
SELECT name, nth - 1 AS nth FROM unnest(ARRAY['Kováč', 'Horváth', 'Varga', 'Tóth', 'Nagy', 'Baláž', 'Szabó', 'Molnár', 'Balog', 'Lukáč',
    'Novák', 'Kovačič', 'Polák', 'Gajdoš', 'Kollár', 'Hudák', 'Németh', 'Kováčik', 'Oláh', 'Oravec', 'Sabo', 'Takáč', 'Bartoš',
    'Černák', 'Chovanec', 'Čech', 'Cibuľa', 'Hruška', 'Šimko', 'Sýkora', 'Žák', 'Zeman', 'Ďurica', 'Dudáš', 'Ľupták', 'Lacko',
    'Řezníček', 'Müller', 'Wiśniewski', 'Urban', 'Mráz', 'Krajčí', 'Beňo', 'Fedor', 'Galko', 'Hronec', 'Ivanič', 'Jurík',
    'Kmeť', 'Mihálik', 'Pavlík', 'Rusnák', 'Slovák', 'Štefánik', 'Tkáč', 'Uhrin', 'Vlk', 'Vojtko', 'Zelenák', 'Žiga'])
    WITH ORDINALITY AS names (name, nth);

INSERT INTO customers (id, version, created_at, updated_at, name, email, vip, notes, customer_number, search_text)
SELECT md5('customer ' || n)::uuid, 0, timestamptz '2024-12-01' + n * interval '2 minutes', timestamptz '2026-11-01',
    CASE WHEN n % 10 = 7 THEN last.name || ' ' || n || ' s.r.o.' ELSE first.name || ' ' || last.name END,
    CASE WHEN n % 3 = 0 THEN 'person' || n || '@example.com' END,
    n % 50 = 0,
    CASE WHEN n % 5 = 0 THEN 'Prefers to be called in the morning; contract ' || n % 9973 || ' until the end of the year.' END,
    CASE WHEN n % 4 = 0 THEN (1000000 + n)::text END,
    ''
FROM generate_series(1, :customers) AS n
JOIN first_names first ON first.nth = (hashint4(n) & 65535) % 40
JOIN last_names last ON last.nth = (hashint4(n + 7) & 65535) % 60;

INSERT INTO customer_numbers (customer_id, place, number)
SELECT md5('customer ' || n)::uuid, place,
    '+4219' || lpad((((n + place * 50000000)::bigint * 7919) % 100000000)::text, 8, '0')
FROM generate_series(1, :customers) AS n, generate_series(0, 1) AS place WHERE place = 0 OR n % 4 = 1;

INSERT INTO customer_tags (customer_id, place, tag)
SELECT md5('customer ' || n)::uuid, 0, (ARRAY['contract', 'newsletter', 'dlžník', 'partner'])[1 + n % 4]
FROM generate_series(1, :customers) AS n WHERE n % 3 = 1;

-- about as the application does it
UPDATE customers SET search_text = translate(regexp_replace(normalize(lower(concat_ws(E'\n', name, email, notes, customer_number,
    (SELECT string_agg(tag, E'\n' ORDER BY place) FROM customer_tags WHERE customer_id = customers.id),
    (SELECT string_agg(number, E'\n' ORDER BY place) FROM customer_numbers WHERE customer_id = customers.id))), NFKD),
    '[\u0300-\u036f]', '', 'g'), 'łđøðħı', 'ldodhi')
WHERE search_text = '';
