#include "core/secrets/SecretStore.h"

#include <algorithm>

namespace wederhoor {

bool isSecretName(const QString &name)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'_' || c == u'-';
    };
    // A name may become a file's: no dot in front, so neither "..", nor hidden.
    return !name.isEmpty() && !name.startsWith(u'.') && std::ranges::all_of(name, allowed);
}

} // namespace wederhoor
