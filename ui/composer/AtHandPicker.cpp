#include "ui/composer/AtHandPicker.h"

#include "ui/models/KnowledgeWords.h"
#include "ui/style/Sizes.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int pickerHeight = 300;
/// How far one page key goes.
constexpr int pageRows = 6;
} // namespace

AtHandPicker::AtHandPicker(const AtHand &atHand, QWidget *parent)
    : QFrame(parent)
    , m_atHand(atHand)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(this))
    , m_side(new QFrame(this))
    , m_text(new QLabel(m_side))
    , m_ended(new QLabel(m_side))
    , m_about(new QLabel(m_side))
    , m_keys(new QLabel(this))
{
    setObjectName(QStringLiteral("atHandPicker"));
    m_field->setObjectName(QStringLiteral("atHandField"));
    m_list->setObjectName(QStringLiteral("atHandList"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_nothing->setProperty("role", QStringLiteral("dim"));
    m_side->setObjectName(QStringLiteral("atHandSide"));
    m_text->setObjectName(QStringLiteral("atHandText"));
    m_text->setTextFormat(Qt::PlainText);
    m_ended->setObjectName(QStringLiteral("atHandEnded"));
    m_ended->setProperty("role", QStringLiteral("error"));
    m_about->setObjectName(QStringLiteral("atHandAbout"));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setProperty("role", QStringLiteral("small"));
    m_keys->setProperty("role", QStringLiteral("small"));
    for (QLabel *label : {m_nothing, m_text, m_ended, m_about, m_keys}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(sizes::gapWide, sizes::gap, sizes::gapWide, sizes::gap);
    side->addWidget(m_text, 1);
    side->addWidget(m_ended);
    side->addWidget(m_about);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(sizes::gap);
    middle->addWidget(m_list, 2);
    middle->addWidget(m_side, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gap, sizes::gap, sizes::gap, sizes::gap);
    layout->addWidget(m_field);
    layout->addWidget(m_nothing, 1);
    layout->addLayout(middle, 1);
    layout->addWidget(m_keys);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &AtHandPicker::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &AtHandPicker::showCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { take(false); });
    hide();
    retranslate();
}

void AtHandPicker::retranslate()
{
    setAccessibleName(tr("At hand"));
    m_list->setAccessibleName(tr("Agreed lines and facts"));
    m_field->setPlaceholderText(tr("Find an agreed line or a fact \u2026"));
    m_field->setAccessibleName(tr("Find an agreed line or a fact"));
    m_keys->setText(
        tr("Enter inserts \u00b7 Shift+Enter with its link \u00b7 Up and Down choose \u00b7 Escape closes"));
    refresh();
}

void AtHandPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void AtHandPicker::openAbove(const QPoint &corner, int width)
{
    m_field->clear();
    const int height = std::min(pickerHeight, corner.y() - sizes::gap);
    setGeometry(corner.x(), corner.y() - height, width, height);
    show();
    raise();
    refresh();
    m_field->setFocus();
}

void AtHandPicker::refresh()
{
    if (isHidden()) {
        return;
    }
    const QSignalBlocker quiet(m_list);
    const int before = std::max(0, m_list->currentRow());
    m_list->clear();
    const QStringList words = m_field->text().split(u' ', Qt::SkipEmptyParts);
    const QList<AtHand::Offer> &offers = m_atHand.offers();
    for (int i = 0; i < offers.size(); ++i) {
        const AtHand::Offer &offer = offers.at(i);
        const QString all = QStringList{offer.value.title, offer.value.topic, offer.value.text}.join(u' ');
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
        if (!fits) {
            continue;
        }
        const bool isOther = !offer.isOnTopic || offer.value.topic.isEmpty();
        QStringList parts{offer.value.title};
        if (isOther && !offer.value.topic.isEmpty()) {
            parts.prepend(offer.value.topic);
        }
        if (offer.holding != Holding::Holds) {
            parts.append(holdingText(offer.value, m_atHand.today()));
        }
        auto *item = new QListWidgetItem(parts.join(QStringLiteral(" \u00b7 ")), m_list);
        item->setData(Qt::UserRole, i);
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2: %3").arg(knowledgeKindWord(offer.value.kind), item->text(), offer.value.text));
    }
    m_list->setCurrentRow(words.isEmpty() ? std::min(before, m_list->count() - 1) : 0);
    const bool found = m_list->count() > 0;
    m_list->setVisible(found);
    m_side->setVisible(found);
    m_nothing->setVisible(!found);
    m_nothing->setText(offers.isEmpty()
                           ? tr("Nothing is at hand for this platform and language yet. A supervisor writes it in "
                                "Settings, Lines and facts; you may propose it there.")
                           : tr("Nothing fits these words."));
    showCurrent();
}

const AtHand::Offer *AtHandPicker::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const qsizetype at = item == nullptr ? -1 : item->data(Qt::UserRole).toInt();
    return at < 0 || at >= m_atHand.offers().size() ? nullptr : &m_atHand.offers().at(at);
}

void AtHandPicker::showCurrent()
{
    const AtHand::Offer *shown = current();
    if (shown == nullptr) {
        return;
    }
    const bool ended = shown->holding == Holding::Ended;
    m_text->setText(shown->value.text);
    m_ended->setVisible(ended || shown->holding == Holding::NotYet);
    m_ended->setText(ended ? tr("It holds no more: ask %1 before you use it.")
                                 .arg(shown->ownerName.isEmpty() ? tr("a supervisor") : shown->ownerName)
                           : tr("It does not hold yet."));
    QStringList about{knowledgeKindWord(shown->value.kind),
                      knowledgeAbout(shown->value, shown->ownerName, m_atHand.today()), shown->value.link.toString()};
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" \u00b7 ")));
}

bool AtHandPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !m_field->hasFocus() && !m_list->hasFocus()) {
        hide();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (takesKey(key->key(), key->modifiers())) {
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool AtHandPicker::takesKey(int key, Qt::KeyboardModifiers modifiers)
{
    const auto move = [this](int rows) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, std::max(0, m_list->count() - 1)));
        return true;
    };
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(modifiers.testFlag(Qt::ShiftModifier));
        return true;
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_PageDown:
        return move(pageRows);
    case Qt::Key_PageUp:
        return move(-pageRows);
    default:
        return false;
    }
}

void AtHandPicker::take(bool withLink)
{
    if (const AtHand::Offer *found = current()) {
        const AtHand::Offer taken = *found;
        dismiss();
        Q_EMIT chosen(taken, withLink);
    }
}

void AtHandPicker::dismiss()
{
    hide();
    Q_EMIT closed();
}

} // namespace wederhoor
