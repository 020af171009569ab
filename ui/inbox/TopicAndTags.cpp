#include "ui/inbox/TopicAndTags.h"

#include "ui/presenters/SearchAssistant.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/FlowLayout.h"

#include <QCompleter>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace wederhoor {

namespace {
constexpr int chipGap = 6;
constexpr int longestTag = 40;
constexpr int longestTopic = 60;
constexpr int widestWords = 150; ///< pixels, in a panel of fixed width
} // namespace

TopicAndTags::TopicAndTags(SearchAssistant &assistant, QWidget *parent)
    : QWidget(parent)
    , m_assistant(assistant)
    , m_flow(new FlowLayout(this))
    , m_topic(makeChip(QStringLiteral("topicChip")))
    , m_add(makeChip(QStringLiteral("addTagChip")))
    , m_topicField(new QLineEdit(this))
    , m_tagField(new QLineEdit(this))
{
    setObjectName(QStringLiteral("topicAndTags"));
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(chipGap);
    m_add->setText(QStringLiteral("+"));
    m_topicField->setObjectName(QStringLiteral("topicField"));
    m_topicField->setMaxLength(longestTopic);
    m_tagField->setObjectName(QStringLiteral("tagField"));
    m_tagField->setMaxLength(longestTag);
    for (QLineEdit *field : {m_topicField, m_tagField}) {
        field->installEventFilter(this);
        field->hide();
    }
    connect(m_topic, &QPushButton::clicked, this,
            [this] { edit(m_topicField, m_shownTopic, m_assistant.known().topics); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit(m_tagField, {}, m_assistant.known().tags); });
    connect(m_topicField, &QLineEdit::returnPressed, this, [this] {
        Q_EMIT topicWanted(m_topicField->text());
        leave(m_topicField, m_topic);
    });
    connect(m_tagField, &QLineEdit::returnPressed, this, [this] {
        Q_EMIT tagsWanted(m_tagField->text());
        leave(m_tagField, m_add);
    });
    retranslate();
}

/// The whole of it stands in what a screen reader says.
QString TopicAndTags::fitting(const QString &words) const
{
    return fontMetrics().elidedText(words, Qt::ElideRight, widestWords);
}

QPushButton *TopicAndTags::makeChip(const QString &name)
{
    auto *chip = new QPushButton(this);
    chip->setObjectName(name);
    chip->setProperty("chip", true);
    return chip;
}

void TopicAndTags::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void TopicAndTags::retranslate()
{
    m_add->setAccessibleName(tr("Add tags"));
    m_add->setToolTip(tr("Add tags"));
    m_topicField->setAccessibleName(tr("Topic"));
    m_topicField->setPlaceholderText(tr("Topic"));
    m_tagField->setAccessibleName(tr("Tags to add"));
    m_tagField->setPlaceholderText(tr("Tags, a word each"));
    rebuild();
}

void TopicAndTags::setTopicAndTags(const QString &topic, const QStringList &tags)
{
    if (topic != m_shownTopic || tags != m_shownTags) {
        m_shownTopic = topic;
        m_shownTags = tags;
        rebuild();
    }
}

void TopicAndTags::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        delete item;
    }
    for (QPushButton *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_topic->setText(m_shownTopic.isEmpty() ? tr("Set a topic") : fitting(m_shownTopic));
    m_topic->setAccessibleName(m_shownTopic.isEmpty() ? tr("Set a topic") : tr("Topic %1: change").arg(m_shownTopic));
    m_topic->setToolTip(tr("Change the topic"));
    m_topic->setCheckable(!m_shownTopic.isEmpty());
    m_topic->setChecked(!m_shownTopic.isEmpty());
    m_flow->addWidget(m_topic);
    m_flow->addWidget(m_topicField);
    QWidget *before = m_topicField;
    for (const QString &tag : std::as_const(m_shownTags)) {
        QPushButton *chip = makeChip(QStringLiteral("tag.") + tag);
        chip->setText(fitting(tag) + QStringLiteral(" \u00d7"));
        chip->setAccessibleName(tr("Tag %1: remove").arg(tag));
        chip->setToolTip(tr("Remove this tag"));
        connect(chip, &QPushButton::clicked, this, [this, tag] { Q_EMIT tagUnwanted(tag); });
        m_chips.append(chip);
        m_flow->addWidget(chip);
        chip->show();
        setTabOrder(before, chip);
        before = chip;
    }
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_tagField);
    setTabOrder(before, m_add);
    m_flow->invalidate();
    updateGeometry();
}

void TopicAndTags::edit(QLineEdit *field, const QString &text, const QStringList &known)
{
    m_topic->setChecked(!m_shownTopic.isEmpty());
    auto *completer = new QCompleter(known, field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete field->completer();
    field->setCompleter(completer);
    field->setText(text);
    field->selectAll();
    field->show();
    field->setFocus();
    m_flow->invalidate();
    updateGeometry();
}

void TopicAndTags::leave(QLineEdit *field, QWidget *next)
{
    next->setFocus();
    field->hide();
    m_flow->invalidate();
    updateGeometry();
}

bool TopicAndTags::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave(field, field == m_topicField ? m_topic : m_add);
        return true;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        field->hide();
        m_flow->invalidate();
        updateGeometry();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wederhoor
