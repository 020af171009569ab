#include "app/commands/Commands.h"
#include "app/commands/ConversationText.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

#include "app/Engine.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <cstdio>

#include <unistd.h>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PracticeCommand)
};

constexpr std::chrono::seconds pollEvery{2};
constexpr std::chrono::seconds longestWait{90};

void pause(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The first minute of a newcomer: read, claim, answer, and see the customer's answer. Without a terminal it plays
/// through by itself, so that it never waits for anybody.
class Walk
{
public:
    explicit Walk(Session &session, Inbox &inbox)
        : m_session(session)
        , m_out(session.out())
        , m_inbox(inbox)
        , m_input(stdin)
        , m_isTerminal(isatty(STDIN_FILENO) != 0)
    {
    }

    Exit run()
    {
        m_out.text(Words::tr("This is practice: nothing here reaches a real platform or a real person.")
                   + QStringLiteral("\n\n"));
        if (const Result<void> fetched = fetch(); !fetched) {
            return m_out.failed(fetched.error());
        }
        const Result<std::optional<CaseRow>> next = firstUnclaimed();
        if (!next) {
            return m_out.failed(next.error());
        }
        if (!*next) {
            m_out.text(Words::tr("Every practice case has been taken up. Well done."));
            return Exit::Done;
        }
        const CaseId id = (*next)->value.id;
        if (const Exit shown = show(id); shown != Exit::Done) {
            return shown;
        }
        if (!agrees(Words::tr("Claim this case, so that no colleague answers it too?"))) {
            m_out.text(Words::tr("It stays unclaimed. Come back with: wederhoor practice"));
            return Exit::Done;
        }
        if (const Result<Case> claimed = await(m_inbox.desk().claim(id)); !claimed) {
            return m_out.failed(claimed.error());
        }
        m_out.text(Words::tr("The case is yours.") + QStringLiteral("\n\n"));
        return answer(id, (*next)->value.language);
    }

private:
    Result<void> fetch()
    {
        const auto polled = m_session.ask<QList<PollReport>>([](Engine &engine) { return engine.poller().pollOnce(); });
        if (!polled) {
            return failure(polled.error());
        }
        for (const PollReport &report : *polled) {
            if (report.error) {
                return failure(*report.error);
            }
        }
        return {};
    }

    Result<std::optional<CaseRow>> firstUnclaimed()
    {
        CaseFilter filter;
        filter.view = CaseView::Unclaimed;
        const Result<CasePage> page = await(m_inbox.store().casePage(filter, std::nullopt, 1));
        if (!page) {
            return failure(page.error());
        }
        return page->rows.isEmpty() ? std::nullopt : std::optional(page->rows.first());
    }

    Exit show(const CaseId &id)
    {
        const Result<Conversation> conversation = await(m_inbox.store().conversation(id));
        if (!conversation) {
            return m_out.failed(conversation.error());
        }
        for (const Message &message : conversation->messages) {
            m_out.text(messageText(message));
        }
        m_out.text(QStringLiteral("\n"));
        return Exit::Done;
    }

    Exit answer(const CaseId &id, const QString &language)
    {
        const QString text = words(language);
        if (text.isEmpty()) {
            m_out.text(Words::tr("Nothing was written, so nothing was sent. The case is still yours."));
            return Exit::Done;
        }
        ReplyRequest request;
        request.caseId = id;
        request.body = text;
        const Result<OutboxEntry> queued = await(m_inbox.desk().reply(request));
        if (!queued) {
            return m_out.failed(queued.error());
        }
        const Result<OutboxEntry> sent
            = m_session.ask<OutboxEntry>([reply = queued->id](Engine &engine) { return engine.sendOne(reply); });
        if (!sent) {
            return m_out.failed(sent.error());
        }
        if (sent->state != OutboxState::Sent) {
            return m_out.failed(sent->error.value_or(Error{ErrorKind::Timeout, {}}));
        }
        m_out.text(Words::tr("Your answer stands on the practice channel.") + QStringLiteral("\n\n"));
        return followUp(id);
    }

    /// The customer answers after a while, as customers do.
    Exit followUp(const CaseId &id)
    {
        const Result<int> before = inboundCount(id);
        if (!before) {
            return m_out.failed(before.error());
        }
        m_out.text(Words::tr("The customer reads it ..."));
        (void)m_out.finish(Exit::Done);
        QDeadlineTimer deadline(longestWait);
        while (!deadline.hasExpired()) {
            pause(pollEvery);
            const Result<void> fetched = fetch();
            const Result<int> now = fetched ? inboundCount(id) : failure(fetched.error());
            if (!now) {
                return m_out.failed(now.error());
            }
            if (*now > *before) {
                m_out.text(Words::tr("and writes back:") + QStringLiteral("\n\n"));
                const Exit shown = show(id);
                m_out.text(Words::tr("The case and its clock go on: wederhoor --practice cases, or the window."));
                return shown;
            }
        }
        m_out.text(Words::tr("and is silent for now. Later: wederhoor --practice poll --once"));
        return Exit::Done;
    }

    Result<int> inboundCount(const CaseId &id)
    {
        const Result<Conversation> conversation = await(m_inbox.store().conversation(id));
        if (!conversation) {
            return failure(conversation.error());
        }
        int count = 0;
        for (const Message &message : conversation->messages) {
            count += message.outbound ? 0 : 1;
        }
        return count;
    }

    /// Enter, y, yes, j and ja agree; without a terminal everything does.
    bool agrees(const QString &question)
    {
        m_out.text(question + QLatin1Char(' ') + Words::tr("[Y/n]"));
        (void)m_out.finish(Exit::Done);
        if (!m_isTerminal) {
            m_out.text(QStringLiteral("> ") + Words::tr("yes"));
            return true;
        }
        const QString line = m_input.readLine();
        const QString given = line.trimmed().toLower();
        const bool ended = line.isNull();
        return !ended && (given.isEmpty() || given.startsWith(QLatin1Char('y')) || given.startsWith(QLatin1Char('j')));
    }

    QString words(const QString &language)
    {
        // The platform's customers speak their own language, whatever the program's is.
        const QString sample = language == QLatin1String("en")
            ? QStringLiteral("Sorry to hear that, I will look into it for you straight away. Since when has this been "
                             "happening?")
            : QStringLiteral("Wat vervelend, ik zoek het meteen voor u uit. Sinds wanneer gebeurt dit?");
        m_out.text(Words::tr("Write your answer on one line (Enter alone sends: \"%1\"):").arg(sample));
        (void)m_out.finish(Exit::Done);
        if (!m_isTerminal) {
            m_out.text(QStringLiteral("> ") + sample);
            return sample;
        }
        const QString line = m_input.readLine();
        return line.isNull() ? QString() : (line.trimmed().isEmpty() ? sample : line.trimmed());
    }

    Session &m_session;
    Output &m_out;
    Inbox &m_inbox;
    QTextStream m_input;
    bool m_isTerminal;
};

Exit practice(const Invocation &, Session &session)
{
    const Result<Inbox *> inbox = session.startedInbox();
    if (!inbox) {
        return session.out().failed(inbox.error());
    }
    return Walk(session, **inbox).run();
}

} // namespace

CommandSpec practiceCommand()
{
    return {{QStringLiteral("practice")},
            Words::tr("read, claim and answer a sample case in the terminal; nothing leaves this machine"),
            {},
            {},
            {},
            practice,
            true};
}

} // namespace wederhoor
