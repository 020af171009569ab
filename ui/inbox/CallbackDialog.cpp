#include "ui/inbox/CallbackDialog.h"

#include "ui/presenters/CarePresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QCheckBox>
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
constexpr int longestNumber = 40;
constexpr int longestSubject = 120;
constexpr std::chrono::hours usualWindow{2};

QDateTime nextHour(Instant now)
{
    const QDateTime local = toDateTime(now).toLocalTime();
    return QDateTime(local.date(), QTime(local.time().hour(), 0)).addSecs(3600);
}

} // namespace

CallbackDialog::CallbackDialog(CarePresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_number(new QLineEdit(this))
    , m_from(new QDateTimeEdit(nextHour(presenter.now()), this))
    , m_until(new QDateTimeEdit(m_from->dateTime().addSecs(std::chrono::seconds(usualWindow).count()), this))
    , m_subject(new QLineEdit(this))
    , m_tell(new QCheckBox(tr("Put what the customer is told into my reply"), this))
    , m_refused(new NoticeBar(QStringLiteral("callbackRefused"), this))
{
    setObjectName(QStringLiteral("callbackDialog"));
    setWindowTitle(tr("Have %1 called").arg(presenter.customerName()));
    resize(dialogWidth, 0);
    m_number->setObjectName(QStringLiteral("callbackNumber"));
    m_number->setMaxLength(longestNumber);
    m_number->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_from->setObjectName(QStringLiteral("callbackFrom"));
    m_until->setObjectName(QStringLiteral("callbackUntil"));
    for (QDateTimeEdit *moment : {m_from, m_until}) {
        spellDates(*moment);
    }
    m_subject->setObjectName(QStringLiteral("callbackSubject"));
    m_subject->setMaxLength(longestSubject);
    if (const Case *open = presenter.value()) {
        m_subject->setText(open->topic);
    }
    m_tell->setObjectName(QStringLiteral("callbackTell"));
    m_tell->setChecked(true);
    makeLayout();
    connect(&presenter, &CarePresenter::promised, this, [this](const QString &form, const QString &words) {
        Q_EMIT promised(form, m_tell->isChecked() ? words : QString());
        accept();
    });
    connect(&presenter, &CarePresenter::refused, this, [this](const QString &text) {
        m_refused->setNotice(Tone::Late, text);
        makeRoom(*this);
    });
    m_number->setFocus();
}

void CallbackDialog::makeLayout()
{
    auto *form = new QFormLayout;
    form->setSpacing(sizes::gap);
    for (QWidget *field : {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_from),
                           static_cast<QWidget *>(m_until), static_cast<QWidget *>(m_subject)}) {
        addField(*form, field);
    }
    setFieldLabel(*form, m_number, tr("&Telephone number"));
    setFieldLabel(*form, m_from, tr("Call &from"));
    setFieldLabel(*form, m_until, tr("&until"));
    setFieldLabel(*form, m_subject, tr("A&bout"));
    m_number->setPlaceholderText(tr("06 12345678"));
    m_subject->setPlaceholderText(tr("In a few words, without account or card numbers"));
    QLabel *hint = makeHint(this);
    hint->setText(tr("The call gets a reference, and what the call queue needs is copied. The number is erased some "
                     "time after the case is closed."));
    const DialogFoot foot = makeDialogFoot(this, tr("Ask for the call"), QStringLiteral("callbackSave"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(form);
    layout->addWidget(m_tell);
    layout->addWidget(hint);
    layout->addWidget(m_refused);
    layout->addStretch(1);
    layout->addWidget(foot.box);
    connect(foot.box, &QDialogButtonBox::accepted, this, &CallbackDialog::save);
}

void CallbackDialog::save()
{
    m_refused->clear();
    CallbackWish wish;
    wish.number = m_number->text();
    wish.from = fromMilliseconds(m_from->dateTime().toMSecsSinceEpoch());
    wish.until = fromMilliseconds(m_until->dateTime().toMSecsSinceEpoch());
    wish.subject = m_subject->text();
    m_presenter.ask(wish);
}

} // namespace wederhoor
