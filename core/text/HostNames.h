#pragma once

#include "core/text/TextSpan.h"

#include <QStringView>

#include <vector>

namespace wederhoor {

/// Letters and digits of ASCII.
[[nodiscard]] constexpr bool isAsciiAlnum(char16_t sign)
{
    return (sign >= u'0' && sign <= u'9') || ((sign | 0x20) >= u'a' && (sign | 0x20) <= u'z');
}

/// Where the host names of a text end, for every place at which one could begin: found in one pass from the right, so
/// that a text of nothing but dots and letters costs no more than another.
class HostNames
{
public:
    explicit HostNames(QStringView text);

    /// One past the host that begins at `start`, its top-level domain included; -1: none does.
    [[nodiscard]] qsizetype endAt(qsizetype start) const;
    /// The same for a host after "http://", which may also be one name in any alphabet ("☃.net").
    [[nodiscard]] qsizetype endAfterScheme(qsizetype start) const;

    /// No label is too long or wrongly encoded (RFC 1035, UTS 46), and with `rest` more characters it is no longer than
    /// an address may be.
    [[nodiscard]] static bool isResolvable(QStringView host, qsizetype rest);

private:
    [[nodiscard]] qsizetype topLevelEnd(qsizetype start) const;

    QStringView m_text;
    std::vector<qsizetype> m_ends;
};

} // namespace wederhoor
