#pragma once

#include "ui/conversation/Bubble.h"

#include <QAbstractScrollArea>

#include <memory>
#include <vector>

namespace wederhoor {

/// The conversation as bubbles: theirs left, ours right, notes yellow, events as fine lines. Text can be selected and
/// copied; a link opens by a click only.
class ConversationView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ConversationView(ConversationModel &model, const Theme &theme, QWidget *parent = nullptr);

    void scrollToEnd();
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void linkOpened(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Spot
    {
        int bubble = -1;
        QPointF inBubble;
    };
    void retranslate();
    void rebuild();
    void append(int first, int last);
    void layOut();
    void updateScrollBar();
    void copy() const;
    void describe();
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] Spot spotAt(const QPoint &point) const;
    [[nodiscard]] std::size_t firstVisible() const;

    ConversationModel &m_model;
    const Theme &m_theme;
    std::vector<std::unique_ptr<Bubble>> m_bubbles;
    std::vector<qreal> m_tops;
    qreal m_total = 0;
    int m_selected = -1;
    int m_from = 0;
    int m_to = 0;
    QUrl m_pressed;
};

} // namespace wederhoor
