#pragma once

#include "ui/models/ViewListModel.h"

#include <QFrame>

class QListView;

namespace wederhoor {

class Theme;

/// The views at the left, with their counts.
class ViewPanel : public QFrame
{
    Q_OBJECT

public:
    ViewPanel(ViewListModel &model, const Theme &theme, QWidget *parent = nullptr);

    /// Chooses without telling; -1: nothing.
    void showRow(int row);

Q_SIGNALS:
    void viewChosen(wederhoor::CaseView view);
    void channelChosen(const wederhoor::ChannelId &channel);
    void draftsChosen();
    void savedChosen(const QString &id);
    void renameWanted(const QString &id);
    void removeWanted(const QString &id);
    void shareWanted(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(const QModelIndex &index);
    void openMenu(const QPoint &point);

    ViewListModel &m_model;
    QListView *m_list;
    bool m_silent = false;
};

} // namespace wederhoor
