#include "ui/settings/FileField.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace wederhoor {

FileField::FileField(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(this))
{
    m_path->setObjectName(objectName);
    m_choose->setObjectName(objectName + QStringLiteral("Button"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_choose);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textEdited, this, &FileField::changed);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
    retranslate();
}

QString FileField::path() const
{
    return m_path->text().trimmed();
}

void FileField::setPath(const QString &path)
{
    m_path->setText(path);
}

void FileField::setPlaceholder(const QString &text)
{
    m_path->setPlaceholderText(text);
}

void FileField::retranslate()
{
    setButtonText(m_choose, tr("Choose"));
}

void FileField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace wederhoor
