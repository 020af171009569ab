#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

/// An inbox with two imported cases of one customer.
class CareCommands : public testing::Test
{
protected:
    void SetUp() override
    {
        const Outcome imported = program.run({QStringLiteral("import"), QStringLiteral("-")},
                                             importLine("1", "@samira", "Mijn betaalpas is weg")
                                                 + importLine("2", "@samira", "En mijn app doet het niet")
                                                 + importLine("3", "@daan", "Mijn rekening NL91 ABNA 0417 1643 00"));
        ASSERT_EQ(imported.exit, 0) << testing::PrintToString(imported);
        id = find(QStringLiteral("betaalpas"));
        other = find(QStringLiteral("app"));
        ASSERT_FALSE(id.isEmpty() || other.isEmpty());
    }

    [[nodiscard]] QString find(const QString &word) const
    {
        return run({"cases", "--query", qPrintable(word)})
            .json()
            .value(QStringLiteral("cases"))
            .toArray()
            .at(0)
            .toObject()
            .value(QStringLiteral("id"))
            .toString();
    }
    [[nodiscard]] Outcome run(std::initializer_list<const char *> words, const QByteArray &input = {}) const
    {
        QStringList arguments;
        for (const char *word : words) {
            arguments.append(QString::fromUtf8(word));
        }
        return program.run(arguments + QStringList{QStringLiteral("--json")}, input);
    }
    [[nodiscard]] Outcome ask(const QByteArray &number, const char *subject = "Lost card") const
    {
        return run({"callback", "ask", qPrintable(id), "--number-file", "-", "--from", "2099-03-02T13:00:00Z",
                    "--until", "2099-03-02T15:00:00Z", "--subject", subject, "--language", "nl"},
                   number);
    }
    [[nodiscard]] QStringList history(const QString &of) const
    {
        QStringList kinds;
        for (const QJsonValue &entry :
             run({"case", "show", qPrintable(of)}).json().value(QStringLiteral("history")).toArray()) {
            kinds.append(entry.toObject().value(QStringLiteral("kind")).toString());
        }
        return kinds;
    }

    Program program;
    QString id;
    QString other;
};

TEST_F(CareCommands, ACheckIsNotedSeenInTheCustomersOtherCaseAndWithdrawn)
{
    const Outcome noted
        = run({"case", "identity", qPrintable(id), "--how", "callback", "--until", "2099-03-02T13:00:00Z"});
    ASSERT_EQ(noted.exit, 0) << testing::PrintToString(noted);
    const QJsonObject there
        = run({"case", "identity", qPrintable(other)}).json().value(QStringLiteral("valid")).toObject();
    EXPECT_EQ(there.value(QStringLiteral("how")).toString(), QStringLiteral("callback"));
    EXPECT_EQ(there.value(QStringLiteral("until")).toString(), QStringLiteral("2099-03-02T13:00:00.000Z"));
    ASSERT_EQ(run({"case", "identity", qPrintable(id), "--withdraw"}).exit, 0);
    EXPECT_TRUE(run({"case", "identity", qPrintable(id)}).json().value(QStringLiteral("valid")).isNull());
    EXPECT_EQ(history(id).count(QStringLiteral("identity")), 2);
}

TEST_F(CareCommands, WhatCannotBeACheckIsRefusedByNameAndNothingIsKept)
{
    EXPECT_EQ(run({"case", "identity", qPrintable(id), "--how", "guess"}).exit, 2);
    EXPECT_EQ(run({"case", "identity", qPrintable(id), "--how", "app", "--until", "2020-01-01T00:00:00Z"}).exit, 2);
    EXPECT_EQ(run({"case", "identity", qPrintable(id), "--withdraw"}).exit, 2);
    const Outcome leak
        = run({"case", "identity", qPrintable(id), "--how", "app", "--note-file", "-"}, "NL91 ABNA 0417 1643 00\n");
    EXPECT_EQ(leak.exit, 5) << testing::PrintToString(leak);
    EXPECT_FALSE(leak.err.contains("0417"));
    EXPECT_FALSE(history(id).contains(QStringLiteral("identity")));
}

TEST_F(CareCommands, ACallIsAskedForListedMaskedAndMarked)
{
    const Outcome asked = ask("06 12345678\n");
    ASSERT_EQ(asked.exit, 0) << testing::PrintToString(asked);
    const QString reference = asked.json().value(QStringLiteral("reference")).toString();
    EXPECT_TRUE(asked.json().value(QStringLiteral("words_for_customer")).toString().contains(reference));
    EXPECT_FALSE(asked.out.contains("12345678") || asked.out.contains("6123456"));
    const Outcome listed = run({"callback", "list"});
    EXPECT_EQ(listed.json().value(QStringLiteral("callbacks")).toArray().size(), 1);
    EXPECT_FALSE(listed.out.contains("123456"));
    EXPECT_FALSE(run({"case", "show", qPrintable(id)}).out.contains("123456")) << "nor in the case";
    const Outcome form = run({"callback", "form", qPrintable(reference.toLower())});
    EXPECT_TRUE(form.out.contains("+31612345678")) << testing::PrintToString(form);
    EXPECT_EQ(run({"callback", "mark", qPrintable(reference), "called"}).exit, 0);
    EXPECT_EQ(run({"callback", "mark", qPrintable(reference), "called"}).exit, 3);
    EXPECT_TRUE(run({"callback", "list"}).json().value(QStringLiteral("callbacks")).toArray().isEmpty());
    EXPECT_EQ(run({"callback", "list", "--all"}).json().value(QStringLiteral("callbacks")).toArray().size(), 1);
}

TEST_F(CareCommands, BadCallsAreRefusedByName)
{
    const Outcome number = ask("12\n");
    EXPECT_EQ(number.exit, 2);
    EXPECT_TRUE(number.err.contains("--number-file")) << testing::PrintToString(number);
    EXPECT_EQ(ask("06 12345678\n", "NL91 ABNA 0417 1643 00").exit, 5);
    const Outcome until = run({"callback", "ask", qPrintable(id), "--number-file", "-", "--from",
                               "2099-03-02T13:00:00Z", "--until", "2099-03-02T12:00:00Z", "--subject", "x"},
                              "06 12345678\n");
    EXPECT_TRUE(until.err.contains("--until")) << testing::PrintToString(until);
    EXPECT_EQ(run({"callback", "form", "AAAA-AAAA"}).exit, 2);
}

TEST_F(CareCommands, AnExportIsMaskedAndUnmaskedItIsOnTheRecord)
{
    const QString leaking = find(QStringLiteral("rekening"));
    const Outcome masked = program.run({QStringLiteral("export")});
    ASSERT_EQ(masked.exit, 0);
    EXPECT_TRUE(masked.out.contains("Mijn rekening"));
    EXPECT_FALSE(masked.out.contains("0417"));
    EXPECT_FALSE(history(leaking).contains(QStringLiteral("override")));
    const Outcome open = program.run({QStringLiteral("export"), QStringLiteral("--unmasked")});
    EXPECT_TRUE(open.out.contains("0417")) << testing::PrintToString(open);
    EXPECT_EQ(history(leaking).count(QStringLiteral("override")), 1);
    EXPECT_FALSE(history(id).contains(QStringLiteral("override"))) << "nothing of that case was masked";
}

TEST_F(CareCommands, AMergeIsTakenBackByTheCommandToo)
{
    ASSERT_EQ(run({"case", "merge", qPrintable(other), qPrintable(id)}).exit, 0);
    EXPECT_EQ(run({"case", "show", qPrintable(other)})
                  .json()
                  .value(QStringLiteral("case"))
                  .toObject()
                  .value(QStringLiteral("id"))
                  .toString(),
              id);
    const Outcome undone = run({"case", "merge", qPrintable(other), "--undo"});
    EXPECT_EQ(undone.exit, 0) << testing::PrintToString(undone);
    EXPECT_EQ(undone.json().value(QStringLiteral("id")).toString(), other);
    EXPECT_EQ(run({"case", "merge", qPrintable(other), "--undo"}).exit, 3);
    EXPECT_EQ(run({"case", "merge", qPrintable(other), qPrintable(id), "--undo"}).exit, 2);
    EXPECT_EQ(run({"case", "merge", qPrintable(other)}).exit, 2);
}

TEST_F(CareCommands, AMacroDoesAllOfItOrNothingAndSendsNothing)
{
    const QByteArray macros
        = R"([{"name": "Pas kwijt", "text": "Ik blokkeer je pas.", "acts": [{"act": "tag", "value": "pas"},
        {"act": "topic", "value": "Pas kwijt"}, {"act": "claim"}, {"act": "resolve"}]},
        {"name": "Spam", "acts": [{"act": "tag", "value": "spam"}, {"act": "dismiss", "value": "spam"}]}])";
    ASSERT_EQ(run({"template", "import", "-"}, macros).json().value(QStringLiteral("added")).toInt(), 2);
    EXPECT_TRUE(program.run({QStringLiteral("template"), QStringLiteral("export")}).out.contains("\"dismiss\""));
    const Outcome done = run({"case", "macro", qPrintable(id), "--template", "Pas kwijt"});
    ASSERT_EQ(done.exit, 0) << testing::PrintToString(done);
    EXPECT_EQ(done.json().value(QStringLiteral("topic")).toString(), QStringLiteral("Pas kwijt"));
    EXPECT_EQ(done.json().value(QStringLiteral("status")).toString(), QStringLiteral("open"))
        << "resolving waits for the text to be sent";
    EXPECT_TRUE(run({"outbox"}).json().value(QStringLiteral("outbox")).toArray().isEmpty());
    ASSERT_EQ(run({"case", "resolve", qPrintable(other)}).exit, 0);
    EXPECT_EQ(run({"case", "macro", qPrintable(other), "--template", "Spam"}).exit, 3);
    EXPECT_TRUE(run({"case", "show", qPrintable(other)})
                    .json()
                    .value(QStringLiteral("case"))
                    .toObject()
                    .value(QStringLiteral("tags"))
                    .toArray()
                    .isEmpty());
    EXPECT_EQ(run({"case", "macro", qPrintable(id), "--template", "none"}).exit, 2);
}

TEST_F(CareCommands, AGuestOrANameThatNobodyAgreedToIsRefused)
{
    EXPECT_EQ(run({"reply", qPrintable(id), "--text-file", "-", "--guest", "Anne"}, "Dag\n").exit, 2);
    const Outcome html = program.run({QStringLiteral("team"), QStringLiteral("page"), QStringLiteral("--format"),
                                      QStringLiteral("html"), QStringLiteral("--organisation"), QStringLiteral("A & B"),
                                      QStringLiteral("--language"), QStringLiteral("en")});
    ASSERT_EQ(html.exit, 0) << testing::PrintToString(html);
    EXPECT_TRUE(html.out.startsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(html.out.contains("The webcare team of A &amp; B"));
    EXPECT_EQ(
        run({"team", "page", "--format", "html", "--organisation", "B", "--language", "nl", "--on-duty", "Erik"}).exit,
        2);
    EXPECT_EQ(run({"team", "page", "--format", "text", "--organisation", "B", "--language", "nl"}).exit, 2)
        << "whose profile?";
    EXPECT_EQ(
        run({"team", "page", "--format", "text", "--organisation", "B", "--language", "nl", "--platform", "bluesky"})
            .exit,
        2)
        << "nobody is on duty";
}

} // namespace
