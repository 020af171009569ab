#include "ui/settings/FirstRun.h"

#include "ui/presenters/KeyringPresenter.h"
#include "ui/presenters/SettingsPresenter.h"
#include "ui/settings/ChoiceCard.h"
#include "ui/settings/SettingsPage.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int cardWidth = 580;
constexpr int margin = 32;
} // namespace

FirstRun::FirstRun(SettingsPresenter &settings, KeyringPresenter &keyring, const Theme &theme, bool canConnect,
                   QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_keyring(keyring)
    , m_canConnect(canConnect)
    , m_title(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(this))
    , m_signature(new QLineEdit(this))
    , m_signatureHint(makeHint(this))
    , m_language(new QComboBox(this))
    , m_practise(new ChoiceCard(Icon::Practice, theme, this))
    , m_connect(new ChoiceCard(Icon::Inbox, theme, this))
    , m_keyringState(new QLabel(this))
    , m_skip(new QPushButton(this))
    , m_start(new QPushButton(this))
{
    setObjectName(QStringLiteral("firstRun"));
    makeForm();
    makeLayout();
    connect(m_name, &QLineEdit::textChanged, this, &FirstRun::suggestSignature);
    connect(m_signature, &QLineEdit::textEdited, this, [this] { m_ownSignature = true; });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_settings.setLanguage(m_language->currentData().toString()); });
    connect(&keyring, &KeyringPresenter::changed, this, &FirstRun::sayKeyring);
    connect(m_start, &QPushButton::clicked, this, &FirstRun::start);
    connect(m_skip, &QPushButton::clicked, this, [this] {
        m_settings.finishFirstRun();
        Q_EMIT skipped();
    });
    retranslate();
}

void FirstRun::makeForm()
{
    m_name->setObjectName(QStringLiteral("firstName"));
    m_signature->setObjectName(QStringLiteral("firstSignature"));
    m_language->setObjectName(QStringLiteral("firstLanguage"));
    m_language->addItem(QString(), QString());
    m_language->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_practise->setObjectName(QStringLiteral("practiseChoice"));
    m_connect->setObjectName(QStringLiteral("connectChoice"));
    m_practise->setChecked(true);
    m_connect->setVisible(m_canConnect);
    m_skip->setObjectName(QStringLiteral("skipFirstRunButton"));
    m_skip->setProperty("flat", true);
    m_start->setObjectName(QStringLiteral("startButton"));
    markPrimary(m_start);
    m_title->setProperty("role", QStringLiteral("title"));
    m_explanation->setProperty("role", QStringLiteral("dim"));
    m_explanation->setWordWrap(true);
    m_keyringState->setProperty("role", QStringLiteral("dim"));
    m_keyringState->setObjectName(QStringLiteral("firstKeyring"));
    m_form->setSpacing(sizes::gapWide);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addField(*m_form, m_name);
    addField(*m_form, m_signature);
    m_form->addRow(QString(), m_signatureHint);
    addField(*m_form, m_language);
}

void FirstRun::makeLayout()
{
    QFrame *card = makeCard(this);
    card->setFixedWidth(cardWidth);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(margin, margin, margin, margin);
    inside->setSpacing(sizes::gapWide);
    inside->addWidget(m_title);
    inside->addWidget(m_explanation);
    inside->addSpacing(sizes::gapTiny);
    inside->addLayout(m_form);
    inside->addSpacing(sizes::gapTiny);
    inside->addWidget(m_practise);
    inside->addWidget(m_connect);
    inside->addSpacing(sizes::gapTiny);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_keyringState, 1);
    foot->addWidget(m_skip);
    foot->addWidget(m_start);
    inside->addLayout(foot);

    // On a low screen with large text the card scrolls; nothing is out of reach.
    auto *middle = new QWidget(this);
    auto *centred = new QVBoxLayout(middle);
    centred->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    centred->addStretch(2);
    // A row of its own: an item that is aligned is asked for its height at the width of the window, not of the card.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    centred->addLayout(row);
    centred->addStretch(3);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void FirstRun::retranslate()
{
    setAccessibleName(tr("First steps"));
    m_title->setText(tr("Welcome to Wederhoor"));
    m_explanation->setText(tr("Three questions, then you can start. Everything can be changed later in Settings."));
    setFieldLabel(*m_form, m_name, tr("Your &name"));
    setFieldLabel(*m_form, m_signature, tr("You &sign as"));
    setFieldLabel(*m_form, m_language, tr("&Language"));
    m_signatureHint->setText(tr("Under every reply, counted in its length. Your real first name works best."));
    m_language->setItemText(0, tr("As the system"));
    m_practise->setWords(tr("Practise now"), tr("Sample conversations on this computer. No account, nothing leaves."));
    m_connect->setWords(tr("Connect a channel"),
                        tr("Bluesky, or a forum's feed. You need an app password, or its "
                           "address."));
    setButtonText(m_skip, tr("Skip"));
    setButtonText(m_start, tr("Start"));
    sayKeyring();
}

void FirstRun::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FirstRun::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        start();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FirstRun::sayKeyring()
{
    switch (m_keyring.state()) {
    case KeyringState::NotAsked:
        m_keyringState->setText(tr("Keyring: needed only for a channel"));
        break;
    case KeyringState::Checking:
        m_keyringState->setText(tr("Keyring: checking"));
        break;
    case KeyringState::Ready:
        m_keyringState->setText(tr("Keyring: ready"));
        break;
    case KeyringState::Unavailable:
        m_keyringState->setText(tr("Keyring: none answers; practice needs none"));
        break;
    case KeyringState::ThisRunOnly:
        m_keyringState->setText(tr("Keyring: passwords are kept for this run"));
        break;
    }
}

void FirstRun::begin()
{
    const SettingsPresenter::Values &values = m_settings.values();
    m_ownSignature = !m_settings.isFirstRun() && !values.signature.isEmpty();
    m_name->setText(values.name);
    if (m_ownSignature) {
        m_signature->setText(values.signature);
    }
    suggestSignature();
    m_language->setCurrentIndex(std::max(0, m_language->findData(values.language)));
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void FirstRun::suggestSignature()
{
    const QString first = m_name->text().trimmed().section(QLatin1Char(' '), 0, 0);
    if (!m_ownSignature) {
        m_signature->setText(first.isEmpty() ? QString() : QLatin1Char('^') + first);
    }
    m_start->setEnabled(!first.isEmpty());
}

void FirstRun::start()
{
    SettingsPresenter::Values values = m_settings.values();
    values.name = m_name->text().trimmed();
    values.signature = m_signature->text().trimmed();
    if (values.name.isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_settings.save(values);
    m_settings.finishFirstRun();
    if (m_canConnect && m_connect->isChecked()) {
        Q_EMIT connectWanted();
    } else {
        Q_EMIT practiceWanted();
    }
}

} // namespace wederhoor
