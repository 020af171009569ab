#include "ui/settings/NotificationsPage.h"

#include "ui/presenters/AttentionPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
using namespace std::chrono_literals;
} // namespace

NotificationsPage::NotificationsPage(AttentionPresenter &presenter, std::function<bool()> canAnnounce, QWidget *parent)
    : SettingsPage(QStringLiteral("notificationsPage"), parent)
    , m_presenter(presenter)
    , m_canAnnounce(std::move(canAnnounce))
    , m_on(new QCheckBox(this))
    , m_onHint(makeHint(this))
    , m_tray(makeHint(this))
    , m_quiet(new QCheckBox(this))
    , m_between(new QLabel(this))
    , m_from(new QTimeEdit(this))
    , m_and(new QLabel(this))
    , m_to(new QTimeEdit(this))
    , m_weekends(new QCheckBox(this))
    , m_quietHint(makeHint(this))
    , m_state(new QLabel(this))
    , m_hour(new QPushButton(this))
    , m_test(new QPushButton(this))
{
    makeLayout();
    for (QCheckBox *box : {m_on, m_quiet, m_weekends}) {
        connect(box, &QCheckBox::toggled, this, &NotificationsPage::save);
    }
    for (QTimeEdit *time : {m_from, m_to}) {
        connect(time, &QTimeEdit::timeChanged, this, &NotificationsPage::save);
    }
    connect(m_test, &QPushButton::clicked, &presenter, &AttentionPresenter::test);
    connect(m_hour, &QPushButton::clicked, this,
            [this] { m_presenter.isQuiet() ? m_presenter.endQuiet() : m_presenter.beQuietFor(1h); });
    connect(&presenter, &AttentionPresenter::settingsRead, this, &NotificationsPage::fill);
    connect(&presenter, &AttentionPresenter::quietChanged, this, &NotificationsPage::showQuiet);
    connect(&presenter, &AttentionPresenter::failed, this, &NotificationsPage::tellFailed);
    retranslate();
    fill();
}

void NotificationsPage::makeLayout()
{
    m_on->setObjectName(QStringLiteral("notificationsOn"));
    m_quiet->setObjectName(QStringLiteral("quietHoursOn"));
    m_from->setObjectName(QStringLiteral("quietFrom"));
    m_to->setObjectName(QStringLiteral("quietTo"));
    m_weekends->setObjectName(QStringLiteral("quietWeekends"));
    m_state->setObjectName(QStringLiteral("quietState"));
    m_hour->setObjectName(QStringLiteral("quietHourButton"));
    m_test->setObjectName(QStringLiteral("testNotificationButton"));
    const auto card = [this](const QList<QWidget *> &rows) {
        QFrame *frame = makeCard(this);
        auto *layout = new QVBoxLayout(frame);
        layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
        layout->setSpacing(sizes::gap);
        for (QWidget *row : rows) {
            layout->addWidget(row);
        }
        body()->addWidget(frame);
        return layout;
    };
    QVBoxLayout *first = card({m_on, m_onHint, m_tray});
    first->addWidget(m_test, 0, Qt::AlignLeft);
    QVBoxLayout *second = card({m_quiet});
    auto *times = new QHBoxLayout;
    times->setSpacing(sizes::gap);
    times->addSpacing(sizes::gapLarge + sizes::gap);
    times->addWidget(m_between);
    times->addWidget(m_from);
    times->addWidget(m_and);
    times->addWidget(m_to);
    times->addStretch();
    second->addLayout(times);
    second->addWidget(m_weekends);
    second->addWidget(m_quietHint);
    auto *now = new QHBoxLayout;
    now->addWidget(m_hour);
    now->addWidget(m_state, 1);
    second->addLayout(now);
    body()->addStretch();
}

void NotificationsPage::retranslate()
{
    setHeading(tr("Notifications"),
               tr("For your own cases, and for unclaimed ones that are nearly due. Several are "
                  "gathered into one."));
    setButtonText(m_on, tr("Call me when I look &elsewhere"));
    m_onHint->setText(tr("When a customer of yours writes again, and when three minutes are left for an answer. The "
                         "count stands in the title of the window too."));
    m_tray->setText(
        tr("This desktop shows neither notifications nor a tray: the count stands in the title of the window "
           "only."));
    setButtonText(m_quiet, tr("&Quiet hours"));
    m_between->setText(tr("from"));
    m_and->setText(tr("to"));
    m_from->setAccessibleName(tr("Quiet from"));
    m_to->setAccessibleName(tr("Quiet to"));
    for (QTimeEdit *time : {m_from, m_to}) {
        time->setButtonSymbols(QAbstractSpinBox::NoButtons);
        time->setLocale(QLocale());
        time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    }
    setButtonText(m_weekends, tr("The whole &weekend too"));
    m_quietHint->setText(tr("What came up in quiet hours, and still waits when they end, is told then in one piece."));
    setButtonText(m_test, tr("Show a notification now"));
    showQuiet();
}

void NotificationsPage::fill()
{
    const AttentionPresenter::Values &values = m_presenter.values();
    m_filling = true;
    m_on->setChecked(values.on);
    m_quiet->setChecked(values.quiet.on);
    m_from->setTime(values.quiet.from);
    m_to->setTime(values.quiet.to);
    m_weekends->setChecked(values.quiet.weekends);
    m_filling = false;
    showQuiet();
}

void NotificationsPage::save()
{
    if (!m_filling) {
        m_presenter.save(
            {m_on->isChecked(), {m_quiet->isChecked(), m_from->time(), m_to->time(), m_weekends->isChecked()}});
    }
}

void NotificationsPage::showQuiet()
{
    const AttentionPresenter::Values &values = m_presenter.values();
    for (QWidget *field :
         {static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_weekends)}) {
        field->setEnabled(values.quiet.on);
    }
    m_state->setText(m_presenter.quietText());
    setButtonText(m_hour, m_presenter.isQuiet() ? tr("Call me again") : tr("Quiet for an hour"));
    m_hour->setEnabled(values.on);
}

void NotificationsPage::setSeen(bool seen)
{
    SettingsPage::setSeen(seen);
    const bool canAnnounce = m_canAnnounce && m_canAnnounce();
    m_tray->setVisible(!canAnnounce);
    m_test->setEnabled(canAnnounce);
}

} // namespace wederhoor
