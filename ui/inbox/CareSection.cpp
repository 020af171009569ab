#include "ui/inbox/CareSection.h"

#include "ui/models/CareWords.h"
#include "ui/presenters/CarePresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr qsizetype mostCalls = 4;

QLabel *makeHeading(const Theme &theme, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(theme.font(Theme::Font::Group));
    label->setProperty("role", QStringLiteral("group"));
    return label;
}

QLabel *makeText(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("small"));
    return label;
}

QPushButton *makeFlat(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setProperty("flat", true);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

} // namespace

CareSection::CareSection(CarePresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_identityHeading(makeHeading(theme, this))
    , m_identity(makeText(QStringLiteral("sideIdentity"), this))
    , m_check(makeFlat(QStringLiteral("sideCheckButton"), this))
    , m_withdraw(makeFlat(QStringLiteral("sideWithdrawButton"), this))
    , m_callsHeading(makeHeading(theme, this))
    , m_callRows(new QVBoxLayout)
    , m_ask(makeFlat(QStringLiteral("sideCallButton"), this))
{
    setObjectName(QStringLiteral("careSection"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, sizes::gap, 0, 0);
    column->setSpacing(sizes::gapTiny);
    column->addWidget(m_identityHeading);
    column->addWidget(m_identity);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addWidget(m_check);
    acts->addWidget(m_withdraw);
    acts->addStretch(1);
    column->addLayout(acts);
    column->addSpacing(sizes::gap);
    column->addWidget(m_callsHeading);
    m_callRows->setSpacing(sizes::gapTiny);
    column->addLayout(m_callRows);
    column->addWidget(m_ask);
    connect(m_check, &QPushButton::clicked, this, &CareSection::checkWanted);
    connect(m_withdraw, &QPushButton::clicked, &presenter, &CarePresenter::withdraw);
    connect(m_ask, &QPushButton::clicked, this, &CareSection::callWanted);
    connect(&presenter, &CarePresenter::changed, this, &CareSection::refresh);
    retranslate();
}

void CareSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void CareSection::retranslate()
{
    m_identityHeading->setText(tr("Who is this really?"));
    setButtonText(m_check, tr("Check it \u2026"));
    m_check->setAccessibleName(tr("Note that it was made sure who the customer is"));
    setButtonText(m_withdraw, tr("Withdraw"));
    m_withdraw->setAccessibleName(tr("Withdraw the identity check"));
    m_callsHeading->setText(tr("Telephone"));
    setButtonText(m_ask, tr("Have them called \u2026"));
    refresh();
}

void CareSection::refresh()
{
    const bool isThere = m_presenter.value() != nullptr;
    setVisible(isThere);
    if (!isThere) {
        return;
    }
    const IdentityStanding &standing = m_presenter.standing();
    const std::optional<IdentityCheck> &check = standing.valid ? standing.valid : standing.ended;
    m_identity->setText(check ? identitySentence(*check, m_presenter.now()) : tr("Not checked."));
    m_withdraw->setVisible(standing.valid.has_value());
    showCalls();
}

CareSection::Call CareSection::makeCall(int index)
{
    Call call;
    call.row = new QWidget(this);
    call.text = makeText(QStringLiteral("sideCall.%1").arg(index), call.row);
    call.copy = makeFlat(QStringLiteral("sideCallCopy.%1").arg(index), call.row);
    call.outcome = makeFlat(QStringLiteral("sideCallOutcome.%1").arg(index), call.row);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addWidget(call.copy);
    acts->addWidget(call.outcome);
    acts->addStretch(1);
    auto *column = new QVBoxLayout(call.row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sizes::gapTiny);
    column->addWidget(call.text);
    column->addLayout(acts);
    connect(call.copy, &QPushButton::clicked, this,
            [this, index] { m_presenter.wantForm(m_presenter.callbacks().value(index)); });
    connect(call.outcome, &QPushButton::clicked, this, [this, index] { openOutcomes(index); });
    m_callRows->addWidget(call.row);
    return call;
}

void CareSection::showCalls()
{
    const QList<CallbackRequest> &requests = m_presenter.callbacks();
    const qsizetype count = std::min(requests.size(), mostCalls);
    while (m_calls.size() < count) {
        m_calls.append(makeCall(static_cast<int>(m_calls.size())));
    }
    for (qsizetype i = 0; i < m_calls.size(); ++i) {
        const Call &call = m_calls.at(i);
        call.row->setVisible(i < count);
        if (i >= count) {
            continue;
        }
        const CallbackRequest &request = requests.at(i);
        call.text->setText(QStringLiteral("%1 \u00b7 %2\n%3\n%4")
                               .arg(request.reference, callbackStateWord(request.state),
                                    callbackWhen(request, m_presenter.now()), m_presenter.numberShown(request)));
        call.text->setToolTip(request.subject);
        setButtonText(call.copy, tr("Copy"));
        call.copy->setAccessibleName(tr("Copy call %1 for the call queue").arg(request.reference));
        setButtonText(call.outcome, tr("Outcome \u2026"));
        call.outcome->setAccessibleName(tr("What became of call %1").arg(request.reference));
        call.copy->setVisible(request.isOpen());
        call.outcome->setVisible(request.isOpen());
    }
}

void CareSection::openOutcomes(int index)
{
    using State = CallbackRequest::State;
    const CallbackRequest request = m_presenter.callbacks().value(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("callOutcomeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu, request](State state, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("call.") + callbackStateName(state));
        connect(action, &QAction::triggered, this, [this, request, state] { m_presenter.mark(request, state); });
    };
    add(State::Called, tr("They were called"));
    add(State::NotReached, tr("Nobody was reached"));
    add(State::Cancelled, tr("It is not needed any more"));
    menu->setActiveAction(menu->actions().constFirst());
    const QPushButton *button = m_calls.at(index).outcome;
    menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2)));
}

} // namespace wederhoor
