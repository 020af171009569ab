// What costs no thought must not pass, in any scenario, even when all the acts beside the reply were done.
#include "tests/support/Printers.h"
#include "tests/training/Runs.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace wederhoor;
using namespace wederhoor::training;
using namespace wederhoor::training::test;

namespace {

bool isReply(const ExerciseEvent &event)
{
    return event.act == ExerciseAct::Reply || event.act == ExerciseAct::Private;
}

/// The model run with another text in every reply.
QList<ExerciseEvent> withText(const Scenario &scenario,
                              const std::function<QString(const ScenarioConversation &)> &text)
{
    QList<ExerciseEvent> events = modelRun(scenario);
    for (ExerciseEvent &event : events) {
        if (isReply(event)) {
            event.text = text(*scenario.conversation(event.conversation));
        }
    }
    return events;
}

/// The first of each group of alternatives in the patterns of a conversation.
QStringList keyWords(const ScenarioConversation &conversation)
{
    QStringList words;
    for (const Point &point : conversation.points) {
        for (const WordPattern &pattern : point.words) {
            for (const QString &group : pattern.text().split(u' ', Qt::SkipEmptyParts)) {
                if (!group.startsWith(u'!')) {
                    words.append(group.section(u'|', 0, 0).remove(u'*').remove(u'~').replace(u'_', u' '));
                }
            }
        }
    }
    return words;
}

QString allOpenings(const ScenarioConversation &conversation)
{
    QString text = conversation.opening.join(u' ');
    for (const Turn &turn : conversation.turns) {
        text += u' ' + turn.says.join(u' ');
    }
    return text;
}

class Cheats : public testing::TestWithParam<std::shared_ptr<const Scenario>>
{
protected:
    const Scenario &scenario() const { return *GetParam(); }
    void expectFails(const QList<ExerciseEvent> &events, const std::string &what) const
    {
        const ExerciseScore score = scoreOf(scenario(), events);
        EXPECT_FALSE(score.isPassed) << what << '\n' << testing::PrintToString(score);
    }
};

TEST_P(Cheats, AListOfTheWordsThatAreLookedForDoesNotPass)
{
    for (const QString &between :
         {QStringLiteral(" "), QStringLiteral(", "), QStringLiteral(". "), QStringLiteral(" / ")}) {
        expectFails(withText(scenario(),
                             [&between](const ScenarioConversation &conversation) {
                                 return QStringLiteral("Hoi %1, ").arg(conversation.customer.name.section(u' ', 0, 0))
                                     + keyWords(conversation).join(between) + QStringLiteral(". ^Noor");
                             }),
                    between.toStdString());
    }
}

TEST_P(Cheats, TheModelReplyOfAnotherScenarioDoesNotPass)
{
    for (const auto &other : shippedShelf().scenarios) {
        if (other->id == scenario().id || other->language != scenario().language) {
            continue;
        }
        for (const ScenarioConversation &conversation : other->conversations) {
            QString all;
            for (const ExerciseEvent &event : conversation.model) {
                if (isReply(event)) {
                    expectFails(withText(scenario(), [&event](const auto &) { return event.text; }),
                                event.text.toStdString());
                    all += event.text + u'\n';
                }
            }
            expectFails(withText(scenario(), [&all](const auto &) { return all; }), all.toStdString());
        }
    }
}

TEST_P(Cheats, AnEmptyReplyDoesNotPass)
{
    expectFails(withText(scenario(), [](const auto &) { return QString(); }), "empty");
    expectFails(withText(scenario(), [](const auto &) { return QStringLiteral(" \n"); }), "blank");
    expectFails(withText(scenario(), [](const auto &) { return QStringLiteral("^Noor"); }), "a signature");
    expectFails({}, "nothing at all");
}

TEST_P(Cheats, TheCustomersTextSentBackDoesNotPass)
{
    expectFails(withText(scenario(),
                         [](const ScenarioConversation &conversation) {
                             return conversation.opening.first() + QStringLiteral(" ^Noor");
                         }),
                "the opening");
    expectFails(withText(scenario(),
                         [](const ScenarioConversation &conversation) {
                             return allOpenings(conversation).left(800) + QStringLiteral(" ^Noor");
                         }),
                "all that the customer could say");
}

TEST_P(Cheats, AVeryLongReplyDoesNotPass)
{
    const QString padding = scenario().language == u"nl"
        ? QStringLiteral("Wij zijn er voor u en voor jou en denken graag met iedereen mee over alles wat er speelt. ")
        : QStringLiteral("We are here for you and are happy to think along with everyone about all that goes on. ");
    expectFails(withText(scenario(),
                         [&padding](const ScenarioConversation &conversation) {
                             for (const ExerciseEvent &event : conversation.model) {
                                 if (isReply(event)) {
                                     return event.text.chopped(6) + padding.repeated(60) + QStringLiteral(" ^Noor");
                                 }
                             }
                             return padding.repeated(60);
                         }),
                "the model with padding");
    QString everything;
    for (const auto &other : shippedShelf().scenarios) {
        for (const ExerciseEvent &event : modelRun(*other)) {
            everything += other->language == scenario().language && isReply(event) ? event.text + u'\n' : QString();
        }
    }
    expectFails(withText(scenario(), [&everything](const auto &) { return everything; }), "all models");
}

INSTANTIATE_TEST_SUITE_P(Shipped, Cheats, testing::ValuesIn(shippedShelf().scenarios), [](const auto &each) {
    std::string name = each.param->id.toStdString();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace
