#include "ui/composer/TemplatePicker.h"

#include "ui/style/Sizes.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int pickerHeight = 260;
constexpr int excerptLength = 90;
} // namespace

TemplatePicker::TemplatePicker(QWidget *parent)
    : QFrame(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("templatePicker"));
    m_field->setObjectName(QStringLiteral("templateField"));
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setProperty("role", QStringLiteral("dim"));
    m_nothing->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gap, sizes::gap, sizes::gap, sizes::gap);
    layout->addWidget(m_field);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &TemplatePicker::filter);
    connect(m_list, &QListWidget::itemClicked, this, &TemplatePicker::take);
    retranslate();
    hide();
}

void TemplatePicker::retranslate()
{
    setAccessibleName(tr("Templates"));
    m_list->setAccessibleName(tr("Templates"));
    m_field->setPlaceholderText(tr("Find a template \u2026"));
    m_field->setAccessibleName(tr("Find a template"));
    filter();
}

void TemplatePicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void TemplatePicker::setTemplates(const QList<Template> &templates)
{
    m_templates = templates;
    filter();
}

void TemplatePicker::openAbove(const QPoint &corner, int width)
{
    m_field->clear();
    filter();
    const int height = std::min(pickerHeight, corner.y() - sizes::gap);
    setGeometry(corner.x(), corner.y() - height, width, height);
    show();
    raise();
    m_field->setFocus();
}

void TemplatePicker::filter()
{
    m_list->clear();
    const QStringList words = m_field->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < m_templates.size(); ++i) {
        const Template &candidate = m_templates.at(i);
        const QString all = candidate.name + QLatin1Char(' ') + candidate.topic + QLatin1Char(' ') + candidate.text;
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
        if (fits) {
            QString excerpt = candidate.text.simplified();
            if (excerpt.size() > excerptLength) {
                excerpt = excerpt.left(excerptLength) + QChar(0x2026);
            }
            auto *item = new QListWidgetItem(candidate.name + QLatin1Char('\n') + excerpt, m_list);
            item->setData(Qt::UserRole, i);
        }
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_nothing->setVisible(m_list->count() == 0);
    m_nothing->setText(m_templates.isEmpty() ? tr("There are no templates for this platform and language yet.")
                                             : tr("No template fits these words."));
}

bool TemplatePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const bool within = m_field->hasFocus() || m_list->hasFocus();
        if (!within) {
            hide();
        }
    }
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void TemplatePicker::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr) {
        return;
    }
    const Template chosenTemplate = m_templates.at(item->data(Qt::UserRole).toInt());
    dismiss();
    Q_EMIT chosen(chosenTemplate);
}

void TemplatePicker::dismiss()
{
    hide();
    Q_EMIT closed();
}

} // namespace wederhoor
