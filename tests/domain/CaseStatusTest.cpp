#include "core/domain/CaseStatus.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <array>

namespace wederhoor {
namespace {

using S = CaseStatus;
using E = CaseEvent;

constexpr std::array allStatuses{S::New, S::Open, S::WaitingCustomer, S::WaitingSpoc, S::Resolved, S::Dismissed};

struct Row
{
    E event;
    /// In the order of allStatuses; nothing: refused.
    std::array<std::optional<S>, 6> leadsTo;
};

const std::optional<S> no{};

const std::array table{
    Row{E::Claimed, {S::Open, S::Open, S::WaitingCustomer, S::WaitingSpoc, no, no}},
    Row{E::Released, {S::New, S::New, S::WaitingCustomer, S::WaitingSpoc, no, no}},
    Row{E::ReplySent, {S::Open, S::Open, S::Open, S::Open, S::Resolved, S::Dismissed}},
    Row{E::ReplySentWaiting,
        {S::WaitingCustomer, S::WaitingCustomer, S::WaitingCustomer, S::WaitingCustomer, S::Resolved, S::Dismissed}},
    Row{E::ReplySentResolved, {S::Resolved, S::Resolved, S::Resolved, S::Resolved, S::Resolved, S::Dismissed}},
    Row{E::AskedSpoc, {S::WaitingSpoc, S::WaitingSpoc, S::WaitingSpoc, S::WaitingSpoc, no, no}},
    Row{E::SpocAnswered, {S::New, S::Open, S::WaitingCustomer, S::Open, S::Resolved, S::Dismissed}},
    Row{E::CustomerWrote, {S::New, S::Open, S::Open, S::WaitingSpoc, S::Open, S::Open}},
    Row{E::Resolved, {S::Resolved, S::Resolved, S::Resolved, S::Resolved, no, no}},
    Row{E::Reopened, {no, no, no, no, S::Open, S::Open}},
    Row{E::Dismissed, {S::Dismissed, S::Dismissed, S::Dismissed, S::Dismissed, no, no}},
};

TEST(CaseStatusTest, EveryEventInEveryStatusLeadsWhereTheTableSays)
{
    for (const Row &row : table) {
        for (size_t i = 0; i < allStatuses.size(); ++i) {
            const Result<S> next = nextStatus(allStatuses[i], row.event);
            const std::string where
                = std::to_string(static_cast<int>(row.event)) + " in " + caseStatusName(allStatuses[i]).toStdString();
            ASSERT_EQ(next.has_value(), row.leadsTo[i].has_value()) << where;
            if (next) {
                EXPECT_EQ(*next, *row.leadsTo[i]) << where;
            } else {
                EXPECT_EQ(next.error().kind, ErrorKind::Conflict) << where;
            }
        }
    }
}

TEST(CaseStatusTest, NamesReadBackAndNothingElseDoes)
{
    for (const S status : allStatuses) {
        EXPECT_EQ(caseStatusFromName(caseStatusName(status)), status);
    }
    EXPECT_EQ(caseStatusFromName(QStringLiteral("Open")), std::nullopt);
    EXPECT_EQ(caseStatusFromName({}), std::nullopt);
    EXPECT_EQ(dismissReasonFromName(QStringLiteral("no_question")), DismissReason::NoQuestion);
    EXPECT_EQ(dismissReasonFromName(QStringLiteral("because")), std::nullopt);
}

} // namespace
} // namespace wederhoor
