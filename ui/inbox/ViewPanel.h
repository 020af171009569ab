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

    /// Chooses without telling.
    void showChosen(ViewListModel::Kind kind, CaseView view);

Q_SIGNALS:
    void viewChosen(wederhoor::CaseView view);
    void channelChosen(const wederhoor::ChannelId &channel);
    void draftsChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(const QModelIndex &index);

    ViewListModel &m_model;
    QListView *m_list;
    bool m_silent = false;
};

} // namespace wederhoor
