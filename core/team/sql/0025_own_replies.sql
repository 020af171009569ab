-- oldest program: 1
-- Our own replies, deleted on the platform after they were sent: with a reason, and known on every desk at once.

SET LOCAL ROLE wederhoor_owner;

-- See 0006; with why it is done. Asked again for the same reason, since the answer was lost or the platform was away, it
-- is on the record once.
CREATE FUNCTION wederhoor.permit_act_v2(p_case uuid, p_act text, p_instance text, p_remote text, p_why text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('agent', 'supervisor');
    v_side text;
    v_author text;
    v_may boolean;
    v_words constant text := p_act || ' ' || p_remote || CASE WHEN p_why = '' THEN '' ELSE ': ' || p_why END;
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
    IF NOT EXISTS (SELECT FROM history h JOIN history_text t ON t.case_id = h.case_id AND t.number = h.number
                   WHERE h.case_id = p_case AND h.kind = 'platform_act' AND h.actor = session_user::text
                     AND t.words = v_words) THEN
        PERFORM append_history(p_case, 'platform_act', v_words);
    END IF;
END $$;

-- The platform has done it: every desk marks the message. For whoever asked before.
CREATE FUNCTION wederhoor.note_deleted(p_case uuid, p_instance text, p_remote text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_asked constant text := 'delete ' || p_remote;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM lock_case(p_case);
    IF NOT EXISTS (SELECT FROM history h JOIN history_text t ON t.case_id = h.case_id AND t.number = h.number
                   WHERE h.case_id = p_case AND h.kind = 'platform_act' AND h.actor = session_user::text
                     AND (t.words = v_asked OR left(t.words, length(v_asked) + 2) = v_asked || ': ')) THEN
        PERFORM refuse('42501', 'ask first', p_remote);
    END IF;
    UPDATE feed SET deleted_at = coalesce(deleted_at, clock())
        WHERE case_id = p_case AND instance = p_instance AND remote_id = p_remote;
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.permit_act_v2(uuid, text, text, text, text),
    wederhoor.note_deleted(uuid, text, text) TO wederhoor_agent, wederhoor_supervisor;
