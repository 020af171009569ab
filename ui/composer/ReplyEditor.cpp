#include "ui/composer/ReplyEditor.h"

#include "ui/style/Theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>

namespace wederhoor {

namespace {

/// Underlines {{variables}} as they are typed.
class VariableHighlighter final : public QSyntaxHighlighter
{
public:
    VariableHighlighter(QTextDocument *document, const Theme &theme)
        : QSyntaxHighlighter(document)
        , m_theme(theme)
    {
        connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
    }

protected:
    void highlightBlock(const QString &text) override
    {
        static const QRegularExpression variable(QStringLiteral(R"(\{\{[^}]*(\}\})?)"));
        const QTextCharFormat format = textMarkFormat(TextMark::Unresolved, m_theme.palette());
        for (auto match = variable.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            setFormat(static_cast<int>(found.capturedStart()), static_cast<int>(found.capturedLength()), format);
        }
    }

private:
    const Theme &m_theme;
};

/// A paragraph is laid out as one, at each key: beyond this it would be felt. No platform takes so much.
constexpr qsizetype longestParagraph = 8'000;

/// Paragraphs that are too long are broken at spaces, so that all of the text is kept and typing stays quick.
QString inParagraphs(QString text)
{
    qsizetype begin = 0;
    while (text.size() - begin > longestParagraph) {
        const qsizetype end = text.indexOf(u'\n', begin);
        if (end >= 0 && end - begin <= longestParagraph) {
            begin = end + 1;
            continue;
        }
        const qsizetype space = text.lastIndexOf(u' ', begin + longestParagraph);
        if (space > begin) {
            text[space] = u'\n';
            begin = space + 1;
        } else {
            begin += longestParagraph - (text.at(begin + longestParagraph).isLowSurrogate() ? 1 : 0);
            text.insert(begin++, u'\n');
        }
    }
    return text;
}

QStringList localFiles(const QMimeData &source)
{
    QStringList paths;
    for (const QUrl &url : source.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

ReplyEditor::ReplyEditor(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("replyEditor"));
    setTabChangesFocus(true);
    new VariableHighlighter(document(), theme);
    retranslate();
}

void ReplyEditor::retranslate()
{
    setAccessibleName(tr("Your text"));
}

void ReplyEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QPlainTextEdit::changeEvent(event);
}

void ReplyEditor::select(int start, int end)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus();
}

void ReplyEditor::become(const QString &text)
{
    const QString before = toPlainText();
    const qsizetype shorter = std::min(before.size(), text.size());
    qsizetype start = 0;
    while (start < shorter && before.at(start) == text.at(start)) {
        ++start;
    }
    qsizetype tail = 0;
    while (tail < shorter - start && before.at(before.size() - 1 - tail) == text.at(text.size() - 1 - tail)) {
        ++tail;
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(start, text.size() - tail - start));
}

void ReplyEditor::setMarks(const QList<Mark> &marks, const Palette &palette)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : marks) {
        QTextEdit::ExtraSelection selection;
        selection.format = textMarkFormat(mark.mark, palette);
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(mark.start);
        selection.cursor.setPosition(mark.end, QTextCursor::KeepAnchor);
        selections.append(selection);
    }
    // Those that moved along with what was typed stand where they should: no need to paint all anew.
    const QList<QTextEdit::ExtraSelection> before = extraSelections();
    const bool isSame = std::equal(before.begin(), before.end(), selections.begin(), selections.end(),
                                   [](const QTextEdit::ExtraSelection &a, const QTextEdit::ExtraSelection &b) {
                                       return a.cursor.selectionStart() == b.cursor.selectionStart()
                                           && a.cursor.selectionEnd() == b.cursor.selectionEnd()
                                           && a.format == b.format;
                                   });
    if (!isSame) {
        setExtraSelections(selections);
    }
}

void ReplyEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    if (event->text() == QLatin1String("/") && textCursor().block().text().isEmpty()) {
        Q_EMIT templateWanted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool ReplyEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return !localFiles(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void ReplyEditor::insertFromMimeData(const QMimeData *source)
{
    const QStringList paths = localFiles(*source);
    if (paths.isEmpty() && source->hasText() && source->text().size() > longestParagraph) {
        insertPlainText(inParagraphs(source->text()));
    } else if (paths.isEmpty()) {
        QPlainTextEdit::insertFromMimeData(source);
    } else {
        Q_EMIT filesGiven(paths);
    }
}

} // namespace wederhoor
