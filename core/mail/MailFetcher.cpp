#include "core/mail/MailFetcher.h"

#include <algorithm>

namespace wederhoor {

namespace {

constexpr qint64 bytesAtOnce = 4 * 1024 * 1024;

FetchedMail fetchedMail(const MailFetch &fetch, const ImapSession::Folder &folder, const MailSummary &summary)
{
    return {{fetch.folder, folder.uidValidity, summary.uid},
            summary.flags,
            summary.arrivedAt,
            {},
            failure(ErrorKind::Invalid, QStringLiteral("the mail has %1 bytes").arg(summary.size))};
}

/// What is fetched of a mail: nothing, when it is larger than the limit.
qint64 weightOf(const MailSummary &summary, const MailReading &reading)
{
    return summary.size <= reading.limits.bytes ? summary.size : 0;
}

/// The first ones that are together no more than a page may hold.
QList<MailSummary> forOnePage(const QList<MailSummary> &summaries, qint64 mostBytes, const MailReading &reading)
{
    qint64 bytes = 0;
    const auto tooMuch = std::find_if(summaries.begin(), summaries.end(), [&](const MailSummary &each) {
        bytes += weightOf(each, reading);
        return bytes > mostBytes && &each != &summaries.first();
    });
    return summaries.mid(0, tooMuch - summaries.begin());
}

/// As many as are small enough together, one at the least; none when the first is too large by itself.
QList<quint32> nextStretch(const QList<MailSummary> &summaries, qsizetype from, qint64 &bytes)
{
    QList<quint32> uids;
    bytes = 0;
    for (qsizetype i = from; i < summaries.size() && (uids.isEmpty() || bytes + summaries.at(i).size <= bytesAtOnce);
         ++i) {
        uids.append(summaries.at(i).uid);
        bytes += summaries.at(i).size;
    }
    return uids;
}

Result<void> takeBodies(ImapSession &session, const QList<MailSummary> &summaries, QList<FetchedMail> &mails,
                        const MailReading &reading)
{
    QList<MailSummary> fitting;
    std::copy_if(summaries.begin(), summaries.end(), std::back_inserter(fitting),
                 [&reading](const MailSummary &each) { return weightOf(each, reading) > 0; });
    QHash<quint32, QByteArray> bodies;
    for (qsizetype at = 0; at < fitting.size();) {
        qint64 bytes = 0;
        const QList<quint32> uids = nextStretch(fitting, at, bytes);
        const auto stretch = session.bodies(uids, bytes);
        if (!stretch) {
            return failure(stretch.error());
        }
        bodies.insert(*stretch);
        at += uids.size();
    }
    for (FetchedMail &mail : mails) {
        mail.bytes = bodies.value(mail.place.uid);
        if (!mail.bytes.isEmpty()) {
            mail.mail = readMail(mail.bytes, reading);
        }
    }
    return {};
}

} // namespace

Result<MailPage> fetchMails(ImapSession &session, const MailFetch &fetch, const MailReading &reading)
{
    const Result<ImapSession::Folder> folder = session.select(fetch.folder);
    if (!folder) {
        return failure(folder.error());
    }
    MailPage page;
    const bool isKnown = fetch.cursor.uidValidity == folder->uidValidity;
    page.startedAnew = !isKnown && fetch.cursor.uidValidity != 0;
    const quint32 first = isKnown ? std::max<quint32>(fetch.cursor.nextUid, 1) : 1;
    Result<QList<quint32>> uids
        = !isKnown && fetch.firstSince ? session.uidsSince(*fetch.firstSince) : session.uidsFrom(first);
    if (!uids) {
        return failure(uids.error());
    }
    page.more = uids->size() > std::max(fetch.most, 1);
    uids->resize(std::min<qsizetype>(uids->size(), std::max(fetch.most, 1)));
    const Result<QList<MailSummary>> all = session.summaries(*uids);
    if (!all) {
        return failure(all.error());
    }
    const QList<MailSummary> summaries = forOnePage(*all, fetch.mostBytes, reading);
    const bool isCut = summaries.size() < all->size();
    page.more = page.more || isCut;
    for (const MailSummary &summary : summaries) {
        page.mails.append(fetchedMail(fetch, *folder, summary));
    }
    if (const Result<void> taken = takeBodies(session, summaries, page.mails, reading); !taken) {
        return failure(taken.error());
    }
    if (isKnown && fetch.cursor.modSeq > 0 && folder->modSeq > fetch.cursor.modSeq && first > 1) {
        const auto changed = session.changedSince(first - 1, fetch.cursor.modSeq);
        if (!changed) {
            return failure(changed.error());
        }
        page.changed = *changed;
    }
    const quint32 afterLast = isCut ? summaries.last().uid + 1 : uids->isEmpty() ? first : uids->last() + 1;
    page.next = {folder->uidValidity, page.more ? afterLast : std::max(afterLast, folder->nextUid), folder->modSeq};
    return page;
}

} // namespace wederhoor
