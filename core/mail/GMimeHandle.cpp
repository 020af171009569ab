#include "core/mail/GMimeHandle.h"

#include <mutex>

namespace wederhoor {

void prepareGMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

} // namespace wederhoor
