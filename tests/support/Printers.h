#pragma once

#include "core/domain/Error.h"
#include "core/domain/Ids.h"

#include <QString>

#include <ostream>

QT_BEGIN_NAMESPACE
inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}
inline void PrintTo(const QByteArray &bytes, std::ostream *out)
{
    *out << '"' << bytes.toStdString() << '"';
}
QT_END_NAMESPACE

namespace wederhoor {

template <class Tag> void PrintTo(const TextId<Tag> &id, std::ostream *out)
{
    *out << id.value.toStdString();
}
template <class Tag> void PrintTo(const UuidId<Tag> &id, std::ostream *out)
{
    *out << id.toString().toStdString();
}
inline void PrintTo(ErrorKind kind, std::ostream *out)
{
    *out << errorKindName(kind).toStdString();
}
inline void PrintTo(const Error &error, std::ostream *out)
{
    *out << errorKindName(error.kind).toStdString() << ": " << error.detail.toStdString();
}

} // namespace wederhoor

/// A Result must hold a value, else the test ends here and shows the error.
#define WEDERHOOR_ASSERT_OK(result) ASSERT_TRUE((result).has_value()) << ::testing::PrintToString((result).error())
#define WEDERHOOR_EXPECT_OK(result) EXPECT_TRUE((result).has_value()) << ::testing::PrintToString((result).error())
