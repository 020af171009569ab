-- oldest program: 1
-- What is put on the record of a case: that somebody made sure who the customer is, that a call was asked for and what
-- became of it, that a colleague who is no member wrote a reply. A call's number stands apart and goes first.

SET LOCAL ROLE wederhoor_owner;

INSERT INTO wederhoor.setting (name, value) VALUES
    ('callback_numbers', '14 days'); -- after the case was closed

-- What a customer was told is one call's in the whole team. Nobody reads it: the record is the history.
CREATE TABLE wederhoor.callback_reference (
    reference text PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES wederhoor.cases ON DELETE CASCADE
);
ALTER TABLE wederhoor.callback_reference ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY known ON wederhoor.callback_reference FOR SELECT TO wederhoor_owner USING (true);
CREATE POLICY taken ON wederhoor.callback_reference FOR INSERT TO wederhoor_owner WITH CHECK (true);

-- Why this cannot be put on the record of a case; NULL: it can, and the reference of a new call is taken.
CREATE FUNCTION wederhoor.record_obstacle(p_case uuid, p_kind text, p_value text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_value jsonb;
    v_reference text;
BEGIN
    v_value := p_value::jsonb; -- here, where what cannot be read is told
    v_reference := v_value ->> 'reference';
    IF p_kind IN ('callback', 'callback_number') AND coalesce(v_reference, '') = '' THEN
        RETURN 'invalid';
    ELSIF p_kind = 'callback' AND v_value ->> 'state' = 'asked' THEN
        INSERT INTO callback_reference (reference, case_id) VALUES (v_reference, p_case) ON CONFLICT DO NOTHING;
    END IF;
    RETURN CASE WHEN p_kind <> 'identity'
                     AND NOT EXISTS (SELECT FROM callback_reference WHERE reference = v_reference AND case_id = p_case)
                THEN 'refused' END;
EXCEPTION WHEN data_exception THEN
    RETURN 'invalid';
END $$;

-- As before, for what only adds to the record too. It may write: a new call's reference is taken with the same word
-- that lets it in.
CREATE OR REPLACE FUNCTION wederhoor.change_obstacle(p_case wederhoor.cases, p_lease timestamptz, p_base bigint,
                                                     p_version bigint, p_kind text, p_value text, p_role text,
                                                     p_me text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF p_kind = 'guest' THEN
        RETURN NULL;
    ELSIF p_kind IN ('identity', 'callback', 'callback_number') THEN
        RETURN record_obstacle(p_case.id, p_kind, p_value);
    ELSIF p_kind IN ('clock', 'attributes') AND p_role = 'trainee' THEN
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

-- As before, and these change nothing of the case's state.
CREATE OR REPLACE FUNCTION wederhoor.change_case(p_case wederhoor.cases, p_kind text, p_value text, p_me text)
RETURNS wederhoor.changed_case
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_before constant cases := p_case;
    v_json jsonb;
    v_word text;
BEGIN
    CASE p_kind
    WHEN 'note', 'contact', 'link', 'identity', 'callback', 'callback_number', 'guest' THEN
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

-- As before; the number of a call goes earlier than what else was noted, and counts among it.
SET LOCAL ROLE wederhoor_keeper;
CREATE OR REPLACE FUNCTION wederhoor.delete_overdue(p_limit integer) RETURNS bigint[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_now constant timestamptz := clock();
    v_public constant timestamptz := v_now - setting_interval('public_bodies');
    v_private constant timestamptz := v_now - setting_interval('private_bodies');
    v_public_bodies bigint;
    v_private_bodies bigint;
    v_notes bigint;
    v_numbers bigint;
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
    DELETE FROM history_text t USING (
        SELECT h.case_id, h.number FROM history h JOIN history_text w ON w.case_id = h.case_id AND w.number = h.number
        JOIN cases c ON c.id = h.case_id
        WHERE h.kind = 'callback_number' AND c.closed_at < v_now - setting_interval('callback_numbers') LIMIT p_limit) old
        WHERE (t.case_id, t.number) = (old.case_id, old.number);
    GET DIAGNOSTICS v_numbers = ROW_COUNT;
    v_notes := v_notes + v_numbers;
    DELETE FROM reply_text WHERE reply IN (
        SELECT r.id FROM reply r JOIN reply_text t ON t.reply = r.id
        WHERE r.settled_at < v_now - setting_interval('reply_texts') LIMIT p_limit);
    GET DIAGNOSTICS v_reply_texts = ROW_COUNT;
    DELETE FROM presence WHERE until < v_now;
    RETURN ARRAY[v_public_bodies, v_private_bodies, v_notes, v_reply_texts];
END $$;
