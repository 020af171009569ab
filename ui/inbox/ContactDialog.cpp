#include "ui/inbox/ContactDialog.h"

#include "ui/models/ContactWords.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr QSize dialogSize(420, 260);
} // namespace

ContactDialog::ContactDialog(const QString &customer, QWidget *parent)
    : QDialog(parent)
    , m_kind(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("contactDialog"));
    setWindowTitle(tr("Other contact with %1").arg(customer));
    resize(dialogSize);
    m_kind->setObjectName(QStringLiteral("contactKind"));
    m_kind->setAccessibleName(tr("Kind of contact"));
    for (const ContactKind kind :
         {ContactKind::Telephone, ContactKind::Branch, ContactKind::Letter, ContactKind::Chat}) {
        m_kind->addItem(contactWord(kind), static_cast<int>(kind));
    }
    auto *label = new QLabel(tr("&What was said and agreed"), this);
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("contactText"));
    m_text->setAccessibleName(tr("What was said and agreed"));
    m_text->setTabChangesFocus(true);
    auto *hint = new QLabel(tr("For the team only; it stands in the case as a note."), this);
    hint->setProperty("role", QStringLiteral("dim"));
    const DialogFoot foot = makeDialogFoot(this, tr("Note it"), QStringLiteral("contactSave"));
    m_save = foot.act;
    m_save->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_kind);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(hint);
    layout->addWidget(foot.box);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_save->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    connect(foot.box, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT noted(static_cast<ContactKind>(m_kind->currentData().toInt()), m_text->toPlainText());
        accept();
    });
    m_text->setFocus();
}

} // namespace wederhoor
