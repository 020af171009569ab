#include "tests/support/Printers.h"
#include "tests/text/Marked.h"

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

struct Line
{
    const char *what;
    const char *marked;
};

void PrintTo(const Line &line, std::ostream *out)
{
    *out << line.what << ": " << line.marked;
}

// Numbers made by rule, or printed in the standards as examples.
const Line ibans[] = {
    {"compact", "Naar [iban:NL91ABNA0417164300] graag."},
    {"in groups", "Naar [iban:NL91 ABNA 0417 1643 00] graag."},
    {"small letters", "naar [iban:nl91abna0417164300]"},
    {"dots", "[iban:NL91.ABNA.0417.1643.00]."},
    {"hyphens", "([iban:NL91-ABNA-0417-1643-00])"},
    {"no-break spaces", "[iban:NL91\u00a0ABNA\u00a00417\u00a01643\u00a000]"},
    {"narrow no-break spaces", "[iban:NL91\u202fABNA\u202f0417\u202f1643\u202f00]"},
    {"a line break inside", "[iban:NL91 ABNA\n0417 1643 00] en verder"},
    {"a line break of two characters", "[iban:NL91 ABNA\r\n0417 1643 00]"},
    {"a zero-width space inside", "[iban:NL91\u200bABNA\u200b0417164300]"},
    {"joiners, marks and a soft hyphen inside", "[iban:NL9\u200d1A\u2060BNA\u200e04\u00ad17\ufeff164300]"},
    {"full-width", "[iban:ＮＬ９１ＡＢＮＡ０４１７１６４３００]"},
    {"Arabic digits", "[iban:NL٩١ABNA٠٤١٧١٦٤٣٠٠]"},
    {"mathematical letters", "[iban:𝐍𝐋𝟗𝟏𝐀𝐁𝐍𝐀𝟎𝟒𝟏𝟕𝟏𝟔𝟒𝟑𝟎𝟎]"},
    {
        "Cyrillic letters that look the same",
        "[iban:NL91\u0410\u0412NA0417164300]",
    },
    {"struck through", "[iban:N\u0336L91ABNA0417164300]"},
    {"odd groups", "[iban:NL 91 ABNA 0417164300]"},
    {"a word glued before it", "IBAN[iban:NL91ABNA0417164300]"},
    {"shown by a right-to-left override", "\u202e[iban:0034617140ANBA19LN]\u202c"},
    {"in digits only", "[iban:DE89 3704 0044 0532 0130 00]"},
    {"letters among the digits", "[iban:FR14 2004 1010 0505 0001 3M02 606]"},
    {"short", "[iban:NO93 8601 1117 947]"},
    {"Belgian", "[iban:BE68 5390 0754 7034]"},
    {"British", "[iban:GB29 NWBK 6016 1331 9268 19]"},
    {"Maltese, the longest of the Union", "[iban:MT84 MALT 0110 0001 2345 MTLC AST0 01S]"},
    {"two", "Van [iban:NL91ABNA0417164300] naar [iban:BE68539007547034]."},
    {"behind emoji", "💳💳 [iban:NL91ABNA0417164300] 💳"},
    {"wrong check digits", "NL92ABNA0417164300"},
    {"a digit changed", "NL91 ABNA 0417 1643 01"},
    {"two digits changed about", "NL91ABNA0417163400"},
    {"a digit too few", "NL91ABNA041716430"},
    {"a digit too many", "NL91ABNA04171643000"},
    {"another country's length", "BE91ABNA0417164300"},
    {"a country without IBAN", "US64SVBKUS6S3300958879"},
    {"words that begin as one", "Je wacht al 24 uur op ons, dat is te lang en daar hebben we 2 dagen voor nodig."},
    {"wrong check digits around what looks like a telephone number", "NL92 ABNA 0201 2345 67"},
};

const Line cards[] = {
    {"Visa", "Kaart [card:4111111111111111] graag."},
    {"in groups", "[card:4111 1111 1111 1111]"},
    {"hyphens", "[card:5555-5555-5555-4444]"},
    {"Mastercard's second range", "[card:2223003122003222]"},
    {"American Express", "[card:3782 822463 10005]"},
    {"Diners Club", "[card:3056 930902 5904]"},
    {"Discover", "[card:6011111111111117]"},
    {"JCB", "[card:3530111333300000]"},
    {"Maestro", "[card:6759649826438453]"},
    {"followed by its end", "[card:4111 1111 1111 1111] 09/28"},
    {"digit by digit", "[card:4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1]"},
    {"over two lines", "[card:4111 1111\n1111 1111]"},
    {"zero-width characters inside", "[card:4111\u200b1111\u200b1111\u200b1111]"},
    {"the Luhn check fails", "4111 1111 1111 1112"},
    {"two digits changed about", "5555 5555 5554 5444"},
    {"of no issuer", "9999 9999 9999 9995"},
    {"too long", "41111111111111111111"},
    {"too short for its issuer", "555555555554444"},
};

const Line bsns[] = {
    {"compact", "Je BSN is [bsn:111222333]."},
    {"with dots", "bsn: [bsn:1112.22.333]"},
    {"with spaces", "Burgerservicenummer [bsn:111 222 333]"},
    {"the word behind it", "[bsn:111222333] is je BSN-nummer"},
    {"eight digits, a zero left out", "sofinummer [bsn:10000008]"},
    {"English", "Your citizen service number [bsn:111222333]"},
    {
        "zero-width characters inside",
        "BSN 1\u200b",
    }, // without the rest: nothing
    {"the 11-test fails", "Je BSN is 111222334."},
    {"no word that says so", "Zaaknummer 111222333 staat open."},
    {"the word too far away",
     "BSN is een nummer dat je nooit openbaar deelt, met niemand, nergens en nooit. Zaak 111222333"},
    {"ten digits", "BSN 1112223330"},
    {"nothing but zeros", "BSN 000000000"},
};

const Line emails[] = {
    {"plain", "Mail [email:jan.smit@post.example] maar."},
    {"plus and digits", "[email:e.devries+bank2@mail.example]"},
    {"subdomains", "<[email:info@klacht.bank.co.uk]>"},
    {"capitals", "[email:JAN@POST.NL]"},
    {"at in brackets", "[email:jan(at)post.nl]"},
    {"at in brackets with spaces", "[email:jan [at] post.nl]"},
    {"full-width at", "[email:jan＠post.nl]"},
    {"zero-width characters inside", "[email:jan\u200b@po\u200cst.nl]"},
    {"accents", "[email:zoë@müller.de]"},
    {"a full stop behind it", "Naar [email:jan@post.nl]."},
    {"a handle of the fediverse", "Dag @jan@mastodon.example, dank."},
    {"a mention", "Dag @jan, dank."},
    {"no domain", "jan@post"},
    {"a domain of numbers", "3@4.5"},
    {"nothing before it", "@post.nl"},
};

const Line phones[] = {
    {"mobile", "Bel [phone:06-12345678] even."},
    {"mobile with spaces", "[phone:06 12 34 56 78]"},
    {"mobile compact", "[phone:0612345678]"},
    {"a range not given out", "[phone:06-71234567]"},
    {"international", "[phone:+31 6 12345678]"},
    {"international compact", "[phone:+31612345678]"},
    {"with zeros", "[phone:0031 612345678]"},
    {"with the trunk zero", "[phone:+31 (0)6 12345678]"},
    {"fixed", "[phone:020-1234567]"},
    {"fixed in brackets", "([phone:020) 123 45 67]"},
    {"British", "[phone:+44 7700 900123]"},
    {"Belgian", "[phone:+32 470 12 34 56]"},
    {"two with a stroke", "[phone:020-1234567]/[phone:06-12345678]"},
    {"no-break spaces", "[phone:06\u00a012345678]"},
    {"zero-width characters inside", "[phone:06\u200b12345678]"},
    {"followed by a number", "[phone:06-12345678] 24 uur"},
    {"free of charge", "Bel gratis 0800-1234567."},
    {"premium rate", "0900-1234567"},
    {"an order number", "Ordernummer 0123456789"},
    {"a ticket", "Ticket #0612345678"},
    {"a digit too few", "06-1234567"},
    {"a digit too many", "06-123456789"},
    {"a date and an hour", "op 01-02-2026 10:30"},
    {"an amount", "1,0612345678 euro"},
    {"in a word", "ref0612345678"},
    {"an hour", "van 08:00 tot 21:00"},
};

const Line postcodes[] = {
    {"postcode and number", "Je woont op [postcode:1234 AB 56]?"},
    {"without a space", "[postcode:1234AB 56]"},
    {"small letters without a space", "[postcode:1234ab 56]"},
    {"small letters with a word", "mijn adres: [postcode:1234 ab 56]"},
    {"a comma", "[postcode:1234 AB, 56]"},
    {"a letter at the number", "[postcode:1234 AB 56a]"},
    {"the number before it", "Dorpsstraat [postcode:12, 1234 AB] Utrecht"},
    {"the number named", "[postcode:1234 AB huisnummer 12]"},
    {"over two lines", "Dorpsstraat [postcode:12\n1234 AB] Utrecht"},
    {"letters that are a word", "Je woont nog op [postcode:1234 AL 56]?"},
    {"no-break space", "[postcode:1234\u00a0AB 56]"},
    {"the postcode alone", "In 1234 AB is een storing."},
    {"a postbox", "Postbus 1800, 1000 BV Amsterdam"},
    {"a postbox and a number", "Postbus 1000 BV 12"},
    {"never given out", "1234 SS 12"},
    {"a leading zero", "0123 AB 12"},
    {"a year in a sentence", "Sinds 2024 is 3 keer per dag normaal."},
    {"a shouted sentence", "AL SINDS 2024 IS 3 KEER TE VEEL"},
    {"an hour behind it", "1234 AB 12:30"},
    {"three letters", "1234 ABC 12"},
};

const Line birthDates[] = {
    {"geboren", "Ben je geboren op [birth_date:12-05-1985]?"},
    {"short", "geb. [birth_date:5/12/85]"},
    {"with a name", "Geboortedatum: [birth_date:12 mei 1985]"},
    {"English", "Date of birth [birth_date:May 12, 1985]"},
    {"English with an ordinal", "born on the [birth_date:12th of May 1985]"},
    {"ISO", "DOB [birth_date:1985-05-12]"},
    {"spaces", "geboren [birth_date:12 05 1985]"},
    {"the word behind it", "[birth_date:12-05-1985] is je geboortedatum"},
    {"no word that says so", "De storing van 12-05-2026 is voorbij."},
    {"no month", "geboren op 32-13-1985"},
    {"no date", "geboren in 1985"},
    {"part of another word", "hoogwaardigebirthdays 12-05-1985"},
};

class Found : public testing::TestWithParam<Line>
{
};

} // namespace

TEST_P(Found, WhereItStandsAndNowhereElse)
{
    const Marked marked = readMarked(QString::fromUtf8(GetParam().marked));
    EXPECT_EQ(written(PersonalDataGuard().find(marked.text)), marked.findings) << marked.text.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Ibans, Found, testing::ValuesIn(ibans));
INSTANTIATE_TEST_SUITE_P(Cards, Found, testing::ValuesIn(cards));
INSTANTIATE_TEST_SUITE_P(Bsns, Found, testing::ValuesIn(bsns));
INSTANTIATE_TEST_SUITE_P(Emails, Found, testing::ValuesIn(emails));
INSTANTIATE_TEST_SUITE_P(Telephones, Found, testing::ValuesIn(phones));
INSTANTIATE_TEST_SUITE_P(Postcodes, Found, testing::ValuesIn(postcodes));
INSTANTIATE_TEST_SUITE_P(BirthDates, Found, testing::ValuesIn(birthDates));
