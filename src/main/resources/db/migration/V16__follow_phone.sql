-- Whether an agent is offered calls only while the phone is registered and not in use elsewhere.
ALTER TABLE agents ADD COLUMN follow_phone boolean NOT NULL DEFAULT true;
