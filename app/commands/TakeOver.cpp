#include "app/commands/TakeOver.h"

#include "app/commands/Session.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TakeOver)
};

} // namespace

Exit tellTakenOver(Session &session, const Result<TakenOver> &taken)
{
    Output &out = session.out();
    session.tellTeam();
    if (!taken) {
        return taken.error().kind == ErrorKind::Invalid
            ? out.wrong(QStringLiteral("FILE"), Words::tr("%1. Nothing was taken over.").arg(taken.error().detail))
            : out.failed(taken.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("added"), taken->added},
                   {QStringLiteral("changed"), taken->changed},
                   {QStringLiteral("same"), taken->same}});
    } else {
        out.text(Words::tr("%1 added, %2 changed, %3 were there already")
                     .arg(taken->added)
                     .arg(taken->changed)
                     .arg(taken->same));
    }
    return Exit::Done;
}

} // namespace wederhoor
