#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Session.h"
#include "app/commands/TakeOver.h"
#include "core/desk/TemplateFile.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TemplateCommand)
};

Exit importTemplates(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<QString> text = readTextFile(invocation.operand("FILE"));
    if (!text) {
        return out.wrong(QStringLiteral("FILE"), text.error().detail + QLatin1Char('.'));
    }
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<TakenOver> taken = await((*inbox)->templates().take(text->toUtf8()));
    return tellTakenOver(session, taken);
}

Exit exportTemplates(const Invocation &, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<QList<Template>> templates = await((*inbox)->store().templates());
    const Result<SharedThings> shared = await((*inbox)->store().shared());
    if (!templates || !shared) {
        return out.failed(templates ? shared.error() : templates.error());
    }
    out.raw(writeTemplates(*templates, shared->scopes));
    return Exit::Done;
}

} // namespace

QList<CommandSpec> templateCommands()
{
    return {{{QStringLiteral("template"), QStringLiteral("import")},
             Words::tr("takes over templates; one of the same name is replaced"),
             {{QStringLiteral("FILE"), checks::readableFile(true)}},
             {},
             {},
             importTemplates},
            {{QStringLiteral("template"), QStringLiteral("export")},
             Words::tr("the templates as JSON, as template import reads them"),
             {},
             {},
             {},
             exportTemplates}};
}

} // namespace wederhoor
