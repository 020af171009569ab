#include "ui/settings/ChannelsPage.h"

#include "ui/presenters/ChannelsPresenter.h"
#include "ui/presenters/KeyringPresenter.h"
#include "ui/settings/ChannelDetails.h"
#include "ui/settings/ChannelDialog.h"
#include "ui/settings/ChannelEditor.h"
#include "ui/settings/ChannelTableView.h"
#include "ui/settings/KeyringNotice.h"
#include "ui/settings/SignInDialog.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CarefulQuestion.h"
#include "ui/widgets/EmptyState.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr int emptyHeight = 260;

} // namespace

ChannelsPage::ChannelsPage(ChannelsPresenter &presenter, KeyringPresenter &keyring, const Theme &theme, QWidget *parent)
    : SettingsPage(QStringLiteral("channelsPage"), parent)
    , m_presenter(presenter)
    , m_keyring(keyring)
    , m_connect(new QPushButton(this))
    , m_keyringNotice(new KeyringNotice(keyring, QStringLiteral("keyringNotice"), this))
    , m_tableCard(makeCard(this))
    , m_table(new ChannelTableView(presenter.model(), theme, m_tableCard))
    , m_empty(new EmptyState(theme, QStringLiteral("noChannels"), this))
    , m_details(new ChannelDetails(presenter, this))
{
    makeLayout();
    connect(m_connect, &QPushButton::clicked, this, &ChannelsPage::openConnect);
    connect(m_empty, &EmptyState::pressed, this, &ChannelsPage::openConnect);
    connect(m_table, &ChannelTableView::chosen, &presenter, &ChannelsPresenter::select);
    connect(m_table, &ChannelTableView::entered, m_details, &ChannelDetails::focusActs);
    connect(m_details, &ChannelDetails::editWanted, this, &ChannelsPage::openEditor);
    connect(m_details, &ChannelDetails::signInWanted, this, &ChannelsPage::openSignIn);
    connect(m_details, &ChannelDetails::removeWanted, this, &ChannelsPage::askRemove);
    connect(m_details, &ChannelDetails::dropWanted, this, &ChannelsPage::askDrop);
    connect(&presenter, &ChannelsPresenter::changed, this, &ChannelsPage::refresh);
    connect(&presenter, &ChannelsPresenter::done, this, &ChannelsPage::tellDone);
    connect(&presenter, &ChannelsPresenter::failed, this, &ChannelsPage::tellFailed);
    connect(&keyring, &KeyringPresenter::changed, this, &ChannelsPage::retranslate);
    retranslate();
}

void ChannelsPage::makeLayout()
{
    m_connect->setObjectName(QStringLiteral("connectChannelButton"));
    markPrimary(m_connect);
    addHeadingButton(m_connect);
    auto *inside = new QVBoxLayout(m_tableCard);
    inside->setContentsMargins(sizes::gapWide, sizes::gap, sizes::gapWide, sizes::gapWide);
    inside->addWidget(m_table);
    m_tableCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a table would take what is left over
    m_empty->setMinimumHeight(emptyHeight);
    body()->addWidget(m_keyringNotice);
    body()->addWidget(m_tableCard);
    body()->addWidget(m_empty);
    body()->addWidget(m_details);
    body()->addStretch();
}

void ChannelsPage::setSeen(bool seen)
{
    SettingsPage::setSeen(seen);
    m_presenter.setSeen(seen);
}

void ChannelsPage::retranslate()
{
    setButtonText(m_connect, tr("Connect a channel"));
    m_connect->setVisible(bool(m_presenter.door().add));
    m_table->setAccessibleName(tr("Channels"));
    m_empty->setState(Icon::Channel, tr("No channel connected yet"),
                      tr("Connect an account of your organisation, or follow a forum by its feed. Until then you can "
                         "practise: nothing leaves this computer there."));
    m_empty->setButton(m_presenter.door().add ? tr("Connect a channel") : QString());
    m_details->retranslate();
    refresh();
}

void ChannelsPage::refresh()
{
    const bool hasRows = m_presenter.model().rowCount() > 0;
    const QString count = tr("%n connected", nullptr, m_presenter.connectedCount());
    const QString place = m_keyring.state() == KeyringState::Ready
        ? tr("%1 \u00b7 app passwords are in this computer's keyring").arg(count)
        : count;
    setHeading(tr("Channels"), hasRows ? place : QString());
    m_tableCard->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    m_details->setVisible(hasRows);
    m_table->fitHeight();
    if (const ChannelStatus *status = m_presenter.selected()) {
        m_table->showChosen(status->channel.id);
    }
}

void ChannelsPage::openConnect()
{
    if (!m_presenter.door().add) {
        return;
    }
    auto *dialog = new ChannelDialog(m_presenter.platforms(), m_presenter.door().add, m_keyring, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChannelDialog::added, this, [this](const Channel &channel) {
        m_presenter.select(channel.id);
        tellDone(tr("%1 is connected.").arg(channel.name));
        Q_EMIT connected(channel);
    });
    dialog->open();
}

void ChannelsPage::openEditor()
{
    const ChannelStatus *status = m_presenter.selected();
    if (status == nullptr) {
        return;
    }
    const Channel channel = status->channel;
    const auto change
        = [door = m_presenter.door(), id = channel.id](const ChannelChange &asked) { return door.change(id, asked); };
    auto *dialog = new ChannelEditor(channel, m_presenter.offerOf(channel.platform), change, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChannelEditor::changed, this,
            [this](const Channel &changed) { tellDone(tr("%1 is changed.").arg(changed.name)); });
    dialog->open();
}

void ChannelsPage::openSignIn()
{
    const ChannelStatus *status = m_presenter.selected();
    if (status == nullptr) {
        return;
    }
    auto *dialog = new SignInDialog(status->channel, m_presenter.door(), m_keyring, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::signedIn, this, [this](const Channel &channel) {
        tellDone(tr("%1 is signed in again.").arg(channel.name));
        m_presenter.pollNow();
    });
    dialog->open();
}

void ChannelsPage::askRemove()
{
    const ChannelStatus *status = m_presenter.selected();
    if (status == nullptr) {
        return;
    }
    const QStringList means{
        tr("What stays: its cases and messages, readable and found by searching."),
        tr("What goes: its app password, what was set aside, and the place up to which it was fetched. "
           "Nothing is fetched or sent any more."),
        tr("On the platform nothing changes. Connect the account again and its cases go on.")};
    ask(this,
        {.name = QStringLiteral("removeQuestion"),
         .title = tr("Remove a channel"),
         .text = tr("Remove %1 from Wederhoor?").arg(status->channel.name),
         .means = means.join(QStringLiteral("\n\n")),
         .act = tr("Remove"),
         .actName = QStringLiteral("confirmRemoveButton"),
         .leave = tr("Keep it")},
        [this] { m_presenter.remove(); });
}

void ChannelsPage::askDrop(qint64 row)
{
    ask(this,
        {.name = QStringLiteral("dropQuestion"),
         .title = tr("Delete what was set aside"),
         .text = tr("Delete this item? Its original is kept nowhere else, and it is not fetched again."),
         .means = {},
         .act = tr("Delete"),
         .actName = QStringLiteral("confirmDropButton"),
         .leave = tr("Keep it")},
        [this, row] { m_presenter.drop(row); });
}

} // namespace wederhoor
