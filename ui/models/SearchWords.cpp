#include "ui/models/SearchWords.h"

#include "ui/models/Words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wederhoor {

namespace {

struct SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(SearchWords)
};

constexpr int mostSuggestions = 9;
constexpr int mostEarlier = 5;

struct Value
{
    QString value;
    QString hint;
};

QString fieldHint(const QString &field)
{
    if (field == QLatin1String("from")) {
        return SearchWords::tr("who wrote it: a name or a handle");
    }
    if (field == QLatin1String("channel")) {
        return SearchWords::tr("where it came in");
    }
    if (field == QLatin1String("status")) {
        return SearchWords::tr("how far the case is");
    }
    if (field == QLatin1String("owner")) {
        return SearchWords::tr("whose case it is");
    }
    if (field == QLatin1String("topic")) {
        return SearchWords::tr("what it is about");
    }
    if (field == QLatin1String("is")) {
        return SearchWords::tr("not read yet");
    }
    if (field == QLatin1String("has")) {
        return SearchWords::tr("with a picture or a file");
    }
    return field == QLatin1String("before") ? SearchWords::tr("written before a day")
                                            : SearchWords::tr("written on a day or later");
}

QList<Value> plain(const QStringList &values)
{
    QList<Value> list;
    for (const QString &value : values) {
        list.append({value, {}});
    }
    return list;
}

QList<Value> days(Instant now)
{
    const QDate today = toDateTime(now).toUTC().date();
    QList<Value> list{{today.toString(Qt::ISODate), SearchWords::tr("today")},
                      {today.addDays(-1).toString(Qt::ISODate), SearchWords::tr("yesterday")},
                      {today.addDays(-7).toString(Qt::ISODate), SearchWords::tr("a week ago")}};
    const QDate month(today.year(), today.month(), 1);
    list.append({month.toString(Qt::ISODate), QLocale().toString(month, QStringLiteral("d MMMM"))});
    list.append({QDate(today.year(), 1, 1).toString(Qt::ISODate), SearchWords::tr("this year")});
    return list;
}

QList<Value> valuesOf(const QString &field, const SearchVocabulary &vocabulary)
{
    if (field == QLatin1String("channel")) {
        return plain(vocabulary.channels);
    }
    if (field == QLatin1String("topic")) {
        return plain(vocabulary.known.topics);
    }
    if (field == QLatin1String("owner")) {
        QList<Value> owners{{vocabulary.me.value, SearchWords::tr("yours")}};
        for (const QString &owner : vocabulary.known.owners) {
            if (owner != vocabulary.me.value) {
                owners.append({owner, {}});
            }
        }
        return owners;
    }
    if (field == QLatin1String("before") || field == QLatin1String("after")) {
        return days(vocabulary.now);
    }
    QList<Value> list;
    for (const QString &value : searchFieldValues(field)) {
        const std::optional<CaseStatus> status = caseStatusFromName(value);
        const bool isDecided = value == QLatin1String("decided");
        list.append({value,
                     status          ? statusWord(*status)
                         : isDecided ? SearchWords::tr("with a decision within a mandate")
                                     : fieldHint(field)});
    }
    return list;
}

/// `line` with the piece under the cursor replaced.
SearchSuggestion replacing(const QString &line, const SearchPiece &piece, const QString &text, const QString &hint,
                           bool whole)
{
    SearchSuggestion suggestion;
    suggestion.text = text;
    suggestion.hint = hint;
    const QString rest = line.mid(piece.end).trimmed();
    const QString before = line.left(piece.begin) + text + (whole ? QStringLiteral(" ") : QString());
    suggestion.line = before + (whole || rest.isEmpty() ? QString() : QStringLiteral(" ")) + rest;
    suggestion.cursor = static_cast<int>(before.size());
    return suggestion;
}

SearchPiece pieceAt(const QString &line, int cursor)
{
    for (const SearchPiece &piece : searchPieces(line)) {
        if (piece.begin < cursor && cursor <= piece.end) {
            return piece;
        }
    }
    SearchPiece nothing;
    nothing.begin = nothing.end = cursor;
    return nothing;
}

QList<SearchSuggestion> earlier(const QStringList &recent)
{
    QList<SearchSuggestion> list;
    for (const QString &line : recent.mid(0, mostEarlier)) {
        list.append({line, SearchWords::tr("earlier"), line, static_cast<int>(line.size()), true});
    }
    return list;
}

QList<SearchSuggestion> fields(const QString &line, const SearchPiece &piece)
{
    QList<SearchSuggestion> list;
    for (const QString &field : searchFields()) {
        if (!field.startsWith(piece.value, Qt::CaseInsensitive)) {
            continue;
        }
        const QStringList values = searchFieldValues(field);
        const bool only = values.size() == 1;
        const QString text = field + QLatin1Char(':') + (only ? values.constFirst() : QString());
        list.append(replacing(line, piece, text, fieldHint(field), only));
    }
    return list;
}

} // namespace

QString searchFaultText(const SearchFault &fault)
{
    const QString &field = fault.piece.field;
    const QString &value = fault.piece.value;
    switch (fault.kind) {
    case SearchFault::Kind::UnknownField:
        return SearchWords::tr("\u201c%1:\u201d is not a field. There are: %2. As plain words, write them in quotes.")
            .arg(field, searchFields().join(QStringLiteral(": ")) + QLatin1Char(':'));
    case SearchFault::Kind::NoValue:
        return SearchWords::tr("\u201c%1:\u201d needs a value behind the colon, for example %2.")
            .arg(field,
                 field == QLatin1String("from")
                     ? QStringLiteral("from:@name")
                     : searchPieceText(field, searchFieldValues(field).value(0, QStringLiteral("\u2026"))));
    case SearchFault::Kind::UnknownStatus:
        return SearchWords::tr("\u201cstatus:%1\u201d is not a status. There are: %2.")
            .arg(value, searchFieldValues(field).join(QStringLiteral(", ")));
    case SearchFault::Kind::UnknownFlag:
        return SearchWords::tr("\u201c%1:%2\u201d is not known. There is: %1:%3.")
            .arg(field, value, searchFieldValues(field).join(QStringLiteral(", ")));
    case SearchFault::Kind::NoDate:
        return SearchWords::tr("\u201c%1:%2\u201d is not a day. Write it as year-month-day: %1:2026-01-31.")
            .arg(field, value);
    }
    Q_UNREACHABLE();
}

QList<SearchSuggestion> searchSuggestions(const QString &line, int cursor, const SearchVocabulary &vocabulary)
{
    if (line.trimmed().isEmpty()) {
        SearchPiece nothing;
        nothing.end = line.size();
        return (earlier(vocabulary.recent) + fields(line, nothing)).mid(0, mostSuggestions);
    }
    const SearchPiece piece = pieceAt(line, cursor);
    if (piece.isField()) {
        QList<SearchSuggestion> list;
        for (const Value &value : valuesOf(piece.field, vocabulary)) {
            const bool fits = value.value.contains(piece.value, Qt::CaseInsensitive)
                || value.hint.startsWith(piece.value, Qt::CaseInsensitive);
            if (!value.value.isEmpty() && fits && value.value != piece.value) {
                list.append(replacing(line, piece, searchPieceText(piece.field, value.value), value.hint, true));
            }
        }
        return list.mid(0, mostSuggestions);
    }
    const bool mayBeField = piece.field.isEmpty() && !piece.quoted && !piece.value.isEmpty();
    return mayBeField ? fields(line, piece).mid(0, mostSuggestions) : QList<SearchSuggestion>();
}

} // namespace wederhoor
