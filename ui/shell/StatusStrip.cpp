#include "ui/shell/StatusStrip.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace wederhoor {

namespace {
constexpr int dotPixels = 8;

QPixmap dot(const QColor &color, qreal scale)
{
    QPixmap pixmap(QSize(dotPixels, dotPixels) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(0, 0, dotPixels, dotPixels);
    return pixmap;
}

} // namespace

StatusStrip::StatusStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_freshDot(new QLabel(this))
    , m_fresh(new ElidedLabel(this))
    , m_teamDot(new QLabel(this))
    , m_team(new QLabel(this))
    , m_outboxDot(new QLabel(this))
    , m_outbox(new QLabel(this))
    , m_openOutbox(new QPushButton(this))
    , m_keyringDot(new QLabel(this))
    , m_keyring(new QLabel(this))
    , m_resume(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_keep(new QPushButton(this))
    , m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setFixedHeight(sizes::statusBarHeight);
    m_fresh->setObjectName(QStringLiteral("freshnessLabel"));
    m_team->setObjectName(QStringLiteral("teamLabel"));
    m_teamDot->hide();
    m_team->hide();
    m_outbox->setObjectName(QStringLiteral("outboxLabel"));
    m_openOutbox->setObjectName(QStringLiteral("showOutboxButton"));
    m_keyring->setObjectName(QStringLiteral("keyringLabel"));
    m_resume->setObjectName(QStringLiteral("resumeSendingButton"));
    m_retry->setObjectName(QStringLiteral("retryKeyringButton"));
    m_keep->setObjectName(QStringLiteral("keepForThisRunButton"));
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    for (QPushButton *button : {m_openOutbox, m_resume, m_retry, m_keep}) {
        button->setProperty("flat", true);
        button->hide();
    }
    m_fresh->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sizes::gapWide, 0, sizes::gapWide, 0);
    layout->setSpacing(6);
    layout->addWidget(m_freshDot);
    layout->addWidget(m_fresh);
    layout->addSpacing(sizes::gapWide);
    layout->addWidget(m_teamDot);
    layout->addWidget(m_team);
    layout->addWidget(m_resume);
    layout->addSpacing(sizes::gapWide);
    layout->addWidget(m_outboxDot);
    layout->addWidget(m_outbox);
    layout->addWidget(m_openOutbox);
    layout->addSpacing(sizes::gapWide);
    layout->addWidget(m_keyringDot);
    layout->addWidget(m_keyring);
    layout->addWidget(m_retry);
    layout->addWidget(m_keep);
    layout->addStretch(1);
    layout->addWidget(m_summary);
    connect(m_retry, &QPushButton::clicked, this, &StatusStrip::retryKeyringWanted);
    connect(m_keep, &QPushButton::clicked, this, &StatusStrip::keepForThisRunWanted);
    connect(m_resume, &QPushButton::clicked, this, &StatusStrip::resumeWanted);
    connect(m_openOutbox, &QPushButton::clicked, this, &StatusStrip::outboxWanted);
    retranslate();
}

void StatusStrip::retranslate()
{
    setAccessibleName(tr("Status"));
    setButtonText(m_openOutbox, tr("Show"));
    setButtonText(m_resume, tr("Let it go on"));
    setButtonText(m_retry, tr("Try again"));
    setButtonText(m_keep, tr("Keep for this run"));
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

QColor StatusStrip::moodColor(ShellPresenter::Mood mood) const
{
    const Palette &palette = m_theme.palette();
    switch (mood) {
    case ShellPresenter::Mood::Quiet:
        return palette.faint;
    case ShellPresenter::Mood::Good:
        return palette.good;
    case ShellPresenter::Mood::Care:
        return palette.soon;
    case ShellPresenter::Mood::Trouble:
        return palette.late;
    }
    Q_UNREACHABLE();
}

void StatusStrip::setLine(QLabel *mark, QLabel *label, const ShellPresenter::Line &line)
{
    mark->setVisible(!line.text.isEmpty());
    label->setVisible(!line.text.isEmpty());
    mark->setPixmap(dot(moodColor(line.mood), devicePixelRatioF()));
    if (label->text() != line.text) {
        label->setText(line.text);
        label->setToolTip(line.text);
        label->setAccessibleName(line.text);
    }
}

void StatusStrip::setResumeOffered(bool offered)
{
    m_resume->setVisible(offered);
}

void StatusStrip::tellTeam(const ShellPresenter::Line &line, const QString &explanation)
{
    setLine(m_teamDot, m_team, line);
    m_team->setToolTip(explanation.isEmpty() ? line.text : explanation);
    m_team->setAccessibleDescription(explanation);
}

void StatusStrip::tell(const ShellPresenter *presenter)
{
    if (presenter == nullptr) {
        return;
    }
    const ShellPresenter::Line outbox = presenter->outbox();
    setLine(m_freshDot, m_fresh, presenter->freshness());
    setLine(m_outboxDot, m_outbox, outbox);
    setLine(m_keyringDot, m_keyring, presenter->keyring());
    m_openOutbox->setVisible(outbox.mood == ShellPresenter::Mood::Trouble);
    const bool unavailable = presenter->keyringState() == KeyringState::Unavailable;
    m_retry->setVisible(unavailable);
    m_keep->setVisible(unavailable);
    m_summary->setText(presenter->summary());
}

} // namespace wederhoor
