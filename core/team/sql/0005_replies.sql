-- oldest program: 1
-- Replies: written, approved, reserved before anything leaves, confirmed after. One reservation a reply, a row a part.

SET LOCAL ROLE wederhoor_owner;

CREATE TABLE wederhoor.reply (
    id uuid PRIMARY KEY, -- the outbox entry's
    case_id uuid NOT NULL REFERENCES wederhoor.cases ON DELETE CASCADE,
    channel uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL CHECK (state IN ('awaiting_approval', 'approved', 'returned', 'withdrawn', 'reserved',
                                         'released', 'sent', 'not_sent')),
    author text NOT NULL,
    seen_instance text NOT NULL DEFAULT '',
    seen_remote text NOT NULL DEFAULT '', -- the newest message the author had seen; empty: none
    afterwards text NOT NULL DEFAULT 'reply_sent',
    revision integer NOT NULL DEFAULT 1, -- of the text: what is approved is what was read
    approved_by text,
    holder text NOT NULL DEFAULT '', -- whose desk sends it
    fence bigint NOT NULL DEFAULT 0,
    overridden text NOT NULL DEFAULT '', -- sent while the database was away: guarantee 2 does not cover it
    created_at timestamptz NOT NULL DEFAULT wederhoor.clock(),
    settled_at timestamptz,
    changed_in xid8 NOT NULL
);
CREATE INDEX reply_of_case ON wederhoor.reply (case_id);
CREATE INDEX reply_changed ON wederhoor.reply (changed_in, id);
CREATE TABLE wederhoor.reply_text (
    reply uuid PRIMARY KEY REFERENCES wederhoor.reply ON DELETE CASCADE,
    channel uuid NOT NULL,
    author text NOT NULL,
    body text NOT NULL,
    remark text NOT NULL DEFAULT '' -- why it was returned
);
CREATE TABLE wederhoor.reply_part (
    reply uuid NOT NULL REFERENCES wederhoor.reply ON DELETE CASCADE,
    part integer NOT NULL,
    case_id uuid NOT NULL,
    channel uuid NOT NULL,
    key text NOT NULL UNIQUE, -- the platform's, where it knows keys
    state text NOT NULL CHECK (state IN ('reserved', 'unknown', 'sent', 'released', 'not_sent')),
    instance text NOT NULL DEFAULT '',
    remote_id text NOT NULL DEFAULT '',
    reserved_at timestamptz NOT NULL,
    settled_by text NOT NULL DEFAULT '',
    changed_in xid8 NOT NULL,
    PRIMARY KEY (reply, part)
);
-- One reply: whatever the functions believe, a case has one live part of each number.
CREATE UNIQUE INDEX one_live_part ON wederhoor.reply_part (case_id, part) WHERE state IN ('reserved', 'unknown');
CREATE INDEX part_changed ON wederhoor.reply_part (changed_in, reply, part);

DO $$
DECLARE
    v_table text;
    v_mine constant text := 'channel = ANY ((SELECT wederhoor.my_channels())::uuid[])';
    v_texts constant text := v_mine
        || ' AND (author = session_user::text OR (SELECT wederhoor.my_role()) = ''supervisor'')';
BEGIN
    FOREACH v_table IN ARRAY ARRAY['reply', 'reply_text', 'reply_part'] LOOP
        EXECUTE format('ALTER TABLE wederhoor.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format('CREATE POLICY kept ON wederhoor.%I FOR SELECT TO wederhoor_keeper USING (true)', v_table);
        EXECUTE format('GRANT SELECT ON wederhoor.%I TO wederhoor_keeper', v_table);
        EXECUTE format('CREATE POLICY seen ON wederhoor.%I FOR SELECT TO wederhoor_trainee, wederhoor_agent,
            wederhoor_supervisor, wederhoor_admin, wederhoor_owner USING (%s)', v_table,
            CASE v_table WHEN 'reply_text' THEN v_texts ELSE v_mine END);
        EXECUTE format('CREATE POLICY added ON wederhoor.%I FOR INSERT TO wederhoor_owner WITH CHECK (%s)', v_table,
            v_mine);
        EXECUTE format('CREATE POLICY changed ON wederhoor.%I FOR UPDATE TO wederhoor_owner USING (%s)', v_table,
            v_mine);
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['reply', 'reply_part'] LOOP
        EXECUTE format('CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.%I
                        FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp()', v_table);
    END LOOP;
END $$;
GRANT SELECT ON wederhoor.reply, wederhoor.reply_part
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;
GRANT SELECT ON wederhoor.reply_text TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;

-- The reply, after its case was locked: in this order, as everywhere.
CREATE FUNCTION wederhoor.lock_reply(p_reply uuid) RETURNS wederhoor.reply
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM FROM cases WHERE id = (SELECT case_id FROM reply WHERE id = p_reply) FOR UPDATE;
    SELECT * INTO v_reply FROM reply WHERE id = p_reply FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such reply', p_reply::text);
    END IF;
    RETURN v_reply;
END $$;

-- Refuses unless the case is the caller's and the fence is the newest; with p_sending also unless the lease runs.
CREATE FUNCTION wederhoor.require_fence(p_case wederhoor.cases, p_fence bigint, p_sending boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_lease send_lease;
BEGIN
    IF p_case.owner <> session_user::text THEN
        PERFORM refuse('WH001', 'the case is not yours', p_case.owner);
    END IF;
    SELECT * INTO STRICT v_lease FROM send_lease WHERE case_id = p_case.id FOR UPDATE;
    IF v_lease.fence IS DISTINCT FROM p_fence OR v_lease.holder <> session_user::text THEN
        PERFORM refuse('WH003', 'the case was taken over since', p_case.id::text);
    END IF;
    IF p_sending AND v_lease.until <= clock() THEN
        PERFORM refuse('WH004', 'the lease is over: claim the case again', p_case.id::text);
    END IF;
END $$;

-- The customer or our own side wrote something newer than what the author saw. Parts of the same reply, and what the
-- author wrote before, are known to the author. Newer is: a later server time, or the same time and later in the feed.
CREATE FUNCTION wederhoor.require_seen(p_case uuid, p_reply uuid, p_author text, p_instance text, p_remote text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_at timestamptz := '-infinity';
    v_id bigint := 0;
    v_newer text;
BEGIN
    IF p_remote <> '' THEN
        SELECT created_at, id INTO v_at, v_id FROM feed
            WHERE case_id = p_case AND instance = p_instance AND remote_id = p_remote ORDER BY id DESC LIMIT 1;
        IF NOT FOUND THEN
            PERFORM refuse('P0002', 'no such message to have seen', p_remote);
        END IF;
    END IF;
    SELECT f.remote_id INTO v_newer FROM feed f
        WHERE f.case_id = p_case AND f.side IN ('customer', 'own') AND f.deleted_at IS NULL
          AND (f.created_at, f.id) > (v_at, v_id)
          AND NOT (f.instance = p_instance AND f.remote_id = p_remote)
          AND NOT (f.side = 'own' AND EXISTS (
              SELECT FROM reply_part p JOIN reply r ON r.id = p.reply
              WHERE p.case_id = p_case AND p.remote_id = f.remote_id AND (r.id = p_reply OR r.author = p_author)))
        ORDER BY f.created_at, f.id LIMIT 1;
    IF FOUND THEN
        PERFORM refuse('WH002', 'written since', v_newer);
    END IF;
END $$;

CREATE TYPE wederhoor.reservation AS (fence bigint, keys text[], states text[], read_back_first boolean);

CREATE FUNCTION wederhoor.reservation_of(p_reply uuid, p_read_back boolean) RETURNS wederhoor.reservation
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    SELECT r.fence, array_agg(p.key ORDER BY p.part), array_agg(p.state ORDER BY p.part), p_read_back
    FROM reply r JOIN reply_part p ON p.reply = r.id WHERE r.id = p_reply GROUP BY r.id
$$;

-- Whoever holds the case may go on with what another desk reserved, but only when no request of it can be under way.
CREATE FUNCTION wederhoor.require_landed(p_reply uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_until timestamptz;
BEGIN
    SELECT max(reserved_at) + setting_interval('send_deadline') INTO v_until FROM reply_part
        WHERE reply = p_reply AND state IN ('reserved', 'unknown');
    IF v_until > clock() THEN
        PERFORM refuse('WH006', 'a request of another desk may be under way', (ms(v_until) - ms(clock()))::text);
    END IF;
END $$;

CREATE FUNCTION wederhoor.require_sending_allowed() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_held constant text := (SELECT value FROM setting WHERE name = 'sending_held');
BEGIN
    IF v_held <> '' THEN
        PERFORM refuse('WH009', 'sending is held', v_held);
    END IF;
END $$;

-- Writes the reply and its parts for the caller, or brings released parts back to life under their own keys.
CREATE FUNCTION wederhoor.reserve_parts(p_reply uuid, p_case wederhoor.cases, p_keys text[], p_fence bigint)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    UPDATE reply SET state = 'reserved', holder = session_user::text, fence = p_fence, settled_at = NULL
        WHERE id = p_reply;
    INSERT INTO reply_part AS p (reply, part, case_id, channel, key, state, reserved_at)
        SELECT p_reply, k.part - 1, p_case.id, p_case.channel, k.key, 'reserved', clock()
        FROM unnest(p_keys) WITH ORDINALITY k(key, part)
        ON CONFLICT (reply, part) DO UPDATE SET state = 'reserved', reserved_at = excluded.reserved_at, settled_by = ''
            WHERE p.state IN ('released', 'not_sent');
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('WH006', 'the case has a reply whose end is not known', p_case.id::text);
END $$;

-- Leave to send, asked before anything leaves. Of a reply that was reserved before, the keys it was reserved under and
-- the advice to ask the platform first.
CREATE FUNCTION wederhoor.reserve_reply(p_reply uuid, p_case uuid, p_kind text, p_keys text[], p_fence bigint,
                                        p_seen_instance text, p_seen_remote text, p_afterwards text)
RETURNS wederhoor.reservation LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('agent', 'supervisor');
    v_me constant text := session_user::text;
    v_case cases;
    v_reply reply;
    v_live uuid;
BEGIN
    IF coalesce(cardinality(p_keys), 0) = 0 OR array_position(p_keys, NULL) IS NOT NULL OR '' = ANY (p_keys) THEN
        PERFORM refuse('22023', 'a key for each part');
    END IF;
    PERFORM require_sending_allowed();
    v_case := lock_case(p_case);
    SELECT * INTO v_reply FROM reply WHERE id = p_reply FOR UPDATE;
    IF v_reply.id IS NOT NULL AND v_reply.case_id <> p_case THEN
        PERFORM refuse('22023', 'the reply belongs to another case', v_reply.case_id::text);
    END IF;
    CASE coalesce(v_reply.state, 'none')
    WHEN 'awaiting_approval' THEN
        PERFORM refuse('WH005', 'waits for approval', p_reply::text);
    WHEN 'returned', 'withdrawn', 'sent', 'not_sent' THEN
        PERFORM refuse('WH008', 'the reply is ' || v_reply.state, v_reply.state);
    WHEN 'approved' THEN
        -- The approver's desk publishes; the case stays with the author.
        IF v_role <> 'supervisor' OR v_case.owner NOT IN ('', v_me, v_reply.author) THEN
            PERFORM refuse('WH001', 'a colleague has the case', v_case.owner);
        END IF;
        SELECT fence INTO p_fence FROM send_lease WHERE case_id = p_case FOR UPDATE;
    WHEN 'reserved' THEN
        IF v_reply.approved_by IS NULL OR v_reply.holder <> v_me THEN
            PERFORM require_fence(v_case, p_fence, true);
        END IF;
        IF v_reply.holder <> v_me THEN
            PERFORM require_landed(p_reply);
            UPDATE reply SET holder = v_me, fence = p_fence WHERE id = p_reply;
            PERFORM append_history(p_case, 'reply_adopted', v_reply.holder);
        END IF;
        RETURN reservation_of(p_reply, true);
    ELSE
        IF NOT (v_reply.approved_by IS NOT NULL AND v_reply.holder = v_me) THEN
            PERFORM require_fence(v_case, p_fence, true);
        END IF;
    END CASE;
    SELECT reply INTO v_live FROM reply_part WHERE case_id = p_case AND state IN ('reserved', 'unknown') LIMIT 1;
    IF FOUND THEN
        PERFORM refuse('WH006', 'the case has a reply whose end is not known', v_live::text);
    END IF;
    PERFORM require_seen(p_case, p_reply, coalesce(v_reply.author, v_me), p_seen_instance, p_seen_remote);
    INSERT INTO reply (id, case_id, channel, kind, state, author, seen_instance, seen_remote, afterwards)
        VALUES (p_reply, p_case, v_case.channel, p_kind, 'reserved', v_me, p_seen_instance, p_seen_remote, p_afterwards)
        ON CONFLICT (id) DO NOTHING;
    PERFORM reserve_parts(p_reply, v_case, p_keys, p_fence);
    RETURN reservation_of(p_reply, false);
END $$;

-- Takes on what another desk reserved in a case that is the caller's now, to ask the platform how it ended.
CREATE FUNCTION wederhoor.adopt_reply(p_reply uuid, p_fence bigint) RETURNS wederhoor.reservation
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    v_reply := lock_reply(p_reply);
    IF v_reply.state <> 'reserved' THEN
        PERFORM refuse('WH008', 'the reply is ' || v_reply.state, v_reply.state);
    END IF;
    IF v_reply.holder <> session_user::text THEN
        PERFORM require_fence(lock_case(v_reply.case_id), p_fence, true);
        PERFORM require_landed(p_reply);
        UPDATE reply SET holder = session_user::text, fence = p_fence WHERE id = p_reply;
        PERFORM append_history(v_reply.case_id, 'reply_adopted', v_reply.holder);
    END IF;
    RETURN reservation_of(p_reply, true);
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.reserve_reply(uuid, uuid, text, text[], bigint, text, text, text),
    wederhoor.adopt_reply(uuid, bigint) TO wederhoor_agent, wederhoor_supervisor;
