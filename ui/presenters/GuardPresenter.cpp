#include "ui/presenters/GuardPresenter.h"

#include "core/desk/GuardSettings.h"
#include "core/store/Store.h"
#include "ui/models/GuardWords.h"
#include "ui/models/Words.h"

#include <QRegularExpression>

namespace wederhoor {

GuardPresenter::GuardPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_practice(practice)
{
    connect(&inbox.store, &Store::settingsChanged, this, &GuardPresenter::read);
    read();
}

void GuardPresenter::read()
{
    onResult(this, readGuardRules(m_inbox.store), [this](const Result<GuardRules> &rules) {
        if (!rules) {
            Q_EMIT failed(errorText(rules.error()));
        } else if (*rules != m_rules) {
            m_rules = *rules;
            Q_EMIT changed();
        }
    });
}

void GuardPresenter::save(const GuardRules &rules)
{
    if (const Trial trial = tryPattern(rules.customerNumber, {}); !trial.isGood) {
        Q_EMIT failed(trial.text);
        return;
    }
    m_rules = rules;
    // One learns to write under the same guard.
    const auto both = andThen(this, writeGuardRules(m_inbox.store, rules),
                              [this, rules] { return writeGuardRules(m_practice.store, rules); });
    onResult(this, both, [this](const Result<void> &done) {
        if (done) {
            Q_EMIT saved();
        } else {
            Q_EMIT failed(errorText(done.error()));
        }
    });
}

GuardPresenter::Trial GuardPresenter::tryPattern(const QString &pattern, const QString &sample)
{
    GuardRules rules;
    rules.customerNumber = pattern;
    const Result<PersonalDataGuard> guard = PersonalDataGuard::make(rules);
    if (!guard) {
        return {false, tr("This pattern cannot be used: %1.").arg(patternErrorWord(guard.error()))};
    }
    if (pattern.isEmpty()) {
        return {true, tr("Without a pattern no customer numbers are looked for.")};
    }
    if (sample.isEmpty()) {
        return {true, tr("The pattern can be used. Type a sentence to try it on.")};
    }
    QStringList found;
    for (const PersonalDataFinding &finding : guard->find(sample)) {
        if (finding.kind == PersonalDataKind::CustomerNumber) {
            found.append(sample.mid(finding.start, finding.end - finding.start));
        }
    }
    return {true,
            found.isEmpty() ? tr("Nothing in this sentence is a customer number by this pattern.")
                            : tr("Found: %1").arg(found.join(QStringLiteral(", ")))};
}

QStringList GuardPresenter::listFrom(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\n,;]"));
    QStringList list;
    for (const QString &part : text.split(separators)) {
        if (const QString word = part.simplified(); !word.isEmpty() && !list.contains(word)) {
            list.append(word);
        }
    }
    return list;
}

} // namespace wederhoor
