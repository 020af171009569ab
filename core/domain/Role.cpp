#include "core/domain/Role.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

constexpr NameTable<Role, 4> names{{{{Role::Trainee, "trainee"},
                                     {Role::Agent, "agent"},
                                     {Role::Supervisor, "supervisor"},
                                     {Role::Administrator, "admin"}}}};

} // namespace

QString roleName(Role role)
{
    return names.name(role);
}

std::optional<Role> roleFromName(const QString &name)
{
    return names.value(name);
}

bool mayOverride(std::optional<Role> role)
{
    return role == Role::Agent || role == Role::Supervisor;
}

} // namespace wederhoor
