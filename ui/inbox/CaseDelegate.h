#pragma once

#include "core/domain/Clock.h"
#include "ui/models/CaseListModel.h"
#include "ui/widgets/TextCache.h"

#include <QStyledItemDelegate>

namespace wederhoor {

/// Paints a row of the list: platform, author and clock; two lines of their words; topic and owner. Never changes
/// height.
class CaseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CaseDelegate(CaseListModel &model, const Clock &clock, const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Whether what a row says of its time is another at the second moment.
    [[nodiscard]] static bool looksDifferent(const Case &value, Instant before, Instant now);
    /// Where a row looks different then: no more than its clock while that stays as long.
    [[nodiscard]] QRect clockRect(const QRect &row, const Case &value, Instant before, Instant now) const;

private:
    void paintHeading(QPainter &painter, const QRectF &rect, const CaseListRow &row) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, bool marked) const;
    void paintTop(QPainter &painter, const QRectF &line, const Case &value, bool marked) const;
    void paintMark(QPainter &painter, const QRectF &rect) const;
    void paintWords(QPainter &painter, const QRectF &rect, const QString &words,
                    const QList<TextCache::Mark> &marks) const;
    void paintNames(QPainter &painter, const QRectF &line, const Case &value) const;
    qreal paintClock(QPainter &painter, const QRectF &line, const Case &value) const;
    void paintFoot(QPainter &painter, const QRectF &line, const CaseRow &row) const;
    qreal paintPeople(QPainter &painter, const QRectF &line, const CaseRow &row) const;

    CaseListModel &m_model;
    const Clock &m_clock;
    const Theme &m_theme;
    mutable TextCache m_texts;
};

} // namespace wederhoor
