#include "tests/bench/BenchInbox.h"
#include "tests/bench/Benches.h"
#include "tests/bench/Report.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <iostream>

using namespace wederhoor::bench;

/// Measures the store and the poll path on an inbox of its own making and prints ratios: a table on standard error,
/// JSON on standard output. Exit 1: a bar was not met.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption messages(QStringLiteral("messages"), QStringLiteral("messages in the inbox"),
                                      QStringLiteral("N"), QStringLiteral("1000000"));
    const QCommandLineOption keep(QStringLiteral("inbox"), QStringLiteral("profile folder to fill and keep"),
                                  QStringLiteral("DIR"));
    const QCommandLineOption again(QStringLiteral("again"),
                                   QStringLiteral("measure the inbox kept in DIR, without filling it anew"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("one part of it: next, search, reads or process"),
                                  QStringLiteral("PART"));
    parser.addOptions({messages, keep, again, only});
    parser.addHelpOption();
    parser.process(application);

    const QTemporaryDir temporary;
    const QString folder = parser.isSet(keep) ? parser.value(keep) : temporary.path();
    const QString path = folder + QStringLiteral("/inbox.sqlite");
    BenchSize size;
    size.messages = parser.value(messages).toInt();
    const auto wanted
        = [part = parser.value(only)](const char *name) { return part.isEmpty() || part == QLatin1String(name); };
    Report report;
    if (!parser.isSet(again)) {
        benchFloors(size, report);
    }
    {
        BenchInbox inbox(path);
        if (!parser.isSet(again)) {
            benchImport(inbox, size, report);
        }
        if (parser.value(only) == QLatin1String("next")) {
            benchNext(inbox, size, report);
        }
        if (wanted("search")) {
            benchSearch(inbox, report);
        }
        if (wanted("reads")) {
            benchReads(inbox, report);
        }
    }
    if (wanted("process")) {
        benchProcess(path, report);
    }
    std::cerr << report.table().toStdString();
    std::cout << report.json().toStdString();
    return report.allMet() ? 0 : 1;
}
