#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

/// Who may: t trainee, a agent, s supervisor, m administrator.
constexpr std::array<std::pair<char, const char *>, 4> roles{
    {{'t', "wederhoor_trainee"}, {'a', "wederhoor_agent"}, {'s', "wederhoor_supervisor"}, {'m', "wederhoor_admin"}}};

using Matrix = std::map<QString, QString>;

void declare(Matrix &matrix, const char *who, const char *names)
{
    for (const QString &name : QString::fromLatin1(names).split(u' ')) {
        EXPECT_FALSE(matrix.contains(name)) << name.toStdString() << " is declared twice";
        matrix.insert_or_assign(name, QString::fromLatin1(who));
    }
}

/// Every function that there is, and who may call it. "": none but the functions themselves.
Matrix functions()
{
    Matrix matrix;
    declare(matrix, "tasm", "be_desk my_desk");
    declare(matrix, "tasm",
            "clock my_role my_channels my_right my_scopes shared_scopes hello horizon look send_hint was_removed");
    declare(matrix, "tasm",
            "put_document put_document_v2 delete_document propose_document propose_document_v2 withdraw_proposal");
    declare(matrix, "tas",
            "claim_case renew_lease release_case be_present be_present_v2 leave_case apply_case_changes");
    declare(matrix, "tas", "submit_reply withdraw_reply decide submit_reply_v2");
    declare(matrix, "tas", "ask_hub withdraw_question take_question answer_question");
    declare(matrix, "tas", "hubs_to_ask open_questions my_asked_cases");
    declare(matrix, "as",
            "open_cases acquire_poll release_poll publish_feed publish_page note_channel_read note_rate take_budget");
    declare(matrix, "as", "reserve_reply adopt_reply confirm_reply release_reply doubt_reply");
    declare(matrix, "as", "left_replies reserve_over reserve_part record_part_alone put_own_words");
    declare(matrix, "as", "record_override record_override_v2 record_sent_alone permit_act permit_act_v2 note_deleted");
    declare(matrix, "asm", "run_retention put_my_key put_channel_secret secret_takers");
    declare(matrix, "s", "take_over_case assign_cases settle_reply approve_reply return_reply edit_waiting_reply");
    declare(matrix, "s",
            "hold_sending hold_sending_v2 approve_reply_v2 return_reply_v2 take_over_reply"
            " wait_for_release");
    declare(matrix, "sm", "judge_proposal judge_proposal_v2 team_status team_status_v2 verify_history member_roles");
    declare(matrix, "m", "put_hub put_team put_channel remove_channel put_setting put_budget put_member remove_member");
    declare(matrix, "m", "apply_retention erase_customer begin_incarnation remove_team remove_hub put_team_member");
    declare(matrix, "", "append_history begin_act change_case change_obstacle merge_obstacle channels_of claim_locked");
    declare(matrix, "", "end_exposure expose_channels_of feed_own is_mine joined_cases");
    declare(matrix, "", "from_ms grant_lease history_link leave_groups lock_case lock_part lock_reply lock_waiting ms");
    declare(matrix, "", "next_status note_act refuse require_editor require_fence require_landed require_plain_login");
    declare(matrix, "", "require_seen require_sending_allowed reservation_of reserve_parts role_of sent_part");
    declare(matrix, "", "delete_overdue note_retention older_program_read plan_parts require_part");
    declare(matrix, "", "record_obstacle needs_release is_spokesperson require_release require_judge");
    declare(matrix, "", "setting_interval settle_when_complete stamp stamp_case write_document");
    declare(matrix, "", "write_document_v2 require_scope empty_scope hubs_above lock_question");
    return matrix;
}

/// Every table that there is, and who may read it, within the rows that policies leave. Nobody writes to any.
Matrix tables()
{
    Matrix matrix;
    declare(matrix, "tasm", "schema_version incarnation setting hub team member team_member team_channel channel");
    declare(matrix, "tasm", "cases send_lease history history_head feed reply reply_part");
    declare(matrix, "tasm", "document document_history document_kind document_proposal");
    declare(matrix, "tas", "feed_body history_text reply_text reply_picture presence");
    declare(matrix, "asm", "channel_lease channel_budget member_key channel_secret");
    declare(matrix, "sm", "audit retention_run");
    declare(matrix, "", "callback_reference question");
    return matrix;
}

class MatrixTest : public TeamTestBase
{
protected:
    /// Which roles a privilege question answers "yes" for. $1: the role.
    Matrix asked(const QByteArray &names, const QByteArray &privilege)
    {
        Matrix found;
        for (const auto &[letter, role] : roles) {
            const TeamRows rows
                = sql(root(), "SELECT name, " + privilege + " FROM (" + names + ") n", {QByteArray(role)});
            for (int row = 0; row < rows.count(); ++row) {
                QString &who = found[rows.text(row, 0)];
                if (rows.flag(row, 1)) {
                    who += QLatin1Char(letter);
                }
            }
        }
        return found;
    }
    void expectSame(const Matrix &found, const Matrix &declared)
    {
        for (const auto &[name, who] : found) {
            const auto entry = declared.find(name);
            if (entry == declared.end()) {
                ADD_FAILURE() << name.toStdString() << " is not declared: who may?";
                continue;
            }
            EXPECT_EQ(who, entry->second) << name.toStdString();
        }
        for (const auto &[name, who] : declared) {
            EXPECT_TRUE(found.contains(name)) << name.toStdString() << " is declared and not there";
        }
    }
    const QByteArray m_functions
        = "SELECT proname AS name, oid FROM pg_proc WHERE pronamespace = 'wederhoor'::regnamespace";
    const QByteArray m_tables
        = "SELECT relname AS name, oid FROM pg_class "
          "WHERE relnamespace = 'wederhoor'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')";
};

} // namespace

TEST_F(MatrixTest, EveryFunctionIsCalledByThoseWhoMayAndNobodyElse)
{
    expectSame(asked(m_functions, "has_function_privilege($1, oid, 'EXECUTE')"), functions());
}

TEST_F(MatrixTest, EveryTableIsReadByThoseWhoMayAndNobodyElse)
{
    expectSame(asked(m_tables, "has_any_column_privilege($1, oid, 'SELECT')"), tables());
}

TEST_F(MatrixTest, NobodyWritesToATable)
{
    for (const char *privilege : {"INSERT", "UPDATE", "REFERENCES"}) {
        const Matrix found = asked(m_tables, "has_any_column_privilege($1, oid, '" + QByteArray(privilege) + "')");
        for (const auto &[name, who] : found) {
            EXPECT_EQ(who, QString()) << privilege << " " << name.toStdString();
        }
    }
    for (const char *privilege : {"DELETE", "TRUNCATE", "TRIGGER"}) {
        const Matrix found = asked(m_tables, "has_table_privilege($1, oid, '" + QByteArray(privilege) + "')");
        for (const auto &[name, who] : found) {
            EXPECT_EQ(who, QString()) << privilege << " " << name.toStdString();
        }
    }
    const Matrix sequences = asked("SELECT relname AS name, oid FROM pg_class WHERE relnamespace = "
                                   "'wederhoor'::regnamespace AND relkind = 'S'",
                                   "has_sequence_privilege($1, oid, 'USAGE, SELECT, UPDATE')");
    for (const auto &[name, who] : sequences) {
        EXPECT_EQ(who, QString()) << name.toStdString();
    }
}

TEST_F(MatrixTest, EveryTableIsUnderForcedRowLevelSecurity)
{
    const TeamRows open = sql(root(),
                              "SELECT relname FROM pg_class WHERE relnamespace = 'wederhoor'::regnamespace "
                              "AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)");
    EXPECT_EQ(open.count(), 0) << (open.count() > 0 ? open.text(0, 0).toStdString() : std::string());
    const TeamRows views = sql(root(),
                               "SELECT relname FROM pg_class WHERE relnamespace = 'wederhoor'::regnamespace "
                               "AND relkind IN ('v', 'm', 'f')");
    EXPECT_EQ(views.count(), 0) << "a view reads with its owner's eyes";
}

TEST_F(MatrixTest, EveryFunctionActsForItsOwnerWithASafeSearchPath)
{
    const TeamRows wrong
        = sql(root(),
              "SELECT p.proname FROM pg_proc p JOIN pg_roles o ON o.oid = p.proowner "
              "WHERE p.pronamespace = 'wederhoor'::regnamespace AND NOT (p.prosecdef AND NOT o.rolcanlogin "
              "AND o.rolname IN ('wederhoor_owner', 'wederhoor_keeper', 'wederhoor_registrar') "
              "AND 'search_path=wederhoor, pg_temp' = ANY (p.proconfig))");
    for (int row = 0; row < wrong.count(); ++row) {
        ADD_FAILURE() << wrong.text(row, 0).toStdString();
    }
    const TeamRows current = sql(root(),
                                 "SELECT proname FROM pg_proc WHERE pronamespace = 'wederhoor'::regnamespace "
                                 "AND prosrc ~* '\\mcurrent_(user|role)\\M|\\muser\\s*\\('");
    EXPECT_EQ(current.count(), 0) << "current_user is the owner there, session_user the person";
}

TEST_F(MatrixTest, TheOwnersCannotLogInAndAreNobodysRole)
{
    EXPECT_EQ(sql(root(),
                  "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'wederhoor\\_%' "
                  "AND (rolcanlogin OR rolsuper OR rolbypassrls)")
                  .number(0, 0),
              0);
    EXPECT_EQ(sql(root(),
                  "SELECT count(*) FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid "
                  "WHERE g.rolname IN ('wederhoor_owner', 'wederhoor_keeper', 'wederhoor_registrar')")
                  .number(0, 0),
              0);
}

TEST_F(MatrixTest, PoliciesForWritingAreTheFunctionsOwnersOnly)
{
    const TeamRows wide = sql(root(),
                              "SELECT tablename || '.' || policyname FROM pg_policies WHERE schemaname = "
                              "'wederhoor' AND cmd <> 'SELECT' AND NOT roles <@ "
                              "'{wederhoor_owner,wederhoor_keeper,wederhoor_registrar}'::name[]");
    for (int row = 0; row < wide.count(); ++row) {
        ADD_FAILURE() << wide.text(row, 0).toStdString();
    }
}

TEST_F(MatrixTest, HistoryHasNoPolicyUnderWhichARowCouldChangeOrGo)
{
    const TeamRows policies = sql(root(),
                                  "SELECT policyname, cmd, roles::text FROM pg_policies WHERE schemaname = "
                                  "'wederhoor' AND tablename IN ('history', 'audit') "
                                  "AND cmd IN ('UPDATE', 'DELETE', 'ALL')");
    // The keeper stamps rows anew after a restore, and may touch no other column.
    for (int row = 0; row < policies.count(); ++row) {
        EXPECT_EQ(policies.text(row, 0), QStringLiteral("restamped"));
    }
    for (const char *table : {"history", "audit"}) {
        EXPECT_EQ(sql(root(),
                      "SELECT string_agg(column_name, ' ') FROM information_schema.column_privileges "
                      "WHERE table_schema = 'wederhoor' AND table_name = $1 AND grantee = 'wederhoor_keeper' "
                      "AND privilege_type = 'UPDATE'",
                      {QByteArray(table)})
                      .text(0, 0),
                  QStringLiteral("changed_in"));
    }
}

TEST_F(MatrixTest, ALoginInNoneOrTwoOfTheGroupsIsNobody)
{
    sql(root(),
        "DO $$ BEGIN CREATE ROLE in_none LOGIN; CREATE ROLE in_two LOGIN; EXCEPTION WHEN duplicate_object THEN "
        "NULL; END $$");
    sql(root(), "INSERT INTO wederhoor.member (name, display_name) VALUES ('in_none', 'None'), ('in_two', 'Two')");
    sql(root(), "GRANT wederhoor_agent, wederhoor_admin TO in_two");
    openCases(1, 1);
    EXPECT_EQ(refused(as("in_none"), "SELECT wederhoor.hello(99)").kind, ErrorKind::Forbidden);
    EXPECT_EQ(refused(as("in_two"), "SELECT wederhoor.hello(99)").kind, ErrorKind::Forbidden);
    EXPECT_EQ(sql(as("in_two"), "SELECT count(*) FROM wederhoor.cases").number(0, 0), 0);
    EXPECT_TRUE(sql(as("in_two"), "SELECT wederhoor.my_role() IS NULL").flag(0, 0));
    // Not even a superuser is somebody here: it may read every table, but acts for nobody.
    EXPECT_EQ(refused(root(), "SELECT wederhoor.claim_case($1)", {teamValue(testCase(1).value)}).kind,
              ErrorKind::Forbidden);
}

} // namespace wederhoor::test
