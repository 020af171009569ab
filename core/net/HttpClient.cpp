#include "core/net/HttpClient.h"

#include <algorithm>

namespace wederhoor {

QByteArray HttpResponse::header(const QByteArray &name) const
{
    const auto found = std::ranges::find_if(
        headers, [&name](const auto &pair) { return pair.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

} // namespace wederhoor
