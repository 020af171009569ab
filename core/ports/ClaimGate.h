#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Result.h"

#include <QFuture>
#include <QList>

namespace wederhoor {

/// Who has a case: asked before it is claimed here, so that one agent has it and no other. Without a team nobody needs
/// to be asked. Called from any thread.
class ClaimGate
{
public:
    struct Asked
    {
        CaseId id;
        QUuid claim; ///< made once: the same claim asked twice is one
    };
    struct Answer
    {
        enum class Kind {
            Granted, ///< it is ours
            Theirs, ///< a colleague has it
            Closed, ///< it cannot be claimed in the state it is in
            NotShared, ///< the team does not know it (yet): what this inbox says holds
        };
        CaseId id;
        Kind kind = Kind::NotShared;
        AgentId owner; ///< whose, of one that is theirs
        std::int64_t version = 0; ///< the team's, of one that is granted
    };

    virtual ~ClaimGate() = default;
    /// One answer a case, in their order. Error::Network, Timeout: the team could not be asked, and what is claimed
    /// here meanwhile is told to it later.
    [[nodiscard]] virtual QFuture<Result<QList<Answer>>> claim(const QList<Asked> &cases) = 0;
};

} // namespace wederhoor
