-- oldest program: 1
-- One membership at a time; and what becomes of a reply that a desk reserved and was never heard of again.

SET LOCAL ROLE wederhoor_owner;

-- One login into one team or out of it, whatever else was changed there meanwhile.
CREATE FUNCTION wederhoor.put_team_member(p_team uuid, p_member text, p_belongs boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('admin');
    UPDATE team SET name = name WHERE id = p_team; -- its stamp: readers look for changed teams
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such team', p_team::text);
    END IF;
    IF p_belongs AND NOT EXISTS (SELECT FROM member WHERE name = p_member AND removed_at IS NULL) THEN
        PERFORM refuse('P0002', 'no such member', p_member);
    END IF;
    IF p_belongs THEN
        INSERT INTO team_member (team, member) VALUES (p_team, p_member) ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM team_member WHERE team = p_team AND member = p_member;
    END IF;
    IF FOUND THEN
        PERFORM note_act(CASE WHEN p_belongs THEN 'team_joined' ELSE 'team_left' END, p_team::text, p_member);
    END IF;
END $$;

-- What other replies of a case that is the caller's now left behind, and no request of theirs can be under way any more.
-- They are the caller's from here on: the platform is asked for each key, then confirm_reply or reserve_over. WH006: too
-- early, with the milliseconds to wait.
CREATE FUNCTION wederhoor.left_replies(p_case uuid, p_reply uuid, p_fence bigint)
RETURNS TABLE (key text, is_private boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM require_fence(lock_case(p_case), p_fence, true);
    FOR v_reply IN SELECT r.* FROM reply r WHERE r.case_id = p_case AND r.id <> p_reply AND EXISTS (
            SELECT FROM reply_part p WHERE p.reply = r.id AND p.state IN ('reserved', 'unknown'))
            ORDER BY r.id FOR UPDATE LOOP
        PERFORM require_landed(v_reply.id);
        IF v_reply.holder <> session_user::text THEN
            UPDATE reply SET holder = session_user::text, fence = p_fence WHERE id = v_reply.id;
            PERFORM append_history(p_case, 'reply_adopted', v_reply.holder);
        END IF;
        RETURN QUERY SELECT p.key, v_reply.kind <> 'public' FROM reply_part p
            WHERE p.reply = v_reply.id AND p.state IN ('reserved', 'unknown') ORDER BY p.part;
    END LOOP;
END $$;

-- Leave to send under the key of a left reply that the platform does not have: should a request of the old one come
-- through after all, the platform takes one of the two. The old one gets another key, of the same shape, should it ever
-- be sent again.
CREATE FUNCTION wederhoor.reserve_over(p_key text, p_reply uuid, p_case uuid, p_kind text, p_fence bigint,
                                       p_seen_instance text, p_seen_remote text, p_afterwards text)
RETURNS wederhoor.reservation LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_letters constant text := '234567abcdefghijklmnopqrstuvwxyz';
    v_part reply_part;
    v_other text;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM require_fence(lock_case(p_case), p_fence, true);
    v_part := lock_part(p_key);
    IF v_part.case_id <> p_case OR v_part.reply = p_reply OR v_part.state NOT IN ('reserved', 'unknown') THEN
        PERFORM refuse('WH008', 'nothing was left under this key', p_key);
    END IF;
    PERFORM require_landed(v_part.reply);
    LOOP
        v_other := left(p_key, -2) || substr(v_letters, 1 + floor(random() * 32)::integer, 1)
                                   || substr(v_letters, 1 + floor(random() * 32)::integer, 1);
        EXIT WHEN NOT EXISTS (SELECT FROM reply_part p WHERE p.key = v_other);
    END LOOP;
    UPDATE reply_part SET key = v_other, state = 'released', settled_by = session_user::text
        WHERE reply = v_part.reply AND part = v_part.part;
    PERFORM settle_when_complete(v_part.reply);
    PERFORM append_history(p_case, 'reply_replaced', v_part.reply::text);
    RETURN reserve_reply(p_reply, p_case, p_kind, ARRAY[p_key], p_fence, p_seen_instance, p_seen_remote, p_afterwards);
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.put_team_member(uuid, text, boolean) TO wederhoor_admin;
GRANT EXECUTE ON FUNCTION wederhoor.left_replies(uuid, uuid, bigint),
    wederhoor.reserve_over(text, uuid, uuid, text, bigint, text, text, text) TO wederhoor_agent, wederhoor_supervisor;
