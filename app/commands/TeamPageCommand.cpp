#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Session.h"
#include "core/desk/GuestDesk.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TeamPageCommand)
};

/// Marks those who are on duty; a name that nobody agreed to is named, and nothing is written.
std::optional<QString> markOnDuty(QList<TeamPagePerson> &people, const QStringList &names)
{
    for (const QString &name : names) {
        const auto found = std::find_if(people.begin(), people.end(),
                                        [&name](const TeamPagePerson &person) { return person.name == name; });
        if (found == people.end()) {
            return name;
        }
        found->isOnDuty = true;
    }
    return std::nullopt;
}

Exit write(Output &out, const QString &path, const QString &text)
{
    if (path.isEmpty()) {
        if (out.isJson()) {
            out.value({{QStringLiteral("text"), text}});
        } else {
            out.raw(text.toUtf8());
        }
        return Exit::Done;
    }
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return out.wrong(QStringLiteral("--out"), Words::tr("cannot be written: %1.").arg(file.errorString()));
    }
    return Exit::Done;
}

Exit page(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const bool isText = invocation.value("format") == QLatin1String("text");
    const std::optional<BiographyLimit> limit = biographyLimit(PlatformId{invocation.value("platform")});
    if (isText && !limit) {
        return out.wrong(QStringLiteral("--platform"),
                         Words::tr("is needed for a profile's text: bluesky, mastodon, x or instagram."));
    }
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<QList<TeamPagePerson>> people = await(readNamedPeople((*inbox)->store()));
    if (!people) {
        return out.failed(people.error());
    }
    PublicTeam page{invocation.value("organisation"), invocation.value("language"), *people};
    if (const auto unknown = markOnDuty(page.people, invocation.values("on-duty"))) {
        return out.wrong(QStringLiteral("--on-duty"),
                         Words::tr("%1 has not agreed to be named, or is not called so.").arg(*unknown));
    }
    if (!isText) {
        return write(out, invocation.value("out"), teamPageHtml(page));
    }
    const Result<QString> text = biographyText(page, *limit);
    return text ? write(out, invocation.value("out"), *text + QLatin1Char('\n'))
                : out.wrong(QStringLiteral("--on-duty"), Words::tr("%1.").arg(text.error().detail));
}

} // namespace

CommandSpec teamPageCommand()
{
    return {
        {QStringLiteral("team"), QStringLiteral("page")},
        Words::tr("who reads and answers, for the outside: those who agreed to be named"),
        {},
        {{QStringLiteral("format"), QStringLiteral("F"), Words::tr("html: a page; text: for a profile"),
          checks::oneOf({QStringLiteral("html"), QStringLiteral("text")}), true},
         {QStringLiteral("organisation"), QStringLiteral("N"), Words::tr("whose team it is"), checks::line(60), true},
         {QStringLiteral("language"), QStringLiteral("L"), Words::tr("nl or en"),
          checks::oneOf({QStringLiteral("nl"), QStringLiteral("en")}), true},
         {QStringLiteral("on-duty"), QStringLiteral("NAME"), Words::tr("who is here now; may be given again"),
          checks::line(60), false, true},
         {QStringLiteral("platform"), QStringLiteral("P"),
          Words::tr("whose profile the text is for: its length is kept"), checks::platform()},
         {QStringLiteral("out"), QStringLiteral("F"), Words::tr("into this file, not on standard output"),
          checks::line(4096)}},
        {},
        page};
}

} // namespace wederhoor
