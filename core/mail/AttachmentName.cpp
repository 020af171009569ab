#include "core/mail/AttachmentName.h"

#include "core/text/PlainText.h"

#include <QHash>
#include <QRegularExpression>

namespace wederhoor {

namespace {

constexpr qsizetype longestName = 120; // bytes; ext4 takes 255, and "(2)" and the like are added
constexpr qsizetype longestExtension = 12;

QString extensionFor(const QString &mediaType)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("application/pdf"), QStringLiteral(".pdf")},
        {QStringLiteral("image/png"), QStringLiteral(".png")},
        {QStringLiteral("image/jpeg"), QStringLiteral(".jpg")},
        {QStringLiteral("image/gif"), QStringLiteral(".gif")},
        {QStringLiteral("text/plain"), QStringLiteral(".txt")},
        {QStringLiteral("text/html"), QStringLiteral(".html")},
        {QStringLiteral("text/calendar"), QStringLiteral(".ics")},
        {QStringLiteral("message/rfc822"), QStringLiteral(".eml")},
    };
    return known.value(mediaType.toLower());
}

/// Before the first dot, as Windows sees it.
bool isDevice(const QString &name)
{
    static const QRegularExpression devices(QStringLiteral("^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\\s*(?:\\.|$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return devices.match(name).hasMatch();
}

QString shortened(const QString &name)
{
    if (name.toUtf8().size() <= longestName) {
        return name;
    }
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasExtension = dot > 0 && name.size() - dot <= longestExtension;
    const QString extension = hasExtension ? name.mid(dot) : QString();
    QString stem = hasExtension ? name.left(dot) : name;
    stem.truncate(longestName);
    while (!stem.isEmpty()
           && (stem.toUtf8().size() + extension.toUtf8().size() > longestName || stem.back().isHighSurrogate())) {
        stem.chop(1);
    }
    return stem.trimmed() + extension;
}

} // namespace

QString safeAttachmentName(const QString &name, const QString &mediaType, qsizetype number)
{
    static const QRegularExpression unsafe(QStringLiteral("[<>:\"|?*\\x{200C}\\x{200D}]"));
    static const QRegularExpression edges(QStringLiteral("^[. ]+|[. ]+$"));
    QString safe = plainLine(name, 2'000);
    safe = safe.mid(std::max(safe.lastIndexOf(u'/'), safe.lastIndexOf(u'\\')) + 1);
    safe.replace(unsafe, QStringLiteral("_"));
    safe.remove(edges);
    safe = shortened(safe);
    safe.remove(edges);
    if (safe.isEmpty()) {
        return QStringLiteral("attachment-%1").arg(number) + extensionFor(mediaType);
    }
    return isDevice(safe) ? u'_' + safe : safe;
}

} // namespace wederhoor
