-- oldest program: 1
-- What goes after its time, what a customer has erased, and the proof that nothing else was changed. The keeper's: these
-- must touch bodies that no administrator may read.

SET LOCAL ROLE wederhoor_owner;

CREATE POLICY gone ON wederhoor.feed_body FOR DELETE TO wederhoor_keeper USING (true);
CREATE POLICY gone ON wederhoor.reply_text FOR DELETE TO wederhoor_keeper USING (true);
CREATE POLICY gone ON wederhoor.history_text FOR DELETE TO wederhoor_keeper USING (true);
CREATE POLICY gone ON wederhoor.presence FOR DELETE TO wederhoor_keeper USING (true);
CREATE POLICY erased ON wederhoor.cases FOR UPDATE TO wederhoor_keeper USING (true);
GRANT DELETE ON wederhoor.feed_body, wederhoor.reply_text, wederhoor.history_text, wederhoor.presence
    TO wederhoor_keeper;
GRANT UPDATE (customer_handle, customer_name, attributes) ON wederhoor.cases TO wederhoor_keeper;
-- An administrator adds to a case what was erased in it.
GRANT EXECUTE ON FUNCTION wederhoor.append_history(uuid, text, text, uuid),
    wederhoor.history_link(bytea, uuid, bigint, timestamptz, text, text, bytea) TO wederhoor_keeper;

SET LOCAL ROLE wederhoor_keeper;

-- At most so many rows of each kind, so that no transaction is long: called until nothing is left. What went.
CREATE FUNCTION wederhoor.apply_retention(p_limit integer)
RETURNS TABLE (public_bodies bigint, private_bodies bigint, notes bigint, reply_texts bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_now constant timestamptz := clock();
BEGIN
    PERFORM begin_act('admin');
    DELETE FROM feed_body WHERE feed IN (
        SELECT f.id FROM feed f JOIN feed_body b ON b.feed = f.id
        WHERE NOT f.private AND f.created_at < v_now - setting_interval('public_bodies') LIMIT p_limit);
    GET DIAGNOSTICS public_bodies = ROW_COUNT;
    -- While the case is open they stay, however old they are.
    DELETE FROM feed_body WHERE feed IN (
        SELECT f.id FROM feed f JOIN feed_body b ON b.feed = f.id LEFT JOIN cases c ON c.id = f.case_id
        WHERE f.private AND coalesce(c.closed_at, CASE WHEN c.id IS NULL THEN f.created_at END)
              < v_now - setting_interval('private_bodies') LIMIT p_limit);
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

-- All that a customer said, and what was said about this customer; the chains hold. The number of cases.
CREATE FUNCTION wederhoor.erase_customer(p_instance text, p_customer text, p_why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_cases uuid[];
BEGIN
    PERFORM begin_act('admin');
    PERFORM FROM cases WHERE instance = p_instance AND customer_id = p_customer ORDER BY id FOR UPDATE;
    v_cases := ARRAY(SELECT id FROM cases WHERE instance = p_instance AND customer_id = p_customer);
    DELETE FROM feed_body WHERE feed IN (SELECT id FROM feed WHERE case_id = ANY (v_cases));
    DELETE FROM reply_text WHERE reply IN (SELECT id FROM reply WHERE case_id = ANY (v_cases));
    DELETE FROM history_text WHERE case_id = ANY (v_cases);
    UPDATE cases SET customer_handle = '', customer_name = '', attributes = '{}' WHERE id = ANY (v_cases);
    PERFORM append_history(id, 'erased', '') FROM unnest(v_cases) AS id ORDER BY id;
    -- Without the customer's id: the record of an erasure is not another copy.
    PERFORM note_act('erasure', cardinality(v_cases)::text, p_why);
    RETURN cardinality(v_cases);
END $$;

-- The first row of each case (of one; NULL: of all) where the chain breaks: a row that was altered, taken out or put in,
-- a text that is not the one its digest was made of, an end that was cut off. No row: all is as it was written.
CREATE FUNCTION wederhoor.verify_history(p_case uuid) RETURNS TABLE (case_id uuid, number bigint, finding text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('supervisor', 'admin');
    RETURN QUERY
    WITH chained AS (
        SELECT h.case_id, h.number, h.link, h.digest, t.words, t.salt,
               lag(h.number, 1, 0::bigint) OVER w AS before,
               history_link(lag(h.link, 1, '\x'::bytea) OVER w, h.case_id, h.number, h.at, h.actor, h.kind, h.digest)
                   AS expected
        FROM history h LEFT JOIN history_text t ON t.case_id = h.case_id AND t.number = h.number
        WHERE p_case IS NULL OR h.case_id = p_case
        WINDOW w AS (PARTITION BY h.case_id ORDER BY h.number)
    ), broken AS (
        SELECT c.case_id, c.number, CASE
                   WHEN c.number <> c.before + 1 THEN 'missing before'
                   WHEN c.link <> c.expected THEN 'altered'
                   WHEN c.digest <> sha256(c.salt || convert_to(c.words, 'UTF8')) THEN 'text altered' END AS finding
        FROM chained c
        UNION ALL
        SELECT e.case_id, e.number, 'end altered' FROM history_head e
        LEFT JOIN history h ON h.case_id = e.case_id AND h.number = e.number
        WHERE (p_case IS NULL OR e.case_id = p_case) AND e.number > 0 AND h.link IS DISTINCT FROM e.link
        UNION ALL
        SELECT h.case_id, min(h.number), 'beyond the end' FROM history h
        LEFT JOIN history_head e ON e.case_id = h.case_id
        WHERE (p_case IS NULL OR h.case_id = p_case) AND h.number > coalesce(e.number, 0) GROUP BY h.case_id
    )
    SELECT DISTINCT ON (b.case_id) b.case_id, b.number, b.finding FROM broken b WHERE b.finding IS NOT NULL
    ORDER BY b.case_id, b.number;
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.apply_retention(integer), wederhoor.erase_customer(text, text, text)
    TO wederhoor_admin;
GRANT EXECUTE ON FUNCTION wederhoor.verify_history(uuid) TO wederhoor_supervisor, wederhoor_admin;
