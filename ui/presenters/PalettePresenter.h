#pragma once

#include "core/domain/CaseQuery.h"
#include "core/domain/Template.h"
#include "ui/models/PaletteModel.h"
#include "ui/presenters/InboxDoor.h"

#include <QTimer>

namespace wederhoor {

/// What the command palette offers for the words typed: commands and settings it is handed, cases and people as the
/// store finds them, templates while a case is open. An older answer never replaces a newer one. GUI thread, no
/// widgets.
class PalettePresenter : public QObject
{
    Q_OBJECT

public:
    explicit PalettePresenter(QObject *parent = nullptr);

    [[nodiscard]] PaletteModel &model() { return m_model; }

    /// Begins anew on one inbox.
    void open(InboxDoor door, const QList<PaletteEntry> &commands, const QList<PaletteEntry> &settings,
              bool withTemplates);
    void setText(const QString &text);
    /// The store is being asked.
    [[nodiscard]] bool isSearching() const { return m_underWay > 0 || m_delay.isActive(); }
    [[nodiscard]] std::optional<Template> templateOf(const PaletteEntry &entry) const;

Q_SIGNALS:
    /// The list was made anew; first: for other words than before.
    void listed(bool first);

private:
    struct Source
    {
        PaletteEntry entry;
        QString searched; ///< folded
    };
    void readTemplates();
    void search();
    void take(const QList<SearchHit> &hits, bool byAuthor);
    void addPerson(const Case &value);
    void appendFound(QList<PaletteEntry> &to, const QList<PaletteEntry> &found) const;
    void list(bool first);
    [[nodiscard]] static QList<Source> sourcesOf(const QList<PaletteEntry> &entries);
    void append(QList<PaletteEntry> &to, const QList<Source> &sources, int most) const;

    std::optional<InboxDoor> m_door;
    PaletteModel m_model;
    QList<Source> m_commands;
    QList<Source> m_settings;
    QList<Source> m_templateSources;
    QList<Template> m_templates;
    QList<PaletteEntry> m_cases;
    QList<PaletteEntry> m_people;
    QString m_text; ///< folded
    QString m_typed;
    int m_number = 0; ///< answers to an older question are dropped
    int m_answered = 0; ///< the question whose answer is shown
    int m_opened = 0;
    int m_underWay = 0;
    QTimer m_delay;
};

} // namespace wederhoor
