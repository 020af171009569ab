#pragma once

#include <QString>

namespace wederhoor {

/// Asks the list of public suffixes (publicsuffix.org, the newest this machine has: libpsl's own or Debian's
/// publicsuffix). Safe on every thread.

/// "nl", "com", "みんな", "xn--q9jyb4c": one label, of any case, that the root has given out.
[[nodiscard]] bool isTopLevelDomain(QStringView label);

/// "bank.co.uk" for "login.bank.co.uk"; empty for a public suffix itself and for what is no domain. In small letters,
/// an internationalised name in its ASCII form.
[[nodiscard]] QString registrableDomain(QStringView host);

} // namespace wederhoor
