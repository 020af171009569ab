#include "ui/conversation/BubbleRows.h"

#include "ui/models/ConversationModel.h"
#include "ui/style/Sizes.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wederhoor {

namespace {

// For estimates only: what is seen is measured.
constexpr qreal lineHeight = 18;
constexpr qreal bareHeight = 50;
constexpr qreal eventHeight = 28;
constexpr qreal characterWidth = 6.5;
constexpr qreal widestWords = 596;
constexpr qreal bubblePart = 0.72;

} // namespace

BubbleRows::BubbleRows(const ConversationModel &model, const Theme &theme, const PictureLoader &pictures)
    : m_model(model)
    , m_theme(theme)
    , m_pictures(pictures)
{
}

void BubbleRows::clear()
{
    m_rows.clear();
    m_tops.clear();
}

void BubbleRows::sync()
{
    QHash<QString, std::size_t> known;
    known.reserve(static_cast<qsizetype>(m_rows.size()));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        known.insert(m_rows[i].key, i);
    }
    std::vector<Row> old = std::exchange(m_rows, {});
    m_rows.reserve(static_cast<std::size_t>(m_model.rowCount()));
    for (int i = 0; i < m_model.rowCount(); ++i) {
        Row row;
        row.key = m_model.keyAt(i);
        row.print = m_model.printAt(i);
        const auto found = known.constFind(row.key);
        if (found != known.constEnd() && old[*found].print == row.print) {
            row = std::move(old[*found]);
        } else {
            row.height = estimate(i);
        }
        m_rows.push_back(std::move(row));
    }
    place();
}

void BubbleRows::forgetWords()
{
    for (Row &row : m_rows) {
        row.bubble.reset();
        row.measured = false;
    }
}

void BubbleRows::setWidth(qreal width)
{
    if (qFuzzyCompare(width + 1, m_width + 1)) {
        return;
    }
    m_width = width;
    for (int i = 0; i < count(); ++i) {
        Row &row = m_rows[static_cast<std::size_t>(i)];
        row.measured = false;
        row.height = estimate(i);
    }
    place();
}

qreal BubbleRows::estimate(int row) const
{
    const int length = m_model.lengthAt(row);
    if (length == 0) {
        return eventHeight;
    }
    const qreal perLine = std::max(10.0, std::min(widestWords, m_width * bubblePart) / characterWidth);
    return bareHeight + std::ceil(length / perLine) * lineHeight;
}

void BubbleRows::place()
{
    m_tops.resize(m_rows.size());
    qreal y = sizes::gap;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_tops[i] = y;
        y += m_rows[i].height;
    }
}

qreal BubbleRows::total() const
{
    return m_rows.empty() ? 0 : m_tops.back() + m_rows.back().height + sizes::gap;
}

int BubbleRows::rowAt(qreal y) const
{
    if (m_rows.empty()) {
        return -1;
    }
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return after == m_tops.begin() ? 0 : static_cast<int>(after - m_tops.begin()) - 1;
}

int BubbleRows::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&key](const Row &row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void BubbleRows::lay(Row &row, int index)
{
    if (!row.bubble) {
        row.bubble = std::make_unique<Bubble>(m_model.itemAt(index), m_theme, m_pictures);
        row.bubble->setShowsEarlier(row.showsEarlier);
        row.measured = false;
    }
    if (!row.measured) {
        row.bubble->layOut(m_width);
        row.height = row.bubble->height();
        row.measured = true;
    }
}

const Bubble &BubbleRows::bubble(int row)
{
    Row &found = m_rows.at(static_cast<std::size_t>(row));
    const qreal before = found.height;
    lay(found, row);
    if (found.height != before) {
        place();
    }
    return *found.bubble;
}

void BubbleRows::toggleEarlier(int row)
{
    Row &found = m_rows.at(static_cast<std::size_t>(row));
    found.showsEarlier = !found.showsEarlier;
    if (found.bubble) {
        found.bubble->setShowsEarlier(found.showsEarlier);
    }
    found.measured = false;
    lay(found, row);
    place();
}

bool BubbleRows::measure(qreal from, qreal to)
{
    bool moved = false;
    for (int i = std::max(0, rowAt(from)); i < count() && m_tops[static_cast<std::size_t>(i)] < to; ++i) {
        Row &row = m_rows[static_cast<std::size_t>(i)];
        const qreal before = row.height;
        lay(row, i);
        moved = moved || std::abs(row.height - before) > 0.5;
    }
    if (moved) {
        place();
    }
    return moved;
}

void BubbleRows::drop(qreal from, qreal to)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_tops[i] + m_rows[i].height < from || m_tops[i] > to) {
            m_rows[i].bubble.reset();
        }
    }
}

int BubbleRows::laidOut() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.bubble != nullptr; }));
}

} // namespace wederhoor
