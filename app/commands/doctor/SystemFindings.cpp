#include "app/commands/doctor/SystemFindings.h"

#include "core/platforms/practice/PracticeScript.h"
#include "core/secrets/KeychainSecretStore.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SystemFindings)
};

/// Where fontconfig looks as it is set up on every desktop.
QStringList fontFolders()
{
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    folders << QDir::homePath() + QStringLiteral("/.fonts") << QStringLiteral("/usr/share/fonts")
            << QStringLiteral("/usr/local/share/fonts");
    folders.removeDuplicates();
    return folders;
}

QString findFile(const QStringList &folders, const QStringList &patterns)
{
    for (const QString &folder : folders) {
        QDirIterator files(folder, patterns, QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
        if (files.hasNext()) {
            return files.next();
        }
    }
    return {};
}

Finding fileFinding(const QString &what, const QStringList &folders, const QStringList &patterns, const QString &remedy)
{
    const QString file = findFile(folders, patterns);
    return file.isEmpty() ? Finding{what, Finding::State::Warning, Words::tr("not installed"), remedy}
                          : Finding{what, Finding::State::Ok, file, {}};
}

} // namespace

QList<Finding> fontFindings()
{
    const QStringList folders = fontFolders();
    const auto install = [](const char *package) {
        return Words::tr("install the package %1; until then another font is shown").arg(QLatin1String(package));
    };
    return {fileFinding(Words::tr("font Inter"), folders,
                        {QStringLiteral("Inter*.ttf"), QStringLiteral("Inter*.otf"), QStringLiteral("Inter*.ttc")},
                        install("fonts-inter")),
            fileFinding(Words::tr("font for emoji"), folders,
                        {QStringLiteral("NotoColorEmoji*.ttf"), QStringLiteral("Twemoji*.ttf")},
                        install("fonts-noto-color-emoji"))};
}

QList<Finding> dictionaryFindings()
{
    const QStringList folders{QStringLiteral("/usr/share/hunspell"), QStringLiteral("/usr/share/myspell/dicts"),
                              QStringLiteral("/usr/local/share/hunspell")};
    return {fileFinding(Words::tr("dictionary, Dutch"), folders, {QStringLiteral("nl*.dic")},
                        Words::tr("install the package %1").arg(QStringLiteral("hunspell-nl"))),
            fileFinding(Words::tr("dictionary, English"), folders, {QStringLiteral("en*.dic")},
                        Words::tr("install the package %1").arg(QStringLiteral("hunspell-en-us")))};
}

Finding keyringFinding(const KeychainProbe &probe)
{
    const QString what = Words::tr("keyring");
    switch (probe.state) {
    case KeychainState::Ready:
        return {what, Finding::State::Ok, Words::tr("a value was written, read and removed"), {}};
    case KeychainState::NoService:
        return {what, Finding::State::Warning, Words::tr("no keyring answers (%1)").arg(probe.detail),
                Words::tr("start gnome-keyring or KWallet in this session; without one, channels that sign in cannot "
                          "keep their secret")};
    case KeychainState::Locked:
        return {what, Finding::State::Warning, Words::tr("it is locked (%1)").arg(probe.detail),
                Words::tr("unlock the keyring, for example by signing in to the desktop")};
    case KeychainState::Failed:
        return {what, Finding::State::Error, Words::tr("it does not keep what it is given (%1)").arg(probe.detail),
                Words::tr("repair or replace the keyring")};
    }
    Q_UNREACHABLE();
}

Finding practiceFinding()
{
    const QString what = Words::tr("practice channel");
    const auto count = static_cast<int>(practiceScripts().size());
    return count > 0 ? Finding{what, Finding::State::Ok, Words::tr("%n sample conversation(s)", nullptr, count), {}}
                     : Finding{what, Finding::State::Error, Words::tr("its conversations cannot be read"),
                               Words::tr("install the program anew")};
}

} // namespace wederhoor
