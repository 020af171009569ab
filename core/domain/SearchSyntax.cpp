#include "core/domain/CaseQuery.h"

#include <QDate>
#include <QTimeZone>

namespace wederhoor {

namespace {

struct Token
{
    QString field; ///< lower case; empty: a bare word
    QString value;
    bool quoted = false;
};

/// One token from `at` on: word, "a phrase", field:word or field:"a phrase". A quote that is never closed ends the
/// text.
Token nextToken(const QString &text, qsizetype &at)
{
    Token token;
    QString current;
    while (at < text.size() && !text.at(at).isSpace()) {
        const QChar c = text.at(at++);
        if (c == QLatin1Char('"')) {
            const qsizetype close = text.indexOf(QLatin1Char('"'), at);
            const qsizetype end = close < 0 ? text.size() : close;
            current += text.mid(at, end - at);
            at = close < 0 ? end : end + 1;
            token.quoted = true;
        } else if (c == QLatin1Char(':') && token.field.isEmpty() && !current.isEmpty()) {
            token.field = current.toLower();
            current.clear();
        } else {
            current += c;
        }
    }
    token.value = current;
    return token;
}

QList<Token> tokens(const QString &text)
{
    QList<Token> list;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        list.append(nextToken(text, at));
    }
    return list;
}

tl::unexpected<Error> wrong(const Token &token, const char *expected)
{
    return failure(ErrorKind::Invalid,
                   QStringLiteral("%1:%2 (%3)").arg(token.field, token.value, QLatin1String(expected)));
}

Result<void> applyFlag(const Token &token, SearchQuery &query)
{
    if (token.field == QLatin1String("is") && token.value == QLatin1String("unread")) {
        query.unread = true;
        return {};
    }
    if (token.field == QLatin1String("has") && token.value == QLatin1String("attachment")) {
        query.hasAttachment = true;
        return {};
    }
    return wrong(token, token.field == QLatin1String("is") ? "is:unread" : "has:attachment");
}

Result<void> applyDate(const Token &token, SearchQuery &query)
{
    const QDate day = QDate::fromString(token.value, Qt::ISODate);
    if (!day.isValid()) {
        return wrong(token, "2026-01-31");
    }
    const Instant start = fromMilliseconds(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
    (token.field == QLatin1String("before") ? query.before : query.after) = start;
    return {};
}

Result<void> applyStatus(const Token &token, SearchQuery &query)
{
    query.status = caseStatusFromName(token.value);
    if (!query.status) {
        return wrong(token, "new, open, waiting_customer, waiting_spoc, resolved, dismissed");
    }
    return {};
}

Result<void> applyField(const Token &token, SearchQuery &query)
{
    const QString &field = token.field;
    if (token.value.isEmpty()) {
        return wrong(token, "a value after the colon");
    }
    if (field == QLatin1String("from")) {
        query.from.append(token.value);
    } else if (field == QLatin1String("channel")) {
        query.channels.append(token.value);
    } else if (field == QLatin1String("owner")) {
        query.owner = token.value;
    } else if (field == QLatin1String("topic")) {
        query.topic = token.value;
    } else if (field == QLatin1String("status")) {
        return applyStatus(token, query);
    } else if (field == QLatin1String("is") || field == QLatin1String("has")) {
        return applyFlag(token, query);
    } else if (field == QLatin1String("before") || field == QLatin1String("after")) {
        return applyDate(token, query);
    } else {
        return wrong(token, "from, channel, status, owner, topic, is, has, before, after");
    }
    return {};
}

/// "http://x" and "10:30" are words with a colon, not fields.
bool isField(const Token &token)
{
    return !token.field.isEmpty() && !token.value.startsWith(QLatin1String("//")) && !token.field.front().isDigit();
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
    SearchQuery query;
    query.lastWordIsPrefix = false;
    for (const Token &token : tokens(text)) {
        query.lastWordIsPrefix = false;
        if (isField(token)) {
            if (const Result<void> applied = applyField(token, query); !applied) {
                return failure(applied.error());
            }
            continue;
        }
        const QString word = token.field.isEmpty() ? token.value : token.field + QLatin1Char(':') + token.value;
        if (token.quoted) {
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
