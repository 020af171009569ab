#include "ui/composer/GuardBar.h"

#include "ui/composer/ReplyEditor.h"
#include "ui/presenters/ReplyPresenter.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QPushButton>

namespace wederhoor {

namespace {

/// More than any text holds that a platform takes in its parts.
constexpr int mostMarks = 500;

Tone toneOf(GuardNotice::Weight weight)
{
    switch (weight) {
    case GuardNotice::Weight::Told:
    case GuardNotice::Weight::Accepted:
        return Tone::Plain;
    case GuardNotice::Weight::Asked:
        return Tone::Soon;
    case GuardNotice::Weight::Blocked:
        return Tone::Late;
    }
    Q_UNREACHABLE();
}

TextMark markOf(GuardLevel level)
{
    switch (level) {
    case GuardLevel::Hint:
        return TextMark::PersonalTold;
    case GuardLevel::Confirm:
        return TextMark::PersonalAsked;
    case GuardLevel::Block:
        return TextMark::PersonalBlocked;
    }
    Q_UNREACHABLE();
}

} // namespace

GuardBar::GuardBar(ReplyPresenter &presenter, ReplyEditor &editor, const Theme &theme, QWidget *parent)
    : NoticeBar(QStringLiteral("guardNotice"), parent)
    , m_presenter(presenter)
    , m_editor(editor)
    , m_theme(theme)
    , m_remove(addRemedy(QStringLiteral("guardRemoveButton")))
    , m_mask(addRemedy(QStringLiteral("guardMaskButton")))
    , m_private(addRemedy(QStringLiteral("guardPrivateButton")))
    , m_accept(addRemedy(QStringLiteral("guardAcceptButton")))
{
    connect(m_remove, &QPushButton::clicked, this, [this] { change(GuardRemedy::Remove); });
    connect(m_mask, &QPushButton::clicked, this, [this] { change(GuardRemedy::Mask); });
    connect(m_private, &QPushButton::clicked, this, [this] {
        m_presenter.sendPrivately();
        m_editor.setFocus();
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        m_presenter.acceptPersonalData();
        m_editor.setFocus();
    });
    connect(&presenter, &ReplyPresenter::checked, this, &GuardBar::refresh);
    connect(&presenter, &ReplyPresenter::textReplaced, this, &GuardBar::refresh);
    connect(&theme, &Theme::changed, this, &GuardBar::mark);
    refresh();
}

void GuardBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoticeBar::changeEvent(event);
}

void GuardBar::refresh()
{
    setButtonText(m_remove, tr("Take it out"));
    setButtonText(m_mask, tr("Mask it"));
    setButtonText(m_private, tr("Send privately"));
    setButtonText(m_accept, tr("Let it stand"));
    mark();
    const std::optional<GuardNotice> notice = m_presenter.guardNotice();
    if (!notice) {
        clear();
        return;
    }
    const bool isAccepted = notice->weight == GuardNotice::Weight::Accepted;
    const bool mayChange = notice->place.has_value() && m_presenter.kind() == DraftKind::Public && !isAccepted;
    m_remove->setVisible(mayChange || notice->holdsHidden);
    m_mask->setVisible(mayChange);
    m_private->setVisible(notice->maySendPrivately && !isAccepted);
    m_accept->setVisible(notice->mayAccept);
    setNotice(toneOf(notice->weight), notice->text);
}

/// One step of undoing, as if it had been typed.
void GuardBar::change(GuardRemedy remedy)
{
    m_editor.become(m_presenter.textAfter(remedy));
    m_editor.setFocus();
}

/// Marks move along with what is typed before them until it is looked at anew.
void GuardBar::mark()
{
    if (!m_presenter.isCheckCurrent()) {
        return;
    }
    QList<ReplyEditor::Mark> marks;
    for (const GuardedFinding &each : m_presenter.personalDataTyped()) {
        marks.append({each.finding.start, each.finding.end, markOf(each.level)});
    }
    const QStringList gaps = m_presenter.gaps();
    const QString typed = gaps.isEmpty() ? QString() : m_editor.toPlainText();
    for (const QString &gap : gaps) {
        for (qsizetype at = typed.indexOf(gap); at >= 0; at = typed.indexOf(gap, at + gap.size())) {
            marks.append({static_cast<int>(at), static_cast<int>(at + gap.size()), TextMark::Unresolved});
        }
    }
    // Nobody looks through more, and each of them moves along at each key.
    m_editor.setMarks(marks.mid(0, mostMarks), m_theme.palette());
}

} // namespace wederhoor
