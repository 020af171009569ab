#pragma once

#include "core/domain/WakeSignal.h"
#include "core/mail/MailLimits.h"
#include "core/mail/MailReader.h"
#include "core/mail/MailServer.h"
#include "core/ports/MailTransport.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace wederhoor {

class ImapSession;

struct MailAccountPlan
{
    MailServer imap;
    MailServer smtp;
    MailReading reading = {};
    MailTimes times = {};
    QString watched = {}; ///< the folder whose news is told of; empty: none
};

/// One mailbox and its way out, on a thread of its own. The connection is made when there is work, or a folder to
/// watch, and made again when it was lost, at growing distances; in between what needs it is refused at once.
class MailAccount final : public MailTransport
{
public:
    /// Called on the account's thread.
    struct Events
    {
        /// There may be new mail: in IDLE, and after each new connection, when some may have been missed.
        std::function<void(const QString &folder)> arrived = {};
        std::function<void(const Result<void> &)> connected = {}; ///< or lost, or not to be had
    };

    MailAccount(MailAccountPlan plan, Events events);
    /// Ends what is under way at once; what was not done ends as Error::Cancelled, a submission perhaps as unknown.
    ~MailAccount() override;
    MailAccount(const MailAccount &) = delete;
    MailAccount &operator=(const MailAccount &) = delete;

    QFuture<Result<MailHandover>> submit(const MailDraft &draft) override;
    QFuture<Result<MailPage>> fetchSince(const MailFetch &fetch) override;
    QFuture<Result<std::optional<MailPlace>>> find(const QString &folder, const QString &messageId) override;
    QFuture<Result<MailPlace>> append(const QString &folder, const MailDraft &draft) override;
    QFuture<Result<void>> move(const MailPlace &place, const QString &folder) override;
    QFuture<Result<void>> mark(const MailPlace &place, MailMark mark, bool on) override;
    QFuture<Result<QList<MailFolder>>> folders() override;

    /// A new password or token, for the next connection of either kind, which is tried at once. Until then a server
    /// that did not let us in is asked seldom: some lock who fails too often.
    void useSecret(const QByteArray &secret);

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    struct Job
    {
        std::function<void()> run;
        std::function<void()> cancel;
    };

    template <class T> [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>()> work);
    /// Work on a connection; once more on a new one when an old one proves to be dead, if that does no harm.
    enum class Again { Never, OnNewConnection };
    template <class T>
    [[nodiscard]] Result<T> onSession(Again again, const std::function<Result<T>(ImapSession &)> &work);
    [[nodiscard]] Result<void> selectPlace(ImapSession &session, const MailPlace &place);

    void loop();
    [[nodiscard]] std::optional<Job> takeJob();
    void watch();
    void rest(std::chrono::milliseconds limit);
    [[nodiscard]] Result<void> connect();
    void dropBroken();
    [[nodiscard]] MailServer withSecret(MailServer server);
    [[nodiscard]] bool takeNewSecret();
    [[nodiscard]] std::chrono::milliseconds untilNextTry() const;

    const MailAccountPlan m_plan;
    const Events m_events;
    WakeSignal m_stop;
    WakeSignal m_bell; ///< there are jobs

    std::mutex m_mutex;
    std::deque<Job> m_jobs;
    std::optional<QByteArray> m_secret;
    bool m_isNewSecret = false; ///< not tried yet

    // The thread's own.
    std::unique_ptr<ImapSession> m_session;
    QString m_selected; ///< the watched folder, while it is selected
    quint32 m_knownNext = 0; ///< its next UID when its news was last told of
    Error m_lastError;
    TimePoint m_nextTry{};
    std::chrono::milliseconds m_pace;

    std::thread m_thread;
};

} // namespace wederhoor
