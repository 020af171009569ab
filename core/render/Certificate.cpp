#include "core/render/Certificate.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace wederhoor {

namespace {

constexpr int dotsPerInch = 300;
constexpr int marginMillimetres = 15;

// Shares of the sheet's height.
constexpr qreal titleAt = 0.16;
constexpr qreal nameAt = 0.36;
constexpr qreal statementAt = 0.49;
constexpr qreal linesAt = 0.86;

QFont fontOf(int points, QFont::Weight weight = QFont::Normal)
{
    QFont font(QStringLiteral("Inter"));
    font.setPointSize(points);
    font.setWeight(weight);
    return font;
}

/// One sheet, painted from its top.
class Sheet
{
public:
    Sheet(QPainter &painter, const QRectF &area)
        : m_painter(painter)
        , m_area(area)
    {
    }

    void frame()
    {
        const qreal thick = m_area.height() / 150;
        QPen pen; // black ink
        pen.setWidthF(thick);
        m_painter.setPen(pen);
        m_painter.drawRect(m_area.adjusted(thick, thick, -thick, -thick));
        pen.setWidthF(thick / 4);
        m_painter.setPen(pen);
        m_painter.drawRect(m_area.adjusted(3 * thick, 3 * thick, -3 * thick, -3 * thick));
    }

    void goTo(qreal share) { m_y = m_area.top() + share * m_area.height(); }

    void line(const QString &text, const QFont &font)
    {
        m_painter.setFont(font);
        const qreal side = m_area.width() / 10;
        const QRectF room(m_area.left() + side, m_y, m_area.width() - 2 * side, m_area.bottom() - m_y);
        constexpr int how = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
        const QRectF taken = m_painter.boundingRect(room, how, text);
        m_painter.drawText(room, how, text);
        m_y = taken.bottom() + taken.height() / 4;
    }

    /// Beside each other, each below a line to write on.
    void toFillIn(const QStringList &names)
    {
        const qreal width = m_area.width() * 0.8 / std::max<qsizetype>(1, names.size());
        qreal x = m_area.left() + m_area.width() * 0.1;
        m_painter.setFont(fontOf(10));
        for (const QString &name : names) {
            m_painter.drawLine(QPointF(x, m_y), QPointF(x + width * 0.85, m_y));
            m_painter.drawText(QRectF(x, m_y, width, m_area.bottom() - m_y), Qt::AlignLeft | Qt::AlignTop, name);
            x += width;
        }
    }

private:
    QPainter &m_painter;
    QRectF m_area;
    qreal m_y = 0;
};

void paint(QPainter &painter, const QRectF &area, const CertificateWords &words)
{
    Sheet sheet(painter, area);
    sheet.frame();
    sheet.goTo(titleAt);
    sheet.line(words.title, fontOf(34, QFont::Bold));
    sheet.line(words.subject, fontOf(16));
    sheet.goTo(nameAt);
    sheet.line(words.name, fontOf(28, QFont::DemiBold));
    sheet.goTo(statementAt);
    sheet.line(words.statement, fontOf(15));
    for (const QString &detail : words.details) {
        sheet.line(detail, fontOf(13));
    }
    sheet.line(words.note, fontOf(11));
    sheet.goTo(linesAt);
    sheet.toFillIn(words.lines);
}

} // namespace

QByteArray certificatePdf(const CertificateWords &words)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setTitle(words.title + QStringLiteral(": ") + words.name);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                    QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                    QPageLayout::Millimeter));
    QPainter painter(&writer);
    paint(painter, QRectF(0, 0, writer.width(), writer.height()), words);
    painter.end();
    return bytes;
}

Result<void> writeCertificate(const CertificateWords &words, const QString &path)
{
    QSaveFile file(path);
    const QByteArray pdf = certificatePdf(words);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
        return failure(ErrorKind::Storage, path + QStringLiteral(": ") + file.errorString());
    }
    return {};
}

} // namespace wederhoor
