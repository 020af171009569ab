#include "core/domain/Case.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;
constexpr NameTable<Kind, 26> kindNames{{{{Kind::Note, "note"},
                                          {Kind::Status, "status"},
                                          {Kind::Claim, "claim"},
                                          {Kind::Release, "release"},
                                          {Kind::Topic, "topic"},
                                          {Kind::Tags, "tags"},
                                          {Kind::Merge, "merge"},
                                          {Kind::Unmerge, "unmerge"},
                                          {Kind::Dismiss, "dismiss"},
                                          {Kind::Reply, "reply"},
                                          {Kind::Contact, "contact"},
                                          {Kind::Opened, "opened"},
                                          {Kind::Reopened, "reopened"},
                                          {Kind::Link, "link"},
                                          {Kind::Clash, "clash"},
                                          {Kind::Override, "override"},
                                          {Kind::PlatformAct, "platform_act"},
                                          {Kind::Identity, "identity"},
                                          {Kind::Callback, "callback"},
                                          {Kind::CallbackNumber, "callback_number"},
                                          {Kind::Guest, "guest"},
                                          {Kind::Decision, "decision"},
                                          {Kind::Approval, "approval"},
                                          {Kind::Question, "question"},
                                          {Kind::Answer, "answer"},
                                          {Kind::QuestionWithdrawn, "question_withdrawn"}}}};

} // namespace

QString historyKindName(Kind kind)
{
    return kindNames.name(kind);
}

std::optional<Kind> historyKindFromName(const QString &name)
{
    return kindNames.value(name);
}

} // namespace wederhoor
