-- oldest program: 1
-- Who works here as supervisors and administrators see it, and the ends of teams and hubs.

SET LOCAL ROLE wederhoor_owner;

-- NULL: nobody here any more.
CREATE FUNCTION wederhoor.member_roles() RETURNS TABLE (member text, role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('supervisor', 'admin');
    RETURN QUERY SELECT m.name, role_of(m.name) FROM member m;
END $$;

-- Its members see its channels no more, unless another team of theirs has them.
CREATE FUNCTION wederhoor.remove_team(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_name text;
BEGIN
    PERFORM begin_act('admin');
    DELETE FROM team_member WHERE team = p_id;
    DELETE FROM team_channel WHERE team = p_id;
    DELETE FROM team WHERE id = p_id RETURNING name INTO v_name;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such team', p_id::text);
    END IF;
    PERFORM note_act('team_removed', p_id::text, v_name);
END $$;

-- Only one that nothing belongs to: what stands below it would be nobody's. A channel that was removed keeps its hub,
-- since its cases are told by it.
CREATE FUNCTION wederhoor.remove_hub(p_id uuid) RETURNS void
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
    DELETE FROM hub WHERE id = p_id RETURNING name INTO v_name;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such hub', p_id::text);
    END IF;
    PERFORM note_act('hub_removed', p_id::text, v_name);
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.member_roles() TO wederhoor_supervisor, wederhoor_admin;
GRANT EXECUTE ON FUNCTION wederhoor.remove_team(uuid), wederhoor.remove_hub(uuid) TO wederhoor_admin;
