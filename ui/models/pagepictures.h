#pragma once

#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace gouji {

/// Pictures of the pages a view shows, drawn one after the other on another thread. Keeps those
/// seen last; what nobody wants any more is not drawn, or dropped when it comes.
class PagePictures : public QObject
{
    Q_OBJECT

public:
    /// Draws page `page` (from 1); null when that is not possible, or `stop` was asked for. Called
    /// on another thread, never twice at a time.
    using Draw =
        std::function<QImage(int page, double pixelsPerPoint, const std::stop_token &stop)>;

    explicit PagePictures(Draw draw, QObject *parent = nullptr);
    /// Stops what is being drawn, and waits for that.
    ~PagePictures() override;

    /// Says what is in sight, most needed first, and how fine it is to be. Takes the place of what
    /// was wanted before.
    void want(const QList<int> &pages, double pixelsPerPoint);
    /// The picture of a page; null while there is none. It may still be one of another fineness.
    [[nodiscard]] QImage picture(int page) const { return m_kept.value(page).image; }
    /// Something wanted is still to come.
    [[nodiscard]] bool isBusy() const { return m_drawing.page > 0; }

    /// How many bytes of pictures are kept beside those wanted.
    void setBudget(qint64 bytes) { m_budget = bytes; }

signals:
    void ready(int page);

private:
    struct Picture
    {
        QImage image; ///< null for a page that cannot be drawn
        double scale = 0;
        qint64 wanted = 0; ///< when it was wanted last
    };
    struct Job
    {
        int page = 0; ///< 0: none
        double scale = 0;
    };

    void drawNext();
    void deliver(Job job, const QImage &image);
    void forgetOld();

    Draw m_draw;
    QList<int> m_wanted;
    double m_scale = 1;
    QHash<int, Picture> m_kept;
    Job m_drawing;
    std::stop_source m_stop; ///< for m_drawing
    qint64 m_time = 0;       ///< calls of want() so far
    qint64 m_budget = qint64(96) * 1024 * 1024;
    QThreadPool m_pool;
};

} // namespace gouji
