#pragma once

#include <QWidget>

namespace gouji {

class EquationPanel;
class FormTabs;

/// The tables above the equations of the current cell. Equations show three lines, or two where the
/// third would push the last rows of the highest table out of sight.
class FormPane : public QWidget
{
    Q_OBJECT

public:
    /// Takes both as children.
    FormPane(FormTabs *tables, EquationPanel *equations, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int equationsHeight() const;

    FormTabs *m_tables;
    EquationPanel *m_equations;
};

} // namespace gouji
