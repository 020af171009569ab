#include "tests/gui/WritingWorld.h"

#include "app/Translations.h"
#include "core/desk/SentReply.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"

namespace wederhoor::test {

bool WritingWorld::start(const QString &look, const QString &language)
{
    installTranslations(*QCoreApplication::instance(), language);
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

bool WritingWorld::publish(const OutboxEntry &entry)
{
    const auto record = [entry, now = clock().now()](Transaction &transaction) -> Result<OutboxEntry> {
        const auto channel = ChannelTable(transaction.connection()).find(entry.channel);
        const auto answered = MessageTable(transaction.connection()).find(entry.inReplyTo);
        if (!channel || !*channel || !answered || !*answered) {
            return failure(ErrorKind::NotFound);
        }
        Published published;
        published.remoteId.value = QStringLiteral("ours-") + entry.key;
        published.at = now;
        return recordSent(transaction, entry, published, **channel, **answered, now);
    };
    return await(inbox().store().write<OutboxEntry>(record)).has_value();
}

bool WritingWorld::writeLongAnswer()
{
    Template outage;
    outage.id = TemplateId{QUuid::createUuid()};
    outage.name = QStringLiteral("Storing app");
    outage.text = QStringLiteral("Hoi {{customer.first_name}}, er is een storing bij het inloggen in de app. Onze "
                                 "technici werken eraan en om [tijd] melden we ons weer. Betalen met je pas werkt "
                                 "gewoon, ook in de winkel en bij de geldautomaat.");
    if (!inbox().saveTemplate(outage)) {
        return false;
    }
    editor().setFocus();
    key(Qt::Key_Slash);
    if (!waitUntil([this] { return isShown("templatePreview"); })) {
        return false;
    }
    auto *field = find("templateField");
    QTest::keyClicks(field, QStringLiteral("storing"));
    if (!waitUntil([this] { return textOf("templatePreview").contains(QLatin1String("Hoi Marieke")); })) {
        return false;
    }
    QTest::keyClick(field, Qt::Key_Return);
    if (!waitUntil([this] { return editor().toPlainText().startsWith(QLatin1String("Hoi Marieke")); })) {
        return false;
    }
    // The gap is filled in where it stands: select it, type over it, and go on at the end.
    if (!waitUntil([this] { return isShown("remedyButton"); }) || !click("remedyButton")) {
        return false;
    }
    QTest::keyClicks(&editor(), QStringLiteral("11 uur"));
    key(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(
        &editor(),
        QStringLiteral(" Wat vervelend dat dit nu net op de dag van je huur gebeurt. Lukt het vanavond nog "
                       "niet? Laat het me weten, dan bel ik je om samen een betaling klaar te zetten."));
    return waitUntil([this] { return isShown("partsPreview"); });
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
