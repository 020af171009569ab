#include "ui/inbox/SaveViewDialog.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 360;
constexpr int longestName = 60;
} // namespace

SaveViewDialog::SaveViewDialog(const QString &title, const QString &name, std::function<bool(const QString &)> isTaken,
                               QWidget *parent)
    : QDialog(parent)
    , m_first(name)
    , m_isTaken(std::move(isTaken))
    , m_name(new QLineEdit(name, this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("saveViewDialog"));
    setWindowTitle(title);
    setMinimumWidth(dialogWidth);
    auto *label = new QLabel(tr("&Name of the view"), this);
    label->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("saveViewName"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(longestName);
    m_name->selectAll();
    m_said->setObjectName(QStringLiteral("saveViewSaid"));
    m_said->setProperty("role", QStringLiteral("dim"));
    m_said->setWordWrap(true);
    const DialogFoot foot = makeDialogFoot(this, tr("Save"), QStringLiteral("saveViewButton"));
    m_save = foot.act;
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_said);
    layout->addSpacing(sizes::gap);
    layout->addWidget(foot.box);
    connect(m_name, &QLineEdit::textChanged, this, &SaveViewDialog::check);
    connect(foot.box, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT named(m_name->text().simplified());
        accept();
    });
    check();
}

void SaveViewDialog::check()
{
    const QString name = m_name->text().simplified();
    const bool replaces = name != m_first && m_isTaken(name);
    m_save->setEnabled(!name.isEmpty());
    m_said->setText(replaces ? tr("A view of this name is there already: it is replaced.")
                             : tr("It keeps the view, its filters and the search."));
}

} // namespace wederhoor
