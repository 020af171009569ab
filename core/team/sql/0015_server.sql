-- oldest program: 1
-- One question for all that is new; answers that joined cases, a clock that is behind, or a late look would have doubled;
-- retention that stays as quick as it was; and a status that tells more.

SET LOCAL ROLE wederhoor_owner;

-- All that changed in the streams a desk reads, in their order, up to the horizon, in one question: thirty desks ask it at
-- each hint. p_from and p_after: where each stream was read to, in the order of the streams. A stream of which there may be
-- more (p_limit rows) is the last one: what comes behind it may belong to rows that were not read yet. The row of the
-- stream "horizon" tells how far was read, what the member may do with each kind of shared thing, and which streams were
-- looked at; none, when the asker's incarnation or
-- channels are not those of now: then there is no telling what the positions stand for. An administrator reads no bodies,
-- and with them no feed and no history.
-- What is said lies beside and is fetched row by row: a join may read all of it. The plans are kept by the session and
-- walk the indices, whatever the planner makes of limits and positions that it does not know; what is forbidden them costs
-- so much on paper that they would be compiled.
CREATE FUNCTION wederhoor.look(p_incarnation uuid, p_channels uuid[], p_from text[], p_after text[], p_limit integer)
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
                                       'history', 'reply_parts'];
    v_looked text[] := '{}';
    v_from xid8;
    v_after text;
    v_count bigint;
BEGIN
    IF v_incarnation = p_incarnation AND v_channels <@ p_channels THEN
        FOR n IN 1 .. CASE v_role WHEN 'admin' THEN 6 ELSE 9 END LOOP
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

GRANT EXECUTE ON FUNCTION wederhoor.look(uuid, uuid[], text[], text[], integer)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

-- A case and all that were joined to it: one conversation, one answer.
CREATE FUNCTION wederhoor.joined_cases(p_case uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN ARRAY(WITH RECURSIVE below(id) AS (SELECT p_case
                     UNION SELECT c.id FROM cases c JOIN below b ON c.merged_into = b.id)
                 SELECT id FROM below);
END $$;

-- See 0005. Also a reply whose end is not known in a case that was joined to this one stands in the way: it answers what
-- is asked here. And who asks again has the whole deadline before it: what may follow is as young as this leave.
CREATE OR REPLACE FUNCTION wederhoor.reserve_reply(p_reply uuid, p_case uuid, p_kind text, p_keys text[], p_fence bigint,
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
        UPDATE reply_part SET reserved_at = clock() WHERE reply = p_reply AND state = 'reserved';
        RETURN reservation_of(p_reply, true);
    ELSE
        IF NOT (v_reply.approved_by IS NOT NULL AND v_reply.holder = v_me) THEN
            PERFORM require_fence(v_case, p_fence, true);
        END IF;
    END CASE;
    SELECT reply INTO v_live FROM reply_part
        WHERE case_id = ANY (joined_cases(p_case)) AND state IN ('reserved', 'unknown') LIMIT 1;
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

-- See 0014; those of the joined cases too.
CREATE OR REPLACE FUNCTION wederhoor.left_replies(p_case uuid, p_reply uuid, p_fence bigint)
RETURNS TABLE (key text, is_private boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_together constant uuid[] := joined_cases(p_case);
    v_reply reply;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM FROM cases c WHERE c.id = ANY (v_together) ORDER BY c.id FOR UPDATE;
    PERFORM require_fence(lock_case(p_case), p_fence, true);
    FOR v_reply IN SELECT r.* FROM reply r WHERE r.case_id = ANY (v_together) AND r.id <> p_reply AND EXISTS (
            SELECT FROM reply_part p WHERE p.reply = r.id AND p.state IN ('reserved', 'unknown'))
            ORDER BY r.id FOR UPDATE LOOP
        PERFORM require_landed(v_reply.id);
        IF v_reply.holder <> session_user::text THEN
            UPDATE reply SET holder = session_user::text, fence = p_fence WHERE id = v_reply.id;
            PERFORM append_history(v_reply.case_id, 'reply_adopted', v_reply.holder);
        END IF;
        RETURN QUERY SELECT p.key, v_reply.kind <> 'public' FROM reply_part p
            WHERE p.reply = v_reply.id AND p.state IN ('reserved', 'unknown') ORDER BY p.part;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION wederhoor.reserve_over(p_key text, p_reply uuid, p_case uuid, p_kind text, p_fence bigint,
                                                  p_seen_instance text, p_seen_remote text, p_afterwards text)
RETURNS wederhoor.reservation LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_letters constant text := '234567abcdefghijklmnopqrstuvwxyz';
    v_together constant uuid[] := joined_cases(p_case);
    v_part reply_part;
    v_other text;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM FROM cases c WHERE c.id = ANY (v_together) ORDER BY c.id FOR UPDATE;
    PERFORM require_fence(lock_case(p_case), p_fence, true);
    v_part := lock_part(p_key);
    IF v_part.case_id <> ALL (v_together) OR v_part.reply = p_reply OR v_part.state NOT IN ('reserved', 'unknown') THEN
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
    PERFORM append_history(v_part.case_id, 'reply_replaced', v_part.reply::text);
    RETURN reserve_reply(p_reply, p_case, p_kind, ARRAY[p_key], p_fence, p_seen_instance, p_seen_remote, p_afterwards);
END $$;

-- What went out stands behind what it answers also where this server's clock is behind the platform's: else a colleague who
-- saw the question only would not be told of the answer. Once the poller brings it, the platform's own time counts.
CREATE OR REPLACE FUNCTION wederhoor.feed_own(p_part wederhoor.reply_part, p_instance text, p_remote text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    INSERT INTO feed (channel, instance, remote_id, case_id, side, private, created_at)
        SELECT p_part.channel, p_instance, p_remote, p_part.case_id, 'own', r.kind <> 'public',
               greatest(clock(), (SELECT max(f.created_at) + interval '1 millisecond' FROM feed f
                                  WHERE f.channel = p_part.channel AND f.instance = r.seen_instance
                                    AND f.remote_id = r.seen_remote))
        FROM reply r WHERE r.id = p_part.reply AND p_remote <> ''
        ON CONFLICT (channel, instance, remote_id) DO UPDATE SET case_id = excluded.case_id
            WHERE feed.case_id IS DISTINCT FROM excluded.case_id
$$;

SET LOCAL ROLE wederhoor_keeper;

-- See 0010; found from the bodies that are still there, the oldest first. From the messages, which stay, each call would
-- walk over all that were ever said: 4 seconds a call at three million messages, and more each month.
CREATE OR REPLACE FUNCTION wederhoor.apply_retention(p_limit integer)
RETURNS TABLE (public_bodies bigint, private_bodies bigint, notes bigint, reply_texts bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_now constant timestamptz := clock();
    v_public constant timestamptz := v_now - setting_interval('public_bodies');
    v_private constant timestamptz := v_now - setting_interval('private_bodies');
BEGIN
    PERFORM begin_act('admin');
    DELETE FROM feed_body WHERE feed = ANY (ARRAY(
        SELECT b.feed FROM feed_body b JOIN feed f ON f.id = b.feed
        WHERE NOT f.private AND f.created_at < v_public ORDER BY b.feed LIMIT p_limit));
    GET DIAGNOSTICS public_bodies = ROW_COUNT;
    -- While the case is open they stay, however old they are.
    DELETE FROM feed_body WHERE feed = ANY (ARRAY(
        SELECT b.feed FROM feed_body b JOIN feed f ON f.id = b.feed LEFT JOIN cases c ON c.id = f.case_id
        WHERE f.private AND coalesce(c.closed_at, CASE WHEN c.id IS NULL THEN f.created_at END) < v_private
        ORDER BY b.feed LIMIT p_limit));
    GET DIAGNOSTICS private_bodies = ROW_COUNT;
    DELETE FROM history_text t USING (
        SELECT h.case_id, h.number FROM history_text h JOIN cases c ON c.id = h.case_id
        WHERE c.closed_at < v_now - setting_interval('notes') LIMIT p_limit) old
        WHERE (t.case_id, t.number) = (old.case_id, old.number);
    GET DIAGNOSTICS notes = ROW_COUNT;
    DELETE FROM reply_text WHERE reply IN (
        SELECT r.id FROM reply r JOIN reply_text t ON t.reply = r.id
        WHERE r.settled_at < v_now - setting_interval('reply_texts') LIMIT p_limit);
    GET DIAGNOSTICS reply_texts = ROW_COUNT;
    DELETE FROM presence WHERE until < v_now;
    IF public_bodies + private_bodies + notes + reply_texts > 0 THEN
        PERFORM note_act('retention', '', format('%s %s %s %s', public_bodies, private_bodies, notes, reply_texts));
    END IF;
    RETURN NEXT;
END $$;

-- See 0011: also where the oldest writing transaction runs, the copies that stand by, who polls, what nobody polls, what
-- waits how long, what is past its time, and what it all weighs.
CREATE OR REPLACE FUNCTION wederhoor.team_status() RETURNS TABLE (name text, value text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_now constant timestamptz := clock();
BEGIN
    PERFORM begin_act('supervisor', 'admin');
    RETURN QUERY
    SELECT 'incarnation', i.id::text FROM incarnation i
    UNION ALL SELECT 'schema_version', max(v.version)::text FROM schema_version v
    UNION ALL SELECT 'server_version', current_setting('server_version')
    UNION ALL SELECT 'encrypted', coalesce((SELECT s.ssl::text FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()), '');
    -- Of the whole cluster: a writing transaction anywhere holds the horizon of all its databases.
    RETURN QUERY
    SELECT t.name, t.value FROM (
        SELECT ms(clock_timestamp()) - ms(a.xact_start) AS age, format('%s, %s', a.usename, a.datname) AS place
        FROM pg_stat_activity a WHERE a.backend_xid IS NOT NULL AND a.pid <> pg_backend_pid()
        UNION ALL SELECT 0, '' ORDER BY 1 DESC LIMIT 1) o
    CROSS JOIN LATERAL (VALUES ('oldest_writing_transaction_ms', o.age::text),
                               ('oldest_writing_transaction', o.place)) t(name, value)
    UNION ALL SELECT 'prepared_transaction_ms', coalesce(max(ms(clock_timestamp()) - ms(p.prepared)), 0)::text
        FROM pg_prepared_xacts p
    UNION ALL SELECT 'connections', count(*)::text FROM pg_stat_activity a WHERE a.datname = current_database()
    UNION ALL SELECT 'connections_at_most', current_setting('max_connections')
    UNION ALL SELECT 'replicas', count(*)::text FROM pg_stat_replication r WHERE r.state = 'streaming'
    UNION ALL SELECT 'replica_behind_bytes',
        coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), r.replay_lsn)), 0)::bigint::text FROM pg_stat_replication r;
    RETURN QUERY
    SELECT 'members', count(*)::text FROM member m WHERE m.removed_at IS NULL
    UNION ALL SELECT 'cases_open', count(*)::text FROM cases c WHERE c.closed_at IS NULL
    UNION ALL SELECT 'replies_unsettled', count(DISTINCT p.reply)::text FROM reply_part p
        WHERE p.state IN ('reserved', 'unknown')
    -- Of these nobody is busy with: no request lives so long.
    UNION ALL SELECT 'replies_unknown', count(DISTINCT p.reply)::text FROM reply_part p
        WHERE p.state = 'unknown' OR (p.state = 'reserved' AND p.reserved_at < v_now - setting_interval('send_deadline'))
    UNION ALL SELECT 'replies_waiting', count(*)::text FROM reply r WHERE r.state = 'awaiting_approval'
    UNION ALL SELECT 'replies_waiting_ms', coalesce(ms(v_now) - ms(min(r.created_at)), 0)::text FROM reply r
        WHERE r.state = 'awaiting_approval'
    UNION ALL SELECT 'channels_exposed', count(*)::text FROM channel h
        WHERE h.exposed_at IS NOT NULL AND h.removed_at IS NULL
    UNION ALL SELECT 'channels_exposed_names', coalesce(string_agg(h.name, ', ' ORDER BY h.name), '') FROM channel h
        WHERE h.exposed_at IS NOT NULL AND h.removed_at IS NULL
    UNION ALL SELECT 'pollers', coalesce(string_agg(h.name || ': ' || l.holder, ', ' ORDER BY h.name), '')
        FROM channel h JOIN channel_lease l ON l.channel = h.id WHERE l.until >= v_now AND h.removed_at IS NULL
    UNION ALL SELECT 'channels_unpolled', coalesce(string_agg(h.name, ', ' ORDER BY h.name), '')
        FROM channel h LEFT JOIN channel_lease l ON l.channel = h.id AND l.until >= v_now
        WHERE h.enabled AND h.removed_at IS NULL AND l.channel IS NULL
    UNION ALL SELECT 'sending_held', s.value FROM setting s WHERE s.name = 'sending_held';
    RETURN QUERY
    -- Those that came first: enough to tell whether retention runs.
    SELECT 'bodies_overdue_ms', greatest(0, ms(v_now - setting_interval('public_bodies'))
                                            - ms(coalesce(min(f.created_at), v_now)))::text
        FROM (SELECT b.feed FROM feed_body b ORDER BY b.feed LIMIT 1000) b JOIN feed f ON f.id = b.feed
        WHERE NOT f.private
    UNION ALL SELECT 'database_bytes', pg_database_size(current_database())::text
    UNION ALL SELECT t.name || '_bytes', sum(pg_total_relation_size(('wederhoor.' || p.part)::regclass))::text
        FROM (VALUES ('cases', '{cases,send_lease,history_head}'::text[]), ('messages', '{feed}'),
                     ('bodies', '{feed_body}'), ('history', '{history,history_text}'),
                     ('replies', '{reply,reply_part,reply_text}')) t(name, parts)
        CROSS JOIN LATERAL unnest(t.parts) p(part) GROUP BY t.name;
END $$;
