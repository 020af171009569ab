#include "ui/settings/MemberEditor.h"

#include "ui/models/TeamAdvice.h"
#include "ui/settings/CheckList.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr int dialogWidth = 480;

const QStringList &roles()
{
    static const QStringList names{QStringLiteral("trainee"), QStringLiteral("agent"), QStringLiteral("supervisor"),
                                   QStringLiteral("admin")};
    return names;
}

QStringList wordsIn(const QLineEdit &field)
{
    QStringList words;
    for (const QString &word : field.text().split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty()) {
            words.append(word.trimmed());
        }
    }
    return words;
}

} // namespace

MemberEditor::MemberEditor(const OrganisationPresenter &presenter, const TeamMember &member, QWidget *parent)
    : QDialog(parent)
    , m_member(member)
    , m_form(new QFormLayout)
    , m_login(new QLineEdit(member.login, this))
    , m_name(new QLineEdit(member.displayName, this))
    , m_role(new QComboBox(this))
    , m_groups(new CheckList(QStringLiteral("memberGroups"), this))
    , m_languages(new QLineEdit(member.languages.join(QStringLiteral(", ")), this))
    , m_skills(new QLineEdit(member.skills.join(QStringLiteral(", ")), this))
    , m_spokesperson(new QCheckBox(this))
    , m_password(new QLineEdit(this))
    , m_passwordHint(makeHint(this))
    , m_notice(new NoticeBar(QStringLiteral("memberEditorNotice"), this))
{
    setObjectName(QStringLiteral("memberEditor"));
    setMinimumWidth(dialogWidth);
    setAttribute(Qt::WA_DeleteOnClose);
    m_login->setObjectName(QStringLiteral("memberLogin"));
    m_login->setEnabled(member.login.isEmpty());
    m_name->setObjectName(QStringLiteral("memberName"));
    m_role->setObjectName(QStringLiteral("memberRole"));
    m_languages->setObjectName(QStringLiteral("memberLanguages"));
    m_skills->setObjectName(QStringLiteral("memberSkills"));
    m_spokesperson->setObjectName(QStringLiteral("memberSpokesperson"));
    m_password->setObjectName(QStringLiteral("memberPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    fill(presenter);
    makeLayout();
    setWords();
}

void MemberEditor::fill(const OrganisationPresenter &presenter)
{
    for (const QString &role : roles()) {
        m_role->addItem(teamRoleWord(role), role);
    }
    const bool isKnown = roles().contains(m_member.role);
    m_role->setCurrentIndex(static_cast<int>(roles().indexOf(isKnown ? m_member.role : QStringLiteral("agent"))));
    // Nobody takes away the own role, so that somebody is left who can give it back.
    m_role->setEnabled(m_member.login != presenter.organisation().me);
    m_spokesperson->setChecked(m_member.isSpokesperson);
    QList<CheckList::Entry> entries;
    for (const TeamGroup &group : presenter.organisation().groups) {
        entries.append({group.id.toString(QUuid::WithoutBraces), group.name, m_member.groups.contains(group.id)});
    }
    m_groups->setEntries(entries);
}

void MemberEditor::makeLayout()
{
    m_form->setSpacing(sizes::gapWide);
    for (QWidget *field :
         {static_cast<QWidget *>(m_login), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_role),
          static_cast<QWidget *>(m_groups), static_cast<QWidget *>(m_languages), static_cast<QWidget *>(m_skills)}) {
        addField(*m_form, field);
    }
    m_form->addRow(QString(), m_spokesperson);
    addField(*m_form, m_password);
    m_form->addRow(QString(), m_passwordHint);
    const DialogFoot foot = makeDialogFoot(this, tr("Save"), QStringLiteral("saveMemberButton"));
    connect(foot.act, &QPushButton::clicked, this, &MemberEditor::save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(m_form);
    layout->addWidget(m_notice);
    layout->addWidget(foot.box);
}

void MemberEditor::setWords()
{
    setWindowTitle(m_member.login.isEmpty() ? tr("Add a member") : tr("Change %1").arg(m_member.displayName));
    setFieldLabel(*m_form, m_login, tr("&Login"));
    setFieldLabel(*m_form, m_name, tr("&Name"));
    setFieldLabel(*m_form, m_role, tr("&Role"));
    setFieldLabel(*m_form, m_groups, tr("&Teams"));
    setFieldLabel(*m_form, m_languages, tr("L&anguages"));
    m_languages->setPlaceholderText(tr("nl, en"));
    setFieldLabel(*m_form, m_skills, tr("S&kills"));
    m_skills->setPlaceholderText(tr("Words, separated by commas (may stay empty)"));
    setButtonText(m_spokesperson, tr("S&pokesperson: may release what the press office guards"));
    setFieldLabel(*m_form, m_password, tr("Pass&word"));
    m_password->setPlaceholderText(tr("Stays as it is"));
    m_passwordHint->setText(tr("Only for a login that is made here. It is not sent: the database gets a digest of it. "
                               "Leave it empty for certificates and Kerberos."));
}

void MemberEditor::save()
{
    TeamMember member = m_member;
    member.login = m_login->text().trimmed();
    member.displayName = m_name->text().trimmed();
    if (member.login.isEmpty() || member.displayName.isEmpty()) {
        m_notice->setNotice(Tone::Late, tr("A member has a login and a name."));
        return;
    }
    member.role = m_role->currentData().toString();
    member.languages = wordsIn(*m_languages);
    member.skills = wordsIn(*m_skills);
    member.isSpokesperson = m_spokesperson->isChecked();
    member.groups.clear();
    for (const QString &id : m_groups->chosen()) {
        member.groups.append(QUuid::fromString(id));
    }
    Q_EMIT saved(member, m_password->text().toUtf8());
    accept();
}

} // namespace wederhoor
