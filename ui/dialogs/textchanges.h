#pragma once

#include "core/report/paragraphdiff.h"

#include <QTableWidget>

namespace gouji {

/// Paragraphs that differ, left and right of each other, under the number of their section.
class TextChanges : public QTableWidget
{
    Q_OBJECT

public:
    explicit TextChanges(const QList<ParagraphDifference> &changes, QWidget *parent = nullptr);

    /// Where the change numbered `change` stands, in words.
    [[nodiscard]] QString placeOf(int change) const;
    /// Makes the change numbered `change` the current one and brings it to sight.
    void showChange(int change);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace gouji
