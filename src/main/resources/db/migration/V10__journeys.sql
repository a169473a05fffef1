-- The way that a call took before and between its queues: route, menus, keys, language. Read and written whole; null for
-- calls of before.

ALTER TABLE calls ADD COLUMN journey text;
