-- oldest program: 1
-- How a reply ends: the platform took it, refused it, or nobody knows; what four eyes make of it; overrides.

SET LOCAL ROLE wederhoor_owner;

-- A part by its key, after its case and its reply were locked; refused unless the caller's desk sends it.
CREATE FUNCTION wederhoor.lock_part(p_key text) RETURNS wederhoor.reply_part
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
    v_part reply_part;
BEGIN
    SELECT * INTO v_part FROM reply_part WHERE key = p_key;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no reply under this key', p_key);
    END IF;
    v_reply := lock_reply(v_part.reply);
    IF v_reply.holder <> session_user::text THEN
        PERFORM refuse('WH001', 'another desk sends this reply', v_reply.holder);
    END IF;
    SELECT * INTO STRICT v_part FROM reply_part WHERE key = p_key FOR UPDATE;
    RETURN v_part;
END $$;

-- When no part is open any more: the reply is sent if any part is, and the case moves on.
CREATE FUNCTION wederhoor.settle_when_complete(p_reply uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
    v_sent bigint;
BEGIN
    IF EXISTS (SELECT FROM reply_part WHERE reply = p_reply AND state IN ('reserved', 'unknown')) THEN
        RETURN;
    END IF;
    SELECT count(*) INTO v_sent FROM reply_part WHERE reply = p_reply AND state = 'sent';
    UPDATE reply SET settled_at = clock(), state = CASE
               WHEN v_sent > 0 THEN 'sent'
               WHEN EXISTS (SELECT FROM reply_part WHERE reply = p_reply AND state = 'not_sent') THEN 'not_sent'
               ELSE 'released' END
        WHERE id = p_reply RETURNING * INTO v_reply;
    IF v_sent > 0 THEN
        UPDATE cases SET status = next_status(status, v_reply.afterwards), first_reply_at = coalesce(first_reply_at,
                   clock()), awaiting_since = NULL, due_at = NULL,
               closed_at = CASE WHEN next_status(status, v_reply.afterwards) IN ('resolved', 'dismissed')
                                THEN coalesce(closed_at, clock()) END
            WHERE id = v_reply.case_id;
        PERFORM append_history(v_reply.case_id, 'reply', p_reply::text);
    END IF;
END $$;

-- What went out is in the feed at once, so that no colleague answers past it while the poller has not seen it.
CREATE FUNCTION wederhoor.feed_own(p_part wederhoor.reply_part, p_instance text, p_remote text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    INSERT INTO feed (channel, instance, remote_id, case_id, side, private, created_at)
        SELECT p_part.channel, p_instance, p_remote, p_part.case_id, 'own', r.kind <> 'public', clock()
        FROM reply r WHERE r.id = p_part.reply AND p_remote <> ''
        ON CONFLICT (channel, instance, remote_id) DO UPDATE SET case_id = excluded.case_id
            WHERE feed.case_id IS DISTINCT FROM excluded.case_id
$$;

CREATE FUNCTION wederhoor.sent_part(p_part wederhoor.reply_part, p_instance text, p_remote text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    UPDATE reply_part SET state = 'sent', instance = p_instance, remote_id = p_remote, settled_by = session_user::text
        WHERE reply = p_part.reply AND part = p_part.part;
    PERFORM feed_own(p_part, p_instance, p_remote);
    PERFORM settle_when_complete(p_part.reply);
END $$;

-- The platform took it. Late is better than never: a part that was given up meanwhile is sent all the same, since it is.
CREATE FUNCTION wederhoor.confirm_reply(p_key text, p_instance text, p_remote text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_part reply_part;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    v_part := lock_part(p_key);
    -- Empty: the case's own.
    p_instance := coalesce(nullif(p_instance, ''), (SELECT instance FROM cases WHERE id = v_part.case_id));
    IF v_part.state = 'sent' THEN
        IF (v_part.instance, v_part.remote_id) <> (p_instance, p_remote) THEN
            PERFORM refuse('WH008', 'confirmed before as another message', v_part.remote_id);
        END IF;
        RETURN;
    END IF;
    IF v_part.state IN ('released', 'not_sent') THEN
        PERFORM append_history(v_part.case_id, 'reply_late', p_key);
    END IF;
    PERFORM sent_part(v_part, p_instance, p_remote);
END $$;

-- The platform refused it, or was asked and does not have it.
CREATE FUNCTION wederhoor.release_reply(p_key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_part reply_part;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    v_part := lock_part(p_key);
    IF v_part.state IN ('sent', 'not_sent') THEN
        PERFORM refuse('WH008', 'the reply is ' || v_part.state, v_part.remote_id);
    END IF;
    UPDATE reply_part SET state = 'released', settled_by = session_user::text
        WHERE reply = v_part.reply AND part = v_part.part;
    PERFORM settle_when_complete(v_part.reply);
END $$;

-- The answer was lost and the platform cannot be asked, or does not tell.
CREATE FUNCTION wederhoor.doubt_reply(p_key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_part reply_part;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    v_part := lock_part(p_key);
    IF v_part.state <> 'reserved' THEN
        RETURN;
    END IF;
    UPDATE reply_part SET state = 'unknown' WHERE reply = v_part.reply AND part = v_part.part;
    PERFORM append_history(v_part.case_id, 'reply_unknown', p_key);
END $$;

-- By hand, on the record, when nobody can tell by other means.
CREATE FUNCTION wederhoor.settle_reply(p_key text, p_sent boolean, p_instance text, p_remote text, p_why text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_part reply_part;
BEGIN
    PERFORM begin_act('supervisor');
    PERFORM lock_reply((SELECT reply FROM reply_part WHERE key = p_key));
    SELECT * INTO STRICT v_part FROM reply_part WHERE key = p_key FOR UPDATE;
    IF v_part.state NOT IN ('reserved', 'unknown') THEN
        PERFORM refuse('WH008', 'the reply is ' || v_part.state, v_part.state);
    END IF;
    PERFORM require_landed(v_part.reply);
    PERFORM append_history(v_part.case_id, 'reply_settled',
                           CASE WHEN p_sent THEN 'sent: ' ELSE 'not sent: ' END || p_why);
    IF p_sent THEN
        PERFORM sent_part(v_part, p_instance, p_remote);
    ELSE
        UPDATE reply_part SET state = 'not_sent', settled_by = session_user::text
            WHERE reply = v_part.reply AND part = v_part.part;
        PERFORM settle_when_complete(v_part.reply);
    END IF;
END $$;

-- A guard of the level "confirm" that was overridden knowingly.
CREATE FUNCTION wederhoor.record_override(p_case uuid, p_guard text, p_detail text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM lock_case(p_case);
    PERFORM append_history(p_case, 'override', p_guard || ': ' || p_detail);
END $$;

-- Sent while the database was away, told on return: a fact, whoever has the case now.
CREATE FUNCTION wederhoor.record_sent_alone(p_reply uuid, p_case uuid, p_kind text, p_keys text[], p_instance text,
                                            p_remotes text[], p_why text, p_afterwards text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
    v_part reply_part;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    IF coalesce(cardinality(p_keys), 0) = 0 OR cardinality(p_keys) IS DISTINCT FROM cardinality(p_remotes) THEN
        PERFORM refuse('22023', 'a key and a message for each part');
    END IF;
    v_case := lock_case(p_case);
    IF EXISTS (SELECT FROM reply WHERE id = p_reply AND (state = 'sent' OR case_id <> p_case)) THEN
        RETURN;
    END IF;
    INSERT INTO reply (id, case_id, channel, kind, state, author, holder, overridden, afterwards)
        VALUES (p_reply, p_case, v_case.channel, p_kind, 'released', session_user::text, session_user::text, p_why,
                p_afterwards)
        ON CONFLICT (id) DO UPDATE SET overridden = excluded.overridden;
    INSERT INTO reply_part (reply, part, case_id, channel, key, state, reserved_at)
        SELECT p_reply, k.part - 1, p_case, v_case.channel, k.key, 'released', clock()
        FROM unnest(p_keys) WITH ORDINALITY k(key, part)
        ON CONFLICT (reply, part) DO UPDATE SET state = 'released';
    PERFORM append_history(p_case, 'override', 'sent without the team database: ' || p_why);
    FOR v_part IN UPDATE reply_part p SET state = 'sent', instance = p_instance, remote_id = p_remotes[p.part + 1],
            settled_by = session_user::text WHERE p.reply = p_reply RETURNING * LOOP
        PERFORM feed_own(v_part, p_instance, v_part.remote_id);
    END LOOP;
    PERFORM settle_when_complete(p_reply);
END $$;

-- Four eyes. A trainee's reply waits here; an agent may ask for it too.
CREATE FUNCTION wederhoor.submit_reply(p_reply uuid, p_case uuid, p_kind text, p_body text, p_fence bigint,
                                       p_seen_instance text, p_seen_remote text, p_afterwards text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
    v_reply reply;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    v_case := lock_case(p_case);
    PERFORM require_fence(v_case, p_fence, false);
    SELECT * INTO v_reply FROM reply WHERE id = p_reply FOR UPDATE;
    IF v_reply.id IS NOT NULL AND (v_reply.author <> session_user::text OR v_reply.case_id <> p_case
                                   OR v_reply.state NOT IN ('awaiting_approval', 'returned')) THEN
        PERFORM refuse('WH008', 'the reply is ' || v_reply.state, v_reply.state);
    END IF;
    PERFORM require_seen(p_case, p_reply, session_user::text, p_seen_instance, p_seen_remote);
    INSERT INTO reply AS r (id, case_id, channel, kind, state, author, seen_instance, seen_remote, afterwards)
        VALUES (p_reply, p_case, v_case.channel, p_kind, 'awaiting_approval', session_user::text, p_seen_instance,
                p_seen_remote, p_afterwards)
        ON CONFLICT (id) DO UPDATE SET state = 'awaiting_approval', revision = r.revision + 1, kind = excluded.kind,
            seen_instance = excluded.seen_instance, seen_remote = excluded.seen_remote,
            afterwards = excluded.afterwards;
    INSERT INTO reply_text (reply, channel, author, body) VALUES (p_reply, v_case.channel, session_user::text, p_body)
        ON CONFLICT (reply) DO UPDATE SET body = excluded.body, remark = '';
    PERFORM append_history(p_case, 'reply_submitted', p_reply::text);
END $$;

CREATE FUNCTION wederhoor.withdraw_reply(p_reply uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    v_reply := lock_reply(p_reply);
    IF v_reply.author <> session_user::text OR v_reply.state NOT IN ('awaiting_approval', 'returned') THEN
        PERFORM refuse('WH008', 'not yours, or not waiting', v_reply.state);
    END IF;
    UPDATE reply SET state = 'withdrawn', settled_at = clock() WHERE id = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_withdrawn', p_reply::text);
END $$;

-- Another's reply that waits: the text the supervisor judged is the one of this revision, nobody judges an own one.
CREATE FUNCTION wederhoor.lock_waiting(p_reply uuid, p_revision integer) RETURNS wederhoor.reply
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM begin_act('supervisor');
    v_reply := lock_reply(p_reply);
    IF v_reply.state <> 'awaiting_approval' THEN
        PERFORM refuse('WH008', 'the reply is ' || v_reply.state, v_reply.state);
    END IF;
    IF v_reply.author = session_user::text THEN
        PERFORM refuse('42501', 'four eyes are needed', v_reply.author);
    END IF;
    IF v_reply.revision IS DISTINCT FROM p_revision THEN
        PERFORM refuse('WH007', 'the text was changed meanwhile', v_reply.revision::text);
    END IF;
    RETURN v_reply;
END $$;

CREATE FUNCTION wederhoor.approve_reply(p_reply uuid, p_revision integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply constant reply := lock_waiting(p_reply, p_revision);
BEGIN
    UPDATE reply SET state = 'approved', approved_by = session_user::text WHERE id = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_approved', p_reply::text);
END $$;

CREATE FUNCTION wederhoor.return_reply(p_reply uuid, p_revision integer, p_remark text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply constant reply := lock_waiting(p_reply, p_revision);
BEGIN
    UPDATE reply SET state = 'returned' WHERE id = p_reply;
    UPDATE reply_text SET remark = p_remark WHERE reply = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_returned', p_reply::text);
END $$;

-- The new revision: what is approved next is what was read last.
CREATE FUNCTION wederhoor.edit_waiting_reply(p_reply uuid, p_revision integer, p_body text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply constant reply := lock_waiting(p_reply, p_revision);
BEGIN
    UPDATE reply_text SET body = p_body WHERE reply = p_reply;
    UPDATE reply SET revision = p_revision + 1 WHERE id = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_edited', p_reply::text);
    RETURN p_revision + 1;
END $$;

-- An act on the platform, asked before it is done: editing, deleting or hiding our reply, hiding or deleting a
-- customer's message. Recorded, since the platform does not tell who of us it was.
CREATE FUNCTION wederhoor.permit_act(p_case uuid, p_act text, p_instance text, p_remote text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('agent', 'supervisor');
    v_side text;
    v_author text;
    v_may boolean;
BEGIN
    PERFORM lock_case(p_case);
    SELECT side INTO v_side FROM feed
        WHERE case_id = p_case AND instance = p_instance AND remote_id = p_remote LIMIT 1;
    SELECT r.author INTO v_author FROM reply_part p JOIN reply r ON r.id = p.reply
        WHERE p.case_id = p_case AND p.instance = p_instance AND p.remote_id = p_remote;
    IF v_side IS NULL THEN
        PERFORM refuse('P0002', 'no such message in the case', p_remote);
    END IF;
    v_may := CASE
        WHEN p_act NOT IN ('edit', 'delete', 'hide') THEN false
        WHEN v_side = 'own' THEN v_role = 'supervisor' OR v_author IS NOT DISTINCT FROM session_user::text
        WHEN p_act = 'hide' THEN true
        WHEN p_act = 'delete' THEN v_role = 'supervisor'
        ELSE false END;
    IF NOT v_may THEN
        PERFORM refuse('42501', 'not for this role', p_act);
    END IF;
    PERFORM append_history(p_case, 'platform_act', p_act || ' ' || p_remote);
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.confirm_reply(text, text, text), wederhoor.release_reply(text),
    wederhoor.doubt_reply(text), wederhoor.record_override(uuid, text, text),
    wederhoor.record_sent_alone(uuid, uuid, text, text[], text, text[], text, text),
    wederhoor.permit_act(uuid, text, text, text) TO wederhoor_agent, wederhoor_supervisor;
GRANT EXECUTE ON FUNCTION wederhoor.submit_reply(uuid, uuid, text, text, bigint, text, text, text),
    wederhoor.withdraw_reply(uuid) TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;
GRANT EXECUTE ON FUNCTION wederhoor.settle_reply(text, boolean, text, text, text),
    wederhoor.approve_reply(uuid, integer), wederhoor.return_reply(uuid, integer, text),
    wederhoor.edit_waiting_reply(uuid, integer, text) TO wederhoor_supervisor;
