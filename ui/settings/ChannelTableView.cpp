#include "ui/settings/ChannelTableView.h"

#include "ui/models/ChannelTableModel.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wederhoor {

namespace {

constexpr int rowPixels = 30;
// Wide enough for the longest words of both languages.
constexpr int stateWidth = 190;
constexpr int figureWidth = 92;
constexpr int limitWidth = 122;
constexpr int roomForLimit = 800;

class ChannelDelegate final : public QStyledItemDelegate
{
public:
    ChannelDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &palette = m_theme.palette();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (isChosen) {
            painter->fillRect(option.rect, palette.accentSoft);
        }
        painter->setPen(palette.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QRectF words = QRectF(option.rect).adjusted(sizes::gap, 0, -sizes::gap, 0);
        if (index.column() == ChannelTableModel::Name) {
            painter->setRenderHint(QPainter::Antialiasing);
            const auto status = index.data(ChannelTableModel::StatusRole).value<ChannelStatus>();
            paintPlatformMark(*painter,
                              QRectF(words.left(), words.center().y() - sizes::badge / 2.0, sizes::badge, sizes::badge),
                              status.channel.platform);
            words.setLeft(words.left() + sizes::badge + sizes::gap);
        }
        const QFont font = m_theme.font(isChosen && index.column() == ChannelTableModel::Name ? Theme::Font::Strong
                                                                                              : Theme::Font::Text);
        painter->setFont(font);
        painter->setPen(colorOf(index));
        painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt(),
                          QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        paintFocus(*painter, option, index);
        painter->restore();
    }

private:
    [[nodiscard]] QColor colorOf(const QModelIndex &index) const
    {
        const Palette &palette = m_theme.palette();
        if (index.column() != ChannelTableModel::State) {
            return palette.text;
        }
        switch (static_cast<ChannelMood>(index.data(ChannelTableModel::MoodRole).toInt())) {
        case ChannelMood::Quiet:
            return palette.dim;
        case ChannelMood::Good:
            return palette.good;
        case ChannelMood::Care:
            return palette.soon;
        case ChannelMood::Trouble:
            return palette.late;
        }
        Q_UNREACHABLE();
    }

    /// One mark for the whole row: there is nothing to be done in a cell.
    void paintFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen && index.column() == 0 && option.widget != nullptr && option.widget->hasFocus()) {
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                             m_theme.palette().accent);
        }
    }

    const Theme &m_theme;
};

} // namespace

ChannelTableView::ChannelTableView(ChannelTableModel &model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("channelTable"));
    setModel(&model);
    setItemDelegate(new ChannelDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(rowPixels);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ChannelTableModel::Name, QHeaderView::Stretch);
    for (int column = ChannelTableModel::Age; column < ChannelTableModel::ColumnCount; ++column) {
        setColumnWidth(column, figureWidth);
    }
    setColumnWidth(ChannelTableModel::State, stateWidth);
    setColumnWidth(ChannelTableModel::LimitLeft, limitWidth);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!m_silent && current.isValid()) {
            Q_EMIT chosen(m_model.statusAt(current.row()).channel.id);
        }
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ChannelTableView::resizeEvent(QResizeEvent *event)
{
    // In a small window the name matters more; the limit stands in the details too.
    setColumnHidden(ChannelTableModel::LimitLeft, width() < roomForLimit);
    QTableView::resizeEvent(event);
}

void ChannelTableView::showChosen(const ChannelId &id)
{
    m_silent = true;
    const int row = m_model.rowOf(id);
    setCurrentIndex(m_model.index(row, 0));
    m_silent = false;
}

void ChannelTableView::fitHeight()
{
    setFixedHeight(horizontalHeader()->sizeHint().height() + rowPixels * m_model.rowCount());
}

void ChannelTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT entered();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace wederhoor
