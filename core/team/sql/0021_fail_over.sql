-- oldest program: 1
-- After a restore, or a copy that took over without having got everything, the team may have forgotten what stands on a
-- platform already: nobody answers on a channel until somebody has read it to its end since.

SET LOCAL ROLE wederhoor_owner;

ALTER TABLE wederhoor.channel_lease ADD COLUMN unread boolean NOT NULL DEFAULT false; -- since the incarnation began

-- The poller's desk has read all that there is. A program that does not know this function reads too: see below.
CREATE FUNCTION wederhoor.note_channel_read(p_channel uuid, p_fence bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    UPDATE channel_lease SET unread = false
        WHERE channel = p_channel AND fence = p_fence AND holder = session_user::text;
    IF NOT FOUND THEN
        PERFORM refuse('WH003', 'another desk polls the channel', p_channel::text);
    END IF;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.note_channel_read(uuid, bigint) TO wederhoor_agent, wederhoor_supervisor;

-- A poller of a program that knows no desks knows nothing of this either: what it brings is all one hears of it.
CREATE FUNCTION wederhoor.older_program_read() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF NEW.polled_at IS DISTINCT FROM OLD.polled_at AND my_desk() = '00000000-0000-0000-0000-000000000000' THEN
        NEW.unread := false;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER older_program_read BEFORE UPDATE ON wederhoor.channel_lease
    FOR EACH ROW EXECUTE FUNCTION wederhoor.older_program_read();

-- See 0019.
CREATE OR REPLACE FUNCTION wederhoor.reserve_parts(p_reply uuid, p_case wederhoor.cases, p_keys text[], p_fence bigint)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM channel_lease l JOIN channel h ON h.id = l.channel
               WHERE l.channel = p_case.channel AND l.unread AND h.enabled) THEN
        -- As of a message that the team has not heard of: the reply waits, and goes by itself.
        PERFORM refuse('P0002', 'the channel has not been read since the database was restored', p_case.channel::text);
    END IF;
    UPDATE reply SET state = 'reserved', holder = session_user::text, desk = my_desk(), fence = p_fence,
           settled_at = NULL
        WHERE id = p_reply;
    INSERT INTO reply_part AS p (reply, part, case_id, channel, key, state, reserved_at)
        SELECT p_reply, k.part - 1, p_case.id, p_case.channel, k.key, 'reserved', clock()
        FROM unnest(p_keys) WITH ORDINALITY k(key, part)
        ON CONFLICT (reply, part) DO UPDATE SET state = 'reserved', reserved_at = excluded.reserved_at, settled_by = ''
            WHERE p.state IN ('released', 'not_sent');
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('WH006', 'the case has a reply whose end is not known', p_case.id::text);
END $$;

GRANT UPDATE (unread) ON wederhoor.channel_lease TO wederhoor_keeper;
SET LOCAL ROLE wederhoor_keeper;

-- See 0011.
CREATE OR REPLACE FUNCTION wederhoor.begin_incarnation() RETURNS uuid
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
    UPDATE channel_lease SET fence = fence + 1000000, holder = '', until = '-infinity', unread = true;
    UPDATE incarnation SET id = gen_random_uuid(), began_at = clock() RETURNING id INTO v_id;
    PERFORM note_act('incarnation', v_id::text);
    RETURN v_id;
END $$;
