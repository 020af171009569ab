#include "tests/text/PersonalDataMaker.h"

#include <QStringList>

#include <array>

namespace wederhoor::test {

namespace {

/// N digits, A capitals, C either.
struct Country
{
    const char *code;
    const char *shape;
};

constexpr auto countries = std::to_array<Country>({
    {"NL", "AAAANNNNNNNNNN"},
    {"BE", "NNNNNNNNNNNN"},
    {"DE", "NNNNNNNNNNNNNNNNNN"},
    {"FR", "NNNNNNNNNNCCCCCCCCCCCNN"},
    {"GB", "AAAANNNNNNNNNNNNNN"},
    {"IE", "AAAANNNNNNNNNNNNNN"},
    {"CH", "NNNNNCCCCCCCCCCCC"},
    {"MT", "AAAANNNNNCCCCCCCCCCCCCCCCCC"},
    {"KW", "AAAACCCCCCCCCCCCCCCCCCCCCC"},
    {"TR", "NNNNNNCCCCCCCCCCCCCCCC"},
    {"LT", "NNNNNNNNNNNNNNNN"},
    {"NO", "NNNNNNNNNNN"},
});

int remainderOf97(const QString &text)
{
    int remainder = 0;
    for (const QChar character : text) {
        const int value = character.isDigit() ? character.digitValue() : character.unicode() - u'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
}

QChar luhnDigit(const QString &digits)
{
    int sum = 0;
    for (qsizetype at = 0; at < digits.size(); ++at) {
        const int weighed = digits.at(digits.size() - 1 - at).digitValue() * (at % 2 == 0 ? 2 : 1);
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

/// Some other digit than this.
QChar changed(QChar digit, int by)
{
    return QChar(u'0' + (digit.digitValue() + 1 + by % 9) % 10);
}

QString frame(PersonalDataKind kind)
{
    switch (kind) {
    case PersonalDataKind::Iban:
        return QStringLiteral("Klopt rekening %1 nog?");
    case PersonalDataKind::PaymentCard:
        return QStringLiteral("Your card %1 was replaced.");
    case PersonalDataKind::Bsn:
        return QStringLiteral("Je BSN %1 staat erbij.");
    case PersonalDataKind::Email:
        return QStringLiteral("We schreven naar %1 gisteren.");
    case PersonalDataKind::Telephone:
        return QStringLiteral("Bel me even op %1.");
    case PersonalDataKind::Postcode:
        return QStringLiteral("De brief gaat naar %1?");
    case PersonalDataKind::BirthDate:
        return QStringLiteral("Geboortedatum %1, klopt dat?");
    case PersonalDataKind::CustomerNumber:
    case PersonalDataKind::Link:
        break;
    }
    return QStringLiteral("%1");
}

} // namespace

QString PersonalDataMaker::digits(int count)
{
    QString digits;
    for (int at = 0; at < count; ++at) {
        digits += QChar(u'0' + below(10));
    }
    return digits;
}

QString PersonalDataMaker::grouped(const QString &compact, int size)
{
    const QStringList separators{QString(),
                                 QStringLiteral(" "),
                                 QStringLiteral("-"),
                                 QStringLiteral("."),
                                 QStringLiteral("\u00a0"),
                                 QStringLiteral("\u202f"),
                                 QStringLiteral("\u200b"),
                                 QStringLiteral("\n"),
                                 QStringLiteral(" \u2060")};
    const QString separator = one(separators);
    QString result;
    for (qsizetype at = 0; at < compact.size(); at += size) {
        result += (at > 0 ? separator : QString()) + compact.mid(at, size);
    }
    return result;
}

QString PersonalDataMaker::iban(bool isValid)
{
    const Country &country = countries[static_cast<std::size_t>(below(static_cast<int>(countries.size())))];
    const QString code = QString::fromLatin1(country.code);
    QString body;
    for (const char sort : std::string_view(country.shape)) {
        const bool isDigit = sort == 'N' || (sort == 'C' && below(36) < 10);
        body += isDigit ? QChar(u'0' + below(10)) : QChar(u'A' + below(26));
    }
    int check = 98 - remainderOf97(body + code + QStringLiteral("00"));
    // Another pair of check digits between 02 and 98 has another remainder.
    check = isValid ? check : 2 + (check - 2 + 1 + below(95)) % 97;
    const QString compact = code + QStringLiteral("%1").arg(check, 2, 10, QLatin1Char('0')) + body;
    return grouped(below(4) == 0 ? compact.toLower() : compact, 4);
}

QString PersonalDataMaker::card(bool isValid)
{
    const QStringList starts{QStringLiteral("4"), QStringLiteral("53"), QStringLiteral("2400"), QStringLiteral("6011")};
    const QString start = one(starts);
    const QString body = start + digits(15 - static_cast<int>(start.size()));
    const QChar last = luhnDigit(body);
    return grouped(body + (isValid ? last : changed(last, below(9))), 4);
}

QString PersonalDataMaker::bsn(bool isValid)
{
    for (;;) {
        const QString eight = QChar(u'1' + below(9)) + digits(7);
        int sum = 0;
        for (int at = 0; at < 8; ++at) {
            sum += (9 - at) * eight.at(at).digitValue();
        }
        if (sum % 11 < 10) {
            const QChar last(u'0' + sum % 11);
            return grouped(eight + (isValid ? last : changed(last, below(9))), 3);
        }
    }
}

QString PersonalDataMaker::identifier(PersonalDataKind kind)
{
    switch (kind) {
    case PersonalDataKind::Iban:
        return iban(true);
    case PersonalDataKind::PaymentCard:
        return card(true);
    case PersonalDataKind::Bsn:
        return bsn(true);
    case PersonalDataKind::Email:
        return one({QStringLiteral("jan.smit"), QStringLiteral("e.devries+bank"), QStringLiteral("klant_12")})
            + one({QStringLiteral("@"), QStringLiteral("\u200b@"), QStringLiteral("\uff20")})
            + one({QStringLiteral("post.example"), QStringLiteral("mail.bedrijf.nl"), QStringLiteral("x-y.co.uk")});
    case PersonalDataKind::Telephone:
        return one({QStringLiteral("06-%1"), QStringLiteral("06 %1"), QStringLiteral("+31 6 %1"),
                    QStringLiteral("+316%1"), QStringLiteral("0031 6%1"), QStringLiteral("+31 (0)6 %1"),
                    QStringLiteral("+49 151 %1")})
            .arg(QChar(u'1' + below(5)) + digits(7));
    case PersonalDataKind::Postcode:
        return QStringLiteral("%1%2%3%4%5%6")
            .arg(1000 + below(9000))
            .arg(one({QStringLiteral(" "), QString(), QStringLiteral("\u00a0")}))
            .arg(QChar(u'A' + below(18)))
            .arg(QChar(u'E' + below(14)))
            .arg(one({QStringLiteral(" "), QStringLiteral(", "), QStringLiteral(" nr. ")}))
            .arg(1 + below(400));
    case PersonalDataKind::BirthDate:
        return one({QStringLiteral("%1-%2-%3"), QStringLiteral("%1/%2/%3"), QStringLiteral("%1 mei %3"),
                    QStringLiteral("%1 oktober %3")})
            .replace(QStringLiteral("%1"), QString::number(1 + below(28)))
            .replace(QStringLiteral("%2"), QString::number(1 + below(12)))
            .replace(QStringLiteral("%3"), QString::number(1930 + below(80)));
    case PersonalDataKind::CustomerNumber:
    case PersonalDataKind::Link:
        break;
    }
    return {};
}

QString PersonalDataMaker::nearMiss()
{
    switch (below(12)) {
    case 0:
        return QStringLiteral("Rekening %1 bestaat niet.").arg(iban(false));
    case 1:
        return QStringLiteral("Ordernummer %1 is onderweg.").arg(card(false));
    case 2:
        return QStringLiteral("Je BSN is niet %1.").arg(bsn(false));
    case 3:
        return QStringLiteral("Zaaknummer %1 staat open.").arg(bsn(true));
    case 4:
        return QStringLiteral("Het gaat om %1,%2 euro.").arg(below(90'000)).arg(10 + below(90));
    case 5:
        return QStringLiteral("De storing van %1:30 op %2-11-2026 is voorbij.").arg(8 + below(12)).arg(1 + below(27));
    case 6:
        return QStringLiteral("Foutcode E-%1, versie %2.%3.").arg(1'000 + below(9'000)).arg(below(9)).arg(below(300));
    case 7:
        return QStringLiteral("Ticket #%1 is afgehandeld.").arg(digits(9));
    case 8:
        return QStringLiteral("Bel gratis 0800-%1 of kijk op de site.").arg(digits(4));
    case 9:
        return QStringLiteral("Je wacht al %1 dagen, sinds %2 al %3 keer.")
            .arg(below(90))
            .arg(2015 + below(12))
            .arg(below(9));
    case 10:
        return QStringLiteral("Postbus %1, %2 BV Amsterdam").arg(1 + below(9'000)).arg(1'000 + below(99));
    default:
        return QStringLiteral("Dag @klant%1, dank voor je bericht! We kijken het na.").arg(digits(4));
    }
}

LabelledReply PersonalDataMaker::reply()
{
    if (below(2) == 0) {
        return {nearMiss(), std::nullopt};
    }
    const PersonalDataKind kind = personalDataKinds[static_cast<std::size_t>(below(7))];
    const QString words = frame(kind);
    const QString value = identifier(kind);
    const auto start = static_cast<int>(words.indexOf(QStringLiteral("%1")));
    return {QString(words).replace(QStringLiteral("%1"), value),
            Label{kind, start, start + static_cast<int>(value.size())}};
}

} // namespace wederhoor::test
