#pragma once

#include <QWidget>

namespace gouji {

class SourceView;

/// The strip at the left of the original with the numbers of its lines.
class LineNumbers : public QWidget
{
    Q_OBJECT

public:
    explicit LineNumbers(SourceView *view);

    /// What the numbers of the document need.
    [[nodiscard]] int neededWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SourceView *m_view;
};

} // namespace gouji
