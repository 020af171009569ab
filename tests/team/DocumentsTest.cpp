#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

class DocumentsTest : public TeamTestBase
{
protected:
    Result<TeamRows> put(const char *member, const char *kind, const TeamValue &base, const char *body,
                         std::uint64_t id = 1)
    {
        return as(member).run("SELECT wederhoor.put_document($1, $2, $3, NULL, $4, $5)",
                              {teamValue(testUuid(id)), QByteArray(kind), QByteArray("Name ") + QByteArray::number(id),
                               base, QByteArray(body)});
    }
    Result<TeamRows> propose(const char *member, const char *kind, std::uint64_t id)
    {
        return as(member).run("SELECT wederhoor.propose_document($1, $2, $3, 'Proposed', NULL, NULL, '{\"a\": 1}')",
                              {teamValue(testUuid(id)), teamValue(testUuid(id + 1)), QByteArray(kind)});
    }
    const TeamValue m_new;
};

} // namespace

TEST_F(DocumentsTest, KindsAreEditedByWhomTheTableSays)
{
    struct Row
    {
        const char *kind;
        const char *may; ///< t, a, s, m: who may put a new one
        const char *propose;
    };
    const std::array members{std::pair('t', "trainee_one"), std::pair('a', "agent_one"),
                             std::pair('s', "supervisor_one"), std::pair('m', "admin_one")};
    std::uint64_t id = 100;
    for (const Row &row :
         {Row{"template", "as", "tas"}, Row{"tag", "as", "tas"}, Row{"saved_view", "as", "tas"},
          Row{"signature", "tas", "tas"}, Row{"spoc", "sm", "sm"}, Row{"opening_hours", "sm", "sm"},
          Row{"target", "sm", "sm"}, Row{"listening_query", "sm", "asm"}, Row{"of_a_later_program", "s", "s"}}) {
        for (const auto &[letter, member] : members) {
            EXPECT_EQ(put(member, row.kind, m_new, "{}", ++id).has_value(), std::strchr(row.may, letter) != nullptr)
                << row.kind << " " << member;
            id += 2;
            EXPECT_EQ(propose(member, row.kind, id).has_value(), std::strchr(row.propose, letter) != nullptr)
                << "propose " << row.kind << " " << member;
        }
    }
}

TEST_F(DocumentsTest, AnAgentEditsOnlyOwnTemplates)
{
    WEDERHOOR_ASSERT_OK(put("agent_one", "template", m_new, R"({"text": "Hello"})"));
    EXPECT_EQ(put("agent_two", "template", teamValue(std::int64_t{1}), "{}").error().kind, ErrorKind::Forbidden);
    WEDERHOOR_EXPECT_OK(put("agent_one", "template", teamValue(std::int64_t{1}), R"({"text": "Hello!"})"));
    WEDERHOOR_EXPECT_OK(put("supervisor_one", "template", teamValue(std::int64_t{2}), R"({"text": "Good day"})"));
}

TEST_F(DocumentsTest, FieldsOfALaterProgramSurviveAnOlderOnesEdit)
{
    WEDERHOOR_ASSERT_OK(put("supervisor_one", "template", m_new, R"({"text": "Hello", "tone": {"of": "later"}})"));
    WEDERHOOR_ASSERT_OK(put("supervisor_one", "template", teamValue(std::int64_t{1}), R"({"text": "Hi"})"));
    EXPECT_EQ(sql(as("trainee_one"), "SELECT body FROM wederhoor.document").text(0, 0),
              QStringLiteral(R"({"text": "Hi", "tone": {"of": "later"}})"));
    WEDERHOOR_ASSERT_OK(put("supervisor_one", "template", teamValue(std::int64_t{2}), R"({"tone": null})"));
    EXPECT_EQ(sql(root(), "SELECT body FROM wederhoor.document").text(0, 0), QStringLiteral(R"({"text": "Hi"})"));
}

TEST_F(DocumentsTest, OfTwoEditsOfOneVersionTheSecondIsToldAndEveryVersionIsKept)
{
    WEDERHOOR_ASSERT_OK(put("supervisor_one", "spoc", m_new, R"({"mail": "a@example.org"})"));
    WEDERHOOR_ASSERT_OK(put("admin_one", "spoc", teamValue(std::int64_t{1}), R"({"mail": "b@example.org"})"));
    const auto second = put("supervisor_one", "spoc", teamValue(std::int64_t{1}), R"({"mail": "c@example.org"})");
    ASSERT_FALSE(second);
    EXPECT_EQ(refusalOf(second.error()), TeamRefusal::VersionClash);
    EXPECT_EQ(refusalDetail(second.error()), QStringLiteral("2"));
    sql(as("supervisor_one"), "SELECT wederhoor.delete_document($1, 2)", {teamValue(testUuid(1))});
    EXPECT_EQ(sql(root(),
                  "SELECT string_agg(actor || ':' || (body ->> 'mail') || ':' || deleted, ' ' ORDER BY version) "
                  "FROM wederhoor.document_history")
                  .text(0, 0),
              QStringLiteral("supervisor_one:a@example.org:false admin_one:b@example.org:false "
                             "supervisor_one:b@example.org:true"));
}

TEST_F(DocumentsTest, AProposalBecomesADocumentOfItsAuthorWhenItIsApproved)
{
    WEDERHOOR_ASSERT_OK(propose("trainee_one", "template", 10));
    EXPECT_EQ(sql(as("agent_one"), "SELECT * FROM wederhoor.document_proposal").count(), 0)
        << "not an agent's business";
    EXPECT_EQ(refused(as("admin_one"), "SELECT wederhoor.judge_proposal($1, true)", {teamValue(testUuid(10))}).kind,
              ErrorKind::NotFound)
        << "an administrator does not even see a template that is proposed";
    EXPECT_EQ(
        sql(as("supervisor_one"), "SELECT wederhoor.judge_proposal($1, true)", {teamValue(testUuid(10))}).number(0, 0),
        1);
    EXPECT_EQ(sql(as("agent_one"), "SELECT owner || name FROM wederhoor.document").text(0, 0),
              QStringLiteral("trainee_oneProposed"));
    EXPECT_EQ(refusalOf(refused(as("supervisor_two"), "SELECT wederhoor.judge_proposal($1, false)",
                                {teamValue(testUuid(10))})),
              TeamRefusal::WrongState);
}

TEST_F(DocumentsTest, ADocumentOfATeamIsItsMembersOnly)
{
    const QByteArray put = "SELECT wederhoor.put_document($1, 'saved_view', 'Ours', "
                           "'00000000-0000-0000-0000-0000000000d2', NULL, '{}')";
    sql(as("agent_elsewhere"), put, {teamValue(testUuid(20))});
    EXPECT_EQ(sql(as("agent_elsewhere"), "SELECT * FROM wederhoor.document").count(), 1);
    EXPECT_EQ(sql(as("agent_one"), "SELECT * FROM wederhoor.document").count(), 0);
    EXPECT_EQ(sql(as("agent_one"), "SELECT * FROM wederhoor.document_history").count(), 0);
    EXPECT_EQ(refused(as("agent_one"), put, {teamValue(testUuid(21))}).kind, ErrorKind::Forbidden);
}

} // namespace wederhoor::test
