#pragma once

#include <QWidget>

namespace gouji {

/// Two counts beside the name of a table: errors in a red pill, the rest in an amber one.
class ProblemBadge : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemBadge(QWidget *parent = nullptr);

    void setCounts(int errors, int others);
    [[nodiscard]] int errors() const { return m_errors; }
    [[nodiscard]] int others() const { return m_others; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int pillWidth(int count) const;

    int m_errors = 0;
    int m_others = 0;
};

} // namespace gouji
