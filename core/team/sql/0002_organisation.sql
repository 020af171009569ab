-- oldest program: 1
-- The organisation with its hubs (countries, brands) and teams; who works there, and on which channels.

SET LOCAL ROLE wederhoor_owner;

-- The hub without a parent is the organisation; below it on as many levels as there are.
CREATE TABLE wederhoor.hub (
    id uuid PRIMARY KEY,
    parent uuid REFERENCES wederhoor.hub,
    name text NOT NULL CHECK (name <> ''),
    changed_in xid8 NOT NULL
);
CREATE TABLE wederhoor.team (
    id uuid PRIMARY KEY,
    hub uuid NOT NULL REFERENCES wederhoor.hub,
    name text NOT NULL CHECK (name <> ''),
    changed_in xid8 NOT NULL
);
-- A member is a login. Its role is the group the login is in, nowhere else.
CREATE TABLE wederhoor.member (
    name text PRIMARY KEY CHECK (name <> ''),
    display_name text NOT NULL,
    languages text[] NOT NULL DEFAULT '{}',
    skills text[] NOT NULL DEFAULT '{}',
    spokesperson boolean NOT NULL DEFAULT false,
    login_made_here boolean NOT NULL DEFAULT false, -- another's login keeps its password, which may serve elsewhere
    added_at timestamptz NOT NULL DEFAULT wederhoor.clock(),
    removed_at timestamptz,
    changed_in xid8 NOT NULL
);
CREATE TABLE wederhoor.team_member (
    team uuid NOT NULL REFERENCES wederhoor.team ON DELETE CASCADE,
    member text NOT NULL REFERENCES wederhoor.member ON DELETE CASCADE,
    PRIMARY KEY (team, member)
);
CREATE INDEX team_of_member ON wederhoor.team_member (member);

CREATE TABLE wederhoor.channel (
    id uuid PRIMARY KEY,
    hub uuid NOT NULL REFERENCES wederhoor.hub,
    platform text NOT NULL,
    instance text NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    -- Server, account, queries, interval ...: the program's, unknown fields preserved.
    options jsonb NOT NULL DEFAULT '{}',
    enabled boolean NOT NULL DEFAULT true,
    oldest_program integer NOT NULL DEFAULT 1, -- an older one may not poll it
    secret_generation integer NOT NULL DEFAULT 0,
    exposed_at timestamptz, -- somebody who left held its secret: renew it
    removed_at timestamptz,
    changed_in xid8 NOT NULL
);
CREATE UNIQUE INDEX channel_name ON wederhoor.channel (name) WHERE removed_at IS NULL;
CREATE TABLE wederhoor.team_channel (
    team uuid NOT NULL REFERENCES wederhoor.team ON DELETE CASCADE,
    channel uuid NOT NULL REFERENCES wederhoor.channel ON DELETE CASCADE,
    PRIMARY KEY (team, channel)
);

-- What was done that belongs to no case: members, roles, secrets, retention, settings. Append-only.
CREATE TABLE wederhoor.audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT wederhoor.clock(),
    actor text NOT NULL DEFAULT session_user,
    act text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL DEFAULT '',
    changed_in xid8 NOT NULL
);

-- What policies ask is plpgsql, which keeps its plans: a function in SQL is planned anew at every call, and each
-- statement under a policy calls these.
-- trainee, agent, supervisor, admin; NULL: nobody here. In two groups is in none, which also keeps out superusers.
SET LOCAL ROLE wederhoor_keeper;
CREATE FUNCTION wederhoor.role_of(p_member text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_roles text[] := '{}';
    v_role text;
BEGIN
    IF NOT EXISTS (SELECT FROM member WHERE name = p_member AND removed_at IS NULL)
        OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = p_member) THEN
        RETURN NULL;
    END IF;
    FOREACH v_role IN ARRAY ARRAY['trainee', 'agent', 'supervisor', 'admin'] LOOP
        IF pg_has_role(p_member::name, ('wederhoor_' || v_role)::name, 'MEMBER') THEN
            v_roles := v_roles || v_role;
        END IF;
    END LOOP;
    RETURN CASE WHEN cardinality(v_roles) = 1 THEN v_roles[1] END;
END $$;

CREATE FUNCTION wederhoor.my_role() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN (SELECT role_of(session_user::text));
END $$;

CREATE FUNCTION wederhoor.channels_of(p_member text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN (SELECT CASE coalesce(role_of(p_member), '')
        WHEN '' THEN '{}'::uuid[]
        WHEN 'admin' THEN ARRAY(SELECT id FROM channel)
        ELSE ARRAY(SELECT DISTINCT tc.channel FROM team_member tm JOIN team_channel tc ON tc.team = tm.team
                   WHERE tm.member = p_member)
    END);
END $$;

-- An administrator sees all channels (and no bodies), others those of their teams.
CREATE FUNCTION wederhoor.my_channels() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN (SELECT channels_of(session_user::text));
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.role_of(text), wederhoor.my_role(), wederhoor.channels_of(text),
    wederhoor.my_channels() TO wederhoor_owner, wederhoor_registrar;
GRANT EXECUTE ON FUNCTION wederhoor.my_role(), wederhoor.my_channels()
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

SET LOCAL ROLE wederhoor_owner;
-- Each act begins here: one of these roles, and the isolation its checks are written for (a row is locked, then read;
-- with a snapshot taken before the lock the reading would be stale).
CREATE FUNCTION wederhoor.begin_act(VARIADIC p_roles text[]) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role text := my_role();
BEGIN
    IF v_role IS NULL OR v_role <> ALL (p_roles) THEN
        PERFORM refuse('42501', 'not for this role', coalesce(v_role, 'none'));
    END IF;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        PERFORM refuse('25001', 'acts run in read committed transactions only');
    END IF;
    RETURN v_role;
END $$;

CREATE FUNCTION wederhoor.note_act(p_act text, p_subject text, p_detail text DEFAULT '') RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    INSERT INTO audit (act, subject, detail) VALUES (p_act, p_subject, p_detail)
$$;
GRANT EXECUTE ON FUNCTION wederhoor.begin_act(text[]), wederhoor.note_act(text, text, text)
    TO wederhoor_keeper, wederhoor_registrar;

DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['hub', 'team', 'member', 'team_member', 'channel', 'team_channel', 'audit'] LOOP
        EXECUTE format('ALTER TABLE wederhoor.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format('CREATE POLICY kept ON wederhoor.%I FOR SELECT TO wederhoor_keeper USING (true)', v_table);
        EXECUTE format('GRANT SELECT ON wederhoor.%I TO wederhoor_keeper', v_table);
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['hub', 'team', 'member', 'channel', 'audit'] LOOP
        EXECUTE format('CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.%I
                        FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp()', v_table);
        EXECUTE format('CREATE INDEX %I ON wederhoor.%I (changed_in)', v_table || '_changed', v_table);
    END LOOP;
    -- Who works here, and in which teams, is known to all who work here; only an administrator changes it.
    FOREACH v_table IN ARRAY ARRAY['hub', 'team', 'member', 'team_member', 'team_channel'] LOOP
        EXECUTE format('CREATE POLICY seen ON wederhoor.%I FOR SELECT TO wederhoor_trainee, wederhoor_agent,
            wederhoor_supervisor, wederhoor_admin, wederhoor_owner
            USING ((SELECT wederhoor.my_role()) IS NOT NULL)', v_table);
        EXECUTE format('CREATE POLICY written ON wederhoor.%I FOR ALL TO wederhoor_owner
            USING ((SELECT wederhoor.my_role()) = ''admin'') WITH CHECK ((SELECT wederhoor.my_role()) = ''admin'')',
            v_table);
        EXECUTE format('GRANT SELECT ON wederhoor.%I
            TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin', v_table);
    END LOOP;
END $$;

CREATE POLICY seen ON wederhoor.channel FOR SELECT
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin, wederhoor_owner
    USING (id = ANY ((SELECT wederhoor.my_channels())::uuid[]));
-- The lease holder of a channel moves its generation of secrets; everything else is an administrator's.
CREATE POLICY added ON wederhoor.channel FOR INSERT TO wederhoor_owner
    WITH CHECK ((SELECT wederhoor.my_role()) = 'admin');
CREATE POLICY changed ON wederhoor.channel FOR UPDATE TO wederhoor_owner
    USING (id = ANY ((SELECT wederhoor.my_channels())::uuid[]));
-- A new channel is not yet among my_channels() of the statement that adds it.
CREATE POLICY added_by_me ON wederhoor.channel FOR SELECT TO wederhoor_owner
    USING ((SELECT wederhoor.my_role()) = 'admin');
GRANT SELECT ON wederhoor.channel TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

CREATE POLICY seen ON wederhoor.audit FOR SELECT TO wederhoor_supervisor, wederhoor_admin
    USING ((SELECT wederhoor.my_role()) IN ('supervisor', 'admin'));
CREATE POLICY appended ON wederhoor.audit FOR INSERT TO wederhoor_owner
    WITH CHECK (actor = session_user::text);
GRANT SELECT ON wederhoor.audit TO wederhoor_supervisor, wederhoor_admin;

CREATE FUNCTION wederhoor.put_hub(p_id uuid, p_parent uuid, p_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('admin');
    -- The tree is small and seldom changed: one at a time, so that two moves cannot make a ring.
    PERFORM pg_advisory_xact_lock(hashtext('wederhoor.hub'));
    IF EXISTS (WITH RECURSIVE above(id, parent) AS (
                   SELECT h.id, h.parent FROM hub h WHERE h.id = p_parent
                   UNION SELECT h.id, h.parent FROM hub h JOIN above a ON h.id = a.parent)
               SELECT FROM above WHERE id = p_id) THEN
        PERFORM refuse('22023', 'a hub cannot lie below itself', p_id::text);
    END IF;
    INSERT INTO hub (id, parent, name) VALUES (p_id, p_parent, p_name)
        ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, name = excluded.name;
    PERFORM note_act('hub', p_id::text, p_name);
END $$;

CREATE FUNCTION wederhoor.put_team(p_id uuid, p_hub uuid, p_name text, p_members text[], p_channels uuid[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('admin');
    INSERT INTO team (id, hub, name) VALUES (p_id, p_hub, p_name)
        ON CONFLICT (id) DO UPDATE SET hub = excluded.hub, name = excluded.name;
    DELETE FROM team_member WHERE team = p_id AND member <> ALL (p_members);
    INSERT INTO team_member (team, member) SELECT p_id, unnest(p_members) ON CONFLICT DO NOTHING;
    DELETE FROM team_channel WHERE team = p_id AND channel <> ALL (p_channels);
    INSERT INTO team_channel (team, channel) SELECT p_id, unnest(p_channels) ON CONFLICT DO NOTHING;
    PERFORM note_act('team', p_id::text, p_name);
END $$;

-- Unknown options are preserved: the given ones are laid over those that are there; null removes one.
CREATE FUNCTION wederhoor.put_channel(p_id uuid, p_hub uuid, p_platform text, p_instance text, p_name text,
                                      p_options jsonb, p_enabled boolean, p_oldest_program integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('admin');
    INSERT INTO channel (id, hub, platform, instance, name, options, enabled, oldest_program)
        VALUES (p_id, p_hub, p_platform, p_instance, p_name, jsonb_strip_nulls(p_options), p_enabled, p_oldest_program)
        ON CONFLICT (id) DO UPDATE SET hub = excluded.hub, name = excluded.name, enabled = excluded.enabled,
            options = jsonb_strip_nulls(channel.options || p_options), oldest_program = excluded.oldest_program,
            removed_at = NULL;
    PERFORM note_act('channel', p_id::text, p_name);
END $$;

CREATE FUNCTION wederhoor.remove_channel(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('admin');
    UPDATE channel SET removed_at = clock(), enabled = false WHERE id = p_id AND removed_at IS NULL;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such channel', p_id::text);
    END IF;
    PERFORM note_act('channel_removed', p_id::text);
END $$;

CREATE FUNCTION wederhoor.put_setting(p_name text, p_value text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('admin');
    IF p_name = 'sending_held' THEN
        PERFORM refuse('42501', 'sending is held by supervisors');
    END IF;
    -- Those of this schema are spans of time; what a later program sets is its own.
    IF EXISTS (SELECT FROM setting WHERE name = p_name) THEN
        IF p_value::interval < interval '0' THEN
            PERFORM refuse('22023', 'not less than nothing', p_name);
        END IF;
    END IF;
    INSERT INTO setting (name, value) VALUES (p_name, p_value) ON CONFLICT (name) DO UPDATE SET value = excluded.value;
    PERFORM note_act('setting', p_name, p_value);
END $$;

-- Empty words let everybody send again.
CREATE FUNCTION wederhoor.hold_sending(p_why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('supervisor');
    UPDATE setting SET value = p_why WHERE name = 'sending_held';
    PERFORM note_act('sending_held', '', p_why);
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.put_hub(uuid, uuid, text), wederhoor.put_team(uuid, uuid, text, text[], uuid[]),
    wederhoor.put_channel(uuid, uuid, text, text, text, jsonb, boolean, integer), wederhoor.remove_channel(uuid),
    wederhoor.put_setting(text, text) TO wederhoor_admin;
GRANT EXECUTE ON FUNCTION wederhoor.hold_sending(text) TO wederhoor_supervisor;
