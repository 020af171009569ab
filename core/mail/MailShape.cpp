#include "core/mail/MailShape.h"

#include <QByteArrayView>

#include <algorithm>

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
        return m_tooMuchHeader ? "headers without end" : nullptr;
    }

private:
    void beginHeaders()
    {
        m_inHeaders = true;
        m_inContentType = false;
        m_holdsMail = false;
        m_headerBytes = 0;
        m_headerLines = 0;
    }

    void takeHeader(QByteArrayView line)
    {
        const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
        m_inContentType = isFolded ? m_inContentType : startsWithIgnoringCase(line, "content-type");
        if (m_inContentType && (containsIgnoringCase(line, "multipart/") || containsIgnoringCase(line, "message/"))) {
            ++m_containers;
            m_holdsMail = m_holdsMail || containsIgnoringCase(line, "message/");
        }
        m_headerBytes += line.size() + 1;
        m_tooMuchHeader
            = m_tooMuchHeader || ++m_headerLines > m_limits.headerLines || m_headerBytes > m_limits.headerBytes;
    }

    MailLimits m_limits;
    bool m_inHeaders = true;
    bool m_inContentType = false;
    bool m_holdsMail = false;
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
