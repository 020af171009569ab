-- A reply of several parts: a row each, which leave one after the other. Of a reply that is one row these stay as they
-- are here.
ALTER TABLE outbox ADD COLUMN reply_uid BLOB; -- its first part's uid
ALTER TABLE outbox ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN part_keys TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN part_number TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX outbox_part ON outbox (reply_uid, part) WHERE reply_uid IS NOT NULL;
