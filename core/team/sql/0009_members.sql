-- oldest program: 1
-- Members come and go; the secrets of channels, sealed to each who may hold them.

SET LOCAL ROLE wederhoor_owner;

-- A member's public key; the private one never leaves the member's keyring.
CREATE TABLE wederhoor.member_key (
    member text PRIMARY KEY REFERENCES wederhoor.member,
    public_key bytea NOT NULL CHECK (length(public_key) = 32),
    set_at timestamptz NOT NULL DEFAULT wederhoor.clock(),
    changed_in xid8 NOT NULL
);
-- A channel's secret sealed to one member. A generation is one secret: a rotated token is the next.
CREATE TABLE wederhoor.channel_secret (
    channel uuid NOT NULL REFERENCES wederhoor.channel ON DELETE CASCADE,
    member text NOT NULL REFERENCES wederhoor.member,
    generation integer NOT NULL,
    public_key bytea NOT NULL, -- it was sealed to
    sealed bytea NOT NULL CHECK (length(sealed) BETWEEN 48 AND 65536), -- a sealed box is 48 bytes longer than its content
    sealed_by text NOT NULL,
    changed_in xid8 NOT NULL,
    PRIMARY KEY (channel, member)
);
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.member_key
    FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp();
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.channel_secret
    FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp();
ALTER TABLE wederhoor.member_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE wederhoor.channel_secret ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON wederhoor.member_key FOR SELECT
    TO wederhoor_agent, wederhoor_supervisor, wederhoor_admin, wederhoor_owner
    USING ((SELECT wederhoor.my_role()) IS NOT NULL);
CREATE POLICY added ON wederhoor.member_key FOR INSERT TO wederhoor_owner WITH CHECK (member = session_user::text);
CREATE POLICY changed ON wederhoor.member_key FOR UPDATE TO wederhoor_owner USING (member = session_user::text);
-- One's own seals, on one's own channels, and never a trainee's.
CREATE POLICY seen ON wederhoor.channel_secret FOR SELECT
    TO wederhoor_agent, wederhoor_supervisor, wederhoor_admin
    USING (member = session_user::text AND (SELECT wederhoor.my_role()) IN ('agent', 'supervisor', 'admin')
           AND channel = ANY ((SELECT wederhoor.my_channels())::uuid[]));
CREATE POLICY kept ON wederhoor.channel_secret FOR ALL TO wederhoor_keeper USING (true) WITH CHECK (true);
CREATE POLICY kept ON wederhoor.member_key FOR SELECT TO wederhoor_keeper USING (true);
CREATE POLICY registered ON wederhoor.member FOR ALL TO wederhoor_registrar USING (true) WITH CHECK (true);
CREATE POLICY exposed ON wederhoor.channel FOR UPDATE TO wederhoor_keeper USING (true);
CREATE POLICY left_team ON wederhoor.team_member FOR DELETE TO wederhoor_keeper USING (true);
GRANT SELECT ON wederhoor.member_key, wederhoor.channel_secret
    TO wederhoor_agent, wederhoor_supervisor, wederhoor_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON wederhoor.channel_secret TO wederhoor_keeper;
GRANT SELECT ON wederhoor.member_key TO wederhoor_keeper;
GRANT UPDATE (exposed_at, secret_generation) ON wederhoor.channel TO wederhoor_keeper;
GRANT DELETE ON wederhoor.team_member TO wederhoor_keeper;
GRANT SELECT, INSERT, UPDATE ON wederhoor.member TO wederhoor_registrar;

CREATE FUNCTION wederhoor.put_my_key(p_public_key bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('agent', 'supervisor', 'admin');
    INSERT INTO member_key (member, public_key) VALUES (session_user::text, p_public_key)
        ON CONFLICT (member) DO UPDATE SET public_key = excluded.public_key, set_at = clock();
    PERFORM note_act('member_key', session_user::text);
END $$;

SET LOCAL ROLE wederhoor_keeper;
-- Seals of one generation. A new generation replaces all of the older ones: by an administrator, or, since a platform
-- rotates its tokens, by the desk that holds the channel's lease (p_fence). The same generation again: whoever holds it
-- seals it to a colleague who came later.
CREATE FUNCTION wederhoor.put_channel_secret(p_channel uuid, p_generation integer, p_fence bigint, p_members text[],
                                             p_keys bytea[], p_sealed bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('agent', 'supervisor', 'admin');
    v_lease channel_lease;
    v_channel channel;
    v_member text;
BEGIN
    -- The lease, then the channel: the order of a rotation that races with a take-over.
    SELECT * INTO v_lease FROM channel_lease WHERE channel = p_channel;
    SELECT * INTO v_channel FROM channel WHERE id = p_channel AND id = ANY (my_channels()) FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such channel', p_channel::text);
    END IF;
    IF p_generation = v_channel.secret_generation + 1 THEN
        IF v_role <> 'admin' AND (v_lease.holder, v_lease.fence) IS DISTINCT FROM (session_user::text, p_fence) THEN
            PERFORM refuse('WH003', 'only the desk that polls the channel renews its secret', v_lease.holder);
        END IF;
        UPDATE channel SET secret_generation = p_generation, exposed_at = NULL WHERE id = p_channel;
        DELETE FROM channel_secret WHERE channel = p_channel;
    ELSIF p_generation <> v_channel.secret_generation THEN
        PERFORM refuse('WH007', 'the secret was renewed meanwhile', v_channel.secret_generation::text);
    ELSIF NOT EXISTS (SELECT FROM channel_secret
                      WHERE channel = p_channel AND member = session_user::text AND generation = p_generation) THEN
        PERFORM refuse('42501', 'only who holds the secret hands it on', p_channel::text);
    END IF;
    FOREACH v_member IN ARRAY p_members LOOP
        IF coalesce(role_of(v_member), 'trainee') = 'trainee' OR p_channel <> ALL (channels_of(v_member)) THEN
            PERFORM refuse('42501', 'not entitled to the secret', v_member);
        END IF;
    END LOOP;
    IF EXISTS (SELECT FROM unnest(p_members, p_keys) AS g(member, key)
               WHERE NOT EXISTS (SELECT FROM member_key k WHERE k.member = g.member AND k.public_key = g.key)) THEN
        PERFORM refuse('WH007', 'a member has another key by now', p_channel::text);
    END IF;
    INSERT INTO channel_secret AS s (channel, member, generation, public_key, sealed, sealed_by)
        SELECT p_channel, g.member, p_generation, g.key, g.sealed, session_user::text
        FROM unnest(p_members, p_keys, p_sealed) AS g(member, key, sealed)
        ON CONFLICT (channel, member) DO UPDATE SET generation = excluded.generation, sealed = excluded.sealed,
            public_key = excluded.public_key, sealed_by = excluded.sealed_by
            WHERE s.public_key <> excluded.public_key; -- a seal that its member can open is not replaced by another's
    PERFORM note_act('channel_secret', p_channel::text, p_generation::text);
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.put_channel_secret(uuid, integer, bigint, text[], bytea[], bytea[])
    TO wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

-- What a member who leaves takes along: every channel whose secret it held is exposed until that is renewed.
CREATE FUNCTION wederhoor.expose_channels_of(p_member text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_count bigint;
BEGIN
    UPDATE channel SET exposed_at = clock()
        WHERE id IN (SELECT channel FROM channel_secret WHERE member = p_member) AND exposed_at IS NULL;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    DELETE FROM channel_secret WHERE member = p_member;
    DELETE FROM team_member WHERE member = p_member;
    RETURN v_count;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.expose_channels_of(text) TO wederhoor_registrar;

SET LOCAL ROLE wederhoor_registrar;
-- The login must be nobody who could do more than a member: no superuser, no maker of roles, none of ours.
CREATE FUNCTION wederhoor.require_plain_login(p_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = p_name
               AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls OR NOT rolcanlogin))
        OR p_name LIKE 'wederhoor\_%' OR p_name LIKE 'pg\_%' THEN
        PERFORM refuse('22023', 'this login cannot be a member', p_name);
    END IF;
END $$;

CREATE FUNCTION wederhoor.leave_groups(p_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_group name;
BEGIN
    FOR v_group IN SELECT DISTINCT g.rolname FROM pg_auth_members m
            JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
            WHERE u.rolname = p_name AND g.rolname IN ('wederhoor_trainee', 'wederhoor_agent', 'wederhoor_supervisor',
                                                       'wederhoor_admin') LOOP
        EXECUTE format('REVOKE %I FROM %I', v_group, p_name);
    END LOOP;
END $$;

-- A member, and its login where there is none. p_verifier: what PostgreSQL keeps of a password (the password itself
-- stays with the client); empty for a certificate, Kerberos, or a login that has one. A role is changed the same way.
CREATE FUNCTION wederhoor.put_member(p_name text, p_display_name text, p_role text, p_verifier text,
                                     p_languages text[], p_skills text[], p_spokesperson boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_was constant text := role_of(p_name);
    v_made_here boolean := coalesce((SELECT login_made_here FROM member WHERE name = p_name), false);
BEGIN
    -- The first administrator is named by whoever made the database, who is no member.
    IF NOT pg_has_role(session_user, 'wederhoor_registrar', 'MEMBER') THEN
        PERFORM begin_act('admin');
    END IF;
    IF p_role NOT IN ('trainee', 'agent', 'supervisor', 'admin') OR p_name = '' THEN
        PERFORM refuse('22023', 'no such role', p_role);
    END IF;
    IF p_verifier <> '' AND p_verifier NOT LIKE 'SCRAM-SHA-256$%' THEN
        PERFORM refuse('22023', 'a verifier, not a password');
    END IF;
    IF p_name = session_user::text AND p_role <> 'admin' THEN
        PERFORM refuse('22023', 'nobody takes away the own role', p_name);
    END IF;
    PERFORM require_plain_login(p_name);
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = p_name) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', p_name);
        v_made_here := true;
    END IF;
    IF p_verifier <> '' THEN
        IF NOT v_made_here THEN
            PERFORM refuse('22023', 'a login that was there before keeps its password', p_name);
        END IF;
        EXECUTE format('ALTER ROLE %I PASSWORD %L', p_name, p_verifier);
    END IF;
    PERFORM leave_groups(p_name);
    EXECUTE format('GRANT %I TO %I', 'wederhoor_' || p_role, p_name);
    INSERT INTO member (name, display_name, languages, skills, spokesperson, login_made_here)
        VALUES (p_name, p_display_name, p_languages, p_skills, p_spokesperson, v_made_here)
        ON CONFLICT (name) DO UPDATE SET display_name = excluded.display_name, languages = excluded.languages,
            skills = excluded.skills, login_made_here = excluded.login_made_here, spokesperson = excluded.spokesperson, removed_at = NULL;
    IF v_was IN ('agent', 'supervisor', 'admin') AND p_role = 'trainee' THEN
        PERFORM expose_channels_of(p_name);
    END IF;
    PERFORM note_act('member', p_name, p_role);
END $$;

-- The login stays (it may serve elsewhere) but is nobody here. How many channels are exposed now.
CREATE FUNCTION wederhoor.remove_member(p_name text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_exposed bigint;
BEGIN
    PERFORM begin_act('admin');
    IF p_name = session_user::text THEN
        PERFORM refuse('22023', 'nobody removes oneself', p_name);
    END IF;
    UPDATE member SET removed_at = clock() WHERE name = p_name AND removed_at IS NULL;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such member', p_name);
    END IF;
    PERFORM leave_groups(p_name);
    v_exposed := expose_channels_of(p_name);
    PERFORM note_act('member_removed', p_name, v_exposed::text);
    RETURN v_exposed;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.put_member(text, text, text, text, text[], text[], boolean),
    wederhoor.remove_member(text) TO wederhoor_admin;

SET LOCAL ROLE wederhoor_owner;
GRANT EXECUTE ON FUNCTION wederhoor.put_my_key(bytea) TO wederhoor_agent, wederhoor_supervisor, wederhoor_admin;
