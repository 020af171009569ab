-- oldest program: 1
-- What must not be done twice or forgotten: an override that is told again after a lost answer stands once, and
-- retention is carried out by whichever desk is there, once a day.

SET LOCAL ROLE wederhoor_owner;

-- See 0006. p_change: the client's name for it, so that told twice it is recorded once.
CREATE FUNCTION wederhoor.record_override_v2(p_case uuid, p_guard text, p_detail text, p_change uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM lock_case(p_case);
    IF NOT EXISTS (SELECT FROM history WHERE change_id = p_change) THEN
        PERFORM append_history(p_case, 'override', p_guard || ': ' || p_detail, p_change);
    END IF;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.record_override_v2(uuid, text, text, uuid) TO wederhoor_agent, wederhoor_supervisor;

INSERT INTO wederhoor.setting (name, value) VALUES ('retention_every', '1 day');

-- One row: the run under way, and the last whole one. Counts: public bodies, private bodies, notes, texts of replies.
CREATE TABLE wederhoor.retention_run (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    holder text NOT NULL DEFAULT '',
    process uuid,
    until timestamptz NOT NULL DEFAULT '-infinity',
    gone bigint[] NOT NULL DEFAULT '{0,0,0,0}',
    last_at timestamptz,
    last_by text NOT NULL DEFAULT '',
    last_gone bigint[] NOT NULL DEFAULT '{0,0,0,0}'
);
INSERT INTO wederhoor.retention_run DEFAULT VALUES;
ALTER TABLE wederhoor.retention_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY kept ON wederhoor.retention_run FOR SELECT TO wederhoor_keeper USING (true);
CREATE POLICY run ON wederhoor.retention_run FOR UPDATE TO wederhoor_keeper USING (true);
CREATE POLICY seen ON wederhoor.retention_run FOR SELECT TO wederhoor_supervisor, wederhoor_admin
    USING ((SELECT wederhoor.my_role()) IN ('supervisor', 'admin'));
GRANT SELECT, UPDATE ON wederhoor.retention_run TO wederhoor_keeper;
GRANT SELECT ON wederhoor.retention_run TO wederhoor_supervisor, wederhoor_admin;

SET LOCAL ROLE wederhoor_keeper;

-- At most so many rows of each kind that are past their time, the oldest first. How many went, of each.
CREATE FUNCTION wederhoor.delete_overdue(p_limit integer) RETURNS bigint[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_now constant timestamptz := clock();
    v_public constant timestamptz := v_now - setting_interval('public_bodies');
    v_private constant timestamptz := v_now - setting_interval('private_bodies');
    v_public_bodies bigint;
    v_private_bodies bigint;
    v_notes bigint;
    v_reply_texts bigint;
BEGIN
    -- From the bodies that are still there: from the messages, which stay, each call would walk over all that were.
    DELETE FROM feed_body WHERE feed = ANY (ARRAY(
        SELECT b.feed FROM feed_body b JOIN feed f ON f.id = b.feed
        WHERE NOT f.private AND f.created_at < v_public ORDER BY b.feed LIMIT p_limit));
    GET DIAGNOSTICS v_public_bodies = ROW_COUNT;
    -- While the case is open they stay, however old they are.
    DELETE FROM feed_body WHERE feed = ANY (ARRAY(
        SELECT b.feed FROM feed_body b JOIN feed f ON f.id = b.feed LEFT JOIN cases c ON c.id = f.case_id
        WHERE f.private AND coalesce(c.closed_at, CASE WHEN c.id IS NULL THEN f.created_at END) < v_private
        ORDER BY b.feed LIMIT p_limit));
    GET DIAGNOSTICS v_private_bodies = ROW_COUNT;
    DELETE FROM history_text t USING (
        SELECT h.case_id, h.number FROM history_text h JOIN cases c ON c.id = h.case_id
        WHERE c.closed_at < v_now - setting_interval('notes') LIMIT p_limit) old
        WHERE (t.case_id, t.number) = (old.case_id, old.number);
    GET DIAGNOSTICS v_notes = ROW_COUNT;
    DELETE FROM reply_text WHERE reply IN (
        SELECT r.id FROM reply r JOIN reply_text t ON t.reply = r.id
        WHERE r.settled_at < v_now - setting_interval('reply_texts') LIMIT p_limit);
    GET DIAGNOSTICS v_reply_texts = ROW_COUNT;
    DELETE FROM presence WHERE until < v_now;
    RETURN ARRAY[v_public_bodies, v_private_bodies, v_notes, v_reply_texts];
END $$;

-- Adds a batch to the run under way; with fewer rows of each kind than were looked for, the run is over.
CREATE FUNCTION wederhoor.note_retention(p_gone bigint[], p_limit integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_over constant boolean := p_limit > ALL (p_gone);
BEGIN
    UPDATE retention_run SET gone = ARRAY(SELECT g.a + g.b FROM unnest(gone, p_gone) g(a, b));
    IF v_over THEN
        UPDATE retention_run SET holder = '', process = NULL, until = '-infinity', last_at = clock(),
               last_by = session_user::text, last_gone = gone, gone = '{0,0,0,0}';
    END IF;
    IF 0 < ANY (p_gone) THEN
        PERFORM note_act('retention', '', array_to_string(p_gone, ' '));
    END IF;
    RETURN v_over;
END $$;

-- See 0010: by hand.
CREATE OR REPLACE FUNCTION wederhoor.apply_retention(p_limit integer)
RETURNS TABLE (public_bodies bigint, private_bodies bigint, notes bigint, reply_texts bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_gone bigint[];
BEGIN
    PERFORM begin_act('admin');
    v_gone := delete_overdue(p_limit);
    PERFORM note_retention(v_gone, p_limit);
    RETURN QUERY SELECT v_gone[1], v_gone[2], v_gone[3], v_gone[4];
END $$;

-- Asked by every desk but a trainee's, now and then. How long things are kept is the administrator's word; that it is
-- done is nobody's decision: only what is past its time goes, a small batch a call, by one process at a time, once a
-- day.
--   more  a batch went, and there is more     done  that was the last
--   rest  it was done already                 busy  another process does it
-- and in how many milliseconds it is of use to ask again.
CREATE FUNCTION wederhoor.run_retention(p_process uuid) RETURNS TABLE (outcome text, again_ms bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_batch constant integer := 500;
    v_now constant timestamptz := clock();
    v_due timestamptz;
    v_run retention_run;
BEGIN
    PERFORM begin_act('agent', 'supervisor', 'admin');
    SELECT * INTO v_run FROM retention_run FOR UPDATE SKIP LOCKED;
    v_due := v_run.last_at + setting_interval('retention_every');
    IF NOT FOUND THEN
        RETURN QUERY SELECT 'busy', 60000::bigint;
    ELSIF v_due > v_now THEN
        RETURN QUERY SELECT 'rest', ms(v_due) - ms(v_now) + 1;
    ELSIF v_run.until >= v_now AND (v_run.holder, v_run.process) IS DISTINCT FROM (session_user::text, p_process) THEN
        RETURN QUERY SELECT 'busy', ms(v_run.until) - ms(v_now) + 1;
    ELSE
        UPDATE retention_run SET holder = session_user::text, process = p_process, until = v_now + interval '1 minute';
        IF note_retention(delete_overdue(v_batch), v_batch) THEN
            RETURN QUERY SELECT 'done', ms(v_now + setting_interval('retention_every')) - ms(v_now) + 1;
        ELSE
            RETURN QUERY SELECT 'more', 0::bigint;
        END IF;
    END IF;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.run_retention(uuid) TO wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

-- See 0015; and when retention was carried out last, by whom, and what went: public bodies, private bodies, notes,
-- texts of replies.
CREATE FUNCTION wederhoor.team_status_v2() RETURNS TABLE (name text, value text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT s.name, s.value FROM team_status() s;
    RETURN QUERY SELECT t.name, t.value FROM retention_run r CROSS JOIN LATERAL (VALUES
        ('retention_ms', coalesce((ms(clock()) - ms(r.last_at))::text, '')), -- ago; empty: never
        ('retention_by', r.last_by), ('retention_gone', array_to_string(r.last_gone, ' '))) t(name, value);
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.team_status_v2() TO wederhoor_supervisor, wederhoor_admin;
