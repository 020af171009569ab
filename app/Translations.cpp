#include "app/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace wederhoor {

void installTranslations(QCoreApplication &application, const QString &language)
{
    // Those of an earlier language would answer for all that English leaves as it stands in the code.
    qDeleteAll(application.findChildren<QTranslator *>(Qt::FindDirectChildrenOnly));

    // Who reads the language of the system reads dates and figures as its region writes them.
    const QLocale system = QLocale::system();
    const bool asSystem = language.isEmpty() || QLocale(language).language() == system.language();
    const QLocale locale = asSystem ? system : QLocale(language);
    QLocale::setDefault(locale);
    const auto load = [&application](auto &&...from) {
        auto *translator = new QTranslator(&application);
        const bool loaded = translator->load(from...);
        return loaded && QCoreApplication::installTranslator(translator);
    };
    load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString ours = QStringLiteral(":/i18n");
    if (!load(locale, QStringLiteral("wederhoor"), QStringLiteral("_"), ours)) {
        load(QStringLiteral("wederhoor_en"), ours); // its plurals
    }
}

} // namespace wederhoor
