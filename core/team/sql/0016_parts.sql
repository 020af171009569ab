-- oldest program: 1
-- Replies of several parts, which leave one after the other: a row a part from the beginning, of which one is under way.

SET LOCAL ROLE wederhoor_owner;

-- planned: of a reply under way, but its turn has not come. Nothing of it can be on its way to the platform.
ALTER TABLE wederhoor.reply_part DROP CONSTRAINT reply_part_state_check;
ALTER TABLE wederhoor.reply_part ADD CONSTRAINT reply_part_state_check
    CHECK (state IN ('planned', 'reserved', 'unknown', 'sent', 'released', 'not_sent'));

CREATE FUNCTION wederhoor.plan_parts(p_reply uuid, p_case wederhoor.cases, p_keys text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    INSERT INTO reply_part (reply, part, case_id, channel, key, state, reserved_at)
        SELECT p_reply, k.part - 1, p_case.id, p_case.channel, k.key, 'planned', clock()
        FROM unnest(p_keys) WITH ORDINALITY k(key, part)
        ON CONFLICT (reply, part) DO NOTHING;
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('WH006', 'another reply has one of these keys', p_case.id::text);
END $$;

CREATE FUNCTION wederhoor.require_part(p_part integer, p_keys text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF array_position(p_keys, NULL) IS NOT NULL OR '' = ANY (p_keys)
            OR NOT coalesce(p_part >= 0 AND p_part < cardinality(p_keys), false) THEN
        PERFORM refuse('22023', 'a key for each part, and one of them');
    END IF;
END $$;

-- Leave to send one part, after those before it were sent. The reply was judged as a whole when its first part was
-- reserved: the parts that follow are let go without another look at what was written meanwhile, unless the reply was
-- interrupted. p_kind and p_afterwards are the part's: a private message may follow a public invitation.
CREATE FUNCTION wederhoor.reserve_part(p_part integer, p_reply uuid, p_case uuid, p_kind text, p_keys text[],
                                       p_fence bigint, p_seen_instance text, p_seen_remote text, p_afterwards text)
RETURNS wederhoor.reservation LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_me constant text := session_user::text;
    v_case cases;
    v_reply reply;
    v_part reply_part;
    v_live uuid;
    v_first reservation;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM require_part(p_part, p_keys);
    v_case := lock_case(p_case);
    IF p_part = 0 THEN
        v_first := reserve_reply(p_reply, p_case, p_kind, p_keys[1:1], p_fence, p_seen_instance, p_seen_remote,
                                 p_afterwards);
        PERFORM plan_parts(p_reply, v_case, p_keys);
        RETURN reservation_of(p_reply, v_first.read_back_first);
    END IF;
    PERFORM require_sending_allowed();
    PERFORM require_fence(v_case, p_fence, true);
    INSERT INTO reply (id, case_id, channel, kind, state, author, holder, seen_instance, seen_remote, afterwards)
        VALUES (p_reply, p_case, v_case.channel, p_kind, 'released', v_me, v_me, p_seen_instance, p_seen_remote,
                p_afterwards)
        ON CONFLICT (id) DO NOTHING;
    SELECT * INTO STRICT v_reply FROM reply WHERE id = p_reply FOR UPDATE;
    IF v_reply.case_id <> p_case THEN
        PERFORM refuse('22023', 'the reply belongs to another case', v_reply.case_id::text);
    END IF;
    IF v_reply.holder <> v_me OR v_reply.state NOT IN ('reserved', 'released', 'sent') THEN
        PERFORM refuse('WH001', 'another desk sends this reply', v_reply.holder);
    END IF;
    PERFORM plan_parts(p_reply, v_case, p_keys);
    SELECT * INTO STRICT v_part FROM reply_part WHERE reply = p_reply AND part = p_part FOR UPDATE;
    IF v_part.state = 'sent' THEN
        PERFORM refuse('WH008', 'the part is sent', v_part.remote_id);
    END IF;
    IF v_part.state IN ('reserved', 'unknown') THEN
        RETURN reservation_of(p_reply, true);
    END IF;
    IF EXISTS (SELECT FROM reply_part WHERE reply = p_reply AND part < p_part AND state <> 'sent') THEN
        PERFORM refuse('P0002', 'the part before is not known as sent', p_reply::text); -- its desk has not told yet
    END IF;
    SELECT reply INTO v_live FROM reply_part WHERE case_id = p_case AND state IN ('reserved', 'unknown') LIMIT 1;
    IF FOUND THEN
        PERFORM refuse('WH006', 'the case has a reply whose end is not known', v_live::text);
    END IF;
    IF v_part.state <> 'planned' THEN
        PERFORM require_seen(p_case, p_reply, v_reply.author, p_seen_instance, p_seen_remote);
    END IF;
    UPDATE reply SET state = 'reserved', kind = p_kind, afterwards = p_afterwards, fence = p_fence, settled_at = NULL
        WHERE id = p_reply;
    UPDATE reply_part SET state = 'reserved', reserved_at = clock(), settled_by = ''
        WHERE reply = p_reply AND part = p_part;
    RETURN reservation_of(p_reply, false);
END $$;

-- One part that was sent while the database was away: as record_sent_alone.
CREATE FUNCTION wederhoor.record_part_alone(p_part integer, p_reply uuid, p_case uuid, p_kind text, p_keys text[],
                                            p_instance text, p_remote text, p_why text, p_afterwards text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
    v_part reply_part;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM require_part(p_part, p_keys);
    v_case := lock_case(p_case);
    IF EXISTS (SELECT FROM reply WHERE id = p_reply AND case_id <> p_case) THEN
        RETURN;
    END IF;
    INSERT INTO reply (id, case_id, channel, kind, state, author, holder, overridden, afterwards)
        VALUES (p_reply, p_case, v_case.channel, p_kind, 'released', session_user::text, session_user::text, p_why,
                p_afterwards)
        ON CONFLICT (id) DO UPDATE SET overridden = excluded.overridden, kind = excluded.kind,
            afterwards = excluded.afterwards;
    PERFORM plan_parts(p_reply, v_case, p_keys);
    SELECT * INTO STRICT v_part FROM reply_part WHERE reply = p_reply AND part = p_part FOR UPDATE;
    IF v_part.state = 'sent' THEN
        RETURN;
    END IF;
    PERFORM append_history(p_case, 'override', 'sent without the team database: ' || p_why);
    PERFORM sent_part(v_part, p_instance, p_remote);
END $$;

GRANT EXECUTE ON FUNCTION
    wederhoor.reserve_part(integer, uuid, uuid, text, text[], bigint, text, text, text),
    wederhoor.record_part_alone(integer, uuid, uuid, text, text[], text, text, text, text)
    TO wederhoor_agent, wederhoor_supervisor;
