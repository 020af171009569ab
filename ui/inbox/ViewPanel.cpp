#include "ui/inbox/ViewPanel.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr int rowHeight = 28;
constexpr int headingHeight = 36;

class ViewDelegate final : public QStyledItemDelegate
{
public:
    ViewDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {sizes::viewsWidth, entry(index).kind == ViewListModel::Kind::Heading ? headingHeight : rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const ViewListModel::Entry row = entry(index);
        const QRectF rect = QRectF(option.rect).adjusted(sizes::gap, 0, -sizes::gap, 0);
        if (row.kind == ViewListModel::Kind::Heading) {
            painter->setFont(m_theme.font(Theme::Font::Group));
            painter->setPen(m_theme.palette().faint);
            painter->drawText(rect.adjusted(sizes::gap, 0, 0, -6), Qt::AlignLeft | Qt::AlignBottom, row.text);
        } else {
            paintRow(*painter, option, rect, row);
        }
        painter->restore();
    }

private:
    static ViewListModel::Entry entry(const QModelIndex &index)
    {
        return index.data(ViewListModel::EntryRole).value<ViewListModel::Entry>();
    }

    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QRectF &rect,
                  const ViewListModel::Entry &row) const
    {
        const Palette &palette = m_theme.palette();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool focused = chosen && option.widget != nullptr && option.widget->hasFocus();
        if (chosen) {
            painter.setPen(focused ? QPen(palette.accent) : QPen(Qt::NoPen));
            painter.setBrush(palette.accentSoft);
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), sizes::radius, sizes::radius);
        }
        QRectF words = rect.adjusted(sizes::gap, 0, -sizes::gap, 0);
        const QString figure = QLocale().toString(row.count) + (row.more ? QStringLiteral("+") : QString());
        const QString count = row.count > 0 || row.more || chosen ? figure : QString();
        painter.setFont(m_theme.font(chosen || row.urgent ? Theme::Font::SmallStrong : Theme::Font::Small));
        painter.setPen(row.urgent ? palette.late : chosen ? palette.accent : palette.dim);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, count);
        words.setRight(words.right() - QFontMetricsF(painter.font()).horizontalAdvance(count) - sizes::gapTiny);
        if (row.kind == ViewListModel::Kind::Channel) {
            paintPlatformMark(painter,
                              QRectF(words.left(), words.center().y() - sizes::badge / 2.0, sizes::badge, sizes::badge),
                              row.platform);
            words.setLeft(words.left() + sizes::badge + sizes::gap);
        }
        const QFont font = m_theme.font(chosen ? Theme::Font::Strong : Theme::Font::Text);
        painter.setFont(font);
        painter.setPen(palette.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(row.text, Qt::ElideRight, words.width()));
    }

    const Theme &m_theme;
};

} // namespace

ViewPanel::ViewPanel(ViewListModel &model, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_list(new QListView(this))
{
    setObjectName(QStringLiteral("viewsPanel"));
    m_list->setObjectName(QStringLiteral("viewList"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new ViewDelegate(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { choose(current); });
    m_list->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ViewPanel::openMenu);
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void ViewPanel::retranslate()
{
    m_list->setAccessibleName(tr("Views"));
}

void ViewPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void ViewPanel::showRow(int row)
{
    m_silent = true;
    if (row < 0) {
        m_list->setCurrentIndex({});
    } else if (m_list->currentIndex().row() != row) {
        m_list->setCurrentIndex(m_model.index(row));
    }
    m_silent = false;
}

void ViewPanel::openMenu(const QPoint &point)
{
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid() || m_model.entryAt(index.row()).kind != ViewListModel::Kind::Saved) {
        return;
    }
    const ViewListModel::Entry entry = m_model.entryAt(index.row());
    if (!entry.mayChange && !entry.mayShare) {
        return;
    }
    const QString id = entry.key;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("savedViewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *rename = menu->addAction(tr("Rename \u2026"));
    rename->setShortcut(Qt::Key_F2);
    rename->setObjectName(QStringLiteral("savedView.rename"));
    QAction *remove = menu->addAction(tr("Delete"));
    remove->setShortcut(QKeySequence::Delete);
    remove->setObjectName(QStringLiteral("savedView.delete"));
    rename->setVisible(entry.mayChange);
    remove->setVisible(entry.mayChange);
    if (entry.mayShare) {
        QAction *share = menu->addAction(tr("Share with the team"));
        share->setObjectName(QStringLiteral("savedView.share"));
        connect(share, &QAction::triggered, this, [this, id] { Q_EMIT shareWanted(id); });
    }
    connect(rename, &QAction::triggered, this, [this, id] { Q_EMIT renameWanted(id); });
    connect(remove, &QAction::triggered, this, [this, id] { Q_EMIT removeWanted(id); });
    menu->popup(m_list->viewport()->mapToGlobal(point));
}

bool ViewPanel::eventFilter(QObject *watched, QEvent *event)
{
    const QModelIndex current = m_list->currentIndex();
    const bool onSaved = current.isValid() && m_model.entryAt(current.row()).kind == ViewListModel::Kind::Saved
        && m_model.entryAt(current.row()).mayChange;
    if (watched != m_list || event->type() != QEvent::KeyPress || !onSaved) {
        return QFrame::eventFilter(watched, event);
    }
    // Before the list, which would take the delete key for a letter to search.
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_F2:
        Q_EMIT renameWanted(m_model.entryAt(current.row()).key);
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeWanted(m_model.entryAt(current.row()).key);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void ViewPanel::choose(const QModelIndex &index)
{
    if (m_silent || !index.isValid()) {
        return;
    }
    const ViewListModel::Entry entry = m_model.entryAt(index.row());
    switch (entry.kind) {
    case ViewListModel::Kind::Heading:
        break;
    case ViewListModel::Kind::View:
        Q_EMIT viewChosen(entry.view);
        break;
    case ViewListModel::Kind::DraftsAndOutbox:
        Q_EMIT draftsChosen();
        break;
    case ViewListModel::Kind::Saved:
        Q_EMIT savedChosen(entry.key);
        break;
    case ViewListModel::Kind::Channel:
        Q_EMIT channelChosen(entry.channel);
        break;
    }
}

} // namespace wederhoor
