#include "core/text/TemplateRenderer.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

WEDERHOOR_FUZZ_TARGET(template_renderer)
{
    const QHash<QString, QString> values{{QStringLiteral("customer.first_name"), QStringLiteral("{{agent.name}}")},
                                         {QStringLiteral("agent.name"), QStringLiteral("Eva")},
                                         {QStringLiteral("case.topic"), QString()}};
    const Rendered rendered = renderTemplate(QString::fromUtf8(bytes), values);
    int last = 0;
    for (const Rendered::Unresolved &unresolved : rendered.unresolved) {
        WEDERHOOR_FUZZ_CHECK(unresolved.start >= last && unresolved.start < unresolved.end);
        WEDERHOOR_FUZZ_CHECK(unresolved.end <= rendered.text.size());
        last = unresolved.end;
    }
    WEDERHOOR_FUZZ_CHECK(firstName(QString::fromUtf8(bytes)).size() <= bytes.size());
}
