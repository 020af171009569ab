#include "ui/inbox/SearchField.h"

#include "ui/models/SuggestionModel.h"
#include "ui/presenters/SearchAssistant.h"
#include "ui/style/Icons.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int rowHeight = 28;
constexpr int popupPadding = 5;

class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    SuggestionDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &palette = m_theme.palette();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(palette.accentSoft);
            painter->drawRoundedRect(option.rect, sizes::radius - 2, sizes::radius - 2);
        }
        const QRect inner = option.rect.adjusted(sizes::gap, 0, -sizes::gap, 0);
        const bool forgets = index.data(SuggestionModel::IsForgetRole).toBool();
        const QFont font = m_theme.font(forgets ? Theme::Font::Small : Theme::Font::Text);
        const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width());
        painter->setFont(font);
        painter->setPen(forgets ? palette.dim : palette.text);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text);
        const int used = QFontMetrics(font).horizontalAdvance(text) + sizes::gapWide;
        const QFont small = m_theme.font(Theme::Font::Small);
        painter->setFont(small);
        painter->setPen(palette.dim);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(SuggestionModel::HintRole).toString(),
                                                         Qt::ElideRight, std::max(0, inner.width() - used)));
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

SearchField::SearchField(SearchAssistant &assistant, const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_assistant(assistant)
    , m_theme(theme)
    , m_model(new SuggestionModel(this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("searchField"));
    // Not QLineEdit's own: that one loads icons of the style, in a colour of its own.
    m_clear = addAction(QIcon(), QLineEdit::TrailingPosition);
    m_clear->setObjectName(QStringLiteral("searchClear"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(&theme, &Theme::changed, this, &SearchField::paintIcon);
    paintIcon();
    m_hint->setObjectName(QStringLiteral("searchHint"));
    m_hint->setProperty("role", QStringLiteral("keycap"));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    setShortcutHint(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    connect(this, &QLineEdit::textEdited, this, &SearchField::offer);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_hint->setVisible(text.isEmpty());
        placeHint();
        m_clear->setVisible(!text.isEmpty());
    });
    connect(&assistant, &SearchAssistant::knownChanged, this, [this] {
        if (m_popup != nullptr && m_popup->isVisible()) {
            offer();
        }
    });
    retranslate();
}

SearchField::~SearchField()
{
    delete m_popup;
}

void SearchField::paintIcon()
{
    m_clear->setIcon(lineIcon(Icon::Clear, m_theme.palette().dim));
}

void SearchField::retranslate()
{
    m_clear->setText(tr("Clear the search"));
    setPlaceholderText(tr("Search cases, people, text \u2026"));
    setAccessibleName(tr("Search"));
    setToolTip(tr("Words in any order; from: channel: status: owner: topic: is:unread has:attachment "
                  "before: after: \"a phrase\""));
}

void SearchField::setShortcutHint(const QString &keys)
{
    m_hint->setText(keys);
    placeHint();
}

void SearchField::placeHint()
{
    m_hint->adjustSize();
    // The words in the empty field end before the key.
    setTextMargins(0, 0, m_hint->isHidden() ? 0 : m_hint->width(), 0);
    m_hint->move(width() - m_hint->width() - sizes::gap + 1, (height() - m_hint->height()) / 2);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeHint();
    hideOffer();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        placeHint();
    }
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    m_assistant.refresh();
    const bool byHand = event->reason() == Qt::MouseFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (byHand && text().isEmpty()) {
        offer();
    }
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    hideOffer();
}

void SearchField::offer()
{
    if (m_taking) {
        return;
    }
    m_model->show(m_assistant.suggestions(text(), cursorPosition()));
    if (m_model->rowCount() == 0) {
        hideOffer();
        return;
    }
    if (m_popup == nullptr) {
        m_popup = new QListView(window());
        m_popup->setObjectName(QStringLiteral("searchSuggestions"));
        m_popup->setFocusPolicy(Qt::NoFocus);
        m_popup->setModel(m_model);
        m_popup->setItemDelegate(new SuggestionDelegate(m_theme, m_popup));
        m_popup->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(m_popup, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
    }
    m_popup->setAccessibleName(tr("Suggestions for the search"));
    const QPoint corner = mapTo(window(), QPoint(0, height() + 2));
    m_popup->setGeometry(corner.x(), corner.y(), width(), m_model->rowCount() * rowHeight + 2 * popupPadding);
    m_popup->setCurrentIndex({});
    m_popup->show();
    m_popup->raise();
}

void SearchField::hideOffer()
{
    if (m_popup != nullptr) {
        m_popup->hide();
    }
    setAccessibleDescription({});
}

void SearchField::choose(int row)
{
    const int last = m_model->rowCount() - 1;
    const QModelIndex index = m_model->index(std::clamp(row, 0, last), 0);
    m_popup->setCurrentIndex(index);
    // The focus stays here: a screen reader is told here what is chosen.
    setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void SearchField::take(int row)
{
    const SearchSuggestion *found = m_model->at(row);
    if (found == nullptr) {
        m_assistant.forgetAll();
        hideOffer();
        return;
    }
    const SearchSuggestion suggestion = *found;
    m_taking = true;
    setText(suggestion.line);
    setCursorPosition(suggestion.cursor);
    m_taking = false;
    // A field goes on with its values; a whole value is done.
    if (suggestion.text.endsWith(QLatin1Char(':'))) {
        offer();
    } else {
        hideOffer();
    }
}

bool SearchField::popupKey(QKeyEvent *event)
{
    const int current = m_popup->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
        choose(current + 1);
        return true;
    case Qt::Key_Up:
        choose(current < 0 ? m_model->rowCount() - 1 : current - 1);
        return true;
    case Qt::Key_Tab:
        take(std::max(0, current));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current >= 0) {
            take(current);
            return true;
        }
        hideOffer();
        return false;
    case Qt::Key_Escape:
        hideOffer();
        return true;
    default:
        return false;
    }
}

bool SearchField::event(QEvent *event)
{
    // Tab would leave the field before keyPressEvent() sees it.
    const bool isKey = event->type() == QEvent::KeyPress;
    const bool isTab = isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab;
    if (isTab && m_popup != nullptr && m_popup->isVisible()) {
        return popupKey(static_cast<QKeyEvent *>(event));
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (m_popup != nullptr && m_popup->isVisible() && popupKey(event)) {
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_assistant.remember(text());
        Q_EMIT entered();
        return;
    case Qt::Key_Down:
        offer();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
        }
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace wederhoor
