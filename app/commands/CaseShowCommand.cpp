#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/ConversationText.h"
#include "app/commands/Json.h"
#include "app/commands/Session.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseShowCommand)
};

Exit show(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const CaseId id = CaseId::fromString(invocation.operand("ID"));
    const Result<Conversation> conversation = await((*inbox)->store().conversation(id));
    if (!conversation) {
        return conversation.error().kind == ErrorKind::NotFound
            ? out.wrong(QStringLiteral("ID"), Words::tr("there is no such case."))
            : out.failed(conversation.error());
    }
    if (out.isJson()) {
        out.value(json::conversation(*conversation, session.application().clock().now()));
    } else {
        out.text(conversationText(*conversation));
    }
    return Exit::Done;
}

} // namespace

CommandSpec caseShowCommand()
{
    return {{QStringLiteral("case"), QStringLiteral("show")},
            Words::tr("the conversation, its notes, history, clocks and customer"),
            {{QStringLiteral("ID"), checks::id()}},
            {},
            {},
            show};
}

} // namespace wederhoor
