#include "core/domain/Money.h"

#include <QRegularExpression>

namespace wederhoor {

namespace {

constexpr std::int64_t centsOfEuro = 100;
/// Whoever decides more does not do so in webcare: it is a slip of the keys.
constexpr std::int64_t mostCents = 1'000'000 * centsOfEuro;

/// The figures alone: without the currency, and without the dash that stands for no cents.
QString bare(const QString &text)
{
    static const QRegularExpression currency(QStringLiteral("^(?:EUR|\u20ac)\\s*|\\s*(?:EUR|euro|\u20ac)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString figures = text.trimmed();
    figures.remove(currency);
    if (figures.endsWith(QLatin1String(",-")) || figures.endsWith(QLatin1String(".-"))) {
        figures.chop(2);
    }
    return figures;
}

} // namespace

QString Money::toText() const
{
    return QStringLiteral("%1.%2").arg(cents / centsOfEuro).arg(cents % centsOfEuro, 2, 10, QLatin1Char('0'));
}

std::optional<Money> moneyFromText(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^(\\d{1,9})(?:[.,](\\d{2}))?$"));
    static const QRegularExpression grouped(
        QStringLiteral("^(\\d{1,3}(?:(?:\\.\\d{3})+|(?:,\\d{3})+))(?:([.,])(\\d{2}))?$"));
    const QString figures = bare(text);
    QString euros;
    QString cents;
    if (const QRegularExpressionMatch match = plain.match(figures); match.hasMatch()) {
        euros = match.captured(1);
        cents = match.captured(2);
    } else if (const QRegularExpressionMatch groups = grouped.match(figures); groups.hasMatch()) {
        euros = groups.captured(1);
        if (groups.capturedLength(2) > 0 && euros.contains(groups.captured(2))) {
            return std::nullopt; // one sign for both
        }
        euros.remove(QLatin1Char('.')).remove(QLatin1Char(','));
        cents = groups.captured(3);
    } else {
        return std::nullopt;
    }
    const std::int64_t amount = euros.toLongLong() * centsOfEuro + cents.toLongLong();
    return amount <= mostCents ? std::optional(Money{amount}) : std::nullopt;
}

} // namespace wederhoor
