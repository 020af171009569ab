#include "core/platforms/bluesky/BlueskyFacets.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace wederhoor::bluesky {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

/// app.bsky.richtext.facet#tag: at most 64 graphemes and 640 bytes; letters are counted here, which is stricter.
constexpr qsizetype longestTag = 64;

/// A stretch of the text in UTF-16 units.
struct Span
{
    Facet::Kind kind;
    qsizetype start;
    qsizetype length;
    QString value;
};

/// The end of a sentence is no part of the address, and a closing bracket only when it was opened inside.
QString withoutTrail(QString address)
{
    static const QString enders = QStringLiteral(".,;:!?'\"*_~\u2026\u00bb\u201d\u2019");
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const bool closes = (last == QLatin1Char(')') && address.count(last) > address.count(QLatin1Char('(')))
            || (last == QLatin1Char(']') && address.count(last) > address.count(QLatin1Char('[')));
        if (!closes && !enders.contains(last)) {
            break;
        }
        address.chop(1);
    }
    return address;
}

void findLinks(const QString &text, QList<Span> &spans)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?<![\w\p{M}@./-])(?:https?://[^\s<>"]+|)"
                                                           R"((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+)"
                                                           R"((?-i:nl|be|com|org|eu|co\.uk)(?![\w@-]|\.\w))"
                                                           R"((?:[/?#][^\s<>"]*)?))"),
                                            unicode);
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString address = withoutTrail(match.captured());
        const bool hasScheme
            = address.startsWith(QLatin1String("http"), Qt::CaseInsensitive) && address.contains(QLatin1String("://"));
        const bool hasHost = !hasScheme || address.size() > address.indexOf(QLatin1String("://")) + 3;
        if (hasHost) {
            const QString value = hasScheme ? address : QStringLiteral("https://") + address;
            spans.append({Facet::Kind::Link, match.capturedStart(), address.size(), value});
        }
    }
}

void findMentions(const QString &text, QList<Span> &spans)
{
    // The handle's syntax: https://atproto.com/specs/handle
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<![\w\p{M}@./-])@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+)"
                       R"([a-z](?:[a-z0-9-]*[a-z0-9])?)(?![\w@-]))"),
        QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.append(
            {Facet::Kind::Mention, match.capturedStart(), match.capturedLength(), match.captured(1).toLower()});
    }
}

void findTags(const QString &text, QList<Span> &spans)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:^|[\\s(\\[])([#\uff03])((?!\ufe0f)[\\w\\p{M}\\p{So}\\p{Sk}\u200d\ufe0f-]+)"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression onlyDigits(QStringLiteral("^\\d+$"));
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString tag = match.captured(2);
        while (tag.endsWith(QLatin1Char('-'))) {
            tag.chop(1);
        }
        if (!tag.isEmpty() && tag.size() <= longestTag && !onlyDigits.match(tag).hasMatch()) {
            spans.append({Facet::Kind::Tag, match.capturedStart(1), tag.size() + 1, tag});
        }
    }
}

} // namespace

QList<Facet> findFacets(const QString &text)
{
    QList<Span> spans;
    findLinks(text, spans);
    findMentions(text, spans);
    findTags(text, spans);
    // A link that begins no later goes before what lies inside it (the # of its fragment).
    std::stable_sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
    QList<Facet> facets;
    qsizetype done = 0;
    qsizetype doneBytes = 0;
    const auto bytesBetween
        = [&text](qsizetype from, qsizetype to) { return QStringView(text).mid(from, to - from).toUtf8().size(); };
    for (const Span &span : spans) {
        if (span.start < done) {
            continue;
        }
        const qsizetype start = doneBytes + bytesBetween(done, span.start);
        done = span.start + span.length;
        doneBytes = start + bytesBetween(span.start, done);
        facets.append({span.kind, static_cast<int>(start), static_cast<int>(doneBytes), span.value});
    }
    return facets;
}

QJsonArray facetsJson(const QList<Facet> &facets, const QHash<QString, QString> &dids)
{
    QJsonArray all;
    for (const Facet &facet : facets) {
        QJsonObject feature;
        switch (facet.kind) {
        case Facet::Kind::Link:
            feature = {{QStringLiteral("$type"), QStringLiteral("app.bsky.richtext.facet#link")},
                       {QStringLiteral("uri"), facet.value}};
            break;
        case Facet::Kind::Mention:
            if (!dids.contains(facet.value)) {
                continue;
            }
            feature = {{QStringLiteral("$type"), QStringLiteral("app.bsky.richtext.facet#mention")},
                       {QStringLiteral("did"), dids.value(facet.value)}};
            break;
        case Facet::Kind::Tag:
            feature = {{QStringLiteral("$type"), QStringLiteral("app.bsky.richtext.facet#tag")},
                       {QStringLiteral("tag"), facet.value}};
            break;
        }
        const QJsonObject index{{QStringLiteral("byteStart"), facet.byteStart},
                                {QStringLiteral("byteEnd"), facet.byteEnd}};
        all.append(QJsonObject{{QStringLiteral("index"), index}, {QStringLiteral("features"), QJsonArray{feature}}});
    }
    return all;
}

} // namespace wederhoor::bluesky
