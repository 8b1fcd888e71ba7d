#pragma once

#include <QLabel>

namespace gouji {

/// One line of plain text that takes the width it is given: what does not go into it is cut off
/// with an ellipsis and stands in the tooltip. Screen readers hear all of it.
class ElidedLabel : public QLabel
{
public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);

    void setFullText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_text;
    Qt::TextElideMode m_mode;
};

} // namespace gouji
