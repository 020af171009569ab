#include "ui/settings/TemplateTree.h"

#include "core/domain/TemplateFolder.h"

#include <QDropEvent>
#include <QHash>
#include <QHeaderView>
#include <QTreeWidgetItemIterator>

namespace wederhoor {

namespace {

enum Column { Name, Count, ColumnCount };
enum Role { IdRole = Qt::UserRole, FolderRole };
constexpr int countWidth = 36;

bool isFolder(const QTreeWidgetItem *item)
{
    return item != nullptr && item->data(Name, IdRole).toUuid().isNull();
}

} // namespace

TemplateTree::TemplateTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(ColumnCount);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    setColumnWidth(Count, countWidth);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::InternalMove);
    setTabKeyNavigation(false);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!m_silent && item != nullptr && !isFolder(item)) {
            Q_EMIT chosen(idOf(item));
        }
    });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](const QTreeWidgetItem *item) {
        if (!m_silent) {
            m_closed.insert(folderAt(item));
        }
    });
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem *item) {
        if (!m_silent) {
            m_closed.remove(folderAt(item));
        }
    });
    connect(this, &QTreeWidget::itemChanged, this, &TemplateTree::takeName);
}

TemplateId TemplateTree::idOf(const QTreeWidgetItem *item)
{
    return item == nullptr ? TemplateId() : TemplateId{item->data(Name, IdRole).toUuid()};
}

QString TemplateTree::folderAt(const QTreeWidgetItem *item)
{
    return item == nullptr ? QString() : item->data(Name, FolderRole).toString();
}

QList<QTreeWidgetItem *> TemplateTree::items() const
{
    QList<QTreeWidgetItem *> all;
    for (QTreeWidgetItemIterator at(const_cast<TemplateTree *>(this)); *at != nullptr; ++at) {
        all.append(*at);
    }
    return all;
}

QList<QTreeWidgetItem *> TemplateTree::leaves() const
{
    QList<QTreeWidgetItem *> found = items();
    found.removeIf([](const QTreeWidgetItem *item) { return isFolder(item); });
    return found;
}

QTreeWidgetItem *TemplateTree::folderItem(const QStringList &parts)
{
    if (parts.isEmpty()) {
        return invisibleRootItem();
    }
    QTreeWidgetItem *above = folderItem(parts.mid(0, parts.size() - 1));
    const QString folder = folderOf(parts);
    for (int row = 0; row < above->childCount(); ++row) {
        if (isFolder(above->child(row)) && folderAt(above->child(row)) == folder) {
            return above->child(row);
        }
    }
    auto *item = new QTreeWidgetItem(above);
    item->setText(Name, parts.constLast());
    item->setData(Name, FolderRole, folder);
    item->setTextAlignment(Count, Qt::AlignRight | Qt::AlignVCenter);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
                   | Qt::ItemIsDropEnabled);
    return item;
}

void TemplateTree::setLeaves(const QList<Leaf> &leaves)
{
    const TemplateId before = idOf(currentItem());
    const QString folderBefore = before.isNull() ? folderAt(currentItem()) : QString();
    m_silent = true;
    clear();
    for (const Leaf &leaf : leaves) {
        auto *item = new QTreeWidgetItem(folderItem(folderParts(leaf.folder)));
        item->setText(Name, leaf.text);
        item->setData(Name, IdRole, leaf.id.value);
        item->setData(Name, FolderRole, folderOf(folderParts(leaf.folder)));
        item->setToolTip(Name, leaf.about);
        item->setData(Name, Qt::AccessibleDescriptionRole, leaf.about);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled);
        item->setFirstColumnSpanned(true);
    }
    count();
    bool hasFolders = false;
    for (QTreeWidgetItem *item : items()) {
        if (isFolder(item)) {
            hasFolders = true;
            item->setExpanded(!m_closed.contains(folderAt(item)));
        }
        const bool isSame = before.isNull()
            ? isFolder(item) && !folderBefore.isEmpty() && folderAt(item) == folderBefore
            : idOf(item) == before;
        if (isSame) {
            setCurrentItem(item);
        }
    }
    setRootIsDecorated(hasFolders);
    m_silent = false;
}

void TemplateTree::count()
{
    QHash<QTreeWidgetItem *, int> within;
    for (QTreeWidgetItem *leaf : leaves()) {
        for (QTreeWidgetItem *folder = leaf->parent(); folder != nullptr; folder = folder->parent()) {
            ++within[folder];
        }
    }
    for (auto folder = within.begin(); folder != within.end(); ++folder) {
        folder.key()->setText(Count, QString::number(folder.value()));
        folder.key()->setData(Name, Qt::AccessibleTextRole,
                              tr("Folder %1, %n template(s)", nullptr, folder.value()).arg(folder.key()->text(Name)));
    }
}

void TemplateTree::choose(const TemplateId &id)
{
    m_silent = true;
    QTreeWidgetItem *wanted = nullptr;
    for (QTreeWidgetItem *item : leaves()) {
        wanted = !id.isNull() && idOf(item) == id ? item : wanted;
    }
    setCurrentItem(wanted);
    m_silent = false;
}

void TemplateTree::takeName(QTreeWidgetItem *item, int column)
{
    if (m_silent || column != Name || !isFolder(item)) {
        return;
    }
    const QString folder = folderAt(item);
    QStringList parts = folderParts(folder);
    const QStringList name = folderParts(item->text(Name));
    if (name == QStringList{parts.constLast()}) {
        return;
    }
    m_silent = true;
    item->setText(Name, parts.constLast()); // until it is so
    m_silent = false;
    if (!name.isEmpty()) {
        parts.removeLast();
        Q_EMIT renameWanted(folder, folderOf(parts + name));
    }
}

void TemplateTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event);
    const QString into = folderAt(itemAt(event->position().toPoint()));
    const bool isIntoItself = isFolder(currentItem()) && isWithin(into, folderAt(currentItem()));
    event->setAccepted(event->source() == this && currentItem() != nullptr && !isIntoItself);
}

void TemplateTree::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::IgnoreAction); // the tree is filled anew once it is so
    event->accept();
    if (event->source() == this) {
        dropAt(event->position().toPoint());
    }
}

void TemplateTree::dropAt(const QPoint &at)
{
    const QString into = folderAt(itemAt(at));
    const QTreeWidgetItem *dragged = currentItem();
    if (dragged == nullptr) {
        return;
    }
    if (!isFolder(dragged)) {
        if (into != folderAt(dragged)) {
            Q_EMIT moveWanted(idOf(dragged), into);
        }
        return;
    }
    const QString folder = folderAt(dragged);
    const QString as = folderOf(folderParts(into) + QStringList{folderParts(folder).constLast()});
    if (!isWithin(into, folder) && as != folder) {
        Q_EMIT renameWanted(folder, as);
    }
}

} // namespace wederhoor
