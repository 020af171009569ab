-- Who wrote a reply of ours that another desk sent: the platform knows the account only. It may be heard of before the
-- message itself is here.
CREATE TABLE reply_writer (
    instance TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    agent TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (instance, remote_id)
) STRICT, WITHOUT ROWID;
