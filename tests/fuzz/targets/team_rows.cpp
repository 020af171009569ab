#include "core/team/TeamJson.h"
#include "tests/fuzz/Fuzz.h"

#include <QJsonDocument>

using namespace wederhoor;

/// A row of the team database as a colleague's program, of this version or another, may have put it there.
WEDERHOOR_FUZZ_TARGET(team_rows)
{
    const QJsonObject row = QJsonDocument::fromJson(bytes).object();
    Case value;
    takeCaseRow(value, row);
    static_cast<void>(newCaseRow(value));
    static_cast<void>(mergedInto(row));
    static_cast<void>(historyOf(row));
    static_cast<void>(historyName(row));
    static_cast<void>(channelOf(row));
    const std::optional<FeedMessage> read = feedMessageOf(row);
    if (!read) {
        return;
    }
    QJsonObject sent = feedRow(*read);
    sent.insert(QStringLiteral("payload"), feedPayload(read->message));
    static_cast<void>(feedMessageOf(sent));
}
