-- oldest program: 1
-- Whoever proposed something takes it back, as long as nobody has judged it.

SET LOCAL ROLE wederhoor_owner;

ALTER TABLE wederhoor.document_proposal DROP CONSTRAINT document_proposal_state_check;
ALTER TABLE wederhoor.document_proposal ADD CONSTRAINT document_proposal_state_check
    CHECK (state IN ('open', 'approved', 'declined', 'withdrawn'));

-- Told again, since the answer was lost, it is taken back once. WH008: it was judged before, with how.
CREATE FUNCTION wederhoor.withdraw_proposal(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS $$
DECLARE
    v_proposal document_proposal;
BEGIN
    PERFORM begin_act('trainee', 'agent', 'supervisor', 'admin');
    SELECT * INTO v_proposal FROM document_proposal WHERE id = p_id AND author = session_user::text FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('P0002', 'no such proposal of yours', p_id::text);
    END IF;
    IF v_proposal.state = 'withdrawn' THEN
        RETURN;
    END IF;
    IF v_proposal.state <> 'open' THEN
        PERFORM refuse('WH008', 'the proposal is ' || v_proposal.state, v_proposal.state);
    END IF;
    UPDATE document_proposal SET state = 'withdrawn' WHERE id = p_id;
    PERFORM note_act('proposal_withdrawn', p_id::text, v_proposal.kind || ': ' || v_proposal.name);
END $$;
GRANT EXECUTE ON FUNCTION wederhoor.withdraw_proposal(uuid)
    TO wederhoor_trainee, wederhoor_agent, wederhoor_supervisor, wederhoor_admin;
