#include "core/store/Transaction.h"
#include "tests/store/StoreFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

class SurroundingsTest : public StoreFixture
{
protected:
    [[nodiscard]] Case caseOf(int number, int customer, const QString &topic)
    {
        Case value = sampleCase(number, m_channel);
        value.customer.id = ProfileId{QStringLiteral("did:plc:c%1").arg(customer)};
        value.topic = topic;
        return value;
    }
};

TEST_F(SurroundingsTest, TheCustomersOtherCasesComeNewestFirstAndNobodyElses)
{
    for (const Case &value : {caseOf(1, 7, QStringLiteral("card")), caseOf(2, 7, QStringLiteral("login")),
                              caseOf(3, 8, QStringLiteral("login")), caseOf(4, 7, QStringLiteral("login"))}) {
        WEDERHOOR_ASSERT_OK(saveCase(value));
    }
    const auto found = await(m_store->surroundings(sampleCase(4, m_channel).id, at(0)));
    WEDERHOOR_ASSERT_OK(found);
    ASSERT_EQ(found->ofCustomer.size(), 2);
    EXPECT_EQ(found->ofCustomer.at(0).value.id, sampleCase(2, m_channel).id);
    EXPECT_EQ(found->ofCustomer.at(1).value.id, sampleCase(1, m_channel).id);
    EXPECT_EQ(found->similar, (CaseCount{2, false}));
    EXPECT_EQ(await(m_store->surroundings(sampleCase(4, m_channel).id, at(3)))->similar.count, 1);
    EXPECT_FALSE(found->lastAnswer.has_value());
}

TEST_F(SurroundingsTest, WhatWasAnsweredLastIsOurNewestMessageInThem)
{
    Case earlier = caseOf(1, 7, {});
    earlier.firstReplyAt = at(2);
    WEDERHOOR_ASSERT_OK(saveCase(earlier));
    WEDERHOOR_ASSERT_OK(saveCase(caseOf(2, 7, {})));
    Message first = sampleMessage(11, QStringLiteral("Eerste antwoord"));
    Message second = sampleMessage(12, QStringLiteral("Laatste antwoord"));
    first.outbound = second.outbound = true;
    for (const Message &message : {first, second, sampleMessage(13, QStringLiteral("Bedankt"))}) {
        WEDERHOOR_ASSERT_OK(saveMessage(message, earlier.id));
    }
    const auto found = await(m_store->surroundings(sampleCase(2, m_channel).id, at(0)));
    WEDERHOOR_ASSERT_OK(found);
    ASSERT_TRUE(found->lastAnswer.has_value());
    EXPECT_EQ(found->lastAnswer->text.toStdString(), "Laatste antwoord");
    EXPECT_EQ(found->lastAnswerCase, earlier.id);
}

TEST_F(SurroundingsTest, KnownValuesAreEachNamedOnceTheMostUsedFirst)
{
    for (int i = 0; i < 5; ++i) {
        Case value = caseOf(i, i, i < 3 ? QStringLiteral("login") : QStringLiteral("card"));
        value.language = i == 0 ? QStringLiteral("en") : QStringLiteral("nl");
        value.tags
            = i % 2 ? QStringList{QStringLiteral("pers")} : QStringList{QStringLiteral("app"), QStringLiteral("pers")};
        value.owner = AgentId{i == 4 ? QStringLiteral("sanne") : QString()};
        WEDERHOOR_ASSERT_OK(saveCase(value));
    }
    const auto known = await(m_store->knownValues());
    WEDERHOOR_ASSERT_OK(known);
    EXPECT_EQ(known->topics, (QStringList{QStringLiteral("login"), QStringLiteral("card")}));
    EXPECT_EQ(known->languages, (QStringList{QStringLiteral("nl"), QStringLiteral("en")}));
    EXPECT_EQ(known->tags, (QStringList{QStringLiteral("app"), QStringLiteral("pers")}));
    EXPECT_EQ(known->owners, QStringList{QStringLiteral("sanne")});
}

TEST_F(SurroundingsTest, ACountGoesNoFurtherThanItMust)
{
    for (int i = 0; i < 12; ++i) {
        Case value = caseOf(i, i, i < 4 ? QStringLiteral("login") : QStringLiteral("card"));
        value.tags = i == 0 ? QStringList{QStringLiteral("pers")} : QStringList();
        WEDERHOOR_ASSERT_OK(saveCase(value));
        WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(i, QStringLiteral("code %1").arg(i % 2)), value.id));
    }
    CaseFilter filter;
    filter.view = CaseView::Active;
    EXPECT_EQ(await(m_store->count(filter, {}, 99)).value(), (CaseCount{12, false}));
    EXPECT_EQ(await(m_store->count(filter, {}, 10)).value(), (CaseCount{10, true}));
    filter.topic = QStringLiteral("login");
    EXPECT_EQ(await(m_store->count(filter, {}, 99)).value(), (CaseCount{4, false}));
    SearchQuery code;
    code.words = {QStringLiteral("code"), QStringLiteral("1")};
    code.lastWordIsPrefix = false;
    EXPECT_EQ(await(m_store->count(filter, code, 99)).value(), (CaseCount{2, false}));
    filter.topic.reset();
    filter.tag = QStringLiteral("pers");
    EXPECT_EQ(await(m_store->count(filter, {}, 99)).value(), (CaseCount{1, false}));
}

TEST_F(SurroundingsTest, ASearchStaysWithinItsFilter)
{
    for (int i = 0; i < 4; ++i) {
        Case value = caseOf(i, i, {});
        value.owner = AgentId{i == 0 ? QStringLiteral("erik") : QString()};
        value.sentiment = i < 2 ? QStringLiteral("neg") : QStringLiteral("pos");
        value.status = i == 0 ? CaseStatus::Open : CaseStatus::New;
        WEDERHOOR_ASSERT_OK(saveCase(value));
        WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(i, QStringLiteral("hypotheek")), value.id));
    }
    SearchQuery query;
    query.words = {QStringLiteral("hypotheek")};
    query.within = CaseFilter();
    query.within->sentiment = QStringLiteral("neg");
    EXPECT_EQ(await(m_store->search(query))->hits.size(), 2);
    query.within->view = CaseView::Mine;
    query.within->me = AgentId{QStringLiteral("erik")};
    EXPECT_EQ(await(m_store->search(query))->hits.size(), 1);
    query.within->view = CaseView::All;
    query.within->channels = {m_channel};
    EXPECT_EQ(await(m_store->search(query))->hits.size(), 2);
    query.within->channels = {sampleChannel(QStringLiteral("another")).id};
    EXPECT_EQ(await(m_store->search(query))->hits.size(), 0);
}

} // namespace
