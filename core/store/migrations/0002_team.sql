-- What an inbox that belongs to a team keeps beside its cases. In any other inbox these tables stay empty.

-- One row: which team database, whose desk this is, and which life of the database the positions below are of.
CREATE TABLE team_membership (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    team TEXT NOT NULL,
    member TEXT NOT NULL,
    incarnation BLOB NOT NULL
) STRICT;

-- The channels that the team shares. Acts on their cases are told to it; all others stay on this machine.
CREATE TABLE team_channel (
    channel INTEGER PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE
) STRICT;

-- Which version of a case the team had when it was last heard of. joins: the case that took it in, while that one is
-- not here yet.
CREATE TABLE team_case (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    joins BLOB
) STRICT;
CREATE INDEX team_case_joins ON team_case (joins) WHERE joins IS NOT NULL;

-- Acts that the team has not heard of yet, in their order. version: the team's before the act; NULL: not known. later:
-- set while the database does not know this kind of change, or cannot take it yet.
CREATE TABLE team_change (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    case_uid BLOB NOT NULL,
    version INTEGER,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    later INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX team_change_case ON team_change (case_uid, id);

-- Where each stream of the team database was read to: a transaction, and the key of the last row read of it.
CREATE TABLE team_stream (
    name TEXT NOT NULL PRIMARY KEY,
    from_transaction TEXT NOT NULL,
    after_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Replies that may go though the database is away: a person's word, and why.
CREATE TABLE team_alone (
    outbox_uid BLOB NOT NULL PRIMARY KEY,
    why TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The team's own name for an entry, so that it is here once: our act's id, or the link of the team's chain.
ALTER TABLE case_history ADD COLUMN team_uid BLOB;
CREATE UNIQUE INDEX history_of_team ON case_history (team_uid) WHERE team_uid IS NOT NULL;
