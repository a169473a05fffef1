-- Several agents may talk in one call, and each has notes and a disposition of the own: a draft until written_at, and kept after it.
ALTER TABLE call_drafts DROP CONSTRAINT call_drafts_pkey;
ALTER TABLE call_drafts ADD PRIMARY KEY (call_id, agent_id);
ALTER TABLE call_drafts ADD COLUMN written_at timestamptz;
