#include "core/text/PersonalDataGuard.h"
#include "tests/support/TestData.h"
#include "tests/text/PersonalDataMaker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <gtest/gtest.h>

#include <iostream>
#include <map>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

/// How many of each kind there were and were found, exactly where they stand; and what was found where nothing is.
class Tally
{
public:
    void look(const PersonalDataGuard &guard, const QString &text, const std::optional<Label> &label)
    {
        ++m_texts;
        int others = 0;
        bool isFound = false;
        for (const PersonalDataFinding &finding : guard.find(text)) {
            const bool isIt
                = label && finding.kind == label->kind && finding.start == label->start && finding.end == label->end;
            isFound = isFound || isIt;
            others += isIt ? 0 : 1;
        }
        m_withFalseAlarm += others > 0 ? 1 : 0;
        if (label) {
            ++m_there[label->kind];
            m_found[label->kind] += isFound ? 1 : 0;
        }
        if ((others > 0 || (label && !isFound)) && ++m_shown <= 8) {
            std::cout << (others > 0 ? "  false alarm: " : "  missed: ") << text.toStdString() << '\n';
        }
    }

    void print(const char *what) const
    {
        std::cout << what << ": " << m_texts << " texts, false alarms in " << m_withFalseAlarm << " ("
                  << 100.0 * falseAlarms() << " %)\n";
        for (const auto &[kind, there] : m_there) {
            std::cout << "  " << personalDataKindName(kind).toStdString() << ": " << m_found.at(kind) << " of " << there
                      << " (" << 100.0 * recall(kind) << " %)\n";
        }
    }

    [[nodiscard]] int texts() const { return m_texts; }
    [[nodiscard]] double falseAlarms() const { return m_texts == 0 ? 1 : double(m_withFalseAlarm) / m_texts; }
    /// 0 when there were none: a generator that makes none proves nothing.
    [[nodiscard]] double recall(PersonalDataKind kind) const
    {
        return m_there.count(kind) == 0 ? 0 : double(m_found.at(kind)) / m_there.at(kind);
    }

private:
    int m_texts = 0;
    int m_withFalseAlarm = 0;
    int m_shown = 0;
    std::map<PersonalDataKind, int> m_there;
    std::map<PersonalDataKind, int> m_found;
};

void expectTheBar(const Tally &tally)
{
    EXPECT_EQ(tally.recall(PersonalDataKind::Iban), 1);
    EXPECT_EQ(tally.recall(PersonalDataKind::PaymentCard), 1);
    EXPECT_EQ(tally.recall(PersonalDataKind::Email), 1);
    EXPECT_GE(tally.recall(PersonalDataKind::Bsn), 0.98);
    EXPECT_GE(tally.recall(PersonalDataKind::Telephone), 0.98);
    EXPECT_GE(tally.recall(PersonalDataKind::Postcode), 0.98);
    EXPECT_LT(tally.falseAlarms(), 0.005);
}

/// The JSON lines that a script of the outside test data writes; nothing when it is not there.
std::optional<QList<QJsonObject>> linesOf(const QString &script, const QStringList &arguments)
{
    const std::optional<QString> folder = testDataFolder();
    if (!folder) {
        return std::nullopt;
    }
    QProcess process;
    process.start(QStringLiteral("python3"), QStringList{*folder + QStringLiteral("/data/") + script} + arguments);
    process.waitForFinished(120'000);
    QList<QJsonObject> lines;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty()) {
            lines.append(QJsonDocument::fromJson(line).object());
        }
    }
    return lines.isEmpty() ? std::nullopt : std::optional(lines);
}

std::optional<Label> labelOf(const QJsonObject &line)
{
    const QJsonArray labels = line.value(QStringLiteral("labels")).toArray();
    if (labels.isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject label = labels.first().toObject();
    const auto kind = personalDataKindFromName(label.value(QStringLiteral("kind")).toString());
    return Label{kind.value_or(PersonalDataKind::Link), label.value(QStringLiteral("start")).toInt(),
                 label.value(QStringLiteral("end")).toInt()};
}

constexpr const char *absent = "WEDERHOOR_TEST_DATA names no folder with data/specials.py and data/gen.py";

} // namespace

TEST(GuardRecall, OfRepliesMadeHereMeetsTheBar)
{
    const PersonalDataGuard guard;
    PersonalDataMaker maker(20261123);
    Tally tally;
    for (int i = 0; i < 20'000; ++i) {
        const LabelledReply reply = maker.reply();
        tally.look(guard, reply.text, reply.label);
    }
    tally.print("replies made here");
    expectTheBar(tally);
    EXPECT_GE(tally.recall(PersonalDataKind::BirthDate), 0.98);
}

TEST(GuardRecall, OfTwentyThousandLabelledRepliesMeetsTheBar)
{
    const auto lines = linesOf(QStringLiteral("specials.py"), {QStringLiteral("guard")});
    if (!lines) {
        GTEST_SKIP() << absent;
    }
    const PersonalDataGuard guard;
    Tally tally;
    for (const QJsonObject &line : *lines) {
        tally.look(guard, line.value(QStringLiteral("text")).toString(), labelOf(line));
    }
    tally.print("labelled replies");
    EXPECT_EQ(tally.texts(), 20'000);
    expectTheBar(tally);
}

TEST(GuardRecall, InAHundredThousandMessagesMeetsTheBar)
{
    const auto messages = linesOf(QStringLiteral("gen.py"), {QStringLiteral("100000")});
    const auto replies = linesOf(QStringLiteral("specials.py"), {QStringLiteral("guard")});
    if (!messages || !replies) {
        GTEST_SKIP() << absent;
    }
    const PersonalDataGuard guard;
    Tally plain;
    Tally seeded; // Every fifth with a labelled reply behind its own words.
    for (int i = 0; i < messages->size(); ++i) {
        const QString text = messages->at(i).value(QStringLiteral("text")).toString();
        plain.look(guard, text, std::nullopt);
        if (i % 5 == 0) {
            const QJsonObject &reply = replies->at(i / 5);
            std::optional<Label> label = labelOf(reply);
            const int shift = static_cast<int>(text.size()) + 1;
            label = label ? std::optional(Label{label->kind, label->start + shift, label->end + shift}) : label;
            seeded.look(guard, text + QLatin1Char(' ') + reply.value(QStringLiteral("text")).toString(), label);
        }
    }
    plain.print("messages");
    seeded.print("messages with labelled replies");
    EXPECT_EQ(plain.texts(), 100'000);
    EXPECT_LT(plain.falseAlarms(), 0.005);
    expectTheBar(seeded);
}
