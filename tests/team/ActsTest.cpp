#include "tests/team/TeamFixture.h"

#include <cstring>

namespace wederhoor::test {

namespace {

/// One way in which an act is done, and who may: t trainee, a agent, s supervisor, m administrator.
struct Probe
{
    const char *act; ///< as the table of acts names it
    const char *statement;
    const char *may;
};

// Case a001 is agent_two's with a running lease, a002 nobody's, a003 agent_two's with a lease that is over; each holds
// a message. Reply b009 of trainee_one waits on case a004. A statement that finds nothing does not count as allowed.
constexpr std::array probes{
    Probe{"read cases and messages of own channels", "SELECT 1 / (count(*) / 4)::integer FROM wederhoor.cases", "tasm"},
    Probe{"read cases and messages of own channels", "SELECT 1 / count(*)::integer FROM wederhoor.feed_body", "tas"},
    Probe{"read cases and messages of own channels", "SELECT 1 / count(*)::integer FROM wederhoor.history_text", "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate",
          "SELECT wederhoor.claim_case('00000000-0000-0000-0000-00000000a002')", "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate (be seen in a case)",
          "SELECT wederhoor.be_present_v2('00000000-0000-0000-0000-00000000a002', 'typing')", "tas"},
    Probe{"write a reply (let colleagues read it)", "SELECT wederhoor.put_own_words('k', '{}')", "as"},
    Probe{"claim, note, tag, topic, dismiss, escalate",
          "SELECT 1 / (outcome = 'done')::integer FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], "
          "'{00000000-0000-0000-0000-00000000a002}', '{NULL}', '{note}', '{words}')",
          "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate",
          "SELECT 1 / (outcome = 'done')::integer FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], "
          "'{00000000-0000-0000-0000-00000000a002}', '{NULL}', '{dismiss}', '{spam}')",
          "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate",
          "SELECT 1 / (outcome = 'done')::integer FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], "
          "'{00000000-0000-0000-0000-00000000a002}', '{NULL}', '{status}', '{asked_spoc}')",
          "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate (to another hub)",
          "SELECT wederhoor.ask_hub(gen_random_uuid(), '00000000-0000-0000-0000-00000000a002', "
          "'00000000-0000-0000-0000-0000000000f2', 'words')",
          "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate (take a question to another hub back)",
          "SELECT wederhoor.withdraw_question('00000000-0000-0000-0000-00000000e001')", "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate (answer a question that is not to one's own hub)",
          "SELECT wederhoor.answer_question('00000000-0000-0000-0000-00000000e001', 'words')", ""},
    Probe{"claim, note, tag, topic, dismiss, escalate (make sure who the customer is)",
          "SELECT 1 / (outcome = 'done')::integer FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], "
          "'{00000000-0000-0000-0000-00000000a002}', '{NULL}', '{identity}', ARRAY['{\"how\": \"app\"}'])",
          "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate (have the customer called)",
          "SELECT 1 / (outcome = 'done')::integer FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], "
          "'{00000000-0000-0000-0000-00000000a002}', '{NULL}', '{callback}', "
          "ARRAY['{\"reference\": \"r\", \"state\": \"asked\"}'])",
          "tas"},
    Probe{"claim, note, tag, topic, dismiss, escalate (name the colleague who wrote)",
          "SELECT 1 / (outcome = 'done')::integer FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], "
          "'{00000000-0000-0000-0000-00000000a002}', '{NULL}', '{guest}', '{Anne: r}')",
          "tas"},
    Probe{
        "write a reply",
        "SELECT wederhoor.reserve_reply(gen_random_uuid(), c.id, 'public', '{k}', (wederhoor.claim_case(c.id)).fence, "
        "'', '', 'reply_sent') FROM wederhoor.cases c WHERE id = '00000000-0000-0000-0000-00000000a002'",
        "as"},
    Probe{"write a reply (in parts)",
          "SELECT wederhoor.reserve_part(0, gen_random_uuid(), c.id, 'public', '{k,l}', "
          "(wederhoor.claim_case(c.id)).fence, '', '', 'reply_sent') FROM wederhoor.cases c "
          "WHERE id = '00000000-0000-0000-0000-00000000a002'",
          "as"},
    Probe{"write a reply (over what a desk that is gone left)",
          "SELECT count(*) FROM wederhoor.cases c, wederhoor.claim_case(c.id) l, "
          "wederhoor.left_replies(c.id, gen_random_uuid(), l.fence) WHERE c.id = "
          "'00000000-0000-0000-0000-00000000a003'",
          "as"},
    Probe{"write a reply (waits for approval)",
          "SELECT wederhoor.submit_reply(gen_random_uuid(), c.id, 'public', 'words', "
          "(wederhoor.claim_case(c.id)).fence, '', '', 'reply_sent') FROM wederhoor.cases c "
          "WHERE id = '00000000-0000-0000-0000-00000000a002'",
          "tas"},
    Probe{"write a reply (whole, waits for approval)",
          "SELECT wederhoor.submit_reply_v2(gen_random_uuid(), c.id, 'public', 'words', '{\"parts\": []}', '{}', '{}', "
          "'', '', 'reply_sent', 'trainee') FROM wederhoor.cases c, wederhoor.claim_case(c.id) "
          "WHERE c.id = '00000000-0000-0000-0000-00000000a002'",
          "tas"},
    Probe{"approve, return, edit another's waiting reply",
          "SELECT wederhoor.approve_reply_v2('00000000-0000-0000-0000-00000000b009', 1, '', NULL, '', '', '', "
          "gen_random_uuid())",
          "s"},
    Probe{"approve, return, edit another's waiting reply",
          "SELECT wederhoor.return_reply_v2('00000000-0000-0000-0000-00000000b009', 1, 'why')", "s"},
    Probe{"approve, return, edit another's waiting reply",
          "SELECT wederhoor.approve_reply('00000000-0000-0000-0000-00000000b009', 1)", "s"},
    Probe{"approve, return, edit another's waiting reply",
          "SELECT wederhoor.return_reply('00000000-0000-0000-0000-00000000b009', 1, 'why')", "s"},
    Probe{"approve, return, edit another's waiting reply",
          "SELECT wederhoor.edit_waiting_reply('00000000-0000-0000-0000-00000000b009', 1, 'better')", "s"},
    // supervisor_one is marked as spokesperson.
    Probe{"release a topic marked \"after release by a spokesperson\"",
          "SELECT wederhoor.approve_reply('00000000-0000-0000-0000-00000000b00a', 1)", "s"},
    Probe{"override a confirm guard, send while the team database is away",
          "SELECT wederhoor.record_override('00000000-0000-0000-0000-00000000a002', 'personal_data', 'own number')",
          "as"},
    Probe{"override a confirm guard, send while the team database is away",
          "SELECT wederhoor.record_override_v2('00000000-0000-0000-0000-00000000a002', 'personal_data', 'own number', "
          "gen_random_uuid())",
          "as"},
    Probe{"override a confirm guard, send while the team database is away",
          "SELECT wederhoor.record_sent_alone(gen_random_uuid(), '00000000-0000-0000-0000-00000000a002', 'public', "
          "'{k}', 'practice', '{r}', 'away', 'reply_sent')",
          "as"},
    Probe{"take over another's case (after its lease)",
          "SELECT wederhoor.claim_case('00000000-0000-0000-0000-00000000a003')", "tas"},
    Probe{"take over another's case (during its lease)",
          "SELECT wederhoor.claim_case('00000000-0000-0000-0000-00000000a001')", ""},
    Probe{"take over another's case (any time, recorded)",
          "SELECT wederhoor.take_over_case('00000000-0000-0000-0000-00000000a001', 'why')", "s"},
    Probe{"assign, redistribute, settle an unknown reply, hold all sending",
          "SELECT wederhoor.assign_cases('{00000000-0000-0000-0000-00000000a001}', 'agent_one')", "s"},
    Probe{"assign, redistribute, settle an unknown reply, hold all sending",
          "SELECT wederhoor.settle_reply('old-key', false, '', '', 'looked')", "s"},
    Probe{"assign, redistribute, settle an unknown reply, hold all sending", "SELECT wederhoor.hold_sending('why')",
          "s"},
    Probe{"assign, redistribute, settle an unknown reply, hold all sending", "SELECT wederhoor.hold_sending_v2('why')",
          "s"},
    Probe{"hide or delete a customer's message",
          "SELECT wederhoor.permit_act('00000000-0000-0000-0000-00000000a002', 'hide', 'practice', 'm2')", "as"},
    Probe{"hide or delete a customer's message",
          "SELECT wederhoor.permit_act('00000000-0000-0000-0000-00000000a002', 'delete', 'practice', 'm2')", "s"},
    Probe{"edit, delete or hide own organisation's reply on the platform (another's, with its reason)",
          "SELECT wederhoor.permit_act_v2('00000000-0000-0000-0000-00000000a003', 'delete', 'practice', 'ours', "
          "'wrong'), "
          "wederhoor.note_deleted('00000000-0000-0000-0000-00000000a003', 'practice', 'ours')",
          "s"},
    Probe{"edit, delete or hide own organisation's reply on the platform (another's)",
          "SELECT wederhoor.permit_act('00000000-0000-0000-0000-00000000a003', 'edit', 'practice', 'ours')", "s"},
    Probe{"templates, tags, saved team views (propose)",
          "SELECT wederhoor.propose_document(gen_random_uuid(), gen_random_uuid(), 'tag', 'x', NULL, NULL, '{}')",
          "tas"},
    Probe{"templates, tags, saved team views (take back one's own proposal)",
          "SELECT wederhoor.withdraw_proposal('00000000-0000-0000-0000-00000000d0c1')", "t"},
    Probe{
        "templates, tags, saved team views (edit own, of the own team)",
        "SELECT wederhoor.put_document_v2(gen_random_uuid(), 'tag', 'x', '00000000-0000-0000-0000-0000000000d1', NULL, "
        "'{}')",
        "as"},
    Probe{
        "templates, tags, saved team views (edit another team's)",
        "SELECT wederhoor.put_document_v2(gen_random_uuid(), 'tag', 'x', '00000000-0000-0000-0000-0000000000d2', NULL, "
        "'{}')",
        ""},
    Probe{"templates, tags, saved team views (propose, in the own team)",
          "SELECT wederhoor.propose_document_v2(gen_random_uuid(), gen_random_uuid(), 'tag', 'x', "
          "'00000000-0000-0000-0000-0000000000d1', NULL, '{}')",
          "tas"},
    Probe{"templates, tags, saved team views (edit own)",
          "SELECT wederhoor.put_document(gen_random_uuid(), 'tag', 'x', NULL, NULL, '{}')", "as"},
    Probe{"templates, tags, saved team views (approve)",
          "SELECT wederhoor.judge_proposal_v2('00000000-0000-0000-0000-00000000d0c1', true, NULL, '')", "s"},
    Probe{"SPOC directory, opening hours, targets, incident (edit)",
          "SELECT wederhoor.put_document(gen_random_uuid(), 'opening_hours', 'x', NULL, NULL, '{}')", "sm"},
    Probe{"channels, secrets, listening queries (queries)",
          "SELECT wederhoor.put_document(gen_random_uuid(), 'listening_query', 'x', NULL, NULL, '{}')", "sm"},
    Probe{"channels, secrets, listening queries (propose queries)",
          "SELECT wederhoor.propose_document(gen_random_uuid(), gen_random_uuid(), 'listening_query', 'x', NULL, NULL, "
          "'{}')",
          "asm"},
    Probe{"channels, secrets, listening queries (channels)",
          "SELECT wederhoor.remove_channel('00000000-0000-0000-0000-0000000000c1')", "m"},
    Probe{"members, roles, retention, erasure, team database (see)", "SELECT * FROM wederhoor.team_status()", "sm"},
    Probe{"members, roles, retention, erasure, team database (see)", "SELECT * FROM wederhoor.team_status_v2()", "sm"},
    // How long things are kept is the administrator's; a desk that is there carries it out.
    Probe{"members, roles, retention, erasure, team database (carry out what was set)",
          "SELECT 1 / (outcome = 'done')::integer FROM wederhoor.run_retention(gen_random_uuid())", "asm"},
    Probe{"members, roles, retention, erasure, team database (see)",
          "SELECT 1 / count(*)::integer FROM wederhoor.audit", "sm"},
    Probe{"members, roles, retention, erasure, team database (see)",
          "SELECT 1 / count(*)::integer FROM wederhoor.member_roles()", "sm"},
    Probe{"members, roles, retention, erasure, team database",
          "SELECT wederhoor.remove_team('00000000-0000-0000-0000-0000000000d1')", "m"},
    Probe{"members, roles, retention, erasure, team database",
          "SELECT wederhoor.put_team_member('00000000-0000-0000-0000-0000000000d1', 'agent_elsewhere', true)", "m"},
    Probe{"members, roles, retention, erasure, team database",
          "SELECT wederhoor.put_hub(u.id, NULL, 'x'), wederhoor.remove_hub(u.id) FROM gen_random_uuid() u(id)", "m"},
    Probe{"members, roles, retention, erasure, team database",
          "SELECT wederhoor.put_member('sample_login', 'S', 'agent', '', '{}', '{}', false)", "m"},
    Probe{"members, roles, retention, erasure, team database", "SELECT wederhoor.apply_retention(10)", "m"},
    Probe{"members, roles, retention, erasure, team database",
          "SELECT wederhoor.erase_customer('practice', 'customer-1', 'why')", "m"},
    Probe{"members, roles, retention, erasure, team database",
          "SELECT wederhoor.put_setting('public_bodies', '30 days')", "m"},
};

/// Acts of the table that the database does not know yet: each capability that brings one moves its row up.
constexpr std::array notThereYet{
    "SPOC directory, opening hours, targets, incident (join an incident)",
    "review cases, scorecards",
    "reports",
    "training",
    "export conversations",
};

class ActsTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        openCases(1, 5);
        publish(QStringLiteral("m2"), testCase(2), "customer", 1);
        TeamCalls colleague(as("agent_two"));
        WEDERHOOR_ASSERT_OK(colleague.claim(testCase(1)));
        const auto third = colleague.claim(testCase(3));
        WEDERHOOR_ASSERT_OK(third);
        WEDERHOOR_ASSERT_OK(colleague.reserve(request(3, testCase(3), third->fence, {}, {QStringLiteral("sent-key")})));
        WEDERHOOR_ASSERT_OK(colleague.confirm(QStringLiteral("sent-key"), {{}, {QStringLiteral("ours")}}));
        const auto fourth = TeamCalls(as("trainee_one")).claim(testCase(4));
        WEDERHOOR_ASSERT_OK(fourth);
        sql(as("trainee_one"), "SELECT wederhoor.submit_reply($1, $2, 'public', 'words', $3, '', '', 'reply_sent')",
            {teamValue(testUuid(0xb009)), teamValue(testCase(4).value), teamValue(fourth->fence)});
        const auto fifth = colleague.claim(testCase(5));
        WEDERHOOR_ASSERT_OK(fifth);
        sql(as("supervisor_two"),
            "SELECT wederhoor.put_document(gen_random_uuid(), 'topic', 'Breach', NULL, NULL, '{\"needs_release\": "
            "true}')");
        sql(root(), "UPDATE wederhoor.cases SET topic = 'breach' WHERE id = $1", {teamValue(testCase(5).value)});
        sql(root(), "UPDATE wederhoor.member SET spokesperson = true WHERE name = 'supervisor_one'");
        sql(as("agent_two"), "SELECT wederhoor.submit_reply($1, $2, 'public', 'words', $3, '', '', 'reply_sent')",
            {teamValue(testUuid(0xb00a)), teamValue(testCase(5).value), teamValue(fifth->fence)});
        WEDERHOOR_ASSERT_OK(colleague.reserve(request(1, testCase(1), 1, {}, {QStringLiteral("old-key")})));
        sql(root(), "UPDATE wederhoor.reply_part SET reserved_at = now() - interval '1 hour'");
        sql(root(), "UPDATE wederhoor.send_lease SET until = now() - interval '1 second' WHERE case_id = $1",
            {teamValue(testCase(3).value)});
        sql(as("trainee_one"), "SELECT wederhoor.propose_document($1, $2, 'tag', 'proposed', NULL, NULL, '{}')",
            {teamValue(testUuid(0xd0c1)), teamValue(testUuid(0xd0c2))});
        sql(as("admin_one"),
            "SELECT wederhoor.put_hub($1, $2, 'Belgium'), wederhoor.put_team($3, $1, 'Other team', "
            "'{agent_elsewhere}', $4)",
            {teamValue(testUuid(0xf2)), teamValue(testUuid(0xf1)), teamValue(testUuid(0xd2)),
             teamArray(QList<QUuid>{otherChannel().value})});
        openCases(6, 1);
        sql(as("agent_one"), "SELECT wederhoor.ask_hub($1, $2, $3, 'Yours?')",
            {teamValue(testUuid(0xe001)), teamValue(testCase(6).value), teamValue(testUuid(0xf2))});
        // The message of case a002 is known to whoever replies in the probes: it is the customer's first.
        sql(root(), "UPDATE wederhoor.feed SET side = 'other' WHERE remote_id = 'm2'");
    }
};

} // namespace

TEST_F(ActsTest, EachActIsDoneByThoseWhomTheTableOfActsNames)
{
    const std::array members{std::pair('t', "trainee_one"), std::pair('a', "agent_one"),
                             std::pair('s', "supervisor_one"), std::pair('m', "admin_one")};
    for (const Probe &probe : probes) {
        for (const auto &[letter, member] : members) {
            sql(as(member), "BEGIN");
            const Result<TeamRows> done = as(member).run(probe.statement);
            sql(as(member), "ROLLBACK");
            const bool may = std::strchr(probe.may, letter) != nullptr;
            EXPECT_EQ(done.has_value(), may) << probe.act << "\n  " << member << ": " << probe.statement << "\n  "
                                             << (done ? std::string() : done.error().detail.toStdString());
        }
    }
}

TEST_F(ActsTest, NoActOfTheTableIsForgotten)
{
    std::set<QString> named;
    for (const Probe &probe : probes) {
        named.insert(QString::fromLatin1(probe.act).section(QStringLiteral(" ("), 0, 0));
    }
    for (const char *act : notThereYet) {
        named.insert(QString::fromLatin1(act).section(QStringLiteral(" ("), 0, 0));
        RecordProperty("not_there_yet", act);
    }
    EXPECT_EQ(named.size(), 18U) << "the table of acts has 18 rows";
}

} // namespace wederhoor::test
