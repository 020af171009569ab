-- oldest program: 1
-- What desks tell and ask while they work together: acts in batches that cost a few statements however many they are,
-- claims among them, and a poller's page with what it means for its cases.

SET LOCAL ROLE wederhoor_owner;

-- A batch of acts is one change of the row and as many versions.
CREATE OR REPLACE FUNCTION wederhoor.stamp_case() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    NEW.changed_in := OLD.changed_in;
    IF NEW IS DISTINCT FROM OLD THEN -- a new stamp alone, after a restore, is no change of the case
        NEW.version := greatest(OLD.version + 1, NEW.version);
    END IF;
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;

CREATE INDEX cases_merged ON wederhoor.cases (merged_into) WHERE merged_into IS NOT NULL;

-- Asks no table: what one act makes of a case. outcome: 'done', or why not.
CREATE TYPE wederhoor.changed_case AS (outcome text, changed wederhoor.cases);
DROP FUNCTION wederhoor.change_case(wederhoor.cases, text, text, text);
CREATE FUNCTION wederhoor.change_case(p_case wederhoor.cases, p_kind text, p_value text, p_me text)
RETURNS wederhoor.changed_case
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_before constant cases := p_case;
    v_json jsonb;
    v_word text;
BEGIN
    CASE p_kind
    WHEN 'note', 'contact', 'link' THEN
        NULL;
    WHEN 'topic' THEN
        p_case.topic := p_value;
    WHEN 'sentiment' THEN
        p_case.sentiment := p_value;
    WHEN 'language' THEN
        p_case.language := p_value;
    WHEN 'kind' THEN
        p_case.kind := p_value;
    WHEN 'tag', 'untag', 'tags' THEN -- tags: "+card -login"
        FOREACH v_word IN ARRAY CASE p_kind WHEN 'tag' THEN ARRAY['+' || p_value]
                                            WHEN 'untag' THEN ARRAY['-' || p_value]
                                            ELSE string_to_array(p_value, ' ') END LOOP
            p_case.tags := array_remove(p_case.tags, substr(v_word, 2));
            IF left(v_word, 1) = '+' THEN
                -- One that is there already keeps its place.
                p_case.tags := CASE WHEN substr(v_word, 2) = ANY (v_before.tags) AND p_kind <> 'tags'
                                    THEN v_before.tags ELSE p_case.tags || substr(v_word, 2) END;
            END IF;
        END LOOP;
    WHEN 'status', 'dismiss', 'claim', 'release' THEN
        IF p_kind = 'status' AND p_value NOT IN ('resolved', 'reopened', 'asked_spoc', 'spoc_answered',
                                                 'customer_wrote') THEN
            RETURN ROW('unknown'::text, v_before)::changed_case;
        END IF;
        p_case.status := next_status(p_case.status, CASE p_kind WHEN 'status' THEN p_value WHEN 'dismiss' THEN 'dismissed'
                                                                WHEN 'claim' THEN 'claimed' ELSE 'released' END);
        IF p_case.status IS NULL THEN
            RETURN ROW('refused'::text, v_before)::changed_case;
        END IF;
        p_case.owner := CASE WHEN p_kind = 'claim' OR (p_kind, p_value) = ('status', 'reopened') THEN p_me WHEN p_kind = 'release' THEN ''
                             ELSE p_case.owner END;
        p_case.dismiss_reason := CASE p_kind WHEN 'dismiss' THEN p_value END;
        p_case.closed_at := CASE WHEN p_case.status IN ('resolved', 'dismissed')
                                 THEN coalesce(p_case.closed_at, clock()) END;
        IF p_case.closed_at IS NOT NULL THEN
            p_case.awaiting_since := NULL;
            p_case.due_at := NULL;
        END IF;
    WHEN 'undo' THEN -- what the case was before an act that nobody built upon since
        v_json := p_value::jsonb;
        p_case.status := v_json ->> 'status';
        p_case.owner := CASE WHEN (v_json ->> 'mine')::boolean THEN p_me ELSE '' END;
        p_case.dismiss_reason := v_json ->> 'dismiss_reason';
        p_case.closed_at := from_ms((v_json ->> 'closed_at')::bigint);
        p_case.awaiting_since := from_ms((v_json ->> 'awaiting_since')::bigint);
        p_case.due_at := from_ms((v_json ->> 'due_at')::bigint);
        IF p_case.status NOT IN ('new', 'open', 'waiting_customer', 'waiting_spoc', 'resolved', 'dismissed') THEN
            RETURN ROW('invalid'::text, v_before)::changed_case;
        END IF;
    WHEN 'clock' THEN
        p_case.awaiting_since := from_ms((p_value::jsonb ->> 'awaiting_since')::bigint);
        p_case.due_at := from_ms((p_value::jsonb ->> 'due_at')::bigint);
    WHEN 'attributes' THEN
        p_case.attributes := jsonb_strip_nulls(p_case.attributes || p_value::jsonb);
    WHEN 'unmerge' THEN
        p_case.merged_into := NULL;
    ELSE
        RETURN ROW('unknown'::text, v_before)::changed_case; -- of a newer program: kept by the client until the database knows it
    END CASE;
    p_case.version := p_case.version + 1;
    RETURN ROW('done'::text, p_case)::changed_case;
EXCEPTION WHEN data_exception THEN
    RETURN ROW('invalid'::text, v_before)::changed_case;
END $$;

-- NULL: it may be joined; else why not. Read, not locked: two joins at once could only make a ring, which the chain finds.
CREATE FUNCTION wederhoor.merge_obstacle(p_case wederhoor.cases, p_into text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_into cases;
BEGIN
    SELECT * INTO v_into FROM cases WHERE id = p_into::uuid;
    IF NOT FOUND OR v_into.id = p_case.id OR v_into.channel <> p_case.channel THEN
        RETURN 'refused';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('wederhoor.merge'));
    IF EXISTS (WITH RECURSIVE chain(id, next) AS (
                   SELECT c.id, c.merged_into FROM cases c WHERE c.id = v_into.id
                   UNION SELECT c.id, c.merged_into FROM cases c JOIN chain ON c.id = chain.next)
               SELECT FROM chain WHERE id = p_case.id) THEN
        RETURN 'refused';
    END IF;
    RETURN NULL;
EXCEPTION WHEN data_exception THEN
    RETURN 'invalid';
END $$;

-- Why somebody may not do this to a case that another one has, or to a row that moved on; NULL: they may.
CREATE FUNCTION wederhoor.change_obstacle(p_case wederhoor.cases, p_lease timestamptz, p_base bigint, p_version bigint,
                                          p_kind text, p_value text, p_role text, p_me text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF p_kind IN ('clock', 'attributes') AND p_role = 'trainee' THEN
        RETURN 'forbidden';
    ELSIF p_kind = 'claim' AND p_case.owner NOT IN ('', p_me) AND p_lease >= clock() THEN
        RETURN 'owner';
    ELSIF p_kind = 'release' AND p_case.owner <> p_me THEN
        RETURN 'owner';
    ELSIF p_case.owner NOT IN ('', p_me)
            AND (p_kind IN ('dismiss', 'merge', 'unmerge', 'undo')
                 OR (p_kind = 'status' AND p_value IN ('resolved', 'reopened', 'asked_spoc'))) THEN
        RETURN 'owner';
    ELSIF p_version IS NOT NULL AND p_version <> p_base
            -- These take nothing away from anybody.
            AND p_kind NOT IN ('note', 'contact', 'link', 'tag', 'untag', 'tags', 'claim', 'release')
            AND NOT (p_kind = 'status' AND p_value IN ('customer_wrote', 'spoc_answered')) THEN
        RETURN 'clash';
    ELSIF p_kind = 'undo' AND p_version IS NULL THEN
        RETURN 'clash'; -- on what it was built is not known
    ELSIF p_kind = 'claim' AND p_case.merged_into IS NOT NULL THEN
        RETURN 'refused';
    END IF;
    RETURN NULL;
END $$;

-- See 0007: the same contract, in a handful of statements. Claims and releases are acts like others here, so that a
-- desk that was away can tell them in their order; a new claim brings a lease and a fence as claim_case does.
CREATE OR REPLACE FUNCTION wederhoor.apply_case_changes(p_changes uuid[], p_cases uuid[], p_versions bigint[],
                                                        p_kinds text[], p_values text[])
RETURNS TABLE (change uuid, outcome text, version bigint, detail text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('trainee', 'agent', 'supervisor');
    v_me constant text := session_user::text;
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
    UPDATE send_lease l SET fence = fence + 1, holder = '', until = '-infinity' WHERE l.case_id = ANY (v_released);
    UPDATE send_lease l SET fence = fence + CASE WHEN l.holder = v_me THEN 0 ELSE 1 END, holder = v_me,
           until = CASE WHEN l.holder = v_me THEN greatest(l.until, v_until) ELSE v_until END
        WHERE l.case_id = ANY (v_claimed);
    INSERT INTO history SELECT * FROM unnest(v_history);
    INSERT INTO history_text SELECT * FROM unnest(v_texts);
    UPDATE history_head h SET number = r.number, link = r.link FROM unnest(v_heads) r WHERE h.case_id = r.case_id;
END $$;

-- Of a page: its cases, its messages with the cursor, and what each message that nobody had handed on before means for
-- its case: a customer's begins or goes on with a wait and wakes the case, one of ours ends it. All of it or nothing,
-- under the poller's fence. Each message may carry "due_at" (of a customer's), "asks" (the case is asked of us) and
-- "moves" (false: history, which moves nothing).
CREATE FUNCTION wederhoor.publish_page(p_channel uuid, p_fence bigint, p_cursor bytea, p_cases jsonb, p_messages jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_before bigint;
    v_changed bigint;
    v_row record;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM FROM channel_lease WHERE channel = p_channel AND fence = p_fence AND holder = session_user::text FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('WH003', 'another desk polls the channel', p_channel::text);
    END IF;
    PERFORM open_cases(p_cases);
    v_before := (SELECT coalesce(max(id), 0) FROM feed);
    v_changed := publish_feed(p_channel, p_fence, p_cursor, p_messages);
    -- By case: the newest of what is new, unless there was something newer already.
    FOR v_row IN
        SELECT DISTINCT ON (f.case_id) f.case_id, f.side, f.created_at, from_ms(m.due_at) - f.created_at AS target, m.asks,
               (SELECT min(e.created_at) FROM feed e WHERE e.case_id = f.case_id AND e.side = 'customer'
                    AND e.id > v_before AND e.created_at > coalesce((SELECT max(o.created_at) FROM feed o
                        WHERE o.case_id = f.case_id AND o.side = 'own'), '-infinity')) AS waits_since
        FROM feed f JOIN jsonb_to_recordset(p_messages)
                AS m(instance text, remote_id text, due_at bigint, asks boolean, moves boolean)
                ON m.instance = f.instance AND m.remote_id = f.remote_id
        WHERE f.channel = p_channel AND f.id > v_before AND f.case_id IS NOT NULL AND f.side IN ('customer', 'own')
            AND f.deleted_at IS NULL AND coalesce(m.moves, true)
        ORDER BY f.case_id, f.created_at DESC, f.id DESC
    LOOP
        CONTINUE WHEN EXISTS (SELECT FROM feed n WHERE n.case_id = v_row.case_id AND n.side IN ('customer', 'own')
                                  AND n.deleted_at IS NULL AND n.created_at > v_row.created_at);
        IF v_row.side = 'own' THEN
            UPDATE cases SET status = next_status(status, 'reply_sent_waiting'), awaiting_since = NULL, due_at = NULL,
                   first_reply_at = coalesce(first_reply_at, v_row.created_at)
                WHERE id = v_row.case_id AND status NOT IN ('resolved', 'dismissed');
        ELSE
            UPDATE cases SET status = next_status(status, 'customer_wrote'), closed_at = NULL, dismiss_reason = NULL,
                   kind = CASE WHEN v_row.asks THEN 'service' ELSE kind END,
                   due_at = CASE WHEN v_row.asks OR kind = 'service'
                                 THEN CASE WHEN awaiting_since IS NULL
                                           THEN coalesce(v_row.waits_since, v_row.created_at) + v_row.target
                                           ELSE due_at END END,
                   awaiting_since = CASE WHEN v_row.asks OR kind = 'service'
                                         THEN coalesce(awaiting_since, v_row.waits_since, v_row.created_at) END
                WHERE id = v_row.case_id AND (closed_at IS NULL OR closed_at < v_row.created_at);
        END IF;
    END LOOP;
    RETURN v_changed;
END $$;

-- What was seen may stand in a case that was joined to this one since.
CREATE OR REPLACE FUNCTION wederhoor.require_seen(p_case uuid, p_reply uuid, p_author text, p_instance text,
                                                  p_remote text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_together uuid[];
    v_at timestamptz := '-infinity';
    v_id bigint := 0;
    v_newer text;
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
                AND (r.id = p_reply OR r.author = p_author)))
        ORDER BY f.created_at, f.id LIMIT 1;
    IF FOUND THEN
        PERFORM refuse('WH002', 'written since', v_newer);
    END IF;
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.publish_page(uuid, bigint, bytea, jsonb, jsonb)
    TO wederhoor_agent, wederhoor_supervisor;
