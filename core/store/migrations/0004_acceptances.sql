-- Which personal data the writer of a reply knowingly lets stand in it: looked at once more right before it leaves.
CREATE TABLE reply_acceptance (
    outbox_uid BLOB NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (outbox_uid, kind)
) STRICT, WITHOUT ROWID;
