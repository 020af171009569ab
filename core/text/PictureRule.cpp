#include "core/text/PictureRule.h"

namespace wederhoor {

PictureRule pictureRule(const PlatformId &, ReplyKind kind)
{
    if (kind == ReplyKind::Private) {
        return {};
    }
    return {4,
            1'000'000,
            {QStringLiteral("image/jpeg"), QStringLiteral("image/png"), QStringLiteral("image/webp"),
             QStringLiteral("image/gif")}};
}

} // namespace wederhoor
