#pragma once

#include <QListWidget>

namespace wederhoor {

/// Some of many, each with a box: Space ticks the one that has the focus.
class CheckList : public QListWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString id;
        QString text;
        bool isChosen = false;
    };

    explicit CheckList(const QString &objectName, QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] QStringList chosen() const;
};

} // namespace wederhoor
