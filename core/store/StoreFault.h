#pragma once

namespace wederhoor {

/// For tests: asked before every access to the file. True makes that access fail as a full or broken disk would.
class StoreFault
{
public:
    virtual ~StoreFault() = default;
    /// Called on the store's threads.
    [[nodiscard]] virtual bool failNow(const char *operation) = 0;
};

} // namespace wederhoor
