#include "core/team/TeamAddress.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>

namespace wederhoor {

namespace {

QString value(const QUrlQuery &query, const char *name)
{
    return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

Result<TeamAddress::Encryption> encryption(const QString &mode)
{
    if (mode.isEmpty() || mode == u"verify-full") {
        return TeamAddress::Encryption::VerifyFull;
    }
    if (mode == u"disable") {
        return TeamAddress::Encryption::Plain;
    }
    // "require" and its kin encrypt to whoever answers: neither safe nor honest.
    return failure(ErrorKind::Invalid, QStringLiteral("sslmode=%1: use verify-full or disable").arg(mode));
}

QString unknownItem(const QUrlQuery &query)
{
    static const QStringList known{
        QStringLiteral("sslmode"),    QStringLiteral("sslrootcert"), QStringLiteral("sslcert"),
        QStringLiteral("sslkey"),     QStringLiteral("passfile"),    QStringLiteral("host"),
        QStringLiteral("krbsrvname"), QStringLiteral("user"),        QStringLiteral("port")};
    for (const auto &item : query.queryItems()) {
        if (!known.contains(item.first)) {
            return item.first;
        }
    }
    return {};
}

Result<TeamAddress> parseUrl(const QUrl &url)
{
    const QUrlQuery query(url);
    if (!url.isValid() || (url.host().isEmpty() && value(query, "host").isEmpty())) {
        return failure(ErrorKind::Invalid, QStringLiteral("no host"));
    }
    if (!url.password().isEmpty() || query.hasQueryItem(QStringLiteral("password"))) {
        return failure(ErrorKind::Invalid, QStringLiteral("no password in the address: it belongs in the keyring"));
    }
    if (const QString item = unknownItem(query); !item.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("unknown: %1").arg(item));
    }
    const Result<TeamAddress::Encryption> mode = encryption(value(query, "sslmode"));
    if (!mode) {
        return failure(mode.error());
    }
    TeamAddress address;
    address.host = url.host().isEmpty() ? value(query, "host") : url.host();
    address.port = static_cast<quint16>(url.port(5432));
    if (query.hasQueryItem(QStringLiteral("port"))) { // of a socket, which has no other place for it
        bool isPort = false;
        address.port = value(query, "port").toUShort(&isPort);
        if (!isPort) {
            return failure(ErrorKind::Invalid, QStringLiteral("port: a number up to 65535"));
        }
    }
    address.database = url.path(QUrl::FullyDecoded).mid(1);
    address.member
        = url.userName(QUrl::FullyDecoded).isEmpty() ? value(query, "user") : url.userName(QUrl::FullyDecoded);
    address.encryption = *mode;
    address.caFile = value(query, "sslrootcert");
    address.certificateFile = value(query, "sslcert");
    address.keyFile = value(query, "sslkey");
    address.passwordFile = value(query, "passfile");
    address.kerberosService = value(query, "krbsrvname");
    return address;
}

/// "postgresql://noor@one,two:5433/team?sslmode=disable" as Qt's URLs can hold it: with the hosts behind the question
/// mark. Error::Invalid: ports that differ.
Result<QString> withHostsBehind(const QString &text)
{
    static const QRegularExpression several(
        QStringLiteral("^(?:postgres(?:ql)?://)?([^/?@]*@)?([^/?@]*,[^/?@]*)(/[^?]*)?(\\?.*)?$"));
    const QRegularExpressionMatch match = several.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    QStringList names;
    QSet<QString> ports;
    for (const QString &one : match.captured(2).split(u',', Qt::SkipEmptyParts)) {
        names.append(one.section(u':', 0, 0));
        ports.insert(one.section(u':', 1, 1));
    }
    if (ports.size() > 1) {
        return failure(ErrorKind::Invalid, QStringLiteral("one port for all hosts"));
    }
    ports.remove(QString());
    const QString port = ports.isEmpty() ? QString() : QStringLiteral("&port=") + *ports.begin();
    const QString rest = match.captured(4).isEmpty() ? QString() : u'&' + match.captured(4).mid(1);
    return QStringLiteral("postgresql://") + match.captured(1) + match.captured(3) + QStringLiteral("?host=")
        + names.join(u',') + port + rest;
}

} // namespace

Result<TeamAddress> TeamAddress::parse(const QString &text)
{
    const bool isFolder = text.trimmed().startsWith(u'/');
    const Result<QString> singled = isFolder ? Result<QString>(text) : withHostsBehind(text.trimmed());
    if (!singled) {
        return failure(singled.error());
    }
    const QString trimmed = singled->trimmed();
    Result<TeamAddress> address;
    if (trimmed.startsWith(u"postgresql:") || trimmed.startsWith(u"postgres:")) {
        address = parseUrl(QUrl(trimmed, QUrl::StrictMode));
    } else if (trimmed.startsWith(u'/')) {
        address->host = trimmed;
    } else {
        address = parseUrl(QUrl(QStringLiteral("postgresql://") + trimmed, QUrl::StrictMode));
    }
    if (address && address->database.isEmpty()) {
        address->database = QStringLiteral("wederhoor");
    }
    return address;
}

QString TeamAddress::toUrl() const
{
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(member);
    url.setPort(port == 5432 ? -1 : port);
    url.setPath(u'/' + database);
    QUrlQuery query;
    const auto add = [&query](const char *name, const QString &text) {
        if (!text.isEmpty()) {
            query.addQueryItem(QString::fromLatin1(name), QString::fromLatin1(QUrl::toPercentEncoding(text)));
        }
    };
    if (isLocalSocket() || host.contains(u',')) { // which no URL has in its host
        url.setPort(-1);
        add("host", host);
        add("port", port == 5432 ? QString() : QString::number(port));
    } else {
        url.setHost(host);
    }
    add("sslmode", encryption == Encryption::Plain ? QStringLiteral("disable") : QString());
    add("sslrootcert", caFile);
    add("sslcert", certificateFile);
    add("sslkey", keyFile);
    add("passfile", passwordFile);
    add("krbsrvname", kerberosService);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

QList<std::pair<QByteArray, QByteArray>> connectionKeywords(const TeamAddress &address, const QByteArray &password)
{
    QList<std::pair<QByteArray, QByteArray>> keywords;
    const auto add = [&keywords](const char *name, const QByteArray &text) {
        if (!text.isEmpty()) {
            keywords.append({name, text});
        }
    };
    const bool plain = address.isLocalSocket() || address.encryption == TeamAddress::Encryption::Plain;
    add("host", address.host.toUtf8());
    add("port", QByteArray::number(address.port));
    add("dbname", address.database.toUtf8());
    add("user", address.member.toUtf8());
    add("password", password);
    add("passfile", address.passwordFile.toUtf8());
    add("sslmode", plain ? "disable" : "verify-full");
    // libpq 15 knows no word for "the system's authorities"; Debian's bundle is where OpenSSL looks too.
    add("sslrootcert",
        plain ? QByteArray()
              : (address.caFile.isEmpty() ? QByteArrayLiteral("/etc/ssl/certs/ca-certificates.crt")
                                          : address.caFile.toUtf8()));
    add("sslcert", address.certificateFile.toUtf8());
    add("sslkey", address.keyFile.toUtf8());
    add("krbsrvname", address.kerberosService.toUtf8());
    // Kerberos logs in, TLS encrypts: its own encryption would pass for a plain connection in the status bar.
    add("gssencmode", "disable");
    add("target_session_attrs", "read-write"); // never a standby that is still there
    add("application_name", "wederhoor");
    add("client_encoding", "UTF8");
    add("keepalives", "1");
    add("keepalives_idle", "10");
    add("keepalives_interval", "5");
    add("keepalives_count", "2");
    add("tcp_user_timeout", "15000");
    return keywords;
}

} // namespace wederhoor
