#include "core/domain/Async.h"
#include "core/domain/FetchPage.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/Transaction.h"
#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/conversation/ConversationView.h"
#include "ui/models/ConversationModel.h"
#include "ui/style/Palette.h"

#include <QAccessible>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
using Kind = ConversationItem::Kind;

const QUrl pictureUrl(QStringLiteral("https://cdn.example/picture.png"));

QByteArray greenPicture()
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::green);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

class ConversationTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(m_world.inbox().addChannel(m_channel));
        m_world.inbox().fetchPicture = [this](const QUrl &url) {
            m_fetched.append(url);
            return ready(m_answer);
        };
    }

    [[nodiscard]] Message post(int number, const QString &text, std::chrono::milliseconds ago)
    {
        return samplePost(m_channel, number, QStringLiteral("Marieke"), QStringLiteral("@marieke"), text,
                          m_world.clock().now() - ago);
    }
    [[nodiscard]] bool take(const QList<Message> &messages) { return m_world.inbox().take(m_channel, messages); }
    [[nodiscard]] bool change(const MessageChange &change)
    {
        const auto changed = await(m_world.inbox().store().write<bool>(
            [change](Transaction &transaction) { return MessageTable(transaction.connection()).applyChange(change); }));
        return changed.value_or(false);
    }
    [[nodiscard]] bool showFirst() { return m_world.show() && m_world.waitForCase(QStringLiteral("Marieke")); }

    [[nodiscard]] ConversationView &view() { return *m_world.find<ConversationView>("conversationView"); }
    [[nodiscard]] const ConversationModel &model() { return view().model(); }
    /// The row whose text contains these words; -1: none.
    [[nodiscard]] int rowWith(const QString &words)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().itemAt(row).text.contains(words)) {
                return row;
            }
        }
        return -1;
    }
    /// The menu of the current message, by keyboard; its action with these words is triggered.
    [[nodiscard]] bool chooseInMenu(int row, const QString &words)
    {
        view().setFocus();
        view().setCurrentRow(row);
        QTest::keyClick(&view(), Qt::Key_Return);
        auto *menu = m_world.find<QMenu>("messageMenu");
        for (QAction *action : menu == nullptr ? QList<QAction *>() : menu->actions()) {
            if (action->text().contains(words) && action->isEnabled()) {
                action->trigger();
                menu->close();
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool paints(const QColor &color)
    {
        const QImage image = view().viewport()->grab().toImage();
        for (int y = 0; y < image.height(); y += 4) {
            for (int x = 0; x < image.width(); x += 4) {
                if (image.pixelColor(x, y) == color) {
                    return true;
                }
            }
        }
        return false;
    }

    GuiWorld m_world;
    Channel m_channel = sampleChannels().constFirst();
    QList<QUrl> m_fetched;
    Result<QByteArray> m_answer = greenPicture();
};

TEST_F(ConversationTest, AnEditIsMarkedAndTheOldWordsAreWithinReach)
{
    ASSERT_TRUE(take({post(1, QStringLiteral("De app is stuk"), 5min)}));
    ASSERT_TRUE(change({{m_channel.instance, RemoteId{QStringLiteral("post-1")}},
                        MessageChange::Kind::Edited,
                        QStringLiteral("De app doet het weer"),
                        {},
                        m_world.clock().now()}));
    ASSERT_TRUE(showFirst());
    const int row = rowWith(QStringLiteral("doet het weer"));
    ASSERT_GE(row, 0);
    EXPECT_TRUE(model().itemAt(row).factLine().contains(QLatin1String("edited")));
    ASSERT_EQ(model().itemAt(row).earlier.size(), 1);
    EXPECT_EQ(model().itemAt(row).earlier.constFirst().text.toStdString(), "De app is stuk");
    const int before = view().rowRect(row).height();
    ASSERT_TRUE(chooseInMenu(row, QStringLiteral("what it said")));
    EXPECT_GT(view().rowRect(row).height(), before);
}

TEST_F(ConversationTest, ADeletedMessageSaysSoAndKeepsItsWordsApart)
{
    ASSERT_TRUE(take({post(1, QStringLiteral("Mijn nummer is 06"), 5min)}));
    ASSERT_TRUE(change({{m_channel.instance, RemoteId{QStringLiteral("post-1")}},
                        MessageChange::Kind::Deleted,
                        {},
                        {},
                        m_world.clock().now()}));
    ASSERT_TRUE(showFirst());
    const int row = rowWith(QStringLiteral("deleted this message"));
    ASSERT_GE(row, 0);
    EXPECT_EQ(rowWith(QStringLiteral("06")), -1);
    EXPECT_EQ(model().itemAt(row).earlier.constFirst().text.toStdString(), "Mijn nummer is 06");
}

TEST_F(ConversationTest, AnAnswerToWhatCannotBeReadSaysSo)
{
    Message message = post(1, QStringLiteral("Dat is bij mij ook zo"), 5min);
    message.inReplyTo = RemoteId{QStringLiteral("gone")};
    message.threadRoot = RemoteId{QStringLiteral("gone")};
    ASSERT_TRUE(take({message}));
    ASSERT_TRUE(showFirst());
    const int line = rowWith(QStringLiteral("cannot be read here"));
    EXPECT_EQ(line + 1, rowWith(QStringLiteral("Dat is bij mij ook zo")));
    EXPECT_EQ(model().itemAt(line).kind, Kind::Event);
}

TEST_F(ConversationTest, AMessageInTwoCasesIsEachTimeShownAsWhatItIsThere)
{
    Message other = samplePost(m_channel, 2, QStringLiteral("Kees"), QStringLiteral("@kees"),
                               QStringLiteral("Help, bij mij ook"), m_world.clock().now() - 4min);
    other.threadRoot = RemoteId{QStringLiteral("post-1")};
    other.inReplyTo = RemoteId{QStringLiteral("post-1")};
    ASSERT_TRUE(take({post(1, QStringLiteral("De app is stuk"), 5min), other}));
    ASSERT_TRUE(showFirst());
    // Inside the bubble, beside its words: a bystander's has the ground of the window.
    const auto ground = [this] {
        const QRect rect = view().rowRect(rowWith(QStringLiteral("app is stuk")));
        return view().viewport()->grab().toImage().pixelColor(rect.left() + 22, rect.bottom() - 12);
    };
    EXPECT_EQ(model().itemAt(rowWith(QStringLiteral("app is stuk"))).kind, Kind::Theirs);
    const QColor theirs = ground();
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Kees")));
    EXPECT_EQ(model().itemAt(rowWith(QStringLiteral("app is stuk"))).kind, Kind::Others);
    EXPECT_NE(ground(), theirs);
}

TEST_F(ConversationTest, ANoteIsPlainlyNoneOfTheMessages)
{
    ASSERT_TRUE(take({post(1, QStringLiteral("Help"), 5min)}));
    const CaseId id = m_world.inbox().cases(CaseView::Unclaimed).constFirst().value.id;
    ASSERT_TRUE(await(m_world.inbox().desk().note(id, QStringLiteral("Bel eerst het kantoor"))).has_value());
    ASSERT_TRUE(showFirst());
    const int row = rowWith(QStringLiteral("Bel eerst"));
    ASSERT_GE(row, 0);
    EXPECT_EQ(model().itemAt(row).kind, Kind::Note);
    EXPECT_TRUE(model().itemAt(row).factLine().contains(QLatin1String("team only")));
    EXPECT_TRUE(paints(lightPalette().note) || paints(darkPalette().note));
}

TEST_F(ConversationTest, APictureIsFetchedByAClickOnlyAndThenPainted)
{
    Message message = post(1, QStringLiteral("Kijk"), 5min);
    message.attachments = {{Attachment::Kind::Picture, pictureUrl, {}, QStringLiteral("Foutmelding 57"), {}}};
    ASSERT_TRUE(take({message}));
    ASSERT_TRUE(showFirst());
    ASSERT_GE(rowWith(QStringLiteral("Kijk")), 0);
    QTest::qWait(100);
    EXPECT_TRUE(m_fetched.isEmpty());
    EXPECT_FALSE(paints(Qt::green));
    ASSERT_TRUE(chooseInMenu(rowWith(QStringLiteral("Kijk")), QStringLiteral("picture")));
    EXPECT_TRUE(waitUntil([this] { return paints(Qt::green); }));
    EXPECT_EQ(m_fetched, QList<QUrl>{pictureUrl});
}

TEST_F(ConversationTest, APictureComesByItselfWhereTheChannelAllows)
{
    m_channel.mediaAllowed = true;
    ASSERT_TRUE(await(m_world.inbox().store().write<void>([channel = m_channel](Transaction &transaction) {
        return ChannelTable(transaction.connection()).save(channel);
    })));
    Message message = post(1, QStringLiteral("Kijk"), 5min);
    message.attachments = {{Attachment::Kind::Picture, pictureUrl, {}, {}, {}}};
    ASSERT_TRUE(take({message}));
    ASSERT_TRUE(showFirst());
    EXPECT_TRUE(waitUntil([this] { return paints(Qt::green); }));
}

TEST_F(ConversationTest, WhatIsNoPictureIsSaidAndNothingMoves)
{
    m_answer = QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
    Message message = post(1, QStringLiteral("Kijk"), 5min);
    message.attachments = {{Attachment::Kind::Picture, pictureUrl, {}, {}, {}}};
    ASSERT_TRUE(take({message}));
    ASSERT_TRUE(showFirst());
    const int row = rowWith(QStringLiteral("Kijk"));
    const QRect before = view().rowRect(row);
    const QImage empty = view().viewport()->grab().toImage();
    ASSERT_TRUE(chooseInMenu(row, QStringLiteral("picture")));
    EXPECT_TRUE(waitUntil([this, &empty] {
        const QImage now = view().viewport()->grab().toImage();
        return now != empty && (paints(lightPalette().late) || paints(darkPalette().late));
    }));
    EXPECT_EQ(view().rowRect(row).top(), before.top());
    EXPECT_EQ(view().rowRect(row).height(), before.height());
}

TEST_F(ConversationTest, ALinkIsShownInFullAndOpenedByAClickOnly)
{
    ASSERT_TRUE(take({post(1, QStringLiteral("https://forum.example/t/rekening-geblokkeerd/4711?a=b"), 5min)}));
    ASSERT_TRUE(showFirst());
    QList<QUrl> opened;
    QObject::connect(&view(), &ConversationView::linkOpened, &view(),
                     [&opened](const QUrl &url) { opened.append(url); });
    const int row = rowWith(QStringLiteral("4711?a=b"));
    ASSERT_GE(row, 0);
    const QPoint words = view().rowRect(row).topLeft() + QPoint(80, view().rowRect(row).height() - 24);
    QTest::mouseMove(view().viewport(), words);
    EXPECT_TRUE(opened.isEmpty());
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, words);
    EXPECT_EQ(opened, QList<QUrl>{QUrl(QStringLiteral("https://forum.example/t/rekening-geblokkeerd/4711?a=b"))});
}

TEST_F(ConversationTest, TextIsSelectedByDraggingAndCopied)
{
    ASSERT_TRUE(take({post(1, QStringLiteral("Ik kom al een uur niet in de app"), 5min)}));
    ASSERT_TRUE(showFirst());
    const QRect rect = view().rowRect(rowWith(QStringLiteral("een uur")));
    QWidget *viewport = view().viewport();
    const int y = rect.bottom() - 22;
    QTest::mousePress(viewport, Qt::LeftButton, {}, {rect.left() + 20, y});
    QMouseEvent move(QEvent::MouseMove, QPointF(rect.left() + 500, y), viewport->mapToGlobal(QPointF(500, y)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, {rect.left() + 500, y});
    EXPECT_EQ(view().selectedText().toStdString(), "Ik kom al een uur niet in de app");
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), "Ik kom al een uur niet in de app");
}

TEST_F(ConversationTest, EachMessageIsASentenceForThoseWhoHearIt)
{
    ASSERT_TRUE(take({post(1, QStringLiteral("Waar is mijn pas?"), 5min)}));
    ASSERT_TRUE(showFirst());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view());
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->role(), QAccessible::List);
    ASSERT_EQ(list->childCount(), model().rowCount());
    const QAccessibleInterface *message = list->child(rowWith(QStringLiteral("mijn pas")));
    ASSERT_NE(message, nullptr);
    EXPECT_EQ(message->role(), QAccessible::ListItem);
    EXPECT_TRUE(message->text(QAccessible::Name).startsWith(QLatin1String("Marieke, ")));
    EXPECT_TRUE(message->text(QAccessible::Name).endsWith(QLatin1String("Waar is mijn pas?")));
}

/// Five thousand messages of one customer in one thread.
class LongConversationTest : public ConversationTest
{
protected:
    static constexpr int count = 5000;

    void SetUp() override
    {
        ConversationTest::SetUp();
        QList<Message> messages;
        for (int i = 1; i <= count; ++i) {
            // Of different heights, so that estimates are wrong.
            Message message
                = post(i,
                       QStringLiteral("Bericht %1. %2")
                           .arg(i)
                           .arg(QStringLiteral("Hierover schrijf ik nu al voor de zoveelste keer. ").repeated(i % 7)),
                       std::chrono::seconds{count - i});
            message.threadRoot = RemoteId{QStringLiteral("post-1")};
            if (i > 1) {
                message.inReplyTo = RemoteId{QStringLiteral("post-%1").arg(i - 1)};
            }
            messages.append(message);
        }
        ASSERT_TRUE(take(messages));
        ASSERT_TRUE(showFirst());
        ASSERT_TRUE(waitUntil([this] { return rowWith(QStringLiteral("Bericht 5000.")) >= 0; }));
    }

    /// Every row on the screen has been painted: its middle line is not bare ground from side to side.
    [[nodiscard]] ::testing::AssertionResult everyRowIsPainted()
    {
        const QImage image = view().viewport()->grab().toImage();
        const QRgb ground = image.pixel(2, 2);
        const qreal scale = image.devicePixelRatio();
        for (int y = 0; y < view().viewport()->height();) {
            const int row = view().rowAtPoint({10, y});
            if (row < 0) {
                ++y;
                continue;
            }
            const QRect rect = view().rowRect(row).intersected(view().viewport()->rect());
            bool isPainted = rect.height() < 12;
            for (int line = rect.top(); line <= rect.bottom() && !isPainted; ++line) {
                for (int x = 0; x < rect.width() && !isPainted; x += 3) {
                    isPainted = image.pixel(qRound(x * scale), qRound(line * scale)) != ground;
                }
            }
            if (!isPainted) {
                return ::testing::AssertionFailure() << "row " << row << " is blank";
            }
            y = rect.bottom() + 1;
        }
        return ::testing::AssertionSuccess();
    }
};

TEST_F(LongConversationTest, ScrollingToItsBeginningPaintsEveryMessageAndHoldsFew)
{
    EXPECT_LT(model().rowCount(), 700) << "the newest page is read first";
    QScrollBar &bar = *view().verticalScrollBar();
    const auto isAtBeginning
        = [this, &bar] { return bar.value() == 0 && model().itemAt(0).text.startsWith(QLatin1String("Bericht 1. ")); };
    int steps = 0;
    for (; !isAtBeginning(); ++steps) {
        ASSERT_LT(steps, 4000);
        bar.triggerAction(QAbstractSlider::SliderPageStepSub);
        if (steps % 20 == 0 || bar.value() == 0) {
            ASSERT_TRUE(everyRowIsPainted()) << "step " << steps;
            ASSERT_LT(view().laidOut(), 150);
        }
        if (bar.value() == 0 && !isAtBeginning()) {
            const int before = model().rowCount();
            ASSERT_TRUE(waitUntil([this, before] { return model().rowCount() != before; })) << "step " << steps;
        }
    }
    EXPECT_EQ(model().rowCount(), count);
    EXPECT_GT(steps, 100);
}

TEST_F(LongConversationTest, WhatOneReadsStaysWhenOlderAndNewerMessagesComeIn)
{
    QScrollBar &bar = *view().verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    const int row = view().rowAtPoint({10, view().viewport()->height() / 2});
    ASSERT_GE(row, 0);
    const QString words = model().itemAt(row).text;
    const int y = view().rowRect(row).top();
    const int before = model().rowCount();
    Message newest = post(count + 1, QStringLiteral("Nog iets"), 0s);
    newest.threadRoot = RemoteId{QStringLiteral("post-1")};
    ASSERT_TRUE(take({newest}));
    ASSERT_TRUE(waitUntil([this] { return rowWith(QStringLiteral("Nog iets")) >= 0; }));
    EXPECT_GE(model().rowCount(), before);
    const int after = rowWith(words);
    ASSERT_GE(after, 0);
    EXPECT_NEAR(view().rowRect(after).top(), y, 1);
}

} // namespace

} // namespace wederhoor::test
