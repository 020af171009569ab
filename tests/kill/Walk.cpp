#include "tests/kill/Walk.h"

#include "tests/support/Printers.h"

#include <QJsonArray>
#include <QSet>

#include <gtest/gtest.h>

#include <thread>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
constexpr int longestRetry = 40;

QString textOf(const QJsonObject &record)
{
    return record.value(QLatin1String("text")).toString();
}

QString markerIn(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1String("nr. "));
    return at < 0 ? QString() : text.mid(at, 4 + 8);
}

} // namespace

ProgramRun unharmed(const ProgramUnderTest &program, const QStringList &arguments, const QByteArray &input)
{
    return program.run(arguments, input);
}

Walk::Walk(BlueskyNetwork &network, const QList<BlueskyAccount> &customers, int number)
    : m_network(network)
    , m_customers(customers)
    , m_number(number)
{
}

void Walk::prepare(int mentions)
{
    const Result<BlueskyAccount> bank = m_network.createAccount(QStringLiteral("bank-%1").arg(m_number));
    WEDERHOOR_ASSERT_OK(bank);
    m_bank = *bank;
    const Result<QString> password = m_network.createAppPassword(m_bank);
    WEDERHOOR_ASSERT_OK(password);
    const ProgramRun added = m_program.run(
        {QStringLiteral("channel"), QStringLiteral("add"), QStringLiteral("bluesky"), QStringLiteral("--name"),
         QStringLiteral("bank"), QStringLiteral("--server"), m_network.pds().toString(), QStringLiteral("--account"),
         m_bank.handle, QStringLiteral("--secret-stdin")},
        password->toUtf8() + '\n');
    ASSERT_EQ(added.exitCode, 0) << added.errors.toStdString();
    ASSERT_NO_FATAL_FAILURE(askMore(mentions));
}

void Walk::askMore(int mentions)
{
    const auto first = static_cast<int>(m_questions.size());
    for (int i = first; i < first + mentions; ++i) {
        ASSERT_NO_FATAL_FAILURE(ask(i));
    }
    WEDERHOOR_ASSERT_OK(m_network.waitIndexed());
}

/// Every third question is another customer's, under the question before it: a case of its own in the same thread.
void Walk::ask(int index)
{
    const BlueskyAccount &customer = m_customers.at(index % m_customers.size());
    const QString marker
        = QStringLiteral("nr. %1-%2").arg(m_number, 4, 10, QLatin1Char('0')).arg(index, 3, 10, QLatin1Char('0'));
    const QString text = QStringLiteral("mijn pas werkt niet, ") + marker;
    const bool comment = index % 3 == 2;
    if (!comment) {
        const Result<StrongRef> post = m_network.mention(customer, m_bank, text);
        WEDERHOOR_ASSERT_OK(post);
        m_questions.append({*post, *post, marker});
        return;
    }
    const Question &above = m_questions.last();
    const QByteArray handle = '@' + m_bank.handle.toUtf8();
    const QJsonObject facet{
        {QStringLiteral("index"),
         QJsonObject{{QStringLiteral("byteStart"), 0}, {QStringLiteral("byteEnd"), handle.size()}}},
        {QStringLiteral("features"),
         QJsonArray{QJsonObject{{QStringLiteral("$type"), QStringLiteral("app.bsky.richtext.facet#mention")},
                                {QStringLiteral("did"), m_bank.did}}}}};
    const Result<StrongRef> post
        = m_network.reply(customer, QString::fromUtf8(handle) + QLatin1Char(' ') + text, above.root, above.post,
                          {{QStringLiteral("facets"), QJsonArray{facet}}});
    WEDERHOOR_ASSERT_OK(post);
    m_questions.append({*post, above.root, marker});
}

void Walk::poll(const Killer &killer)
{
    const QStringList arguments{QStringLiteral("poll"), QStringLiteral("--once"), QStringLiteral("--json")};
    static_cast<void>(killer(m_program, arguments, {}));
    QJsonArray cases;
    for (int attempt = 0; attempt < longestRetry && cases.size() < m_questions.size(); ++attempt) {
        const ProgramRun polled = m_program.run(arguments);
        ASSERT_EQ(polled.exitCode, 0) << polled.errors.toStdString() << polled.output.toStdString();
        const ProgramRun listed
            = m_program.run({QStringLiteral("cases"), QStringLiteral("--view"), QStringLiteral("all"),
                             QStringLiteral("--limit"), QStringLiteral("1000"), QStringLiteral("--json")});
        cases = listed.json().object().value(QLatin1String("cases")).toArray();
    }
    m_markerOfCase.clear();
    for (const QJsonValue &value : cases) {
        const QJsonObject row = value.toObject();
        m_markerOfCase.insert(row.value(QLatin1String("id")).toString(),
                              markerIn(row.value(QLatin1String("snippet")).toString()));
    }
    QStringList markers = m_markerOfCase.values();
    markers.removeDuplicates();
    ASSERT_EQ(markers.size(), m_questions.size()) << "each question is one case";
    ASSERT_EQ(cases.size(), m_questions.size());
    const QList<QByteArray> lines = m_program.run({QStringLiteral("export")}).output.split('\n');
    for (const Question &question : m_questions) {
        const auto count = std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) {
            return line.contains('"' + question.post.uri.toUtf8() + '"') && line.contains(question.marker.toUtf8());
        });
        ASSERT_EQ(count, 1) << question.post.uri.toStdString();
    }
}

QJsonArray Walk::outbox() const
{
    const ProgramRun run = m_program.run({QStringLiteral("outbox"), QStringLiteral("--json")});
    return run.json().object().value(QLatin1String("outbox")).toArray();
}

bool Walk::hasReply(const QString &caseId) const
{
    const QJsonArray entries = outbox();
    return std::any_of(entries.begin(), entries.end(), [&](const QJsonValue &entry) {
        return entry.toObject().value(QLatin1String("case")).toString() == caseId;
    });
}

void Walk::queueAnswers(const Killer &killer, int most)
{
    bool first = true;
    for (auto it = m_markerOfCase.constBegin(); it != m_markerOfCase.constEnd(); ++it) {
        const QStringList arguments{QStringLiteral("reply"),       it.key(),
                                    QStringLiteral("--text-file"), QStringLiteral("-"),
                                    QStringLiteral("--sign"),      QStringLiteral("^Erik"),
                                    QStringLiteral("--json")};
        const QByteArray text = "We kijken ernaar, " + it.value().toUtf8();
        ProgramRun run = first ? killer(m_program, arguments, text) : m_program.run(arguments, text);
        // What a person does whose machine died: look whether the reply is there, and write it again when it is not.
        if ((run.killed || run.exitCode != 0) && !hasReply(it.key())) {
            run = m_program.run(arguments, text);
            ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
        }
        first = false;
        if (--most == 0) {
            break;
        }
    }
}

int Walk::unsettled() const
{
    const QJsonArray entries = outbox();
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [](const QJsonValue &entry) {
        const QString state = entry.toObject().value(QLatin1String("state")).toString();
        return state != QLatin1String("sent") && state != QLatin1String("cancelled");
    }));
}

void Walk::send(const Killer &killer)
{
    const QStringList arguments{QStringLiteral("poll"), QStringLiteral("--once"), QStringLiteral("--json")};
    static_cast<void>(killer(m_program, arguments, {}));
    int left = unsettled();
    for (int attempt = 0; attempt < longestRetry && left > 0; ++attempt) {
        static_cast<void>(m_program.run(arguments));
        left = unsettled();
        if (left > 0) {
            std::this_thread::sleep_for(250ms); // a read-back keeps its own distance
        }
    }
    ASSERT_EQ(left, 0) << m_program.run({QStringLiteral("outbox")}).output.toStdString();
}

void Walk::verify(int answers)
{
    const Result<QJsonArray> records = m_network.listRecords(m_bank.did, QStringLiteral("app.bsky.feed.post"));
    WEDERHOOR_ASSERT_OK(records);
    ASSERT_EQ(records->size(), answers == everyCase ? m_questions.size() : answers)
        << "one answer a question, none twice";
    QSet<QString> answered;
    for (const QJsonValue &value : *records) {
        const QJsonObject record = value.toObject().value(QLatin1String("value")).toObject();
        const QString marker = markerIn(textOf(record));
        const auto question = std::find_if(m_questions.begin(), m_questions.end(),
                                           [&](const Question &candidate) { return candidate.marker == marker; });
        ASSERT_NE(question, m_questions.end()) << textOf(record).toStdString();
        EXPECT_FALSE(answered.contains(marker)) << marker.toStdString();
        answered.insert(marker);
        EXPECT_TRUE(textOf(record).endsWith(QLatin1String("^Erik"))) << textOf(record).toStdString();
        const QJsonObject reply = record.value(QLatin1String("reply")).toObject();
        EXPECT_EQ(reply.value(QLatin1String("parent")).toObject(), question->post.json());
        EXPECT_EQ(reply.value(QLatin1String("root")).toObject(), question->root.json());
    }
}

} // namespace wederhoor::test
