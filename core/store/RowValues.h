#pragma once

#include "core/domain/Case.h"
#include "core/domain/Reply.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace wederhoor {

// Rows hold the positions of these enumerators. A new one goes to the end; moving one needs a migration.
static_assert(static_cast<int>(CaseStatus::New) == 0 && static_cast<int>(CaseStatus::WaitingSpoc) == 3
              && static_cast<int>(CaseStatus::Resolved) == 4 && static_cast<int>(CaseStatus::Dismissed) == 5);
static_assert(static_cast<int>(CaseKind::Service) == 0 && static_cast<int>(CaseKind::Conversation) == 1);
static_assert(static_cast<int>(DismissReason::Noise) == 0 && static_cast<int>(DismissReason::NoQuestion) == 3);
static_assert(static_cast<int>(MessageKind::Post) == 0 && static_cast<int>(MessageKind::Article) == 3);
static_assert(static_cast<int>(ReplyKind::Public) == 0 && static_cast<int>(ReplyKind::Private) == 1);
static_assert(static_cast<int>(DraftKind::Public) == 0 && static_cast<int>(DraftKind::Note) == 2);
static_assert(static_cast<unsigned>(SeenBy::Mention) == 1 && static_cast<unsigned>(SeenBy::Imported) == 128);

/// A list of texts as one column.
[[nodiscard]] inline QString listToColumn(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QStringList listFromColumn(const QString &column)
{
    QStringList list;
    const QJsonArray values = QJsonDocument::fromJson(column.toUtf8()).array();
    for (const QJsonValue &value : values) {
        list.append(value.toString());
    }
    return list;
}

/// For columns of enumerators: NULL where there is none.
template <class Enum> [[nodiscard]] std::optional<int> numberOf(std::optional<Enum> value)
{
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

} // namespace wederhoor
