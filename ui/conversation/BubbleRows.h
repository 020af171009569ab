#pragma once

#include "ui/conversation/Bubble.h"

#include <QString>

#include <memory>
#include <vector>

namespace wederhoor {

class ConversationModel;

/// Where each item of a conversation stands. Only what is near the screen is laid out; the rest has an estimated
/// height, so that thousands of items cost no more than the few that are seen.
class BubbleRows
{
public:
    BubbleRows(const ConversationModel &model, const Theme &theme, const PictureLoader &pictures);

    /// Another case: nothing of the last one is the same here, even where the message is.
    void clear();
    /// The model has changed: what is unchanged, found by its key, stays as it is laid out.
    void sync();
    /// Other fonts, colours or words: everything is laid out anew when it is seen.
    void forgetWords();
    void setWidth(qreal width);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] qreal total() const;
    [[nodiscard]] qreal top(int row) const { return m_tops.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] qreal height(int row) const { return m_rows.at(static_cast<std::size_t>(row)).height; }
    /// The row at this height, the first or the last one beyond the ends; -1 when there is none.
    [[nodiscard]] int rowAt(qreal y) const;
    /// -1: it is not there.
    [[nodiscard]] int rowOf(const QString &key) const;
    [[nodiscard]] const QString &keyAt(int row) const { return m_rows.at(static_cast<std::size_t>(row)).key; }

    /// Laid out when it was not.
    [[nodiscard]] const Bubble &bubble(int row);
    void toggleEarlier(int row);
    /// Lays out what stands between; true when something proved higher or lower than estimated.
    [[nodiscard]] bool measure(qreal from, qreal to);
    /// Forgets what is laid out beyond these heights.
    void drop(qreal from, qreal to);
    [[nodiscard]] int laidOut() const;

private:
    struct Row
    {
        QString key;
        size_t print = 0;
        qreal height = 0;
        bool measured = false;
        bool showsEarlier = false;
        std::unique_ptr<Bubble> bubble;
    };
    [[nodiscard]] qreal estimate(int row) const;
    void lay(Row &row, int index);
    void place();

    const ConversationModel &m_model;
    const Theme &m_theme;
    const PictureLoader &m_pictures;
    qreal m_width = 0;
    std::vector<Row> m_rows;
    std::vector<qreal> m_tops;
};

} // namespace wederhoor
