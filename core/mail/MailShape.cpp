#include "core/mail/MailShape.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>

namespace wederhoor {

namespace {

bool startsWithIgnoringCase(QByteArrayView line, QByteArrayView start)
{
    return line.size() >= start.size() && line.first(start.size()).compare(start, Qt::CaseInsensitive) == 0;
}

bool containsIgnoringCase(QByteArrayView line, QByteArrayView wanted)
{
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    return std::search(line.begin(), line.end(), wanted.begin(), wanted.end(), same) != line.end();
}

constexpr qsizetype mostColons = 500;

bool beginsAddresses(QByteArrayView line)
{
    static constexpr std::array names{"from", "sender", "reply-to", "to",
                                      "cc",   "bcc",    "resent",   "disposition-notification"};
    return std::any_of(names.begin(), names.end(),
                       [line](const char *name) { return startsWithIgnoringCase(line, name); });
}

/// Reads line by line. A stretch of headers begins at the top, after what may be a boundary, and after the headers of
/// an embedded mail; it ends at a blank line. It errs on the strict side: what only looks like headers counts as well.
class ShapeReader
{
public:
    explicit ShapeReader(const MailLimits &limits)
        : m_limits(limits)
    {
    }

    void take(QByteArrayView line)
    {
        const bool isBlank = line.isEmpty() || line == QByteArrayView("\r");
        if (line.startsWith("--")) {
            ++m_boundaries;
            beginHeaders();
        } else if (m_inHeaders && isBlank) {
            m_inHeaders = m_holdsMail;
            m_headerBytes = 0;
            m_headerLines = 0;
            m_holdsMail = false;
        } else if (m_inHeaders) {
            takeHeader(line);
        }
    }

    [[nodiscard]] const char *broken() const
    {
        if (m_boundaries > 4 * m_limits.parts + 4'000) {
            return "too many parts";
        }
        if (m_containers > m_limits.containers) {
            return "too many parts within parts";
        }
        if (m_tooManyGroups) {
            return "too many groups of addresses within each other";
        }
        return m_tooMuchHeader ? "headers without end" : nullptr;
    }

private:
    void beginHeaders()
    {
        m_inHeaders = true;
        m_inContentType = false;
        m_inAddresses = false;
        m_holdsMail = m_hasDigest; // whose parts are mails without saying so (RFC 2046, 5.1.5)
        m_headerBytes = 0;
        m_headerLines = 0;
    }

    void takeHeader(QByteArrayView line)
    {
        if (!line.startsWith(' ') && !line.startsWith('\t')) {
            m_inContentType = startsWithIgnoringCase(line, "content-type");
            m_inAddresses = beginsAddresses(line);
            m_colons = 0;
        }
        // Without their slash, before which there may be comments.
        if (m_inContentType && (containsIgnoringCase(line, "multipart") || containsIgnoringCase(line, "message"))) {
            ++m_containers;
            m_holdsMail = m_holdsMail || containsIgnoringCase(line, "message");
            m_hasDigest = m_hasDigest || containsIgnoringCase(line, "digest");
        }
        // A colon begins a group of addresses, and GMime calls itself once for each.
        m_colons += std::count(line.begin(), line.end(), ':');
        m_tooManyGroups = m_tooManyGroups || (m_inAddresses && m_colons > mostColons);
        m_headerBytes += line.size() + 1;
        m_tooMuchHeader
            = m_tooMuchHeader || ++m_headerLines > m_limits.headerLines || m_headerBytes > m_limits.headerBytes;
    }

    MailLimits m_limits;
    bool m_inHeaders = true;
    bool m_inContentType = false;
    bool m_inAddresses = false;
    bool m_holdsMail = false;
    bool m_hasDigest = false;
    bool m_tooManyGroups = false;
    qsizetype m_colons = 0;
    bool m_tooMuchHeader = false;
    int m_boundaries = 0;
    int m_containers = 0;
    int m_headerLines = 0;
    qsizetype m_headerBytes = 0;
};

} // namespace

Result<void> checkMailShape(const QByteArray &bytes, const MailLimits &limits)
{
    if (bytes.size() > limits.bytes) {
        return failure(ErrorKind::Invalid, QStringLiteral("the mail has %1 bytes").arg(bytes.size()));
    }
    ShapeReader reader(limits);
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', start);
        const qsizetype stop = end < 0 ? bytes.size() : end;
        reader.take(QByteArrayView(bytes).sliced(start, stop - start));
        if (const char *broken = reader.broken()) {
            return failure(ErrorKind::Invalid, QStringLiteral("the mail has ") + QLatin1String(broken));
        }
        start = stop + 1;
    }
    return {};
}

} // namespace wederhoor
