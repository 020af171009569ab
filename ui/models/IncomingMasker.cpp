#include "ui/models/IncomingMasker.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/GuardSettings.h"
#include "core/store/Store.h"
#include "core/text/guard/MaskedText.h"

namespace wederhoor {

namespace {
constexpr int textsKept = 2000;
} // namespace

IncomingMasker::IncomingMasker(Store &store, const CaseDesk &desk, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_desk(desk)
    , m_known(textsKept)
{
    connect(&store, &Store::settingsChanged, this, &IncomingMasker::read);
    read();
}

void IncomingMasker::read()
{
    onResult(this, readGuardRules(m_store), [this](const Result<GuardRules> &rules) {
        // What cannot be read masks by the rules that held before, in the beginning by the default ones.
        const Result<PersonalDataGuard> guard = rules ? PersonalDataGuard::make(*rules) : failure(rules.error());
        if (guard && guard->rules() != m_guard.rules()) {
            m_guard = *guard;
            m_known.clear();
            Q_EMIT changed();
        }
    });
}

bool IncomingMasker::masks(const Case &value) const
{
    switch (m_guard.rules().incoming) {
    case IncomingMask::Never:
        return false;
    case IncomingMask::OthersCases:
        return value.owner != m_desk.me().id;
    case IncomingMask::Always:
        return true;
    }
    Q_UNREACHABLE();
}

QString IncomingMasker::shown(const QString &text, const Case &value) const
{
    return masks(value) ? masked(text) : text;
}

QString IncomingMasker::masked(const QString &text) const
{
    if (const QString *known = m_known.object(text)) {
        return *known;
    }
    const QString result = maskedText(m_guard, text);
    m_known.insert(text, new QString(result));
    return result;
}

QString shownBy(const std::shared_ptr<IncomingMasker> &masker, const QString &text, const Case &value)
{
    return masker ? masker->shown(text, value) : text;
}

} // namespace wederhoor
