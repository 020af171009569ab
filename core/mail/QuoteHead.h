#pragma once

#include <QStringList>

namespace wederhoor {

/// Where a mail program says "from here on it is the other's": some lines of a mail, and how it quotes.
struct QuoteHead
{
    qsizetype line = -1; ///< the first of its lines; -1: there is none
    qsizetype length = 0; ///< how many lines it takes
    bool restIsQuoted = false; ///< all that follows is the other's, marked or not
};

/// The first head at or after `from`. Lines that are quoted themselves are passed over.
[[nodiscard]] QuoteHead findQuoteHead(const QStringList &lines, qsizetype from);

[[nodiscard]] bool isQuotedLine(const QString &line);

} // namespace wederhoor
