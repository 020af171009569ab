#include "core/platforms/bluesky/BlueskyAct.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wederhoor::bluesky {

namespace {

/// Lexicon app.bsky.feed.threadgate: "List of hidden reply URIs", at most 300. The record lies under the key of the
/// thread's first post, in the repository of its author, who alone can hide answers.
const QString gateCollection = QStringLiteral("app.bsky.feed.threadgate");
constexpr qsizetype mostHidden = 300;

} // namespace

Act::Step Act::hide()
{
    const std::optional<AtUri> root = AtUri::parse(m_message.threadRoot.value);
    if (!root || root->repo != m_api.did() || root->collection != postCollection) {
        return ready(Result<Done>(
            failure(ErrorKind::Forbidden, QStringLiteral("Bluesky hides answers under one's own posts only"))));
    }
    const Api::Parameters place{{QStringLiteral("repo"), root->repo},
                                {QStringLiteral("collection"), gateCollection},
                                {QStringLiteral("rkey"), root->rkey}};
    const auto read = andThen(this, m_api.query(QStringLiteral("com.atproto.repo.getRecord"), place),
                              [](const HttpResponse &response) -> Result<QJsonObject> {
                                  const QJsonObject gate = QJsonDocument::fromJson(response.body).object();
                                  return gate.contains(QStringLiteral("value"))
                                      ? Result<QJsonObject>(gate)
                                      : failure(ErrorKind::BadResponse, QStringLiteral("a record without a value"));
                              });
    const auto present = recover(this, read, [](const Error &error) -> Result<QJsonObject> {
        return error.kind == ErrorKind::NotFound && error.status == 400 ? Result<QJsonObject>(QJsonObject())
                                                                        : failure(error);
    });
    return andThen(this, present, [this, root = *root](const QJsonObject &gate) { return writeGate(root, gate); });
}

/// Who may answer in the thread stays as it was set. Changed by another desk meanwhile: Conflict, and nothing is lost.
Act::Step Act::writeGate(const AtUri &root, const QJsonObject &gate)
{
    QJsonObject record = gate.value(QStringLiteral("value")).toObject();
    QJsonArray hidden = record.value(QStringLiteral("hiddenReplies")).toArray();
    if (hidden.contains(m_message.ref.remote.value)) {
        return ready(Result<Done>(Done{}));
    }
    if (hidden.size() >= mostHidden) {
        return ready(Result<Done>(failure(
            ErrorKind::Rejected, QStringLiteral("Bluesky hides at most %1 answers of a thread").arg(mostHidden))));
    }
    hidden.append(m_message.ref.remote.value);
    if (record.isEmpty()) {
        record = {{QStringLiteral("$type"), gateCollection},
                  {QStringLiteral("post"), root.toString()},
                  {QStringLiteral("createdAt"), toIso(m_api.now())}};
    }
    record.insert(QStringLiteral("hiddenReplies"), hidden);
    const QJsonValue before = gate.value(QStringLiteral("cid"));
    const QJsonObject body{{QStringLiteral("repo"), root.repo},
                           {QStringLiteral("collection"), gateCollection},
                           {QStringLiteral("rkey"), root.rkey},
                           {QStringLiteral("swapRecord"), before.isString() ? before : QJsonValue(QJsonValue::Null)},
                           {QStringLiteral("record"), record}};
    return andThen(this, m_api.procedure(QStringLiteral("com.atproto.repo.putRecord"), body),
                   [](const HttpResponse &) -> Result<Done> { return Done{}; });
}

} // namespace wederhoor::bluesky
