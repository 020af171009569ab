#pragma once

#include "core/desk/CaseDesk.h"
#include "core/desk/Poller.h"
#include "core/store/Store.h"
#include "core/text/PersonalDataGuard.h"

#include <QJsonArray>
#include <QJsonObject>

/// What --json prints. Keys are stable and always there; what is not known is null.
namespace wederhoor::json {

[[nodiscard]] QJsonObject caseRow(const CaseRow &row);
[[nodiscard]] QJsonObject caseValue(const Case &value, const QString &channelName);
[[nodiscard]] QJsonObject conversation(const Conversation &conversation, Instant now);
[[nodiscard]] QJsonObject message(const Message &message);
[[nodiscard]] QJsonObject outboxEntry(const OutboxEntry &entry);
/// null: its secret is not exposed.
[[nodiscard]] QJsonValue exposure(const std::optional<ChannelExposure> &exposure);
[[nodiscard]] QJsonObject channel(const Channel &channel, const ChannelHealth &health);
[[nodiscard]] QJsonObject pollReport(const PollReport &report, int sent);
[[nodiscard]] QJsonArray personalData(const QList<PersonalDataFinding> &findings);
/// The same with what comes of each.
[[nodiscard]] QJsonArray personalData(const QList<GuardedFinding> &findings);
[[nodiscard]] QJsonObject length(const LengthCheck &check);
[[nodiscard]] QJsonArray unresolved(const QList<Rendered::Unresolved> &unresolved);
[[nodiscard]] QJsonValue error(const std::optional<Error> &error);
[[nodiscard]] QJsonValue time(std::optional<Instant> instant);
/// Null when empty.
[[nodiscard]] QJsonValue text(const QString &text);

/// Adds the keys of `more`.
void merge(QJsonObject &object, const QJsonObject &more);

} // namespace wederhoor::json
