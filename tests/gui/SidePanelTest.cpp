#include "tests/gui/InboxFixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// In the browser's place.
class OpenedPages : public QObject
{
    Q_OBJECT

public:
    OpenedPages() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take"); }
    ~OpenedPages() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    Q_INVOKABLE void take(const QUrl &url) { urls.append(url); }

    QList<QUrl> urls;
};

class SidePanelTest : public InboxFixture
{
protected:
    /// The customer of the open case wrote before, and that case was answered and resolved.
    [[nodiscard]] CaseId takeEarlierCase()
    {
        const Channel channel = sampleChannels().constFirst();
        const Instant now = m_world.clock().now();
        const QString handle = QStringLiteral("@mariekedw.example");
        Message question = samplePost(channel, 400, QStringLiteral("Marieke de Wit"), handle,
                                      QStringLiteral("Mijn pas is geblokkeerd in het buitenland"), now - 240h);
        question.topic = QStringLiteral("Card");
        Message answer = samplePost(channel, 401, QStringLiteral("Voorbeeldbank"), QStringLiteral("@voorbeeldbank"),
                                    QStringLiteral("Je pas werkt weer, goede reis nog!"), now - 239h);
        answer.author.id = channel.profile;
        answer.threadRoot = question.threadRoot;
        answer.threadRootAuthor = question.author.id;
        answer.inReplyTo = question.ref.remote;
        answer.outbound = true;
        answer.seenBy = SeenBy::Own;
        if (!m_world.inbox().take(channel, {question}) || !m_world.inbox().take(channel, {answer})) {
            return {};
        }
        for (const CaseRow &row : m_world.inbox().cases(CaseView::All)) {
            if (row.value.threadRoot == question.threadRoot) {
                return await(m_world.inbox().desk().resolve(row.value.id)).has_value() ? row.value.id : CaseId{};
            }
        }
        return {};
    }
    [[nodiscard]] bool waitForText(const char *objectName, const char *words)
    {
        return waitUntil([this, objectName, words] {
            return m_world.isShown(objectName) && m_world.textOf(objectName).contains(QString::fromUtf8(words));
        });
    }
};

TEST_F(SidePanelTest, ItFollowsTheOpenCaseAndIsPutAwayByAKey)
{
    ASSERT_TRUE(waitForText("sideName", "Marieke de Wit"));
    EXPECT_TRUE(waitForText("clockText.0", "late"));
    m_world.key(Qt::Key_J);
    EXPECT_TRUE(waitForText("sideName", "Joris"));
    EXPECT_TRUE(waitForText("clockText.0", "left of 15 min"));
    m_world.key(Qt::Key_I);
    EXPECT_FALSE(m_world.isShown("sidePanel"));
    m_world.key(Qt::Key_I);
    EXPECT_TRUE(m_world.isShown("sidePanel"));
}

TEST_F(SidePanelTest, TheProfileAndTheOriginalOpenInTheBrowser)
{
    const OpenedPages pages;
    ASSERT_TRUE(waitForText("sideName", "Marieke de Wit"));
    ASSERT_TRUE(m_world.click("profileButton"));
    ASSERT_TRUE(m_world.click("originalButton"));
    ASSERT_EQ(pages.urls.size(), 2);
    EXPECT_EQ(pages.urls.first().toString().toStdString(), "https://bluesky.example/mariekedw.example");
    EXPECT_TRUE(pages.urls.last().path().startsWith(QLatin1String("/post-")));
}

TEST_F(SidePanelTest, InANarrowWindowItWaitsUntilItIsAskedFor)
{
    m_world.window().resize(1024, 700);
    ASSERT_TRUE(waitUntil([this] { return !m_world.isShown("sidePanel"); }));
    m_world.key(Qt::Key_I);
    ASSERT_TRUE(m_world.isShown("sidePanel"));
    const auto *panel = m_world.find("sidePanel");
    EXPECT_EQ(panel->geometry().right(), panel->parentWidget()->rect().right());
    m_world.window().resize(1440, 900);
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("sidePanel"); }));
}

TEST_F(SidePanelTest, WhatWasBeforeAndWhatWasAnsweredThenStandsBesideTheCase)
{
    const CaseId earlier = takeEarlierCase();
    ASSERT_FALSE(earlier.isNull());
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    EXPECT_FALSE(m_world.isShown("history.0")) << "another customer's past";
    m_world.key(Qt::Key_K);
    ASSERT_TRUE(waitForText("history.0", "Card"));
    EXPECT_TRUE(m_world.find("history.0")->accessibleName().contains(QLatin1String("resolved in")));
    EXPECT_TRUE(waitForText("lastAnswer", "goede reis"));
    ASSERT_TRUE(m_world.click("history.0"));
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("reopenButton"); }));
}

TEST_F(SidePanelTest, TopicAndTagsAreChangedHereAndTakenBack)
{
    const CaseId id = caseOf("Marieke de Wit");
    ASSERT_TRUE(waitForText("topicChip", "App login"));
    ASSERT_TRUE(m_world.click("topicChip"));
    m_world.find<QLineEdit>("topicField")->clear();
    m_world.type("topicField", QStringLiteral("Storing"));
    m_world.key(Qt::Key_Return);
    ASSERT_TRUE(waitForText("topicChip", "Storing"));
    EXPECT_EQ(caseNow(id).topic.toStdString(), "Storing");
    ASSERT_TRUE(m_world.click("undoButton"));
    ASSERT_TRUE(waitForText("topicChip", "App login"));
    // The offscreen platform gives the window no focus back when the list of completions closes.
    m_world.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_world.window()));
    ASSERT_TRUE(m_world.click("addTagChip"));
    m_world.type("tagField", QStringLiteral("code57 #huur"));
    m_world.key(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("tag.huur"); }));
    ASSERT_TRUE(m_world.click("tag.code57"));
    EXPECT_TRUE(waitUntil([&] { return caseNow(id).tags == QStringList{QStringLiteral("huur")}; }));
}

TEST_F(SidePanelTest, SimilarCasesOfTodayAreCountedAndFound)
{
    ASSERT_TRUE(await(m_world.inbox().desk().setTopic(caseOf("Chantal V."), QStringLiteral("App login"))).has_value());
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    m_world.key(Qt::Key_K);
    ASSERT_TRUE(waitForText("similarText", "1 other about App login"));
    ASSERT_TRUE(m_world.click("similarButton"));
    EXPECT_TRUE(waitForCount(2));
    EXPECT_TRUE(search().text().startsWith(QLatin1String("topic:\"App login\" after:")));
}

TEST_F(SidePanelTest, ALinkToTheCaseOpensItFromTheSearchField)
{
    trigger("action.case.copyLink");
    const QString link = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(link.startsWith(QLatin1String("wederhoor:case/")));
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    search().setText(link);
    EXPECT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    EXPECT_TRUE(search().text().isEmpty());
}

TEST_F(SidePanelTest, ATelephoneCallIsNotedInTheCase)
{
    trigger("action.case.contact");
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("contactDialog"); }));
    EXPECT_FALSE(m_world.find("contactSave")->isEnabled());
    m_world.find<QPlainTextEdit>("contactText")->setPlainText(QStringLiteral("Teruggebeld: app werkt weer"));
    ASSERT_TRUE(m_world.click("contactSave"));
    const CaseId id = caseOf("Marieke de Wit");
    const auto isNoted = [&] {
        const auto conversation = await(m_world.inbox().store().conversation(id));
        return conversation
            && std::any_of(conversation->history.begin(), conversation->history.end(), [](const auto &e) {
                   return e.kind == CaseHistoryEntry::Kind::Contact
                       && e.text == QLatin1String("telephone: Teruggebeld: app werkt weer");
               });
    };
    EXPECT_TRUE(waitUntil(isNoted));
}

} // namespace

} // namespace wederhoor::test

#include "SidePanelTest.moc"
