#include "core/mail/AuthenticationResults.h"

#include "core/text/PublicSuffixes.h"

#include <QHash>
#include <QRegularExpression>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

/// One "dkim=pass header.d=bank.example ..." of a header.
struct Statement
{
    QString method;
    QString result;
    QHash<QString, QString> properties;
};

/// Without comments, which nest and may hold anything; quoted strings are blanked out where they could hold separators.
QString withoutComments(const QString &value)
{
    QString bare;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c == u'\\' && (depth > 0 || quoted)) {
            ++i;
        } else if (depth == 0 && c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u'(') {
            ++depth;
        } else if (!quoted && c == u')' && depth > 0) {
            --depth;
        } else if (depth == 0) {
            bare.append(quoted && (c == u';' || c == u'=' || c.isSpace()) ? QChar(u'_') : c);
        }
    }
    return depth > 0 || quoted ? QString() : bare;
}

Statement readStatement(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    static const QRegularExpression aroundEqual(u"\\s*=\\s*"_s);
    Statement statement;
    const QStringList words = QString(text).replace(aroundEqual, u"="_s).split(space, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype equal = word.indexOf(u'=');
        const QString name = word.left(equal).toLower();
        if (equal <= 0) {
            continue;
        }
        if (statement.method.isEmpty()) {
            statement.method = name.section(u'/', 0, 0);
            statement.result = word.mid(equal + 1).toLower();
        } else if (!statement.properties.contains(name)) {
            statement.properties.insert(name, word.mid(equal + 1).toLower());
        }
    }
    return statement;
}

QString domainIn(const QString &value)
{
    QString domain = value.mid(value.lastIndexOf(u'@') + 1);
    while (domain.endsWith(u'.')) {
        domain.chop(1);
    }
    return domain;
}

/// Relaxed alignment (RFC 7489, 3.1.1): the same organisation's domain.
bool isAligned(const QString &passed, const QString &from)
{
    return !passed.isEmpty()
        && (passed == from
            || (!registrableDomain(from).isEmpty() && registrableDomain(passed) == registrableDomain(from)));
}

MailCheck better(MailCheck known, const QString &result)
{
    if (result == "pass"_L1) {
        return MailCheck::Passed;
    }
    const bool failed
        = result == "fail"_L1 || result == "softfail"_L1 || result == "permerror"_L1 || result == "policy"_L1;
    return failed && known != MailCheck::Passed ? MailCheck::Failed : known;
}

void take(MailAuthentication &verdict, const Statement &statement, const QString &from)
{
    const bool passed = statement.result == "pass"_L1;
    const auto property
        = [&statement](const char *name) { return domainIn(statement.properties.value(QString::fromLatin1(name))); };
    if (statement.method == "dkim"_L1) {
        verdict.dkim = better(verdict.dkim, statement.result);
        const QString domain = property("header.d").isEmpty() ? property("header.i") : property("header.d");
        verdict.vouchesForSender = verdict.vouchesForSender || (passed && isAligned(domain, from));
    } else if (statement.method == "spf"_L1) {
        verdict.spf = better(verdict.spf, statement.result);
        verdict.vouchesForSender = verdict.vouchesForSender || (passed && isAligned(property("smtp.mailfrom"), from));
    } else if (statement.method == "dmarc"_L1) {
        verdict.dmarc = better(verdict.dmarc, statement.result);
        verdict.vouchesForSender = verdict.vouchesForSender || (passed && property("header.from") == from);
    }
}

/// "mx.bank.example 1": the name of the server that says it, and the version, which is 1 or not there.
bool isBy(const QString &head, const QString &server)
{
    const QStringList words = head.simplified().split(u' ');
    return words.first().compare(server, Qt::CaseInsensitive) == 0
        && (words.size() == 1 || (words.size() == 2 && words.last() == "1"_L1));
}

} // namespace

MailAuthentication authenticationOf(const QStringList &headers, const QString &trustedServer, const QString &fromDomain)
{
    MailAuthentication verdict;
    if (headers.isEmpty() || trustedServer.isEmpty() || fromDomain.isEmpty()) {
        return verdict;
    }
    const QStringList statements = withoutComments(headers.first()).split(u';');
    if (!isBy(statements.first(), trustedServer)) {
        return verdict;
    }
    for (const QString &text : statements.mid(1)) {
        take(verdict, readStatement(text), fromDomain.toLower());
    }
    // A policy of the sender's domain that was applied and failed outweighs what else may have passed.
    verdict.vouchesForSender = verdict.vouchesForSender && verdict.dmarc != MailCheck::Failed;
    return verdict;
}

} // namespace wederhoor
