#include "core/mail/MailAccount.h"

#include "core/mail/MailWriter.h"
#include "tests/mail/SharedServers.h"
#include "tests/support/Await.h"

#include <QElapsedTimer>

#include <atomic>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using test::await;
using test::waitUntil;

class MailAccountTest : public test::SharedServers
{
protected:
    /// What the account told of, from its own thread.
    struct Told
    {
        std::atomic<int> arrived = 0;
        std::atomic<int> connected = 0;
        std::atomic<int> lost = 0;
    };

    [[nodiscard]] static MailAccountPlan plan(const QString &user)
    {
        MailAccountPlan plan{imap(user), smtp()};
        plan.times.connect = 5s;
        plan.times.answer = 10s;
        plan.times.firstRetry = 50ms;
        plan.times.longestRetry = 200ms;
        return plan;
    }
    [[nodiscard]] static MailAccount::Events counting(Told &told)
    {
        return {[&told](const QString &) { ++told.arrived; },
                [&told](const Result<void> &result) { ++(result ? told.connected : told.lost); }};
    }
    [[nodiscard]] static MailDraft draft(const QString &key, const QString &to)
    {
        MailDraft draft;
        draft.key = key;
        draft.from = {QStringLiteral("Erik"), QStringLiteral("erik@bank.example")};
        draft.to = {{{}, to + QStringLiteral("@bank.example")}};
        draft.subject = QStringLiteral("Vraag ") + key;
        draft.date = *fromIso(QStringLiteral("2026-01-05T09:42:00Z"));
        draft.text = QStringLiteral("Klopt dit?\n\nGroet,\nErik");
        return draft;
    }
    static void deliver(const QString &mailbox, int count, const QByteArray &body = "Dag\n")
    {
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            WEDERHOOR_ASSERT_OK(servers->deliver(mailbox,
                                                 "From: klant@mail.example\nMessage-ID: <m" + number
                                                     + "@mail.example>\nSubject: nummer " + number + "\n\n" + body));
        }
    }
};

TEST_F(MailAccountTest, AMailGoesRoundAndIsFoundWhereItArrived)
{
    MailAccount jan(plan(QStringLiteral("round")), {});
    const MailDraft question = draft(QStringLiteral("q1"), QStringLiteral("round"));
    const auto handover = await(jan.submit(question));
    WEDERHOOR_ASSERT_OK(handover);
    EXPECT_EQ(handover->outcome, MailHandover::Outcome::Accepted);
    EXPECT_EQ(handover->messageId, mailIdFor(question.key, question.from.address));

    const auto page = await(jan.fetchSince({}));
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->mails.size(), 1);
    const FetchedMail &fetched = page->mails.first();
    WEDERHOOR_ASSERT_OK(fetched.mail);
    EXPECT_EQ(fetched.mail->subject, question.subject);
    EXPECT_EQ(fetched.mail->answer.text, QStringLiteral("Klopt dit?"));
    EXPECT_EQ(fetched.mail->messageId, handover->messageId);
    EXPECT_TRUE(fetched.bytes.startsWith("Return-Path:"));
    EXPECT_GT(toMilliseconds(fetched.arrivedAt), toMilliseconds(question.date));
    EXPECT_FALSE(fetched.flags.seen) << "reading it here leaves it unread for people";

    const auto found = await(jan.find(QStringLiteral("INBOX"), handover->messageId));
    WEDERHOOR_ASSERT_OK(found);
    EXPECT_EQ(*found, std::optional(fetched.place));
    const auto elsewhere = await(jan.find(QStringLiteral("Sent"), handover->messageId));
    WEDERHOOR_ASSERT_OK(elsewhere);
    EXPECT_FALSE(elsewhere->has_value());
    const auto part = await(jan.find(QStringLiteral("INBOX"), handover->messageId.mid(1)));
    WEDERHOOR_ASSERT_OK(part);
    EXPECT_FALSE(part->has_value()) << "a part of a Message-ID is another one";
    for (const char *odd : {"", "a\r\nb LOGOUT", "a\"b", "a\\b", "\xC3\xAB"}) {
        const auto none = await(jan.find(QStringLiteral("INBOX"), QString::fromUtf8(odd)));
        WEDERHOOR_ASSERT_OK(none);
        EXPECT_FALSE(none->has_value()) << odd;
    }
}

TEST_F(MailAccountTest, WhatIsAppendedLiesInSentOnceHoweverOftenItIsAsked)
{
    MailAccount account(plan(QStringLiteral("sender")), {});
    const MailDraft mail = draft(QStringLiteral("s1"), QStringLiteral("x"));
    const auto first = await(account.append(QStringLiteral("Sent"), mail));
    WEDERHOOR_ASSERT_OK(first);
    EXPECT_NE(first->uid, 0U);
    const auto second = await(account.append(QStringLiteral("Sent"), mail));
    WEDERHOOR_ASSERT_OK(second);
    EXPECT_EQ(*first, *second);
    const QList<QByteArray> there = servers->mailsOf(QStringLiteral("sender"), QStringLiteral("Sent"));
    ASSERT_EQ(there.size(), 1);
    QByteArray sent = there.first();
    EXPECT_EQ(sent.replace("\r\n", "\n"), writeMail(mail).value_or(QByteArray()).replace("\r\n", "\n"));
    const auto page = await(account.fetchSince({QStringLiteral("Sent")}));
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_TRUE(page->mails.value(0, {{}, {}, {}, {}, Mail()}).flags.seen);
}

TEST_F(MailAccountTest, AFolderIsReadInPagesEachMailOnceAndInOrder)
{
    deliver(QStringLiteral("pages"), 120);
    MailAccount account(plan(QStringLiteral("pages")), {});
    MailFetch fetch;
    QStringList subjects;
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = await(account.fetchSince(fetch));
        WEDERHOOR_ASSERT_OK(page);
        for (const FetchedMail &each : page->mails) {
            WEDERHOOR_ASSERT_OK(each.mail);
            subjects.append(each.mail->subject);
        }
        EXPECT_FALSE(page->startedAnew);
        fetch.cursor = page->next;
        if (!page->more) {
            break;
        }
    }
    ASSERT_EQ(subjects.size(), 120);
    EXPECT_EQ(QSet<QString>(subjects.begin(), subjects.end()).size(), 120);
    EXPECT_EQ(subjects.first(), QStringLiteral("nummer 0"));
    EXPECT_EQ(subjects.last(), QStringLiteral("nummer 119"));

    const auto nothing = await(account.fetchSince(fetch));
    WEDERHOOR_ASSERT_OK(nothing);
    EXPECT_TRUE(nothing->mails.isEmpty());
    EXPECT_EQ(nothing->next.nextUid, fetch.cursor.nextUid);
    deliver(QStringLiteral("pages"), 1);
    const auto one = await(account.fetchSince({.cursor = nothing->next}));
    WEDERHOOR_ASSERT_OK(one);
    EXPECT_EQ(one->mails.size(), 1);
}

TEST_F(MailAccountTest, MarksAndMovesAreSeenByOthersAsChanges)
{
    deliver(QStringLiteral("marks"), 3);
    MailAccount account(plan(QStringLiteral("marks")), {});
    const auto first = await(account.fetchSince({}));
    WEDERHOOR_ASSERT_OK(first);
    ASSERT_EQ(first->mails.size(), 3);
    EXPECT_GT(first->next.modSeq, 0U) << "Dovecot counts changes";
    const MailPlace place = first->mails.at(1).place;

    MailAccount other(plan(QStringLiteral("marks")), {});
    WEDERHOOR_EXPECT_OK(await(other.mark(place, MailMark::Answered, true)));
    WEDERHOOR_EXPECT_OK(await(other.mark(place, MailMark::Flagged, true)));
    WEDERHOOR_EXPECT_OK(await(other.mark(place, MailMark::Flagged, false)));
    const auto second = await(account.fetchSince({.cursor = first->next}));
    WEDERHOOR_ASSERT_OK(second);
    EXPECT_TRUE(second->mails.isEmpty());
    ASSERT_EQ(second->changed.size(), 1);
    EXPECT_EQ(second->changed.first().uid, place.uid);
    EXPECT_TRUE(second->changed.first().flags.answered);
    EXPECT_FALSE(second->changed.first().flags.flagged);

    WEDERHOOR_EXPECT_OK(await(other.move(place, QStringLiteral("Archive"))));
    EXPECT_EQ(servers->mailsOf(QStringLiteral("marks")).size(), 2);
    EXPECT_EQ(servers->mailsOf(QStringLiteral("marks"), QStringLiteral("Archive")).size(), 1);
    EXPECT_EQ(await(other.move(place, QStringLiteral("Archive"))).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(await(other.mark(place, MailMark::Seen, true)).error().kind, ErrorKind::NotFound);
    MailPlace anew = first->mails.first().place;
    ++anew.uidValidity;
    EXPECT_EQ(await(other.mark(anew, MailMark::Seen, true)).error().kind, ErrorKind::NotFound);
    const auto nowhere = await(other.move(first->mails.first().place, QStringLiteral("No such")));
    ASSERT_FALSE(nowhere.has_value());
    EXPECT_EQ(nowhere.error().kind, ErrorKind::NotFound);
    EXPECT_EQ(await(account.fetchSince({QStringLiteral("No such")})).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(await(account.fetchSince({QStringLiteral("a\r\nb LOGOUT")})).error().kind, ErrorKind::NotFound);
}

TEST_F(MailAccountTest, AFolderMadeAnewIsReadFromItsBeginning)
{
    deliver(QStringLiteral("anew"), 2);
    MailAccount account(plan(QStringLiteral("anew")), {});
    const auto first = await(account.fetchSince({}));
    WEDERHOOR_ASSERT_OK(first);
    MailCursor old = first->next;
    ++old.uidValidity; // what the server has is another folder than the one that was read
    const auto again = await(account.fetchSince({.cursor = old}));
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_TRUE(again->startedAnew);
    EXPECT_EQ(again->mails.size(), 2);
    EXPECT_EQ(again->next, first->next);
    const auto recent = await(account.fetchSince({.firstSince = QDate::currentDate().addDays(2)}));
    WEDERHOOR_ASSERT_OK(recent);
    EXPECT_TRUE(recent->mails.isEmpty());
    EXPECT_EQ(recent->next, first->next);
}

TEST_F(MailAccountTest, MailsOfAnySizeComeWholeUpToTheLimit)
{
    deliver(QStringLiteral("large"), 1, QByteArray("regel\n").repeated(20 * 1024 * 1024 / 6));
    deliver(QStringLiteral("large"), 1, "klein\n");
    MailAccount account(plan(QStringLiteral("large")), {});
    const auto whole = await(account.fetchSince({}), 60s);
    WEDERHOOR_ASSERT_OK(whole);
    ASSERT_EQ(whole->mails.size(), 2);
    EXPECT_GT(whole->mails.first().bytes.size(), 20 * 1024 * 1024);
    EXPECT_TRUE(whole->mails.first().bytes.endsWith("regel\r\n"));
    EXPECT_FALSE(whole->more);
    const auto light = await(account.fetchSince({.mostBytes = 1'000'000}), 60s);
    WEDERHOOR_ASSERT_OK(light);
    EXPECT_EQ(light->mails.size(), 1) << "one at the least, however large";
    EXPECT_TRUE(light->more);
    const auto rest = await(account.fetchSince({.cursor = light->next, .mostBytes = 1'000'000}), 60s);
    WEDERHOOR_ASSERT_OK(rest);
    EXPECT_EQ(rest->mails.size(), 1);
    EXPECT_FALSE(rest->more);
    EXPECT_EQ(rest->next, whole->next);

    MailAccountPlan strict = plan(QStringLiteral("large"));
    strict.reading.limits.bytes = 1'000'000;
    MailAccount careful(strict, {});
    const auto page = await(careful.fetchSince({}));
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->mails.size(), 2);
    EXPECT_TRUE(page->mails.first().bytes.isEmpty());
    EXPECT_EQ(page->mails.first().mail.error().kind, ErrorKind::Invalid);
    WEDERHOOR_EXPECT_OK(page->mails.last().mail);
}

TEST_F(MailAccountTest, NewMailIsToldOfWithinASecond)
{
    Told told;
    MailAccountPlan watching = plan(QStringLiteral("idle"));
    watching.watched = QStringLiteral("INBOX");
    MailAccount account(watching, counting(told));
    ASSERT_TRUE(waitUntil([&told] { return told.arrived == 1; })) << "what came before is told of at once";
    std::this_thread::sleep_for(500ms);
    EXPECT_EQ(told.arrived, 1) << "without news there is none";
    MailCursor cursor;
    int inTime = 0; // a busy machine may sleep over one
    for (int i = 1; i <= 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        deliver(QStringLiteral("idle"), 1);
        ASSERT_TRUE(waitUntil([&told, i] { return told.arrived == i + 1; })) << i;
        inTime += timer.elapsed() < 1'000 ? 1 : 0;
        const auto page = await(account.fetchSince({.cursor = cursor}));
        WEDERHOOR_ASSERT_OK(page);
        EXPECT_EQ(page->mails.size(), 1) << i;
        cursor = page->next;
    }
    EXPECT_GE(inTime, 3);
    EXPECT_EQ(told.connected, 1);
}

TEST_F(MailAccountTest, AServerThatGoesAwayIsFoundAgainAndNothingIsMissed)
{
    Told told;
    MailAccountPlan watching = plan(QStringLiteral("away"));
    watching.watched = QStringLiteral("INBOX");
    MailAccount account(watching, counting(told));
    ASSERT_TRUE(waitUntil([&told] { return told.arrived == 1; }));
    servers->stopImap();
    ASSERT_TRUE(waitUntil([&told] { return told.lost >= 2; })) << "it is tried again";
    const auto meanwhile = await(account.folders());
    ASSERT_FALSE(meanwhile.has_value());
    EXPECT_EQ(meanwhile.error().kind, ErrorKind::Network);
    deliver(QStringLiteral("away"), 1);
    WEDERHOOR_ASSERT_OK(servers->startImap());
    ASSERT_TRUE(waitUntil([&told] { return told.arrived == 2; })) << "what came meanwhile is told of";
    const auto page = await(account.fetchSince({}));
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_EQ(page->mails.size(), 1);
}

TEST_F(MailAccountTest, NobodyIsLetInWithAWrongSecretAndANewOneIsUsedAtOnce)
{
    MailAccountPlan wrong = plan(QStringLiteral("secret"));
    wrong.imap.secret = "wrong";
    wrong.times.longestRetry = 1h;
    Told told;
    MailAccount account(wrong, counting(told));
    for (int i = 0; i < 3; ++i) {
        const auto refused = await(account.folders());
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error().kind, ErrorKind::Unauthorized);
    }
    EXPECT_EQ(told.lost, 1) << "it was asked once";
    account.useSecret(test::MailServers::password());
    WEDERHOOR_EXPECT_OK(await(account.folders()));

    MailAccountPlan stranger = plan(QStringLiteral("secret"));
    stranger.imap.caFile = servers->otherAuthority();
    MailAccount careful(stranger, {});
    const auto unchecked = await(careful.folders());
    ASSERT_FALSE(unchecked.has_value());
    EXPECT_EQ(unchecked.error().kind, ErrorKind::Network);
    EXPECT_TRUE(unchecked.error().detail.startsWith(QStringLiteral("TLS")));
}

TEST_F(MailAccountTest, ATokenLetsInUntilItsTimeIsOver)
{
    MailAccountPlan byToken = plan(QStringLiteral("bytoken"));
    byToken.imap.secretIsToken = true;
    byToken.imap.secret = test::MailServers::imapToken("bytoken", -5s);
    byToken.times.longestRetry = 1h;
    MailAccount account(byToken, {});
    EXPECT_EQ(await(account.folders()).error().kind, ErrorKind::Unauthorized);
    account.useSecret(test::MailServers::imapToken("bytoken", 60s));
    WEDERHOOR_EXPECT_OK(await(account.folders()));
}

TEST_F(MailAccountTest, StartTlsServesAsWellAndFoldersSayWhatTheyAreFor)
{
    MailAccountPlan startTls = plan(QStringLiteral("folders"));
    startTls.imap = server(servers->imapPort(), MailSecurity::StartTls, QStringLiteral("folders"));
    MailAccount account(startTls, {});
    const auto folders = await(account.folders());
    WEDERHOOR_ASSERT_OK(folders);
    const auto sent = std::find_if(folders->begin(), folders->end(),
                                   [](const MailFolder &each) { return each.use == QStringLiteral("Sent"); });
    ASSERT_NE(sent, folders->end());
    EXPECT_EQ(sent->name, QStringLiteral("Sent"));
}

TEST_F(MailAccountTest, ItEndsAtOnceWhateverItIsDoing)
{
    MailAccountPlan watching = plan(QStringLiteral("ends"));
    watching.watched = QStringLiteral("INBOX");
    Told told;
    auto idling = std::make_unique<MailAccount>(watching, counting(told));
    ASSERT_TRUE(waitUntil([&told] { return told.arrived == 1; }));
    QElapsedTimer timer;
    timer.start();
    idling.reset();
    EXPECT_LT(timer.elapsed(), 4'000);

    auto sending = std::make_unique<MailAccount>(plan(QStringLiteral("ends")), MailAccount::Events());
    const auto underWay = sending->submit(draft(QStringLiteral("slow"), QStringLiteral("slow")));
    const auto queued = sending->folders();
    std::this_thread::sleep_for(700ms);
    timer.start();
    sending.reset();
    EXPECT_LT(timer.elapsed(), 4'000);
    const auto handover = await(underWay);
    WEDERHOOR_ASSERT_OK(handover);
    EXPECT_EQ(handover->outcome, MailHandover::Outcome::Unknown);
    EXPECT_EQ(await(queued).error().kind, ErrorKind::Cancelled);
}

TEST_F(MailAccountTest, WhatIsCancelledInTimeIsNotDone)
{
    MailAccount account(plan(QStringLiteral("cancel")), {});
    const auto slow = account.submit(draft(QStringLiteral("c1"), QStringLiteral("later")));
    auto unwanted = account.submit(draft(QStringLiteral("c2"), QStringLiteral("cancel")));
    unwanted.cancel();
    WEDERHOOR_EXPECT_OK(await(slow));
    WEDERHOOR_EXPECT_OK(await(account.folders()));
    EXPECT_EQ(await(unwanted).error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(servers->mailsOf(QStringLiteral("cancel")).isEmpty());
}

} // namespace
} // namespace wederhoor
