#pragma once

#include "core/domain/Reply.h"
#include "core/text/PictureRule.h"

#include <QHash>
#include <QImage>
#include <QObject>

namespace wederhoor {

class DraftKeeper;

/// The pictures that go with the reply being written: chosen, described, taken out. GUI thread; files are read and
/// decoded elsewhere.
class ReplyPictures : public QObject
{
    Q_OBJECT

public:
    explicit ReplyPictures(DraftKeeper &drafts, QObject *parent = nullptr);

    /// Whose pictures these are, and what the platform takes; a rule that takes none offers none.
    void show(DraftKind kind, const PictureRule &rule);
    [[nodiscard]] const PictureRule &rule() const { return m_rule; }
    [[nodiscard]] const QList<ReplyAttachment> &pictures() const;
    [[nodiscard]] bool mayAdd() const { return pictures().size() < m_rule.most; }
    /// Null while it is being read, or when the file is gone.
    [[nodiscard]] QImage thumbnail(int index) const;
    /// "Up to 4 pictures of at most 1 MB: JPEG, PNG, WebP or GIF."
    [[nodiscard]] QString limits() const;

    /// Reads the file first; one that the platform does not take is refused in words.
    void add(const QString &path);
    void remove(int index);
    void describe(int index, const QString &altText);

Q_SIGNALS:
    /// One came or went, another draft is shown, or a thumbnail is there.
    void changed();
    /// Only words changed.
    void described();
    void refused(const QString &text);

private:
    void readThumbnails();
    void set(const QList<ReplyAttachment> &pictures);

    DraftKeeper &m_drafts;
    DraftKind m_kind = DraftKind::Public;
    PictureRule m_rule;
    QHash<QString, QImage> m_thumbnails; ///< by path, of the case shown
    int m_number = 0; ///< grows with each draft shown: what was read for another is dropped
};

} // namespace wederhoor
