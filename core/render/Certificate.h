#pragma once

#include "core/domain/Result.h"

#include <QByteArray>
#include <QStringList>

namespace wederhoor {

/// What stands on a certificate, in the language of whoever asked for it.
struct CertificateWords
{
    QString title;
    QString subject;
    QString name;
    QString statement; ///< goes on from the name
    QStringList details;
    QString note;
    QStringList lines; ///< to be filled in by hand: who signs, and when
};

/// As a PDF, one sheet of A4 on its side. Safe on every thread.
[[nodiscard]] QByteArray certificatePdf(const CertificateWords &words);
/// Error::Storage: the file cannot be written; one that was there stays as it is.
[[nodiscard]] Result<void> writeCertificate(const CertificateWords &words, const QString &path);

} // namespace wederhoor
