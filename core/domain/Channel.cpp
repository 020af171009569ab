#include "core/domain/Channel.h"

namespace wederhoor {

ChannelId channelId(const PlatformId &platform, const QUrl &server, const QString &account)
{
    static const QUuid space = QUuid::fromString(QLatin1String("0a5b7f1e-93c4-5d1b-8e56-d4f1a0c6b7e3"));
    QString place = server.adjusted(QUrl::NormalizePathSegments).toString();
    // StripTrailingSlash leaves the root's own slash, with which the same server would be two channels.
    while (place.endsWith(QLatin1Char('/'))) {
        place.chop(1);
    }
    return {QUuid::createUuidV5(space, QStringList{platform.value, place, account.toLower()}.join(QChar(0x1f)))};
}

} // namespace wederhoor
