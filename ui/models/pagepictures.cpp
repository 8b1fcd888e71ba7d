#include "ui/models/pagepictures.h"

#include <algorithm>
#include <utility>

namespace gouji {

PagePictures::PagePictures(Draw draw, QObject *parent)
    : QObject(parent)
    , m_draw(std::move(draw))
{
    m_pool.setMaxThreadCount(1);
}

PagePictures::~PagePictures()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void PagePictures::want(const QList<int> &pages, double pixelsPerPoint)
{
    m_wanted = pages;
    m_scale = pixelsPerPoint;
    ++m_time;
    for (const int page : pages) {
        if (const auto kept = m_kept.find(page); kept != m_kept.end())
            kept->wanted = m_time;
    }
    if (isBusy() && (!pages.contains(m_drawing.page) || m_drawing.scale != m_scale))
        m_stop.request_stop();
    drawNext();
}

void PagePictures::drawNext()
{
    if (isBusy())
        return;
    const auto missing = std::ranges::find_if(m_wanted, [this](int page) {
        const auto kept = m_kept.constFind(page);
        return kept == m_kept.constEnd() || kept->scale != m_scale;
    });
    if (missing == m_wanted.end())
        return;
    m_drawing = {.page = *missing, .scale = m_scale};
    m_stop = {};
    m_pool.start([this, job = m_drawing, stop = m_stop.get_token()] {
        const QImage image = m_draw(job.page, job.scale, stop);
        // Always later, and dropped with this object, which outlives what its pool does.
        QMetaObject::invokeMethod(
            this, [this, job, image] { deliver(job, image); }, Qt::QueuedConnection);
    });
}

void PagePictures::deliver(Job job, const QImage &image)
{
    m_drawing = {};
    const bool late = m_stop.stop_requested() || job.scale != m_scale;
    if (!late) {
        m_kept.insert(job.page, {image, job.scale, m_time});
        forgetOld();
        emit ready(job.page);
    }
    drawNext();
}

/// Those not wanted for the longest time go first.
void PagePictures::forgetOld()
{
    QList<int> spare;
    qint64 bytes = 0;
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it) {
        if (m_wanted.contains(it.key()))
            continue;
        spare.append(it.key());
        bytes += it->image.sizeInBytes();
    }
    std::ranges::sort(spare, {}, [this](int page) { return m_kept[page].wanted; });
    for (const int page : std::as_const(spare)) {
        if (bytes <= m_budget)
            return;
        bytes -= m_kept.take(page).image.sizeInBytes();
    }
}

} // namespace gouji
