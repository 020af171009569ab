-- oldest program: 1
-- The first words of a connection, the horizon to pull below, hints, a restored database, and how it fares.

SET LOCAL ROLE wederhoor_owner;

-- All rows with a stamp are stamped anew after a restore; nothing else may change them.
DO $$
DECLARE
    v_table text;
BEGIN
    FOR v_table IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'changed_in'
            WHERE n.nspname = 'wederhoor' AND c.relkind = 'r' ORDER BY 1 LOOP
        EXECUTE format('CREATE POLICY restamped ON wederhoor.%I FOR UPDATE TO wederhoor_keeper USING (true)', v_table);
        EXECUTE format('GRANT UPDATE (changed_in) ON wederhoor.%I TO wederhoor_keeper', v_table);
    END LOOP;
END $$;
CREATE POLICY fenced ON wederhoor.send_lease FOR UPDATE TO wederhoor_keeper USING (true);
CREATE POLICY fenced ON wederhoor.channel_lease FOR UPDATE TO wederhoor_keeper USING (true);
GRANT UPDATE (fence, holder, until) ON wederhoor.send_lease, wederhoor.channel_lease TO wederhoor_keeper;

CREATE TYPE wederhoor.welcome AS (incarnation uuid, schema_version integer, oldest_program integer, role text,
                                  channels uuid[], horizon text, now_ms bigint, sending_held text);

-- Every connection asks this first. p_program: the schema that the program was built for.
CREATE FUNCTION wederhoor.hello(p_program integer) RETURNS wederhoor.welcome
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_welcome welcome;
BEGIN
    SELECT max(version), max(oldest_program) INTO v_welcome.schema_version, v_welcome.oldest_program
        FROM schema_version;
    IF p_program < v_welcome.oldest_program THEN
        PERFORM refuse('WH010', 'this program is too old for the team database', v_welcome.schema_version::text);
    END IF;
    v_welcome.role := begin_act('trainee', 'agent', 'supervisor', 'admin');
    SELECT id INTO v_welcome.incarnation FROM incarnation;
    v_welcome.channels := my_channels();
    v_welcome.horizon := pg_snapshot_xmin(pg_current_snapshot())::text;
    v_welcome.now_ms := ms(clock());
    v_welcome.sending_held := (SELECT value FROM setting WHERE name = 'sending_held');
    RETURN v_welcome;
END $$;

-- All that was changed below it is committed or gone for good: read rows with from <= changed_in < horizon, and go on
-- from the horizon.
CREATE FUNCTION wederhoor.horizon() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text
$$;

-- A hint that something changed, in a transaction of its own after the change: one that notifies takes a lock of the
-- whole cluster at its commit. Ids only; nobody trusts it, since everybody can send one.
CREATE FUNCTION wederhoor.send_hint(p_what text, p_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor', 'admin');
    IF p_what !~ '^[a-z_]{1,20}$' THEN
        PERFORM refuse('22023', 'a hint names a kind of thing');
    END IF;
    -- Below the 8000 bytes of a notification; more than that is "pull".
    PERFORM pg_notify('wederhoor', p_what || CASE WHEN cardinality(p_ids) <= 100
                                                  THEN ' ' || array_to_string(p_ids, ' ') ELSE '' END);
END $$;

SET LOCAL ROLE wederhoor_keeper;
-- After a restore or a fail-over that lost transactions: ids may have begun anew, and fences given out may be
-- forgotten. Everybody pulls anew, no lease holds, and every fence is beyond all that was ever given out.
CREATE FUNCTION wederhoor.begin_incarnation() RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_table text;
    v_id uuid;
BEGIN
    -- Whoever restores may be no member, but then owns what is restored.
    IF my_role() IS DISTINCT FROM 'admin' AND NOT pg_has_role(session_user, 'wederhoor_keeper', 'MEMBER') THEN
        PERFORM refuse('42501', 'not for this role');
    END IF;
    FOR v_table IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'changed_in'
            WHERE n.nspname = 'wederhoor' AND c.relkind = 'r' ORDER BY 1 LOOP
        EXECUTE format('UPDATE %I SET changed_in = pg_current_xact_id()', v_table);
    END LOOP;
    UPDATE send_lease SET fence = fence + 1000000, holder = '', until = '-infinity';
    UPDATE channel_lease SET fence = fence + 1000000, holder = '', until = '-infinity';
    UPDATE incarnation SET id = gen_random_uuid(), began_at = clock() RETURNING id INTO v_id;
    PERFORM note_act('incarnation', v_id::text);
    RETURN v_id;
END $$;

-- For the administrator's eye: what holds the horizon, what waits, what is exposed.
CREATE FUNCTION wederhoor.team_status() RETURNS TABLE (name text, value text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('supervisor', 'admin');
    RETURN QUERY
    SELECT 'incarnation', i.id::text FROM incarnation i
    UNION ALL SELECT 'schema_version', max(v.version)::text FROM schema_version v
    UNION ALL SELECT 'server_version', current_setting('server_version')
    UNION ALL SELECT 'encrypted', coalesce((SELECT s.ssl::text FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()), '')
    -- Of the whole cluster: a writing transaction anywhere holds the horizon of all its databases.
    UNION ALL SELECT 'oldest_writing_transaction_ms',
        coalesce(max(ms(clock_timestamp()) - ms(a.xact_start)), 0)::text
        FROM pg_stat_activity a WHERE a.backend_xid IS NOT NULL AND a.pid <> pg_backend_pid()
    UNION ALL SELECT 'prepared_transaction_ms', coalesce(max(ms(clock_timestamp()) - ms(p.prepared)), 0)::text
        FROM pg_prepared_xacts p
    UNION ALL SELECT 'connections', count(*)::text FROM pg_stat_activity a WHERE a.datname = current_database()
    UNION ALL SELECT 'members', count(*)::text FROM member m WHERE m.removed_at IS NULL
    UNION ALL SELECT 'cases_open', count(*)::text FROM cases c WHERE c.closed_at IS NULL
    UNION ALL SELECT 'replies_unsettled', count(DISTINCT p.reply)::text FROM reply_part p
        WHERE p.state IN ('reserved', 'unknown')
    UNION ALL SELECT 'replies_waiting', count(*)::text FROM reply r WHERE r.state = 'awaiting_approval'
    UNION ALL SELECT 'channels_exposed', count(*)::text FROM channel h WHERE h.exposed_at IS NOT NULL
    UNION ALL SELECT 'sending_held', s.value FROM setting s WHERE s.name = 'sending_held';
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.begin_incarnation() TO wederhoor_admin;
GRANT EXECUTE ON FUNCTION wederhoor.team_status() TO wederhoor_supervisor, wederhoor_admin;

SET LOCAL ROLE wederhoor_owner;
GRANT EXECUTE ON FUNCTION wederhoor.hello(integer), wederhoor.horizon(), wederhoor.send_hint(text, uuid[])
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;
