#pragma once

#include "ui/models/pagechoice.h"
#include "ui/models/pagestack.h"
#include "ui/models/textsearch.h"
#include "ui/panels/originalview.h"
#include "ui/panels/pagemarks.h"
#include "ui/panels/sourcemarks.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace gouji {

class PagePictures;

/// The pages of the original as they are printed, one below the other. Every cell is marked in the
/// manner of its state; the current one is ringed. Pages are drawn when they come into sight.
/// Drawing the mouse over characters chooses them; drawn over paper, it moves the pages.
class PageView
    : public QAbstractScrollArea
    , public OriginalView
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    [[nodiscard]] QWidget *widget() override { return this; }
    void setDocumentOf(const ReportDocument *document) override;
    void setCurrentCell(CellId cell) override;
    void showSpan(TextSpan span) override;
    void goTo(qsizetype offset) override;
    void showFound(const QList<TextSpan> &found, int present) override;
    [[nodiscard]] const TextSearch &search() const override;
    [[nodiscard]] TextSpan chosen() const override { return m_choice.span(); }
    [[nodiscard]] QString chosenText() const override;
    /// The top one in sight: pages have no cursor.
    [[nodiscard]] qsizetype cursorOffset() const override { return topOffset(); }
    [[nodiscard]] qsizetype topOffset() const override;

    [[nodiscard]] CellId currentCell() const { return m_current; }

    /// 1 is the size on paper. Without one, pages are as wide as the view.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    void fitWidth();
    [[nodiscard]] bool fitsWidth() const { return m_fits; }
    /// One step larger (1) or smaller (-1).
    void stepZoom(int direction);

    /// The cell at a point of the viewport; not valid where there is none.
    [[nodiscard]] CellId cellAt(QPoint point) const;
    /// Where a cell stands in the viewport, in sight or not; empty when it stands nowhere.
    [[nodiscard]] QRect rectOf(CellId cell) const;
    /// Where the ring is, in viewport coordinates; empty when nothing is marked.
    [[nodiscard]] QRect markedRect() const;
    /// The pages in sight, and whether their pictures are there.
    [[nodiscard]] PageStack::Pages visiblePages() const;
    [[nodiscard]] const PagePictures *pictures() const { return m_pictures.get(); }

signals:
    /// The person clicked a cell.
    void cellActivated(gouji::CellId cell);
    /// The person wants the characters read for the current cell.
    void readRequested(gouji::TextSpan span);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    static constexpr double zoomStep = 1.2;

    [[nodiscard]] QPoint offset() const;
    [[nodiscard]] double pixelsPerInch() const;
    void layOut();
    /// The point of the page under `anchor`, in the viewport, stays there.
    void zoomTo(double zoom, QPoint anchor);
    void wantPictures();
    void scrollTo(const PagePlace &place, bool always);
    void choose(QPoint to);
    void movePages(QPoint to);
    void copyChosen() const;
    void clearChoice();
    [[nodiscard]] std::optional<PagePlace> placeAt(QPoint point) const;
    void placeMark();
    void scrollToMark();
    void paintPage(QPainter &painter, int page) const;
    void paintMarks(QPainter &painter, int page) const;
    void paintRing(QPainter &painter) const;
    [[nodiscard]] QRectF inViewport(const PagePlace &place) const;

    const ReportDocument *m_document = nullptr;
    PageStack m_stack;
    std::unique_ptr<PagePictures> m_pictures;
    mutable std::optional<TextSearch> m_search; ///< made when first asked for
    PageMarks m_places;
    SourceMarks m_formats;
    CellId m_current;
    QList<PagePlace> m_marked;
    QList<PagePlace> m_found;
    QList<PagePlace> m_present;
    double m_zoom = 1;
    bool m_fits = true;
    enum class Drag { None, Chooses, Moves };
    PageChoice m_choice;
    Drag m_drag = Drag::None; ///< what the pressed mouse does once it is drawn
    bool m_dragging = false;
    QPoint m_pressedAt;
    QPoint m_pressedOffset;
};

} // namespace gouji
