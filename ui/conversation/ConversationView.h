#pragma once

#include "ui/conversation/BubbleRows.h"

#include <QAbstractScrollArea>

#include <functional>

class QMenu;

namespace wederhoor {

/// The conversation as bubbles: theirs left, ours right, notes yellow, events as fine lines. Text can be selected and
/// copied; a link opens by a click only, a picture is fetched by a click only unless its channel allows more. What one
/// reads stays where it is when something comes in above or below.
class ConversationView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ConversationView(ConversationModel &model, PictureLoader &pictures, const Theme &theme, QWidget *parent = nullptr);

    void scrollToEnd();
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] ConversationModel &model() const { return m_model; }
    /// The item the keyboard is on; -1: none.
    [[nodiscard]] int currentRow() const { return m_current; }
    void setCurrentRow(int row);
    /// In the viewport's coordinates.
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] int rowAtPoint(const QPoint &point) const;
    /// How many items are laid out: a few screens' worth, whatever the conversation holds.
    [[nodiscard]] int laidOut() const { return m_rows.laidOut(); }

    /// Which of our own messages may be deleted on the platform; without it none is offered.
    void setMayDelete(std::function<bool(const MessageRef &)> may) { m_mayDelete = std::move(may); }

Q_SIGNALS:
    void deleteWanted(const wederhoor::MessageRef &message);
    /// It is deleted and written again.
    void rewriteWanted(const wederhoor::MessageRef &message);
    void linkOpened(const QUrl &url);
    /// The beginning of what is here comes into sight.
    void olderWanted();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
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
        int row = -1;
        QPointF inBubble;
        Bubble::Hit hit;
    };
    void retranslate();
    void wordsChanged();
    void rowsChanged();
    void settle();
    void placeAt(const QString &key, qreal offset);
    void updateScrollBar();
    void fetchVisible();
    void act(const Spot &spot);
    void addOwnActs(QMenu &menu, const MessageRef &ref);
    void showMenu(const Spot &spot, const QPoint &at);
    void copy() const;
    [[nodiscard]] qreal offset() const;
    [[nodiscard]] Spot spotAt(const QPoint &point);
    [[nodiscard]] bool moveByKey(int key);

    std::function<bool(const MessageRef &)> m_mayDelete;
    ConversationModel &m_model;
    PictureLoader &m_pictures;
    const Theme &m_theme;
    BubbleRows m_rows;
    CaseId m_case;
    bool m_follow = true; ///< at the end, where new items come into sight
    bool m_settling = false;
    int m_current = -1;
    int m_selected = -1;
    int m_from = 0;
    int m_to = 0;
    Spot m_pressed;
};

} // namespace wederhoor
