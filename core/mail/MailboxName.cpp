#include "core/mail/MailboxName.h"

namespace wederhoor {

namespace {

constexpr auto base64Options = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

QByteArray shifted(const QString &text)
{
    QByteArray units;
    for (const QChar c : text) {
        units.append(static_cast<char>(c.unicode() >> 8U)).append(static_cast<char>(c.unicode() & 0xFFU));
    }
    return '&' + units.toBase64(base64Options).replace('/', ',') + '-';
}

QString unshifted(QByteArray text)
{
    const QByteArray units = QByteArray::fromBase64(text.replace(',', '/'), base64Options);
    QString plain;
    for (qsizetype i = 0; i + 1 < units.size(); i += 2) {
        plain.append(QChar(static_cast<uchar>(units.at(i + 1)), static_cast<uchar>(units.at(i))));
    }
    return plain;
}

} // namespace

QByteArray toMailboxName(const QString &folder)
{
    QByteArray name;
    QString special;
    const auto flush = [&name, &special] {
        name += special.isEmpty() ? QByteArray() : shifted(special);
        special.clear();
    };
    for (const QChar c : folder) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7E) {
            special.append(c);
            continue;
        }
        flush();
        name += c == u'&' ? QByteArray("&-") : QByteArray(1, c.toLatin1());
    }
    flush();
    return name;
}

QString fromMailboxName(const QByteArray &name)
{
    QString folder;
    qsizetype at = 0;
    for (;;) {
        const qsizetype begin = name.indexOf('&', at);
        const qsizetype end = begin < 0 ? -1 : name.indexOf('-', begin);
        if (end < 0) {
            return folder + QString::fromUtf8(name.mid(at));
        }
        folder += QString::fromUtf8(name.mid(at, begin - at));
        folder += end == begin + 1 ? QStringLiteral("&") : unshifted(name.mid(begin + 1, end - begin - 1));
        at = end + 1;
    }
}

} // namespace wederhoor
