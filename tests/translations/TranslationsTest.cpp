#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace wederhoor {

namespace {

struct Text
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< more than one where the number decides
};

QStringList readTranslation(QXmlStreamReader *xml)
{
    QStringList forms;
    QString plain;
    while (!xml->atEnd() && !(xml->isEndElement() && xml->name() == u"translation")) {
        xml->readNext();
        if (xml->isStartElement() && xml->name() == u"numerusform") {
            forms.append(xml->readElementText());
        } else if (xml->isCharacters()) {
            plain += xml->text();
        }
    }
    return forms.isEmpty() ? QStringList{plain} : forms;
}

std::vector<Text> textsOf(const QString &language)
{
    QFile file(QStringLiteral(WEDERHOOR_SOURCE_ROOT "/translations/wederhoor_%1.ts").arg(language));
    std::vector<Text> texts;
    if (!file.open(QIODevice::ReadOnly)) {
        return texts;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            texts.push_back({context, xml.readElementText(), {}, {}});
        } else if (xml.name() == u"comment") {
            texts.back().comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            texts.back().translations = readTranslation(&xml);
        }
    }
    return texts;
}

/// %1, %2 ..., %L1, %n, {0} and the like, sorted.
QStringList argumentsOf(const QString &text)
{
    static const QRegularExpression argument(QStringLiteral(R"(%L?\d+|%L?n|\{\w+\})"));
    QStringList found;
    auto matches = argument.globalMatch(text);
    while (matches.hasNext()) {
        found.append(matches.next().captured());
    }
    found.sort();
    return found;
}

TEST(Translations, DutchIsInTheProgramAndSpeaks)
{
    QTranslator dutch;
    ASSERT_TRUE(dutch.load(QStringLiteral(":/i18n/wederhoor_nl.qm")));
    const std::vector<Text> texts = textsOf(QStringLiteral("nl"));
    ASSERT_FALSE(texts.empty());
    for (const Text &text : texts) {
        const int number = text.translations.size() > 1 ? 1 : -1;
        const QString spoken
            = dutch.translate(text.context.toUtf8().constData(), text.source.toUtf8().constData(),
                              text.comment.isEmpty() ? nullptr : text.comment.toUtf8().constData(), number);
        EXPECT_EQ(spoken, text.translations.first()) << text.context.toStdString();
    }
}

TEST(Translations, EnglishPluralsAreInTheProgram)
{
    EXPECT_TRUE(QFile::exists(QStringLiteral(":/i18n/wederhoor_en.qm")));
    for (const Text &text : textsOf(QStringLiteral("en"))) {
        EXPECT_EQ(text.translations.size(), 2) << text.source.toStdString();
    }
}

TEST(Translations, EveryTranslationKeepsTheArgumentsOfItsText)
{
    for (const char *language : {"nl", "en"}) {
        for (const Text &text : textsOf(QString::fromLatin1(language))) {
            for (const QString &translation : text.translations) {
                // The singular may leave the number out: "one case".
                QStringList wanted = argumentsOf(text.source);
                QStringList present = argumentsOf(translation);
                if (text.translations.size() > 1) {
                    wanted.removeAll(QStringLiteral("%n"));
                    wanted.removeAll(QStringLiteral("%Ln"));
                    present.removeAll(QStringLiteral("%n"));
                    present.removeAll(QStringLiteral("%Ln"));
                }
                EXPECT_EQ(present, wanted) << text.source.toStdString() << " -> " << translation.toStdString();
            }
        }
    }
}

} // namespace

} // namespace wederhoor
