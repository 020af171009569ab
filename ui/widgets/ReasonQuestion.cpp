#include "ui/widgets/ReasonQuestion.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 460;
} // namespace

void askWhy(QWidget *asker, const ReasonQuestion &question, std::function<void(const QString &)> act)
{
    auto *dialog = new QDialog(asker->window());
    dialog->setObjectName(question.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    auto *text = new QLabel(question.text, dialog);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setFixedWidth(dialogWidth);
    auto *prompt = new QLabel(question.prompt, dialog);
    auto *reason = new QLineEdit(dialog);
    reason->setObjectName(question.name + QStringLiteral("Reason"));
    reason->setAccessibleName(QString(question.prompt).remove(QLatin1Char('&')));
    prompt->setBuddy(reason);
    const DialogFoot foot = makeDialogFoot(dialog, question.act, question.actName);
    foot.act->setEnabled(false);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(text);
    layout->addWidget(prompt);
    layout->addWidget(reason);
    layout->addWidget(foot.box);
    QObject::connect(reason, &QLineEdit::textChanged, foot.act,
                     [button = foot.act](const QString &now) { button->setEnabled(!now.trimmed().isEmpty()); });
    QObject::connect(foot.box, &QDialogButtonBox::accepted, asker, [dialog, reason, act = std::move(act)] {
        const QString why = reason->text().trimmed();
        dialog->accept();
        act(why);
    });
    reason->setFocus();
    dialog->open();
}

} // namespace wederhoor
