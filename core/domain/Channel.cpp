#include "core/domain/Channel.h"

namespace wederhoor {

ChannelId channelId(const PlatformId &platform, const QUrl &server, const QString &account)
{
    static const QUuid space = QUuid::fromString(QLatin1String("0a5b7f1e-93c4-5d1b-8e56-d4f1a0c6b7e3"));
    const QString place = server.toString(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    return {QUuid::createUuidV5(space, QStringList{platform.value, place, account.toLower()}.join(QChar(0x1f)))};
}

} // namespace wederhoor
