#include "core/mail/MailAccount.h"

#include "core/mail/ImapSession.h"
#include "core/mail/MailFetcher.h"
#include "core/mail/MailWriter.h"
#include "core/mail/SmtpSubmission.h"

#include <QPromise>

#include <algorithm>
#include <poll.h>
#include <utility>

namespace wederhoor {

namespace {

MailAccount::Events withDefaults(MailAccount::Events events)
{
    if (!events.arrived) {
        events.arrived = [](const QString &) {};
    }
    if (!events.connected) {
        events.connected = [](const Result<void> &) {};
    }
    return events;
}

} // namespace

MailAccount::MailAccount(MailAccountPlan plan, Events events)
    : m_plan(std::move(plan))
    , m_events(withDefaults(std::move(events)))
    , m_pace(m_plan.times.firstRetry)
    , m_thread([this] { loop(); })
{
}

MailAccount::~MailAccount()
{
    m_stop.raise();
    m_thread.join();
    for (const Job &job : m_jobs) {
        job.cancel();
    }
}

void MailAccount::useSecret(const QByteArray &secret)
{
    {
        const std::lock_guard lock(m_mutex);
        m_secret = secret;
        m_isNewSecret = true;
    }
    m_bell.raise();
}

bool MailAccount::takeNewSecret()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_isNewSecret, false);
}

MailServer MailAccount::withSecret(MailServer server)
{
    const std::lock_guard lock(m_mutex);
    server.secret = m_secret.value_or(server.secret);
    return server;
}

template <class T> QFuture<Result<T>> MailAccount::ask(std::function<Result<T>()> work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto settle = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    Job job{[promise, settle, work = std::move(work)] {
                settle(promise->isCanceled() ? Result<T>(failure(ErrorKind::Cancelled)) : work());
            },
            [settle] { settle(failure(ErrorKind::Cancelled)); }};
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_bell.raise();
    return promise->future();
}

template <class T> Result<T> MailAccount::onSession(Again again, const std::function<Result<T>(ImapSession &)> &work)
{
    const bool isOld = m_session != nullptr;
    if (const Result<void> there = connect(); !there) {
        return failure(there.error());
    }
    Result<T> result = work(*m_session);
    if (m_session->isOpen()) {
        return result;
    }
    const bool isDead = !result && result.error().kind == ErrorKind::Network;
    dropBroken();
    if (!isOld || !isDead || again == Again::Never) {
        return result;
    }
    m_nextTry = {}; // an old connection that ended says nothing of a new one
    if (const Result<void> there = connect(); !there) {
        return failure(there.error());
    }
    result = work(*m_session);
    dropBroken();
    return result;
}

QFuture<Result<MailHandover>> MailAccount::submit(const MailDraft &draft)
{
    return ask<MailHandover>([this, draft]() -> Result<MailHandover> {
        const Result<QByteArray> bytes = writeMail(draft, m_plan.reading.limits);
        if (!bytes) {
            return failure(bytes.error());
        }
        Result<MailHandover> handover
            = submitMail(withSecret(m_plan.smtp), {draft.from.address, recipientsOf(draft), *bytes}, m_plan.times,
                         m_stop.descriptor());
        if (handover) {
            handover->messageId = mailIdFor(draft.key, draft.from.address);
        }
        return handover;
    });
}

QFuture<Result<MailPage>> MailAccount::fetchSince(const MailFetch &fetch)
{
    return ask<MailPage>([this, fetch] {
        return onSession<MailPage>(Again::OnNewConnection, [this, &fetch](ImapSession &session) {
            return fetchMails(session, fetch, m_plan.reading);
        });
    });
}

namespace {

Result<std::optional<MailPlace>> findIn(ImapSession &session, const QString &folder, const QString &messageId)
{
    const Result<ImapSession::Folder> selected = session.select(folder);
    if (!selected) {
        return failure(selected.error());
    }
    const Result<QList<quint32>> uids = session.uidsWithMessageId(messageId);
    if (!uids) {
        return failure(uids.error());
    }
    if (uids->isEmpty()) {
        return std::optional<MailPlace>();
    }
    return std::optional(MailPlace{folder, selected->uidValidity, uids->first()});
}

} // namespace

QFuture<Result<std::optional<MailPlace>>> MailAccount::find(const QString &folder, const QString &messageId)
{
    using Found = std::optional<MailPlace>;
    return ask<Found>([this, folder, messageId] {
        return onSession<Found>(Again::OnNewConnection, [&folder, &messageId](ImapSession &session) {
            return findIn(session, folder, messageId);
        });
    });
}

QFuture<Result<MailPlace>> MailAccount::append(const QString &folder, const MailDraft &draft)
{
    return ask<MailPlace>([this, folder, draft]() -> Result<MailPlace> {
        const Result<QByteArray> bytes = writeMail(draft, m_plan.reading.limits);
        if (!bytes) {
            return failure(bytes.error());
        }
        const QString id = mailIdFor(draft.key, draft.from.address);
        // Asked for first each time, so a second try on a new connection adds nothing either.
        return onSession<MailPlace>(Again::OnNewConnection, [&](ImapSession &session) -> Result<MailPlace> {
            const auto found = findIn(session, folder, id);
            if (!found) {
                return failure(found.error());
            }
            return *found ? Result<MailPlace>(**found) : session.append(folder, *bytes);
        });
    });
}

Result<void> MailAccount::selectPlace(ImapSession &session, const MailPlace &place)
{
    const Result<ImapSession::Folder> folder = session.select(place.folder);
    if (!folder) {
        return failure(folder.error());
    }
    const Result<QList<MailSummary>> there = session.summaries({place.uid});
    if (!there) {
        return failure(there.error());
    }
    const bool isThere = folder->uidValidity == place.uidValidity && !there->isEmpty();
    return isThere ? Result<void>()
                   : failure(ErrorKind::NotFound, QStringLiteral("the mail does not lie there any more"));
}

QFuture<Result<void>> MailAccount::move(const MailPlace &place, const QString &folder)
{
    return ask<void>([this, place, folder] {
        return onSession<void>(Again::Never, [&](ImapSession &session) {
            const Result<void> selected = selectPlace(session, place);
            return selected ? session.move(place.uid, folder) : selected;
        });
    });
}

QFuture<Result<void>> MailAccount::mark(const MailPlace &place, MailMark mark, bool on)
{
    return ask<void>([this, place, mark, on] {
        return onSession<void>(Again::OnNewConnection, [&](ImapSession &session) {
            const Result<void> selected = selectPlace(session, place);
            return selected ? session.mark(place.uid, mark, on) : selected;
        });
    });
}

QFuture<Result<QList<MailFolder>>> MailAccount::folders()
{
    return ask<QList<MailFolder>>([this] {
        return onSession<QList<MailFolder>>(Again::OnNewConnection,
                                            [](ImapSession &session) { return session.folders(); });
    });
}

std::optional<MailAccount::Job> MailAccount::takeJob()
{
    const std::lock_guard lock(m_mutex);
    if (m_jobs.empty()) {
        m_bell.lower();
        return std::nullopt;
    }
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void MailAccount::loop()
{
    while (!m_stop.isRaised()) {
        if (const std::optional<Job> job = takeJob()) {
            m_selected.clear(); // it may select another folder
            job->run();
        } else if (m_plan.watched.isEmpty()) {
            rest(std::chrono::hours{1});
        } else {
            watch();
        }
    }
    m_session.reset();
}

/// Until there is work, or the account ends.
void MailAccount::rest(std::chrono::milliseconds limit)
{
    std::array<pollfd, 2> watched{{{m_stop.descriptor(), POLLIN, 0}, {m_bell.descriptor(), POLLIN, 0}}};
    ::poll(watched.data(), watched.size(), static_cast<int>(limit.count()));
}

void MailAccount::watch()
{
    const bool isNew = m_session == nullptr;
    if (!connect()) {
        rest(untilNextTry());
        return;
    }
    if (m_selected != m_plan.watched) {
        const Result<ImapSession::Folder> folder = m_session->select(m_plan.watched);
        if (!folder) {
            const bool isOpen = m_session->isOpen();
            dropBroken();
            if (isOpen) { // the folder is not there: nothing to watch for a while
                rest(m_plan.times.longestRetry);
            }
            return;
        }
        m_selected = m_plan.watched;
        // What came while another folder was selected, or no connection was there, was not told of.
        if (isNew || folder->nextUid != m_knownNext) {
            m_knownNext = folder->nextUid;
            m_events.arrived(m_plan.watched);
        }
        return; // its answer may be work already
    }
    const auto limit = m_session->canIdle() ? m_plan.times.idle : m_plan.times.pollWithoutIdle;
    const Result<ImapSession::Waited> waited = m_session->waitForNews(m_bell.descriptor(), limit);
    if (!waited) {
        dropBroken();
    } else if (*waited == ImapSession::Waited::News) {
        m_selected.clear();
        m_knownNext = 0;
    }
}

std::chrono::milliseconds MailAccount::untilNextTry() const
{
    const auto left
        = std::chrono::duration_cast<std::chrono::milliseconds>(m_nextTry - std::chrono::steady_clock::now());
    return std::max(left, std::chrono::milliseconds{1});
}

Result<void> MailAccount::connect()
{
    if (m_session) {
        return {};
    }
    if (!takeNewSecret() && std::chrono::steady_clock::now() < m_nextTry) {
        return failure(m_lastError);
    }
    Result<std::unique_ptr<ImapSession>> opened
        = ImapSession::open(withSecret(m_plan.imap), m_plan.times, m_stop.descriptor());
    if (!opened) {
        m_lastError = opened.error();
        m_pace = m_lastError.kind == ErrorKind::Unauthorized ? m_plan.times.longestRetry : m_pace;
        m_nextTry = std::chrono::steady_clock::now() + m_pace;
        m_pace = std::min(m_pace * 2, m_plan.times.longestRetry);
        m_events.connected(failure(m_lastError));
        return failure(m_lastError);
    }
    m_session = std::move(*opened);
    m_pace = m_plan.times.firstRetry;
    m_events.connected({});
    return {};
}

void MailAccount::dropBroken()
{
    if (!m_session || m_session->isOpen()) {
        return;
    }
    m_lastError = m_session->error();
    m_session.reset();
    m_selected.clear();
    m_nextTry = std::chrono::steady_clock::now() + m_pace;
    m_events.connected(failure(m_lastError));
}

} // namespace wederhoor
