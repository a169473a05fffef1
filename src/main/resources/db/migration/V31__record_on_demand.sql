-- Whether agents may start and stop a recording themselves.
ALTER TABLE queues ADD COLUMN record_on_demand boolean NOT NULL DEFAULT false;
