-- The local inbox, version 1. Times are milliseconds since 1970, UTC. Numbers of kinds and states are the positions of
-- the domain's enumerators, pinned by static_asserts in RowValues.h.

PRAGMA application_id = 1465272402; -- "WVHR"

-- Names that occur in every row are written once.
CREATE TABLE instance (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- A channel that was removed stays as a row, since its cases and messages stay.
CREATE TABLE channel (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    removed INTEGER NOT NULL DEFAULT 0,
    platform TEXT NOT NULL,
    instance TEXT NOT NULL,
    name TEXT NOT NULL,
    server TEXT NOT NULL,
    account TEXT NOT NULL,
    profile TEXT NOT NULL,
    queries TEXT NOT NULL,
    own_profiles TEXT NOT NULL,
    poll_interval INTEGER NOT NULL,
    enabled INTEGER NOT NULL,
    media_allowed INTEGER NOT NULL,
    options TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX channel_name ON channel (name) WHERE removed = 0;

CREATE TABLE cursor (
    channel INTEGER PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    value BLOB NOT NULL
) STRICT;

CREATE TABLE health (
    channel INTEGER PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    last_poll INTEGER,
    last_success INTEGER,
    next_poll INTEGER,
    rate_remaining INTEGER,
    rate_limit INTEGER,
    rate_reset INTEGER,
    error_kind TEXT,
    error_detail TEXT,
    error_retry INTEGER,
    error_status INTEGER,
    source_kind TEXT,
    source_detail TEXT,
    source_retry INTEGER,
    source_status INTEGER
) STRICT;

CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY,
    channel INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE INDEX quarantine_channel ON quarantine (channel, id);

-- active_order: what is due first, then those without a clock, the latest activity first. recent_order: the latest
-- activity first. merged_into: the case that took this one in; target: where the chain of merges ends.
CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    channel INTEGER NOT NULL REFERENCES channel (id),
    kind INTEGER NOT NULL,
    status INTEGER NOT NULL,
    owner TEXT NOT NULL,
    due_at INTEGER,
    last_activity_at INTEGER NOT NULL,
    active_order INTEGER GENERATED ALWAYS AS (coalesce(due_at, 4611686018427387904 - last_activity_at)) VIRTUAL,
    recent_order INTEGER GENERATED ALWAYS AS (-last_activity_at) VIRTUAL,
    merged_into INTEGER REFERENCES cases (id),
    target INTEGER REFERENCES cases (id),
    version INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    has_attachment INTEGER NOT NULL,
    instance INTEGER NOT NULL REFERENCES instance (id),
    platform TEXT NOT NULL,
    thread_root TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    customer_handle TEXT NOT NULL,
    customer_name TEXT NOT NULL,
    episode INTEGER NOT NULL,
    dismiss_reason INTEGER,
    topic TEXT NOT NULL,
    sentiment TEXT NOT NULL,
    language TEXT NOT NULL,
    snippet TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    awaiting_since INTEGER,
    first_reply_at INTEGER,
    resolved_at INTEGER,
    newest_instance INTEGER,
    newest_remote TEXT NOT NULL
) STRICT;
-- One index a view, in the view's order. Status: 0 new, 1 open, 2 waiting_customer, 3 waiting_spoc, 4 resolved,
-- 5 dismissed.
CREATE INDEX case_active ON cases (active_order, uid) WHERE status < 4 AND merged_into IS NULL;
CREATE INDEX case_unclaimed ON cases (active_order, uid)
    WHERE status < 4 AND merged_into IS NULL AND kind = 0 AND owner = '';
CREATE INDEX case_mine ON cases (owner, active_order, uid) WHERE status < 4 AND merged_into IS NULL AND owner <> '';
CREATE INDEX case_waiting ON cases (status, active_order, uid)
    WHERE status < 4 AND merged_into IS NULL AND status > 1;
CREATE INDEX case_conversation ON cases (active_order, uid) WHERE status < 4 AND merged_into IS NULL AND kind = 1;
CREATE INDEX case_closed ON cases (status, recent_order, uid) WHERE status >= 4 AND merged_into IS NULL;
CREATE INDEX case_all ON cases (recent_order, uid, due_at) WHERE merged_into IS NULL;
-- A customer's cases, the newest row first. Without what changes: an act on a case does not touch it.
CREATE INDEX case_customer ON cases (customer_id);
CREATE INDEX case_merged ON cases (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX case_target ON cases (target) WHERE target IS NOT NULL;

-- How many cases each view shows: moved by each change of a case, never counted anew.
CREATE TABLE case_count (
    channel INTEGER NOT NULL,
    status INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    due INTEGER NOT NULL,
    owner TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (channel, status, kind, due, owner)
) STRICT, WITHOUT ROWID;

CREATE TABLE thread_case (
    instance INTEGER NOT NULL REFERENCES instance (id),
    thread_root TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (instance, thread_root, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_of_case ON thread_case (case_id);

CREATE TABLE case_tag (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_of_tag ON case_tag (tag, case_id);

CREATE TABLE case_history (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX history_of_case ON case_history (case_id, at, id);

-- id: milliseconds of the post times 1024 and a tie-breaker, so that the newest message is the highest row.
-- case_id and cases.newest_instance are set by updates on the way of every message and are no foreign keys: an update of
-- one opens a statement journal, which triples its cost. thread_root: NULL when the message starts its thread. look_channel: set while the message's case is active, so that
-- its edits and deletions are looked for.
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    instance INTEGER NOT NULL REFERENCES instance (id),
    remote_id TEXT NOT NULL,
    case_id INTEGER,
    context INTEGER NOT NULL DEFAULT 0,
    look_channel INTEGER,
    looked_at INTEGER,
    kind INTEGER NOT NULL,
    seen_by INTEGER NOT NULL,
    outbound INTEGER NOT NULL,
    time_claimed INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    edited_at INTEGER,
    deleted_at INTEGER,
    thread_root TEXT,
    thread_root_author TEXT NOT NULL,
    in_reply_to TEXT NOT NULL,
    author_id TEXT NOT NULL,
    author_handle TEXT NOT NULL,
    author_name TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    permalink TEXT NOT NULL,
    attachments BLOB,
    platform_data BLOB,
    topic TEXT NOT NULL,
    sentiment TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX message_remote ON message (instance, remote_id);
CREATE INDEX message_case ON message (case_id, id) WHERE case_id IS NOT NULL;
-- Answers that came before what they answer, until they have a case of their own: few, and asked for at every message.
CREATE INDEX message_unplaced ON message (instance, in_reply_to)
    WHERE in_reply_to <> '' AND (case_id IS NULL OR context = 1);
CREATE INDEX message_look ON message (look_channel, looked_at) WHERE look_channel IS NOT NULL;

-- Which channels saw a message, and why.
CREATE TABLE message_seen (
    message INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    channel INTEGER NOT NULL REFERENCES channel (id),
    reasons INTEGER NOT NULL,
    PRIMARY KEY (message, channel)
) STRICT, WITHOUT ROWID;

-- The words before an edit.
CREATE TABLE message_version (
    id INTEGER PRIMARY KEY,
    message INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    replaced_at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX version_of_message ON message_version (message);

-- What the search index holds. Its rows are written beside those of message, never by triggers (3.4 times slower).
CREATE VIEW message_search_source AS
    SELECT id, text, author_handle || ' ' || author_name AS author FROM message WHERE deleted_at IS NULL;
CREATE VIRTUAL TABLE message_search USING fts5 (
    text, author, content = 'message_search_source', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
-- Segments of the index are merged by eights, not by fours: a third less of the writing in a large inbox.
INSERT INTO message_search (message_search, rank) VALUES ('automerge', 8);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    case_uid BLOB NOT NULL,
    channel_uid BLOB NOT NULL,
    kind INTEGER NOT NULL,
    state TEXT NOT NULL,
    reply_key TEXT NOT NULL,
    body TEXT NOT NULL,
    signature TEXT NOT NULL,
    language TEXT NOT NULL,
    reply_instance TEXT NOT NULL,
    reply_remote TEXT NOT NULL,
    seen_instance TEXT NOT NULL,
    seen_remote TEXT NOT NULL,
    attachments BLOB,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    afterwards TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    send_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    next_attempt INTEGER,
    attempts INTEGER NOT NULL,
    sent_at INTEGER,
    remote_id TEXT NOT NULL,
    error_kind TEXT,
    error_detail TEXT,
    error_retry INTEGER,
    error_status INTEGER,
    fence INTEGER NOT NULL,
    may_go_twice INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX outbox_key ON outbox (reply_key) WHERE reply_key <> '';
CREATE INDEX outbox_case ON outbox (case_uid);
CREATE INDEX outbox_remote ON outbox (channel_uid, remote_id) WHERE remote_id <> '';
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_open ON outbox (state) WHERE state NOT IN ('sent', 'cancelled');

CREATE TABLE draft (
    case_uid BLOB NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    used_template BLOB,
    saved_at INTEGER NOT NULL,
    attachments BLOB,
    PRIMARY KEY (case_uid, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE template (
    uid BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    platform TEXT NOT NULL,
    topic TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- channel: 16 zero bytes stand for any.
CREATE TABLE signature (
    agent TEXT NOT NULL,
    channel BLOB NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (agent, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What changed lately and who wrote it, so that other processes on this file can name it. what: 0 too much to name,
-- 1 a case, 2 an outbox entry, 3 channels, 4 templates, 5 settings.
CREATE TABLE recent_change (
    seq INTEGER PRIMARY KEY,
    writer INTEGER NOT NULL,
    what INTEGER NOT NULL,
    uid BLOB
) STRICT;
