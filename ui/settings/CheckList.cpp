#include "ui/settings/CheckList.h"

namespace wederhoor {

namespace {
constexpr int mostHeight = 132;
} // namespace

CheckList::CheckList(const QString &objectName, QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(objectName);
    setFixedHeight(mostHeight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void CheckList::setEntries(const QList<Entry> &entries)
{
    clear();
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.text, this);
        item->setData(Qt::UserRole, entry.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(entry.isChosen ? Qt::Checked : Qt::Unchecked);
    }
    if (count() > 0) {
        setCurrentRow(0);
    }
}

QStringList CheckList::chosen() const
{
    QStringList ids;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked) {
            ids.append(item(row)->data(Qt::UserRole).toString());
        }
    }
    return ids;
}

} // namespace wederhoor
