#include "core/domain/SearchText.h"

#include "core/domain/CaseStatus.h"

#include <QDate>
#include <QStringList>

namespace wederhoor {

namespace {

SearchPiece nextPiece(const QString &text, qsizetype &at)
{
    SearchPiece piece;
    piece.begin = at;
    QString current;
    while (at < text.size() && !text.at(at).isSpace()) {
        const QChar c = text.at(at++);
        if (c == QLatin1Char('"')) {
            const qsizetype close = text.indexOf(QLatin1Char('"'), at);
            const qsizetype end = close < 0 ? text.size() : close;
            current += text.mid(at, end - at);
            at = close < 0 ? end : end + 1;
            piece.quoted = true;
        } else if (c == QLatin1Char(':') && piece.field.isEmpty() && !current.isEmpty()) {
            piece.field = current.toLower();
            current.clear();
        } else {
            current += c;
        }
    }
    piece.value = current;
    piece.end = at;
    return piece;
}

std::optional<SearchFault::Kind> faultOf(const SearchPiece &piece)
{
    using Kind = SearchFault::Kind;
    if (!searchFields().contains(piece.field)) {
        return Kind::UnknownField;
    }
    if (piece.value.isEmpty()) {
        return Kind::NoValue;
    }
    const QStringList values = searchFieldValues(piece.field);
    if (!values.isEmpty() && !values.contains(piece.value)) {
        return piece.field == QLatin1String("status") ? Kind::UnknownStatus : Kind::UnknownFlag;
    }
    const bool isDate = piece.field == QLatin1String("before") || piece.field == QLatin1String("after");
    if (isDate && !QDate::fromString(piece.value, Qt::ISODate).isValid()) {
        return Kind::NoDate;
    }
    return std::nullopt;
}

} // namespace

bool SearchPiece::isField() const
{
    return !field.isEmpty() && !value.startsWith(QLatin1String("//")) && !field.front().isDigit();
}

QList<SearchPiece> searchPieces(const QString &text)
{
    QList<SearchPiece> list;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        list.append(nextPiece(text, at));
    }
    return list;
}

std::optional<SearchFault> searchFault(const QString &text)
{
    for (const SearchPiece &piece : searchPieces(text)) {
        if (!piece.isField()) {
            continue;
        }
        if (const std::optional<SearchFault::Kind> kind = faultOf(piece)) {
            return SearchFault{*kind, piece};
        }
    }
    return std::nullopt;
}

const QStringList &searchFields()
{
    static const QStringList fields{QStringLiteral("from"),  QStringLiteral("channel"), QStringLiteral("status"),
                                    QStringLiteral("owner"), QStringLiteral("topic"),   QStringLiteral("is"),
                                    QStringLiteral("has"),   QStringLiteral("before"),  QStringLiteral("after")};
    return fields;
}

QStringList searchFieldValues(const QString &field)
{
    if (field == QLatin1String("status")) {
        QStringList names;
        for (const CaseStatus status : {CaseStatus::New, CaseStatus::Open, CaseStatus::WaitingCustomer,
                                        CaseStatus::WaitingSpoc, CaseStatus::Resolved, CaseStatus::Dismissed}) {
            names.append(caseStatusName(status));
        }
        return names;
    }
    if (field == QLatin1String("is")) {
        return {QStringLiteral("unread"), QStringLiteral("decided")};
    }
    return field == QLatin1String("has") ? QStringList{QStringLiteral("attachment")} : QStringList();
}

QString searchPieceText(const QString &field, const QString &value)
{
    const bool quote = value.contains(QLatin1Char(' '));
    const QString words = quote ? QLatin1Char('"') + value + QLatin1Char('"') : value;
    return field.isEmpty() ? words : field + QLatin1Char(':') + words;
}

} // namespace wederhoor
