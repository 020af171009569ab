#include "ui/models/MandateWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wederhoor {

namespace {

struct MandateWords
{
    Q_DECLARE_TR_FUNCTIONS(MandateWords)
};

constexpr std::int64_t centsOfEuro = 100;

} // namespace

QString moneyText(Money amount)
{
    const QLocale locale;
    const QString figures = locale.toString(static_cast<qlonglong>(amount.cents / centsOfEuro)) + locale.decimalPoint()
        + QStringLiteral("%1").arg(amount.cents % centsOfEuro, 2, 10, QLatin1Char('0'));
    return MandateWords::tr("\u20ac%1", "an amount of money").arg(figures);
}

QString mandateText(const Mandate &mandate)
{
    return mandate.most.isNothing() ? mandate.what
                                    : MandateWords::tr("%1 up to %2").arg(mandate.what, moneyText(mandate.most));
}

QString decisionTitle(const Decision &decision)
{
    return decision.amount.isNothing() ? decision.what
                                       : MandateWords::tr("%1, %2").arg(decision.what, moneyText(decision.amount));
}

QString decisionLine(const CaseHistoryEntry &entry, const QString &who)
{
    const std::optional<Decision> decision = Decision::fromText(entry.text);
    return MandateWords::tr("%1 decided: %2").arg(who, decision ? decisionTitle(*decision) : entry.text);
}

QString decisionRefusal(DecisionRefusal reason, const Decision &decision, const QList<Mandate> &mandates)
{
    const auto mandate = std::find_if(mandates.begin(), mandates.end(), [&decision](const Mandate &one) {
        return one.what.compare(decision.what, Qt::CaseInsensitive) == 0;
    });
    switch (reason) {
    case DecisionRefusal::Nothing:
        return MandateWords::tr("Say what was decided.");
    case DecisionRefusal::NoMandate:
        return MandateWords::tr("Nobody gave you a mandate for this: ask a supervisor.");
    case DecisionRefusal::NoAmount:
        return MandateWords::tr("Say for how much.");
    case DecisionRefusal::OverMandate:
        return mandate == mandates.end() || mandate->most.isNothing()
            ? MandateWords::tr("Your mandate for this is without an amount: ask a supervisor.")
            : MandateWords::tr("Over your mandate, which goes up to %1: ask a supervisor.")
                  .arg(moneyText(mandate->most));
    }
    Q_UNREACHABLE();
}

QString wrongAmount()
{
    return MandateWords::tr("That is no amount in euros: write it as 25,00 or 25.00.");
}

} // namespace wederhoor
