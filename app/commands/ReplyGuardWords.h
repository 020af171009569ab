#pragma once

#include "app/commands/CommandSpec.h"
#include "core/desk/CaseDesk.h"

namespace wederhoor {

class Output;

/// Says which personal data stands in the way of a reply, with the way out; Done when none does.
[[nodiscard]] Exit guardPersonalData(Output &out, const ReplyCheck &check, const QList<PersonalDataKind> &accepted,
                                     bool mayOverride);

/// Says that nobody made sure who the customer is, where that matters; Done when it may go.
[[nodiscard]] Exit guardIdentity(Output &out, const ReplyCheck &check, bool accepted, bool mayOverride);

/// Says that its topic is not released, where nobody is asked for it; Done when it may go.
[[nodiscard]] Exit guardRelease(Output &out, const ReplyCheck &check, bool released);

/// All that --accept may name.
[[nodiscard]] QStringList acceptNames();
/// Those of them that are personal data.
[[nodiscard]] QList<PersonalDataKind> acceptedKinds(const QStringList &names);

} // namespace wederhoor
