#include "ui/conversation/ConversationAccess.h"

#include "ui/conversation/ConversationView.h"
#include "ui/models/ConversationModel.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <memory>
#include <vector>

namespace wederhoor {

namespace {

/// One message, as a sentence.
class MessageAccess final : public QAccessibleInterface
{
public:
    MessageAccess(ConversationView *view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_view && m_row < m_view->model().rowCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || kind != QAccessible::Name) {
            return {};
        }
        const ConversationModel &model = m_view->model();
        return model.data(model.index(m_row), Qt::AccessibleTextRole).toString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override
    {
        return isValid() ? m_view->rowRect(m_row).translated(m_view->viewport()->mapToGlobal(QPoint(0, 0))) : QRect();
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.invalid = !isValid();
        state.focused = isValid() && m_view->hasFocus() && m_view->currentRow() == m_row;
        state.offscreen = isValid() && !m_view->viewport()->rect().intersects(m_view->rowRect(m_row));
        return state;
    }

private:
    QPointer<ConversationView> m_view;
    int m_row;
};

class ConversationAccess final : public QAccessibleWidget
{
public:
    explicit ConversationAccess(ConversationView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }
    ~ConversationAccess() override { forget(); }
    Q_DISABLE_COPY_MOVE(ConversationAccess)

    [[nodiscard]] int childCount() const override { return m_view ? m_view->model().rowCount() : 0; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        m_children.resize(static_cast<std::size_t>(childCount()), 0);
        QAccessible::Id &id = m_children.at(static_cast<std::size_t>(index));
        if (id == 0) {
            // The registry owns it from here on.
            id = QAccessible::registerAccessibleInterface(new MessageAccess(m_view, index));
        }
        return QAccessible::accessibleInterface(id);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (std::size_t i = 0; i < m_children.size(); ++i) {
            if (m_children[i] != 0 && QAccessible::accessibleInterface(m_children[i]) == child) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return m_view ? child(m_view->rowAtPoint(m_view->viewport()->mapFromGlobal(QPoint(x, y)))) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_view ? child(m_view->currentRow()) : nullptr;
    }

    void forget()
    {
        for (const QAccessible::Id id : m_children) {
            if (id != 0) {
                QAccessible::deleteAccessibleInterface(id);
            }
        }
        m_children.clear();
    }

private:
    QPointer<ConversationView> m_view;
    mutable std::vector<QAccessible::Id> m_children;
};

QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    if (className != QLatin1String(ConversationView::staticMetaObject.className())) {
        return nullptr;
    }
    return new ConversationAccess(static_cast<ConversationView *>(object));
}

} // namespace

void installConversationAccess()
{
    QAccessible::removeFactory(makeAccess);
    QAccessible::installFactory(makeAccess);
}

void announceRows(ConversationView &view)
{
    if (!QAccessible::isActive()) {
        return;
    }
    if (auto *access = dynamic_cast<ConversationAccess *>(QAccessible::queryAccessibleInterface(&view))) {
        access->forget();
    }
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void announceCurrent(ConversationView &view)
{
    if (QAccessible::isActive() && view.hasFocus()) {
        QAccessibleEvent event(&view, QAccessible::Focus);
        event.setChild(view.currentRow());
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace wederhoor
