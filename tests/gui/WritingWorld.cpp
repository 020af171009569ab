#include "tests/gui/WritingWorld.h"

#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"

namespace wederhoor::test {

bool WritingWorld::start(const QString &look)
{
    if (!open() || !await(inbox().store().setSetting(QStringLiteral("ui.theme"), look))
        || !fillSampleInbox(inbox(), clock().now()) || !show() || !waitForCase(QStringLiteral("Marieke de Wit"))) {
        return false;
    }
    m_case = inbox().cases(CaseView::Unclaimed).constFirst().value;
    return true;
}

void WritingWorld::write(const QString &text)
{
    editor().setFocus();
    QTest::keyClicks(&editor(), text);
}

bool WritingWorld::send()
{
    if (!waitUntil([this] { return find("sendButton")->isEnabled(); })) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    return waitUntil([this] { return !outbox().isEmpty(); });
}

QList<OutboxEntry> WritingWorld::outbox()
{
    return await(inbox().store().recentOutbox(100)).value_or(QList<OutboxEntry>());
}

QString WritingWorld::draftOnDisk(DraftKind kind)
{
    const auto drafts = await(inbox().store().drafts());
    for (const Draft &draft : drafts.value_or(QList<Draft>())) {
        if (draft.caseId == m_case.id && draft.kind == kind) {
            return draft.text;
        }
    }
    return {};
}

QString WritingWorld::notice(const char *objectName) const
{
    return isShown(objectName) ? find(objectName)->accessibleName() : QString();
}

} // namespace wederhoor::test
