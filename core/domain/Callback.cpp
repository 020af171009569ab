#include "core/domain/Callback.h"

#include "core/domain/NameTable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wederhoor {

namespace {

using State = CallbackRequest::State;

constexpr NameTable<State, 4> stateNames{{{{State::Asked, "asked"},
                                           {State::NotReached, "not_reached"},
                                           {State::Called, "called"},
                                           {State::Cancelled, "cancelled"}}}};

constexpr QLatin1String signs{"23456789ABCDEFGHJKMNPQRSTVWXYZ"};
constexpr int length = 8;

const QString referenceKey = QStringLiteral("reference");
const QString stateKey = QStringLiteral("state");
const QString numberKey = QStringLiteral("number");
const QString fromKey = QStringLiteral("from");
const QString untilKey = QStringLiteral("until");
const QString subjectKey = QStringLiteral("subject");
const QString languageKey = QStringLiteral("language");

QString compact(const QJsonObject &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

QJsonObject valueOf(const CaseHistoryEntry &entry)
{
    using Kind = CaseHistoryEntry::Kind;
    return entry.kind == Kind::Callback || entry.kind == Kind::CallbackNumber
        ? QJsonDocument::fromJson(entry.text.toUtf8()).object()
        : QJsonObject();
}

/// Luhn mod N over signs, from the right; `factor`: of the rightmost.
int luhnSum(const QString &text, int factor)
{
    const int n = static_cast<int>(signs.size());
    int sum = 0;
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        const int addend = factor * static_cast<int>(QString(signs).indexOf(text.at(at)));
        sum += addend / n + addend % n;
        factor = factor == 2 ? 1 : 2;
    }
    return sum % n;
}

QString dashed(const QString &text)
{
    return text.left(length / 2) + QLatin1Char('-') + text.mid(length / 2);
}

CallbackRequest *findIn(QList<CallbackRequest> &requests, const QString &reference)
{
    const auto found = std::find_if(requests.begin(), requests.end(), [&reference](const CallbackRequest &request) {
        return request.reference == reference;
    });
    return found == requests.end() ? nullptr : &*found;
}

CallbackRequest requestOf(const CaseHistoryEntry &entry, const QJsonObject &value)
{
    CallbackRequest request;
    request.reference = value.value(referenceKey).toString();
    request.caseId = entry.caseId;
    request.from = fromIso(value.value(fromKey).toString()).value_or(entry.at);
    request.until = fromIso(value.value(untilKey).toString()).value_or(request.from);
    request.subject = value.value(subjectKey).toString();
    request.language = value.value(languageKey).toString();
    request.by = entry.by;
    request.at = entry.at;
    request.changedBy = entry.by;
    request.changedAt = entry.at;
    return request;
}

} // namespace

QString callbackStateName(State state)
{
    return stateNames.name(state);
}

std::optional<State> callbackStateFromName(const QString &name)
{
    return stateNames.value(name);
}

QString callbackText(const CallbackRequest &asked)
{
    return compact({{referenceKey, asked.reference},
                    {stateKey, callbackStateName(State::Asked)},
                    {fromKey, toIso(asked.from)},
                    {untilKey, toIso(asked.until)},
                    {subjectKey, asked.subject},
                    {languageKey, asked.language}});
}

QString callbackNumberText(const QString &reference, const QString &number)
{
    return compact({{referenceKey, reference}, {numberKey, number}});
}

QString callbackStateText(const QString &reference, State state)
{
    return compact({{referenceKey, reference}, {stateKey, callbackStateName(state)}});
}

QString callbackReferenceOf(const CaseHistoryEntry &entry)
{
    return valueOf(entry).value(referenceKey).toString();
}

std::optional<State> callbackStateOf(const CaseHistoryEntry &entry)
{
    return callbackStateFromName(valueOf(entry).value(stateKey).toString());
}

QList<CallbackRequest> callbacksIn(const QList<CaseHistoryEntry> &entries)
{
    QList<CallbackRequest> requests;
    QHash<QString, QString> numbers;
    for (const CaseHistoryEntry &entry : entries) {
        const QJsonObject value = valueOf(entry);
        const QString reference = value.value(referenceKey).toString();
        if (entry.kind == CaseHistoryEntry::Kind::CallbackNumber) {
            // Told before the request or behind it: both are of one moment.
            numbers.insert(reference, value.value(numberKey).toString());
            continue;
        }
        const std::optional<State> state = callbackStateOf(entry);
        CallbackRequest *known = findIn(requests, reference);
        if (!state || reference.isEmpty() || (known == nullptr && *state != State::Asked)) {
            continue;
        }
        if (known == nullptr) {
            requests.append(requestOf(entry, value));
        } else {
            known->state = *state;
            known->changedBy = entry.by;
            known->changedAt = entry.at;
        }
    }
    for (CallbackRequest &request : requests) {
        request.number = numbers.value(request.reference);
    }
    return requests;
}

QString callbackReference(std::uint64_t random)
{
    const auto n = static_cast<std::uint64_t>(signs.size());
    QString text;
    for (int at = 1; at < length; ++at) {
        text += QLatin1Char(signs.at(static_cast<qsizetype>(random % n)));
        random /= n;
    }
    const int rest = luhnSum(text, 2);
    text += QLatin1Char(signs.at((signs.size() - rest) % signs.size()));
    return dashed(text);
}

std::optional<QString> callbackReferenceFrom(const QString &typed)
{
    QString text;
    for (const QChar sign : typed.toUpper()) {
        if (QString(signs).contains(sign)) {
            text += sign;
        } else if (sign != QLatin1Char('-') && !sign.isSpace()) {
            return std::nullopt;
        }
    }
    return text.size() == length && luhnSum(text, 1) == 0 ? std::optional(dashed(text)) : std::nullopt;
}

QString callbackForm(const CallbackRequest &request, const QString &caseLink)
{
    const auto local = [](Instant at) {
        const QDateTime time = toDateTime(at).toLocalTime();
        return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
    };
    const QList<std::pair<const char *, QString>> lines{{"callback", request.reference},
                                                        {"telephone", request.number},
                                                        {"from", local(request.from)},
                                                        {"until", local(request.until)},
                                                        {"subject", request.subject},
                                                        {"language", request.language},
                                                        {"case", caseLink}};
    QString form;
    for (const auto &[key, value] : lines) {
        // A line break in a subject would begin a key of its own.
        form += QStringLiteral("%1: %2\n").arg(QLatin1String(key), value.simplified());
    }
    return form;
}

} // namespace wederhoor
