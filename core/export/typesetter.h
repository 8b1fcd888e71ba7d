#pragma once

#include "core/export/documentlayout.h"

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <limits>
#include <memory>
#include <vector>

class QPaintDevice;
class QPainter;

namespace gouji {

struct ParagraphStyle;

/// A document set on pages for one device: what is printed, previewed and written as PDF. Needs a
/// QGuiApplication. The device must outlive it.
class Typesetter
{
public:
    Typesetter(const DocumentLayout &layout, QPaintDevice *device);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// Outlines look the same wherever a recorded picture of the page is played back, which sets
    /// text anew for the device it is shown on.
    enum class Letters { Text, Outlines };
    /// Paints page `page`, from 0; the painter's origin is the corner of the paper.
    void paint(QPainter &painter, int page, Letters letters = Letters::Text) const;

private:
    struct PlacedText
    {
        std::shared_ptr<QTextLayout> text;
        QPointF position; ///< of the whole text, whichever of its lines are on the page
        QColor colour;
        int firstLine = 0;
        int endLine = std::numeric_limits<int>::max(); ///< behind the last one on the page
    };
    struct PlacedBox
    {
        QRectF rectangle;
        QString ground; ///< RRGGBB
    };
    struct Page
    {
        QList<PlacedBox> boxes;
        QList<PlacedText> texts;
    };
    friend class TableSetter;

    [[nodiscard]] double points(double value) const { return value * m_scale; }
    [[nodiscard]] double millimetres(double value) const { return value * m_scale * 72 / 25.4; }
    [[nodiscard]] double left() const;
    [[nodiscard]] double width() const;
    [[nodiscard]] double top() const;
    [[nodiscard]] double bottom() const;
    [[nodiscard]] double room() const { return bottom() - m_y; }
    void newPage();

    [[nodiscard]] std::shared_ptr<QTextLayout> layOut(const QString &text,
                                                      const ParagraphStyle &style, double lineWidth,
                                                      double lineHeight) const;
    /// `following`: the height of what must stand on the same page below it.
    void set(const DocumentParagraph &paragraph, double following);
    [[nodiscard]] double leadHeight(const DocumentLayout &layout, qsizetype block);
    void setEdges(const QString &mark);
    [[nodiscard]] PlacedText pageNumber(int page) const;

    QPaintDevice *m_device;
    double m_scale; ///< device units in a point
    double m_y = 0;
    std::vector<Page> m_pages;
};

} // namespace gouji
