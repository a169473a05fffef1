-- Who called whom: INBOUND somebody us, OUTBOUND an agent somebody. The queue of an outgoing call is the one for which it is made.
ALTER TABLE calls ADD COLUMN direction text NOT NULL DEFAULT 'INBOUND';
