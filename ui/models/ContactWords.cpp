#include "ui/models/ContactWords.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct ContactWords
{
    Q_DECLARE_TR_FUNCTIONS(ContactWords)
};

} // namespace

QString contactWord(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Telephone:
        return ContactWords::tr("Telephone call");
    case ContactKind::Branch:
        return ContactWords::tr("Visit to a branch");
    case ContactKind::Letter:
        return ContactWords::tr("Letter");
    case ContactKind::Chat:
        return ContactWords::tr("Chat");
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
