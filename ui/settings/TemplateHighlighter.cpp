#include "ui/settings/TemplateHighlighter.h"

#include "ui/presenters/TemplatesPresenter.h"
#include "ui/style/Theme.h"

#include <QRegularExpression>

namespace wederhoor {

TemplateHighlighter::TemplateHighlighter(const Theme &theme, QSet<QString> known, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
    , m_known(std::move(known))
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void TemplateHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression variable(QStringLiteral("\\{\\{\\s*([\\w.]*)\\s*(?:\\|[^{}]*)?(?:\\}\\})?"));
    const Palette &palette = m_theme.palette();
    for (auto found = variable.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const bool isKnown = m_known.contains(match.captured(1)) && match.captured().endsWith(QLatin1String("}}"));
        QTextCharFormat format;
        format.setForeground(isKnown ? palette.accent : palette.late);
        format.setBackground(isKnown ? palette.accentSoft : palette.lateSoft);
        format.setFontWeight(QFont::DemiBold);
        // Colour is not the only sign.
        format.setUnderlineStyle(isKnown ? QTextCharFormat::NoUnderline : QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(palette.late);
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
    QTextCharFormat gap;
    gap.setForeground(palette.soon);
    gap.setBackground(palette.soonSoft);
    gap.setFontWeight(QFont::DemiBold);
    for (const TemplatesPresenter::Stretch &each : TemplatesPresenter::gaps(text)) {
        setFormat(each.start, each.length, gap);
    }
}

} // namespace wederhoor
