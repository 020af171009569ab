#include "ui/composer/Composer.h"

#include "ui/composer/ReplyEditor.h"
#include "ui/composer/TemplatePicker.h"
#include "ui/presenters/ReplyPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CounterRing.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/NoticeBar.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace wederhoor {

namespace {

constexpr int editorHeight = 92;

const char *kindName(DraftKind kind)
{
    switch (kind) {
    case DraftKind::Public:
        return "public";
    case DraftKind::Private:
        return "private";
    case DraftKind::Note:
        return "note";
    }
    Q_UNREACHABLE();
}

void polishAgain(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

Composer::Composer(ReplyPresenter &presenter, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_tabs(new QButtonGroup(this))
    , m_template(new QToolButton(this))
    , m_newer(new NoticeBar(QStringLiteral("newerNotice"), this))
    , m_readOnly(new NoticeBar(QStringLiteral("readOnlyNotice"), this))
    , m_block(new NoticeBar(QStringLiteral("blockNotice"), this))
    , m_editor(new ReplyEditor(theme, this))
    , m_picker(new TemplatePicker(parent == nullptr ? this : parent))
{
    setObjectName(QStringLiteral("composer"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gap, sizes::gapLarge, sizes::gapWide);
    layout->setSpacing(sizes::gap);
    makeTabs();
    m_editor->setFixedHeight(editorHeight);
    layout->addWidget(m_newer);
    layout->addWidget(m_readOnly);
    layout->addWidget(m_editor);
    layout->addWidget(m_block);
    makeFoot(theme);

    m_readNewer = m_newer->addRemedy(QStringLiteral("readNewerButton"));
    m_readNewer->show();
    connect(m_readNewer, &QPushButton::clicked, this, [this] {
        m_presenter.acknowledgeNewer();
        Q_EMIT newerWanted();
    });
    m_openOriginal = m_readOnly->addRemedy(QStringLiteral("openOriginalButton"));
    m_openOriginal->show();
    connect(m_openOriginal, &QPushButton::clicked, this, [this] { Q_EMIT originalWanted(m_presenter.originalPage()); });
    m_remedy = m_block->addRemedy(QStringLiteral("remedyButton"));
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        if (const auto block = m_presenter.block(); block && block->start >= 0) {
            m_editor->select(block->start, block->end);
        }
    });

    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_replacing) {
            m_saved->clear();
            m_presenter.setText(m_editor->toPlainText());
            showCheck();
        }
    });
    connect(m_editor, &ReplyEditor::templateWanted, this, &Composer::openTemplates);
    connect(m_editor, &ReplyEditor::left, this, &Composer::left);
    connect(m_picker, &TemplatePicker::chosen, &presenter, &ReplyPresenter::useTemplate);
    connect(m_picker, &TemplatePicker::closed, this, &Composer::focusEditor);
    connect(&presenter, &ReplyPresenter::templatesRead, m_picker, &TemplatePicker::setTemplates);
    connect(&presenter, &ReplyPresenter::templateReady, m_editor, &QPlainTextEdit::insertPlainText);
    connect(&presenter, &ReplyPresenter::textReplaced, this, &Composer::replaceText);
    connect(&presenter, &ReplyPresenter::checked, this, &Composer::showCheck);
    connect(&presenter, &ReplyPresenter::newerChanged, this, &Composer::showNewer);
    connect(&presenter, &ReplyPresenter::newerFound, this, &Composer::askAboutNewer);
    connect(&presenter, &ReplyPresenter::saved, this, [this] { showSaved(!m_presenter.text().isEmpty()); });
    retranslate();
    replaceText();
}

void Composer::retranslate()
{
    const auto tab = [this](DraftKind kind) { return m_tabs->button(static_cast<int>(kind)); };
    setButtonText(tab(DraftKind::Public), tr("Public reply"));
    setButtonText(tab(DraftKind::Private), tr("Private message"));
    setButtonText(tab(DraftKind::Note), tr("Note"));
    m_template->setText(tr("Template  /"));
    m_template->setAccessibleName(tr("Choose a template"));
    setButtonText(m_readNewer, tr("Show it"));
    setButtonText(m_openOriginal, tr("Open the page"));
    setButtonText(m_remedy, tr("Go to it"));
    m_resolve->setText(tr("and resolve"));
    m_resolve->setAccessibleName(tr("Send and resolve the case"));
    m_resolve->setToolTip(tr("Send and resolve the case (Ctrl+Shift+Enter)"));
    m_send->setToolTip(tr("Ctrl+Enter; the next due case opens"));
    showSaved(!m_saved->text().isEmpty());
    showKind();
    showCheck();
    showNewer();
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

QToolButton *Composer::makeTab(DraftKind kind, const QString &objectName)
{
    auto *tab = new QToolButton(this);
    tab->setObjectName(objectName);
    tab->setCheckable(true);
    tab->setFocusPolicy(Qt::TabFocus);
    tab->setProperty("tab", true);
    tab->setProperty("kind", QLatin1String(kindName(kind)));
    m_tabs->addButton(tab, static_cast<int>(kind));
    return tab;
}

void Composer::makeTabs()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gapTiny);
    row->addWidget(makeTab(DraftKind::Public, QStringLiteral("publicTab")));
    row->addWidget(makeTab(DraftKind::Private, QStringLiteral("privateTab")));
    row->addWidget(makeTab(DraftKind::Note, QStringLiteral("noteTab")));
    row->addStretch();
    m_template->setObjectName(QStringLiteral("templateButton"));
    m_template->setFocusPolicy(Qt::TabFocus);
    m_template->setProperty("tab", true);
    row->addWidget(m_template);
    connect(m_template, &QToolButton::clicked, this, &Composer::openTemplates);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int kind) { setKind(static_cast<DraftKind>(kind)); });
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void Composer::makeFoot(const Theme &theme)
{
    m_counter = new CounterRing(theme, this);
    m_counter->setObjectName(QStringLiteral("lengthCounter"));
    m_signature = new ElidedLabel(this);
    m_signature->setObjectName(QStringLiteral("signatureLabel"));
    m_signature->setProperty("role", QStringLiteral("small"));
    m_signature->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_saved = new QLabel(this);
    m_saved->setObjectName(QStringLiteral("savedLabel"));
    m_saved->setProperty("role", QStringLiteral("small"));
    m_resolve = new QPushButton(this);
    m_resolve->setObjectName(QStringLiteral("sendResolveButton"));
    m_send = new QPushButton(this);
    m_send->setObjectName(QStringLiteral("sendButton"));
    connect(m_resolve, &QPushButton::clicked, this, &Composer::sendAndResolve);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gap);
    row->addWidget(m_counter);
    row->addWidget(m_signature);
    row->addWidget(m_saved);
    row->addStretch();
    row->addWidget(m_resolve);
    row->addWidget(m_send);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void Composer::focusEditor()
{
    m_editor->setFocus();
}

void Composer::openTemplates()
{
    if (m_presenter.kind() == DraftKind::Note) {
        return;
    }
    m_presenter.readTemplates();
    m_picker->openAbove(m_picker->parentWidget()->mapFromGlobal(m_editor->mapToGlobal(QPoint(0, 0))),
                        m_editor->width());
}

void Composer::setKind(DraftKind kind)
{
    m_presenter.setKind(kind);
    // A kind that cannot be had leaves the tab where it was.
    showKind();
    focusEditor();
}

void Composer::send()
{
    m_presenter.send(CaseEvent::ReplySentWaiting);
}

void Composer::sendAndResolve()
{
    m_presenter.send(CaseEvent::ReplySentResolved);
}

void Composer::replaceText()
{
    if (m_editor->toPlainText() != m_presenter.text()) {
        m_replacing = true;
        m_editor->setPlainText(m_presenter.text());
        m_editor->moveCursor(QTextCursor::End);
        m_replacing = false;
    }
    m_saved->clear();
    showKind();
    showCheck();
}

QString Composer::sendWord() const
{
    switch (m_presenter.kind()) {
    case DraftKind::Public:
        return tr("Send reply");
    case DraftKind::Private:
        return tr("Send private message");
    case DraftKind::Note:
        return tr("Add note");
    }
    Q_UNREACHABLE();
}

void Composer::showKind()
{
    const DraftKind kind = m_presenter.kind();
    for (const DraftKind each : {DraftKind::Public, DraftKind::Private, DraftKind::Note}) {
        m_tabs->button(static_cast<int>(each))->setVisible(m_presenter.canBe(each));
    }
    m_tabs->button(static_cast<int>(kind))->setChecked(true);
    setProperty("kind", QLatin1String(kindName(kind)));
    m_send->setProperty("kind", QLatin1String(kindName(kind)));
    m_send->setProperty("primary", kind == DraftKind::Public);
    setButtonText(m_send, sendWord());
    m_editor->setPlaceholderText(kind == DraftKind::Note          ? tr("For the team only; the customer never sees it")
                                     : kind == DraftKind::Private ? tr("A private message to the customer")
                                                                  : tr("Your public reply \u2026  / for a template"));
    m_template->setVisible(kind != DraftKind::Note);
    m_resolve->setVisible(kind != DraftKind::Note);
    const bool readOnly = !m_presenter.canBe(DraftKind::Public) && !m_presenter.canBe(DraftKind::Private)
        && m_presenter.originalPage().isValid();
    if (readOnly) {
        m_readOnly->setNotice(Tone::Plain, tr("This channel is only read here: answer on the page itself."));
    } else {
        m_readOnly->clear();
    }
    for (QWidget *widget :
         {static_cast<QWidget *>(this), static_cast<QWidget *>(m_editor), static_cast<QWidget *>(m_send)}) {
        polishAgain(widget);
        widget->updateGeometry();
    }
}

void Composer::showCheck()
{
    const bool isNote = m_presenter.kind() == DraftKind::Note;
    m_counter->setVisible(!isNote);
    const std::optional<LengthCheck> length = m_presenter.length();
    if (length) {
        m_counter->setCount(length->length, length->limit, length->fits);
    }
    const QString signature = m_presenter.signature();
    m_signature->setVisible(!isNote && !signature.isEmpty());
    m_signature->setFullText(tr("signed %1").arg(signature));
    const std::optional<ReplyPresenter::Block> block = m_presenter.block();
    if (block) {
        m_block->setNotice(Tone::Late, block->text);
        m_remedy->setVisible(block->start >= 0);
    } else {
        m_block->clear();
    }
    const bool maySend = m_presenter.maySend();
    m_send->setEnabled(maySend);
    m_resolve->setEnabled(maySend);
}

void Composer::showSaved(bool saved)
{
    m_saved->setText(saved ? tr("draft saved") : QString());
}

void Composer::showNewer()
{
    if (m_presenter.hasNewer()) {
        m_newer->setNotice(Tone::Accent, tr("Something new was written in this conversation since you began."));
    } else {
        m_newer->clear();
    }
}

void Composer::askAboutNewer(const QString &author, const QString &words, CaseEvent afterwards)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Newer words"),
                                tr("%1 wrote something after what you have seen. Send all the same?").arg(author),
                                QMessageBox::NoButton, window());
    box->setObjectName(QStringLiteral("newerQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(words);
    QPushButton *sendAnyway = box->addButton(tr("Send all the same"), QMessageBox::AcceptRole);
    sendAnyway->setObjectName(QStringLiteral("sendAnywayButton"));
    QPushButton *look = box->addButton(tr("Look first"), QMessageBox::RejectRole);
    box->setDefaultButton(look);
    connect(sendAnyway, &QPushButton::clicked, this, [this, afterwards] { m_presenter.send(afterwards, true); });
    connect(look, &QPushButton::clicked, this, [this] {
        m_presenter.acknowledgeNewer();
        Q_EMIT newerWanted();
    });
    box->open();
}

} // namespace wederhoor
