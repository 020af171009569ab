#include "ui/settings/ChannelDialog.h"

#include "core/domain/Async.h"
#include "ui/models/Words.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 500;
} // namespace

ChannelDialog::ChannelDialog(const QList<PlatformOffer> &platforms, Add add, KeyringState keyring, QWidget *parent)
    : QDialog(parent)
    , m_platforms(platforms)
    , m_add(std::move(add))
    , m_keyring(keyring)
    , m_form(new QFormLayout)
    , m_platform(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_server(new QLineEdit(this))
    , m_account(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_queries(new QLineEdit(this))
    , m_help(new QLabel(this))
    , m_notice(new NoticeBar(QStringLiteral("channelNotice"), this))
{
    setObjectName(QStringLiteral("channelDialog"));
    setMinimumWidth(dialogWidth);
    makeFields();
    auto *buttons = new QDialogButtonBox(this);
    m_connect = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(QStringLiteral("connectButton"));
    markPrimary(m_connect);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChannelDialog::connectChannel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &ChannelDialog::showPlatform);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(m_form);
    layout->addWidget(m_help);
    layout->addWidget(m_notice);
    layout->addWidget(buttons);
    retranslate();
}

void ChannelDialog::retranslate()
{
    setWindowTitle(tr("Connect a channel"));
    setButtonText(m_connect, tr("Connect"));
    setButtonText(m_cancel, tr("Cancel"));
    setFieldLabel(*m_form, m_platform, tr("&Platform"));
    setFieldLabel(*m_form, m_name, tr("&Name here"));
    setFieldLabel(*m_form, m_account, tr("&Account"));
    setFieldLabel(*m_form, m_secret, tr("App pass&word"));
    setFieldLabel(*m_form, m_queries, tr("&Listen for"));
    m_name->setPlaceholderText(tr("What you call this channel"));
    m_queries->setPlaceholderText(tr("Words, separated by commas (may stay empty)"));
    showPlatform();
}

void ChannelDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ChannelDialog::makeFields()
{
    const auto field = [this](QWidget *widget, const QString &objectName) {
        widget->setObjectName(objectName);
        addField(*m_form, widget);
    };
    for (const PlatformOffer &offered : m_platforms) {
        m_platform->addItem(offered.displayName);
    }
    m_form->setSpacing(sizes::gapWide);
    field(m_platform, QStringLiteral("channelPlatform"));
    field(m_name, QStringLiteral("channelName"));
    field(m_account, QStringLiteral("channelAccount"));
    field(m_secret, QStringLiteral("channelSecret"));
    field(m_server, QStringLiteral("channelServer"));
    field(m_queries, QStringLiteral("channelQueries"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_help->setWordWrap(true);
    m_help->setProperty("role", QStringLiteral("small"));
}

const PlatformOffer &ChannelDialog::offer() const
{
    return m_platforms.at(std::max(0, m_platform->currentIndex()));
}

void ChannelDialog::showPlatform()
{
    if (m_platforms.isEmpty()) {
        m_connect->setEnabled(false);
        return;
    }
    const bool signsIn = offer().capabilities.testFlag(Capability::NeedsSignIn);
    for (QLineEdit *field : {m_account, m_secret}) {
        field->setVisible(signsIn);
        m_form->labelForField(field)->setVisible(signsIn);
    }
    setFieldLabel(*m_form, m_server, signsIn ? tr("Ser&ver") : tr("Feed's a&ddress"));
    m_server->setPlaceholderText(signsIn ? offer().defaultServer.toString()
                                         : QStringLiteral("https://forum.example/latest.rss"));
    m_account->setPlaceholderText(QStringLiteral("name.bsky.social"));
    m_help->setText(signsIn ? tr("Make an app password in the account's own settings; your account's password is not "
                                 "needed and not kept. The app password lies in this computer's keyring.")
                            : tr("RSS, Atom or JSON Feed. A feed is read only: you answer on the page itself."));
    m_notice->clear();
    if (signsIn && m_keyring == KeyringState::Unavailable) {
        m_notice->setNotice(Tone::Soon,
                            tr("No keyring answers on this computer. In the status bar you can try again, "
                               "or keep passwords for this run only."));
    }
}

ChannelForm ChannelDialog::form() const
{
    ChannelForm form;
    form.platform = offer().platform;
    form.name = m_name->text().trimmed();
    form.server = m_server->text().trimmed().isEmpty() ? QUrl() : QUrl::fromUserInput(m_server->text().trimmed());
    for (const QString &word : m_queries->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        form.queries.append(word.trimmed());
    }
    if (offer().capabilities.testFlag(Capability::NeedsSignIn)) {
        form.account = m_account->text().trimmed();
        form.secret = m_secret->text().toUtf8();
    }
    return form;
}

QString ChannelDialog::missing() const
{
    const ChannelForm asked = form();
    const bool signsIn = offer().capabilities.testFlag(Capability::NeedsSignIn);
    if (asked.name.isEmpty()) {
        return tr("Give the channel a name.");
    }
    if (signsIn && asked.account.isEmpty()) {
        return tr("Which account is it?");
    }
    if (signsIn && asked.secret.isEmpty()) {
        return tr("The app password is missing.");
    }
    if (!signsIn && (!asked.server.isValid() || asked.server.host().isEmpty())) {
        return tr("That is not the address of a feed.");
    }
    return {};
}

void ChannelDialog::connectChannel()
{
    if (const QString lack = missing(); !lack.isEmpty()) {
        m_notice->setNotice(Tone::Late, lack);
        return;
    }
    setBusy(true);
    m_notice->setNotice(Tone::Plain, tr("Signing in \u2026"));
    onResult(this, m_add(form()), [this](const Result<Channel> &channel) {
        setBusy(false);
        if (!channel) {
            m_notice->setNotice(Tone::Late, errorText(channel.error()));
            return;
        }
        m_secret->clear();
        Q_EMIT added(*channel);
        accept();
    });
}

void ChannelDialog::setBusy(bool busy)
{
    m_connect->setEnabled(!busy);
    for (QWidget *field :
         {static_cast<QWidget *>(m_platform), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_server),
          static_cast<QWidget *>(m_account), static_cast<QWidget *>(m_secret), static_cast<QWidget *>(m_queries)}) {
        field->setEnabled(!busy);
    }
}

} // namespace wederhoor
