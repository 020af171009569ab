#include "core/text/LengthRule.h"
#include "core/text/PersonalDataGuard.h"
#include "core/text/ThreadSplitter.h"
#include "tests/bench/Report.h"

#include <QCoreApplication>

#include <iostream>

using namespace wederhoor;
using namespace wederhoor::bench;

namespace {

constexpr int rounds = 200;

/// Seconds a call, the median.
template <class Act> double secondsOf(Act act)
{
    act(); // What is read once (lists, numbering plans) is not a key press's.
    QList<double> seconds;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        act();
        seconds.append(watch.threadCpuSeconds());
    }
    return median(seconds);
}

/// The barest a rule must do: look at every character once and write down what it is.
int onePass(const QString &text)
{
    int sum = 0;
    for (const QChar character : text) {
        sum += static_cast<int>(character.category());
    }
    return sum;
}

QString reply(qsizetype length)
{
    const QString sentence = QString::fromUtf8(
        "Beste klant, wat vervelend 😡 dat de app het niet doet! Kijk op https://bank.example.nl/hulp/storing?id=57 of "
        "bel "
        "020-1234567. Het gaat om 1.234,56 euro van 12-05-2026; zaak 123456. We reageren binnen één uur, @klant. ");
    return sentence.repeated(length / sentence.size() + 1).left(length);
}

template <class Act> void add(Report &report, const char *name, const QString &text, double barMilliseconds, Act act)
{
    volatile int kept = 0;
    const double floor = secondsOf([&] { kept = kept + onePass(text); });
    const double ours = secondsOf(act);
    Row row;
    row.name = QString::fromLatin1(name);
    row.value = ours * 1000;
    row.unit = QStringLiteral("ms");
    row.floor = floor * 1000;
    row.floorName = QStringLiteral("the category of every character");
    row.ratio = ours / floor;
    row.bar = QStringLiteral("under %1 ms").arg(barMilliseconds);
    row.met = ours * 1000 < barMilliseconds;
    report.add(row);
}

} // namespace

/// What is asked at each key press in the composer, on 5,000 characters and on 100,000 pasted ones. Exit 1: a bar was
/// not met.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    GuardRules rules;
    rules.allowedDomains = {QStringLiteral("bank.example.nl")};
    rules.customerNumber = QStringLiteral("K-?\\d{7}");
    const PersonalDataGuard guard = PersonalDataGuard::make(rules).value_or(PersonalDataGuard());
    const QString typed = reply(5'000);
    const QString pasted = reply(100'000);
    const auto lengthOn = [](const char *platform, const QString &text) {
        return checkLength({QString::fromLatin1(platform)}, ReplyKind::Public, text);
    };
    Report report;
    add(report, "guard, 5,000 characters", typed, 2, [&] { static_cast<void>(guard.find(typed)); });
    add(report, "length on X, 5,000 characters", typed, 2, [&] { static_cast<void>(lengthOn("x", typed)); });
    add(report, "length on Bluesky, 5,000 characters", typed, 2,
        [&] { static_cast<void>(lengthOn("bluesky", typed)); });
    add(report, "length on Mastodon, 5,000 characters", typed, 2,
        [&] { static_cast<void>(lengthOn("mastodon", typed)); });
    add(report, "parts on X, 5,000 characters", typed, 20, [&] {
        const LengthOf lengthOf = [&](const QString &text) { return lengthOn("x", text); };
        static_cast<void>(splitThread(typed, lengthOf, {QStringLiteral("^Erik"), ThreadSignature::Last}));
    });
    add(report, "guard, 100,000 characters", pasted, 40, [&] { static_cast<void>(guard.find(pasted)); });
    const QString digits = QStringLiteral("1 ").repeated(50'000);
    add(report, "guard, 100,000 characters of digits", digits, 200, [&] { static_cast<void>(guard.find(digits)); });
    add(report, "length on X, 100,000 characters", pasted, 40, [&] { static_cast<void>(lengthOn("x", pasted)); });
    std::cerr << report.table().toStdString();
    std::cout << report.json().toStdString();
    return report.allMet() ? 0 : 1;
}
