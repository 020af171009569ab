#include "app/commands/Input.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringConverter>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Input)
};

constexpr qint64 longestText = 1024 * 1024;
constexpr qint64 longestSecret = 16 * 1024;

/// While it lives the terminal shows nothing of what is typed.
class EchoOff
{
public:
    EchoOff()
        : m_changed(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (m_changed) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~EchoOff()
    {
        if (m_changed) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    termios m_before{};
    bool m_changed;
};

} // namespace

Result<QString> readTextFile(const QString &name)
{
    QFile file(name);
    const bool opened
        = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return failure(ErrorKind::Storage, file.errorString());
    }
    const QByteArray bytes = file.read(longestText + 1);
    if (bytes.size() > longestText) {
        return failure(ErrorKind::Invalid, Words::tr("the text is too long"));
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0'))) {
        return failure(ErrorKind::Invalid, Words::tr("the text is not UTF-8"));
    }
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r'))) {
        text.chop(1);
    }
    return text;
}

Result<QString> readWords(const QString &name)
{
    Result<QString> text = readTextFile(name);
    if (text) {
        text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        if (text->trimmed().isEmpty()) {
            return failure(ErrorKind::Invalid, Words::tr("the text is empty"));
        }
    }
    return text;
}

Result<QByteArray> readSecret()
{
    const bool asked = isatty(STDIN_FILENO) != 0;
    const EchoOff silent;
    if (asked) {
        std::fputs(Words::tr("Secret: ").toUtf8().constData(), stderr);
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return failure(ErrorKind::Storage, input.errorString());
    }
    QByteArray secret = input.readLine(longestSecret + 1);
    if (asked) {
        std::fputc('\n', stderr);
    }
    while (secret.endsWith('\n') || secret.endsWith('\r')) {
        secret.chop(1);
    }
    if (secret.isEmpty()) {
        return failure(ErrorKind::Invalid, Words::tr("standard input holds no secret"));
    }
    if (secret.size() >= longestSecret) {
        return failure(ErrorKind::Invalid, Words::tr("the secret is too long"));
    }
    return secret;
}

} // namespace wederhoor
