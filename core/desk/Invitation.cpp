#include "core/desk/Invitation.h"

namespace wederhoor {

QString standardInvitation(const QString &language)
{
    if (language == u"nl") {
        return QStringLiteral(
            "Hoi {{customer.first_name|daar}}, we hebben je een privébericht gestuurd. Kijk je even?");
    }
    if (language == u"de") {
        return QStringLiteral(
            "Hallo {{customer.first_name|zusammen}}, wir haben dir eine private Nachricht geschickt.");
    }
    if (language == u"fr") {
        return QStringLiteral("Bonjour {{customer.first_name|}}, nous vous avons envoyé un message privé.");
    }
    return QStringLiteral(
        "Hi {{customer.first_name|there}}, we have sent you a private message. Will you have a look?");
}

QString invitationSetting(const QString &language)
{
    return QStringLiteral("reply.invitation.") + (language.isEmpty() ? QStringLiteral("en") : language);
}

} // namespace wederhoor
