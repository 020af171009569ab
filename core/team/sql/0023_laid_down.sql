-- oldest program: 1
-- What is laid down for those who write: agreed lines and facts, which topics wait for a spokesperson, and what may be
-- decided without asking. All of it lies in documents; the last two are rules, which hold here.

SET LOCAL ROLE wederhoor_owner;

ALTER TABLE wederhoor.document_kind NO FORCE ROW LEVEL SECURITY;
INSERT INTO wederhoor.document_kind (kind, trainee, agent, supervisor, admin) VALUES
    ('agreed_line', 'read', 'propose', 'edit', 'read'),
    ('fact', 'read', 'propose', 'edit', 'read'),
    ('topic', 'read', 'read', 'edit', 'read'),
    ('mandate', 'read', 'read', 'edit', 'read');
ALTER TABLE wederhoor.document_kind FORCE ROW LEVEL SECURITY;

-- The case's topic is answered only after a spokesperson's release.
CREATE FUNCTION wederhoor.needs_release(p_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM cases c JOIN document d ON lower(d.name) = lower(btrim(c.topic))
                   WHERE c.id = p_case AND d.kind = 'topic' AND NOT d.deleted AND d.body @> '{"needs_release": true}');
END $$;

CREATE FUNCTION wederhoor.is_spokesperson(p_member text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM member WHERE name = p_member AND spokesperson AND removed_at IS NULL)
        AND coalesce(role_of(p_member), '') = 'supervisor';
END $$;

-- On the table, so that it holds on whatever way a reply is approved or reserved. What a spokesperson released is not
-- asked about again, and what was under way when the topic was marked goes on.
CREATE FUNCTION wederhoor.require_release() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF NEW.state NOT IN ('approved', 'reserved') OR (TG_OP = 'UPDATE' AND NEW.state = OLD.state)
            OR NOT needs_release(NEW.case_id) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM reply WHERE id = NEW.id) THEN
        RETURN NEW; -- it is there: that row is judged when it changes
    END IF;
    IF NEW.state = 'approved' AND NOT is_spokesperson(session_user::text) THEN
        PERFORM refuse('42501', 'only a spokesperson releases this topic', NEW.id::text);
    ELSIF NEW.state = 'reserved' AND NOT is_spokesperson(coalesce(NEW.approved_by, '')) THEN
        PERFORM refuse('WH005', 'waits for a spokesperson', NEW.id::text);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER release BEFORE INSERT OR UPDATE ON wederhoor.reply
    FOR EACH ROW EXECUTE FUNCTION wederhoor.require_release();

-- What somebody decided in a case within their mandate, once under p_change. The topic's own mandate comes before that
-- of any topic, even where it is less.
CREATE FUNCTION wederhoor.decide(p_change uuid, p_case uuid, p_what text, p_cents bigint, p_words text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_role constant text := begin_act('trainee', 'agent', 'supervisor');
    v_case cases;
    v_most bigint;
BEGIN
    IF coalesce(p_what, '') = '' OR position(':' IN p_what) > 0 OR p_cents IS NULL OR p_cents < 0
            OR p_words IS NULL THEN
        PERFORM refuse('22023', 'what was decided, and for how much');
    END IF;
    v_case := lock_case(p_case);
    IF EXISTS (SELECT FROM history WHERE change_id = p_change) THEN
        RETURN;
    END IF;
    IF v_case.owner NOT IN ('', session_user::text) THEN
        PERFORM refuse('WH001', 'a colleague has the case', v_case.owner);
    END IF;
    SELECT (d.body ->> 'cents')::bigint INTO v_most FROM document d
        WHERE d.kind = 'mandate' AND NOT d.deleted AND d.body ->> 'role' = v_role AND d.body ->> 'currency' = 'EUR'
          AND lower(d.body ->> 'what') = lower(p_what)
          AND lower(coalesce(d.body ->> 'topic', '')) IN ('', lower(btrim(v_case.topic)))
        ORDER BY coalesce(d.body ->> 'topic', '') = '', (d.body ->> 'cents')::bigint DESC LIMIT 1;
    IF v_most IS NULL THEN
        PERFORM refuse('42501', 'no mandate', p_what);
    ELSIF p_cents > v_most THEN
        PERFORM refuse('42501', 'over the mandate', v_most::text);
    END IF;
    PERFORM append_history(p_case, 'decision', p_what || ': EUR ' || p_cents / 100 || '.'
                           || lpad((p_cents % 100)::text, 2, '0') || ': ' || p_words, p_change);
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.decide(uuid, uuid, text, bigint, text)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;
