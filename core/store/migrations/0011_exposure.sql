-- Whose leaving exposed the secret of a channel of the team, as the team told last; an empty member: it did not say.
CREATE TABLE channel_exposure (
    channel INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    member TEXT NOT NULL,
    at INTEGER NOT NULL,
    has_left INTEGER NOT NULL,
    PRIMARY KEY (channel, member, at)
) STRICT, WITHOUT ROWID;
