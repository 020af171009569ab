#pragma once

#include "core/domain/Clock.h"
#include "core/domain/FetchPage.h"
#include "core/domain/Result.h"
#include "core/domain/Utf8.h"

#include <QString>

#include <optional>
#include <simdjson.h>

namespace wederhoor::bluesky {

/// One value of a parsed page, or its absence: a chain of look-ups needs no check until its end. Valid while the
/// JsonPage that it came from lives.
class JsonView
{
public:
    JsonView() = default;
    explicit JsonView(simdjson::dom::element element)
        : m_element(element)
    {
    }

    [[nodiscard]] JsonView operator[](const char *key) const
    {
        simdjson::dom::element found;
        if (!m_element || m_element->at_key(key).get(found) != simdjson::SUCCESS) {
            return {};
        }
        return JsonView(found);
    }
    [[nodiscard]] bool isObject() const { return m_element && m_element->is_object(); }
    [[nodiscard]] bool isArray() const { return m_element && m_element->is_array(); }
    /// Empty when absent or no string.
    [[nodiscard]] QString text() const
    {
        std::string_view text;
        if (!m_element || m_element->get(text) != simdjson::SUCCESS) {
            return {};
        }
        return textFromUtf8(text);
    }
    [[nodiscard]] bool isText() const { return m_element && m_element->is_string(); }
    [[nodiscard]] std::optional<Instant> instant() const { return fromIso(text()); }
    /// Nothing when it is not an array.
    template <class Fn> void forEach(Fn fn) const
    {
        simdjson::dom::array items;
        if (m_element && m_element->get(items) == simdjson::SUCCESS) {
            for (const simdjson::dom::element item : items) {
                fn(JsonView(item));
            }
        }
    }
    /// The JSON again, at most 64 KiB of it.
    [[nodiscard]] UnreadableItem unreadable(const QString &reason) const
    {
        const std::string json = m_element ? simdjson::minify(*m_element) : std::string();
        return {reason, QByteArray::fromStdString(json).left(64 * 1024)};
    }

private:
    std::optional<simdjson::dom::element> m_element;
};

/// A parsed answer, which owns what its views look at.
class JsonPage
{
public:
    /// BadResponse when it is no JSON.
    [[nodiscard]] Result<JsonView> parse(const QByteArray &json)
    {
        simdjson::dom::element root;
        const simdjson::error_code code = m_parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root);
        if (code != simdjson::SUCCESS) {
            return failure(ErrorKind::BadResponse, QString::fromUtf8(simdjson::error_message(code)));
        }
        return JsonView(root);
    }

private:
    simdjson::dom::parser m_parser;
};

} // namespace wederhoor::bluesky
