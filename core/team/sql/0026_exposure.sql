-- oldest program: 1
-- Which secret is exposed, since when, and by whom: of a channel whose secret a member's desk held that may have it no
-- more.

SET LOCAL ROLE wederhoor_owner;

-- [{"member", "at", "why"}], the first first. at: milliseconds since 1970. why: "left", or "trainee" of somebody who is
-- one from then on. Empty until the secret is renewed, and of what was exposed before this was kept.
ALTER TABLE wederhoor.channel ADD COLUMN exposures jsonb NOT NULL DEFAULT '[]';
GRANT UPDATE (exposures) ON wederhoor.channel TO wederhoor_keeper;

SET LOCAL ROLE wederhoor_keeper;

-- See 0009. How many channels' secrets the member's desk held: those that were exposed before are to be renewed as well.
CREATE OR REPLACE FUNCTION wederhoor.expose_channels_of(p_member text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_now constant timestamptz := clock();
    v_why constant text := CASE WHEN EXISTS (SELECT FROM member m WHERE m.name = p_member AND m.removed_at IS NOT NULL)
                                THEN 'left' ELSE 'trainee' END;
    v_channel uuid;
    v_count bigint := 0;
BEGIN
    FOR v_channel IN SELECT channel FROM channel_secret WHERE member = p_member ORDER BY channel LOOP
        UPDATE channel SET exposed_at = coalesce(exposed_at, v_now),
               exposures = exposures || jsonb_build_object('member', p_member, 'at', ms(v_now), 'why', v_why)
            WHERE id = v_channel;
        PERFORM note_act('channel_exposed', v_channel::text, p_member);
        v_count := v_count + 1;
    END LOOP;
    DELETE FROM channel_secret WHERE member = p_member;
    DELETE FROM team_member WHERE member = p_member;
    RETURN v_count;
END $$;

-- Whichever way a secret becomes another one, the exposure of the old one ends with it.
CREATE FUNCTION wederhoor.end_exposure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    NEW.exposed_at := NULL;
    NEW.exposures := '[]';
    PERFORM note_act('channel_renewed', NEW.id::text, coalesce((SELECT string_agg(e ->> 'member', ' ')
        FROM jsonb_array_elements(OLD.exposures) e), ''));
    RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.end_exposure() TO wederhoor_owner;

SET LOCAL ROLE wederhoor_owner;
CREATE TRIGGER end_exposure BEFORE UPDATE ON wederhoor.channel FOR EACH ROW
    WHEN (NEW.secret_generation > OLD.secret_generation AND OLD.exposed_at IS NOT NULL)
    EXECUTE FUNCTION wederhoor.end_exposure();
