#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "app/commands/TakeOver.h"
#include "core/desk/KnowledgeFile.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KnowledgeCommand)
};

constexpr int textWidth = 60;

QJsonValue day(const QDate &value)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject entry(const Knowledge &value, QDate today)
{
    return {{QStringLiteral("id"), value.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("kind"), knowledgeKindName(value.kind)},
            {QStringLiteral("title"), value.title},
            {QStringLiteral("topic"), json::text(value.topic)},
            {QStringLiteral("text"), value.text},
            {QStringLiteral("owner"), json::text(value.owner)},
            {QStringLiteral("agreed_with"), json::text(value.agreedWith)},
            {QStringLiteral("valid_from"), day(value.from)},
            {QStringLiteral("valid_until"), day(value.until)},
            {QStringLiteral("state"), holdingName(holdingOn(value, today))},
            {QStringLiteral("language"), json::text(value.language)},
            {QStringLiteral("platforms"), QJsonArray::fromStringList(value.platforms)},
            {QStringLiteral("link"), json::text(value.link.toString())}};
}

Exit list(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<KnowledgeBook> book = await((*inbox)->knowledge().read());
    if (!book) {
        return out.failed(book.error());
    }
    const QDate today = QDate::currentDate();
    QJsonArray entries;
    Table table;
    for (const Knowledge &value : book->all) {
        const Holding holding = holdingOn(value, today);
        const bool isWanted = (!invocation.has("topic") || isSameTopic(value.topic, invocation.value("topic")))
            && (invocation.has("all") || holding == Holding::Holds || holding == Holding::EndsSoon);
        if (isWanted) {
            entries.append(entry(value, today));
            table.addRow({knowledgeKindName(value.kind), value.title, value.topic, holdingName(holding),
                          value.until.isValid() ? value.until.toString(Qt::ISODate) : QStringLiteral("-"), value.owner,
                          elided(printable(value.text), textWidth)});
        }
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("knowledge"), entries}});
    } else {
        out.text(table.text());
    }
    return Exit::Done;
}

Exit importKnowledge(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<QString> text = readTextFile(invocation.operand("FILE"));
    if (!text) {
        return out.wrong(QStringLiteral("FILE"), text.error().detail + QLatin1Char('.'));
    }
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<TakenOver> taken = await((*inbox)->knowledge().take(text->toUtf8()));
    return tellTakenOver(session, taken);
}

Exit exportKnowledge(const Invocation &, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<KnowledgeBook> book = await((*inbox)->knowledge().read());
    if (!book) {
        return out.failed(book.error());
    }
    out.raw(writeKnowledge(book->all));
    return Exit::Done;
}

} // namespace

QList<CommandSpec> knowledgeCommands()
{
    return {
        {{QStringLiteral("knowledge"), QStringLiteral("list")},
         Words::tr("agreed lines and facts that hold today"),
         {},
         {{QStringLiteral("topic"), QStringLiteral("T"), Words::tr("those about this topic only"), checks::line(120)},
          {QStringLiteral("all"), {}, Words::tr("also those that ended or do not hold yet")}},
         {},
         list},
        {{QStringLiteral("knowledge"), QStringLiteral("import")},
         Words::tr("takes over agreed lines and facts; one of the same title is replaced"),
         {{QStringLiteral("FILE"), checks::readableFile(true)}},
         {},
         {},
         importKnowledge},
        {{QStringLiteral("knowledge"), QStringLiteral("export")},
         Words::tr("all of them as JSON, as knowledge import reads them"),
         {},
         {},
         {},
         exportKnowledge}};
}

} // namespace wederhoor
