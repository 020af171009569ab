#include "core/domain/CaseQuery.h"
#include "core/domain/SearchText.h"

#include <QDate>
#include <QTimeZone>

namespace wederhoor {

namespace {

QString expected(const SearchFault &fault)
{
    switch (fault.kind) {
    case SearchFault::Kind::UnknownField:
        return searchFields().join(QLatin1String(", "));
    case SearchFault::Kind::NoValue:
        return QStringLiteral("a value after the colon");
    case SearchFault::Kind::UnknownStatus:
        return searchFieldValues(fault.piece.field).join(QLatin1String(", "));
    case SearchFault::Kind::UnknownFlag:
        return fault.piece.field + QLatin1Char(':') + searchFieldValues(fault.piece.field).join(QLatin1String(", "));
    case SearchFault::Kind::NoDate:
        return QStringLiteral("2026-01-31");
    }
    Q_UNREACHABLE();
}

Instant startOfDay(const QString &date)
{
    return fromMilliseconds(QDate::fromString(date, Qt::ISODate).startOfDay(Qt::UTC).toMSecsSinceEpoch());
}

/// Its field and value are known to be right.
void applyField(const SearchPiece &piece, SearchQuery &query)
{
    const QString &field = piece.field;
    if (field == QLatin1String("from")) {
        query.from.append(piece.value);
    } else if (field == QLatin1String("channel")) {
        query.channels.append(piece.value);
    } else if (field == QLatin1String("owner")) {
        query.owner = piece.value;
    } else if (field == QLatin1String("topic")) {
        query.topic = piece.value;
    } else if (field == QLatin1String("status")) {
        query.status = caseStatusFromName(piece.value);
    } else if (field == QLatin1String("is")) {
        (piece.value == QLatin1String("decided") ? query.decided : query.unread) = true;
    } else if (field == QLatin1String("has")) {
        query.hasAttachment = true;
    } else if (field == QLatin1String("before")) {
        query.before = startOfDay(piece.value);
    } else {
        query.after = startOfDay(piece.value);
    }
}

} // namespace

bool SearchQuery::isEmpty() const
{
    SearchQuery nothing;
    nothing.lastWordIsPrefix = lastWordIsPrefix;
    return *this == nothing;
}

Result<SearchQuery> parseSearch(const QString &text)
{
    if (const std::optional<SearchFault> fault = searchFault(text)) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("%1:%2 (%3)").arg(fault->piece.field, fault->piece.value, expected(*fault)));
    }
    SearchQuery query;
    query.lastWordIsPrefix = false;
    for (const SearchPiece &piece : searchPieces(text)) {
        query.lastWordIsPrefix = false;
        if (piece.isField()) {
            applyField(piece, query);
            continue;
        }
        const QString word = piece.field.isEmpty() ? piece.value : piece.field + QLatin1Char(':') + piece.value;
        if (piece.quoted) {
            query.phrases.append(word);
        } else {
            query.words.append(word);
            // The word under the cursor is still being typed.
            query.lastWordIsPrefix = !text.back().isSpace();
        }
    }
    return query;
}

} // namespace wederhoor
