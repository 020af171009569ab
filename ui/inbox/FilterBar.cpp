#include "ui/inbox/FilterBar.h"

#include "ui/models/SearchWords.h"
#include "ui/models/Words.h"
#include "ui/presenters/InboxPresenter.h"
#include "ui/widgets/FlowLayout.h"

#include <QEvent>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int chipGap = 6;
constexpr int widestChip = 180;
constexpr int mostValues = 20;

QPushButton *makeChip(QWidget *parent, const QString &name)
{
    auto *chip = new QPushButton(parent);
    chip->setObjectName(name);
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    chip->setMaximumWidth(widestChip);
    return chip;
}

const QStringList &sentiments()
{
    static const QStringList values{QStringLiteral("neg"), QStringLiteral("neu"), QStringLiteral("pos")};
    return values;
}

} // namespace

FilterBar::FilterBar(InboxPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_flow(new FlowLayout(this))
    , m_place(makeChip(this, QStringLiteral("placeChip")))
    , m_more(makeChip(this, QStringLiteral("filterMore")))
{
    setObjectName(QStringLiteral("filterBar"));
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(chipGap);
    m_more->setCheckable(false);
    m_more->setText(QStringLiteral("+"));
    connect(m_more, &QPushButton::clicked, this, &FilterBar::openMenu);
    connect(m_place, &QPushButton::clicked, this, [this] {
        if (m_presenter.isSearching()) {
            m_presenter.setSearchWithin(!m_presenter.query().searchWithin);
        } else {
            m_presenter.showView(CaseView::Active);
        }
    });
    connect(&presenter, &InboxPresenter::viewChanged, this, &FilterBar::follow);
    connect(&presenter.assistant(), &SearchAssistant::knownChanged, this, &FilterBar::follow);
    retranslate();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void FilterBar::retranslate()
{
    setAccessibleName(tr("Filters"));
    m_more->setAccessibleName(tr("More filters"));
    m_more->setToolTip(tr("More filters, and save them as a view (F)"));
    rebuild();
}

QString FilterBar::word(const QString &field, const QString &value) const
{
    if (field == QLatin1String("sentiment")) {
        return sentimentLabel(value);
    }
    if (field == QLatin1String("tag")) {
        return QLatin1Char('#') + value;
    }
    return field == QLatin1String("language") ? languageWord(value) : value;
}

QPushButton *FilterBar::chip(const QString &name, const QString &text, bool on, const CaseFilter &pressed)
{
    QPushButton *&button = m_chips[name];
    if (button == nullptr) {
        button = makeChip(this, QStringLiteral("chip.") + name);
    }
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, widestChip - 40);
    button->setText(on ? shown + QStringLiteral(" \u00d7") : shown);
    button->setChecked(on);
    button->setAccessibleName(on ? tr("Filter %1, on: press to remove").arg(text) : tr("Filter: %1").arg(text));
    button->setToolTip(on ? tr("Remove this filter") : tr("Only these"));
    button->disconnect(this);
    connect(button, &QPushButton::clicked, this, [this, pressed] { m_presenter.setFilter(pressed); });
    m_wanted.append(name);
    return button;
}

void FilterBar::follow()
{
    // Every key in the search field comes by here: mostly nothing changes.
    QJsonObject state = m_presenter.query().toJson();
    state.insert(QStringLiteral("search"), m_presenter.isSearching());
    const QStringList words{m_presenter.placeTitle(), m_presenter.assistant().known().languages.join(QLatin1Char(' ')),
                            QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact))};
    if (words != m_state) {
        m_state = words;
        rebuild();
    }
}

void FilterBar::rebuild()
{
    m_wanted.clear();
    addPlace();
    if (!m_presenter.showsDrafts()) {
        addActive();
        addOffers();
    }
    m_more->setVisible(!m_presenter.showsDrafts());
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        delete item;
    }
    for (auto it = m_chips.begin(); it != m_chips.end();) {
        if (m_wanted.contains(it.key())) {
            ++it;
        } else {
            it.value()->deleteLater();
            it.value()->hide();
            it.value()->setObjectName({});
            it = m_chips.erase(it);
        }
    }
    m_flow->addWidget(m_place);
    QWidget *before = m_place;
    for (const QString &name : std::as_const(m_wanted)) {
        QPushButton *button = m_chips.value(name);
        m_flow->addWidget(button);
        button->show();
        setTabOrder(before, button);
        before = button;
    }
    m_flow->addWidget(m_more);
    setTabOrder(before, m_more);
    m_flow->invalidate();
    updateGeometry();
}

void FilterBar::addPlace()
{
    const QString title = m_presenter.placeTitle();
    const bool searching = m_presenter.isSearching();
    const bool on = !searching || m_presenter.query().searchWithin;
    m_place->setText(fontMetrics().elidedText(title, Qt::ElideRight, widestChip - 24));
    m_place->setChecked(on);
    m_place->setAccessibleName(searching ? tr("Search only in %1").arg(title) : tr("Shown: %1").arg(title));
    m_place->setToolTip(searching ? tr("Search only in %1, or everywhere").arg(title)
                                  : tr("Press to show all active cases"));
}

void FilterBar::addActive()
{
    const CaseFilter now = m_presenter.query().filter;
    const auto value = [this, &now](const QString &field, std::optional<QString> CaseFilter::*member) {
        if (now.*member) {
            CaseFilter without = now;
            (without.*member).reset();
            chip(field + QLatin1Char('.') + *(now.*member), word(field, *(now.*member)), true, without);
        }
    };
    const auto flag = [this, &now](const QString &name, const QString &text, bool CaseFilter::*member) {
        if (now.*member) {
            CaseFilter without = now;
            without.*member = false;
            chip(name, text, true, without);
        }
    };
    flag(QStringLiteral("unread"), tr("Unread"), &CaseFilter::unreadOnly);
    flag(QStringLiteral("attachment"), tr("With attachment"), &CaseFilter::attachmentsOnly);
    value(QStringLiteral("sentiment"), &CaseFilter::sentiment);
    value(QStringLiteral("language"), &CaseFilter::language);
    value(QStringLiteral("topic"), &CaseFilter::topic);
    value(QStringLiteral("tag"), &CaseFilter::tag);
    for (const Channel &channel : m_presenter.assistant().channels()) {
        if (now.channels.contains(channel.id)
            && channelWord(channel.platform, channel.name) != m_presenter.placeTitle()) {
            CaseFilter without = now;
            without.channels.removeAll(channel.id);
            chip(QStringLiteral("channel.") + channel.name, channelWord(channel.platform, channel.name), true, without);
        }
    }
}

/// Those most asked for, where nothing of their kind is chosen and there is something to tell apart.
void FilterBar::addOffers()
{
    const CaseFilter now = m_presenter.query().filter;
    if (!now.unreadOnly) {
        CaseFilter unread = now;
        unread.unreadOnly = true;
        chip(QStringLiteral("unread"), tr("Unread"), false, unread);
    }
    if (!now.sentiment) {
        CaseFilter negative = now;
        negative.sentiment = QStringLiteral("neg");
        chip(QStringLiteral("sentiment.neg"), sentimentLabel(*negative.sentiment), false, negative);
    }
    const QStringList &languages = m_presenter.assistant().known().languages;
    if (!now.language && languages.size() > 1) {
        CaseFilter language = now;
        language.language = languages.constFirst();
        chip(QStringLiteral("language.") + languages.constFirst(), languageWord(languages.constFirst()), false,
             language);
    }
}

QMenu *FilterBar::addValues(QMenu *menu, const QString &title, const QString &field, const QStringList &values,
                            std::optional<QString> CaseFilter::*member)
{
    QMenu *sub = menu->addMenu(title);
    sub->setObjectName(QStringLiteral("filterMenu.") + field);
    sub->setEnabled(!values.isEmpty());
    const CaseFilter now = m_presenter.query().filter;
    for (const QString &value : values.mid(0, mostValues)) {
        QAction *action = sub->addAction(word(field, value));
        action->setObjectName(QStringLiteral("filter.%1.%2").arg(field, value));
        action->setCheckable(true);
        action->setChecked(now.*member == value);
        CaseFilter next = now;
        next.*member = now.*member == value ? std::nullopt : std::optional(value);
        connect(action, &QAction::triggered, this, [this, next] { m_presenter.setFilter(next); });
    }
    return sub;
}

void FilterBar::addFlag(QMenu *menu, const QString &name, const QString &text, bool CaseFilter::*flag)
{
    CaseFilter next = m_presenter.query().filter;
    QAction *action = menu->addAction(text);
    action->setObjectName(QStringLiteral("filter.") + name);
    action->setCheckable(true);
    action->setChecked(next.*flag);
    next.*flag = !(next.*flag);
    connect(action, &QAction::triggered, this, [this, next] { m_presenter.setFilter(next); });
}

void FilterBar::addChannels(QMenu *menu)
{
    QMenu *sub = menu->addMenu(tr("Channel"));
    sub->setObjectName(QStringLiteral("filterMenu.channel"));
    sub->setEnabled(!m_presenter.assistant().channels().isEmpty());
    for (const Channel &channel : m_presenter.assistant().channels()) {
        CaseFilter next = m_presenter.query().filter;
        const bool on = next.channels.contains(channel.id);
        QAction *action = sub->addAction(channelWord(channel.platform, channel.name));
        action->setObjectName(QStringLiteral("filter.channel.") + channel.name);
        action->setCheckable(true);
        action->setChecked(on);
        if (on) {
            next.channels.removeAll(channel.id);
        } else {
            next.channels.append(channel.id);
        }
        connect(action, &QAction::triggered, this, [this, next] { m_presenter.setFilter(next); });
    }
}

void FilterBar::openMenu()
{
    m_presenter.assistant().refresh();
    const KnownValues &known = m_presenter.assistant().known();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("filterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFlag(menu, QStringLiteral("unread"), tr("Unread"), &CaseFilter::unreadOnly);
    addFlag(menu, QStringLiteral("attachment"), tr("With attachment"), &CaseFilter::attachmentsOnly);
    addValues(menu, tr("Sentiment"), QStringLiteral("sentiment"), sentiments(), &CaseFilter::sentiment);
    addValues(menu, tr("Language"), QStringLiteral("language"), known.languages, &CaseFilter::language);
    addValues(menu, tr("Topic"), QStringLiteral("topic"), known.topics, &CaseFilter::topic);
    addValues(menu, tr("Tag"), QStringLiteral("tag"), known.tags, &CaseFilter::tag);
    addChannels(menu);
    menu->addSeparator();
    QAction *clear = menu->addAction(tr("Remove all filters"));
    clear->setObjectName(QStringLiteral("filter.none"));
    clear->setEnabled(m_presenter.query().hasFilters());
    connect(clear, &QAction::triggered, this, [this] {
        CaseFilter filter;
        filter.view = m_presenter.query().filter.view;
        filter.channels = m_presenter.query().filter.channels;
        m_presenter.setFilter(filter);
    });
    QAction *save = menu->addAction(tr("Save as a view \u2026"));
    save->setObjectName(QStringLiteral("filter.save"));
    connect(save, &QAction::triggered, this, &FilterBar::saveWanted);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

} // namespace wederhoor
