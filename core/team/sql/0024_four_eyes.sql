-- oldest program: 1
-- Four eyes between desks: what waits is whole, with its parts and pictures, so that the approver's desk can publish it;
-- what the author wrote is kept beside what was approved; and who may publish when the approver's desk is gone.

SET LOCAL ROLE wederhoor_owner;

ALTER TABLE wederhoor.reply
    ADD COLUMN four_eyes text NOT NULL DEFAULT '', -- why it had to wait: 'trainee', 'topic'; empty: it did not
    ADD COLUMN submitted_at timestamptz,
    ADD COLUMN judged_by text NOT NULL DEFAULT '',
    ADD COLUMN judged_at timestamptz,
    ADD COLUMN publisher uuid; -- the desk that publishes what is approved
CREATE INDEX reply_with_four_eyes ON wederhoor.reply (changed_in, id) WHERE four_eyes <> '';
ALTER TABLE wederhoor.reply_text
    ADD COLUMN content jsonb, -- all of it, as desks read it; body: its words
    ADD COLUMN written jsonb; -- as the author wrote it: where the two differ is what there is to learn

CREATE TABLE wederhoor.reply_picture (
    reply uuid NOT NULL REFERENCES wederhoor.reply_text ON DELETE CASCADE, -- kept as long as the words
    number integer NOT NULL,
    channel uuid NOT NULL,
    author text NOT NULL,
    mime_type text NOT NULL,
    picture bytea NOT NULL CHECK (octet_length(picture) <= 8000000),
    PRIMARY KEY (reply, number)
);
DO $$
DECLARE
    v_mine constant text := 'channel = ANY ((SELECT wederhoor.my_channels())::uuid[])';
BEGIN
    ALTER TABLE wederhoor.reply_picture ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY kept ON wederhoor.reply_picture FOR SELECT TO wederhoor_keeper USING (true);
    EXECUTE format('CREATE POLICY seen ON wederhoor.reply_picture FOR SELECT TO wederhoor_trainee, wederhoor_agent,
        wederhoor_supervisor, wederhoor_owner USING (%s)',
        v_mine || ' AND (author = session_user::text OR (SELECT wederhoor.my_role()) = ''supervisor'')');
    EXECUTE format('CREATE POLICY added ON wederhoor.reply_picture FOR INSERT TO wederhoor_owner WITH CHECK (%s)',
                   v_mine);
END $$;
GRANT SELECT ON wederhoor.reply_picture TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;

-- A reply that waits, told by its author's desk; told again it is there already, whatever became of it since. Of one
-- author in a case one waits at a time: two would be judged without each other. What waits of somebody who has the case
-- no more can only be returned, and holds up nobody. Pictures as they are to be sent, in their order.
CREATE FUNCTION wederhoor.submit_reply_v2(p_reply uuid, p_case uuid, p_kind text, p_body text, p_content jsonb,
                                          p_picture_types text[], p_pictures bytea[], p_seen_instance text,
                                          p_seen_remote text, p_afterwards text, p_why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_me constant text := session_user::text;
    v_case cases;
    v_reply reply;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    IF p_why IS NULL OR p_why NOT IN ('trainee', 'topic') OR p_content IS NULL
            OR cardinality(p_picture_types) IS DISTINCT FROM cardinality(p_pictures) THEN
        PERFORM refuse('22023', 'why it waits, what it says, a type for each picture');
    END IF;
    v_case := lock_case(p_case);
    SELECT * INTO v_reply FROM reply WHERE id = p_reply FOR UPDATE;
    IF v_reply.id IS NOT NULL THEN
        IF v_reply.author <> v_me OR v_reply.case_id <> p_case THEN
            PERFORM refuse('22023', 'another reply has this id', v_reply.case_id::text);
        END IF;
        RETURN;
    END IF;
    IF v_case.owner <> v_me THEN
        PERFORM refuse('WH001', 'the case is not yours', v_case.owner);
    END IF;
    IF EXISTS (SELECT FROM reply
               WHERE case_id = p_case AND author = v_me AND state IN ('awaiting_approval', 'approved')) THEN
        PERFORM refuse('WH005', 'another reply of the case waits for approval', p_case::text);
    END IF;
    PERFORM require_seen(p_case, p_reply, v_me, p_seen_instance, p_seen_remote);
    INSERT INTO reply (id, case_id, channel, kind, state, author, seen_instance, seen_remote, afterwards, four_eyes,
                       submitted_at)
        VALUES (p_reply, p_case, v_case.channel, p_kind, 'awaiting_approval', v_me, p_seen_instance, p_seen_remote,
                p_afterwards, p_why, clock());
    INSERT INTO reply_text (reply, channel, author, body, content, written)
        VALUES (p_reply, v_case.channel, v_me, p_body, p_content, p_content);
    INSERT INTO reply_picture (reply, number, channel, author, mime_type, picture)
        SELECT p_reply, p.number - 1, v_case.channel, v_me, p.mime_type, p.picture
        FROM unnest(p_picture_types, p_pictures) WITH ORDINALITY p(mime_type, picture, number);
    PERFORM append_history(p_case, 'reply_submitted', p_reply::text);
END $$;

-- Who judges: a supervisor, never the author; of a topic that is released by a spokesperson, one of those.
CREATE FUNCTION wederhoor.require_judge(p_reply wederhoor.reply) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('supervisor');
    IF p_reply.author = session_user::text THEN
        PERFORM refuse('42501', 'four eyes are needed', p_reply.author);
    END IF;
    IF p_reply.four_eyes = 'topic'
            AND NOT (SELECT m.spokesperson FROM member m WHERE m.name = session_user::text) THEN
        PERFORM refuse('42501', 'a spokesperson releases this topic', p_reply.case_id::text);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION wederhoor.lock_waiting(p_reply uuid, p_revision integer) RETURNS wederhoor.reply
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM begin_act('supervisor');
    v_reply := lock_reply(p_reply);
    PERFORM require_judge(v_reply);
    IF v_reply.state <> 'awaiting_approval' THEN
        PERFORM refuse('WH008', 'the reply is ' || v_reply.state, coalesce(nullif(v_reply.judged_by, ''), v_reply.state));
    END IF;
    IF v_reply.revision IS DISTINCT FROM p_revision THEN
        PERFORM refuse('WH007', 'the text was changed meanwhile', v_reply.revision::text);
    END IF;
    RETURN v_reply;
END $$;

-- Approved as it is or, with p_content, as the judge changed it: in one act, so that what was read is what goes. p_seen:
-- the newest message that the judge saw; refused when there is something newer, which the judge may see and approve
-- again. p_desk publishes it; NULL: the one that asks.
CREATE FUNCTION wederhoor.approve_reply_v2(p_reply uuid, p_revision integer, p_body text, p_content jsonb, p_remark text,
                                           p_seen_instance text, p_seen_remote text, p_desk uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_me constant text := session_user::text;
    v_reply reply;
    v_case cases;
BEGIN
    PERFORM begin_act('supervisor');
    SELECT * INTO v_reply FROM reply WHERE id = p_reply;
    IF v_reply.approved_by = v_me AND v_reply.publisher = coalesce(p_desk, my_desk()) THEN
        RETURN; -- an answer that was lost
    END IF;
    v_reply := lock_waiting(p_reply, p_revision);
    v_case := lock_case(v_reply.case_id);
    IF v_case.owner NOT IN ('', v_me, v_reply.author) THEN
        PERFORM refuse('WH001', 'a colleague has the case', v_case.owner);
    END IF;
    PERFORM require_seen(v_reply.case_id, p_reply, v_reply.author, p_seen_instance, p_seen_remote);
    UPDATE reply SET state = 'approved', approved_by = v_me, judged_by = v_me, judged_at = clock(),
           publisher = coalesce(p_desk, my_desk()),
           seen_instance = p_seen_instance, seen_remote = p_seen_remote,
           revision = revision + CASE WHEN p_content IS NULL THEN 0 ELSE 1 END
        WHERE id = p_reply;
    UPDATE reply_text SET remark = p_remark, content = coalesce(p_content, content),
           body = CASE WHEN p_content IS NULL THEN body ELSE p_body END
        WHERE reply = p_reply;
    PERFORM append_history(v_reply.case_id, CASE WHEN p_content IS NULL THEN 'reply_approved' ELSE 'reply_changed' END,
                           p_reply::text);
END $$;

-- The acts of programs that know no parts: they would let go what they do not show.
CREATE OR REPLACE FUNCTION wederhoor.approve_reply(p_reply uuid, p_revision integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply constant reply := lock_waiting(p_reply, p_revision);
BEGIN
    IF v_reply.four_eyes <> '' THEN
        PERFORM refuse('WH010', 'this program must be updated', p_reply::text);
    END IF;
    UPDATE reply SET state = 'approved', approved_by = session_user::text WHERE id = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_approved', p_reply::text);
END $$;

CREATE OR REPLACE FUNCTION wederhoor.edit_waiting_reply(p_reply uuid, p_revision integer, p_body text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply constant reply := lock_waiting(p_reply, p_revision);
BEGIN
    IF v_reply.four_eyes <> '' THEN
        PERFORM refuse('WH010', 'this program must be updated', p_reply::text);
    END IF;
    UPDATE reply_text SET body = p_body WHERE reply = p_reply;
    UPDATE reply SET revision = p_revision + 1 WHERE id = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_edited', p_reply::text);
    RETURN p_revision + 1;
END $$;

-- Back to its author, with a remark. Also one that was approved and that the platform does not take: nothing of it stands
-- there, and none of its requests is under way.
CREATE FUNCTION wederhoor.return_reply_v2(p_reply uuid, p_revision integer, p_remark text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM begin_act('supervisor');
    v_reply := lock_reply(p_reply);
    IF v_reply.state IN ('approved', 'released') AND v_reply.approved_by = session_user::text THEN
        IF EXISTS (SELECT FROM reply_part WHERE reply = p_reply AND state IN ('reserved', 'unknown', 'sent')) THEN
            PERFORM refuse('WH006', 'a part of it may stand there', p_reply::text);
        END IF;
    ELSE
        v_reply := lock_waiting(p_reply, p_revision);
    END IF;
    -- Nobody's approval holds any more: whoever approves it from a screen of before is told what became of it.
    UPDATE reply SET state = 'returned', approved_by = NULL, judged_by = session_user::text, judged_at = clock(),
           settled_at = clock()
        WHERE id = p_reply;
    UPDATE reply_text SET remark = p_remark WHERE reply = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_returned', p_reply::text);
END $$;

-- What a colleague approved and whose desk was not heard of since: this desk publishes it, under the keys that it has,
-- and asks the platform first where something was reserved.
CREATE FUNCTION wederhoor.take_over_reply(p_reply uuid, p_desk uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
    v_until timestamptz;
BEGIN
    PERFORM begin_act('supervisor');
    v_reply := lock_reply(p_reply);
    PERFORM require_judge(v_reply);
    IF v_reply.approved_by IS NULL OR v_reply.state NOT IN ('approved', 'reserved', 'released') THEN
        PERFORM refuse('WH008', 'the reply is ' || v_reply.state, v_reply.state);
    END IF;
    v_until := v_reply.judged_at + setting_interval('send_deadline');
    IF v_until > clock() AND v_reply.publisher <> coalesce(p_desk, my_desk()) THEN
        PERFORM refuse('WH006', 'its desk may be at it', (ms(v_until) - ms(clock()))::text);
    END IF;
    PERFORM require_landed(p_reply);
    UPDATE reply SET holder = CASE state WHEN 'approved' THEN holder ELSE session_user::text END,
           desk = CASE state WHEN 'approved' THEN desk ELSE my_desk() END,
           approved_by = session_user::text, publisher = coalesce(p_desk, my_desk())
        WHERE id = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_adopted', v_reply.approved_by);
END $$;

-- What was approved before its topic was marked waits anew, for a spokesperson; asked by the desk that was to publish it
-- and may not.
CREATE FUNCTION wederhoor.wait_for_release(p_reply uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM begin_act('supervisor');
    v_reply := lock_reply(p_reply);
    IF v_reply.state = 'awaiting_approval' THEN
        RETURN; -- an answer that was lost
    END IF;
    IF v_reply.state <> 'approved' OR NOT needs_release(v_reply.case_id) OR is_spokesperson(v_reply.approved_by) THEN
        PERFORM refuse('WH008', 'the reply is ' || v_reply.state, v_reply.state);
    END IF;
    UPDATE reply SET state = 'awaiting_approval', four_eyes = 'topic', approved_by = NULL, judged_by = '',
           judged_at = NULL, publisher = NULL
        WHERE id = p_reply;
    PERFORM append_history(v_reply.case_id, 'reply_submitted', p_reply::text);
END $$;

-- See 0019. The approver's desk holds no lease: the case is its author's.
CREATE OR REPLACE FUNCTION wederhoor.reserve_part(p_part integer, p_reply uuid, p_case uuid, p_kind text, p_keys text[],
                                                  p_fence bigint, p_seen_instance text, p_seen_remote text,
                                                  p_afterwards text)
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
    IF NOT EXISTS (SELECT FROM reply WHERE id = p_reply AND approved_by IS NOT NULL AND is_mine(holder, desk)) THEN
        PERFORM require_fence(v_case, p_fence, true);
    END IF;
    INSERT INTO reply (id, case_id, channel, kind, state, author, holder, seen_instance, seen_remote, afterwards)
        VALUES (p_reply, p_case, v_case.channel, p_kind, 'released', v_me, v_me, p_seen_instance, p_seen_remote,
                p_afterwards)
        ON CONFLICT (id) DO NOTHING;
    SELECT * INTO STRICT v_reply FROM reply WHERE id = p_reply FOR UPDATE;
    IF v_reply.case_id <> p_case THEN
        PERFORM refuse('22023', 'the reply belongs to another case', v_reply.case_id::text);
    END IF;
    IF NOT is_mine(v_reply.holder, v_reply.desk) OR v_reply.state NOT IN ('reserved', 'released', 'sent') THEN
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

-- See 0015. Also the replies that waited for a colleague's word; a program that does not know of them does not ask.
CREATE OR REPLACE FUNCTION wederhoor.look(p_incarnation uuid, p_channels uuid[], p_from text[], p_after text[], p_limit integer)
RETURNS TABLE (stream text, changed_in text, key text, it jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_sort = off SET enable_bitmapscan = off SET jit = off AS $$
DECLARE
    v_role constant text := begin_act('trainee', 'agent', 'supervisor', 'admin');
    v_snapshot constant pg_snapshot := pg_current_snapshot();
    v_below constant xid8 := pg_snapshot_xmin(v_snapshot);
    v_incarnation constant uuid := (SELECT i.id FROM incarnation i);
    v_channels constant uuid[] := my_channels();
    v_streams constant text[] := ARRAY['channels', 'settings', 'members', 'documents', 'proposals', 'cases', 'feed',
                                       'history', 'reply_parts', 'replies'];
    v_looked text[] := '{}';
    v_from xid8;
    v_after text;
    v_count bigint;
BEGIN
    IF v_incarnation = p_incarnation AND v_channels <@ p_channels THEN
        FOR n IN 1 .. least(cardinality(p_from), CASE v_role WHEN 'admin' THEN 6 ELSE 10 END) LOOP
            v_from := p_from[n]::xid8;
            v_after := p_after[n];
            CASE n
            WHEN 1 THEN
                RETURN QUERY SELECT 'channels', t.changed_in::text, t.id::text, to_jsonb(t) FROM channel t
                    WHERE t.changed_in < v_below
                      AND (t.changed_in, t.id) > (v_from, coalesce(nullif(v_after, ''),
                                                                   '00000000-0000-0000-0000-000000000000')::uuid)
                    ORDER BY t.changed_in, t.id LIMIT p_limit;
            WHEN 2 THEN
                RETURN QUERY SELECT 'settings', t.changed_in::text, t.name, to_jsonb(t) FROM setting t
                    WHERE t.changed_in < v_below AND (t.changed_in, t.name) > (v_from, v_after)
                    ORDER BY t.changed_in, t.name LIMIT p_limit;
            WHEN 3 THEN
                RETURN QUERY SELECT 'members', t.changed_in::text, t.name, to_jsonb(t) FROM member t
                    WHERE t.changed_in < v_below AND (t.changed_in, t.name) > (v_from, v_after)
                    ORDER BY t.changed_in, t.name LIMIT p_limit;
            WHEN 4 THEN
                RETURN QUERY SELECT 'documents', t.changed_in::text, t.id::text, to_jsonb(t) FROM document t
                    WHERE t.changed_in < v_below
                      AND (t.changed_in, t.id) > (v_from, coalesce(nullif(v_after, ''),
                                                                   '00000000-0000-0000-0000-000000000000')::uuid)
                    ORDER BY t.changed_in, t.id LIMIT p_limit;
            WHEN 5 THEN
                RETURN QUERY SELECT 'proposals', t.changed_in::text, t.id::text, to_jsonb(t) FROM document_proposal t
                    WHERE t.changed_in < v_below
                      AND (t.changed_in, t.id) > (v_from, coalesce(nullif(v_after, ''),
                                                                   '00000000-0000-0000-0000-000000000000')::uuid)
                    ORDER BY t.changed_in, t.id LIMIT p_limit;
            WHEN 6 THEN
                RETURN QUERY SELECT 'cases', t.changed_in::text, t.id::text, to_jsonb(t) FROM cases t
                    WHERE t.changed_in < v_below
                      AND (t.changed_in, t.id) > (v_from, coalesce(nullif(v_after, ''),
                                                                   '00000000-0000-0000-0000-000000000000')::uuid)
                    ORDER BY t.changed_in, t.id LIMIT p_limit;
            WHEN 7 THEN
                RETURN QUERY SELECT 'feed', t.changed_in::text, t.id::text,
                           to_jsonb(t) || jsonb_build_object('payload',
                               (SELECT b.payload FROM feed_body b WHERE b.feed = t.id))
                    FROM feed t
                    WHERE t.changed_in < v_below
                      AND (t.changed_in, t.id) > (v_from, coalesce(nullif(v_after, ''), '0')::bigint)
                    ORDER BY t.changed_in, t.id LIMIT p_limit;
            WHEN 8 THEN
                RETURN QUERY SELECT 'history', t.changed_in::text, t.case_id::text || lpad(t.number::text, 20, '0'),
                           to_jsonb(t) || jsonb_build_object('words', (SELECT w.words FROM history_text w
                               WHERE w.case_id = t.case_id AND w.number = t.number))
                    FROM history t
                    WHERE t.changed_in < v_below
                      AND (t.changed_in, t.case_id, t.number)
                          > (v_from, coalesce(nullif(left(v_after, 36), ''), '00000000-0000-0000-0000-000000000000')::uuid,
                             coalesce(nullif(substr(v_after, 37), ''), '0')::bigint)
                    ORDER BY t.changed_in, t.case_id, t.number LIMIT p_limit;
            WHEN 9 THEN
                -- With who wrote it, not who approved or sent it.
                RETURN QUERY SELECT 'reply_parts', t.changed_in::text, t.reply::text || lpad(t.part::text, 10, '0'),
                           to_jsonb(t) || jsonb_build_object('author', w.author, 'author_name',
                               (SELECT m.display_name FROM member m WHERE m.name = w.author))
                    FROM reply_part t, LATERAL (SELECT r.author FROM reply r WHERE r.id = t.reply OFFSET 0) w
                    WHERE t.changed_in < v_below
                      AND (t.changed_in, t.reply, t.part)
                          > (v_from, coalesce(nullif(left(v_after, 36), ''), '00000000-0000-0000-0000-000000000000')::uuid,
                             coalesce(nullif(substr(v_after, 37), ''), '-1')::integer)
                    ORDER BY t.changed_in, t.reply, t.part LIMIT p_limit;
            WHEN 10 THEN
                -- Those that waited for a colleague's word; their texts for who may read them.
                RETURN QUERY SELECT 'replies', t.changed_in::text, t.id::text,
                           to_jsonb(t) || jsonb_build_object(
                               'author_name', (SELECT m.display_name FROM member m WHERE m.name = t.author),
                               'judge_name', (SELECT m.display_name FROM member m WHERE m.name = t.judged_by),
                               'here', coalesce(t.publisher = my_desk(), false),
                               'said', (SELECT to_jsonb(w) FROM reply_text w WHERE w.reply = t.id))
                    FROM reply t
                    WHERE t.four_eyes <> '' AND t.changed_in < v_below
                      AND (t.changed_in, t.id) > (v_from, coalesce(nullif(v_after, ''),
                                                                   '00000000-0000-0000-0000-000000000000')::uuid)
                    ORDER BY t.changed_in, t.id LIMIT p_limit;
            END CASE;
            GET DIAGNOSTICS v_count = ROW_COUNT;
            v_looked := v_looked || v_streams[n];
            EXIT WHEN v_count >= p_limit;
        END LOOP;
    END IF;
    RETURN QUERY SELECT 'horizon', v_below::text, pg_snapshot_xmax(v_snapshot)::text,
        jsonb_build_object('incarnation', v_incarnation, 'member', session_user::text, 'channels', v_channels,
                           'looked', v_looked, 'rights',
                           (SELECT jsonb_object_agg(k.kind, to_jsonb(k) ->> v_role) FROM document_kind k));
END $$;

GRANT EXECUTE ON FUNCTION
    wederhoor.submit_reply_v2(uuid, uuid, text, text, jsonb, text[], bytea[], text, text, text, text)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;
GRANT EXECUTE ON FUNCTION
    wederhoor.approve_reply_v2(uuid, integer, text, jsonb, text, text, text, uuid),
    wederhoor.return_reply_v2(uuid, integer, text), wederhoor.take_over_reply(uuid, uuid),
    wederhoor.wait_for_release(uuid) TO wederhoor_supervisor;
