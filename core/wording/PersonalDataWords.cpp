#include "core/wording/PersonalDataWords.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PersonalDataWords)
};

} // namespace

QString personalDataWord(PersonalDataKind kind)
{
    switch (kind) {
    case PersonalDataKind::Iban:
        return Words::tr("account number (IBAN)");
    case PersonalDataKind::PaymentCard:
        return Words::tr("card number");
    case PersonalDataKind::Bsn:
        return Words::tr("citizen service number (BSN)");
    case PersonalDataKind::Email:
        return Words::tr("e-mail address");
    case PersonalDataKind::Telephone:
        return Words::tr("telephone number");
    case PersonalDataKind::Postcode:
        return Words::tr("postcode with house number");
    case PersonalDataKind::BirthDate:
        return Words::tr("date of birth");
    case PersonalDataKind::CustomerNumber:
        return Words::tr("customer number");
    case PersonalDataKind::Link:
        return Words::tr("link to another domain");
    }
    Q_UNREACHABLE();
}

QString personalDataWords(const QList<PersonalDataKind> &kinds)
{
    QStringList words;
    for (const PersonalDataKind kind : kinds) {
        words.append(personalDataWord(kind));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace wederhoor
