#include "ui/presenters/TemplateOffers.h"

#include "core/text/TemplateText.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace wederhoor {

namespace {

bool fits(const Template &candidate, const Case &value)
{
    const bool platformFits = candidate.platform.isEmpty() || candidate.platform == value.platform;
    const bool languageFits
        = candidate.language.isEmpty() || value.language.isEmpty() || candidate.language == value.language;
    return platformFits && languageFits;
}

bool isOnTopic(const Template &candidate, const Case &value)
{
    return !value.topic.isEmpty() && candidate.topic.compare(value.topic, Qt::CaseInsensitive) == 0;
}

} // namespace

QList<TemplateOffer> offersFor(const Case &value, const QList<Template> &templates, const QList<TemplateUse> &uses)
{
    QHash<TemplateId, TemplateUse> known;
    for (const TemplateUse &use : uses) {
        known.insert(use.id, use);
    }
    QList<TemplateOffer> offers;
    for (const Template &candidate : templates) {
        if (fits(candidate, value)) {
            TemplateOffer offer{candidate, wordingsOf(candidate.text), 0, known.value(candidate.id)};
            offer.next = wordingInTurn(static_cast<int>(offer.wordings.size()), offer.use.lastWording,
                                       offer.use.hadByCustomer);
            offers.append(offer);
        }
    }
    std::stable_sort(offers.begin(), offers.end(), [&value](const TemplateOffer &left, const TemplateOffer &right) {
        const auto rank = [&value](const TemplateOffer &offer) {
            return std::tuple(isOnTopic(offer.value, value), offer.use.onTopic, offer.use.count);
        };
        const auto ranks = std::pair(rank(left), rank(right));
        return ranks.first != ranks.second ? ranks.first > ranks.second
                                           : QString::localeAwareCompare(left.value.name, right.value.name) < 0;
    });
    return offers;
}

} // namespace wederhoor
