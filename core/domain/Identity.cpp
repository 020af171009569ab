#include "core/domain/Identity.h"

#include "core/domain/Clock.h"
#include "core/domain/NameTable.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

constexpr NameTable<AccountTalk, 3> talkNames{
    {{{AccountTalk::Never, "never"}, {AccountTalk::Topics, "topics"}, {AccountTalk::Private, "private"}}}};

const QString howKey = QStringLiteral("how");
const QString untilKey = QStringLiteral("until");
const QString noteKey = QStringLiteral("note");

} // namespace

QString IdentityCheck::toText() const
{
    QJsonObject value{{howKey, how}};
    if (!isWithdrawal()) {
        value.insert(untilKey, toIso(until));
    }
    if (!note.isEmpty()) {
        value.insert(noteKey, note);
    }
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

std::optional<IdentityCheck> IdentityCheck::fromEntry(const CaseHistoryEntry &entry)
{
    const QJsonObject value = entry.kind == CaseHistoryEntry::Kind::Identity
        ? QJsonDocument::fromJson(entry.text.toUtf8()).object()
        : QJsonObject();
    if (!value.value(howKey).isString()) {
        return std::nullopt;
    }
    IdentityCheck check{
        value.value(howKey).toString(), {}, value.value(noteKey).toString(), entry.by, entry.at, entry.caseId};
    const std::optional<Instant> until = fromIso(value.value(untilKey).toString());
    if (!check.isWithdrawal() && !until) {
        return std::nullopt;
    }
    check.until = until.value_or(Instant());
    return check;
}

IdentityStanding identityStanding(const QList<CaseHistoryEntry> &entries, Instant now)
{
    IdentityStanding standing;
    for (const CaseHistoryEntry &entry : entries) {
        const std::optional<IdentityCheck> check = IdentityCheck::fromEntry(entry);
        if (check && check->isWithdrawal()) {
            standing = {};
        } else if (check && check->until > now) {
            standing.valid
                = standing.valid && standing.valid->until > check->until ? standing.valid : std::optional(*check);
        } else if (check) {
            standing.ended
                = standing.ended && standing.ended->until > check->until ? standing.ended : std::optional(*check);
        }
    }
    if (standing.valid) {
        standing.ended.reset();
    }
    return standing;
}

QList<IdentityWay> builtInIdentityWays()
{
    using std::chrono::minutes;
    return {{QStringLiteral("callback"), minutes{60}},
            {QStringLiteral("questions"), minutes{30}},
            {QStringLiteral("app"), minutes{30}},
            {QStringLiteral("branch"), minutes{8 * 60}}};
}

QString accountTalkName(AccountTalk talk)
{
    return talkNames.name(talk);
}

std::optional<AccountTalk> accountTalkFromName(const QString &name)
{
    return talkNames.value(name);
}

bool IdentityRules::asksFor(bool isPrivate, const QString &topic) const
{
    switch (asks) {
    case AccountTalk::Never:
        return false;
    case AccountTalk::Topics:
        return isPrivate && topics.contains(topic, Qt::CaseInsensitive);
    case AccountTalk::Private:
        return isPrivate;
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
