-- oldest program: 1
-- Shared things that are edited in settings: documents with versions, of any kind, with whatever fields they have.

SET LOCAL ROLE wederhoor_owner;

-- Who may do what with a kind: read, propose (waits for an editor), own (edits what is one's own), edit. The kind '*'
-- stands for all that are not named: those of a later program.
CREATE TABLE wederhoor.document_kind (
    kind text PRIMARY KEY,
    trainee text NOT NULL,
    agent text NOT NULL,
    supervisor text NOT NULL,
    admin text NOT NULL,
    CHECK (trainee IN ('none', 'read', 'propose', 'own', 'edit') AND agent IN ('none', 'read', 'propose', 'own', 'edit')
           AND supervisor IN ('none', 'read', 'propose', 'own', 'edit')
           AND admin IN ('none', 'read', 'propose', 'own', 'edit'))
);
INSERT INTO wederhoor.document_kind (kind, trainee, agent, supervisor, admin) VALUES
    ('*', 'read', 'read', 'edit', 'read'),
    ('template', 'propose', 'own', 'edit', 'read'),
    ('tag', 'propose', 'own', 'edit', 'read'),
    ('saved_view', 'propose', 'own', 'edit', 'read'),
    ('signature', 'own', 'own', 'edit', 'read'),
    ('spoc', 'read', 'read', 'edit', 'edit'),
    ('opening_hours', 'read', 'read', 'edit', 'edit'),
    ('target', 'read', 'read', 'edit', 'edit'),
    ('listening_query', 'read', 'propose', 'edit', 'edit');

CREATE TABLE wederhoor.document (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind NOT IN ('', '*')),
    name text NOT NULL,
    team uuid REFERENCES wederhoor.team, -- NULL: everybody's
    owner text NOT NULL,
    body jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object'),
    version bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false, -- stays, so that every desk hears of it
    changed_in xid8 NOT NULL
);
CREATE INDEX document_changed ON wederhoor.document (changed_in, id);
CREATE UNIQUE INDEX document_name 
    ON wederhoor.document (kind, coalesce(team, '00000000-0000-0000-0000-000000000000'), name) WHERE NOT deleted;
CREATE TABLE wederhoor.document_history (
    document uuid NOT NULL REFERENCES wederhoor.document,
    version bigint NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    name text NOT NULL,
    body jsonb NOT NULL,
    deleted boolean NOT NULL,
    PRIMARY KEY (document, version)
);
CREATE TABLE wederhoor.document_proposal (
    id uuid PRIMARY KEY,
    document uuid NOT NULL, -- of one that is there, or a new one
    kind text NOT NULL,
    name text NOT NULL,
    team uuid REFERENCES wederhoor.team,
    body jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object'),
    base bigint, -- the version that was changed; NULL: new
    author text NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'declined')),
    judged_by text,
    changed_in xid8 NOT NULL
);
CREATE INDEX proposal_changed ON wederhoor.document_proposal (changed_in, id);

CREATE FUNCTION wederhoor.my_right(p_kind text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    SELECT CASE my_role() WHEN 'trainee' THEN k.trainee WHEN 'agent' THEN k.agent
                          WHEN 'supervisor' THEN k.supervisor WHEN 'admin' THEN k.admin ELSE 'none' END
    FROM document_kind k WHERE k.kind IN (p_kind, '*') ORDER BY k.kind = '*' LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION wederhoor.my_right(text)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

DO $$
DECLARE
    v_table text;
    v_all constant text := 'wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin';
    v_team constant text := '(team IS NULL OR (SELECT wederhoor.my_role()) = ''admin'' OR EXISTS (
        SELECT FROM wederhoor.team_member m WHERE m.team = document.team AND m.member = session_user::text))';
BEGIN
    FOREACH v_table IN ARRAY ARRAY['document_kind', 'document', 'document_history', 'document_proposal'] LOOP
        EXECUTE format('ALTER TABLE wederhoor.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format('GRANT SELECT ON wederhoor.%I TO %s', v_table, v_all);
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['document', 'document_proposal'] LOOP
        EXECUTE format('CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.%I
                        FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp()', v_table);
        -- Into one's own teams only.
        EXECUTE format('CREATE POLICY added ON wederhoor.%I FOR INSERT TO wederhoor_owner WITH CHECK (%s)', v_table,
                       replace(v_team, 'document.', v_table || '.'));
        EXECUTE format('CREATE POLICY changed ON wederhoor.%I FOR UPDATE TO wederhoor_owner USING (%s)', v_table,
                       replace(v_team, 'document.', v_table || '.'));
    END LOOP;
    CREATE POLICY seen ON wederhoor.document_kind FOR SELECT USING ((SELECT wederhoor.my_role()) IS NOT NULL);
    EXECUTE 'CREATE POLICY seen ON wederhoor.document FOR SELECT USING ((SELECT wederhoor.my_role()) IS NOT NULL AND '
        || v_team || ')';
    CREATE POLICY seen ON wederhoor.document_history FOR SELECT
        USING (EXISTS (SELECT FROM wederhoor.document d WHERE d.id = document));
    CREATE POLICY added ON wederhoor.document_history FOR INSERT TO wederhoor_owner
        WITH CHECK (actor = session_user::text);
    CREATE POLICY seen ON wederhoor.document_proposal FOR SELECT
        USING (author = session_user::text OR wederhoor.my_right(kind) = 'edit');
END $$;

-- Lays the given fields over those that are there: a field this program does not know is preserved, null removes one.
CREATE FUNCTION wederhoor.write_document(p_id uuid, p_kind text, p_name text, p_team uuid, p_base bigint,
                                         p_body jsonb, p_owner text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_document document;
BEGIN
    SELECT * INTO v_document FROM document WHERE id = p_id FOR UPDATE;
    IF FOUND AND (v_document.kind <> p_kind OR p_base IS DISTINCT FROM v_document.version) THEN
        PERFORM refuse('WH007', 'the document was changed meanwhile', v_document.version::text);
    ELSIF NOT FOUND AND p_base IS NOT NULL THEN
        PERFORM refuse('P0002', 'no such document', p_id::text);
    END IF;
    BEGIN
        INSERT INTO document AS d (id, kind, name, team, owner, body)
            VALUES (p_id, p_kind, p_name, p_team, p_owner, jsonb_strip_nulls(p_body))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team, version = d.version + 1,
                body = jsonb_strip_nulls(d.body || p_body), deleted = false
            WHERE d.version = p_base
            RETURNING * INTO v_document;
    EXCEPTION WHEN unique_violation THEN
        PERFORM refuse('WH007', 'the name is taken', p_name);
    END;
    IF v_document.id IS NULL THEN
        PERFORM refuse('WH007', 'the document was changed meanwhile');
    END IF;
    INSERT INTO document_history (document, version, at, actor, name, body, deleted)
        VALUES (p_id, v_document.version, clock(), session_user::text, v_document.name, v_document.body, false);
    RETURN v_document.version;
END $$;

-- Refuses unless the caller edits this kind, or owns the document and may edit own ones.
CREATE FUNCTION wederhoor.require_editor(p_id uuid, p_kind text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_right constant text := my_right(p_kind);
    v_owner constant text := (SELECT owner FROM document WHERE id = p_id);
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor', 'admin');
    IF v_right <> 'edit' AND NOT (v_right = 'own' AND coalesce(v_owner, session_user::text) = session_user::text) THEN
        PERFORM refuse('42501', 'not yours to edit', p_kind);
    END IF;
END $$;

-- The new version. p_base: the version that was changed; NULL: a new document.
CREATE FUNCTION wederhoor.put_document(p_id uuid, p_kind text, p_name text, p_team uuid, p_base bigint, p_body jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM require_editor(p_id, p_kind);
    RETURN write_document(p_id, p_kind, p_name, p_team, p_base, p_body, session_user::text);
END $$;

CREATE FUNCTION wederhoor.delete_document(p_id uuid, p_base bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_document document;
BEGIN
    SELECT * INTO v_document FROM document WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such document', p_id::text);
    END IF;
    PERFORM require_editor(p_id, v_document.kind);
    IF v_document.version IS DISTINCT FROM p_base THEN
        PERFORM refuse('WH007', 'the document was changed meanwhile', v_document.version::text);
    END IF;
    UPDATE document SET deleted = true, version = p_base + 1 WHERE id = p_id;
    INSERT INTO document_history (document, version, at, actor, name, body, deleted)
        VALUES (p_id, p_base + 1, clock(), session_user::text, v_document.name, v_document.body, true);
END $$;

CREATE FUNCTION wederhoor.propose_document(p_id uuid, p_document uuid, p_kind text, p_name text, p_team uuid,
                                           p_base bigint, p_body jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor', 'admin');
    IF my_right(p_kind) IN ('none', 'read') THEN
        PERFORM refuse('42501', 'not for this role', p_kind);
    END IF;
    INSERT INTO document_proposal (id, document, kind, name, team, base, body, author)
        VALUES (p_id, p_document, p_kind, p_name, p_team, p_base, p_body, session_user::text);
END $$;

CREATE FUNCTION wederhoor.judge_proposal(p_id uuid, p_approve boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
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
           judged_by = session_user::text WHERE id = p_id;
    IF p_approve THEN
        RETURN write_document(v_proposal.document, v_proposal.kind, v_proposal.name, v_proposal.team, v_proposal.base,
                              v_proposal.body, v_proposal.author);
    END IF;
    RETURN v_proposal.base;
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.put_document(uuid, text, text, uuid, bigint, jsonb),
    wederhoor.delete_document(uuid, bigint),
    wederhoor.propose_document(uuid, uuid, text, text, uuid, bigint, jsonb)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;
GRANT EXECUTE ON FUNCTION wederhoor.judge_proposal(uuid, boolean) TO wederhoor_supervisor, wederhoor_admin;
