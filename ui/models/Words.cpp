#include "ui/models/Words.h"

#include "core/desk/TopicRelease.h"
#include "core/domain/OnRecord.h"
#include "core/domain/Question.h"
#include "core/wording/ExposureWords.h"
#include "ui/models/ApprovalWords.h"
#include "ui/models/CareWords.h"
#include "ui/models/GuardWords.h"
#include "ui/models/MandateWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString withDetail(const QString &text, const QString &detail)
{
    return detail.isEmpty() ? text : ErrorText::tr("%1 (%2)").arg(text, detail);
}

QString who(const CaseHistoryEntry &entry)
{
    if (entry.by.isEmpty()) {
        return Words::tr("Wederhoor");
    }
    return entry.byName.isEmpty() ? entry.by.value : entry.byName;
}

/// Empty: nothing of that kind.
QString recordLine(const CaseHistoryEntry &entry)
{
    const auto reason = [&entry](const char *record) {
        const QLatin1String begin(record);
        return entry.text.startsWith(begin) ? entry.text.mid(begin.size()) : QString();
    };
    if (const QString why = reason(recordTakenOver); !why.isEmpty()) {
        return Words::tr("%1 took the case over from %2").arg(who(entry), why);
    }
    if (const QString why = reason(recordSentAlone); !why.isEmpty()) {
        return Words::tr("%1 sent the reply without the team database: %2").arg(who(entry), why);
    }
    if (const QString why = reason(recordSettledSent); !why.isEmpty()) {
        return Words::tr("%1 settled the reply as sent: %2").arg(who(entry), why);
    }
    const QString why = reason(recordSettledNotSent);
    return why.isEmpty() ? QString() : Words::tr("%1 settled the reply as not sent: %2").arg(who(entry), why);
}

QString statusLine(const CaseHistoryEntry &entry)
{
    if (const QString record = recordLine(entry); !record.isEmpty()) {
        return record;
    }
    const std::optional<CaseStatus> status = caseStatusFromName(entry.text);
    return Words::tr("%1: now %2").arg(who(entry), status ? statusWord(*status).toLower() : entry.text);
}

QString dismissLine(const CaseHistoryEntry &entry)
{
    const std::optional<DismissReason> reason = dismissReasonFromName(entry.text);
    return Words::tr("%1 dismissed the case: %2").arg(who(entry), reason ? dismissWord(*reason).toLower() : entry.text);
}

} // namespace

QString statusWord(CaseStatus status)
{
    switch (status) {
    case CaseStatus::New:
        return Words::tr("New");
    case CaseStatus::Open:
        return Words::tr("Open");
    case CaseStatus::WaitingCustomer:
        return Words::tr("Waiting for customer");
    case CaseStatus::WaitingSpoc:
        return Words::tr("Waiting for SPOC");
    case CaseStatus::Resolved:
        return Words::tr("Resolved");
    case CaseStatus::Dismissed:
        return Words::tr("Dismissed");
    }
    Q_UNREACHABLE();
}

QString dismissWord(DismissReason reason)
{
    switch (reason) {
    case DismissReason::Noise:
        return Words::tr("Noise");
    case DismissReason::Spam:
        return Words::tr("Spam");
    case DismissReason::Duplicate:
        return Words::tr("Duplicate");
    case DismissReason::NoQuestion:
        return Words::tr("No question");
    }
    Q_UNREACHABLE();
}

QString viewWord(CaseView view)
{
    switch (view) {
    case CaseView::Unclaimed:
        return Words::tr("Unclaimed");
    case CaseView::Mine:
        return Words::tr("Mine");
    case CaseView::Due:
        return Words::tr("Due soon");
    case CaseView::WaitingCustomer:
        return Words::tr("Waiting for customer");
    case CaseView::WaitingSpoc:
        return Words::tr("Waiting for SPOC");
    case CaseView::Conversations:
        return Words::tr("Conversations");
    case CaseView::Resolved:
        return Words::tr("Resolved");
    case CaseView::Dismissed:
        return Words::tr("Dismissed");
    case CaseView::AwaitingApproval:
        return Words::tr("Awaiting approval");
    case CaseView::Active:
        return Words::tr("All active");
    case CaseView::All:
        return Words::tr("All");
    }
    Q_UNREACHABLE();
}

QString languageWord(const QString &language)
{
    if (language == QLatin1String("nl")) {
        return Words::tr("Dutch");
    }
    if (language == QLatin1String("en")) {
        return Words::tr("English");
    }
    return language.isEmpty() ? QString() : QLocale(language).nativeLanguageName();
}

QString sentimentWord(const QString &sentiment)
{
    if (sentiment == QLatin1String("neg")) {
        return Words::tr("negative");
    }
    if (sentiment == QLatin1String("pos")) {
        return Words::tr("positive");
    }
    return sentiment == QLatin1String("neu") ? Words::tr("neutral") : QString();
}

QString sentimentLabel(const QString &sentiment)
{
    const QString word = sentimentWord(sentiment);
    return QLocale().toUpper(word.left(1)) + word.mid(1);
}

QString channelWord(const PlatformId &platform, const QString &name)
{
    return platform.value == QLatin1String("practice") ? platformWord(platform) : name;
}

QString platformWord(const PlatformId &platform)
{
    if (platform.value == QLatin1String("practice")) {
        return Words::tr("Practice");
    }
    if (platform.value == QLatin1String("feeds")) {
        return Words::tr("Feed");
    }
    // Names that are not written as they sound.
    static const QHash<QString, QString> ownSpelling{{QStringLiteral("youtube"), QStringLiteral("YouTube")},
                                                     {QStringLiteral("linkedin"), QStringLiteral("LinkedIn")},
                                                     {QStringLiteral("whatsapp"), QStringLiteral("WhatsApp")},
                                                     {QStringLiteral("tiktok"), QStringLiteral("TikTok")}};
    if (const auto found = ownSpelling.constFind(platform.value); found != ownSpelling.constEnd()) {
        return *found;
    }
    QString word = platform.value;
    if (!word.isEmpty()) {
        word.front() = word.front().toUpper();
    }
    return word;
}

QString kindWord(ReplyKind kind)
{
    return kind == ReplyKind::Public ? Words::tr("public") : Words::tr("private message");
}

QString questionTitle(const CaseHistoryEntry &entry)
{
    const QString whom = questionWords(entry.text).whom;
    return entry.kind == CaseHistoryEntry::Kind::Question ? Words::tr("question to %1").arg(whom)
        : entry.kind == CaseHistoryEntry::Kind::Answer    ? Words::tr("answer from %1").arg(whom)
                                                          : QString();
}

QString eventLine(const CaseHistoryEntry &entry)
{
    using Kind = CaseHistoryEntry::Kind;
    switch (entry.kind) {
    case Kind::Note:
    case Kind::Contact:
        return Words::tr("Note by %1").arg(who(entry));
    case Kind::Status:
        return statusLine(entry);
    case Kind::Claim:
        return Words::tr("%1 claimed the case").arg(who(entry));
    case Kind::Release:
        return Words::tr("%1 released the case").arg(who(entry));
    case Kind::Topic:
        return Words::tr("%1 set the topic to %2").arg(who(entry), entry.text);
    case Kind::Tags:
        return Words::tr("%1 changed the tags: %2").arg(who(entry), entry.text);
    case Kind::Merge:
        return Words::tr("%1 merged a case into this one").arg(who(entry));
    case Kind::Unmerge:
        return Words::tr("%1 took a merge back").arg(who(entry));
    case Kind::Dismiss:
        return dismissLine(entry);
    case Kind::Reply:
        return Words::tr("%1 replied").arg(who(entry));
    case Kind::Opened:
        return Words::tr("The case was opened");
    case Kind::Reopened:
        return Words::tr("The case was reopened");
    case Kind::Link:
        return Words::tr("%1 linked: %2").arg(who(entry), entry.text);
    case Kind::Clash:
        return entry.text.isEmpty()
            ? Words::tr("What %1 did was not taken over: the team had changed the case meanwhile").arg(who(entry))
            : Words::tr("What %1 did was not taken over: %2 has the case").arg(who(entry), entry.text);
    case Kind::Override:
        return overrideLine(entry, who(entry));
    case Kind::PlatformAct:
        return platformActLine(entry, who(entry));
    case Kind::Identity:
        return identityLine(entry, who(entry));
    case Kind::Callback:
    case Kind::CallbackNumber:
        return callbackLine(entry, who(entry));
    case Kind::Guest:
        return Words::tr("%1 answered in person; %2 sent it")
            .arg(entry.text.section(QStringLiteral(": "), 0, -2), who(entry));
    case Kind::Decision:
        return decisionLine(entry, who(entry));
    case Kind::Approval:
        return approvalLine(entry, who(entry));
    case Kind::Question:
        return Words::tr("%1 asked %2").arg(who(entry), questionWords(entry.text).whom);
    case Kind::Answer:
        return Words::tr("%1 answered for %2").arg(who(entry), questionWords(entry.text).whom);
    case Kind::QuestionWithdrawn:
        return Words::tr("%1 took back the question to %2").arg(who(entry), questionWords(entry.text).whom);
    }
    Q_UNREACHABLE();
}

QString errorText(const Error &error)
{
    if (const QString exposed = exposedSecretWords(error); !exposed.isEmpty()) {
        return exposed;
    }
    switch (error.kind) {
    case ErrorKind::Network:
        return ErrorText::tr("No connection. Reading and writing go on; it is tried again by itself.");
    case ErrorKind::Timeout:
        return ErrorText::tr("The other side did not answer in time. It is tried again by itself.");
    case ErrorKind::RateLimited:
        return ErrorText::tr("The platform asks to wait. It goes on by itself.");
    case ErrorKind::Unauthorized:
        return withDetail(ErrorText::tr("Not signed in. Check the account and its app password."), error.detail);
    case ErrorKind::Forbidden:
        return withDetail(ErrorText::tr("The platform does not allow this."), error.detail);
    case ErrorKind::NotFound:
        return withDetail(ErrorText::tr("It is not there any more."), error.detail);
    case ErrorKind::Rejected:
        if (const QString held = heldForPersonalData(error); !held.isEmpty()) {
            return held;
        }
        if (isReleaseWanted(error)) {
            return ErrorText::tr("Replies about this topic leave only after release by a spokesperson.");
        }
        return withDetail(ErrorText::tr("Refused."), error.detail);
    case ErrorKind::BadResponse:
        return withDetail(ErrorText::tr("The platform answered in a way that was not understood."), error.detail);
    case ErrorKind::Conflict:
        return withDetail(ErrorText::tr("Somebody or something was first; nothing was changed."), error.detail);
    case ErrorKind::Storage:
        return withDetail(ErrorText::tr("The local inbox could not be read or written."), error.detail);
    case ErrorKind::Cancelled:
        return ErrorText::tr("It was stopped before it was done.");
    case ErrorKind::Invalid:
        return withDetail(ErrorText::tr("That cannot be right."), error.detail);
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
