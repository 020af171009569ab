#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CasesCommand)
};

constexpr int snippetWidth = 48;

QStringList viewNames()
{
    static constexpr CaseView views[]
        = {CaseView::Unclaimed,        CaseView::Mine,          CaseView::Due,      CaseView::WaitingCustomer,
           CaseView::WaitingSpoc,      CaseView::Conversations, CaseView::Resolved, CaseView::Dismissed,
           CaseView::AwaitingApproval, CaseView::Active,        CaseView::All};
    QStringList names;
    for (const CaseView view : views) {
        names += caseViewName(view);
    }
    return names;
}

struct Listing
{
    QList<CaseRow> rows;
    std::optional<CaseKey> next;
    bool interrupted = false;
};

Result<Listing> search(Inbox &inbox, const QString &text, int limit)
{
    const Result<SearchQuery> query = parseSearch(text);
    if (!query) {
        return failure(query.error());
    }
    const Result<SearchPage> page = await(inbox.store().search(*query, limit));
    if (!page) {
        return failure(page.error());
    }
    Listing listing;
    listing.interrupted = page->interrupted;
    for (const SearchHit &hit : page->hits) {
        listing.rows += hit.row;
    }
    return listing;
}

Result<Listing> view(Inbox &inbox, const Invocation &invocation, int limit)
{
    CaseFilter filter;
    filter.me = inbox.desk().me().id;
    if (invocation.has("view")) {
        filter.view = caseViewFromName(invocation.value("view")).value_or(CaseView::Active);
    }
    const std::optional<CaseKey> after
        = invocation.has("after") ? CaseKey::fromString(invocation.value("after")) : std::nullopt;
    const Result<CasePage> page = await(inbox.store().casePage(filter, after, limit));
    if (!page) {
        return failure(page.error());
    }
    return Listing{page->rows, page->next, false};
}

void print(Output &out, const Listing &listing)
{
    if (out.isJson()) {
        QJsonArray rows;
        for (const CaseRow &row : listing.rows) {
            rows.append(json::caseRow(row));
        }
        out.value({{QStringLiteral("cases"), rows},
                   {QStringLiteral("next"), listing.next ? QJsonValue(listing.next->toString()) : QJsonValue()},
                   {QStringLiteral("interrupted"), listing.interrupted}});
        return;
    }
    Table table;
    for (const CaseRow &row : listing.rows) {
        const Case &value = row.value;
        const QString unread = value.unread > 0 ? QStringLiteral("%1").arg(value.unread) : QString();
        table.addRow({value.id.toString(), row.channelName, value.customer.handle, caseStatusName(value.status),
                      value.owner.isEmpty() ? QStringLiteral("-") : value.owner.value, moment(value.dueAt), unread,
                      elided(printable(value.snippet), snippetWidth)});
    }
    out.text(listing.rows.isEmpty() ? Words::tr("No cases.") : table.text());
    if (listing.next) {
        out.say(Words::tr("there are more: --after %1").arg(listing.next->toString()));
    }
}

Exit cases(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const int limit = invocation.has("limit") ? invocation.value("limit").toInt() : 50;
    const Result<Listing> listing = invocation.has("query") ? search(**inbox, invocation.value("query"), limit)
                                                            : view(**inbox, invocation, limit);
    if (!listing) {
        return out.failed(listing.error());
    }
    print(out, *listing);
    if (listing->interrupted) {
        out.say(Words::tr("the search was ended before all was looked at: there may be more."));
    }
    return Exit::Done;
}

} // namespace

CommandSpec casesCommand()
{
    return {{QStringLiteral("cases")},
            Words::tr("the list of cases, as the window shows it"),
            {},
            {{QStringLiteral("view"), QStringLiteral("V"),
              Words::tr("%1 (active when none is named)").arg(viewNames().join(QStringLiteral(", "))),
              checks::oneOf(viewNames())},
             {QStringLiteral("query"), QStringLiteral("Q"),
              Words::tr("search everything: words, from:, channel:, status:, owner:, is:unread, before:, after:"),
              checks::search()},
             {QStringLiteral("limit"), QStringLiteral("N"), Words::tr("at most so many (50)"),
              checks::wholeNumber(1, 10'000)},
             {QStringLiteral("after"), QStringLiteral("KEY"), Words::tr("go on where an earlier list ended"),
              checks::caseKey()}},
            {{QStringLiteral("view"), QStringLiteral("query")}, {QStringLiteral("after"), QStringLiteral("query")}},
            cases};
}

} // namespace wederhoor
