-- oldest program: 1
-- Cases, who owns them, who may send in them, and what happened to them.
--
-- Order of locks, everywhere: a channel's lease, then cases in the order of their ids, then what belongs to a case. The
-- row of a case is the lock of all that belongs to it: whoever holds it, and reads afterwards, reads the truth.

SET LOCAL ROLE wederhoor_owner;

CREATE TABLE wederhoor.cases (
    id uuid PRIMARY KEY,
    channel uuid NOT NULL REFERENCES wederhoor.channel,
    kind text NOT NULL DEFAULT 'service',
    status text NOT NULL DEFAULT 'new'
        CHECK (status IN ('new', 'open', 'waiting_customer', 'waiting_spoc', 'resolved', 'dismissed')),
    dismiss_reason text,
    owner text NOT NULL DEFAULT '', -- a member; empty: nobody's
    platform text NOT NULL,
    instance text NOT NULL,
    thread_root text NOT NULL,
    customer_id text NOT NULL,
    customer_handle text NOT NULL,
    customer_name text NOT NULL,
    episode integer NOT NULL DEFAULT 1,
    topic text NOT NULL DEFAULT '',
    sentiment text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT '',
    tags text[] NOT NULL DEFAULT '{}',
    opened_at timestamptz NOT NULL,
    awaiting_since timestamptz,
    due_at timestamptz,
    first_reply_at timestamptz,
    closed_at timestamptz, -- resolved or dismissed
    merged_into uuid REFERENCES wederhoor.cases,
    attributes jsonb NOT NULL DEFAULT '{}', -- what a later program knows and this one preserves
    version bigint NOT NULL DEFAULT 1, -- grows with each change
    changed_in xid8 NOT NULL
);
CREATE INDEX cases_changed ON wederhoor.cases (changed_in, id);
CREATE INDEX cases_customer ON wederhoor.cases (instance, customer_id);
CREATE INDEX cases_closed ON wederhoor.cases (closed_at) WHERE closed_at IS NOT NULL;

-- The right to send in a case, for as long as the lease runs on the database's clock. The fence only ever grows: with
-- each new holder, never at a renewal.
CREATE TABLE wederhoor.send_lease (
    case_id uuid PRIMARY KEY REFERENCES wederhoor.cases ON DELETE CASCADE,
    fence bigint NOT NULL DEFAULT 0,
    holder text NOT NULL DEFAULT '',
    until timestamptz NOT NULL DEFAULT '-infinity',
    channel uuid NOT NULL -- the case's, here and below: a policy that looked the case up would read all of them
);

-- Append-only. A link of the chain covers the link before it and a salted digest of the text; the text lies beside, so
-- that it can be erased, and the salt with it.
CREATE TABLE wederhoor.history (
    case_id uuid NOT NULL REFERENCES wederhoor.cases ON DELETE CASCADE,
    number bigint NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    kind text NOT NULL,
    digest bytea NOT NULL,
    link bytea NOT NULL,
    change_id uuid UNIQUE, -- the client's, so that a change sent twice is done once
    changed_in xid8 NOT NULL,
    channel uuid NOT NULL,
    PRIMARY KEY (case_id, number)
);
CREATE INDEX history_changed ON wederhoor.history (changed_in, case_id, number);
CREATE TABLE wederhoor.history_text (
    case_id uuid NOT NULL,
    number bigint NOT NULL,
    salt bytea NOT NULL,
    words text NOT NULL,
    channel uuid NOT NULL,
    PRIMARY KEY (case_id, number),
    FOREIGN KEY (case_id, number) REFERENCES wederhoor.history ON DELETE CASCADE
);
-- Where each case's chain ends; what was cut off at the end is missed here.
CREATE TABLE wederhoor.history_head (
    case_id uuid PRIMARY KEY REFERENCES wederhoor.cases ON DELETE CASCADE,
    number bigint NOT NULL DEFAULT 0,
    link bytea NOT NULL DEFAULT '\x',
    channel uuid NOT NULL
);

-- Who is in a case just now. Lost in a crash, which is as good as gone home.
CREATE UNLOGGED TABLE wederhoor.presence (
    member text NOT NULL,
    case_id uuid NOT NULL,
    channel uuid NOT NULL,
    doing text NOT NULL CHECK (doing IN ('reading', 'typing')),
    until timestamptz NOT NULL,
    PRIMARY KEY (member, case_id)
);

CREATE FUNCTION wederhoor.stamp_case() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    NEW.changed_in := OLD.changed_in;
    IF NEW IS DISTINCT FROM OLD THEN -- a new stamp alone, after a restore, is no change of the case
        NEW.version := OLD.version + 1;
    END IF;
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER stamp BEFORE INSERT ON wederhoor.cases FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp();
CREATE TRIGGER stamp_change BEFORE UPDATE ON wederhoor.cases FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp_case();
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.history
    FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp();

DO $$
DECLARE
    v_table text;
    v_mine constant text := 'channel = ANY ((SELECT wederhoor.my_channels())::uuid[])';
    v_all constant text := 'wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin';
BEGIN
    FOREACH v_table IN ARRAY ARRAY['cases', 'send_lease', 'history', 'history_text', 'history_head', 'presence'] LOOP
        EXECUTE format('ALTER TABLE wederhoor.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format('CREATE POLICY kept ON wederhoor.%I FOR SELECT TO wederhoor_keeper USING (true)', v_table);
        EXECUTE format('GRANT SELECT ON wederhoor.%I TO wederhoor_keeper', v_table);
        -- What belongs to a case is seen by those who see the case.
        EXECUTE format('CREATE POLICY seen ON wederhoor.%I FOR SELECT TO %s, wederhoor_owner USING (%s)', v_table,
                       v_all, v_mine);
        EXECUTE format('CREATE POLICY added ON wederhoor.%I FOR INSERT TO wederhoor_owner WITH CHECK (%s)', v_table,
                       v_mine);
    END LOOP;
    -- History is absent: nobody changes it, the owner of the table included.
    FOREACH v_table IN ARRAY ARRAY['cases', 'send_lease', 'history_head', 'presence'] LOOP
        EXECUTE format('CREATE POLICY changed ON wederhoor.%I FOR UPDATE TO wederhoor_owner USING (%s)', v_table,
                       v_mine);
    END LOOP;
    EXECUTE format('GRANT SELECT ON wederhoor.cases, wederhoor.send_lease, wederhoor.history, wederhoor.history_head
                    TO %s', v_all);
END $$;
CREATE POLICY left_by_me ON wederhoor.presence FOR DELETE TO wederhoor_owner USING (member = session_user::text);
-- Notes and presence are of the floor: no bodies for an administrator.
GRANT SELECT ON wederhoor.history_text, wederhoor.presence
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;

-- The transition table of the domain (core/domain/CaseStatus.cpp; a test compares them). NULL: refused.
CREATE FUNCTION wederhoor.next_status(p_status text, p_event text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN (SELECT CASE p_event
        WHEN 'claimed' THEN CASE WHEN active THEN CASE p_status WHEN 'new' THEN 'open' ELSE p_status END END
        WHEN 'released' THEN CASE WHEN active THEN CASE p_status WHEN 'open' THEN 'new' ELSE p_status END END
        WHEN 'reply_sent' THEN CASE WHEN active THEN 'open' ELSE p_status END
        WHEN 'reply_sent_waiting' THEN CASE WHEN active THEN 'waiting_customer' ELSE p_status END
        WHEN 'reply_sent_resolved' THEN CASE p_status WHEN 'dismissed' THEN p_status ELSE 'resolved' END
        WHEN 'asked_spoc' THEN CASE WHEN active THEN 'waiting_spoc' END
        WHEN 'spoc_answered' THEN CASE p_status WHEN 'waiting_spoc' THEN 'open' ELSE p_status END
        WHEN 'customer_wrote' THEN CASE WHEN p_status IN ('new', 'waiting_spoc') THEN p_status ELSE 'open' END
        WHEN 'resolved' THEN CASE WHEN active THEN 'resolved' END
        WHEN 'reopened' THEN CASE WHEN NOT active THEN 'open' END
        WHEN 'dismissed' THEN CASE WHEN active THEN 'dismissed' END
    END
    FROM (SELECT p_status NOT IN ('resolved', 'dismissed') AS active) a);
END $$;

-- One link: every field with its length before it, so that no two rows yield the same bytes.
CREATE FUNCTION wederhoor.history_link(p_before bytea, p_case uuid, p_number bigint, p_at timestamptz, p_actor text,
                                       p_kind text, p_digest bytea) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN (SELECT sha256(int4send(length(p_before)) || p_before || uuid_send(p_case) || int8send(p_number)
                  || int8send(ms(p_at)) || int4send(octet_length(p_actor)) || convert_to(p_actor, 'UTF8')
                  || int4send(octet_length(p_kind)) || convert_to(p_kind, 'UTF8') || p_digest));
END $$;

-- The caller holds the row of the case.
CREATE FUNCTION wederhoor.append_history(p_case uuid, p_kind text, p_words text, p_change uuid DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_head history_head;
    v_at constant timestamptz := date_trunc('milliseconds', clock());
    v_salt constant bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    v_digest constant bytea := sha256(v_salt || convert_to(p_words, 'UTF8'));
BEGIN
    SELECT * INTO STRICT v_head FROM history_head WHERE case_id = p_case FOR UPDATE;
    v_head.link := history_link(v_head.link, p_case, v_head.number + 1, v_at, session_user::text, p_kind, v_digest);
    INSERT INTO history (case_id, number, at, actor, kind, digest, link, change_id, channel)
        VALUES (p_case, v_head.number + 1, v_at, session_user::text, p_kind, v_digest, v_head.link, p_change,
                v_head.channel);
    INSERT INTO history_text (case_id, number, salt, words, channel)
        VALUES (p_case, v_head.number + 1, v_salt, p_words, v_head.channel);
    UPDATE history_head SET number = v_head.number + 1, link = v_head.link WHERE case_id = p_case;
END $$;

-- Locks a case for an act and gives it back.
CREATE FUNCTION wederhoor.lock_case(p_case uuid) RETURNS wederhoor.cases
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
BEGIN
    SELECT * INTO v_case FROM cases WHERE id = p_case FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such case', p_case::text);
    END IF;
    IF v_case.merged_into IS NOT NULL THEN
        PERFORM refuse('WH008', 'the case was joined to another', v_case.merged_into::text);
    END IF;
    RETURN v_case;
END $$;

-- The cases of a page, in one go; those that are there already stay as they are. How many were new.
CREATE FUNCTION wederhoor.open_cases(p_cases jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_new uuid[];
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    WITH added AS (
        INSERT INTO cases (id, channel, kind, platform, instance, thread_root, customer_id, customer_handle,
                           customer_name, episode, topic, sentiment, language, opened_at, awaiting_since, due_at,
                           attributes)
        SELECT c.id, c.channel, coalesce(c.kind, 'service'), c.platform, c.instance, c.thread_root, c.customer_id,
               coalesce(c.customer_handle, ''), coalesce(c.customer_name, ''), coalesce(c.episode, 1),
               coalesce(c.topic, ''), coalesce(c.sentiment, ''), coalesce(c.language, ''), from_ms(c.opened_at),
               from_ms(c.awaiting_since), from_ms(c.due_at), coalesce(c.attributes, '{}')
        FROM jsonb_to_recordset(p_cases) AS c(id uuid, channel uuid, kind text, platform text, instance text,
             thread_root text, customer_id text, customer_handle text, customer_name text, episode integer, topic text,
             sentiment text, language text, opened_at bigint, awaiting_since bigint, due_at bigint, attributes jsonb)
        ORDER BY c.id -- two pollers that bring the same cases wait for each other, never in a ring
        ON CONFLICT (id) DO NOTHING
        RETURNING id)
    SELECT array_agg(id) INTO v_new FROM added;
    INSERT INTO send_lease (case_id, channel) SELECT id, channel FROM cases WHERE id = ANY (v_new);
    INSERT INTO history_head (case_id, channel) SELECT id, channel FROM cases WHERE id = ANY (v_new);
    RETURN coalesce(cardinality(v_new), 0);
END $$;

-- A new holder of the right to send: the fence grows.
CREATE FUNCTION wederhoor.grant_lease(p_case uuid, p_holder text, p_until timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    UPDATE send_lease SET fence = fence + 1, holder = p_holder, until = p_until WHERE case_id = p_case RETURNING fence
$$;

CREATE TYPE wederhoor.claim AS (fence bigint, until_ms bigint, now_ms bigint, version bigint, status text);

-- The claim of a case whose row the caller holds: new, renewed, or taken over.
CREATE FUNCTION wederhoor.claim_locked(p_case wederhoor.cases, p_how text, p_why text) RETURNS wederhoor.claim
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_me constant text := session_user::text;
    v_until constant timestamptz := clock() + setting_interval('send_lease');
    v_status constant text := next_status(p_case.status, 'claimed');
    v_lease send_lease;
    v_version bigint := p_case.version;
BEGIN
    SELECT * INTO STRICT v_lease FROM send_lease WHERE case_id = p_case.id FOR UPDATE;
    IF v_lease.holder = v_me AND p_case.owner = v_me THEN
        -- Asked again, or after an answer that was lost: the same fence. Also of a case that was closed meanwhile: its
        -- last reply may be on its way.
        UPDATE send_lease SET until = greatest(until, v_until) WHERE case_id = p_case.id RETURNING * INTO v_lease;
    ELSIF v_status IS NULL THEN
        PERFORM refuse('WH008', 'the case is closed', p_case.status);
    ELSE
        v_lease.fence := grant_lease(p_case.id, v_me, v_until);
        v_lease.until := v_until;
        UPDATE cases SET owner = v_me, status = v_status WHERE id = p_case.id RETURNING version INTO v_version;
        PERFORM append_history(p_case.id, p_how, p_why);
    END IF;
    RETURN (v_lease.fence, ms(v_lease.until), ms(clock()), v_version, coalesce(v_status, p_case.status));
END $$;

CREATE FUNCTION wederhoor.claim_case(p_case uuid) RETURNS wederhoor.claim
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
    v_until timestamptz;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    v_case := lock_case(p_case);
    IF v_case.owner IN ('', session_user::text) THEN
        RETURN claim_locked(v_case, 'claim', '');
    END IF;
    SELECT until INTO v_until FROM send_lease WHERE case_id = p_case FOR UPDATE;
    IF v_until >= clock() THEN
        PERFORM refuse('WH001', 'a colleague has the case', v_case.owner);
    END IF;
    RETURN claim_locked(v_case, 'takeover', v_case.owner);
END $$;

CREATE FUNCTION wederhoor.take_over_case(p_case uuid, p_why text) RETURNS wederhoor.claim
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
BEGIN
    PERFORM begin_act('supervisor');
    v_case := lock_case(p_case);
    RETURN claim_locked(v_case, 'takeover', v_case.owner || ': ' || p_why);
END $$;

-- While the composer is in use. Asks for no lock of the case: the fence tells whether it is still ours.
CREATE FUNCTION wederhoor.renew_lease(p_case uuid, p_fence bigint) RETURNS TABLE (until_ms bigint, now_ms bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    RETURN QUERY UPDATE send_lease l SET until = clock() + setting_interval('send_lease')
        WHERE l.case_id = p_case AND l.fence = p_fence AND l.holder = session_user::text
        RETURNING ms(l.until), ms(clock());
    IF NOT FOUND THEN
        PERFORM refuse('WH003', 'the case was taken over or released', p_case::text);
    END IF;
END $$;

CREATE FUNCTION wederhoor.release_case(p_case uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    v_case := lock_case(p_case);
    IF v_case.owner <> session_user::text THEN
        PERFORM refuse('WH001', 'not yours to release', v_case.owner);
    END IF;
    UPDATE cases SET owner = '', status = coalesce(next_status(status, 'released'), status) WHERE id = p_case;
    PERFORM grant_lease(p_case, '', '-infinity');
    PERFORM append_history(p_case, 'release', '');
END $$;

-- Several at once: redistribution. In the order of their ids, as everywhere.
CREATE FUNCTION wederhoor.assign_cases(p_cases uuid[], p_to text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_case cases;
    v_id uuid;
BEGIN
    PERFORM begin_act('supervisor');
    IF coalesce(role_of(p_to), 'admin') = 'admin' THEN
        PERFORM refuse('22023', 'nobody who handles cases', p_to);
    END IF;
    FOR v_id IN SELECT DISTINCT unnest(p_cases) ORDER BY 1 LOOP
        v_case := lock_case(v_id);
        IF v_case.channel <> ALL (channels_of(p_to)) THEN
            PERFORM refuse('22023', 'does not work on this channel', p_to);
        END IF;
        IF next_status(v_case.status, 'claimed') IS NULL THEN
            PERFORM refuse('WH008', 'the case is closed', v_case.status);
        END IF;
        IF v_case.owner <> p_to THEN
            UPDATE cases SET owner = p_to, status = next_status(status, 'claimed') WHERE id = v_id;
            PERFORM grant_lease(v_id, p_to, clock() + setting_interval('assign_lease'));
            PERFORM append_history(v_id, 'assign', p_to);
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION wederhoor.be_present(p_case uuid, p_doing text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    INSERT INTO presence (member, case_id, channel, doing, until)
        SELECT session_user::text, id, channel, p_doing, clock() + setting_interval('presence') FROM cases
        WHERE id = p_case
        ON CONFLICT (member, case_id) DO UPDATE SET doing = excluded.doing, until = excluded.until;
    DELETE FROM presence WHERE member = session_user::text AND until < clock();
END $$;

CREATE FUNCTION wederhoor.leave_case(p_case uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor');
    DELETE FROM presence WHERE member = session_user::text AND case_id = p_case;
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.claim_case(uuid), wederhoor.renew_lease(uuid, bigint),
    wederhoor.release_case(uuid), wederhoor.be_present(uuid, text), wederhoor.leave_case(uuid)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;
GRANT EXECUTE ON FUNCTION wederhoor.open_cases(jsonb) TO wederhoor_agent, wederhoor_supervisor;
GRANT EXECUTE ON FUNCTION wederhoor.take_over_case(uuid, text), wederhoor.assign_cases(uuid[], text)
    TO wederhoor_supervisor;
