#include "ui/settings/GuestsPage.h"

#include "ui/models/Words.h"
#include "ui/presenters/GuestsPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int listHeight = 130;
constexpr int signaturesHeight = 96;
constexpr int firstColumn = 220;
constexpr int longest = 60;

QTreeWidget *makeTable(const QString &objectName, int columns, int height, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(objectName);
    table->setColumnCount(columns);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setFixedHeight(height);
    table->setColumnWidth(0, firstColumn);
    return table;
}
} // namespace

GuestsPage::GuestsPage(GuestsPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("guestsPage"), parent)
    , m_presenter(presenter)
    , m_new(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    m_new->setObjectName(QStringLiteral("guestNew"));
    m_save->setObjectName(QStringLiteral("guestSave"));
    m_save->setProperty("primary", true);
    addHeadingButton(m_new);
    addHeadingButton(m_save);
    makeList();
    makeFields();
    body()->addStretch();
    connect(m_new, &QPushButton::clicked, this, &GuestsPage::begin);
    connect(m_save, &QPushButton::clicked, this, [this] { m_presenter.save(entered()); });
    connect(&presenter, &GuestsPresenter::changed, this, &GuestsPage::fill);
    connect(&presenter, &GuestsPresenter::saved, this, [this] { tellDone(tr("Saved.")); });
    connect(&presenter, &GuestsPresenter::failed, this, &GuestsPage::tellFailed);
    retranslate();
    fill();
}

void GuestsPage::makeList()
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    column->setSpacing(sizes::gapWide);
    m_list = makeTable(QStringLiteral("guestList"), 3, listHeight, card);
    m_remove = new QPushButton(card);
    m_remove->setObjectName(QStringLiteral("guestRemove"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_remove);
    column->addWidget(m_list);
    column->addLayout(row);
    body()->addWidget(card);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &GuestsPage::showChosen);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_presenter.remove(chosen()); });
}

void GuestsPage::makeFields()
{
    QFrame *card = makeCard(this);
    m_form = new QFormLayout(card);
    m_form->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    m_form->setSpacing(sizes::gapWide);
    m_name = new QLineEdit(card);
    m_name->setObjectName(QStringLiteral("guestName"));
    m_department = new QLineEdit(card);
    m_department->setObjectName(QStringLiteral("guestDepartment"));
    for (QLineEdit *field : {m_name, m_department}) {
        field->setMaxLength(longest);
        field->setMaximumWidth(sizes::fieldWidth);
        addField(*m_form, field);
        connect(field, &QLineEdit::textChanged, this, &GuestsPage::refreshButtons);
    }
    m_agreed = new QCheckBox(card);
    m_agreed->setObjectName(QStringLiteral("guestAgreed"));
    m_form->addRow(QString(), m_agreed);
    makeSignatures();
    m_hint = makeHint(card);
    m_form->addRow(m_hint);
    body()->addWidget(card);
}

void GuestsPage::makeSignatures()
{
    auto *block = new QWidget(this);
    block->setObjectName(QStringLiteral("guestSignatureBlock"));
    m_signatures = makeTable(QStringLiteral("guestSignatures"), 3, signaturesHeight, block);
    m_channel = new QComboBox(block);
    m_channel->setObjectName(QStringLiteral("guestChannel"));
    m_language = new QComboBox(block);
    m_language->setObjectName(QStringLiteral("guestLanguage"));
    for (const char *language : {"", "nl", "en"}) {
        m_language->addItem(QString(), QLatin1String(language));
    }
    m_text = new QLineEdit(block);
    m_text->setObjectName(QStringLiteral("guestText"));
    m_text->setMaxLength(longest);
    m_add = new QPushButton(block);
    m_add->setObjectName(QStringLiteral("guestAddSignature"));
    m_drop = new QPushButton(block);
    m_drop->setObjectName(QStringLiteral("guestDropSignature"));
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gap);
    row->addWidget(m_channel);
    row->addWidget(m_language);
    row->addWidget(m_text, 1);
    row->addWidget(m_add);
    row->addWidget(m_drop);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sizes::gap);
    column->addLayout(row);
    column->addWidget(m_signatures);
    addField(*m_form, block);
    connect(m_add, &QPushButton::clicked, this, &GuestsPage::addSignature);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (const int at = m_signatures->indexOfTopLevelItem(m_signatures->currentItem()); at >= 0) {
            m_guest.signatures.removeAt(at);
            showSignatures();
        }
    });
    connect(m_text, &QLineEdit::textChanged, this, &GuestsPage::refreshButtons);
    connect(m_signatures, &QTreeWidget::currentItemChanged, this, &GuestsPage::refreshButtons);
}

void GuestsPage::retranslate()
{
    setHeading(tr("Guests"), tr("Colleagues from departments who answer in person, without a login of their own."));
    setButtonText(m_new, tr("New guest"));
    setButtonText(m_save, tr("Save"));
    setButtonText(m_remove, tr("Remove"));
    m_list->setAccessibleName(tr("Guests"));
    m_list->setHeaderLabels({tr("Name"), tr("Department"), tr("Team page")});
    setFieldLabel(*m_form, m_name, tr("&Name"));
    setFieldLabel(*m_form, m_department, tr("&Department"));
    m_agreed->setText(tr("Agrees to be named on the team's page"));
    setFieldLabel(*m_form, m_signatures->parentWidget(), tr("&Signs as"));
    m_signatures->setAccessibleName(tr("Signatures of the guest"));
    m_signatures->setHeaderLabels({tr("Channel"), tr("Language"), tr("Signature")});
    m_channel->setAccessibleName(tr("Channel of the signature"));
    m_language->setAccessibleName(tr("Language of the signature"));
    m_text->setAccessibleName(tr("Signature"));
    m_text->setPlaceholderText(tr("^Anne, Mortgages"));
    m_language->setItemText(0, tr("Any language"));
    for (int row = 1; row < m_language->count(); ++row) {
        m_language->setItemText(row, languageWord(m_language->itemData(row).toString()));
    }
    setButtonText(m_add, tr("Add"));
    setButtonText(m_drop, tr("Take out"));
    m_hint->setText(tr("Chosen above a reply, their signature stands under it; the case says who wrote and who sent. "
                       "Without a signature their name and department do. Only real names: customers find out."));
    fill();
}

void GuestsPage::fill()
{
    const QUuid before = chosen();
    m_list->clear();
    for (const Guest &guest : m_presenter.guests()) {
        auto *item = new QTreeWidgetItem(
            m_list, {guest.name, guest.department, guest.mayBeNamed ? tr("may be named") : tr("not named")});
        item->setData(0, Qt::UserRole, guest.id);
        if (guest.id == before || (before.isNull() && isEntered(guest))) {
            m_list->setCurrentItem(item);
        }
    }
    m_channel->clear();
    m_channel->addItem(tr("Any channel"), QString());
    for (const Channel &channel : m_presenter.channels()) {
        m_channel->addItem(channelWord(channel.platform, channel.name), channel.id.toString());
    }
    refreshButtons();
}

QUuid GuestsPage::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item == nullptr ? QUuid() : item->data(0, Qt::UserRole).toUuid();
}

void GuestsPage::showChosen()
{
    if (const Guest *guest = m_presenter.find(chosen())) {
        m_guest = *guest;
        m_name->setText(guest->name);
        m_department->setText(guest->department);
        m_agreed->setChecked(guest->mayBeNamed);
        showSignatures();
    }
    refreshButtons();
}

void GuestsPage::begin()
{
    m_list->setCurrentItem(nullptr);
    m_guest = {};
    m_name->clear();
    m_department->clear();
    m_agreed->setChecked(false);
    showSignatures();
    m_name->setFocus();
}

void GuestsPage::showSignatures()
{
    m_signatures->clear();
    for (const GuestSignature &signature : std::as_const(m_guest.signatures)) {
        const int channel = m_channel->findData(signature.channel.isNull() ? QString() : signature.channel.toString());
        new QTreeWidgetItem(m_signatures,
                            {channel < 0 ? tr("a removed channel") : m_channel->itemText(channel),
                             signature.language.isEmpty() ? tr("Any language") : languageWord(signature.language),
                             signature.text});
    }
    m_signatures->setVisible(!m_guest.signatures.isEmpty());
    refreshButtons();
}

void GuestsPage::addSignature()
{
    const GuestSignature added{ChannelId::fromString(m_channel->currentData().toString()),
                               m_language->currentData().toString(), m_text->text().simplified()};
    m_guest.signatures.removeIf([&added](const GuestSignature &other) {
        return other.channel == added.channel && other.language == added.language;
    });
    m_guest.signatures.append(added);
    m_text->clear();
    showSignatures();
}

void GuestsPage::refreshButtons()
{
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
    m_remove->setEnabled(!chosen().isNull());
    m_add->setEnabled(!m_text->text().trimmed().isEmpty());
    m_drop->setVisible(!m_guest.signatures.isEmpty());
    m_drop->setEnabled(m_signatures->currentItem() != nullptr);
}

/// A new one that was saved has its id now: saved again it is changed, not written beside itself.
bool GuestsPage::isEntered(const Guest &guest) const
{
    Guest asNew = guest;
    asNew.id = {};
    return m_guest.id.isNull() && asNew == entered();
}

Guest GuestsPage::entered() const
{
    Guest guest = m_guest;
    guest.name = m_name->text().simplified();
    guest.department = m_department->text().simplified();
    guest.mayBeNamed = m_agreed->isChecked();
    return guest;
}

} // namespace wederhoor
