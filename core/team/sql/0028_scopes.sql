-- oldest program: 1
-- Shared things of one team or of one hub, with all teams below it: whoever works elsewhere neither has nor sees them.

SET LOCAL ROLE wederhoor_owner;

ALTER TABLE wederhoor.document ADD COLUMN hub uuid REFERENCES wederhoor.hub;
ALTER TABLE wederhoor.document ADD CHECK (team IS NULL OR hub IS NULL);
ALTER TABLE wederhoor.document_proposal ADD COLUMN hub uuid REFERENCES wederhoor.hub;
ALTER TABLE wederhoor.document_proposal ADD CHECK (team IS NULL OR hub IS NULL);
DROP INDEX wederhoor.document_name;
CREATE UNIQUE INDEX document_name ON wederhoor.document
    (kind, coalesce(team, hub, '00000000-0000-0000-0000-000000000000'), name) WHERE NOT deleted;

SET LOCAL ROLE wederhoor_keeper;
-- The caller's teams and the hubs above them, but for the organisation: its things are everybody's. The depth is that
-- below the organisation; a team's is one more than its hub's.
CREATE FUNCTION wederhoor.shared_scopes() RETURNS TABLE (id uuid, name text, is_hub boolean, depth integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := my_role();
BEGIN
    IF v_role IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH RECURSIVE mine AS (
        SELECT t.* FROM team t WHERE v_role = 'admin' OR EXISTS (
            SELECT FROM team_member m WHERE m.team = t.id AND m.member = session_user::text)
    ), tree(id, parent, name, depth) AS (
        SELECT h.id, h.parent, h.name, 0 FROM hub h WHERE h.parent IS NULL
        UNION ALL SELECT h.id, h.parent, h.name, t.depth + 1 FROM hub h JOIN tree t ON h.parent = t.id
    ), above(id, parent) AS (
        SELECT h.id, h.parent FROM hub h WHERE v_role = 'admin' OR h.id IN (SELECT m.hub FROM mine m)
        UNION SELECT h.id, h.parent FROM hub h JOIN above a ON h.id = a.parent
    )
    SELECT t.id, t.name, true, t.depth FROM tree t JOIN above a ON a.id = t.id WHERE t.parent IS NOT NULL
    UNION ALL SELECT m.id, m.name, false, t.depth + 1 FROM mine m JOIN tree t ON t.id = m.hub
    ORDER BY 4, 2, 1;
END $$;

-- For policies, which ask it once a statement.
CREATE FUNCTION wederhoor.my_scopes() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN ARRAY(SELECT s.id FROM shared_scopes() s);
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.shared_scopes(), wederhoor.my_scopes()
    TO wederhoor_owner, wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

SET LOCAL ROLE wederhoor_owner;

DO $$
DECLARE
    v_table text;
    v_mine constant text := '(coalesce(team, hub) IS NULL OR coalesce(team, hub) = ANY ((SELECT wederhoor.my_scopes())::uuid[]))';
BEGIN
    FOREACH v_table IN ARRAY ARRAY['document', 'document_proposal'] LOOP
        EXECUTE format('DROP POLICY added ON wederhoor.%I', v_table);
        EXECUTE format('DROP POLICY changed ON wederhoor.%I', v_table);
        EXECUTE format('DROP POLICY seen ON wederhoor.%I', v_table);
        EXECUTE format('CREATE POLICY added ON wederhoor.%I FOR INSERT TO wederhoor_owner WITH CHECK (%s)', v_table, v_mine);
        EXECUTE format('CREATE POLICY changed ON wederhoor.%I FOR UPDATE TO wederhoor_owner USING (%s)', v_table, v_mine);
    END LOOP;
    EXECUTE 'CREATE POLICY seen ON wederhoor.document FOR SELECT USING ((SELECT wederhoor.my_role()) IS NOT NULL AND '
        || v_mine || ')';
    EXECUTE 'CREATE POLICY seen ON wederhoor.document_proposal FOR SELECT USING (author = session_user::text
        OR (wederhoor.my_right(kind) = ''edit'' AND ' || v_mine || '))';
    -- Whoever left the team takes back what is proposed there all the same.
    CREATE POLICY withdrawn ON wederhoor.document_proposal FOR UPDATE TO wederhoor_owner
        USING (author = session_user::text AND state IN ('open', 'withdrawn'));
END $$;

-- NULL: everybody's, as the uppermost hub is. Refuses what is not one of the caller's.
CREATE FUNCTION wederhoor.require_scope(p_scope uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF p_scope IS NULL OR EXISTS (SELECT FROM hub WHERE id = p_scope AND parent IS NULL) THEN
        RETURN NULL;
    END IF;
    IF p_scope <> ALL (my_scopes()) THEN
        PERFORM refuse('42501', 'not a team or hub of yours', p_scope::text);
    END IF;
    RETURN p_scope;
END $$;

-- See 0008 and 0017. Desks that had it and have it no more hear so from a row that holds nothing else: a deleted one of
-- their scope, whose body names what has gone from there.
CREATE FUNCTION wederhoor.write_document_v2(p_id uuid, p_kind text, p_name text, p_scope uuid, p_base bigint, p_body jsonb,
                                            p_owner text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_scope constant uuid := require_scope(p_scope);
    v_team constant uuid := (SELECT t.id FROM team t WHERE t.id = v_scope);
    v_hub constant uuid := CASE WHEN v_team IS NULL THEN v_scope END;
    v_proposed constant boolean := p_owner <> session_user::text;
    v_before document;
    v_document document;
BEGIN
    SELECT * INTO v_before FROM document WHERE id = p_id FOR UPDATE;
    IF FOUND AND (v_before.kind <> p_kind OR p_base IS DISTINCT FROM v_before.version) THEN
        PERFORM refuse('WH007', 'the document was changed meanwhile', v_before.version::text);
    ELSIF NOT FOUND AND p_base IS NOT NULL THEN
        PERFORM refuse('P0002', 'no such document', p_id::text);
    END IF;
    BEGIN
        INSERT INTO document AS d (id, kind, name, team, hub, owner, body, changed_by, approved_by)
            VALUES (p_id, p_kind, p_name, v_team, v_hub, p_owner, jsonb_strip_nulls(p_body), p_owner,
                    CASE WHEN v_proposed THEN session_user::text ELSE '' END)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team, hub = excluded.hub,
                version = d.version + 1, body = jsonb_strip_nulls(d.body || p_body), deleted = false,
                changed_by = excluded.changed_by, approved_by = excluded.approved_by
            WHERE d.version = p_base
            RETURNING * INTO v_document;
    EXCEPTION WHEN unique_violation THEN
        PERFORM refuse('WH007', 'the name is taken', 'name');
    END;
    IF v_document.id IS NULL THEN
        PERFORM refuse('WH007', 'the document was changed meanwhile');
    END IF;
    INSERT INTO document_history (document, version, at, actor, name, body, deleted, proposed_by)
        VALUES (p_id, v_document.version, clock(), session_user::text, v_document.name, v_document.body, false,
                CASE WHEN v_proposed THEN p_owner ELSE '' END);
    IF v_before.id IS NOT NULL AND coalesce(v_before.team, v_before.hub) IS DISTINCT FROM v_scope THEN
        INSERT INTO document (id, kind, name, team, hub, owner, body, deleted)
            VALUES (gen_random_uuid(), p_kind, '', v_before.team, v_before.hub, '', jsonb_build_object('gone', p_id), true);
        PERFORM note_act('document_moved', p_id::text, coalesce(v_scope::text, ''));
    END IF;
    RETURN v_document.version;
END $$;

-- An older program knows no hubs, and leaves a thing where it is.
CREATE OR REPLACE FUNCTION wederhoor.write_document(p_id uuid, p_kind text, p_name text, p_team uuid, p_base bigint,
                                                    p_body jsonb, p_owner text) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    SELECT write_document_v2(p_id, p_kind, p_name,
                             coalesce(p_team, (SELECT coalesce(d.team, d.hub) FROM document d WHERE d.id = p_id)), p_base,
                             p_body, p_owner)
$$;

-- p_scope: the team or hub to which it belongs from now on; NULL: everybody's.
CREATE FUNCTION wederhoor.put_document_v2(p_id uuid, p_kind text, p_name text, p_scope uuid, p_base bigint, p_body jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM require_editor(p_id, p_kind);
    RETURN write_document_v2(p_id, p_kind, p_name, p_scope, p_base, p_body, session_user::text);
END $$;

CREATE FUNCTION wederhoor.propose_document_v2(p_id uuid, p_document uuid, p_kind text, p_name text, p_scope uuid,
                                              p_base bigint, p_body jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_scope uuid;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor', 'admin');
    IF my_right(p_kind) IN ('none', 'read') THEN
        PERFORM refuse('42501', 'not for this role', p_kind);
    END IF;
    v_scope := require_scope(p_scope);
    IF EXISTS (SELECT FROM document_proposal WHERE id = p_id AND author = session_user::text) THEN
        RETURN;
    END IF;
    INSERT INTO document_proposal (id, document, kind, name, team, hub, base, body, author)
        SELECT p_id, p_document, p_kind, p_name, t.id, CASE WHEN t.id IS NULL THEN v_scope END, p_base, p_body,
               session_user::text
        FROM (SELECT v_scope AS id) s LEFT JOIN team t ON t.id = s.id;
END $$;

CREATE OR REPLACE FUNCTION wederhoor.propose_document(p_id uuid, p_document uuid, p_kind text, p_name text, p_team uuid,
                                                      p_base bigint, p_body jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM propose_document_v2(p_id, p_document, p_kind, p_name, coalesce(p_team,
        (SELECT coalesce(d.team, d.hub) FROM document d WHERE d.id = p_document)), p_base, p_body);
END $$;

-- See 0017: into the scope that was proposed.
CREATE OR REPLACE FUNCTION wederhoor.judge_proposal_v2(p_id uuid, p_approve boolean, p_base bigint, p_why text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_proposal document_proposal;
BEGIN
    PERFORM begin_act('supervisor', 'admin');
    SELECT * INTO v_proposal FROM document_proposal WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such proposal', p_id::text);
    END IF;
    IF my_right(v_proposal.kind) <> 'edit' THEN
        PERFORM refuse('42501', 'not for this role', v_proposal.kind);
    END IF;
    IF v_proposal.state <> 'open' THEN
        PERFORM refuse('WH008', 'the proposal is ' || v_proposal.state, v_proposal.state);
    END IF;
    UPDATE document_proposal SET state = CASE WHEN p_approve THEN 'approved' ELSE 'declined' END,
           judged_by = session_user::text, why = p_why WHERE id = p_id;
    IF p_approve THEN
        RETURN write_document_v2(v_proposal.document, v_proposal.kind, v_proposal.name,
                                 coalesce(v_proposal.team, v_proposal.hub), p_base, v_proposal.body, v_proposal.author);
    END IF;
    RETURN p_base;
END $$;

-- An older program's word on it: into the scope that was proposed all the same, over the version it was made over.
CREATE OR REPLACE FUNCTION wederhoor.judge_proposal(p_id uuid, p_approve boolean) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    SELECT judge_proposal_v2(p_id, p_approve, (SELECT p.base FROM document_proposal p WHERE p.id = p_id), '')
$$;

-- What is left of things that were deleted there goes with a team or hub; one that still has any stays.
CREATE FUNCTION wederhoor.empty_scope(p_scope uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM document WHERE coalesce(team, hub) = p_scope AND NOT deleted) THEN
        PERFORM refuse('22023', 'shared things belong to it', p_scope::text);
    END IF;
    UPDATE document SET team = NULL, hub = NULL, name = '', body = '{}' WHERE coalesce(team, hub) = p_scope;
    UPDATE document_proposal SET team = NULL, hub = NULL, name = '', body = '{}',
           state = CASE state WHEN 'open' THEN 'declined' ELSE state END WHERE coalesce(team, hub) = p_scope;
END $$;

CREATE OR REPLACE FUNCTION wederhoor.remove_team(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_name text;
BEGIN
    PERFORM begin_act('admin');
    PERFORM empty_scope(p_id);
    DELETE FROM team_member WHERE team = p_id;
    DELETE FROM team_channel WHERE team = p_id;
    DELETE FROM team WHERE id = p_id RETURNING name INTO v_name;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such team', p_id::text);
    END IF;
    PERFORM note_act('team_removed', p_id::text, v_name);
END $$;

CREATE OR REPLACE FUNCTION wederhoor.remove_hub(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_name text;
BEGIN
    PERFORM begin_act('admin');
    PERFORM pg_advisory_xact_lock(hashtext('wederhoor.hub'));
    IF EXISTS (SELECT FROM hub WHERE parent = p_id) OR EXISTS (SELECT FROM team WHERE hub = p_id)
        OR EXISTS (SELECT FROM channel WHERE hub = p_id) THEN
        PERFORM refuse('22023', 'something belongs to this hub', p_id::text);
    END IF;
    PERFORM empty_scope(p_id);
    DELETE FROM hub WHERE id = p_id RETURNING name INTO v_name;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such hub', p_id::text);
    END IF;
    PERFORM note_act('hub_removed', p_id::text, v_name);
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.put_document_v2(uuid, text, text, uuid, bigint, jsonb),
    wederhoor.propose_document_v2(uuid, uuid, text, text, uuid, bigint, jsonb)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;
