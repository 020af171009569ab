#pragma once

#include "core/domain/NameTable.h"
#include "core/domain/Shared.h"

#include <QJsonDocument>

namespace wederhoor {

// How SharedTable keeps what it keeps.

inline constexpr NameTable<SharedAct::Kind, 6> sharedActNames{{{{SharedAct::Kind::Put, "put"},
                                                                {SharedAct::Kind::Remove, "remove"},
                                                                {SharedAct::Kind::Propose, "propose"},
                                                                {SharedAct::Kind::Approve, "approve"},
                                                                {SharedAct::Kind::Return, "return"},
                                                                {SharedAct::Kind::Withdraw, "withdraw"}}}};

/// It says what a thing shall be, and no more than one such act waits of each.
[[nodiscard]] inline bool saysWhatShallBe(SharedAct::Kind act)
{
    return act == SharedAct::Kind::Put || act == SharedAct::Kind::Remove || act == SharedAct::Kind::Propose;
}

/// A thing's fields as one column.
[[nodiscard]] inline QString fieldsToColumn(const QJsonObject &fields)
{
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QJsonObject fieldsFromColumn(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace wederhoor
