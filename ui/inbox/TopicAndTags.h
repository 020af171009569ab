#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace wederhoor {

class FlowLayout;
class SearchAssistant;

/// A case's topic and tags as chips: the topic is changed by pressing it, a tag goes by pressing it, "+" adds some.
class TopicAndTags : public QWidget
{
    Q_OBJECT

public:
    explicit TopicAndTags(SearchAssistant &assistant, QWidget *parent = nullptr);

    void setTopicAndTags(const QString &topic, const QStringList &tags);

Q_SIGNALS:
    void topicWanted(const QString &topic);
    void tagsWanted(const QString &words);
    void tagUnwanted(const QString &tag);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void rebuild();
    [[nodiscard]] QString fitting(const QString &words) const;
    void edit(QLineEdit *field, const QString &text, const QStringList &known);
    void leave(QLineEdit *field, QWidget *next);
    QPushButton *makeChip(const QString &name);

    SearchAssistant &m_assistant;
    FlowLayout *m_flow;
    QPushButton *m_topic;
    QPushButton *m_add;
    QLineEdit *m_topicField;
    QLineEdit *m_tagField;
    QList<QPushButton *> m_chips;
    QString m_shownTopic;
    QStringList m_shownTags;
};

} // namespace wederhoor
