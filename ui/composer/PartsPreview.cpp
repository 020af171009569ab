#include "ui/composer/PartsPreview.h"

#include "ui/presenters/ReplyPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CounterRing.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace wederhoor {

namespace {
/// Of a part's words so many lines are seen, each of them whole.
constexpr int linesSeen = 3;
/// So many parts are seen at once; more are scrolled to.
constexpr int partsSeen = 2;
} // namespace

/// One part: number, counter, its words, and where its sentences can go.
class PartsPreview::Row : public QFrame
{
public:
    Row(PartsPreview &preview, int index, QWidget *parent)
        : QFrame(parent)
        , m_preview(preview)
        , m_index(index)
        , m_number(new QLabel(this))
        , m_counter(new CounterRing(preview.m_theme, this))
        , m_signature(new QLabel(this))
        , m_up(new QPushButton(this))
        , m_down(new QPushButton(this))
        , m_editor(new QPlainTextEdit(this))
    {
        setObjectName(QStringLiteral("part%1").arg(index));
        m_editor->setObjectName(QStringLiteral("partEditor%1").arg(index));
        m_up->setObjectName(QStringLiteral("partUp%1").arg(index));
        m_down->setObjectName(QStringLiteral("partDown%1").arg(index));
        m_counter->setObjectName(QStringLiteral("partCounter%1").arg(index));
        m_number->setProperty("chip", QStringLiteral("plain"));
        m_signature->setProperty("role", QStringLiteral("dim"));
        m_editor->setFixedHeight(heightOfLines());
        m_editor->setTabChangesFocus(true);
        m_editor->installEventFilter(this);
        auto *head = new QHBoxLayout;
        head->setSpacing(sizes::gap);
        head->addWidget(m_number);
        head->addWidget(m_counter);
        head->addWidget(m_signature);
        head->addStretch(1);
        for (QPushButton *button : {m_up, m_down}) {
            button->setProperty("quiet", true);
            head->addWidget(button);
        }
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(sizes::gapTiny);
        layout->addLayout(head);
        layout->addWidget(m_editor);
        connect(m_up, &QPushButton::clicked, this, [this] { move(true); });
        connect(m_down, &QPushButton::clicked, this, [this] { move(false); });
        connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_showing) {
                m_preview.m_presenter.setPart(m_index, m_editor->toPlainText());
            }
        });
    }

    void show(const PartsDraft::Part &part, bool mayChange)
    {
        // What is being typed here is further than the check, and its space at the end is none of the words.
        if (m_editor->toPlainText().trimmed() != part.body && !(m_editor->hasFocus() && m_typedLast)) {
            m_showing = true;
            m_editor->setPlainText(part.body);
            m_showing = false;
        }
        m_typedLast = false;
        m_editor->setFixedHeight(heightOfLines()); // the style gave it its font by now
        m_editor->setReadOnly(!mayChange);
        m_number->setText(part.number);
        m_counter->setCount(part.length.length, part.length.limit, part.length.fits);
        m_signature->setVisible(!part.signature.isEmpty());
        m_signature->setText(PartsPreview::tr("signed %1").arg(part.signature));
        m_up->setVisible(m_index > 0);
        m_up->setEnabled(part.givesUp);
        m_down->setVisible(m_index + 1 < m_preview.m_presenter.parts().size());
        m_down->setEnabled(part.givesDown);
    }

    void retranslate()
    {
        setButtonText(m_up, PartsPreview::tr("First sentence up"));
        m_up->setToolTip(PartsPreview::tr("To the part before (Ctrl+Up)"));
        m_up->setAccessibleName(
            PartsPreview::tr("Move the first sentence of part %1 to the part before").arg(m_index + 1));
        setButtonText(m_down, PartsPreview::tr("Last sentence down"));
        m_down->setToolTip(PartsPreview::tr("To the next part (Ctrl+Down)"));
        m_down->setAccessibleName(PartsPreview::tr("Move the last sentence of part %1 to the next").arg(m_index + 1));
        m_editor->setAccessibleName(PartsPreview::tr("Part %1").arg(m_index + 1));
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched != m_editor || event->type() != QEvent::KeyPress) {
            return QFrame::eventFilter(watched, event);
        }
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMove = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (isMove && key->modifiers().testFlag(Qt::ControlModifier)) {
            move(key->key() == Qt::Key_Up);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT m_preview.left();
            return true;
        }
        m_typedLast = true;
        return QFrame::eventFilter(watched, event);
    }

private:
    /// By the font that it has, and what stands around the lines.
    [[nodiscard]] int heightOfLines() const
    {
        const int around = m_editor->height() - m_editor->viewport()->height();
        // Without a margin below, in which the line after them would begin.
        const int margin = static_cast<int>(std::ceil(m_editor->document()->documentMargin()));
        return linesSeen * QFontMetrics(m_editor->font()).lineSpacing() + margin + around;
    }
    void move(bool up)
    {
        m_typedLast = false;
        m_preview.m_presenter.moveSentence(m_index, up);
    }

    PartsPreview &m_preview;
    int m_index;
    QLabel *m_number;
    CounterRing *m_counter;
    QLabel *m_signature;
    QPushButton *m_up;
    QPushButton *m_down;
    QPlainTextEdit *m_editor;
    bool m_showing = false;
    bool m_typedLast = false;
};

PartsPreview::PartsPreview(ReplyPresenter &presenter, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_headline(new QLabel(this))
    , m_area(new QScrollArea(this))
{
    setObjectName(QStringLiteral("partsPreview"));
    m_headline->setObjectName(QStringLiteral("partsHeadline"));
    m_headline->setProperty("role", QStringLiteral("dim"));
    auto *inside = new QWidget(m_area);
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(sizes::gap);
    m_area->setObjectName(QStringLiteral("partsArea"));
    m_area->setWidget(inside);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sizes::gapTiny);
    layout->addWidget(m_headline);
    layout->addWidget(m_area);
    refresh();
}

void PartsPreview::setRows(qsizetype count)
{
    while (m_rows.size() > count) {
        Row *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    while (m_rows.size() < count) {
        auto *row = new Row(*this, static_cast<int>(m_rows.size()), m_area->widget());
        row->retranslate();
        m_rows.append(row);
        m_layout->addWidget(row);
    }
}

void PartsPreview::refresh()
{
    const QList<PartsDraft::Part> &parts = m_presenter.parts();
    setRows(parts.size());
    for (qsizetype n = 0; n < parts.size(); ++n) {
        m_rows.at(n)->show(parts.at(n), m_presenter.partsMayBeChanged());
    }
    setVisible(!parts.isEmpty());
    m_headline->setText(
        tr("Too long for one: it goes as %n parts, one after the other.", nullptr, static_cast<int>(parts.size())));
    const int seen = m_rows.isEmpty()
        ? 0
        : partsSeen * m_rows.constFirst()->sizeHint().height() + (partsSeen - 1) * m_layout->spacing();
    m_area->setFixedHeight(std::min(seen, m_layout->sizeHint().height()));
}

void PartsPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (Row *row : std::as_const(m_rows)) {
            row->retranslate();
        }
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace wederhoor
