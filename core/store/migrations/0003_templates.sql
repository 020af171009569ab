-- Folders of templates, and which template a reply began with: what is used often is offered first, and the wordings
-- of one template take turns.
ALTER TABLE template ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN used_wording INTEGER NOT NULL DEFAULT 0;

-- One row a reply; in the order in which they were queued.
CREATE TABLE template_use (
    seq INTEGER PRIMARY KEY,
    outbox_uid BLOB NOT NULL UNIQUE,
    template_uid BLOB NOT NULL,
    wording INTEGER NOT NULL
) STRICT;
