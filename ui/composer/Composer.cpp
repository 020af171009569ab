#include "ui/composer/Composer.h"

#include "ui/composer/AtHandStrip.h"
#include "ui/composer/GuardBar.h"
#include "ui/composer/GuestChoice.h"
#include "ui/composer/IdentityBar.h"
#include "ui/composer/InviteLine.h"
#include "ui/composer/LaterButton.h"
#include "ui/composer/PartsPreview.h"
#include "ui/composer/PictureStrip.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/composer/TemplatePicker.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/style/Part.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CounterRing.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/NoticeBar.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace wederhoor {

namespace {

constexpr int editorHeight = 92;
/// Below this the facts and the buttons stand under each other.
constexpr int roomForOneRow = 640;

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

} // namespace

Composer::Composer(ReplyPresenter &presenter, const Clock &clock, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_tabs(new QButtonGroup(this))
    , m_template(new KeyButton(QStringLiteral("templateButton"), this))
    , m_picture(new KeyButton(QStringLiteral("pictureButton"), this))
    , m_audience(new ElidedLabel(this))
    , m_newer(new NoticeBar(QStringLiteral("newerNotice"), this))
    , m_alsoWriting(new NoticeBar(QStringLiteral("alsoWritingNotice"), this))
    , m_held(new NoticeBar(QStringLiteral("sendingHeldNotice"), this))
    , m_readOnly(new NoticeBar(QStringLiteral("readOnlyNotice"), this))
    , m_block(new NoticeBar(QStringLiteral("blockNotice"), this))
    , m_editor(new ReplyEditor(theme, this))
    , m_atHand(new AtHandStrip(presenter.atHand(), *m_editor, parent == nullptr ? this : parent, this))
    , m_parts(new PartsPreview(presenter, theme, this))
    , m_invite(new InviteLine(presenter, this))
    , m_guard(new GuardBar(presenter, *m_editor, theme, this))
    , m_identity(new IdentityBar(presenter, this))
    , m_pictures(new PictureStrip(presenter.pictures(), this))
    , m_picker(new TemplatePicker(parent == nullptr ? this : parent))
{
    setObjectName(QStringLiteral("composer"));
    m_layout->setContentsMargins(sizes::gapLarge, sizes::gap, sizes::gapLarge, sizes::gapWide);
    m_layout->setSpacing(sizes::gap);
    makeHead();
    m_audience->setObjectName(QStringLiteral("audienceLabel"));
    m_editor->setFixedHeight(editorHeight);
    m_layout->addWidget(m_audience);
    m_layout->addWidget(m_held);
    m_layout->addWidget(m_alsoWriting);
    m_layout->addWidget(m_newer);
    m_layout->addWidget(m_readOnly);
    m_layout->addWidget(m_atHand);
    m_layout->addWidget(m_editor);
    m_layout->addWidget(m_parts);
    m_layout->addWidget(m_invite);
    m_layout->addWidget(m_pictures);
    m_layout->addWidget(m_guard);
    m_layout->addWidget(m_identity);
    m_layout->addWidget(m_block);
    makeNotices();
    makeFoot(theme);
    connectEditor();
    connectPresenter();
    retranslate();
    replaceText();
}

void Composer::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gapTiny);
    row->addWidget(makeTab(DraftKind::Public, QStringLiteral("publicTab")));
    row->addWidget(makeTab(DraftKind::Private, QStringLiteral("privateTab")));
    row->addWidget(makeTab(DraftKind::Note, QStringLiteral("noteTab")));
    row->addStretch();
    m_template->setCommand(QStringLiteral("write.template"));
    m_template->setKey(QKeySequence(Qt::Key_Slash));
    for (KeyButton *button : {m_template, m_picture}) {
        button->setProperty("quiet", true);
        row->addWidget(button);
    }
    connect(m_template, &QPushButton::clicked, this, &Composer::openTemplates);
    connect(m_picture, &QPushButton::clicked, this, &Composer::choosePictures);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int kind) { setKind(static_cast<DraftKind>(kind)); });
    m_layout->addLayout(row);
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

void Composer::makeNotices()
{
    m_readNewer = m_newer->addRemedy(QStringLiteral("readNewerButton"));
    m_readNewer->show();
    connect(m_readNewer, &QPushButton::clicked, this, [this] {
        m_presenter.acknowledgeNewer();
        Q_EMIT newerWanted();
    });
    m_openOriginal = m_readOnly->addRemedy(QStringLiteral("openOriginalButton"));
    connect(m_openOriginal, &QPushButton::clicked, this, [this] { Q_EMIT originalWanted(m_presenter.originalPage()); });
    m_remedy = m_block->addRemedy(QStringLiteral("remedyButton"));
    connect(m_remedy, &QPushButton::clicked, this, &Composer::remedy);
}

void Composer::makeFoot(const Theme &theme)
{
    m_counter = new CounterRing(theme, this);
    m_counter->setObjectName(QStringLiteral("lengthCounter"));
    m_language = new QLabel(this);
    m_language->setObjectName(QStringLiteral("languageLabel"));
    m_language->setProperty("role", QStringLiteral("dim"));
    m_signature = new ElidedLabel(this);
    m_signature->setObjectName(QStringLiteral("signatureLabel"));
    m_signature->setProperty("chip", QStringLiteral("accent"));
    m_signature->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_signature->setAlignment(Qt::AlignCenter);
    m_guest = new GuestChoice(m_presenter, this);
    m_saved = new QLabel(this);
    m_saved->setObjectName(QStringLiteral("savedLabel"));
    m_saved->setProperty("chip", QStringLiteral("plain"));
    m_saved->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_resolve = new KeyButton(QStringLiteral("sendResolveButton"), this);
    m_resolve->setCommand(QStringLiteral("write.sendResolve"));
    m_send = new KeyButton(QStringLiteral("sendButton"), this);
    m_send->setCommand(QStringLiteral("write.send"));
    m_send->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_later = new LaterButton(m_presenter, m_clock, this);
    connect(m_resolve, &QPushButton::clicked, this, &Composer::sendAndResolve);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(sizes::gap);
    for (QWidget *fact :
         {static_cast<QWidget *>(m_counter), static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_signature),
          static_cast<QWidget *>(m_guest), static_cast<QWidget *>(m_saved)}) {
        facts->addWidget(fact);
    }
    facts->addStretch(1);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addStretch(1);
    for (KeyButton *act : {static_cast<KeyButton *>(m_later), m_resolve, m_send}) {
        // In a narrow window their words stay and their keys go.
        act->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        acts->addWidget(act);
    }
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->setSpacing(sizes::gap);
    m_foot->addLayout(facts, 1);
    m_foot->addLayout(acts);
    m_layout->addLayout(m_foot);
}

void Composer::connectEditor()
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_replacing) {
            m_presenter.setText(m_editor->toPlainText());
            // The parts are as they were looked at last, until the check is done.
            showFacts();
            showBlock();
        }
    });
    connect(m_editor, &ReplyEditor::templateWanted, this, &Composer::openTemplates);
    connect(m_editor, &ReplyEditor::left, this, &Composer::left);
    connect(m_identity, &IdentityBar::checkWanted, this, &Composer::identityWanted);
    connect(m_parts, &PartsPreview::left, this, &Composer::focusEditor);
    connect(m_guest, &GuestChoice::closed, this, [this] {
        // Not every system gives the window back what a menu took.
        window()->activateWindow();
        focusEditor();
    });
    connect(m_editor, &ReplyEditor::filesGiven, this, [this](const QStringList &paths) {
        for (const QString &path : paths) {
            m_presenter.pictures().add(path);
        }
    });
    connect(m_picker, &TemplatePicker::chosen, &m_presenter,
            [this](const Template &value, int wording) { m_presenter.useTemplate(value, wording); });
    connect(m_picker, &TemplatePicker::previewWanted, &m_presenter, &ReplyPresenter::previewTemplate);
    connect(m_picker, &TemplatePicker::slashWanted, this, [this] { m_editor->insertPlainText(QStringLiteral("/")); });
    connect(m_picker, &TemplatePicker::closed, this, &Composer::focusEditor);
    connect(m_atHand, &AtHandStrip::noteWanted, this, &Composer::writeNote);
}

void Composer::connectPresenter()
{
    connect(&m_presenter, &ReplyPresenter::templatesRead, m_picker, &TemplatePicker::setTemplates);
    connect(&m_presenter, &ReplyPresenter::templateFilled, m_picker, &TemplatePicker::showPreview);
    connect(&m_presenter, &ReplyPresenter::templateReady, m_editor, &QPlainTextEdit::insertPlainText);
    connect(&m_presenter, &ReplyPresenter::textReplaced, this, &Composer::replaceText);
    connect(&m_presenter, &ReplyPresenter::checked, this, &Composer::showCheck);
    connect(&m_presenter, &ReplyPresenter::newerChanged, this, &Composer::showNewer);
    connect(&m_presenter, &ReplyPresenter::newerFound, this, &Composer::askAboutNewer);
    connect(&m_presenter, &ReplyPresenter::saved, this, &Composer::showSaved);
    connect(&m_presenter, &ReplyPresenter::releaseAsked, this, &Composer::askForRelease);
}

void Composer::retranslate()
{
    const auto tab = [this](DraftKind kind) { return m_tabs->button(static_cast<int>(kind)); };
    setButtonText(tab(DraftKind::Public), tr("Public reply"));
    setButtonText(tab(DraftKind::Private), tr("Private message"));
    setButtonText(tab(DraftKind::Note), tr("Note"));
    m_template->setText(tr("Template"));
    m_template->setAccessibleName(tr("Choose a template"));
    m_picture->setText(tr("Picture"));
    m_picture->setAccessibleName(tr("Add a picture"));
    setButtonText(m_readNewer, tr("Show it"));
    setButtonText(m_openOriginal, tr("Open the page"));
    m_resolve->setText(tr("and resolve"));
    m_resolve->setAccessibleName(tr("Send and resolve the case"));
    m_resolve->setToolTip(tr("Send and resolve the case (Ctrl+Shift+Enter)"));
    m_send->setToolTip(tr("Ctrl+Enter; the next due case opens"));
    showKind();
    showCheck();
    showNewer();
    showHeld();
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_foot->setDirection(width() < roomForOneRow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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

void Composer::choosePictures()
{
    if (m_presenter.pictures().rule().most > 0) {
        m_pictures->choose();
    }
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
    m_presenter.send();
}

void Composer::sendAndResolve()
{
    m_presenter.send(CaseEvent::ReplySentResolved);
}

void Composer::sendLater()
{
    m_later->choose();
}

void Composer::invite()
{
    m_presenter.invite();
    showKind();
    focusEditor();
}

void Composer::replaceText()
{
    if (m_editor->toPlainText() != m_presenter.text()) {
        m_replacing = true;
        m_editor->setPlainText(m_presenter.text());
        m_editor->moveCursor(QTextCursor::End);
        m_replacing = false;
    }
    showKind();
    showCheck();
}

QString Composer::sendWord() const
{
    if (m_presenter.waits()) {
        return tr("Submit for approval");
    }
    if (const qsizetype parts = m_presenter.parts().size(); parts > 1) {
        return tr("Send %n parts", nullptr, static_cast<int>(parts));
    }
    if (m_presenter.isInviting()) {
        return tr("Send both");
    }
    if (m_presenter.resolvesWhenSent()) {
        return tr("Send and resolve");
    }
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

QString Composer::audience() const
{
    const Case &value = m_presenter.value();
    const QString name = value.customer.name.isEmpty() ? value.customer.handle : value.customer.name;
    switch (m_presenter.kind()) {
    case DraftKind::Public:
        return tr("To %1 on %2 \u00b7 everyone can read this").arg(name, platformWord(value.platform));
    case DraftKind::Private:
        return tr("To %1 on %2 \u00b7 only they can read this").arg(name, platformWord(value.platform));
    case DraftKind::Note:
        return tr("Note for the team \u00b7 never sent, the customer does not see it");
    }
    Q_UNREACHABLE();
}

void Composer::showKind()
{
    const DraftKind kind = m_presenter.kind();
    const bool isNote = kind == DraftKind::Note;
    for (const DraftKind each : {DraftKind::Public, DraftKind::Private, DraftKind::Note}) {
        m_tabs->button(static_cast<int>(each))->setVisible(m_presenter.canBe(each));
    }
    m_tabs->button(static_cast<int>(kind))->setChecked(true);
    m_audience->setFullText(audience());
    setButtonText(m_send, sendWord());
    m_editor->setPlaceholderText(isNote                           ? tr("For the team only; the customer never sees it")
                                     : kind == DraftKind::Private ? tr("A private message to the customer")
                                                                  : tr("Your public reply \u2026  / for a template"));
    m_template->setVisible(!isNote);
    m_picture->setVisible(m_presenter.pictures().rule().most > 0);
    m_resolve->setVisible(!isNote);
    if (!m_presenter.canBe(DraftKind::Public) && !m_presenter.canBe(DraftKind::Private)
        && !m_presenter.value().id.isNull()) {
        m_openOriginal->setVisible(m_presenter.originalPage().isValid());
        m_readOnly->setNotice(Tone::Plain, tr("This channel is only read here: answer on the page itself."));
    } else {
        m_readOnly->clear();
    }
    if (property("kind").toString() != QLatin1String(kindName(kind))) {
        m_send->setProperty("primary", kind == DraftKind::Public);
        setPartProperty(*m_send, "kind", QLatin1String(kindName(kind)));
        setPartProperty(*this, "kind", QLatin1String(kindName(kind)));
        // Which of them they are, the composer tells.
        restyle(*m_editor);
        restyle(*m_audience);
    }
}

void Composer::showFacts()
{
    const bool isNote = m_presenter.kind() == DraftKind::Note;
    m_counter->setVisible(!isNote);
    if (const std::optional<LengthCheck> length = m_presenter.length()) {
        // In parts, each has its own counter and its own limit.
        const bool inParts = !m_presenter.parts().isEmpty();
        m_counter->setCount(length->length, inParts ? 0 : length->limit, inParts || length->fits);
    }
    const QString language = isNote ? QString() : languageWord(m_presenter.value().language);
    m_language->setText(language);
    m_language->setAccessibleName(tr("Language: %1").arg(language));
    m_language->setVisible(!language.isEmpty());
    const QString signature = m_presenter.signature();
    m_signature->setVisible(!isNote && !signature.isEmpty());
    m_signature->setFullText(tr("signed %1").arg(signature));
    showSaved();
}

void Composer::showSaved()
{
    const std::optional<Instant> at = m_presenter.savedAt();
    m_saved->setVisible(at.has_value());
    m_saved->setText(at ? tr("saved %1").arg(momentText(*at, m_clock.now())) : QString());
}

QString Composer::remedyWord(ReplyBlock::Remedy remedy) const
{
    switch (remedy) {
    case ReplyBlock::Remedy::None:
        return {};
    case ReplyBlock::Remedy::Jump:
        return tr("Go to it");
    case ReplyBlock::Remedy::Preferences:
        return tr("Open preferences");
    case ReplyBlock::Remedy::Picture:
        return tr("Describe it");
    case ReplyBlock::Remedy::RemovePicture:
        return tr("Take the last one out");
    }
    Q_UNREACHABLE();
}

void Composer::showCheck()
{
    showFacts();
    m_parts->refresh();
    m_invite->refresh();
    setButtonText(m_send, sendWord());
    showBlock();
}

void Composer::showBlock()
{
    if (const std::optional<ReplyBlock> block = m_presenter.block()) {
        m_block->setNotice(Tone::Late, block->text);
        setButtonText(m_remedy, remedyWord(block->remedy));
        m_remedy->setVisible(block->remedy != ReplyBlock::Remedy::None);
    } else if (m_presenter.isNearlyTheTemplate()) {
        m_block->setNotice(Tone::Plain,
                           tr("Hardly changed from the template: a word of your own shows that somebody read it."));
        m_remedy->hide();
    } else {
        m_block->clear();
    }
    const bool maySend = m_presenter.maySend();
    m_send->setEnabled(maySend);
    m_resolve->setEnabled(maySend);
}

} // namespace wederhoor
