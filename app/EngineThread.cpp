#include "app/EngineThread.h"

namespace wederhoor {

EngineThread::EngineThread()
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

EngineThread::~EngineThread()
{
    m_thread.quit();
    m_thread.wait();
    // Only now: what was asked and not answered ends as Cancelled.
    m_context.reset();
}

void EngineThread::post(std::function<void()> fn)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(fn), Qt::QueuedConnection);
}

void EngineThread::runAndWait(const std::function<void()> &fn)
{
    QMetaObject::invokeMethod(m_context.get(), fn, Qt::BlockingQueuedConnection);
}

} // namespace wederhoor
