-- What an organisation lays down for those who write (agreed lines, facts, topics, mandates), on a desk without a team.
CREATE TABLE own_thing (
    uid BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX own_thing_kind ON own_thing (kind, name);
