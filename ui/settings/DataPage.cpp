#include "ui/settings/DataPage.h"

#include "ui/presenters/DataPresenter.h"
#include "ui/settings/FactList.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

QVBoxLayout *layoutOf(QFrame *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    return layout;
}

} // namespace

DataPage::DataPage(DataPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("dataPage"), parent)
    , m_presenter(presenter)
    , m_facts(new FactList(this))
    , m_open(new QPushButton(this))
    , m_privacy(makeHint(this))
    , m_exportTitle(new QLabel(this))
    , m_export(new QLabel(this))
{
    m_facts->setObjectName(QStringLiteral("dataFacts"));
    m_open->setObjectName(QStringLiteral("openFolderButton"));
    QFrame *card = makeCard(this);
    QVBoxLayout *inside = layoutOf(card);
    inside->addWidget(m_facts);
    inside->addWidget(m_privacy);
    inside->addWidget(m_open, 0, Qt::AlignLeft);
    QFrame *exportCard = makeCard(this);
    QVBoxLayout *exportInside = layoutOf(exportCard);
    m_exportTitle->setProperty("role", QStringLiteral("heading"));
    m_export->setWordWrap(true);
    m_export->setTextInteractionFlags(Qt::TextSelectableByMouse);
    exportInside->addWidget(m_exportTitle);
    exportInside->addWidget(m_export);
    body()->addWidget(card);
    body()->addWidget(exportCard);
    body()->addStretch();
    connect(m_open, &QPushButton::clicked, &presenter, &DataPresenter::openFolder);
    connect(&presenter, &DataPresenter::changed, this, &DataPage::refresh);
    connect(&presenter, &DataPresenter::failed, this, &DataPage::tellFailed);
    retranslate();
}

void DataPage::setSeen(bool seen)
{
    SettingsPage::setSeen(seen);
    if (seen) {
        m_presenter.read();
    }
}

void DataPage::retranslate()
{
    setHeading(tr("Data"), tr("All of it lies on this computer."));
    setButtonText(m_open, tr("Open the folder"));
    m_privacy->setText(tr("The files can be read by your own user only. App passwords are not among them: those lie in "
                          "the keyring. A copy of the folder, made while Wederhoor is closed, is a backup."));
    m_exportTitle->setText(tr("Take it out"));
    m_export->setText(
        tr("\"wederhoor export\" writes all messages and cases as lines of JSON, which \"wederhoor "
           "import\" reads again. It holds what customers wrote: treat the file as you treat the inbox."));
    refresh();
}

void DataPage::refresh()
{
    const DataPresenter::Sizes &sizes = m_presenter.sizes();
    const QLocale locale;
    const auto size = [&locale, &sizes](qint64 bytes) {
        return sizes.folder.isEmpty() ? QString() : locale.formattedDataSize(bytes);
    };
    m_facts->setFacts({{tr("Folder"), sizes.folder},
                       {tr("Inbox"), size(sizes.inbox)},
                       {tr("Practice"), size(sizes.practice)},
                       {tr("Backups"), sizes.backups > 0 ? size(sizes.backups) : tr("none yet")},
                       {tr("Free on the disk"), sizes.free ? size(*sizes.free) : tr("not known")}});
    m_open->setVisible(m_presenter.canOpen());
}

} // namespace wederhoor
