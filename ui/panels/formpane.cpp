#include "ui/panels/formpane.h"

#include "ui/panels/equationpanel.h"
#include "ui/panels/formtabs.h"

#include <QVBoxLayout>

namespace gouji {

FormPane::FormPane(FormTabs *tables, EquationPanel *equations, QWidget *parent)
    : QWidget(parent)
    , m_tables(tables)
    , m_equations(equations)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tables, 1);
    layout->addWidget(m_equations);
    m_equations->setFixedHeight(equationsHeight());
}

void FormPane::resizeEvent(QResizeEvent *event)
{
    m_equations->setFixedHeight(equationsHeight());
    QWidget::resizeEvent(event);
}

int FormPane::equationsHeight() const
{
    const auto heightOf = [this](int lines) {
        constexpr int margins = 12;
        return lines * m_equations->fontMetrics().lineSpacing() + margins;
    };
    const bool tight = height() - heightOf(3) < m_tables->heightInFull();
    return heightOf(tight ? 2 : 3);
}

} // namespace gouji
