#pragma once

#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/inbox/CaseListView.h"

#include <QAction>
#include <QLineEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

/// The window on the sample inbox, its most due case open.
class InboxFixture : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    }

    [[nodiscard]] CaseListView &view() { return *m_world.find<CaseListView>("caseList"); }
    [[nodiscard]] CaseListModel &list() { return *static_cast<CaseListModel *>(view().model()); }
    [[nodiscard]] QLineEdit &search() { return *m_world.find<QLineEdit>("searchField"); }
    [[nodiscard]] Case caseNow(const CaseId &id)
    {
        const auto rows = await(m_world.inbox().store().caseRows({id}));
        return rows && !rows->isEmpty() ? rows->constFirst().value : Case();
    }
    /// The case of the customer with this name, whatever its state; a null id: there is none.
    [[nodiscard]] CaseId caseOf(const char *name)
    {
        for (const CaseRow &row : m_world.inbox().cases(CaseView::All)) {
            if (row.value.customer.name == QLatin1String(name)) {
                return row.value.id;
            }
        }
        return {};
    }
    void trigger(const char *action) { m_world.find<QAction>(action)->trigger(); }
    [[nodiscard]] bool waitForCount(int count)
    {
        return waitUntil([this, count] { return list().isLoaded() && list().caseCount() == count; });
    }

    GuiWorld m_world;
};

} // namespace wederhoor::test
