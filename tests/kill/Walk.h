#pragma once

#include "tests/kill/ProgramUnderTest.h"
#include "tests/servers/BlueskyNetwork.h"

#include <QMap>

#include <functional>

namespace wederhoor::test {

/// One walk from mentions to answers on the real network, with a bank account and a profile of its own, so that many
/// can follow each other on one server. Each step may be broken off by a killer; the walk then goes on as a person
/// would, and verify() looks at the server.
class Walk
{
public:
    /// Runs these arguments, perhaps not to their end.
    static constexpr int everyCase = -1;
    using Killer = std::function<ProgramRun(const ProgramUnderTest &, const QStringList &, const QByteArray &)>;

    Walk(BlueskyNetwork &network, const QList<BlueskyAccount> &customers, int number);

    /// Makes the bank's account, connects the channel and has the customers write.
    void prepare(int mentions);
    /// The customers write on, as many again.
    void askMore(int mentions);
    /// Polls with a killer once, then until it goes well; every mention is in the inbox once.
    void poll(const Killer &killer);
    /// Queues an answer for every case, or for so many, the killer at work on the first of them.
    void queueAnswers(const Killer &killer, int most = everyCase);
    /// Sends with a killer once, then until nothing is left to send.
    void send(const Killer &killer);
    /// On the server: one answer under each mention (or under so many of them), with its root, its parent and the
    /// signature, and nothing else.
    void verify(int answers = everyCase);

    [[nodiscard]] const ProgramUnderTest &program() const { return m_program; }

private:
    struct Question
    {
        StrongRef post;
        StrongRef root;
        QString marker;
    };
    void ask(int index);
    [[nodiscard]] QJsonArray outbox() const;
    [[nodiscard]] bool hasReply(const QString &caseId) const;
    [[nodiscard]] int unsettled() const;

    BlueskyNetwork &m_network;
    QList<BlueskyAccount> m_customers;
    int m_number;
    ProgramUnderTest m_program;
    BlueskyAccount m_bank;
    QList<Question> m_questions;
    QMap<QString, QString> m_markerOfCase;
};

/// Lets the program run to its end.
[[nodiscard]] ProgramRun unharmed(const ProgramUnderTest &program, const QStringList &arguments,
                                  const QByteArray &input);

} // namespace wederhoor::test
