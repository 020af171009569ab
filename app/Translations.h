#pragma once

#include <QString>

class QCoreApplication;

namespace wederhoor {

/// Loads the program's and Qt's own texts in this language ("nl"), in place of an earlier one, and writes dates and
/// figures its way; empty: the system's. A language there is none of is English. Windows that are open follow by
/// QEvent::LanguageChange.
void installTranslations(QCoreApplication &application, const QString &language = {});

} // namespace wederhoor
