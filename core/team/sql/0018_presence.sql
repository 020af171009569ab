-- oldest program: 1
-- What desks see of each other while they work: who is in a case, what a colleague's reply says, who holds all sending.

SET LOCAL ROLE wederhoor_owner;

-- Told again every few seconds while somebody is in a case. Who types there keeps the right to send, if it is theirs:
-- in the same call, so that an idle composer keeps nothing. True: it was kept.
CREATE FUNCTION wederhoor.be_present_v2(p_case uuid, p_doing text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM be_present(p_case, p_doing);
    IF p_doing <> 'typing' THEN
        RETURN false;
    END IF;
    UPDATE send_lease l SET until = greatest(l.until, clock() + setting_interval('send_lease'))
        WHERE l.case_id = p_case AND l.holder = session_user::text
          AND EXISTS (SELECT FROM cases c WHERE c.id = p_case AND c.owner = session_user::text);
    RETURN FOUND;
END $$;

-- What a reply that the caller's desk published says, for the desks that did not: until the poller has seen it there is
-- only that it stands. What is there already stays.
CREATE FUNCTION wederhoor.put_own_words(p_key text, p_payload jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_feed bigint;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    SELECT f.id INTO v_feed FROM reply_part p
        JOIN feed f ON f.channel = p.channel AND f.instance = p.instance AND f.remote_id = p.remote_id
        WHERE p.key = p_key AND p.state = 'sent' AND p.settled_by = session_user::text
          AND NOT EXISTS (SELECT FROM feed_body b WHERE b.feed = f.id);
    IF FOUND THEN
        INSERT INTO feed_body (feed, channel, payload) SELECT id, channel, p_payload FROM feed WHERE id = v_feed
            ON CONFLICT (feed) DO NOTHING;
        UPDATE feed SET case_id = case_id WHERE id = v_feed; -- its stamp: readers look for what changed
    END IF;
END $$;

-- Every desk shows these words, hence whose they are. Empty ones let everybody send again.
CREATE FUNCTION wederhoor.hold_sending_v2(p_why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM hold_sending(CASE WHEN p_why = '' THEN '' ELSE
        (SELECT coalesce(nullif(m.display_name, ''), m.name) FROM member m WHERE m.name = session_user::text)
            || ': ' || p_why END);
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.be_present_v2(uuid, text)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;
GRANT EXECUTE ON FUNCTION wederhoor.put_own_words(text, jsonb) TO wederhoor_agent, wederhoor_supervisor;
GRANT EXECUTE ON FUNCTION wederhoor.hold_sending_v2(text) TO wederhoor_supervisor;
