#include "ui/settings/PeoplePage.h"

#include "ui/models/Words.h"
#include "ui/presenters/PeoplePresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/WrappedLabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int listHeight = 170;
constexpr int nameWidth = 240;
constexpr int longest = 60;
} // namespace

PeoplePage::PeoplePage(PeoplePresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("peoplePage"), parent)
    , m_presenter(presenter)
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    m_save->setObjectName(QStringLiteral("peopleSave"));
    m_save->setProperty("primary", true);
    m_copy->setObjectName(QStringLiteral("peopleCopy"));
    addHeadingButton(m_save);
    makePeople();
    makePage();
    body()->addStretch();
    connect(m_save, &QPushButton::clicked, this, &PeoplePage::saveHtml);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->text());
        tellDone(tr("The text is copied."));
    });
    connect(&presenter, &PeoplePresenter::changed, this, &PeoplePage::fill);
    connect(&presenter, &PeoplePresenter::saved, this,
            [this](const QString &path) { tellDone(tr("%1 is written.").arg(path)); });
    connect(&presenter, &PeoplePresenter::failed, this, &PeoplePage::tellFailed);
    retranslate();
}

void PeoplePage::makePeople()
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    column->setSpacing(sizes::gapWide);
    m_agrees = new QCheckBox(card);
    m_agrees->setObjectName(QStringLiteral("peopleAgrees"));
    m_agreesHint = makeHint(card);
    m_people = new QTreeWidget(card);
    m_people->setObjectName(QStringLiteral("peopleList"));
    m_people->setColumnCount(2);
    m_people->setRootIsDecorated(false);
    m_people->setUniformRowHeights(true);
    m_people->setFixedHeight(listHeight);
    m_people->setColumnWidth(0, nameWidth);
    m_nobody = makeHint(card);
    column->addWidget(m_agrees);
    column->addWidget(m_agreesHint);
    column->addWidget(m_people);
    column->addWidget(m_nobody);
    body()->addWidget(card);
    connect(m_agrees, &QCheckBox::clicked, &m_presenter, &PeoplePresenter::setAgrees);
    connect(m_people, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (!m_filling) {
            m_presenter.setOnDuty(item->text(0), item->checkState(0) == Qt::Checked);
        }
    });
}

void PeoplePage::makePage()
{
    QFrame *card = makeCard(this);
    m_form = new QFormLayout(card);
    m_form->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    m_form->setSpacing(sizes::gapWide);
    m_organisation = new QLineEdit(card);
    m_organisation->setObjectName(QStringLiteral("peopleOrganisation"));
    m_organisation->setMaxLength(longest);
    m_language = new QComboBox(card);
    m_language->setObjectName(QStringLiteral("peopleLanguage"));
    for (const char *language : {"nl", "en"}) {
        m_language->addItem(QString(), QLatin1String(language));
    }
    m_platform = new QComboBox(card);
    m_platform->setObjectName(QStringLiteral("peoplePlatform"));
    for (const char *platform : {"bluesky", "mastodon", "x", "instagram"}) {
        m_platform->addItem(platformWord(PlatformId{QLatin1String(platform)}), QLatin1String(platform));
    }
    for (QWidget *field : {static_cast<QWidget *>(m_organisation), static_cast<QWidget *>(m_language),
                           static_cast<QWidget *>(m_platform)}) {
        field->setMaximumWidth(sizes::fieldWidth);
        addField(*m_form, field);
    }
    m_text = new WrappedLabel(card);
    m_text->setObjectName(QStringLiteral("peopleText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_form->addRow(QString(), m_text);
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addStretch(1);
    m_form->addRow(QString(), row);
    body()->addWidget(card);
    connect(m_organisation, &QLineEdit::editingFinished, this,
            [this] { m_presenter.setOrganisation(m_organisation->text()); });
    connect(m_language, &QComboBox::currentIndexChanged, this, &PeoplePage::showText);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &PeoplePage::showText);
}

void PeoplePage::retranslate()
{
    setHeading(tr("Team page"), tr("Who reads and answers: real people who agreed to be named."));
    setButtonText(m_save, tr("Save the page \u2026"));
    setButtonText(m_copy, tr("Copy the text"));
    m_agrees->setText(tr("My name may stand on the page"));
    m_agreesHint->setText(tr("Nobody else can say this for you; guests are asked by whoever enters them."));
    m_people->setAccessibleName(tr("Who may be named; marked: on duty"));
    m_people->setHeaderLabels({tr("On duty"), tr("Department")});
    m_nobody->setText(tr("Nobody has agreed to be named yet."));
    setFieldLabel(*m_form, m_organisation, tr("&Organisation"));
    setFieldLabel(*m_form, m_language, tr("&Language of the page"));
    setFieldLabel(*m_form, m_platform, tr("&Profile on"));
    for (int row = 0; row < m_language->count(); ++row) {
        m_language->setItemText(row, languageWord(m_language->itemData(row).toString()));
    }
    fill();
}

QString PeoplePage::language() const
{
    return m_language->currentData().toString();
}

void PeoplePage::fill()
{
    m_filling = true;
    const QString chosen = m_people->currentItem() == nullptr ? QString() : m_people->currentItem()->text(0);
    m_people->clear();
    for (const TeamPagePerson &person : m_presenter.people()) {
        auto *item = new QTreeWidgetItem(m_people, {person.name, person.department});
        item->setCheckState(0, person.isOnDuty ? Qt::Checked : Qt::Unchecked);
        if (person.name == chosen) {
            m_people->setCurrentItem(item);
        }
    }
    const bool isAnybody = m_people->topLevelItemCount() > 0;
    m_people->setVisible(isAnybody);
    m_nobody->setVisible(!isAnybody);
    m_agrees->setChecked(m_presenter.agrees());
    if (!m_organisation->hasFocus()) {
        m_organisation->setText(m_presenter.organisation());
    }
    m_filling = false;
    showText();
}

void PeoplePage::showText()
{
    const PeoplePresenter::Text text
        = m_presenter.biography(language(), PlatformId{m_platform->currentData().toString()});
    m_text->setText(text.text.isEmpty() ? text.refusal : text.text);
    m_copy->setEnabled(!text.text.isEmpty());
    m_save->setEnabled(!m_presenter.organisation().isEmpty());
    m_save->setToolTip(m_save->isEnabled() ? QString() : tr("Say first which organisation it is."));
}

void PeoplePage::saveHtml()
{
    auto *dialog = new QFileDialog(window(), tr("Save the team's page"));
    dialog->setObjectName(QStringLiteral("peopleFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->setNameFilter(tr("Web page (*.html)"));
    dialog->selectFile(QStringLiteral("team.html"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_presenter.writeHtml(path, language()); });
    dialog->open();
}

} // namespace wederhoor
