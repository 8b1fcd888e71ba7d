#include "ui/windows/exportall.h"

#include "core/export/writefile.h"
#include "ui/messages/messages.h"

#include <QtConcurrentRun>

#include <chrono>
#include <utility>

namespace gouji {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds patience = 300ms; // a few reports are written before it is seen

} // namespace

ExportAll::ExportAll(QList<Item> items, ExportPlan plan, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_items(std::move(items))
    , m_plan(std::move(plan))
    , m_texts(Messages::exportTexts())
    , m_progress(tr("Exporting…"), tr("Cancel"), 0, total(), window)
{
    m_progress.setWindowModality(Qt::WindowModal);
    m_progress.setMinimumDuration(static_cast<int>(patience.count()));
    connect(&m_writing, &QFutureWatcherBase::finished, this, &ExportAll::onWritten);
}

ExportAll::~ExportAll()
{
    m_writing.waitForFinished();
}

void ExportAll::writeNext()
{
    if (m_next == m_items.size() || m_progress.wasCanceled()) {
        m_progress.reset();
        emit finished();
        return;
    }
    m_progress.setValue(static_cast<int>(m_next));
    m_writing.setFuture(QtConcurrent::run([item = m_items[m_next], plan = m_plan, texts = m_texts] {
        return exportToFile(item.snapshot, plan, texts, item.path);
    }));
}

void ExportAll::onWritten()
{
    const Result<void> result = m_writing.result();
    if (result)
        ++m_written;
    else
        m_failures.append(result.error());
    ++m_next;
    writeNext();
}

} // namespace gouji
