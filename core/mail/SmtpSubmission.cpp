#include "core/mail/SmtpSubmission.h"

#include "core/mail/CurlSession.h"
#include "core/mail/MailWriter.h"
#include "core/text/PlainText.h"

#include <algorithm>
#include <cstring>

namespace wederhoor {

namespace {

/// Listens to what libcurl and the server say: libcurl alone tells only that it failed, not where, for whom, or whether
/// the mail may have been taken.
class SmtpDialogue
{
public:
    explicit SmtpDialogue(const SmtpEnvelope &envelope)
        : m_envelope(envelope)
    {
    }

    void heardUs(QByteArray line)
    {
        line = line.trimmed();
        // Whole, since what is said while signing in may begin with any letters.
        m_step = line.startsWith("MAIL FROM:") ? Step::Sender
            : line.startsWith("RCPT TO:")      ? Step::Recipient
            : line == "DATA"                   ? Step::Data
                                               : Step::Other;
        if (m_step == Step::Recipient) {
            m_recipient = QString::fromUtf8(line.mid(line.indexOf('<') + 1, line.indexOf('>') - line.indexOf('<') - 1));
        }
    }

    void heardServer(QByteArray line)
    {
        line = line.trimmed();
        const int code = line.left(3).toInt();
        m_words += (m_words.isEmpty() ? QString() : QStringLiteral(" ")) + QString::fromUtf8(line);
        if (line.size() > 3 && line.at(3) == '-') {
            return;
        }
        take(code);
        m_words.clear();
    }

    std::size_t read(char *target, std::size_t room)
    {
        const auto left = static_cast<std::size_t>(m_envelope.bytes.size() - m_given);
        const std::size_t size = std::min(room, left);
        std::memcpy(target, m_envelope.bytes.constData() + m_given, size);
        m_given += static_cast<qsizetype>(size);
        return size;
    }

    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    [[nodiscard]] const MailHandover &outcome() const { return m_outcome; }
    /// Its last byte was given to libcurl: from then on the end of the mail may have reached the server.
    [[nodiscard]] bool mayHaveLeft() const { return m_step == Step::Body && m_given == m_envelope.bytes.size(); }

private:
    enum class Step { Other, Sender, Recipient, Data, Body };

    void take(int code)
    {
        const bool isOfTheMail = m_step != Step::Other;
        if (m_step == Step::Data && code == 354) {
            m_step = Step::Body;
        } else if (isOfTheMail && code >= 400 && !m_isSettled) {
            settle(MailHandover::Outcome::Refused, code);
        } else if (m_step == Step::Body && code >= 200 && code < 300 && mayHaveLeft() && !m_isSettled) {
            settle(MailHandover::Outcome::Accepted, code);
        }
    }

    void settle(MailHandover::Outcome outcome, int code)
    {
        m_isSettled = true;
        m_outcome.outcome = outcome;
        m_outcome.code = code;
        m_outcome.words = plainLine(m_words, 500);
        const bool isOne = outcome == MailHandover::Outcome::Refused && m_step == Step::Recipient;
        m_outcome.recipient = isOne ? m_recipient : QString();
    }

    const SmtpEnvelope &m_envelope;
    qsizetype m_given = 0;
    Step m_step = Step::Other;
    QString m_recipient;
    QString m_words;
    bool m_isSettled = false;
    MailHandover m_outcome;
};

struct Listener
{
    SmtpDialogue *dialogue;
    CurlSession *session;
};

int listen(CURL *, curl_infotype kind, char *data, std::size_t size, void *context)
{
    const auto *listener = static_cast<Listener *>(context);
    const QByteArray bytes(data, static_cast<qsizetype>(size));
    if (kind == CURLINFO_HEADER_OUT) {
        listener->dialogue->heardUs(bytes);
    } else if (kind == CURLINFO_HEADER_IN) {
        listener->dialogue->heardServer(bytes);
    }
    if (kind != CURLINFO_TEXT) {
        listener->session->stir();
    }
    return 0;
}

std::size_t read(char *target, std::size_t size, std::size_t count, void *context)
{
    const auto *listener = static_cast<Listener *>(context);
    listener->session->stir();
    return listener->dialogue->read(target, size * count);
}

struct SlistRelease
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using Slist = std::unique_ptr<curl_slist, SlistRelease>;

Slist recipientList(const SmtpEnvelope &envelope)
{
    curl_slist *list = nullptr;
    for (const QString &recipient : envelope.recipients) {
        list = curl_slist_append(list, recipient.toUtf8().constData());
    }
    return Slist(list);
}

} // namespace

Result<MailHandover> submitMail(const MailServer &server, const SmtpEnvelope &envelope, const MailTimes &times,
                                int cancel)
{
    const QStringList all = envelope.recipients + QStringList{envelope.sender};
    if (envelope.recipients.isEmpty() || envelope.bytes.isEmpty()
        || !std::all_of(all.begin(), all.end(), isMailAddress)) {
        return failure(ErrorKind::Invalid, QStringLiteral("nothing to send, or to no address"));
    }
    CurlSession session(server, CurlSession::Protocol::Smtp, times, cancel);
    SmtpDialogue dialogue(envelope);
    Listener listener{&dialogue, &session};
    const Slist recipients = recipientList(envelope);
    CURL *handle = session.handle();
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, envelope.sender.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(envelope.bytes.size()));
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, &read);
    curl_easy_setopt(handle, CURLOPT_READDATA, &listener);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &listen);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &listener);
    const Result<void> done = session.run();
    if (!done) {
        session.cutOff();
    }
    if (dialogue.isSettled()) {
        return dialogue.outcome();
    }
    if (!done && !dialogue.mayHaveLeft()) {
        return failure(done.error());
    }
    return MailHandover{MailHandover::Outcome::Unknown, {}, {}, done ? QString() : done.error().detail, 0};
}

} // namespace wederhoor
