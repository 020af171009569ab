#include "app/commands/Checks.h"

#include "core/domain/CaseQuery.h"
#include "core/domain/Clock.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace wederhoor::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// A check that holds a condition and says one sentence otherwise.
ValueCheck unless(std::function<bool(const QString &)> isRight, const QString &complaint)
{
    return [isRight = std::move(isRight), complaint](const QString &value) {
        return isRight(value) ? std::nullopt : std::optional(complaint);
    };
}

ValueCheck matching(const char *pattern, const QString &complaint)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)),
                                        QRegularExpression::UseUnicodePropertiesOption);
    return unless([expression](const QString &value) { return expression.match(value).hasMatch(); }, complaint);
}

} // namespace

ValueCheck wholeNumber(int least, int most)
{
    return unless(
        [least, most](const QString &value) {
            bool isNumber = false;
            const int number = value.toInt(&isNumber);
            return isNumber && number >= least && number <= most;
        },
        Words::tr("must be a whole number from %1 to %2.").arg(least).arg(most));
}

ValueCheck oneOf(const QStringList &values)
{
    return unless([values](const QString &value) { return values.contains(value); },
                  Words::tr("must be one of %1.").arg(values.join(QLatin1String(", "))));
}

ValueCheck id()
{
    return unless([](const QString &value) { return !QUuid::fromString(value).isNull(); },
                  Words::tr("must be an id as the lists print it."));
}

ValueCheck instant()
{
    return unless([](const QString &value) { return fromIso(value).has_value(); },
                  Words::tr("must be a time with its offset, like 2026-01-31T09:05:00Z."));
}

ValueCheck line(int most)
{
    return unless(
        [most](const QString &value) {
            return !value.trimmed().isEmpty() && value.size() <= most
                && std::all_of(value.begin(), value.end(), [](QChar character) {
                       return character.isPrint() || character.isSurrogate()
                           || character.category() == QChar::Other_Format;
                   });
        },
        Words::tr("must be one line of visible text of at most %1 characters.").arg(most));
}

ValueCheck optionalLine(int most)
{
    return [check = line(most)](const QString &value) { return value.isEmpty() ? std::nullopt : check(value); };
}

ValueCheck webAddress()
{
    return unless(
        [](const QString &value) {
            const QUrl url(value, QUrl::StrictMode);
            return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
                && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
        },
        Words::tr("must be a web address that begins with https:// (or http://), without a user name."));
}

ValueCheck readableFile(bool dashAllowed)
{
    return unless(
        [dashAllowed](const QString &value) {
            const QFileInfo file(value);
            return (dashAllowed && value == QLatin1String("-"))
                || (file.exists() && !file.isDir() && file.isReadable());
        },
        dashAllowed ? Words::tr("there is no file of that name that can be read (use - for standard input).")
                    : Words::tr("there is no file of that name that can be read."));
}

ValueCheck platform()
{
    return matching("[a-z][a-z0-9_-]{0,39}", Words::tr("must be the name of a platform, like bluesky."));
}

ValueCheck profile()
{
    return matching("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}|[^\\x00-\\x1f]*/[^\\x00-\\x1f]*|\\.\\.?",
                    Words::tr("must be a name of letters, digits, dots, dashes and underscores, or a folder."));
}

ValueCheck search()
{
    return [](const QString &value) -> std::optional<QString> {
        const Result<SearchQuery> query = parseSearch(value);
        if (!query) {
            return Words::tr("cannot be read as a search (%1).").arg(query.error().detail);
        }
        return query->isEmpty() ? std::optional(Words::tr("holds nothing to search for.")) : std::nullopt;
    };
}

ValueCheck caseKey()
{
    return unless([](const QString &value) { return CaseKey::fromString(value).has_value(); },
                  Words::tr("must be the key that an earlier list ended with."));
}

ValueCheck tagChange()
{
    return matching("[+-]\\w[\\w.-]{0,39}", Words::tr("must be a tag after + or -, like +card or -login."));
}

} // namespace wederhoor::checks
