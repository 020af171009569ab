#include "core/text/PublicSuffixes.h"

#include <QUrl>

#include <libpsl.h>

#include <algorithm>
#include <memory>

namespace wederhoor {

namespace {

struct FreeList
{
    void operator()(psl_ctx_t *list) const { psl_free(list); }
};

/// Read once; nothing changes it, so all threads ask the same. Null only where neither list is there.
const psl_ctx_t *suffixes()
{
    static const std::unique_ptr<psl_ctx_t, FreeList> list(psl_latest(nullptr));
    return list.get();
}

/// The list is kept in ASCII: both forms of a name are one there.
QByteArray asciiName(QStringView name)
{
    const QString small = name.toString().toLower();
    const bool isAscii
        = std::all_of(small.begin(), small.end(), [](QChar character) { return character.unicode() < 0x80; });
    return isAscii ? small.toLatin1() : QUrl::toAce(small);
}

bool isSuffix(const QByteArray &ascii)
{
    return suffixes()
        && psl_is_public_suffix2(suffixes(), ascii.constData(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) == 1;
}

} // namespace

bool isTopLevelDomain(QStringView label)
{
    constexpr qsizetype longestLabel = 63;
    if (label.size() < 2 || label.size() > longestLabel) {
        return false;
    }
    const QByteArray ascii = asciiName(label);
    // Of a country that gives out nothing right under it (za) the list holds the second levels alone.
    return !ascii.isEmpty() && !ascii.contains('.') && (isSuffix(ascii) || isSuffix("co." + ascii));
}

QString registrableDomain(QStringView host)
{
    const QByteArray ascii = asciiName(host);
    if (ascii.isEmpty() || !suffixes()) {
        return {};
    }
    const char *const domain = psl_registrable_domain(suffixes(), ascii.constData());
    return domain ? QString::fromLatin1(domain) : QString();
}

} // namespace wederhoor
