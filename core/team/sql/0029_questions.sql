-- oldest program: 1
-- A case escalated to another hub: its people read that one case and answer the question; they answer no customer in it.

SET LOCAL ROLE wederhoor_owner;

-- What was asked stands in the case's history, under the number kept here; so does the answer.
CREATE TABLE wederhoor.question (
    id uuid PRIMARY KEY, -- the asking desk's, so that a question told twice is asked once
    case_id uuid NOT NULL REFERENCES wederhoor.cases ON DELETE CASCADE,
    channel uuid NOT NULL,
    hub uuid NOT NULL REFERENCES wederhoor.hub ON DELETE CASCADE, -- that is asked, with all teams below it
    number bigint NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT wederhoor.clock(),
    taken_by text NOT NULL DEFAULT '', -- who of the asked hub is at it
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'withdrawn')),
    settled_by text NOT NULL DEFAULT '',
    settled_at timestamptz
);
CREATE INDEX question_of_case ON wederhoor.question (case_id);
CREATE UNIQUE INDEX question_open ON wederhoor.question (hub, case_id) WHERE state = 'open';
ALTER TABLE wederhoor.question ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY kept ON wederhoor.question FOR ALL TO wederhoor_keeper USING (true);
CREATE POLICY seen ON wederhoor.question FOR SELECT TO wederhoor_owner
    USING (channel = ANY ((SELECT wederhoor.my_channels())::uuid[]));
CREATE POLICY added ON wederhoor.question FOR INSERT TO wederhoor_owner
    WITH CHECK (channel = ANY ((SELECT wederhoor.my_channels())::uuid[]));
CREATE POLICY changed ON wederhoor.question FOR UPDATE TO wederhoor_owner
    USING (channel = ANY ((SELECT wederhoor.my_channels())::uuid[]));
GRANT SELECT, UPDATE (taken_by, state, settled_by, settled_at) ON wederhoor.question TO wederhoor_keeper;
GRANT UPDATE (status) ON wederhoor.cases TO wederhoor_keeper;
GRANT EXECUTE ON FUNCTION wederhoor.next_status(text, text) TO wederhoor_keeper;

SET LOCAL ROLE wederhoor_keeper;

-- The hubs of these teams, and those above them.
CREATE FUNCTION wederhoor.hubs_above(p_teams uuid[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN ARRAY(
        WITH RECURSIVE above(id, parent) AS (
            SELECT h.id, h.parent FROM hub h WHERE h.id IN (SELECT t.hub FROM team t WHERE t.id = ANY (p_teams))
            UNION SELECT h.id, h.parent FROM hub h JOIN above a ON h.id = a.parent)
        SELECT a.id FROM above a);
END $$;

-- The cases of open questions to the caller's hubs, as long as the case itself is open. For policies, which ask it once
-- a statement.
CREATE FUNCTION wederhoor.my_asked_cases() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF coalesce(my_role(), 'admin') = 'admin' THEN
        RETURN '{}';
    END IF;
    RETURN ARRAY(
        SELECT q.case_id FROM question q JOIN cases c ON c.id = q.case_id
        WHERE q.state = 'open' AND c.closed_at IS NULL AND q.hub = ANY (hubs_above(ARRAY(
            SELECT m.team FROM team_member m WHERE m.member = session_user::text))));
END $$;

-- Whom those who work on a channel may ask: hubs in which somebody works, and none of their own or above them.
CREATE FUNCTION wederhoor.hubs_to_ask(p_channel uuid) RETURNS TABLE (id uuid, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    IF p_channel <> ALL (my_channels()) THEN
        PERFORM refuse('P0002', 'no such channel', p_channel::text);
    END IF;
    RETURN QUERY SELECT h.id, h.name FROM hub h
        WHERE h.id = ANY (hubs_above(ARRAY(SELECT DISTINCT m.team FROM team_member m)))
          AND h.id <> ALL (hubs_above(ARRAY(SELECT t.team FROM team_channel t WHERE t.channel = p_channel)))
        ORDER BY lower(h.name), h.id;
END $$;

-- Open questions: those that the caller's teams asked (is_ours), and those that are the caller's hubs' to answer.
CREATE FUNCTION wederhoor.open_questions()
RETURNS TABLE (id uuid, case_id uuid, is_ours boolean, hub_name text, words text, asked_by text, asked_ms bigint,
               taken_by text, taken_by_name text, customer text, platform text, channel_name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    RETURN QUERY
    SELECT q.id, q.case_id, q.channel = ANY (my_channels()), h.name, coalesce(substr(t.words, strpos(t.words, ': ') + 2), ''),
           coalesce(nullif(asker.display_name, ''), q.asked_by), ms(q.asked_at), q.taken_by,
           coalesce(nullif(taker.display_name, ''), q.taken_by),
           coalesce(nullif(c.customer_name, ''), c.customer_handle), c.platform, k.name
        FROM question q JOIN cases c ON c.id = q.case_id JOIN channel k ON k.id = q.channel JOIN hub h ON h.id = q.hub
        LEFT JOIN history_text t ON t.case_id = q.case_id AND t.number = q.number
        LEFT JOIN member asker ON asker.name = q.asked_by LEFT JOIN member taker ON taker.name = q.taken_by
        WHERE q.state = 'open' AND c.closed_at IS NULL
          AND (q.channel = ANY (my_channels()) OR q.case_id = ANY (my_asked_cases()))
        ORDER BY q.asked_at, q.id;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.my_asked_cases(), wederhoor.hubs_to_ask(uuid) TO wederhoor_owner;
GRANT EXECUTE ON FUNCTION wederhoor.my_asked_cases(), wederhoor.hubs_to_ask(uuid), wederhoor.open_questions()
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;

SET LOCAL ROLE wederhoor_owner;

-- Read by those who are asked, not by the functions that act in their name: what they may do to the case is below.
DO $$
DECLARE
    v_asked constant text := '((SELECT wederhoor.my_asked_cases())::uuid[])';
    v_floor constant text := 'wederhoor_trainee, wederhoor_agent, wederhoor_supervisor';
BEGIN
    EXECUTE format('CREATE POLICY asked ON wederhoor.cases FOR SELECT TO %s USING (id = ANY %s)', v_floor, v_asked);
    EXECUTE format('CREATE POLICY asked ON wederhoor.feed FOR SELECT TO %s USING (case_id = ANY %s)', v_floor, v_asked);
    EXECUTE format('CREATE POLICY asked ON wederhoor.feed_body FOR SELECT TO %s USING (EXISTS (
        SELECT FROM wederhoor.feed f WHERE f.id = feed AND f.case_id = ANY %s))', v_floor, v_asked);
    -- For append_history alone: nothing else of the case can be locked.
    EXECUTE format('CREATE POLICY answered ON wederhoor.history FOR INSERT TO wederhoor_owner
        WITH CHECK (kind = ''answer'' AND case_id = ANY %s)', v_asked);
    EXECUTE format('CREATE POLICY answered ON wederhoor.history_text FOR INSERT TO wederhoor_owner
        WITH CHECK (case_id = ANY %s)', v_asked);
    EXECUTE format('CREATE POLICY answered ON wederhoor.history_head FOR SELECT TO wederhoor_owner
        USING (case_id = ANY %s)', v_asked);
    EXECUTE format('CREATE POLICY moved ON wederhoor.history_head FOR UPDATE TO wederhoor_owner
        USING (case_id = ANY %s)', v_asked);
END $$;

CREATE FUNCTION wederhoor.ask_hub(p_id uuid, p_case uuid, p_hub uuid, p_words text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
    v_hub text;
    v_status text;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    IF coalesce(btrim(p_words), '') = '' THEN
        PERFORM refuse('22023', 'what is asked');
    END IF;
    v_case := lock_case(p_case);
    IF EXISTS (SELECT FROM question WHERE id = p_id) THEN
        RETURN;
    END IF;
    IF v_case.owner NOT IN ('', session_user::text) THEN
        PERFORM refuse('WH001', 'a colleague has the case', v_case.owner);
    END IF;
    -- Whom, a colon, and the words: so the entry is read.
    SELECT replace(h.name, ': ', ' ') INTO v_hub FROM hubs_to_ask(v_case.channel) h WHERE h.id = p_hub;
    IF NOT FOUND THEN
        PERFORM refuse('22023', 'not another hub in which somebody works', p_hub::text);
    END IF;
    v_status := next_status(v_case.status, 'asked_spoc');
    IF v_status IS NULL THEN
        PERFORM refuse('WH008', 'the case is closed', v_case.status);
    END IF;
    UPDATE cases SET status = v_status WHERE id = p_case;
    PERFORM append_history(p_case, 'question', v_hub || ': ' || p_words, p_id);
    INSERT INTO question (id, case_id, channel, hub, number, asked_by)
        SELECT p_id, p_case, v_case.channel, p_hub, number, session_user::text FROM history_head WHERE case_id = p_case;
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('WH008', 'this hub is asked about the case already', 'asked');
END $$;

-- By whoever asked, whose case it is, or a supervisor of theirs.
CREATE FUNCTION wederhoor.withdraw_question(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('trainee', 'agent', 'supervisor');
    v_me constant text := session_user::text;
    v_owner text;
    v_question question;
BEGIN
    SELECT owner INTO v_owner FROM cases WHERE id = (SELECT case_id FROM question WHERE id = p_id) FOR UPDATE;
    SELECT * INTO v_question FROM question WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such question', p_id::text);
    END IF;
    IF v_owner NOT IN ('', v_me) AND v_question.asked_by <> v_me AND v_role <> 'supervisor' THEN
        PERFORM refuse('WH001', 'a colleague has the case', v_owner);
    END IF;
    IF v_question.state = 'withdrawn' THEN
        RETURN;
    ELSIF v_question.state <> 'open' THEN
        PERFORM refuse('WH008', 'the question is ' || v_question.state, v_question.state);
    END IF;
    UPDATE question SET state = 'withdrawn', settled_by = v_me, settled_at = clock() WHERE id = p_id;
    UPDATE cases SET status = next_status(status, 'spoc_answered') WHERE id = v_question.case_id
        AND NOT EXISTS (SELECT FROM question q WHERE q.case_id = v_question.case_id AND q.state = 'open');
    PERFORM append_history(v_question.case_id, 'question_withdrawn', (SELECT replace(name, ': ', ' ') FROM hub WHERE id = v_question.hub));
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.ask_hub(uuid, uuid, uuid, text), wederhoor.withdraw_question(uuid)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;

SET LOCAL ROLE wederhoor_keeper;

-- One that is the caller's hub's to answer, after its case was locked: in this order, as everywhere.
CREATE FUNCTION wederhoor.lock_question(p_id uuid) RETURNS wederhoor.question
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_question question;
BEGIN
    PERFORM FROM cases WHERE id = (SELECT case_id FROM question WHERE id = p_id) FOR UPDATE;
    SELECT * INTO v_question FROM question WHERE id = p_id FOR UPDATE;
    IF NOT FOUND OR (v_question.state = 'open' AND v_question.case_id <> ALL (my_asked_cases())) THEN
        PERFORM refuse('P0002', 'no such question to you', p_id::text);
    END IF;
    IF v_question.state <> 'open' THEN
        PERFORM refuse('WH008', 'the question is ' || v_question.state, v_question.state);
    END IF;
    IF v_question.taken_by NOT IN ('', session_user::text) AND my_role() <> 'supervisor' THEN
        PERFORM refuse('WH001', 'a colleague answers it', v_question.taken_by);
    END IF;
    RETURN v_question;
END $$;

CREATE FUNCTION wederhoor.take_question(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    PERFORM lock_question(p_id);
    UPDATE question SET taken_by = session_user::text WHERE id = p_id;
END $$;

-- Into the history of the case, which is its team's again. Told again, since the answer was lost, it stands there once.
CREATE FUNCTION wederhoor.answer_question(p_id uuid, p_words text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_question question;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    IF coalesce(btrim(p_words), '') = '' THEN
        PERFORM refuse('22023', 'what is answered');
    END IF;
    IF EXISTS (SELECT FROM question q WHERE q.id = p_id AND q.state = 'answered' AND q.settled_by = session_user::text)
    THEN
        RETURN;
    END IF;
    v_question := lock_question(p_id);
    PERFORM append_history(v_question.case_id, 'answer',
                           (SELECT replace(h.name, ': ', ' ') FROM hub h WHERE h.id = v_question.hub) || ': ' || p_words);
    UPDATE question SET state = 'answered', settled_by = session_user::text, settled_at = clock() WHERE id = p_id;
    UPDATE cases SET status = next_status(status, 'spoc_answered') WHERE id = v_question.case_id
        AND NOT EXISTS (SELECT FROM question q WHERE q.case_id = v_question.case_id AND q.state = 'open');
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.take_question(uuid), wederhoor.answer_question(uuid, text)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;
