#pragma once

#include <QString>

class QCoreApplication;

namespace wederhoor {

/// Loads the program's and Qt's own texts in this language ("nl"); empty: the system's.
void installTranslations(QCoreApplication &application, const QString &language = {});

} // namespace wederhoor
