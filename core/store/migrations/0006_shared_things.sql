-- What a team shares and edits in settings, as this desk knew it last. Without a team these tables stay empty.

CREATE TABLE shared_thing (
    uid BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    fields TEXT NOT NULL,
    version INTEGER NOT NULL,
    owner TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_thing_kind ON shared_thing (kind, name);

CREATE TABLE shared_proposal (
    uid BLOB NOT NULL PRIMARY KEY,
    thing BLOB NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    fields TEXT NOT NULL,
    author TEXT NOT NULL,
    state TEXT NOT NULL,
    judged_by TEXT NOT NULL,
    why TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_proposal_thing ON shared_proposal (thing);

-- What was done here and the team has not heard of, or has refused: trouble says why, until a person answers.
CREATE TABLE shared_act (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    thing BLOB NOT NULL,
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    name TEXT NOT NULL,
    fields TEXT NOT NULL,
    base INTEGER,
    trouble TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX shared_act_thing ON shared_act (thing, id);

-- What this desk's member may do with a kind; '*' stands for those that are not named.
CREATE TABLE shared_right (
    kind TEXT NOT NULL PRIMARY KEY,
    may TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How those who work here are called.
CREATE TABLE shared_member (
    login TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
