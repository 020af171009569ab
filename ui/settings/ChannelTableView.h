#pragma once

#include "core/domain/Ids.h"

#include <QTableView>

namespace wederhoor {

class ChannelTableModel;
class Theme;

/// The channels as a table as high as its rows.
class ChannelTableView : public QTableView
{
    Q_OBJECT

public:
    ChannelTableView(ChannelTableModel &model, const Theme &theme, QWidget *parent = nullptr);

    void showChosen(const ChannelId &id);
    void fitHeight();

Q_SIGNALS:
    void chosen(const wederhoor::ChannelId &id);
    /// Return was pressed: to the acts of the channel.
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ChannelTableModel &m_model;
    bool m_silent = false;
};

} // namespace wederhoor
