#include "ui/shell/HelpViewer.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QListWidget>
#include <QRegularExpression>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

// Resources of a static library are only there once they are named, outside any namespace.
static void initHelpResources()
{
    Q_INIT_RESOURCE(wederhoor_help);
}

namespace wederhoor {

namespace {

constexpr QSize viewerSize(880, 640);
constexpr int contentsWidth = 220;
constexpr int pictureWidth = 590;
constexpr int pageRole = Qt::UserRole;
constexpr QLatin1String firstPage("index");

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Shows pages written in Markdown. Qt reads Markdown into the text on screen and lays that out at every word; here it
/// is read aside.
class HelpPage final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type == QTextDocument::ImageResource) {
            // A picture of a whole window is as wide as the page.
            const QImage picture(QLatin1Char(':') + name.path());
            return picture.width() <= pictureWidth ? picture
                                                   : picture.scaledToWidth(pictureWidth, Qt::SmoothTransformation);
        }
        if (type != QTextDocument::HtmlResource) {
            return QTextBrowser::loadResource(type, name);
        }
        QTextDocument aside;
        aside.setMarkdown(textOf(QLatin1Char(':') + name.path()));
        return aside.toHtml();
    }
};

} // namespace

HelpViewer::HelpViewer(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_contents(new QListWidget(this))
    , m_text(new HelpPage(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
{
    initHelpResources();
    setObjectName(QStringLiteral("helpViewer"));
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_text->setObjectName(QStringLiteral("helpText"));
    m_back->setObjectName(QStringLiteral("helpBack"));
    m_forward->setObjectName(QStringLiteral("helpForward"));
    // A link to elsewhere opens by a click only, in the browser of the system.
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(sizes::gapLarge);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that appears lays a long page out anew
    for (QToolButton *button : {m_back, m_forward}) {
        button->setEnabled(false);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("tab", true);
    }
    makeLayout();
    connectParts();
    resize(viewerSize);
    retranslate();
    showPage(firstPage);
    m_contents->setFocus();
}

void HelpViewer::makeLayout()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_contents);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({contentsWidth, viewerSize.width() - contentsWidth});
    auto *head = new QHBoxLayout;
    head->setContentsMargins(sizes::gap, sizes::gap, sizes::gap, sizes::gap);
    head->setSpacing(sizes::gapTiny);
    head->addWidget(m_back);
    head->addWidget(m_forward);
    head->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(splitter, 1);
}

void HelpViewer::connectParts()
{
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr && item->data(pageRole).toString() != page()) {
            showPage(item->data(pageRole).toString());
        }
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme().startsWith(QLatin1String("http"))) {
            QDesktopServices::openUrl(url);
        } else {
            m_text->setSource(url, QTextDocument::HtmlResource);
        }
    });
    connect(m_text, &QTextBrowser::sourceChanged, this, &HelpViewer::followSource);
    connect(m_text, &QTextBrowser::backwardAvailable, m_back, &QToolButton::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, m_forward, &QToolButton::setEnabled);
    connect(m_back, &QToolButton::clicked, m_text, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_text, &QTextBrowser::forward);
    for (const auto &[keys, slot] : {std::pair(QKeySequence::Back, &QTextBrowser::backward),
                                     std::pair(QKeySequence::Forward, &QTextBrowser::forward)}) {
        auto *shortcut = new QShortcut(QKeySequence(keys), this);
        connect(shortcut, &QShortcut::activated, m_text, slot);
    }
    // Links keep the colour of the palette they were read under.
    connect(&m_theme, &Theme::changed, m_text, &QTextBrowser::reload);
}

QString HelpViewer::folder() const
{
    const bool dutch = QLocale().language() == QLocale::Dutch;
    return dutch ? QStringLiteral(":/help/nl/") : QStringLiteral(":/help/en/");
}

QString HelpViewer::page() const
{
    return QFileInfo(m_text->source().path()).completeBaseName();
}

void HelpViewer::retranslate()
{
    setWindowTitle(tr("Help"));
    m_contents->setAccessibleName(tr("Pages of the help"));
    m_text->setAccessibleName(tr("The page"));
    setButtonText(m_back, tr("Back"));
    setButtonText(m_forward, tr("Forward"));
    fill();
    if (!m_text->source().isEmpty()) {
        // What lies behind in the history is in the other language.
        const QString shown = page();
        showPage(shown);
        m_text->clearHistory();
    }
}

void HelpViewer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void HelpViewer::fill()
{
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    // The index is the table of contents: itself, and its links in their order.
    (new QListWidgetItem(tr("Contents"), m_contents))->setData(pageRole, QString(firstPage));
    static const QRegularExpression link(QStringLiteral(R"(\[([^\]]+)\]\(([\w-]+)\.md\))"));
    const QString index = textOf(folder() + firstPage + QStringLiteral(".md"));
    for (auto match = link.globalMatch(index); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        auto *item = new QListWidgetItem(found.captured(1), m_contents);
        item->setData(pageRole, found.captured(2));
    }
}

void HelpViewer::showPage(const QString &page)
{
    const QString path = folder() + page + QStringLiteral(".md");
    const QString shown = QFile::exists(path) ? path : folder() + firstPage + QStringLiteral(".md");
    m_text->setSource(QUrl(QStringLiteral("qrc") + shown), QTextDocument::HtmlResource);
}

void HelpViewer::followSource(const QUrl &url)
{
    // The browser still names the page before while it tells of the new one.
    const QString shown = QFileInfo(url.path()).completeBaseName();
    const QSignalBlocker quiet(m_contents);
    for (int row = 0; row < m_contents->count(); ++row) {
        // Not anew what is chosen already: a list in the midst of a key press would lose its place.
        if (m_contents->item(row)->data(pageRole).toString() == shown && m_contents->currentRow() != row) {
            m_contents->setCurrentRow(row);
        }
    }
}

} // namespace wederhoor
