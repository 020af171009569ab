#include "core/text/guard/Mask.h"

#include "core/text/guard/FoldedText.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// A bullet: an asterisk would be bold print on some platforms.
constexpr QChar hidden(0x2022);

/// How many letters and digits stay readable at either end.
struct Readable
{
    qsizetype first = 0;
    qsizetype last = 0;
};

Readable readable(PersonalDataKind kind)
{
    switch (kind) {
    case PersonalDataKind::Iban:
        return {2, 3};
    case PersonalDataKind::PaymentCard:
        return {0, 4}; // As receipts do (PCI DSS 3.4 allows more).
    case PersonalDataKind::Telephone:
    case PersonalDataKind::CustomerNumber:
        return {0, 2};
    case PersonalDataKind::Postcode:
        return {2, 0};
    case PersonalDataKind::Bsn:
    case PersonalDataKind::BirthDate:
    case PersonalDataKind::Email:
    case PersonalDataKind::Link:
        return {0, 0};
    }
    Q_UNREACHABLE();
}

QString hiddenBut(QStringView text, const Readable &readable)
{
    const qsizetype all = std::count_if(text.begin(), text.end(), isFoldedAlnum);
    QString result;
    qsizetype at = 0;
    for (const QChar character : text) {
        if (!isFoldedAlnum(character)) {
            result += character;
            continue;
        }
        const bool isShown = at < readable.first || at >= all - readable.last;
        result += isShown ? character : hidden;
        ++at;
    }
    return result;
}

/// "j•••@•••••••.nl"
QString maskedEmail(QStringView text)
{
    const qsizetype at = std::max<qsizetype>(0, text.indexOf(u'@'));
    const qsizetype dot = std::max(at, text.lastIndexOf(u'.'));
    return hiddenBut(text.left(at), {1, 0}) + hiddenBut(text.mid(at, dot - at), {}) + text.mid(dot).toString();
}

} // namespace

QString masked(PersonalDataKind kind, QStringView folded)
{
    return kind == PersonalDataKind::Email ? maskedEmail(folded) : hiddenBut(folded, readable(kind));
}

} // namespace wederhoor
