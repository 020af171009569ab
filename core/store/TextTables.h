#pragma once

#include "core/domain/Reply.h"
#include "core/domain/Template.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// What agents write and choose beside replies: drafts, templates, signatures, settings.
class DraftTable
{
public:
    explicit DraftTable(Connection &connection);
    [[nodiscard]] Result<void> save(const Draft &draft); ///< an empty one is removed
    [[nodiscard]] Result<QList<Draft>> all();
    [[nodiscard]] Result<QList<Draft>> ofCase(const CaseId &id);

private:
    Connection &m_connection;
};

class TemplateTable
{
public:
    explicit TemplateTable(Connection &connection);
    /// The team's first, then one's own.
    [[nodiscard]] Result<QList<Template>> all();
    [[nodiscard]] Result<void> save(const Template &value);
    [[nodiscard]] Result<void> remove(const TemplateId &id);

private:
    Connection &m_connection;
};

class SignatureTable
{
public:
    explicit SignatureTable(Connection &connection);
    [[nodiscard]] Result<QList<SignatureRule>> all();
    [[nodiscard]] Result<void> save(const SignatureRule &rule); ///< an empty text removes it

private:
    Connection &m_connection;
};

class SettingTable
{
public:
    explicit SettingTable(Connection &connection);
    [[nodiscard]] Result<QString> value(const QString &key); ///< empty when never set
    [[nodiscard]] Result<void> set(const QString &key, const QString &value);

private:
    Connection &m_connection;
};

} // namespace wederhoor
