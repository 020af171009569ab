-- oldest program: 1
-- Who there is, whose functions they are, and what time it is. PostgreSQL 13 or newer.
--
-- Three roles own everything and none can log in. wederhoor_owner: tables, and the functions that act for the person
-- who calls them; every row it touches is one that this person may touch, since row-level security is forced on it too.
-- wederhoor_keeper: the few functions that must see more than their caller (who is who, retention, the chain).
-- wederhoor_registrar: the functions that make logins, and nothing else.
-- People are logins in exactly one of the four groups below.

DO $$
DECLARE
    v_role text;
BEGIN
    FOREACH v_role IN ARRAY ARRAY['wederhoor_owner', 'wederhoor_keeper', 'wederhoor_registrar', 'wederhoor_trainee',
                                  'wederhoor_agent', 'wederhoor_supervisor', 'wederhoor_admin'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', v_role);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            -- Roles belong to the cluster: another team's database in it has made them.
            EXECUTE format('ALTER ROLE %I NOLOGIN', v_role);
        END;
    END LOOP;
    ALTER ROLE wederhoor_registrar CREATEROLE;
    GRANT wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin TO wederhoor_registrar
        WITH ADMIN OPTION;
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT wederhoor_owner, wederhoor_keeper, wederhoor_registrar TO %I', current_user);
    END IF;
    -- Where a host does not allow it, the status lacks the age of other people's transactions and is otherwise whole.
    BEGIN
        GRANT pg_read_all_stats TO wederhoor_keeper;
    EXCEPTION WHEN insufficient_privilege THEN
        NULL;
    END;
END $$;

CREATE SCHEMA wederhoor AUTHORIZATION wederhoor_owner;
GRANT CREATE, USAGE ON SCHEMA wederhoor TO wederhoor_keeper, wederhoor_registrar;
GRANT USAGE ON SCHEMA wederhoor TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;

-- EXECUTE is everybody's by default; only without IN SCHEMA is it taken away.
SET LOCAL ROLE wederhoor_keeper;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
SET LOCAL ROLE wederhoor_registrar;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
SET LOCAL ROLE wederhoor_owner;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Written by the migrator in the transaction of each file.
CREATE TABLE wederhoor.schema_version (
    version integer PRIMARY KEY,
    name text NOT NULL,
    oldest_program integer NOT NULL, -- a program that knows an older schema than this one must be updated
    applied_at timestamptz NOT NULL DEFAULT now()
);
-- One row. A new incarnation: transaction ids began anew, so that everybody pulls anew.
CREATE TABLE wederhoor.incarnation (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    began_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO wederhoor.incarnation DEFAULT VALUES;

-- What the organisation may set; the values here are the defaults.
CREATE TABLE wederhoor.setting (
    name text PRIMARY KEY,
    value text NOT NULL,
    changed_in xid8 NOT NULL DEFAULT pg_current_xact_id()
);
INSERT INTO wederhoor.setting (name, value) VALUES
    ('send_lease', '90 seconds'),       -- renewed while the composer is in use
    ('send_deadline', '60 seconds'),    -- no request to a platform lives longer: what is older may be asked for
    ('assign_lease', '15 minutes'),     -- an assigned case waits this long for its new owner
    ('poll_lease', '10 seconds'),
    ('presence', '30 seconds'),
    ('public_bodies', '35 days'),
    ('private_bodies', '0 days'),       -- after the case was closed
    ('notes', '730 days'),              -- after the case was closed
    ('reply_texts', '35 days'),
    ('sending_held', '');               -- why nobody may send; empty: everybody may

-- Every table is under forced row-level security, these included.
ALTER TABLE wederhoor.schema_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE wederhoor.incarnation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE wederhoor.setting ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON wederhoor.schema_version FOR SELECT USING (true);
CREATE POLICY written ON wederhoor.schema_version FOR INSERT TO wederhoor_owner WITH CHECK (true);
CREATE POLICY seen ON wederhoor.incarnation FOR SELECT USING (true);
CREATE POLICY kept ON wederhoor.incarnation FOR UPDATE TO wederhoor_keeper USING (true);
CREATE POLICY seen ON wederhoor.setting FOR SELECT USING (true);
CREATE POLICY written ON wederhoor.setting FOR ALL TO wederhoor_owner USING (true) WITH CHECK (true);
GRANT SELECT ON wederhoor.schema_version, wederhoor.incarnation, wederhoor.setting
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin, wederhoor_keeper;
GRANT UPDATE ON wederhoor.incarnation TO wederhoor_keeper;

-- The only source of time; tests replace it.
CREATE FUNCTION wederhoor.clock() RETURNS timestamptz
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    SELECT clock_timestamp()
$$;

-- Milliseconds since 1970, as the programs count; not touched by anybody's DateStyle or TimeZone.
CREATE FUNCTION wederhoor.ms(p_at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    SELECT floor(extract(epoch FROM p_at) * 1000)::bigint
$$;

CREATE FUNCTION wederhoor.from_ms(p_ms bigint) RETURNS timestamptz
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
    SELECT timestamptz 'epoch' + p_ms * interval '1 millisecond'
$$;

CREATE FUNCTION wederhoor.setting_interval(p_name text) RETURNS interval
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RETURN (SELECT value::interval FROM setting WHERE name = p_name);
END $$;

-- Refusals carry a code that the programs know, English words for those who diagnose, and in the detail whose or what.
CREATE FUNCTION wederhoor.refuse(p_code text, p_words text, p_detail text DEFAULT '') RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = p_code, MESSAGE = p_words, DETAIL = coalesce(p_detail, '');
END $$;

-- What may be pulled again: a row is stamped with the transaction that changed it last, whoever forgets to.
CREATE FUNCTION wederhoor.stamp() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.setting FOR EACH ROW EXECUTE FUNCTION wederhoor.stamp();

GRANT EXECUTE ON FUNCTION wederhoor.clock()
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin, wederhoor_keeper, wederhoor_registrar;
GRANT EXECUTE ON FUNCTION wederhoor.ms(timestamptz), wederhoor.from_ms(bigint), wederhoor.setting_interval(text),
    wederhoor.refuse(text, text, text) TO wederhoor_keeper, wederhoor_registrar;
