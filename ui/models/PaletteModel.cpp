#include "ui/models/PaletteModel.h"

namespace wederhoor {

namespace {

QString headingWord(PaletteEntry::Kind kind)
{
    switch (kind) {
    case PaletteEntry::Kind::Heading:
        return {};
    case PaletteEntry::Kind::Command:
        return PaletteModel::tr("Commands");
    case PaletteEntry::Kind::Case:
        return PaletteModel::tr("Cases");
    case PaletteEntry::Kind::Person:
        return PaletteModel::tr("People");
    case PaletteEntry::Kind::Template:
        return PaletteModel::tr("Templates");
    case PaletteEntry::Kind::Setting:
        return PaletteModel::tr("Settings");
    }
    Q_UNREACHABLE();
}

QString sentence(const PaletteEntry &entry)
{
    QStringList parts{entry.title, entry.detail, entry.keys};
    parts.removeAll(QString());
    const QString heading = headingWord(entry.kind);
    return heading.isEmpty() ? parts.join(QStringLiteral(", "))
                             : PaletteModel::tr("%1: %2").arg(heading, parts.join(QStringLiteral(", ")));
}

} // namespace

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    QList<PaletteEntry> rows;
    PaletteEntry::Kind last = PaletteEntry::Kind::Heading;
    for (const PaletteEntry &entry : entries) {
        if (entry.kind != last) {
            PaletteEntry heading;
            heading.title = headingWord(entry.kind);
            rows.append(heading);
            last = entry.kind;
        }
        rows.append(entry);
    }
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PaletteModel::rowOf(const PaletteEntry &entry) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).kind == entry.kind && m_rows.at(row).id == entry.id) {
            return row;
        }
    }
    return -1;
}

int PaletteModel::nextRow(int row, int step) const
{
    const int count = rowCount();
    for (int i = 1; i <= count; ++i) {
        const int candidate = ((row + i * step) % count + count) % count;
        if (m_rows.at(candidate).kind != PaletteEntry::Kind::Heading) {
            return candidate;
        }
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PaletteEntry &entry = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return sentence(entry);
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind == PaletteEntry::Kind::Heading) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace wederhoor
