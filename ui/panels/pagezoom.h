#pragma once

#include <QWidget>

class QToolButton;

namespace gouji {

class PageView;

/// Buttons that make the pages of the original larger or smaller, or as wide as their view.
class PageZoom : public QWidget
{
    Q_OBJECT

public:
    explicit PageZoom(PageView *view, QWidget *parent = nullptr);

    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshIcons();

    QToolButton *m_smaller;
    QToolButton *m_fit;
    QToolButton *m_larger;
};

} // namespace gouji
