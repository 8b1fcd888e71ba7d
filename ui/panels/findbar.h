#pragma once

#include "core/base/textspan.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace gouji {

class OriginalView;

/// Looks for words in the original: how many there are, which one is shown; Enter goes to the
/// next, Shift+Enter to the one before, Esc closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Where is looked; What was found before is shown there too.
    void setView(OriginalView *view);

    /// Opens with what is chosen in the view, and takes the keys.
    void open();
    void dismiss();
    void step(int direction);
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    /// "3 of 17", "none"; empty without words.
    [[nodiscard]] QString countText() const;
    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search();
    void refresh();

    OriginalView *m_view = nullptr;
    QLineEdit *m_line;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QList<TextSpan> m_found;
    int m_present = -1;
};

} // namespace gouji
