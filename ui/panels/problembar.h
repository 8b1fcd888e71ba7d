#pragma once

#include "ui/models/problemgroups.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace gouji {

/// Above the list of problems: how many there are of each kind (a click hides or shows them), and
/// which of them are listed.
class ProblemBar : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemBar(QWidget *parent = nullptr);

    /// Names of the tables to choose from.
    void setForm(const FormEdition &form);
    void showCounts(const ProblemModel &problems, bool consistent);
    [[nodiscard]] ProblemFilter filter() const;
    void retranslate();
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    /// Whose problems are listed; its data are Fault as int, -1 for all.
    [[nodiscard]] QComboBox *faults() const { return m_faults; }
    /// What is said while nothing is wrong; empty otherwise.
    [[nodiscard]] QString calmText() const;

signals:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Chip
    {
        ProblemModel::Kind kind;
        QToolButton *button;
        int count = 0;
    };

    void refreshChips();
    void fillTables();
    void fillStandings();
    void fillFaults();
    [[nodiscard]] static QString counted(ProblemModel::Kind kind, int count);

    const FormEdition *m_form = nullptr;
    QLabel *m_title;
    QList<Chip> m_chips;
    QLabel *m_calm;
    QComboBox *m_tables;
    QComboBox *m_standing;
    QComboBox *m_faults;
    QLineEdit *m_search;
    bool m_consistent = false;
};

} // namespace gouji
