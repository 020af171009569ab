-- What a macro does beside its text, under whose name a draft goes, and calls that were asked for.
ALTER TABLE template ADD COLUMN acts TEXT NOT NULL DEFAULT ''; -- JSON; empty: none
ALTER TABLE draft ADD COLUMN guest BLOB;

-- A handful among all that ever happened.
CREATE INDEX history_of_callbacks ON case_history (at, id) WHERE kind IN ('callback', 'callback_number');
