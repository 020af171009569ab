#include "ui/models/GuardWords.h"

#include "core/desk/ReplyGuard.h"
#include "core/desk/ReplyIdentity.h"
#include "core/desk/TopicRelease.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(GuardWords)
};

} // namespace

QString guardLevelWord(GuardLevel level)
{
    switch (level) {
    case GuardLevel::Hint:
        return Words::tr("Say it only");
    case GuardLevel::Confirm:
        return Words::tr("Ask first");
    case GuardLevel::Block:
        return Words::tr("Never in public");
    }
    Q_UNREACHABLE();
}

QString incomingMaskWord(IncomingMask mask)
{
    switch (mask) {
    case IncomingMask::Never:
        return Words::tr("Never");
    case IncomingMask::OthersCases:
        return Words::tr("In cases that are not mine");
    case IncomingMask::Always:
        return Words::tr("Always");
    }
    Q_UNREACHABLE();
}

QString patternErrorWord(const Error &error)
{
    // The reader of patterns stands in a room without translations: its sentences are known here, with what varies.
    static constexpr std::array sentences{
        QT_TRANSLATE_NOOP("GuardWords", "a closing bracket without an opening one"),
        QT_TRANSLATE_NOOP("GuardWords", "a pattern that an empty text would match"),
        QT_TRANSLATE_NOOP("GuardWords", "brackets too deep"),
        QT_TRANSLATE_NOOP("GuardWords", "looking around is not possible here"),
        QT_TRANSLATE_NOOP("GuardWords", "a bracket that is not closed"),
        QT_TRANSLATE_NOOP("GuardWords", "%1 has no end: write {1,12}"),
        QT_TRANSLATE_NOOP("GuardWords", "nothing to repeat before %1"),
        QT_TRANSLATE_NOOP("GuardWords", "%1 is not needed: only whole words and numbers are found"),
        QT_TRANSLATE_NOOP("GuardWords", "only letters, digits and signs of ASCII can be given"),
        QT_TRANSLATE_NOOP("GuardWords", "nothing after the backslash"),
        QT_TRANSLATE_NOOP("GuardWords", "\\%1 is not known here"),
        QT_TRANSLATE_NOOP("GuardWords", "a [ that is not closed"),
        QT_TRANSLATE_NOOP("GuardWords", "brackets [] with nothing in them"),
        QT_TRANSLATE_NOOP("GuardWords", "%1-%2 is no range"),
        QT_TRANSLATE_NOOP("GuardWords", "%1 after a repeat"),
        QT_TRANSLATE_NOOP("GuardWords", "a repeat is {n} or {n,m}, at most %1"),
        QT_TRANSLATE_NOOP("GuardWords", "longer than %1 characters"),
        QT_TRANSLATE_NOOP("GuardWords", "a number longer than %1 characters"),
        QT_TRANSLATE_NOOP("GuardWords", "more than %1 steps"),
    };
    static const QRegularExpression place(QStringLiteral(" \\(character (\\d+) of the pattern\\)$"));
    const QRegularExpressionMatch at = place.match(error.detail);
    const QString why = at.hasMatch() ? error.detail.left(at.capturedStart()) : error.detail;
    QString word = why;
    for (const char *sentence : sentences) {
        QString form = QRegularExpression::escape(QString::fromLatin1(sentence));
        form.replace(QLatin1String("\\%1"), QLatin1String("(.+?)"))
            .replace(QLatin1String("\\%2"), QLatin1String("(.+?)"));
        const auto match = QRegularExpression(QRegularExpression::anchoredPattern(form)).match(why);
        if (match.hasMatch()) {
            word = QCoreApplication::translate("GuardWords", sentence);
            for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
                word = word.arg(match.captured(i));
            }
            break;
        }
    }
    return at.hasMatch() ? Words::tr("%1 (character %2 of the pattern)").arg(word, at.captured(1)) : word;
}

QString heldForPersonalData(const Error &error)
{
    const QList<PersonalDataKind> kinds = kindsRefused(error);
    return kinds.isEmpty()
        ? QString()
        : Words::tr("It holds personal data that may not stand in public: %1. In the draft it can be "
                    "taken out, masked, accepted where that is allowed, or sent privately.")
              .arg(personalDataWords(kinds));
}

QString overrideLine(const CaseHistoryEntry &entry, const QString &who)
{
    const QList<PersonalDataKind> kinds = kindsOverridden(entry);
    if (!kinds.isEmpty()) {
        return Words::tr("%1 accepted in a public reply: %2").arg(who, personalDataWords(kinds));
    }
    if (entry.text.startsWith(QLatin1String("reveal: "))) {
        return Words::tr("%1 looked at masked personal data").arg(who);
    }
    if (entry.text.startsWith(QLatin1String("export: "))) {
        return Words::tr("%1 exported personal data unmasked").arg(who);
    }
    if (tellsUnchecked(entry)) {
        return Words::tr("%1 wrote in private though nobody had checked who the customer is").arg(who);
    }
    if (isRelease(entry)) {
        return Words::tr("%1 sent a reply that a spokesperson had released").arg(who);
    }
    return Words::tr("%1 went past a guard: %2").arg(who, entry.text);
}

QString platformActLine(const CaseHistoryEntry &entry, const QString &who)
{
    const QString act = entry.text.section(u' ', 0, 0);
    if (act == QLatin1String("hide")) {
        return Words::tr("%1 hid a message on the platform").arg(who);
    }
    if (act != QLatin1String("delete")) {
        return Words::tr("%1 changed a message on the platform").arg(who);
    }
    // "delete REMOTE: why"; a platform's id holds no space.
    const QString why = entry.text.section(QStringLiteral(": "), 1);
    return why.isEmpty() ? Words::tr("%1 deleted a message on the platform").arg(who)
                         : Words::tr("%1 deleted a message on the platform: %2").arg(who, why);
}

} // namespace wederhoor
