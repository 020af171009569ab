#pragma once

#include "core/domain/Ids.h"

#include <QAbstractListModel>

namespace wederhoor {

/// One thing the command palette can do or open.
struct PaletteEntry
{
    enum class Kind { Heading, Command, Case, Person, Template, Setting };
    Kind kind = Kind::Heading;
    QString id = {}; ///< a command's name, a case's id, a person's handle ...
    QString title = {};
    QString detail = {}; ///< dim, beside the title: the menu, the latest words
    QString keys = {}; ///< of a command: "Ctrl+Enter"
    PlatformId platform = {}; ///< of a case or person

    friend bool operator==(const PaletteEntry &, const PaletteEntry &) = default;
};

/// What the command palette lists, in groups under headings. Knows no store.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    /// In this order; a heading goes before each kind.
    void setEntries(const QList<PaletteEntry> &entries);
    [[nodiscard]] const PaletteEntry &entryAt(int row) const { return m_rows.at(row); }
    /// -1: not in the list.
    [[nodiscard]] int rowOf(const PaletteEntry &entry) const;
    /// The next row that can be chosen, in steps of 1 or -1, going round at the ends; -1: there is none.
    [[nodiscard]] int nextRow(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<PaletteEntry> m_rows;
};

} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::PaletteEntry)
