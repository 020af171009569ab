#include "tests/architecture/Layers.h"

#include <QDir>

#include <algorithm>

namespace wederhoor::architecture {

namespace {

const QStringList &viewRooms()
{
    static const QStringList rooms{
        QStringLiteral("core/domain"),  QStringLiteral("core/text"),   QStringLiteral("core/wording"),
        QStringLiteral("core/desk"),    QStringLiteral("core/team"),   QStringLiteral("core/training"),
        QStringLiteral("core/reports"), QStringLiteral("core/render"), QStringLiteral("core/store/Store.h"),
    };
    return rooms;
}

const QStringList &screenRooms()
{
    static const QStringList rooms{QStringLiteral("core/domain"), QStringLiteral("core/render"),
                                   QStringLiteral("ui/models"),   QStringLiteral("ui/presenters"),
                                   QStringLiteral("ui/style"),    QStringLiteral("ui/widgets")};
    return rooms;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

Layer layer(const char *folder, const QStringList &rooms, const char *qt, const char *fromElsewhere = "")
{
    return {QString::fromLatin1(folder), rooms, words(qt), words(fromElsewhere)};
}

std::vector<Layer> coreLayers()
{
    const QStringList connector = words("core/domain core/ports core/text core/net core/platforms");
    return {
        layer("core/domain", {}, "Core", "expected"),
        layer("core/ports", words("core/domain"), "Core"),
        layer("core/text", words("core/domain"), "Core", "hunspell cld2 icu phonenumber psl gumbo"),
        layer("core/wording", words("core/domain"), "Core"),
        layer("core/net", words("core/domain core/ports"), "Core Network NetworkAuth", "zlib"),
        layer("core/secrets", words("core/domain core/ports"), "Core Network", "qtkeychain sodium"),
        layer("core/mail", words("core/domain core/ports core/text"), "Core", "curl etpan gmime"),
        layer("core/store", words("core/domain"), "Core Sql", "sqlite3"),
        layer("core/platforms", words("core/domain core/ports core/text core/net"), "Core Network"),
        layer("core/platforms/bluesky", connector, "Core Network", "simdjson"),
        layer("core/platforms/feeds", connector, "Core Network", "simdjson gumbo"),
        // Practice has no way to a real platform: neither our network room nor Qt's.
        layer("core/platforms/practice", words("core/domain core/ports core/text core/platforms"), "Core"),
        layer("core/desk", words("core/domain core/ports core/text core/wording core/store core/platforms"), "Core",
              "ical ldap simdjson"),
        layer("core/team", words("core/domain core/ports core/store"), "Core Sql", "pq"),
        layer("core/training", words("core/domain core/text core/wording core/store core/platforms core/ports"), "Core",
              "yaml"),
        layer("core/reports", words("core/domain core/text core/wording core/store"), "Core", "yaml"),
        layer("core/render", words("core/domain core/wording"), "Core Gui Svg"),
    };
}

std::vector<Layer> allLayers()
{
    std::vector<Layer> layers = coreLayers();
    const char *const screenModules = "Core Gui Widgets Charts Svg";
    layers.push_back(layer("ui/models", viewRooms(), "Core Gui"));
    layers.push_back(layer("ui/presenters", viewRooms() + words("ui/models"), "Core Gui"));
    layers.push_back(layer("ui/style", words("core/domain core/render"), "Core Gui Widgets Svg DBus"));
    layers.push_back(layer("ui/widgets", words("core/domain core/render ui/style"), "Core Gui Widgets Svg DBus"));
    layers.push_back(
        layer("ui/inbox", screenRooms() + words("ui/conversation ui/composer ui/customers"), screenModules));
    layers.push_back(layer("ui/shell", screenRooms() + words("ui"), "Core Gui Widgets Charts Svg DBus"));
    layers.push_back(layer("ui", screenRooms(), screenModules));
    layers.push_back(layer("app", words("*"), "*", "*"));
    return layers;
}

} // namespace

const Layer *layerOf(const QString &path)
{
    static const std::vector<Layer> layers = allLayers();
    const Layer *nearest = nullptr;
    for (const Layer &candidate : layers) {
        if (path.startsWith(candidate.folder + u'/')
            && (nearest == nullptr || candidate.folder.size() > nearest->folder.size())) {
            nearest = &candidate;
        }
    }
    return nearest;
}

const std::vector<Library> &libraries()
{
    const auto library = [](const char *name, const char *headers, const char *targets) {
        return Library{QString::fromLatin1(name), words(headers), words(targets)};
    };
    static const std::vector<Library> all{
        library("expected", "tl/", "tl::expected"),
        library("hunspell", "hunspell/", "PkgConfig::HUNSPELL"),
        library("cld2", "cld2/", "${CLD2_LIBRARY}"),
        library("icu", "unicode/", "PkgConfig::ICU"),
        library("phonenumber", "phonenumbers/", "${PHONENUMBER_LIBRARY}"),
        library("psl", "libpsl.h", "PkgConfig::PSL"),
        library("zlib", "zlib.h", "ZLIB::ZLIB"),
        library("qtkeychain", "qt6keychain/", "Qt6Keychain::Qt6Keychain"),
        library("sodium", "sodium", "PkgConfig::SODIUM"),
        library("curl", "curl/", "CURL::libcurl"),
        library("etpan", "libetpan/", "PkgConfig::ETPAN"),
        library("gmime", "gmime/", "PkgConfig::GMIME"),
        library("sqlite3", "sqlite3.h", "PkgConfig::SQLITE3"),
        library("simdjson", "simdjson.h", "simdjson::simdjson"),
        library("gumbo", "gumbo.h", "PkgConfig::GUMBO"),
        library("ical", "libical/", "PkgConfig::ICAL"),
        library("ldap", "ldap.h", "PkgConfig::LDAP"),
        library("pq", "libpq-fe.h", "PostgreSQL::PostgreSQL"),
        library("yaml", "yaml-cpp/", "yaml-cpp"),
    };
    return all;
}

bool isSystemHeader(const QString &path)
{
    static const QStringList posix
        = words("dirent.h errno.h fcntl.h malloc.h poll.h pwd.h signal.h termios.h time.h unistd.h");
    return !path.contains(u'.') || path.startsWith(u"sys/") || posix.contains(path);
}

QtModules::QtModules(const QString &includeFolder)
{
    const QDir folder(includeFolder);
    const QStringList modules = folder.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString &module : modules) {
        const QStringList headers = QDir(folder.filePath(module)).entryList(QDir::Files);
        for (const QString &header : headers) {
            m_modules.insert(header, module.mid(2));
            m_modules.insert(module + u'/' + header, module.mid(2));
        }
    }
}

QString QtModules::moduleOf(const QString &include) const
{
    return m_modules.value(include);
}

} // namespace wederhoor::architecture
