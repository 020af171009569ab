#include "ui/inbox/IdentityDialog.h"

#include "ui/models/CareWords.h"
#include "ui/presenters/CarePresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 460;
constexpr int longestNote = 200;
} // namespace

IdentityDialog::IdentityDialog(CarePresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_way(new QComboBox(this))
    , m_until(new QDateTimeEdit(this))
    , m_note(new QLineEdit(this))
    , m_refused(new NoticeBar(QStringLiteral("identityRefused"), this))
{
    setObjectName(QStringLiteral("identityDialog"));
    setWindowTitle(tr("Who is %1 really?").arg(presenter.customerName()));
    resize(dialogWidth, 0);
    m_way->setObjectName(QStringLiteral("identityWay"));
    for (const IdentityWay &way : presenter.ways()) {
        m_way->addItem(identityWayWord(way.name), way.name);
    }
    m_until->setObjectName(QStringLiteral("identityUntil"));
    spellDates(*m_until);
    m_note->setObjectName(QStringLiteral("identityNote"));
    m_note->setMaxLength(longestNote);
    makeLayout();
    followWay();
    connect(m_way, &QComboBox::currentIndexChanged, this, &IdentityDialog::followWay);
    connect(&presenter, &CarePresenter::checkedIdentity, this, &QDialog::accept);
    connect(&presenter, &CarePresenter::refused, this, [this](const QString &text) {
        m_refused->setNotice(Tone::Late, text);
        makeRoom(*this);
    });
    m_way->setFocus();
}

void IdentityDialog::makeLayout()
{
    auto *form = new QFormLayout;
    form->setSpacing(sizes::gap);
    for (QWidget *field :
         {static_cast<QWidget *>(m_way), static_cast<QWidget *>(m_until), static_cast<QWidget *>(m_note)}) {
        addField(*form, field);
    }
    setFieldLabel(*form, m_way, tr("&How it was made sure"));
    setFieldLabel(*form, m_until, tr("It holds &until"));
    setFieldLabel(*form, m_note, tr("&Note"));
    m_note->setPlaceholderText(tr("For example: called on the number in the file"));
    QLabel *hint = makeHint(this);
    hint->setText(tr("The team sees it in every case of this profile. Never write an answer, a number or a document "
                     "here: what looks like one is not kept."));
    const DialogFoot foot = makeDialogFoot(this, tr("It is them"), QStringLiteral("identitySave"));
    m_save = foot.act;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(form);
    layout->addWidget(hint);
    layout->addWidget(m_refused);
    layout->addStretch(1);
    layout->addWidget(foot.box);
    connect(foot.box, &QDialogButtonBox::accepted, this, &IdentityDialog::save);
}

void IdentityDialog::followWay()
{
    const QList<IdentityWay> &ways = m_presenter.ways();
    const int row = m_way->currentIndex();
    if (row >= 0 && row < ways.size()) {
        m_until->setDateTime(toDateTime(m_presenter.now() + ways.at(row).holds).toLocalTime());
    }
}

void IdentityDialog::save()
{
    m_refused->clear();
    const Instant until = fromMilliseconds(m_until->dateTime().toMSecsSinceEpoch());
    m_presenter.check(m_way->currentData().toString(), until, m_note->text());
}

} // namespace wederhoor
