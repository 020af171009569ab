#include "ui/shell/PaletteEntries.h"

#include "ui/shell/ActionCollection.h"

#include <QAction>
#include <QCoreApplication>

namespace wederhoor {

namespace {

struct PaletteEntries
{
    Q_DECLARE_TR_FUNCTIONS(PaletteEntries)
};

constexpr QLatin1String look("look:");
constexpr QLatin1String language("language:");

PaletteEntry setting(const QString &id, const QString &title, bool inUse)
{
    return {.kind = PaletteEntry::Kind::Setting,
            .id = id,
            .title = title,
            .detail = inUse ? PaletteEntries::tr("in use") : QString()};
}

} // namespace

QList<PaletteEntry> commandEntries(const ActionCollection &actions)
{
    QList<PaletteEntry> entries;
    for (const ActionCollection::Command &command : actions.commands()) {
        if (command.action->isEnabled()) {
            entries.append({.kind = PaletteEntry::Kind::Command,
                            .id = command.name,
                            .title = command.action->text(),
                            .detail = actions.menuTitle(command),
                            .keys = actions.keyText(command.name)});
        }
    }
    return entries;
}

QList<PaletteEntry> settingEntries(const SettingsPresenter::Values &values)
{
    const auto looks = [&values](const char *name, const QString &title) {
        const bool inUse = values.theme == QLatin1String(name)
            || (values.theme.isEmpty() && QLatin1String(name) == QLatin1String("system"));
        return setting(look + QLatin1String(name), title, inUse);
    };
    const auto speaks = [&values](const char *name, const QString &title) {
        return setting(language + QLatin1String(name), title, values.language == QLatin1String(name));
    };
    return {looks("system", PaletteEntries::tr("Look: as the system")),
            looks("light", PaletteEntries::tr("Look: light")), looks("dark", PaletteEntries::tr("Look: dark")),
            looks("contrast", PaletteEntries::tr("Look: high contrast")),
            // Each language is named in itself: who cannot read this one finds it.
            speaks("", PaletteEntries::tr("Language: as the system")),
            speaks("nl", PaletteEntries::tr("Language: %1").arg(QStringLiteral("Nederlands"))),
            speaks("en", PaletteEntries::tr("Language: %1").arg(QStringLiteral("English")))};
}

std::optional<SettingsPresenter::Values> withSetting(SettingsPresenter::Values values, const PaletteEntry &entry)
{
    if (entry.id.startsWith(look)) {
        values.theme = entry.id.mid(look.size());
        return values;
    }
    if (entry.id.startsWith(language)) {
        values.language = entry.id.mid(language.size());
        return values;
    }
    return std::nullopt;
}

} // namespace wederhoor
