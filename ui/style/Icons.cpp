#include "ui/style/Icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace wederhoor {

namespace {

const char *fileName(Icon icon)
{
    switch (icon) {
    case Icon::Inbox:
        return "inbox";
    case Icon::Practice:
        return "practice";
    case Icon::Settings:
        return "settings";
    case Icon::Search:
        return "search";
    case Icon::Claim:
        return "claim";
    case Icon::Release:
        return "release";
    case Icon::Dismiss:
        return "dismiss";
    case Icon::Resolve:
        return "resolve";
    case Icon::Reopen:
        return "reopen";
    case Icon::Note:
        return "note";
    case Icon::Public:
        return "public";
    case Icon::Private:
        return "private";
    case Icon::Template:
        return "template";
    case Icon::Send:
        return "send";
    case Icon::Undo:
        return "undo";
    case Icon::Refresh:
        return "refresh";
    case Icon::Warning:
        return "warning";
    case Icon::Key:
        return "key";
    case Icon::Channel:
        return "channel";
    case Icon::Open:
        return "open";
    case Icon::Menu:
        return "menu";
    }
    Q_UNREACHABLE();
}

QPixmap rendered(const QByteArray &svg, int pixels, qreal scale)
{
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(pixels, pixels) * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QByteArray source(const QString &name)
{
    initIconResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QPixmap iconPixmap(Icon icon, const QColor &color, int pixels, qreal scale)
{
    QByteArray svg = source(QLatin1String(fileName(icon)));
    svg.replace("currentColor", color.name().toLatin1());
    return rendered(svg, pixels, scale);
}

QIcon lineIcon(Icon icon, const QColor &color)
{
    QIcon result;
    for (const int pixels : {16, 20, 24}) {
        for (const qreal scale : {1.0, 2.0}) {
            result.addPixmap(iconPixmap(icon, color, pixels, scale));
        }
    }
    return result;
}

QIcon applicationIcon()
{
    QIcon result;
    for (const int pixels : {16, 32, 64, 128}) {
        result.addPixmap(rendered(source(QStringLiteral("wederhoor")), pixels, 1.0));
    }
    return result;
}

} // namespace wederhoor
