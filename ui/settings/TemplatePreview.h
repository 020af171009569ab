#pragma once

#include "core/domain/Ids.h"

#include <QFrame>

class QComboBox;
class QLabel;

namespace wederhoor {

class CounterRing;
class NoticeBar;
class TemplatesPresenter;
class Theme;
struct PlatformOffer;

/// A template as a sample customer would read it, counted by the rule of a platform.
class TemplatePreview : public QFrame
{
    Q_OBJECT

public:
    TemplatePreview(const TemplatesPresenter &presenter, const QList<PlatformOffer> &platforms, const Theme &theme,
                    QWidget *parent = nullptr);

    void setText(const QString &text);
    /// The platform a template is meant for; empty: any.
    void preferPlatform(const PlatformId &platform);
    void retranslate();

private:
    void refresh();

    const TemplatesPresenter &m_presenter;
    QString m_source;
    QLabel *m_title;
    QComboBox *m_place;
    QLabel *m_words;
    CounterRing *m_counter;
    QLabel *m_length;
    NoticeBar *m_notice;
};

} // namespace wederhoor
