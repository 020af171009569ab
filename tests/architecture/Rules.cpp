#include "tests/architecture/Rules.h"

#include "tests/architecture/Habits.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace wederhoor::architecture {

namespace {

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesUnder(const QString &root, const QString &folder, const QStringList &patterns)
{
    QStringList found;
    QDirIterator files(root + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        found.append(QDir(root).relativeFilePath(files.next()));
    }
    found.sort();
    return found;
}

bool allows(const QStringList &list, const QString &name)
{
    return list.contains(name) || list.contains(QStringLiteral("*"));
}

/// The room of a path is the folder of its row; in ui, where screens share a row, the second folder.
QString roomOf(const QString &path)
{
    const Layer *layer = layerOf(path);
    if (layer == nullptr) {
        return path.section(u'/', 0, 1);
    }
    return layer->folder == u"ui" ? path.section(u'/', 0, 1) : layer->folder;
}

bool roomAllows(const Layer &layer, const QString &room)
{
    const bool anyScreen = layer.rooms.contains(QStringLiteral("ui")) && room.startsWith(u"ui/");
    return anyScreen || allows(layer.rooms, room);
}

QStringList cmakeFiles(const QString &root)
{
    const QStringList names{QStringLiteral("CMakeLists.txt")};
    return filesUnder(root, QStringLiteral("core"), names) + filesUnder(root, QStringLiteral("ui"), names);
}

/// The room that each target of ours is made of.
QHash<QString, QString> foldersOfTargets(const QString &root)
{
    static const QRegularExpression declared(
        QStringLiteral(R"((?:wederhoor_room\s*\(\s*|add_library\s*\(\s*wederhoor_)(\w+))"));
    QHash<QString, QString> rooms;
    for (const QString &path : cmakeFiles(root)) {
        auto matches = declared.globalMatch(contentsOf(root + u'/' + path));
        while (matches.hasNext()) {
            rooms.insert(QStringLiteral("wederhoor_") + matches.next().captured(1), roomOf(path));
        }
    }
    return rooms;
}

} // namespace

Rules::Rules(QString root, const QtModules &qtModules)
    : m_root(std::move(root))
    , m_qtModules(qtModules)
    , m_roomFolders(foldersOfTargets(m_root))
{
    for (const char *top : {"app", "core", "tests", "ui"}) {
        for (const QString &path :
             filesUnder(m_root, QString::fromLatin1(top), {QStringLiteral("*.cpp"), QStringLiteral("*.h")})) {
            m_sources.push_back(parseSource(path, contentsOf(m_root + u'/' + path)));
        }
    }
}

qsizetype Rules::sourceCount() const
{
    return static_cast<qsizetype>(m_sources.size());
}

QStringList Rules::includeFindings() const
{
    QStringList findings;
    for (const SourceFile &file : m_sources) {
        findings += ownHeaderFinding(file);
        for (const Include &include : file.includes) {
            const QString finding = includeFinding(file, include);
            if (!finding.isEmpty()) {
                findings.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(include.line).arg(finding));
            }
        }
    }
    return findings;
}

/// A header whose source reads it first is seen to compile alone; the build compiles the others by themselves.
QStringList Rules::ownHeaderFinding(const SourceFile &file) const
{
    const QString header = file.path.chopped(4) + QStringLiteral(".h");
    if (!file.path.endsWith(u".cpp") || !QFileInfo::exists(m_root + u'/' + header)
        || (!file.includes.empty() && file.includes.front().path == header)) {
        return {};
    }
    return {QStringLiteral("%1:1: its own header is to be included first").arg(file.path)};
}

QString Rules::includeFinding(const SourceFile &file, const Include &include) const
{
    if (!include.angled && !include.path.endsWith(u".moc") && !QFileInfo::exists(m_root + u'/' + include.path)) {
        return QStringLiteral("\"%1\" is not named from the top folder").arg(include.path);
    }
    if (file.path.startsWith(u"tests/") || include.path.endsWith(u".moc")) {
        return {};
    }
    const Layer *layer = layerOf(file.path);
    if (layer == nullptr) {
        return QStringLiteral("the room %1 is not in the table of rooms").arg(roomOf(file.path));
    }
    if (include.angled) {
        return outsideFinding(*layer, include.path);
    }
    const QString room = roomOf(include.path);
    if (room == roomOf(file.path) || roomAllows(*layer, room) || layer->rooms.contains(include.path)) {
        return {};
    }
    return QStringLiteral("%1 may not include %2").arg(roomOf(file.path), include.path);
}

QString Rules::outsideFinding(const Layer &layer, const QString &include) const
{
    const QString module = m_qtModules.moduleOf(include);
    if (!module.isEmpty()) {
        return allows(layer.qt, module)
            ? QString()
            : QStringLiteral("%1 may not use Qt %2 (<%3>)").arg(layer.folder, module, include);
    }
    for (const Library &library : libraries()) {
        const bool its = std::any_of(library.headers.begin(), library.headers.end(),
                                     [&include](const QString &start) { return include.startsWith(start); });
        if (its) {
            return allows(layer.libraries, library.name)
                ? QString()
                : QStringLiteral("%1 may not use %2 (<%3>)").arg(layer.folder, library.name, include);
        }
    }
    return isSystemHeader(include) ? QString() : QStringLiteral("<%1> belongs to no library of the table").arg(include);
}

QStringList Rules::linkFindings() const
{
    QStringList findings;
    for (const QString &path : cmakeFiles(m_root)) {
        findings += linkFindings(path);
    }
    return findings;
}

bool Rules::mayLink(const Layer &layer, const QString &room, const QString &target) const
{
    if (target.startsWith(u"Qt6::")) {
        return allows(layer.qt, target.mid(5));
    }
    const QString folder = m_roomFolders.value(target);
    if (!folder.isEmpty()) {
        const bool byItsDoor = layer.rooms.contains(folder + QStringLiteral("/Store.h"));
        return folder == room || roomAllows(layer, folder) || byItsDoor;
    }
    const auto library = std::find_if(libraries().begin(), libraries().end(),
                                      [&target](const Library &each) { return each.targets.contains(target); });
    return library != libraries().end() ? allows(layer.libraries, library->name) : target.startsWith(u"wederhoor_");
}

QStringList Rules::linkFindings(const QString &path) const
{
    static const QRegularExpression linked(
        QStringLiteral(R"(\bwederhoor_\w+\b(?!\s*\()|\$\{(?:CLD2|PHONENUMBER)_LIBRARY\}|\b[\w-]+::[\w-]+)"));
    const Layer *layer = layerOf(path);
    QStringList findings;
    const QStringList lines = contentsOf(m_root + u'/' + path).split(u'\n');
    for (int i = 0; layer != nullptr && i < lines.size(); ++i) {
        auto matches = linked.globalMatch(lines[i].section(u'#', 0, 0));
        while (matches.hasNext()) {
            const QString target = matches.next().captured();
            if (!mayLink(*layer, roomOf(path), target)) {
                findings.append(
                    QStringLiteral("%1:%2: %3 may not link %4").arg(path).arg(i + 1).arg(layer->folder, target));
            }
        }
    }
    return findings;
}

QStringList Rules::nameFindings() const
{
    static const QRegularExpression space(QStringLiteral(R"(^namespace ([\w:]+))"));
    static const QRegularExpression type(
        QStringLiteral(R"(^(?:class|struct|enum class|enum|union) (\w+)(?: final)?(?: ?:[^:;]*| ?\{.*)?$)"));
    QHash<QString, QString> known;
    QStringList findings;
    for (const SourceFile &file : m_sources) {
        if (!file.path.endsWith(u".h") || file.path.startsWith(u"tests/")) {
            continue;
        }
        QString at;
        for (int i = 0; i < file.codeLines.size(); ++i) {
            const QString &line = file.codeLines[i];
            if (const auto opened = space.match(line); opened.hasMatch()) {
                at = opened.captured(1);
            } else if (const auto defined = type.match(line); defined.hasMatch()) {
                const QString name = at + QStringLiteral("::") + defined.captured(1);
                const QString place = QStringLiteral("%1:%2").arg(file.path).arg(i + 1);
                if (known.contains(name)) {
                    findings.append(QStringLiteral("%1: %2 is also defined in %3").arg(place, name, known[name]));
                }
                known.insert(name, place);
            }
        }
    }
    return findings;
}

QStringList Rules::habitFindings() const
{
    QStringList findings;
    for (const SourceFile &file : m_sources) {
        findings += brokenHabits(file);
    }
    return findings;
}

} // namespace wederhoor::architecture
