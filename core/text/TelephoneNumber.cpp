#include "core/text/TelephoneNumber.h"

#include "core/text/guard/Mask.h"

#include <phonenumbers/phonenumberutil.h>

namespace wederhoor {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr qsizetype longest = 40;

} // namespace

Result<QString> telephoneFrom(const QString &typed, const QString &region)
{
    const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const bool isRead = typed.size() <= longest
        && numbers.Parse(typed.toStdString(), region.toStdString(), &number) == PhoneNumberUtil::NO_PARSING_ERROR;
    if (!isRead || !numbers.IsValidNumber(number)) {
        return failure(ErrorKind::Invalid, QStringLiteral("not a telephone number that can be called"));
    }
    std::string text;
    numbers.Format(number, PhoneNumberUtil::E164, &text);
    return QString::fromStdString(text);
}

QString telephoneShown(const QString &e164)
{
    const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (numbers.Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return e164;
    }
    std::string text;
    numbers.Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

QString telephoneMasked(const QString &e164)
{
    return masked(PersonalDataKind::Telephone, telephoneShown(e164));
}

} // namespace wederhoor
