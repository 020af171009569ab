-- oldest program: 1
-- One poller a channel, and the feed through which the others take what it brought.

SET LOCAL ROLE wederhoor_owner;

-- Who polls a channel, from where it goes on, and what the channel's account may still spend. The fence only grows.
CREATE TABLE wederhoor.channel_lease (
    channel uuid PRIMARY KEY REFERENCES wederhoor.channel ON DELETE CASCADE,
    fence bigint NOT NULL DEFAULT 0,
    holder text NOT NULL DEFAULT '',
    process uuid, -- one member may run a window and a polling service
    until timestamptz NOT NULL DEFAULT '-infinity',
    cursor bytea NOT NULL DEFAULT '\x',
    polled_at timestamptz
);
-- What all desks together may ask of a platform: the rate it told last, and the cost (an amount a span of time) that
-- the organisation allows.
CREATE TABLE wederhoor.channel_budget (
    channel uuid PRIMARY KEY REFERENCES wederhoor.channel ON DELETE CASCADE,
    rate_limit bigint,
    rate_remaining bigint,
    rate_reset timestamptz,
    cost_limit numeric, -- NULL: as much as one likes
    cost_span interval NOT NULL DEFAULT '1 day',
    cost_used numeric NOT NULL DEFAULT 0,
    cost_since timestamptz NOT NULL DEFAULT '-infinity'
);

-- A message as one channel saw it: enough to know what is new in a case. What it says lies beside, to be erased.
CREATE TABLE wederhoor.feed (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel uuid NOT NULL REFERENCES wederhoor.channel,
    instance text NOT NULL,
    remote_id text NOT NULL,
    case_id uuid, -- no foreign key: a message may come before its case
    side text NOT NULL CHECK (side IN ('customer', 'own', 'other')),
    private boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL, -- the platform's server time
    deleted_at timestamptz,
    changed_in xid8 NOT NULL,
    UNIQUE (channel, instance, remote_id)
);
CREATE INDEX feed_changed ON wederhoor.feed (changed_in, id);
CREATE INDEX feed_of_case ON wederhoor.feed (case_id, created_at, id);
CREATE INDEX feed_age ON wederhoor.feed (created_at) WHERE NOT private;
CREATE TABLE wederhoor.feed_body (
    feed bigint PRIMARY KEY REFERENCES wederhoor.feed ON DELETE CASCADE,
    channel uuid NOT NULL,
    payload jsonb NOT NULL
);

CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.feed FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp();

DO $$
DECLARE
    v_table text;
    v_mine constant text := 'channel = ANY ((SELECT wederhoor.my_channels())::uuid[])';
    v_bodies constant text := v_mine || ' AND (SELECT wederhoor.my_role()) <> ''admin''';
BEGIN
    FOREACH v_table IN ARRAY ARRAY['channel_lease', 'channel_budget', 'feed', 'feed_body'] LOOP
        EXECUTE format('ALTER TABLE wederhoor.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format('CREATE POLICY kept ON wederhoor.%I FOR SELECT TO wederhoor_keeper USING (true)', v_table);
        EXECUTE format('GRANT SELECT ON wederhoor.%I TO wederhoor_keeper', v_table);
        EXECUTE format('CREATE POLICY seen ON wederhoor.%I FOR SELECT TO wederhoor_trainee, wederhoor_agent,
            wederhoor_supervisor, wederhoor_admin, wederhoor_owner USING (%s)', v_table,
            CASE v_table WHEN 'feed_body' THEN v_bodies ELSE v_mine END);
        EXECUTE format('CREATE POLICY added ON wederhoor.%I FOR INSERT TO wederhoor_owner WITH CHECK (%s)', v_table,
            v_mine);
        EXECUTE format('CREATE POLICY changed ON wederhoor.%I FOR UPDATE TO wederhoor_owner USING (%s)', v_table,
            v_mine);
    END LOOP;
END $$;
GRANT SELECT ON wederhoor.feed TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;
GRANT SELECT ON wederhoor.feed_body TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor;
-- A trainee's desk neither polls nor sends.
GRANT SELECT ON wederhoor.channel_lease, wederhoor.channel_budget
    TO wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

CREATE TYPE wederhoor.poll_lease AS (granted boolean, holder text, fence bigint, until_ms bigint, now_ms bigint,
                                     cursor bytea);

-- Asked at the start and again every few seconds: the holder's lease is renewed, others hear who holds it.
CREATE FUNCTION wederhoor.acquire_poll(p_channel uuid, p_process uuid, p_program integer)
RETURNS wederhoor.poll_lease LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_channel channel;
    v_lease channel_lease;
    v_mine boolean;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    SELECT * INTO v_channel FROM channel WHERE id = p_channel AND removed_at IS NULL;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such channel', p_channel::text);
    END IF;
    IF p_program < v_channel.oldest_program THEN
        PERFORM refuse('WH010', 'this program is too old for the channel', v_channel.oldest_program::text);
    END IF;
    INSERT INTO channel_lease (channel) VALUES (p_channel) ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT v_lease FROM channel_lease WHERE channel = p_channel FOR UPDATE;
    v_mine := v_lease.holder = session_user::text AND v_lease.process = p_process;
    IF v_mine OR (v_lease.until < clock() AND v_channel.enabled) THEN
        UPDATE channel_lease SET holder = session_user::text, process = p_process,
               fence = fence + CASE WHEN v_mine THEN 0 ELSE 1 END, until = clock() + setting_interval('poll_lease')
            WHERE channel = p_channel RETURNING * INTO v_lease;
        RETURN (true, v_lease.holder, v_lease.fence, ms(v_lease.until), ms(clock()), v_lease.cursor);
    END IF;
    RETURN (false, v_lease.holder, v_lease.fence, ms(v_lease.until), ms(clock()), v_lease.cursor);
END $$;

CREATE FUNCTION wederhoor.release_poll(p_channel uuid, p_process uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    UPDATE channel_lease SET holder = '', process = NULL, until = '-infinity', fence = fence + 1
        WHERE channel = p_channel AND holder = session_user::text AND process = p_process;
END $$;

-- A page of messages and the cursor behind it, or neither. The fence, not the lease, decides: while nobody else took
-- over, a late page is a good page. How many rows are new or changed.
CREATE FUNCTION wederhoor.publish_feed(p_channel uuid, p_fence bigint, p_cursor bytea, p_messages jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_changed bigint;
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    PERFORM FROM channel_lease WHERE channel = p_channel AND fence = p_fence AND holder = session_user::text FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('WH003', 'another desk polls the channel', p_channel::text);
    END IF;
    -- A reply that is being reserved sees these messages, or was reserved before they were here.
    PERFORM FROM cases
        WHERE id IN (SELECT (m ->> 'case_id')::uuid FROM jsonb_array_elements(p_messages) m) ORDER BY id FOR UPDATE;
    WITH given AS (
        SELECT DISTINCT ON (m.instance, m.remote_id) m.* FROM jsonb_to_recordset(p_messages)
            AS m(instance text, remote_id text, case_id uuid, side text, private boolean, created_at bigint,
                 deleted_at bigint, payload jsonb)
        ORDER BY m.instance, m.remote_id
    ), written AS (
        INSERT INTO feed (channel, instance, remote_id, case_id, side, private, created_at, deleted_at)
        SELECT p_channel, instance, remote_id, case_id, side, coalesce(private, false), from_ms(created_at),
               from_ms(deleted_at) FROM given
        ORDER BY created_at, instance, remote_id
        ON CONFLICT (channel, instance, remote_id) DO UPDATE
            SET case_id = coalesce(excluded.case_id, feed.case_id), created_at = excluded.created_at,
                deleted_at = excluded.deleted_at, side = excluded.side, private = excluded.private
            WHERE (feed.case_id, feed.created_at, feed.deleted_at, feed.side)
                    IS DISTINCT FROM (coalesce(excluded.case_id, feed.case_id), excluded.created_at,
                                      excluded.deleted_at, excluded.side)
               OR (SELECT b.payload FROM feed_body b WHERE b.feed = feed.id)
                    IS DISTINCT FROM (SELECT g.payload FROM given g WHERE (g.instance, g.remote_id)
                                          = (excluded.instance, excluded.remote_id))
        RETURNING id, instance, remote_id
    ), bodies AS (
        INSERT INTO feed_body (feed, channel, payload)
        SELECT w.id, p_channel, g.payload FROM written w JOIN given g USING (instance, remote_id)
        WHERE g.payload IS NOT NULL
        ON CONFLICT (feed) DO UPDATE SET payload = excluded.payload
    )
    SELECT count(*) INTO v_changed FROM written;
    UPDATE channel_lease SET cursor = p_cursor, polled_at = clock() WHERE channel = p_channel;
    RETURN v_changed;
END $$;

-- What the platform said last about its rate; the lowest word wins until the reset.
CREATE FUNCTION wederhoor.note_rate(p_channel uuid, p_limit bigint, p_remaining bigint, p_reset_ms bigint)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    INSERT INTO channel_budget AS b (channel, rate_limit, rate_remaining, rate_reset)
        VALUES (p_channel, p_limit, p_remaining, from_ms(p_reset_ms))
        ON CONFLICT (channel) DO UPDATE SET rate_limit = excluded.rate_limit, rate_reset = excluded.rate_reset,
            rate_remaining = CASE WHEN b.rate_reset = excluded.rate_reset
                                  THEN least(b.rate_remaining, excluded.rate_remaining)
                                  ELSE excluded.rate_remaining END
            WHERE b.rate_reset IS NULL OR b.rate_reset <= excluded.rate_reset;
END $$;

CREATE FUNCTION wederhoor.put_budget(p_channel uuid, p_limit numeric, p_span interval) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    PERFORM begin_act('admin');
    INSERT INTO channel_budget (channel, cost_limit, cost_span) VALUES (p_channel, p_limit, p_span)
        ON CONFLICT (channel) DO UPDATE SET cost_limit = excluded.cost_limit, cost_span = excluded.cost_span;
    PERFORM note_act('budget', p_channel::text, p_limit::text);
END $$;

-- Asks for an amount of a channel's budget before it is spent: 0 granted, else milliseconds until it may be asked again.
CREATE FUNCTION wederhoor.take_budget(p_channel uuid, p_cost numeric) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_budget channel_budget;
    v_now constant timestamptz := clock();
BEGIN
    PERFORM begin_act('agent', 'supervisor');
    IF p_cost IS NULL OR p_cost < 0 THEN
        PERFORM refuse('22023', 'a cost is not less than nothing');
    END IF;
    INSERT INTO channel_budget (channel) VALUES (p_channel) ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT v_budget FROM channel_budget WHERE channel = p_channel FOR UPDATE;
    IF v_budget.cost_since + v_budget.cost_span <= v_now THEN
        v_budget.cost_since := v_now;
        v_budget.cost_used := 0;
    END IF;
    IF v_budget.cost_used + p_cost > v_budget.cost_limit THEN
        RETURN greatest(1, ms(v_budget.cost_since + v_budget.cost_span) - ms(v_now));
    END IF;
    IF v_budget.rate_remaining <= 0 AND v_budget.rate_reset > v_now THEN
        RETURN greatest(1, ms(v_budget.rate_reset) - ms(v_now));
    END IF;
    UPDATE channel_budget SET cost_used = v_budget.cost_used + p_cost, cost_since = v_budget.cost_since,
           rate_remaining = CASE WHEN rate_reset > v_now THEN rate_remaining - 1 ELSE rate_remaining END
        WHERE channel = p_channel;
    RETURN 0;
END $$;

GRANT EXECUTE ON FUNCTION wederhoor.acquire_poll(uuid, uuid, integer), wederhoor.release_poll(uuid, uuid),
    wederhoor.publish_feed(uuid, bigint, bytea, jsonb), wederhoor.note_rate(uuid, bigint, bigint, bigint),
    wederhoor.take_budget(uuid, numeric) TO wederhoor_agent, wederhoor_supervisor;
GRANT EXECUTE ON FUNCTION wederhoor.put_budget(uuid, numeric, interval) TO wederhoor_admin;
