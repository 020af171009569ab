#pragma once

#include "core/domain/Ids.h"

#include <QSet>
#include <QTreeWidget>

namespace wederhoor {

/// Templates in their folders, each folder with how many lie in it. A template is dragged into a folder, a folder into
/// another; F2 gives a folder another name. The tree changes nothing by itself: it says what is wanted.
class TemplateTree : public QTreeWidget
{
    Q_OBJECT

public:
    struct Leaf
    {
        TemplateId id;
        QString folder;
        QString text;
        QString about;
    };

    explicit TemplateTree(QWidget *parent = nullptr);

    /// In this order; what was open and chosen stays so.
    void setLeaves(const QList<Leaf> &leaves);
    /// Quietly; a null id: none.
    void choose(const TemplateId &id);
    /// Those in the tree, in its order.
    [[nodiscard]] QList<QTreeWidgetItem *> leaves() const;
    [[nodiscard]] static TemplateId idOf(const QTreeWidgetItem *item);
    /// Drops what is chosen there: on a template into that one's folder, beside all into none.
    void dropAt(const QPoint &at);

Q_SIGNALS:
    void chosen(const wederhoor::TemplateId &id);
    /// Into this folder; empty: into none.
    void moveWanted(const wederhoor::TemplateId &id, const QString &folder);
    void renameWanted(const QString &folder, const QString &as);

protected:
    void dropEvent(QDropEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;

private:
    [[nodiscard]] QTreeWidgetItem *folderItem(const QStringList &parts);
    [[nodiscard]] static QString folderAt(const QTreeWidgetItem *item);
    [[nodiscard]] QList<QTreeWidgetItem *> items() const;
    void count();
    void takeName(QTreeWidgetItem *item, int column);

    QSet<QString> m_closed;
    bool m_silent = false;
};

} // namespace wederhoor
