#include "core/text/Links.h"
#include "core/text/ThreadSplitter.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

namespace {

void checkLinks(const QString &text)
{
    qsizetype last = 0;
    for (const Link &link : findLinks(text)) {
        WEDERHOOR_FUZZ_CHECK(link.span.start >= last && link.span.start < link.span.end);
        WEDERHOOR_FUZZ_CHECK(link.span.end <= text.size() && link.span.holds(link.host));
        last = link.span.end;
    }
}

/// All parts together are the whole text, in its order, and each of them fits.
void checkParts(const QString &text, const LengthOf &lengthOf)
{
    const Result<QList<ThreadPart>> parts
        = splitThread(text, lengthOf, {QStringLiteral("^Eva"), ThreadSignature::Last});
    if (!parts) {
        WEDERHOOR_FUZZ_CHECK(parts.error().kind == ErrorKind::Invalid);
        return;
    }
    qsizetype last = 0;
    for (const ThreadPart &part : *parts) {
        WEDERHOOR_FUZZ_CHECK(part.source.start == last && part.source.end <= text.size());
        WEDERHOOR_FUZZ_CHECK(part.length.fits || parts->size() == 1);
        last = part.source.end;
    }
    WEDERHOOR_FUZZ_CHECK(last == text.size());
}

} // namespace

/// What somebody pastes into the composer: counted by every platform's rule, and cut into parts by one of them.
WEDERHOOR_FUZZ_TARGET(reply_text)
{
    const QString text = QString::fromUtf8(bytes);
    checkLinks(text);
    const QStringList platforms = platformsWithLengthRule();
    for (const QString &platform : platforms) {
        for (const ReplyKind kind : {ReplyKind::Public, ReplyKind::Private}) {
            WEDERHOOR_FUZZ_CHECK(checkLength({platform}, kind, text).length >= 0);
        }
    }
    const PlatformId platform{platforms.at(bytes.size() % platforms.size())};
    checkParts(text, [&platform](const QString &part) { return checkLength(platform, ReplyKind::Public, part); });
}
