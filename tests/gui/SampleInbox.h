#pragma once

#include "core/domain/Channel.h"
#include "core/domain/Message.h"
#include "core/domain/Template.h"

namespace wederhoor::test {

class TestInbox;

/// The fixed set that window tests and screenshots show: an imaginary bank on a Monday morning.
[[nodiscard]] QList<Channel> sampleChannels();
/// A customer's post in a thread of its own, `age` ago.
[[nodiscard]] Message samplePost(const Channel &channel, int number, const QString &name, const QString &handle,
                                 const QString &text, Instant at);
/// Channels, templates, a signature and ten conversations of every age; false when the store refused one.
[[nodiscard]] bool fillSampleInbox(TestInbox &inbox, Instant now);
/// The channels' health as on an eventful morning, one channel of each state, and what one of them set aside.
[[nodiscard]] bool fillChannelHealth(TestInbox &inbox, Instant now);
/// The posts that come in later, for the bar of new cases.
[[nodiscard]] bool addLateArrivals(TestInbox &inbox, Instant now);
/// A PNG of soft colours.
[[nodiscard]] QByteArray samplePicture();

} // namespace wederhoor::test
