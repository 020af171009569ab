#include "ui/widgets/SendTimeMenu.h"

#include "core/domain/SendTimes.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

QString timeText(const QDateTime &at)
{
    return QLocale().toString(at.time(), QLocale::ShortFormat);
}

} // namespace

SendTimeMenu::SendTimeMenu(const Clock &clock, const QString &objectName, QWidget *parent)
    : QMenu(parent)
    , m_clock(clock)
{
    setObjectName(objectName);
}

void SendTimeMenu::openAbove(const QWidget &button)
{
    fill(); // how high it is depends on what it holds
    popup(button.mapToGlobal(QPoint(0, -sizeHint().height())));
}

void SendTimeMenu::openBelow(const QWidget &button)
{
    fill();
    popup(button.mapToGlobal(QPoint(0, button.height())));
}

void SendTimeMenu::fill()
{
    clear();
    for (const SendTime &time : sendTimesAt(toDateTime(m_clock.now()).toLocalTime())) {
        QString words;
        switch (time.kind) {
        case SendTime::Kind::InAnHour:
            words = tr("In an &hour (%1)").arg(timeText(time.at));
            break;
        case SendTime::Kind::Tomorrow:
            words = tr("&Tomorrow morning (%1)").arg(timeText(time.at));
            break;
        case SendTime::Kind::NextOpening:
            words = tr("&Monday morning (%1)").arg(timeText(time.at));
            break;
        }
        QAction *action = addAction(words);
        action->setObjectName(QStringLiteral("sendTime%1").arg(static_cast<int>(time.kind)));
        connect(action, &QAction::triggered, this,
                [this, at = time.at] { Q_EMIT chosen(fromMilliseconds(at.toMSecsSinceEpoch())); });
    }
    addSeparator();
    QAction *other = addAction(tr("&Date and time \u2026"));
    other->setObjectName(QStringLiteral("sendTimeOther"));
    connect(other, &QAction::triggered, this, &SendTimeMenu::askForTime);
}

void SendTimeMenu::askForTime()
{
    auto *dialog = new QDialog(parentWidget()->window());
    dialog->setObjectName(QStringLiteral("sendTimeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Send later"));
    auto *prompt = new QLabel(tr("&When the reply goes out"), dialog);
    const QDateTime now = toDateTime(m_clock.now()).toLocalTime();
    auto *field = new QDateTimeEdit(now.addSecs(3600), dialog);
    field->setObjectName(QStringLiteral("sendTimeField"));
    field->setAccessibleName(tr("When the reply goes out"));
    spellDates(*field);
    field->setMinimumDateTime(now);
    prompt->setBuddy(field);
    auto *hint
        = new QLabel(tr("It goes from this computer: Wederhoor must be running then. More than a quarter of an hour "
                        "late, it is shown and goes only on your word."),
                     dialog);
    hint->setProperty("role", QStringLiteral("dim"));
    hint->setWordWrap(true);
    const DialogFoot foot = makeDialogFoot(dialog, tr("Send then"), QStringLiteral("sendTimeConfirm"));
    connect(foot.box, &QDialogButtonBox::accepted, this, [this, dialog, field] {
        const Instant at = fromMilliseconds(field->dateTime().toMSecsSinceEpoch());
        dialog->accept();
        Q_EMIT chosen(at);
    });
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(prompt);
    layout->addWidget(field);
    layout->addWidget(hint);
    layout->addWidget(foot.box);
    dialog->setMinimumWidth(sizes::fieldWidth);
    field->setFocus();
    dialog->open();
}

} // namespace wederhoor
