-- Replies of the team that waited for a colleague's word, as this desk knew them last: those of its own writer, and for a
-- supervisor everybody's. content, written: see core/domain/Approval.h. acknowledged: its writer has read what became of
-- it. Without a team the table stays empty.
CREATE TABLE waiting_reply (
    uid BLOB NOT NULL PRIMARY KEY,
    case_uid BLOB NOT NULL,
    channel_uid BLOB NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    seen_instance TEXT NOT NULL,
    seen_remote TEXT NOT NULL,
    content TEXT NOT NULL,
    written TEXT NOT NULL,
    remark TEXT NOT NULL,
    judge TEXT NOT NULL,
    judge_name TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    judged_at INTEGER,
    publisher BLOB,
    acknowledged INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_reply_case ON waiting_reply (case_uid);
CREATE INDEX waiting_reply_open ON waiting_reply (submitted_at) WHERE state = 'awaiting_approval';
