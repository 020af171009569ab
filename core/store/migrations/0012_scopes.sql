-- Shared things of one team or hub; NULL: everybody's. And the teams and hubs whose things this member has.
ALTER TABLE shared_thing ADD COLUMN scope BLOB;
ALTER TABLE shared_proposal ADD COLUMN scope BLOB;
ALTER TABLE shared_act ADD COLUMN scope BLOB;

CREATE TABLE shared_scope (
    uid BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    is_hub INTEGER NOT NULL,
    depth INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
