-- The recordings of a call, each with who served when it began, as the floor needs them after a restart and the log shows them. The
-- columns recording_… say how far the last one is, or that one of them is still owed.
ALTER TABLE calls ADD COLUMN recordings text;
