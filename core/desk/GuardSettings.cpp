#include "core/desk/GuardSettings.h"

#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

const QString rulesKey = QStringLiteral("guard.rules");

QJsonArray arrayOf(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray()) {
        list.append(each.toString());
    }
    return list;
}

} // namespace

QString guardRulesToText(const GuardRules &rules)
{
    QJsonObject levels;
    for (const PersonalDataKind kind : personalDataKinds) {
        levels.insert(personalDataKindName(kind), guardLevelName(rules.levels.of(kind)));
    }
    const QJsonObject value{{QStringLiteral("levels"), levels},
                            {QStringLiteral("allowed_domains"), arrayOf(rules.allowedDomains)},
                            {QStringLiteral("own_contacts"), arrayOf(rules.ownContacts)},
                            {QStringLiteral("customer_number"), rules.customerNumber},
                            {QStringLiteral("telephone_region"), rules.telephoneRegion},
                            {QStringLiteral("incoming"), incomingMaskName(rules.incoming)}};
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

GuardRules guardRulesFromText(const QString &text)
{
    GuardRules rules;
    const QJsonObject value = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonObject levels = value.value(QStringLiteral("levels")).toObject();
    for (const PersonalDataKind kind : personalDataKinds) {
        if (const auto level = guardLevelFromName(levels.value(personalDataKindName(kind)).toString())) {
            rules.levels.set(kind, *level);
        }
    }
    rules.allowedDomains = listOf(value.value(QStringLiteral("allowed_domains")));
    rules.ownContacts = listOf(value.value(QStringLiteral("own_contacts")));
    rules.customerNumber = value.value(QStringLiteral("customer_number")).toString();
    rules.telephoneRegion = value.value(QStringLiteral("telephone_region")).toString(rules.telephoneRegion);
    rules.incoming = incomingMaskFromName(value.value(QStringLiteral("incoming")).toString()).value_or(rules.incoming);
    return rules;
}

Result<GuardRules> guardRules(Connection &connection)
{
    const Result<QString> text = SettingTable(connection).value(rulesKey);
    return text ? Result<GuardRules>(guardRulesFromText(*text)) : failure(text.error());
}

Result<void> saveGuardRules(Connection &connection, const GuardRules &rules)
{
    if (const Result<PersonalDataGuard> guard = PersonalDataGuard::make(rules); !guard) {
        return failure(guard.error());
    }
    return SettingTable(connection).set(rulesKey, guardRulesToText(rules));
}

Result<PersonalDataGuard> guardOf(Connection &connection)
{
    const Result<GuardRules> rules = guardRules(connection);
    return rules ? PersonalDataGuard::make(*rules) : failure(rules.error());
}

QFuture<Result<GuardRules>> readGuardRules(Store &store)
{
    return store.read<GuardRules>([](Snapshot &snapshot) { return guardRules(snapshot.connection()); });
}

QFuture<Result<void>> writeGuardRules(Store &store, const GuardRules &rules)
{
    return store.write<void>(
        [rules](Transaction &transaction) { return saveGuardRules(transaction.connection(), rules); });
}

} // namespace wederhoor
