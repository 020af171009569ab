#pragma once

#include <QString>

class QCoreApplication;

namespace wederhoor {

/// Loads the program's and Qt's own texts: "nl", "en", or empty for the system's language. English is the source and
/// needs no file. Called before the window is made.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace wederhoor
