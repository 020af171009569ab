#include "core/text/Language.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace wederhoor;

namespace {

struct Sample
{
    const char *language;
    const char *text;
};

void PrintTo(const Sample &sample, std::ostream *out)
{
    *out << sample.text;
}

// Written as people write on these platforms; none is longer than a line.
const Sample samples[] = {
    {"nl", "Weer storing?"},
    {"nl", "App doet het niet"},
    {"nl", "Waarom werkt internetbankieren niet?"},
    {"nl", "Dank je wel!"},
    {"nl", "Bedankt, opgelost"},
    {"nl", "Wat is er aan de hand met de app?"},
    {"nl", "Mijn pas is geblokkeerd"},
    {"nl", "Hoi, ik kan niet inloggen"},
    {"nl", "Graag een reactie"},
    {"nl", "Al drie dagen wachten op antwoord, schandalig"},
    {"nl", "Pinnen lukt niet"},
    {"nl", "Super geholpen, top service!"},
    {"nl", "Nog steeds geen antwoord..."},
    {"nl", "Is er een storing in de app?"},
    {"nl", "Geen verbinding"},
    {"nl", "Prima zo, fijne dag"},
    {"nl", "Doe er iets aan"},
    {"nl", "ff vraagje, hoe zit het met de hypotheekrente"},
    {"nl", "@tulpbank Update van de app en nu kan ik er niet meer in 😡 https://example.org/the-news #fail"},
    {"nl", "De app vraagt steeds opnieuw om activering van mijn toestel."},
    {"en", "Is the app down?"},
    {"en", "App not working"},
    {"en", "Why is my card blocked?"},
    {"en", "Thank you!"},
    {"en", "Thanks, sorted"},
    {"en", "I can’t log in"},
    {"en", "Please reply"},
    {"en", "Card declined again"},
    {"en", "Terrible service"},
    {"en", "When will this be fixed?"},
    {"en", "Been waiting for three days now"},
    {"en", "Worst bank ever"},
    {"en", "any news on this?"},
    {"en", "@tulpbank Online banking is down again in Nijmegen, error code E-9738. #banking"},
    {"de", "Ich kann mich nicht einloggen"},
    {"de", "Warum funktioniert die App nicht?"},
    {"fr", "Je ne peux pas me connecter"},
    {"fr", "Pourquoi ma carte est bloquée ?"},
    {"es", "No puedo entrar en la aplicación"},
    {"tr", "Uygulamaya giriş yapamıyorum"},
    {"pl", "Nie mogę się zalogować do aplikacji"},
    {"ar", "لا أستطيع تسجيل الدخول"},
    {"ru", "Не могу войти в приложение"},
    {"uk", "Не можу увійти в застосунок, допоможіть будь ласка"},
    // Nothing to judge by.
    {"", ""},
    {"", "   \n"},
    {"", "😡😡😡"},
    {"", "@tulpbank"},
    {"", "#storing #pinnen"},
    {"", "https://example.org/waarom-werkt-het-niet"},
    {"", "1234 5678"},
    {"", "ok"},
    {"", "???"},
    // As much of the one as of the other.
    {"", "waarom niet? why not"},
};

class LanguageOf : public testing::TestWithParam<Sample>
{
};

} // namespace

TEST_P(LanguageOf, AShortTextIsTold)
{
    EXPECT_EQ(detectLanguage(QString::fromUtf8(GetParam().text)), QString::fromLatin1(GetParam().language));
}

INSTANTIATE_TEST_SUITE_P(Samples, LanguageOf, testing::ValuesIn(samples));

TEST(Language, IsTheSameOnEveryThread)
{
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&wrong] {
            for (const Sample &sample : samples) {
                wrong += detectLanguage(QString::fromUtf8(sample.text)) == QString::fromLatin1(sample.language) ? 0 : 1;
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    EXPECT_EQ(wrong.load(), 0);
}

TEST(Language, TakesAnyTextWithoutHarm)
{
    // Lone surrogates, controls, and a text far over any platform's limit.
    EXPECT_EQ(detectLanguage(QString(QChar(0xd800)) + QChar(0x1) + QChar(0xdc00)), QString());
    EXPECT_EQ(detectLanguage(QStringLiteral("ik kan niet inloggen ").repeated(50'000)), QStringLiteral("nl"));
}
