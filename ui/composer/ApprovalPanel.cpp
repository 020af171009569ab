#include "ui/composer/ApprovalPanel.h"

#include "core/domain/Async.h"
#include "core/render/PictureDecoder.h"
#include "ui/models/ApprovalWords.h"
#include "ui/models/GuardWords.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/presenters/ApprovalPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CounterRing.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/NoticeBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocument>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int editorHeight = 84;
/// Two parts are seen at once; more are scrolled to.
constexpr int mostHeight = 236;
constexpr QSize thumbnailSize{60, 44};
} // namespace

/// One part as it would leave: to whom, how long, its words.
class ApprovalPanel::Row : public QFrame
{
public:
    Row(ApprovalPanel &panel, int index, QWidget *parent)
        : QFrame(parent)
        , m_panel(panel)
        , m_index(index)
        , m_kind(new QLabel(this))
        , m_counter(new CounterRing(panel.m_theme, this))
        , m_signature(new QLabel(this))
        , m_editor(new QPlainTextEdit(this))
    {
        m_editor->setObjectName(QStringLiteral("approvalEditor%1").arg(index));
        m_counter->setObjectName(QStringLiteral("approvalCounter%1").arg(index));
        m_editor->setFixedHeight(editorHeight);
        m_editor->setTabChangesFocus(true);
        m_editor->installEventFilter(&panel);
        m_kind->setProperty("chip", QStringLiteral("plain"));
        m_signature->setProperty("role", QStringLiteral("dim"));
        auto *head = new QHBoxLayout;
        head->setSpacing(sizes::gap);
        head->addWidget(m_kind);
        head->addWidget(m_counter);
        head->addWidget(m_signature);
        head->addStretch(1);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(sizes::gapTiny);
        layout->addLayout(head);
        layout->addWidget(m_editor);
        connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
            if (m_panel.m_presenter != nullptr) {
                m_panel.m_presenter->setBody(m_index, m_editor->toPlainText());
            }
        });
    }
    void setText(const QString &text)
    {
        if (m_editor->toPlainText() != text) {
            const QSignalBlocker quiet(m_editor);
            m_editor->setPlainText(text);
        }
    }
    void tell(const WaitingPart &part, const std::optional<LengthCheck> &length)
    {
        m_kind->setText(part.number.isEmpty()
                            ? kindWord(part.kind)
                            : ApprovalPanel::tr("%1 \u00b7 %2").arg(part.number, kindWord(part.kind)));
        m_counter->setVisible(length.has_value());
        if (length) {
            m_counter->setCount(length->length, length->limit, length->fits);
        }
        m_signature->setVisible(!part.signature.isEmpty());
        m_signature->setText(ApprovalPanel::tr("signed %1").arg(part.signature));
        m_editor->setAccessibleName(ApprovalPanel::tr("Part %1 of the waiting reply").arg(m_index + 1));
    }
    void focusEditor() { m_editor->setFocus(); }

private:
    ApprovalPanel &m_panel;
    int m_index;
    QLabel *m_kind;
    CounterRing *m_counter;
    QLabel *m_signature;
    QPlainTextEdit *m_editor;
};

ApprovalPanel::ApprovalPanel(const Clock &clock, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_theme(theme)
    , m_headline(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_newer(new NoticeBar(QStringLiteral("approvalNewer"), this))
    , m_block(new NoticeBar(QStringLiteral("approvalBlock"), this))
    , m_area(new QScrollArea(this))
    , m_pictures(new QWidget(this))
    , m_remark(new QLineEdit(this))
    , m_later(new QPushButton(this))
    , m_return(new QPushButton(this))
    , m_approve(new KeyButton(QStringLiteral("approveButton"), this))
{
    setObjectName(QStringLiteral("approvalPanel"));
    setProperty("kind", QStringLiteral("public"));
    m_headline->setObjectName(QStringLiteral("approvalHeadline"));
    m_headline->setProperty("role", QStringLiteral("heading"));
    m_reason->setObjectName(QStringLiteral("approvalReason"));
    m_reason->setProperty("role", QStringLiteral("dim"));
    m_remark->setObjectName(QStringLiteral("approvalRemark"));
    m_remark->setMaxLength(2000);
    m_remark->installEventFilter(this);
    m_later->setObjectName(QStringLiteral("judgeLaterButton"));
    m_later->setProperty("quiet", true);
    m_return->setObjectName(QStringLiteral("returnButton"));
    m_approve->setCommand(QStringLiteral("write.send"));
    m_approve->setProperty("primary", true);
    makeLayout();
    connect(m_later, &QPushButton::clicked, this, [this] { setPutAway(true); });
    connect(m_return, &QPushButton::clicked, this, &ApprovalPanel::giveBack);
    connect(m_approve, &QPushButton::clicked, this, &ApprovalPanel::approve);
    retranslate();
    hide();
}

void ApprovalPanel::makeLayout()
{
    auto *inside = new QWidget(m_area);
    m_parts = new QVBoxLayout(inside);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(sizes::gap);
    m_area->setWidget(inside);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *pictures = new QVBoxLayout(m_pictures);
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setSpacing(sizes::gapTiny);
    auto *head = new QHBoxLayout;
    head->setSpacing(sizes::gap);
    head->addWidget(m_headline, 1);
    head->addWidget(m_later);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(sizes::gap);
    foot->addStretch(1);
    foot->addWidget(m_return);
    foot->addWidget(m_approve);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gap, sizes::gapLarge, sizes::gapWide);
    layout->setSpacing(sizes::gap);
    layout->addLayout(head);
    layout->addWidget(m_reason);
    layout->addWidget(m_newer);
    layout->addWidget(m_area);
    layout->addWidget(m_pictures);
    layout->addWidget(m_block);
    layout->addWidget(m_remark);
    layout->addLayout(foot);
}

void ApprovalPanel::follow(ApprovalPresenter &presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &ApprovalPresenter::textReplaced, this, &ApprovalPanel::rebuild);
    connect(&presenter, &ApprovalPresenter::changed, this, &ApprovalPanel::refresh);
    connect(&presenter, &ApprovalPresenter::newerFound, this, &ApprovalPanel::askAboutNewer);
    rebuild();
}

bool ApprovalPanel::isWanted() const
{
    return m_presenter != nullptr && m_presenter->toJudge() != nullptr && !m_putAway;
}

void ApprovalPanel::setPutAway(bool away)
{
    m_putAway = away;
    Q_EMIT wantedChanged();
}

void ApprovalPanel::focusText()
{
    if (!m_rows.isEmpty()) {
        m_rows.constFirst()->focusEditor();
    }
}

/// Another reply, or its text was changed elsewhere.
void ApprovalPanel::rebuild()
{
    const QStringList &bodies = m_presenter->bodies();
    while (m_rows.size() > bodies.size()) {
        Row *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    while (m_rows.size() < bodies.size()) {
        auto *row = new Row(*this, static_cast<int>(m_rows.size()), m_area->widget());
        m_rows.append(row);
        m_parts->addWidget(row);
    }
    for (qsizetype n = 0; n < bodies.size(); ++n) {
        m_rows.at(n)->setText(bodies.at(n));
    }
    m_remark->clear();
    m_putAway = false;
    m_area->setFixedHeight(std::min(mostHeight, m_parts->sizeHint().height()));
    refresh();
}

QString ApprovalPanel::headline() const
{
    const WaitingReply &reply = *m_presenter->toJudge();
    return tr("%1's reply waits for your word since %2")
        .arg(reply.authorName, momentText(reply.submittedAt, m_clock.now()));
}

void ApprovalPanel::refresh()
{
    Q_EMIT wantedChanged();
    const WaitingReply *reply = m_presenter != nullptr ? m_presenter->toJudge() : nullptr;
    if (reply == nullptr) {
        return;
    }
    const std::optional<ApprovalCheck> &check = m_presenter->check();
    m_headline->setText(headline());
    m_reason->setText(approvalReasonWords(*reply));
    for (qsizetype n = 0; n < m_rows.size(); ++n) {
        m_rows.at(n)->tell(reply->parts.value(n),
                           check && n < check->lengths.size() ? std::optional(check->lengths.at(n)) : std::nullopt);
    }
    if (check && check->newerThanSeen) {
        m_newer->setNotice(Tone::Soon,
                           tr("Something was written after what %1 had seen: it stands below the line in the "
                              "conversation.")
                               .arg(reply->authorName));
    } else {
        m_newer->clear();
    }
    if (const QString block = m_presenter->block(); !block.isEmpty()) {
        m_block->setNotice(Tone::Late, block);
    } else if (const QList<PersonalDataKind> kinds = m_presenter->toAccept(); !kinds.isEmpty()) {
        m_block->setNotice(
            Tone::Soon,
            tr("Personal data in public: %1. Approving lets it stand, on the record.").arg(personalDataWords(kinds)));
    } else {
        m_block->clear();
    }
    m_area->setFixedHeight(std::min(mostHeight, m_parts->sizeHint().height()));
    showPictures();
    retranslate();
    m_approve->setEnabled(m_presenter->mayApprove());
    m_return->setEnabled(!m_presenter->isBusy());
}

void ApprovalPanel::showPictures()
{
    const WaitingReply *reply = m_presenter->toJudge();
    const qsizetype count = reply != nullptr ? reply->pictures.size() : 0;
    const QString shown = m_presenter->pictures().join(QLatin1Char('\n')) + QString::number(count);
    m_pictures->setVisible(count > 0);
    if (m_pictures->property("shown").toString() == shown) {
        return;
    }
    m_pictures->setProperty("shown", shown);
    qDeleteAll(m_pictures->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (qsizetype n = 0; n < count; ++n) {
        auto *line = new QWidget(m_pictures);
        auto *thumbnail = new QLabel(line);
        thumbnail->setFixedSize(thumbnailSize);
        thumbnail->setAlignment(Qt::AlignCenter);
        thumbnail->setProperty("thumbnail", true);
        auto *words = new QLabel(reply->pictures.at(n).altText, line);
        words->setObjectName(QStringLiteral("approvalPicture%1").arg(n));
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(sizes::gap);
        layout->addWidget(thumbnail);
        layout->addWidget(words, 1);
        m_pictures->layout()->addWidget(line);
        if (const QString path = m_presenter->pictures().value(n); !path.isEmpty()) {
            onResult(thumbnail, decodePictureFile(path, thumbnailSize),
                     [thumbnail](const Result<DecodedPicture> &read) {
                         if (read) {
                             thumbnail->setPixmap(QPixmap::fromImage(
                                 read->image.scaled(thumbnailSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
                         }
                     });
        }
    }
}

void ApprovalPanel::approve()
{
    if (m_presenter != nullptr && isWanted()) {
        m_presenter->approve(m_remark->text());
    }
}

/// A text that comes back without a word teaches nothing.
void ApprovalPanel::giveBack()
{
    if (m_remark->text().trimmed().isEmpty()) {
        m_block->setNotice(Tone::Soon, tr("Say in the remark what is to be done better, then return it."));
        m_remark->setFocus();
        return;
    }
    m_presenter->giveBack(m_remark->text());
}

void ApprovalPanel::askAboutNewer(const QString &author, const QString &words)
{
    auto *box
        = new QMessageBox(QMessageBox::Question, tr("Newer words"),
                          tr("%1 wrote something after what the writer had seen. Approve all the same?").arg(author),
                          QMessageBox::NoButton, window());
    box->setObjectName(QStringLiteral("approveNewerQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    // Rich text by its form: a stranger's words are never taken for markup.
    box->setInformativeText(Qt::convertFromPlainText(words));
    QPushButton *approve = box->addButton(tr("Approve all the same"), QMessageBox::AcceptRole);
    approve->setObjectName(QStringLiteral("approveAnywayButton"));
    QPushButton *look = box->addButton(tr("Look first"), QMessageBox::RejectRole);
    look->setObjectName(QStringLiteral("approveLookButton"));
    box->setDefaultButton(look);
    connect(approve, &QPushButton::clicked, this, [this] { m_presenter->approve(m_remark->text(), true); });
    box->open();
}

void ApprovalPanel::retranslate()
{
    const WaitingReply *reply = m_presenter != nullptr ? m_presenter->toJudge() : nullptr;
    const bool inParts = reply != nullptr && reply->parts.size() > 1;
    const bool isChanged = m_presenter != nullptr && m_presenter->isChanged();
    setButtonText(m_later, tr("Not now"));
    setButtonText(m_return, tr("Return"));
    setButtonText(m_approve,
                  isChanged     ? tr("Approve as changed")
                      : inParts ? tr("Approve all parts")
                                : tr("Approve and send"));
    m_remark->setPlaceholderText(tr("Remark for the writer: what was good, what to do better"));
    m_remark->setAccessibleName(tr("Remark for the writer"));
    setAccessibleName(tr("Reply that waits for approval"));
}

void ApprovalPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QFrame::changeEvent(event);
}

bool ApprovalPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace wederhoor
