-- oldest program: 1
-- One member at two desks (two machines, or two profiles of one): the right to send, a reply and what its writer knows
-- are a desk's, not a login's. A case is still its member's, whichever desk claimed it.

SET LOCAL ROLE wederhoor_owner;

-- Which desk a connection speaks for, as each desk says of itself after its hello. It tells apart what is one person's
-- anyway: whoever lies about it lies to oneself. Connections of a program that knows no desks are one desk together.
CREATE FUNCTION wederhoor.my_desk() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN coalesce(nullif(current_setting('wederhoor.desk', true), ''), '00000000-0000-0000-0000-000000000000')::uuid;
END $$;

CREATE FUNCTION wederhoor.be_desk(p_desk uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor', 'admin');
    PERFORM set_config('wederhoor.desk', coalesce(p_desk::text, ''), false);
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.my_desk(), wederhoor.be_desk(uuid)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

-- NULL: whichever desk of the holder's comes first. So are leases that were assigned, those of a reply that is out, and
-- what was held before desks were known.
ALTER TABLE wederhoor.send_lease ADD COLUMN desk uuid;
ALTER TABLE wederhoor.reply ADD COLUMN desk uuid, ADD COLUMN written_at uuid; -- who sends it; where it was written
ALTER TABLE wederhoor.reply ALTER COLUMN desk SET DEFAULT wederhoor.my_desk(),
                            ALTER COLUMN written_at SET DEFAULT wederhoor.my_desk();

CREATE FUNCTION wederhoor.is_mine(p_holder text, p_desk uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN p_holder = session_user::text AND coalesce(p_desk = my_desk(), true);
END $$;

-- See 0003. Of a member, not of one of its desks yet.
CREATE OR REPLACE FUNCTION wederhoor.grant_lease(p_case uuid, p_holder text, p_until timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    UPDATE send_lease SET fence = fence + 1, holder = p_holder, desk = NULL, until = p_until
        WHERE case_id = p_case RETURNING fence
$$;

-- See 0003. A desk whose lease runs is not overtaken by another one of its member's: somebody may be writing there.
-- WH011: it has the case, and for how many milliseconds more unless it goes on.
CREATE OR REPLACE FUNCTION wederhoor.claim_locked(p_case wederhoor.cases, p_how text, p_why text)
RETURNS wederhoor.claim LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_me constant text := session_user::text;
    v_desk constant uuid := my_desk();
    v_until constant timestamptz := clock() + setting_interval('send_lease');
    v_status constant text := next_status(p_case.status, 'claimed');
    v_lease send_lease;
    v_version bigint := p_case.version;
BEGIN
    SELECT * INTO STRICT v_lease FROM send_lease WHERE case_id = p_case.id FOR UPDATE;
    IF v_lease.holder = v_me AND v_lease.desk = v_desk AND p_case.owner = v_me THEN
        -- Asked again, or after an answer that was lost: the same fence. Also of a case that was closed meanwhile: its
        -- last reply may be on its way.
        UPDATE send_lease SET until = greatest(until, v_until) WHERE case_id = p_case.id RETURNING * INTO v_lease;
    ELSIF v_lease.holder = v_me AND p_case.owner = v_me THEN
        IF p_how <> 'takeover' AND v_lease.desk IS NOT NULL AND v_lease.until >= clock() THEN
            PERFORM refuse('WH011', 'another desk of yours has the case', (ms(v_lease.until) - ms(clock()) + 1)::text);
        END IF;
        UPDATE send_lease SET fence = fence + 1, desk = v_desk, until = v_until WHERE case_id = p_case.id
            RETURNING * INTO v_lease;
        IF p_how = 'takeover' THEN
            PERFORM append_history(p_case.id, p_how, p_why);
        END IF;
    ELSIF v_status IS NULL THEN
        PERFORM refuse('WH008', 'the case is closed', p_case.status);
    ELSE
        UPDATE send_lease SET fence = fence + 1, holder = v_me, desk = v_desk, until = v_until WHERE case_id = p_case.id
            RETURNING * INTO v_lease;
        UPDATE cases SET owner = v_me, status = v_status WHERE id = p_case.id RETURNING version INTO v_version;
        PERFORM append_history(p_case.id, p_how, p_why);
    END IF;
    RETURN (v_lease.fence, ms(v_lease.until), ms(clock()), v_version, coalesce(v_status, p_case.status));
END $$;

CREATE OR REPLACE FUNCTION wederhoor.renew_lease(p_case uuid, p_fence bigint)
RETURNS TABLE (until_ms bigint, now_ms bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    RETURN QUERY UPDATE send_lease l SET until = clock() + setting_interval('send_lease'), desk = my_desk()
        WHERE l.case_id = p_case AND l.fence = p_fence AND is_mine(l.holder, l.desk)
        RETURNING ms(l.until), ms(clock());
    IF NOT FOUND THEN
        PERFORM refuse('WH003', 'the case was taken over or released', p_case::text);
    END IF;
END $$;

-- See 0018.
CREATE OR REPLACE FUNCTION wederhoor.be_present_v2(p_case uuid, p_doing text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM be_present(p_case, p_doing);
    IF p_doing <> 'typing' THEN
        RETURN false;
    END IF;
    UPDATE send_lease l SET until = greatest(l.until, clock() + setting_interval('send_lease')), desk = my_desk()
        WHERE l.case_id = p_case AND is_mine(l.holder, l.desk)
          AND EXISTS (SELECT FROM cases c WHERE c.id = p_case AND c.owner = session_user::text);
    RETURN FOUND;
END $$;

-- See 0005.
CREATE OR REPLACE FUNCTION wederhoor.require_fence(p_case wederhoor.cases, p_fence bigint, p_sending boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_lease send_lease;
BEGIN
    IF p_case.owner <> session_user::text THEN
        PERFORM refuse('WH001', 'the case is not yours', p_case.owner);
    END IF;
    SELECT * INTO STRICT v_lease FROM send_lease WHERE case_id = p_case.id FOR UPDATE;
    IF v_lease.fence IS DISTINCT FROM p_fence OR NOT is_mine(v_lease.holder, v_lease.desk) THEN
        PERFORM refuse('WH003', 'the case was taken over since', p_case.id::text);
    END IF;
    IF p_sending AND v_lease.until <= clock() THEN
        PERFORM refuse('WH004', 'the lease is over: claim the case again', p_case.id::text);
    END IF;
END $$;

-- See 0013.
CREATE OR REPLACE FUNCTION wederhoor.apply_case_changes(p_changes uuid[], p_cases uuid[], p_versions bigint[],
                                                        p_kinds text[], p_values text[])
RETURNS TABLE (change uuid, outcome text, version bigint, detail text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('trainee', 'agent', 'supervisor');
    v_me constant text := session_user::text;
    v_desk constant uuid := my_desk();
    v_at constant timestamptz := date_trunc('milliseconds', clock());
    v_until constant timestamptz := clock() + setting_interval('send_lease');
    v_known uuid[];
    v_row record;
    v_told record;
    v_case cases;
    v_changed changed_case;
    v_base bigint;
    v_lease timestamptz;
    v_holder text;
    v_number bigint;
    v_link bytea;
    v_salt bytea;
    v_digest bytea;
    v_words text;
    v_rows cases[] := '{}';
    v_claimed uuid[] := '{}';
    v_released uuid[] := '{}';
    v_history history[] := '{}';
    v_texts history_text[] := '{}';
    v_heads history_head[] := '{}';
BEGIN
    -- In the order of their ids, as everywhere; whoever reads afterwards reads the truth.
    PERFORM FROM cases c WHERE c.id = ANY (p_cases) ORDER BY c.id FOR UPDATE;
    v_known := ARRAY(SELECT h.change_id FROM history h WHERE h.change_id = ANY (p_changes));
    FOR v_row IN SELECT g.numbers, k AS it, l.until, l.holder, h.number, h.link
            FROM (SELECT c.id, array_agg(c.number ORDER BY c.number) AS numbers
                  FROM unnest(p_cases) WITH ORDINALITY AS c(id, number) GROUP BY c.id) g
            LEFT JOIN cases k ON k.id = g.id LEFT JOIN send_lease l ON l.case_id = g.id
            LEFT JOIN history_head h ON h.case_id = g.id ORDER BY g.id LOOP
        v_case := v_row.it;
        v_base := v_case.version;
        v_lease := v_row.until;
        v_holder := v_row.holder;
        v_number := v_row.number;
        v_link := v_row.link;
        FOR v_told IN SELECT p_changes[n] AS id, p_versions[n] AS version, p_kinds[n] AS kind, p_values[n] AS value
                FROM unnest(v_row.numbers) n LOOP
            change := v_told.id;
            version := v_case.version;
            detail := '';
            IF v_case.id IS NULL THEN
                outcome := 'missing';
            ELSIF v_told.id IS NULL OR v_told.kind IS NULL OR v_told.value IS NULL THEN
                outcome := 'invalid';
            ELSIF v_told.id = ANY (v_known) THEN
                outcome := 'already';
            ELSE
                outcome := change_obstacle(v_case, v_lease, v_base, v_told.version, v_told.kind, v_told.value, v_role, v_me);
                IF outcome = 'owner' THEN
                    detail := v_case.owner;
                ELSIF outcome IS NULL AND v_told.kind = 'merge' THEN
                    outcome := merge_obstacle(v_case, v_told.value);
                    IF outcome IS NULL THEN
                        -- At once: whether a later join would close a ring is asked of the table.
                        UPDATE cases c SET merged_into = v_told.value::uuid WHERE c.id = v_case.id;
                        v_case.merged_into := v_told.value::uuid;
                        v_case.version := v_case.version + 1;
                        outcome := 'done';
                    END IF;
                ELSIF outcome IS NULL AND v_told.kind = 'claim' AND v_case.owner = v_me AND v_holder = v_me THEN
                    outcome := 'done'; -- asked again: no second entry, the lease goes on
                    v_claimed := v_claimed || v_case.id;
                    RETURN NEXT;
                    CONTINUE;
                ELSIF outcome IS NULL THEN
                    v_words := CASE WHEN v_told.kind = 'claim' THEN v_case.owner ELSE v_told.value END;
                    v_changed := change_case(v_case, v_told.kind, v_told.value, v_me);
                    v_case := v_changed.changed;
                    outcome := v_changed.outcome;
                END IF;
            END IF;
            IF outcome = 'done' THEN
                version := v_case.version;
                v_number := v_number + 1;
                v_words := CASE WHEN v_told.kind = 'claim' THEN v_words ELSE v_told.value END;
                v_salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
                v_digest := sha256(v_salt || convert_to(v_words, 'UTF8'));
                v_known := v_known || v_told.id;
                v_told.kind := CASE WHEN v_told.kind = 'status' THEN v_told.value
                                    WHEN v_told.kind = 'claim' AND v_words <> '' THEN 'takeover' ELSE v_told.kind END;
                v_link := history_link(v_link, v_case.id, v_number, v_at, v_me, v_told.kind, v_digest);
                v_history := v_history || ROW(v_case.id, v_number, v_at, v_me, v_told.kind, v_digest, v_link, v_told.id,
                                              pg_current_xact_id(), v_case.channel)::history;
                v_texts := v_texts || ROW(v_case.id, v_number, v_salt, v_words, v_case.channel)::history_text;
                IF v_told.kind IN ('claim', 'takeover') THEN
                    v_claimed := v_claimed || v_case.id;
                    v_lease := v_until;
                    v_holder := v_me;
                ELSIF v_case.owner = '' AND v_holder <> '' THEN
                    v_claimed := array_remove(v_claimed, v_case.id);
                    v_released := v_released || v_case.id;
                    v_holder := '';
                END IF;
            END IF;
            RETURN NEXT;
        END LOOP;
        IF v_case.version > v_base THEN
            v_rows := v_rows || v_case;
            v_heads := v_heads || ROW(v_case.id, v_number, v_link, v_case.channel)::history_head;
        END IF;
    END LOOP;
    UPDATE cases c SET kind = r.kind, status = r.status, dismiss_reason = r.dismiss_reason, owner = r.owner,
           topic = r.topic, sentiment = r.sentiment, language = r.language, tags = r.tags,
           awaiting_since = r.awaiting_since, due_at = r.due_at, closed_at = r.closed_at,
           merged_into = r.merged_into, attributes = r.attributes, version = r.version
        FROM unnest(v_rows) r WHERE c.id = r.id;
    UPDATE send_lease l SET fence = fence + 1, holder = '', desk = NULL, until = '-infinity'
        WHERE l.case_id = ANY (v_released);
    -- What another desk of the member's holds stays there while its lease runs; the case is the member's all the same.
    UPDATE send_lease l SET fence = fence + CASE WHEN l.holder = v_me AND l.desk = v_desk THEN 0 ELSE 1 END,
           holder = v_me, desk = v_desk,
           until = CASE WHEN l.holder = v_me THEN greatest(l.until, v_until) ELSE v_until END
        WHERE l.case_id = ANY (v_claimed)
          AND NOT (l.holder = v_me AND coalesce(l.desk <> v_desk, false) AND l.until >= clock());
    INSERT INTO history SELECT * FROM unnest(v_history);
    INSERT INTO history_text SELECT * FROM unnest(v_texts);
    UPDATE history_head h SET number = r.number, link = r.link FROM unnest(v_heads) r WHERE h.case_id = r.case_id;
END $$;

-- See 0013. What the author wrote before is known where it was written; at another desk of the author's it must have
-- been seen like a colleague's.
CREATE OR REPLACE FUNCTION wederhoor.require_seen(p_case uuid, p_reply uuid, p_author text, p_instance text,
                                                  p_remote text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_together uuid[];
    v_at timestamptz := '-infinity';
    v_id bigint := 0;
    v_newer text;
    v_desk constant uuid := coalesce((SELECT written_at FROM reply WHERE id = p_reply), my_desk());
BEGIN
    v_together := ARRAY(WITH RECURSIVE below(id) AS (SELECT p_case
                            UNION SELECT c.id FROM cases c JOIN below b ON c.merged_into = b.id)
                        SELECT id FROM below);
    IF p_remote <> '' THEN
        SELECT created_at, id INTO v_at, v_id FROM feed
            WHERE case_id = ANY (v_together) AND instance = p_instance AND remote_id = p_remote
            ORDER BY id DESC LIMIT 1;
        IF NOT FOUND THEN
            PERFORM refuse('P0002', 'no such message to have seen', p_remote);
        END IF;
    END IF;
    SELECT f.remote_id INTO v_newer FROM feed f
        WHERE f.case_id = ANY (v_together) AND f.side IN ('customer', 'own') AND f.deleted_at IS NULL
          AND (f.created_at, f.id) > (v_at, v_id)
          AND NOT (f.instance = p_instance AND f.remote_id = p_remote)
          AND NOT (f.side = 'own' AND EXISTS (
              SELECT FROM reply_part p JOIN reply r ON r.id = p.reply
              WHERE p.case_id = ANY (v_together) AND p.remote_id = f.remote_id
                AND (r.id = p_reply OR (r.author = p_author AND coalesce(r.written_at = v_desk, true)))))
        ORDER BY f.created_at, f.id LIMIT 1;
    IF FOUND THEN
        PERFORM refuse('WH002', 'written since', v_newer);
    END IF;
END $$;

-- See 0005.
CREATE OR REPLACE FUNCTION wederhoor.reserve_parts(p_reply uuid, p_case wederhoor.cases, p_keys text[], p_fence bigint)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    UPDATE reply SET state = 'reserved', holder = session_user::text, desk = my_desk(), fence = p_fence,
           settled_at = NULL
        WHERE id = p_reply;
    INSERT INTO reply_part AS p (reply, part, case_id, channel, key, state, reserved_at)
        SELECT p_reply, k.part - 1, p_case.id, p_case.channel, k.key, 'reserved', clock()
        FROM unnest(p_keys) WITH ORDINALITY k(key, part)
        ON CONFLICT (reply, part) DO UPDATE SET state = 'reserved', reserved_at = excluded.reserved_at, settled_by = ''
            WHERE p.state IN ('released', 'not_sent');
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('WH006', 'the case has a reply whose end is not known', p_case.id::text);
END $$;

-- See 0015.
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
        -- The approver's desk publishes; the case stays with the author. Another's may have the words that a colleague
        -- approved before.
        IF v_reply.approved_by <> v_me THEN
            PERFORM refuse('WH001', 'a colleague approved it', v_reply.approved_by);
        END IF;
        IF v_role <> 'supervisor' OR v_case.owner NOT IN ('', v_me, v_reply.author) THEN
            PERFORM refuse('WH001', 'a colleague has the case', v_case.owner);
        END IF;
        SELECT fence INTO p_fence FROM send_lease WHERE case_id = p_case FOR UPDATE;
    WHEN 'reserved' THEN
        IF v_reply.approved_by IS NULL OR NOT is_mine(v_reply.holder, v_reply.desk) THEN
            PERFORM require_fence(v_case, p_fence, true);
        END IF;
        IF NOT is_mine(v_reply.holder, v_reply.desk) THEN
            PERFORM require_landed(p_reply);
            UPDATE reply SET holder = v_me, desk = my_desk(), fence = p_fence WHERE id = p_reply;
            PERFORM append_history(p_case, 'reply_adopted', v_reply.holder);
        END IF;
        UPDATE reply_part SET reserved_at = clock() WHERE reply = p_reply AND state = 'reserved';
        RETURN reservation_of(p_reply, true);
    ELSE
        IF NOT (v_reply.approved_by IS NOT NULL AND is_mine(v_reply.holder, v_reply.desk)) THEN
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
        IF NOT is_mine(v_reply.holder, v_reply.desk) THEN
            UPDATE reply SET holder = session_user::text, desk = my_desk(), fence = p_fence WHERE id = v_reply.id;
            PERFORM append_history(v_reply.case_id, 'reply_adopted', v_reply.holder);
        END IF;
        RETURN QUERY SELECT p.key, v_reply.kind <> 'public' FROM reply_part p
            WHERE p.reply = v_reply.id AND p.state IN ('reserved', 'unknown') ORDER BY p.part;
    END LOOP;
END $$;

-- See 0005.
CREATE OR REPLACE FUNCTION wederhoor.adopt_reply(p_reply uuid, p_fence bigint) RETURNS wederhoor.reservation
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_reply reply;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    v_reply := lock_reply(p_reply);
    IF v_reply.state <> 'reserved' THEN
        PERFORM refuse('WH008', 'the reply is ' || v_reply.state, v_reply.state);
    END IF;
    IF NOT is_mine(v_reply.holder, v_reply.desk) THEN
        PERFORM require_fence(lock_case(v_reply.case_id), p_fence, true);
        PERFORM require_landed(p_reply);
        UPDATE reply SET holder = session_user::text, desk = my_desk(), fence = p_fence WHERE id = p_reply;
        PERFORM append_history(v_reply.case_id, 'reply_adopted', v_reply.holder);
    END IF;
    RETURN reservation_of(p_reply, true);
END $$;

-- See 0006.
CREATE OR REPLACE FUNCTION wederhoor.lock_part(p_key text) RETURNS wederhoor.reply_part
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
    IF NOT is_mine(v_reply.holder, v_reply.desk) THEN
        PERFORM refuse('WH001', 'another desk sends this reply', v_reply.holder);
    END IF;
    SELECT * INTO STRICT v_part FROM reply_part WHERE key = p_key FOR UPDATE;
    RETURN v_part;
END $$;

-- See 0016.
CREATE OR REPLACE FUNCTION wederhoor.reserve_part(p_part integer, p_reply uuid, p_case uuid, p_kind text, p_keys text[],
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

-- See 0006. What was written at this desk is out: another one of its member's may go on at once.
CREATE OR REPLACE FUNCTION wederhoor.settle_when_complete(p_reply uuid) RETURNS void
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
        IF NOT EXISTS (SELECT FROM reply_part WHERE reply = p_reply AND state = 'planned') THEN
            UPDATE send_lease SET desk = NULL WHERE case_id = v_reply.case_id AND is_mine(holder, desk);
        END IF;
    END IF;
END $$;

-- Who is in a case is told a desk each, so that one's other desk shows like a colleague's.
ALTER TABLE wederhoor.presence ADD COLUMN desk uuid NOT NULL DEFAULT wederhoor.my_desk();
ALTER TABLE wederhoor.presence DROP CONSTRAINT presence_pkey;
ALTER TABLE wederhoor.presence ADD PRIMARY KEY (member, desk, case_id);

CREATE OR REPLACE FUNCTION wederhoor.be_present(p_case uuid, p_doing text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    INSERT INTO presence (member, case_id, channel, doing, until)
        SELECT session_user::text, id, channel, p_doing, clock() + setting_interval('presence') FROM cases
        WHERE id = p_case
        ON CONFLICT (member, desk, case_id) DO UPDATE SET doing = excluded.doing, until = excluded.until;
    DELETE FROM presence WHERE member = session_user::text AND until < clock();
END $$;

CREATE OR REPLACE FUNCTION wederhoor.leave_case(p_case uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    DELETE FROM presence WHERE member = session_user::text AND desk = my_desk() AND case_id = p_case;
END $$;
