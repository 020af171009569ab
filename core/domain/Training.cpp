#include "core/domain/Training.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

constexpr NameTable<Criterion, 9> criterionNames{{{
    {Criterion::Time, "time"},
    {Criterion::Answered, "answered"},
    {Criterion::Facts, "facts"},
    {Criterion::Empathy, "empathy"},
    {Criterion::Tone, "tone"},
    {Criterion::Safety, "safety"},
    {Criterion::Channel, "channel"},
    {Criterion::Spoc, "spoc"},
    {Criterion::Signature, "signature"},
}}};

constexpr NameTable<Remark, 47> remarkNames{{{
    {Remark::InTime, "in_time"},
    {Remark::Late, "late"},
    {Remark::NeverAnswered, "never_answered"},
    {Remark::NothingWritten, "nothing_written"},
    {Remark::NotSent, "not_sent"},
    {Remark::Unread, "unread"},
    {Remark::WordList, "word_list"},
    {Remark::Copied, "copied"},
    {Remark::WrongLanguage, "wrong_language"},
    {Remark::ToAnother, "to_another"},
    {Remark::PointMade, "point_made"},
    {Remark::PointMissed, "point_missed"},
    {Remark::PointGuessed, "point_guessed"},
    {Remark::SaidWrong, "said_wrong"},
    {Remark::ActDone, "act_done"},
    {Remark::ActMissed, "act_missed"},
    {Remark::OwnWords, "own_words"},
    {Remark::PlainWords, "plain_words"},
    {Remark::StockPhrase, "stock_phrase"},
    {Remark::NoFeeling, "no_feeling"},
    {Remark::Dismissive, "dismissive"},
    {Remark::ToneFits, "tone_fits"},
    {Remark::WrongForm, "wrong_form"},
    {Remark::MixedForm, "mixed_form"},
    {Remark::NoGreeting, "no_greeting"},
    {Remark::Jargon, "jargon"},
    {Remark::Shouting, "shouting"},
    {Remark::LongWinded, "long_winded"},
    {Remark::Safe, "safe"},
    {Remark::DataRevealed, "data_revealed"},
    {Remark::DataAsked, "data_asked"},
    {Remark::ForeignLink, "foreign_link"},
    {Remark::RightPlace, "right_place"},
    {Remark::MovedNeedlessly, "moved_needlessly"},
    {Remark::NotMoved, "not_moved"},
    {Remark::SpokeInPublic, "spoke_in_public"},
    {Remark::SpocAsked, "spoc_asked"},
    {Remark::SpocNotAsked, "spoc_not_asked"},
    {Remark::SpocWrong, "spoc_wrong"},
    {Remark::SpocNeedless, "spoc_needless"},
    {Remark::SpocWithoutQuestion, "spoc_without_question"},
    {Remark::SpocAnswerKept, "spoc_answer_kept"},
    {Remark::NoSpocNeeded, "no_spoc_needed"},
    {Remark::Signed, "signed"},
    {Remark::Unsigned, "unsigned"},
    {Remark::Dismissed, "dismissed"},
    {Remark::AnsweredNoise, "answered_noise"},
}}};

} // namespace

QString criterionName(Criterion criterion)
{
    return criterionNames.name(criterion);
}

std::optional<Criterion> criterionFromName(const QString &name)
{
    return criterionNames.value(name);
}

QString remarkName(Remark remark)
{
    return remarkNames.name(remark);
}

} // namespace wederhoor
