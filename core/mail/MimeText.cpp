#include "core/mail/MimeText.h"

#include "core/mail/GMimeHandle.h"

#include <QStringDecoder>
#include <QStringList>

#include <array>
#include <cerrno>

namespace wederhoor {

namespace {

/// One charset to UTF-8, by iconv.
class Converter
{
public:
    explicit Converter(const QByteArray &charset)
        : m_handle(g_mime_iconv_open("UTF-8", charset.constData()))
    {
    }
    ~Converter()
    {
        if (isOpen()) {
            g_mime_iconv_close(m_handle);
        }
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    [[nodiscard]] bool isOpen() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

    [[nodiscard]] QByteArray convert(const QByteArray &bytes)
    {
        QByteArray text;
        std::array<char, 4096> buffer{};
        char *in = const_cast<char *>(bytes.constData()); // iconv's signature; it does not write
        auto left = static_cast<std::size_t>(bytes.size());
        while (left > 0) {
            char *out = buffer.data();
            std::size_t room = buffer.size();
            const std::size_t done = iconv(m_handle, &in, &left, &out, &room);
            text.append(buffer.data(), out - buffer.data());
            if (done == static_cast<std::size_t>(-1) && errno != E2BIG) {
                text.append("\xEF\xBF\xBD"); // not of this charset, or cut off: one byte is lost
                ++in;
                --left;
            }
        }
        return text;
    }

private:
    iconv_t m_handle;
};

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && (!decoded.isEmpty() || bytes.isEmpty());
}

bool isPlainAscii(const QByteArray &bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
}

/// ISO-8859-1 is read as windows-1252, as every mail program does: senders mean its quotes and euro sign.
QByteArray meantBy(const QByteArray &charset)
{
    const QByteArray name = charset.trimmed().toLower();
    const bool isLatin = name == "iso-8859-1" || name == "latin1" || name == "iso8859-1" || name == "iso_8859-1";
    return isLatin ? QByteArray("windows-1252") : name;
}

bool saysNothing(const QByteArray &charset)
{
    return charset.isEmpty() || charset == "us-ascii" || charset == "ascii" || charset == "utf-8" || charset == "utf8"
        || charset.startsWith("unknown") || charset.startsWith("x-unknown");
}

QString converted(const QByteArray &bytes, const QByteArray &charset)
{
    Converter converter(charset);
    return QString::fromUtf8(converter.isOpen() ? converter.convert(bytes) : bytes);
}

/// A line of a flowed text: how deep it is quoted, and what it says.
struct FlowedLine
{
    qsizetype depth = 0;
    QString words;
    bool flows = false;
};

FlowedLine readFlowed(const QString &line)
{
    FlowedLine read;
    while (read.depth < line.size() && line.at(read.depth) == u'>') {
        ++read.depth;
    }
    read.words = line.mid(read.depth);
    if (read.words.startsWith(u' ')) { // stuffed
        read.words.remove(0, 1);
    }
    read.flows = read.words.endsWith(u' ') && read.words != QStringLiteral("-- ");
    return read;
}

} // namespace

QString decodeMailText(const QByteArray &bytes, const QByteArray &charset)
{
    prepareGMime();
    const QByteArray name = meantBy(charset);
    if (!saysNothing(name) && name.size() < 64) {
        if (Converter converter(name); converter.isOpen()) {
            // "iso-8859-1" around UTF-8 is common; the reverse chance, that Latin letters make valid UTF-8, is nil.
            const bool belied = name == "windows-1252" && !isPlainAscii(bytes) && isUtf8(bytes);
            return QString::fromUtf8(belied ? bytes : converter.convert(bytes));
        }
    }
    if (isUtf8(bytes)) {
        return QString::fromUtf8(bytes);
    }
    // Said to be UTF-8 and mostly so: one damaged letter is no reason to damage them all.
    return name.startsWith("utf") ? QString::fromUtf8(bytes) : converted(bytes, "windows-1252");
}

QString unflow(const QString &text, bool deleteSpace)
{
    QStringList lines;
    FlowedLine open;
    bool isOpen = false;
    const auto close = [&lines, &open, &isOpen] {
        if (isOpen) {
            lines.append(QStringLiteral("> ").repeated(open.depth) + open.words);
        }
        isOpen = false;
    };
    const QStringList raw = text.split(u'\n');
    for (const QString &each : raw) {
        FlowedLine line = readFlowed(each);
        if (line.flows && deleteSpace) {
            line.words.chop(1);
        }
        if (isOpen && (line.depth != open.depth || line.words == QStringLiteral("-- "))) {
            close();
        }
        if (isOpen) {
            open.words += line.words;
        } else {
            open = line;
            isOpen = true;
        }
        if (!line.flows) {
            close();
        }
    }
    close();
    return lines.join(u'\n');
}

} // namespace wederhoor
