#pragma once

#include "ui/presenters/ChannelDoor.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace wederhoor {

class NoticeBar;

/// What may change of a connected channel: its name here, what it listens for, how often it is fetched, and whether
/// pictures are shown at once.
class ChannelEditor : public QDialog
{
    Q_OBJECT

public:
    using Change = std::function<QFuture<Result<Channel>>(const ChannelChange &)>;

    /// `offer`: null for an imported channel, of which only the name changes.
    ChannelEditor(const Channel &channel, const PlatformOffer *offer, Change change, QWidget *parent);

Q_SIGNALS:
    void changed(const wederhoor::Channel &channel);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void retranslate();
    void save();
    [[nodiscard]] ChannelChange asked() const;

    Channel m_channel;
    bool m_isConnected;
    bool m_listens;
    Change m_change;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_queries;
    QSpinBox *m_interval;
    QCheckBox *m_media;
    QLabel *m_mediaHint;
    NoticeBar *m_notice;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace wederhoor
