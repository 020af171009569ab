#include "ui/widgets/CarefulQuestion.h"

#include <QMessageBox>
#include <QPushButton>

namespace wederhoor {

void ask(QWidget *asker, const CarefulQuestion &question, std::function<void()> act)
{
    auto *box
        = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, asker->window());
    box->setObjectName(question.name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.means);
    QPushButton *doIt = box->addButton(question.act, QMessageBox::DestructiveRole);
    doIt->setObjectName(question.actName);
    QPushButton *leave = box->addButton(question.leave, QMessageBox::RejectRole);
    leave->setObjectName(question.name + QStringLiteral("Leave"));
    box->setDefaultButton(leave);
    QObject::connect(doIt, &QPushButton::clicked, asker, [act = std::move(act)] { act(); });
    box->open();
}

} // namespace wederhoor
