#include "core/desk/MessageLines.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

/// Each line of the input is a line of a file to import. What was read is read again from what an export writes.
WEDERHOOR_FUZZ_TARGET(message_lines)
{
    LineParser parser;
    for (const QByteArray &line : bytes.split('\n')) {
        const Result<LineMessage> read = parser.parse(line);
        if (!read) {
            WEDERHOOR_FUZZ_CHECK(!read.error().detail.isEmpty());
            continue;
        }
        WEDERHOOR_FUZZ_CHECK(!read->message.ref.remote.isEmpty() && !read->message.author.id.isEmpty());
        const Result<LineMessage> again = parser.parse(lineOf(read->message, read->platform, read->channelName));
        WEDERHOOR_FUZZ_CHECK(again.has_value());
        WEDERHOOR_FUZZ_CHECK(again->message.ref == read->message.ref);
        WEDERHOOR_FUZZ_CHECK(again->message.text == read->message.text);
        WEDERHOOR_FUZZ_CHECK(again->message.createdAt == read->message.createdAt);
        WEDERHOOR_FUZZ_CHECK(again->channelName == read->channelName);
    }
}
