#pragma once

#include <QLayout>
#include <QList>

namespace wederhoor {

/// Places its items beside each other and goes on in the next line where the width ends. In a line low
/// items stand in the middle of high ones.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override;

private:
    /// Answers the height; moves the items only when asked to.
    int place(const QRect &rect, bool move) const;

    /// The items of one line, as high as the highest.
    static void moveLine(const QList<QPair<QLayoutItem *, QRect>> &line, int height);

    QList<QLayoutItem *> m_items;
};

} // namespace wederhoor
