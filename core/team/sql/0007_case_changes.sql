-- oldest program: 1
-- What desks did to cases, many at once: while the database was away, or in a batch.

SET LOCAL ROLE wederhoor_owner;

-- One change to the row of a case that the caller holds; what is told about it when it is refused, else NULL.
CREATE FUNCTION wederhoor.change_case(p_case wederhoor.cases, p_kind text, p_value text, p_role text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_status text;
    v_into cases;
BEGIN
    CASE p_kind
    WHEN 'note', 'contact' THEN
        UPDATE cases SET version = version + 1 WHERE id = p_case.id;
    WHEN 'topic' THEN
        UPDATE cases SET topic = p_value WHERE id = p_case.id;
    WHEN 'sentiment' THEN
        UPDATE cases SET sentiment = p_value WHERE id = p_case.id;
    WHEN 'language' THEN
        UPDATE cases SET language = p_value WHERE id = p_case.id;
    WHEN 'kind' THEN
        UPDATE cases SET kind = p_value WHERE id = p_case.id;
    WHEN 'tag' THEN
        UPDATE cases SET tags = CASE WHEN p_value = ANY (tags) THEN tags ELSE tags || p_value END WHERE id = p_case.id;
    WHEN 'untag' THEN
        UPDATE cases SET tags = array_remove(tags, p_value) WHERE id = p_case.id;
    WHEN 'status', 'dismiss' THEN
        IF p_kind = 'status' AND p_value NOT IN ('resolved', 'reopened', 'asked_spoc', 'spoc_answered',
                                                 'customer_wrote') THEN
            RETURN 'unknown';
        END IF;
        v_status := next_status(p_case.status, CASE p_kind WHEN 'dismiss' THEN 'dismissed' ELSE p_value END);
        IF v_status IS NULL THEN
            RETURN 'refused';
        END IF;
        UPDATE cases SET status = v_status, dismiss_reason = CASE p_kind WHEN 'dismiss' THEN p_value END,
               closed_at = CASE WHEN v_status IN ('resolved', 'dismissed') THEN coalesce(closed_at, clock()) END
            WHERE id = p_case.id;
    WHEN 'clock', 'attributes' THEN
        IF p_role = 'trainee' THEN
            RETURN 'forbidden';
        END IF;
        IF p_kind = 'clock' THEN
            UPDATE cases SET awaiting_since = from_ms((p_value::jsonb ->> 'awaiting_since')::bigint),
                   due_at = from_ms((p_value::jsonb ->> 'due_at')::bigint) WHERE id = p_case.id;
        ELSE
            UPDATE cases SET attributes = jsonb_strip_nulls(attributes || p_value::jsonb) WHERE id = p_case.id;
        END IF;
    WHEN 'merge' THEN
        -- Read, not locked: two joins at once could only make a ring, which the chain below finds.
        SELECT * INTO v_into FROM cases WHERE id = p_value::uuid;
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
        UPDATE cases SET merged_into = v_into.id WHERE id = p_case.id;
    WHEN 'unmerge' THEN
        UPDATE cases SET merged_into = NULL WHERE id = p_case.id;
    ELSE
        RETURN 'unknown'; -- of a newer program: kept by the client until the database knows it
    END CASE;
    RETURN NULL;
END $$;

-- Changes with the version their maker had before (NULL: whatever it is). What each came to:
--   done       version is the new one        already    it was applied before
--   clash      the team's state has moved on: version is the team's
--   owner      a colleague has the case: detail says who
--   refused, forbidden, unknown, missing, invalid
-- A refused change stops nothing: neither other cases nor later changes of the same one.
CREATE FUNCTION wederhoor.apply_case_changes(p_changes uuid[], p_cases uuid[], p_versions bigint[], p_kinds text[],
                                             p_values text[])
RETURNS TABLE (change uuid, outcome text, version bigint, detail text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('trainee', 'agent', 'supervisor');
    v_case cases;
    v_base bigint;
    v_row record;
    v_known boolean := false;
BEGIN
    -- By case, so that rows are locked in the order of their ids; within a case as they were made.
    FOR v_row IN SELECT * FROM unnest(p_changes, p_cases, p_versions, p_kinds, p_values)
            WITH ORDINALITY AS c(change, id, version, kind, value, number) ORDER BY c.id, c.number LOOP
        change := v_row.change;
        detail := '';
        IF v_case.id IS DISTINCT FROM v_row.id OR NOT v_known THEN
            SELECT * INTO v_case FROM cases c WHERE c.id = v_row.id FOR UPDATE;
            v_known := FOUND;
            v_case.id := v_row.id;
            v_base := v_case.version;
        END IF;
        version := v_case.version;
        IF NOT v_known THEN
            outcome := 'missing';
        ELSIF v_row.change IS NULL OR v_row.kind IS NULL OR v_row.value IS NULL THEN
            outcome := 'invalid';
        ELSIF EXISTS (SELECT FROM history h WHERE h.change_id = v_row.change) THEN
            outcome := 'already';
        ELSIF v_case.owner NOT IN ('', session_user::text)
                AND (v_row.kind IN ('dismiss', 'merge', 'unmerge')
                     OR (v_row.kind = 'status' AND v_row.value IN ('resolved', 'reopened', 'asked_spoc'))) THEN
            outcome := 'owner';
            detail := v_case.owner;
        ELSIF v_row.version IS NOT NULL AND v_row.version <> v_base
                -- These take nothing away from anybody.
                AND v_row.kind NOT IN ('note', 'contact', 'tag', 'untag')
                AND NOT (v_row.kind = 'status' AND v_row.value IN ('customer_wrote', 'spoc_answered')) THEN
            outcome := 'clash';
        ELSE
            BEGIN
                outcome := coalesce(change_case(v_case, v_row.kind, v_row.value, v_role), 'done');
            EXCEPTION WHEN data_exception THEN
                outcome := 'invalid';
            END;
        END IF;
        IF outcome = 'done' THEN
            PERFORM append_history(v_row.id, CASE v_row.kind WHEN 'status' THEN v_row.value ELSE v_row.kind END,
                                   v_row.value, v_row.change);
            SELECT * INTO STRICT v_case FROM cases c WHERE c.id = v_row.id;
            version := v_case.version;
        END IF;
        RETURN NEXT;
    END LOOP;
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.apply_case_changes(uuid[], uuid[], bigint[], text[], text[])
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;
