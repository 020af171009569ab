#include "core/platforms/feeds/FeedEncoding.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

namespace wederhoor {

namespace {

enum class Encoding { Utf8, Utf16LE, Utf16BE, Windows1252, Latin9, Unknown };

// https://encoding.spec.whatwg.org/index-windows-1252.txt, bytes 0x80 to 0x9F
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                               0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

Encoding encodingNamed(const QByteArray &label)
{
    const QByteArray name = label.trimmed().toLower().replace('_', '-');
    if (name == "utf-8" || name == "utf8") {
        return Encoding::Utf8;
    }
    // ISO-8859-1 and ASCII are read as windows-1252, as every browser does: authors mean its quotes and euro sign.
    if (name == "iso-8859-1" || name == "latin1" || name == "latin-1" || name == "l1" || name == "us-ascii"
        || name == "ascii" || name == "windows-1252" || name == "cp1252" || name == "x-cp1252") {
        return Encoding::Windows1252;
    }
    if (name == "iso-8859-15" || name == "latin9" || name == "latin-9" || name == "l9") {
        return Encoding::Latin9;
    }
    if (name == "utf-16le" || name == "utf-16") { // without a mark little-endian, as browsers do
        return Encoding::Utf16LE;
    }
    return name == "utf-16be" ? Encoding::Utf16BE : Encoding::Unknown;
}

QByteArray labelIn(const QByteArray &text, const char *pattern)
{
    const QRegularExpression label(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption);
    return label.match(QString::fromLatin1(text)).captured(1).toLatin1();
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.isEmpty();
}

QString decodeSingleByte(const QByteArray &bytes, Encoding encoding)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (encoding == Encoding::Windows1252 && code >= 0x80 && code < 0xA0) {
            character = windows1252.at(code - 0x80);
        }
        if (encoding == Encoding::Latin9) {
            constexpr std::array<std::pair<char16_t, char16_t>, 8> differences{{{0xA4, 0x20AC},
                                                                                {0xA6, 0x0160},
                                                                                {0xA8, 0x0161},
                                                                                {0xB4, 0x017D},
                                                                                {0xB8, 0x017E},
                                                                                {0xBC, 0x0152},
                                                                                {0xBD, 0x0153},
                                                                                {0xBE, 0x0178}}};
            for (const auto &[from, to] : differences) {
                if (code == from) {
                    character = to;
                }
            }
        }
    }
    return text;
}

QString decode(const QByteArray &bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LE:
        return QStringDecoder(QStringDecoder::Utf16LE)(bytes);
    case Encoding::Utf16BE:
        return QStringDecoder(QStringDecoder::Utf16BE)(bytes);
    case Encoding::Windows1252:
    case Encoding::Latin9:
        return decodeSingleByte(bytes, encoding);
    case Encoding::Utf8:
    case Encoding::Unknown:
        return QString::fromUtf8(bytes);
    }
    Q_UNREACHABLE();
}

Encoding guess(const QByteArray &bytes)
{
    if (bytes.startsWith(QByteArray("<\0", 2))) {
        return Encoding::Utf16LE;
    }
    if (bytes.startsWith(QByteArray("\0<", 2))) {
        return Encoding::Utf16BE;
    }
    return isUtf8(bytes) ? Encoding::Utf8 : Encoding::Windows1252;
}

/// What the answer or the document says; nothing when neither says anything.
std::optional<QByteArray> declared(const QByteArray &bytes, const QByteArray &contentType)
{
    constexpr qsizetype prologLength = 256;
    const QByteArray charset = labelIn(contentType, "charset\\s*=\\s*[\"']?([\\w.:-]+)");
    if (!charset.isEmpty()) {
        return charset;
    }
    const QByteArray encoding
        = labelIn(bytes.left(prologLength), "^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)");
    return encoding.isEmpty() ? std::nullopt : std::optional(encoding);
}

void replaceWhatXmlForbids(QString &text)
{
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0xFFFE || code == 0xFFFF) {
            character = QChar::ReplacementCharacter;
        }
    }
}

} // namespace

Result<QString> decodeFeed(const QByteArray &bytes, const QByteArray &contentType)
{
    Encoding encoding = Encoding::Utf8;
    qsizetype mark = 0;
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        mark = 3;
    } else if (bytes.startsWith("\xFF\xFE")) {
        encoding = Encoding::Utf16LE;
        mark = 2;
    } else if (bytes.startsWith("\xFE\xFF")) {
        encoding = Encoding::Utf16BE;
        mark = 2;
    } else {
        const Encoding guessed = guess(bytes);
        const auto label = declared(bytes, contentType);
        encoding = label ? encodingNamed(*label) : guessed;
        if (encoding == Encoding::Unknown) {
            return failure(ErrorKind::BadResponse,
                           QStringLiteral("the encoding %1 is not supported").arg(QString::fromLatin1(*label)));
        }
        const bool isWide = guessed == Encoding::Utf16LE || guessed == Encoding::Utf16BE;
        const bool saysWide = encoding == Encoding::Utf16LE || encoding == Encoding::Utf16BE;
        // The bytes are believed where they contradict the label: a charset that is merely the server's default, or a
        // declaration that was copied along when the document was recoded.
        if (isWide || saysWide || guessed == Encoding::Utf8) {
            encoding = guessed;
        }
    }
    QString text = decode(bytes.mid(mark), encoding);
    replaceWhatXmlForbids(text);
    return text;
}

} // namespace wederhoor
