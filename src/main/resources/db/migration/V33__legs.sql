-- Who serves a call, whole, with whoever was asked to join: what a restart goes on from.
ALTER TABLE calls ADD COLUMN service text;

-- A conversation that is over is called a segment now.
UPDATE calls SET journey = replace(journey, '"talks":', '"segments":') WHERE journey LIKE '%"talks":%';
