#pragma once

namespace wederhoor {

/// Names the steps of poll and send as they are passed, so that a test can end the process at each of them.
class StepProbe
{
public:
    virtual ~StepProbe() = default;
    /// `step` is a literal such as "poll.before_commit", "send.after_publish". Called on any thread.
    virtual void pass(const char *step) = 0;
};

/// What the program itself uses.
class NoProbe final : public StepProbe
{
public:
    void pass(const char *) override { }
};

} // namespace wederhoor
