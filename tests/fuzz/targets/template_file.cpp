#include "core/desk/TemplateFile.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

/// A file of templates from elsewhere. What was read is read again from what an export writes.
WEDERHOOR_FUZZ_TARGET(template_file)
{
    const SystemClock clock;
    RandomIdMaker ids(clock);
    const Result<QList<Template>> read = readTemplates(bytes, ids);
    if (!read) {
        WEDERHOOR_FUZZ_CHECK(!read.error().detail.isEmpty());
        return;
    }
    const QByteArray written = writeTemplates(*read);
    const Result<QList<Template>> again = readTemplates(written, ids);
    WEDERHOOR_FUZZ_CHECK(again.has_value() && again->size() == read->size());
    WEDERHOOR_FUZZ_CHECK(writeTemplates(*again) == written);
}
