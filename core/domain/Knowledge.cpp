#include "core/domain/Knowledge.h"

#include "core/domain/NameTable.h"

#include <QJsonArray>

namespace wederhoor {

namespace {

using Kind = Knowledge::Kind;

constexpr NameTable<Kind, 2> kinds{{{{Kind::AgreedLine, "agreed_line"}, {Kind::Fact, "fact"}}}};
constexpr NameTable<Holding, 4> holdings{{{{Holding::NotYet, "not_yet"},
                                           {Holding::Holds, "holds"},
                                           {Holding::EndsSoon, "ends_soon"},
                                           {Holding::Ended, "ended"}}}};

QString dayText(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QDate dayOf(const QJsonObject &fields, QLatin1String key)
{
    return QDate::fromString(fields.value(key).toString(), Qt::ISODate);
}

} // namespace

QString knowledgeKindName(Kind kind)
{
    return kinds.name(kind);
}

std::optional<Kind> knowledgeKindFromName(const QString &name)
{
    return kinds.value(name);
}

Holding holdingOn(const Knowledge &value, QDate day)
{
    if (value.until.isValid() && value.until < day) {
        return Holding::Ended;
    }
    if (value.kind == Kind::AgreedLine && value.from.isValid() && value.from > day) {
        return Holding::NotYet;
    }
    return value.until.isValid() && day.daysTo(value.until) < endsSoonDays ? Holding::EndsSoon : Holding::Holds;
}

QString holdingName(Holding holding)
{
    return holdings.name(holding);
}

bool isSameTopic(const QString &one, const QString &other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

bool isKnowledge(const QString &sharedKind)
{
    return kinds.value(sharedKind).has_value();
}

SharedThing sharedThingOf(const Knowledge &value)
{
    SharedThing thing;
    thing.id = value.id;
    thing.kind = knowledgeKindName(value.kind);
    thing.name = value.title;
    thing.fields = {{QStringLiteral("topic"), value.topic},
                    {QStringLiteral("text"), value.text},
                    {QStringLiteral("owner"), value.owner},
                    {QStringLiteral("agreed_with"), value.agreedWith},
                    {QStringLiteral("valid_from"), dayText(value.from)},
                    {QStringLiteral("valid_until"), dayText(value.until)},
                    {QStringLiteral("language"), value.language},
                    {QStringLiteral("platforms"), QJsonArray::fromStringList(value.platforms)},
                    {QStringLiteral("link"), value.link.toString()}};
    return thing;
}

Knowledge knowledgeOf(const SharedThing &thing)
{
    const auto text = [&thing](const char *key) { return thing.fields.value(QLatin1String(key)).toString(); };
    Knowledge value;
    value.id = thing.id;
    value.kind = kinds.value(thing.kind).value_or(Kind::Fact);
    value.title = thing.name;
    value.topic = text("topic");
    value.text = text("text");
    value.owner = text("owner");
    value.agreedWith = text("agreed_with");
    value.from = dayOf(thing.fields, QLatin1String("valid_from"));
    value.until = dayOf(thing.fields, QLatin1String("valid_until"));
    value.language = text("language");
    for (const QJsonValue &platform : thing.fields.value(QLatin1String("platforms")).toArray()) {
        value.platforms.append(platform.toString());
    }
    value.link = QUrl(text("link"));
    return value;
}

} // namespace wederhoor
