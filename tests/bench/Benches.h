#pragma once

#include <QString>

namespace wederhoor::bench {

class BenchInbox;
class Report;

struct BenchSize
{
    int messages = 1'000'000;
    int replayed = 50'000; ///< messages whose statements are replayed through the bare C API
};

/// Fills the inbox with `size.messages` and reports the rates on the way.
void benchImport(BenchInbox &inbox, const BenchSize &size, Report &report);
/// Of an inbox that holds the first `size.messages`: the rate of the next 10,000. Once an inbox.
void benchNext(BenchInbox &inbox, const BenchSize &size, Report &report);
/// The store's statements for the same messages against their bare replay; parsing as a row of its own.
void benchFloors(const BenchSize &size, Report &report);
void benchSearch(BenchInbox &inbox, Report &report);
/// First page, list page, conversation, alone and while an import runs; a poll of 100 messages.
void benchReads(BenchInbox &inbox, Report &report);
/// Opening to the first page against an empty inbox; resident memory of the headless program.
void benchProcess(const QString &inboxPath, Report &report);

} // namespace wederhoor::bench
