-- oldest program: 1
-- Shared things on desks: who wrote and who approved what is there now, and a proposal's end with its words.

SET LOCAL ROLE wederhoor_owner;

ALTER TABLE wederhoor.document
    ADD COLUMN changed_by text NOT NULL DEFAULT '',
    ADD COLUMN approved_by text NOT NULL DEFAULT ''; -- empty: whoever changed it needed nobody's word
ALTER TABLE wederhoor.document_history
    ADD COLUMN proposed_by text NOT NULL DEFAULT ''; -- empty: the actor wrote it
ALTER TABLE wederhoor.document_proposal
    ADD COLUMN made_at timestamptz NOT NULL DEFAULT wederhoor.clock(),
    ADD COLUMN why text NOT NULL DEFAULT ''; -- it was returned

-- As before, and keeps whose words these are (p_owner) beside who set them.
CREATE OR REPLACE FUNCTION wederhoor.write_document(p_id uuid, p_kind text, p_name text, p_team uuid, p_base bigint,
                                                    p_body jsonb, p_owner text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_document document;
    v_proposed constant boolean := p_owner <> session_user::text;
BEGIN
    SELECT * INTO v_document FROM document WHERE id = p_id FOR UPDATE;
    IF FOUND AND (v_document.kind <> p_kind OR p_base IS DISTINCT FROM v_document.version) THEN
        PERFORM refuse('WH007', 'the document was changed meanwhile', v_document.version::text);
    ELSIF NOT FOUND AND p_base IS NOT NULL THEN
        PERFORM refuse('P0002', 'no such document', p_id::text);
    END IF;
    BEGIN
        INSERT INTO document AS d (id, kind, name, team, owner, body, changed_by, approved_by)
            VALUES (p_id, p_kind, p_name, p_team, p_owner, jsonb_strip_nulls(p_body), p_owner,
                    CASE WHEN v_proposed THEN session_user::text ELSE '' END)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team, version = d.version + 1,
                body = jsonb_strip_nulls(d.body || p_body), deleted = false, changed_by = excluded.changed_by,
                approved_by = excluded.approved_by
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
    RETURN v_document.version;
END $$;

CREATE OR REPLACE FUNCTION wederhoor.delete_document(p_id uuid, p_base bigint) RETURNS void
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
    UPDATE document SET deleted = true, version = p_base + 1, changed_by = session_user::text, approved_by = ''
        WHERE id = p_id;
    INSERT INTO document_history (document, version, at, actor, name, body, deleted)
        VALUES (p_id, p_base + 1, clock(), session_user::text, v_document.name, v_document.body, true);
END $$;

-- Told again, since the answer was lost, it is proposed once.
CREATE OR REPLACE FUNCTION wederhoor.propose_document(p_id uuid, p_document uuid, p_kind text, p_name text, p_team uuid,
                                                      p_base bigint, p_body jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor', 'admin');
    IF my_right(p_kind) IN ('none', 'read') THEN
        PERFORM refuse('42501', 'not for this role', p_kind);
    END IF;
    IF EXISTS (SELECT FROM document_proposal WHERE id = p_id AND author = session_user::text) THEN
        RETURN;
    END IF;
    INSERT INTO document_proposal (id, document, kind, name, team, base, body, author)
        VALUES (p_id, p_document, p_kind, p_name, p_team, p_base, p_body, session_user::text);
END $$;

-- p_base: the version over which it is approved, as the judge saw it; NULL: there was none. p_why: of a return.
CREATE FUNCTION wederhoor.judge_proposal_v2(p_id uuid, p_approve boolean, p_base bigint, p_why text) RETURNS bigint
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
           judged_by = session_user::text, why = p_why WHERE id = p_id;
    IF p_approve THEN
        RETURN write_document(v_proposal.document, v_proposal.kind, v_proposal.name, v_proposal.team, p_base,
                              v_proposal.body, v_proposal.author);
    END IF;
    RETURN p_base;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.judge_proposal_v2(uuid, boolean, bigint, text)
    TO wederhoor_supervisor, wederhoor_admin;

-- Who may hold the secret of a channel, and who has it as it is now: for whoever seals it.
SET LOCAL ROLE wederhoor_keeper;
CREATE FUNCTION wederhoor.secret_takers(p_channel uuid) RETURNS TABLE (member text, public_key bytea, has_it boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('agent', 'supervisor', 'admin');
    IF p_channel <> ALL (my_channels()) THEN
        PERFORM refuse('P0002', 'no such channel', p_channel::text);
    END IF;
    RETURN QUERY SELECT k.member, k.public_key, EXISTS (
            SELECT FROM channel_secret s JOIN channel c ON c.id = s.channel
            WHERE s.channel = p_channel AND s.member = k.member AND s.public_key = k.public_key
              AND s.generation = c.secret_generation)
        FROM member_key k
        WHERE coalesce(role_of(k.member), 'trainee') <> 'trainee' AND p_channel = ANY (channels_of(k.member))
        ORDER BY k.member;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.secret_takers(uuid) TO wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

-- The one thing that is told to a login that is in none of the groups: whether it was a member. Its desk then empties
-- itself, which it must not do for a role that is only lacking (after a restore, say).
CREATE FUNCTION wederhoor.was_removed() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM member WHERE name = session_user::text AND removed_at IS NOT NULL);
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.was_removed() TO PUBLIC;

SET LOCAL ROLE wederhoor_owner;
GRANT USAGE ON SCHEMA wederhoor TO PUBLIC;
