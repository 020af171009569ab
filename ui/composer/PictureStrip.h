#pragma once

#include <QWidget>

class QVBoxLayout;

namespace wederhoor {

class ReplyPictures;

/// The pictures that go with a reply, each with its description and a way out.
class PictureStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PictureStrip(ReplyPictures &pictures, QWidget *parent = nullptr);

    /// Asks for files.
    void choose();
    /// To the description of this picture.
    void focusDescription(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Row;
    void refresh();

    ReplyPictures &m_pictures;
    QVBoxLayout *m_layout;
    QList<Row *> m_rows;
};

} // namespace wederhoor
