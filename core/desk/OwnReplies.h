#pragma once

#include "core/domain/Case.h"
#include "core/domain/Clock.h"
#include "core/domain/Message.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QFuture>

namespace wederhoor {

class Store;

// What becomes of our own replies after they were sent. No platform here shows a change of what was published, so a
// reply is put right by deleting it and writing it again. The customer may have read it before.

/// A reply of ours that stands on the platform.
struct OwnReply
{
    CaseId caseId;
    ChannelId channel;
    Message message;
    QString words; ///< as they were written: without number and signature, where that is known
};

/// The reply that this message of ours is. Error::NotFound: it is not ours, or is deleted; Forbidden: the role does not
/// let them, or (an agent) a colleague wrote it.
[[nodiscard]] QFuture<Result<OwnReply>> ownReply(Store &store, const Agent &me, const MessageRef &ref);
/// It is deleted on the platform: marked here, and why is kept in the case.
[[nodiscard]] QFuture<Result<void>> noteOwnDeleted(Store &store, const Clock &clock, const Agent &me,
                                                   const OwnReply &reply, const QString &why);

} // namespace wederhoor
