#include "core/platforms/practice/PracticeScript.h"

#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

QByteArray scriptWith(const QByteArray &post, const QByteArray &rest = R"("turns":{})")
{
    return R"({"id":"s","language":"nl","cast":{"a":{"handle":"@a.practice.example","name":"A"}},"posts":[)" + post
        + "]," + rest + "}";
}

TEST(PracticeScripts, EveryFileThatComesWithTheProgramReads)
{
    const QStringList files = QDir(QStringLiteral(":/practice")).entryList({QStringLiteral("*.json")});
    EXPECT_EQ(practiceScripts().size(), QDir(QStringLiteral(":/practice")).entryList().size());
    for (const QString &name : files) {
        QFile file(QStringLiteral(":/practice/") + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto script = readPracticeScript(file.readAll());
        ASSERT_TRUE(script.has_value()) << name.toStdString() << ": " << script.error().detail.toStdString();
        EXPECT_EQ(script->id + QStringLiteral(".json"), name);
    }
}

TEST(PracticeScripts, ThereAreAtLeastEightInDutchAndEnglish)
{
    QHash<QString, int> perLanguage;
    for (const PracticeScript &script : practiceScripts()) {
        ++perLanguage[script.language];
    }
    EXPECT_GE(practiceScripts().size(), 8);
    EXPECT_GE(perLanguage[QStringLiteral("nl")], 4);
    EXPECT_GE(perLanguage[QStringLiteral("en")], 4);
    EXPECT_EQ(perLanguage.size(), 2);
}

TEST(PracticeScripts, NobodyInThemCanExistAndEverybodyAnswersWhenAnswered)
{
    QSet<QString> handles;
    for (const PracticeScript &script : practiceScripts()) {
        for (const PracticePerson &person : script.cast) {
            EXPECT_TRUE(person.handle.endsWith(QStringLiteral(".practice.example")));
            EXPECT_FALSE(handles.contains(person.handle)) << "two people of one name: " << person.handle.toStdString();
            handles.insert(person.handle);
        }
        const QString opener = script.posts.first().by;
        EXPECT_FALSE(script.turns.value(opener).isEmpty()) << script.id.toStdString();
        for (const auto &turns : script.turns) {
            for (const auto &turn : turns) {
                for (const PracticeAnswer &answer : turn) {
                    EXPECT_GE(answer.after, std::chrono::seconds{20});
                    EXPECT_LE(answer.after, std::chrono::seconds{60});
                }
            }
        }
    }
}

TEST(PracticeScripts, WhatIsWrongIsNamedWithItsPlace)
{
    const struct
    {
        QByteArray json;
        const char *words;
    } rows[] = {
        {"{", "byte 1"},
        {"[]", "script: id is missing"},
        {scriptWith(""), "posts: there is none"},
        {scriptWith(R"({"id":"1","by":"b","at":0,"text":"x"})"), "post 1: b is not in the cast"},
        {scriptWith(R"({"id":"1","by":"a","at":"soon","text":"x"})"), "post 1: at is no number"},
        {scriptWith(R"({"id":"1","by":"a","at":1e9,"text":"x"})"), "post 1: at is no number"},
        {scriptWith(R"({"id":"1","by":"a","at":0,"text":" "})"), "post 1: text is missing"},
        {scriptWith(R"({"id":"1","by":"a","at":0,"text":"x","reply_to":"2"})"), "reply_to names no earlier post"},
        {scriptWith(R"({"id":"1","by":"a","at":0,"text":"x"},{"id":"1","by":"a","at":0,"text":"x"})"),
         "post 2: the id"},
        {scriptWith(R"({"id":"1","by":"a","at":0,"text":"x","seen":"everywhere"})"), "seen is not"},
        {scriptWith(R"({"id":"1","by":"a","at":0,"text":"x","edit":{}})"), "post 1 edit: text is missing"},
        {scriptWith(R"({"id":"1","by":"a","at":0,"text":"x"})", R"("turns":{"z":[]})"), "z is not in the cast"},
        {scriptWith(R"({"id":"1","by":"a","at":0,"text":"x"})",
                    R"("turns":{"a":[[{"words":["w"],"after":30,"text":"y"}]]})"),
         "the last answer must always fit"},
    };
    EXPECT_TRUE(readPracticeScript(scriptWith(R"({"id":"1","by":"a","at":0,"text":"x"})")).has_value());
    for (const auto &row : rows) {
        const auto script = readPracticeScript(row.json);
        ASSERT_FALSE(script.has_value()) << row.json.toStdString();
        EXPECT_EQ(script.error().kind, ErrorKind::BadResponse);
        EXPECT_TRUE(script.error().detail.contains(QLatin1String(row.words)))
            << script.error().detail.toStdString() << " should say: " << row.words;
    }
}

TEST(PracticeScripts, AHandleThatMayExistIsRefused)
{
    QByteArray json = scriptWith(R"({"id":"1","by":"a","at":0,"text":"x"})");
    json.replace("@a.practice.example", "@a.bsky.social");
    EXPECT_FALSE(readPracticeScript(json).has_value());
}

} // namespace
