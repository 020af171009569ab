#pragma once

#include "ui/presenters/TemplateOffers.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace wederhoor {

/// Finds a template by typing, shows how it would read in this case; Enter takes it, Right shows its next wording,
/// Escape closes, a second `/` writes one. Before anything is typed templates lie in their folders, which Right opens
/// and Left closes. Floats over the composer.
class TemplatePicker : public QFrame
{
    Q_OBJECT

public:
    explicit TemplatePicker(QWidget *parent);

    void setTemplates(const QList<TemplateOffer> &templates);
    /// The chosen template as it would be inserted.
    void showPreview(const TemplateId &id, const QString &filled);
    /// Opens with its lower left corner there, in the parent's coordinates.
    void openAbove(const QPoint &corner, int width);

Q_SIGNALS:
    void previewWanted(const wederhoor::TemplateId &id, const QString &wording);
    void chosen(const wederhoor::Template &value, int wording);
    void slashWanted();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void filter();
    void listFound(const QStringList &words);
    void listFolders();
    void addTemplate(int at, int depth, bool withFolder);
    void addFolder(const QString &folder, int within);
    void openFolder(const QString &folder, bool open);
    [[nodiscard]] bool isOpen(const QString &folder) const;
    /// Of the current row where it is one.
    [[nodiscard]] QString currentFolder() const;
    void chooseCurrent();
    void previewCurrent();
    void showNextWording();
    void take();
    void dismiss();
    [[nodiscard]] bool takesKey(int key, const QString &text);
    [[nodiscard]] const TemplateOffer *current() const;
    [[nodiscard]] QString useWords(const TemplateOffer &offer) const;

    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
    QFrame *m_side;
    QLabel *m_preview;
    QLabel *m_missing;
    QLabel *m_use;
    QLabel *m_acts;
    QLabel *m_keys;
    QList<TemplateOffer> m_templates;
    QSet<QString> m_toggled; ///< folders that are not as they are at first
    int m_wording = 0; ///< of the current one
};

} // namespace wederhoor
