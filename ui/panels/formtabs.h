#pragma once

#include "core/form/cellid.h"

#include <QList>
#include <QTabWidget>

namespace gouji {

class FormTableModel;
class FormView;
class ProblemModel;
class ReportSession;

/// The tables of a report, a tab each, with the number of their problems. All show the same current
/// cell, in one size.
class FormTabs : public QTabWidget
{
    Q_OBJECT

public:
    /// Both must outlive the tabs.
    FormTabs(ReportSession &session, const ProblemModel &problems, QWidget *parent = nullptr);
    ~FormTabs() override;

    [[nodiscard]] const QList<FormView *> &views() const { return m_views; }
    /// nullptr for a table the form does not have.
    [[nodiscard]] FormView *view(int table) const { return m_views.value(table); }
    /// Of the table in front.
    [[nodiscard]] FormView *currentView() const { return m_views.value(currentIndex()); }

    /// Its table comes to the front. Emits nothing.
    void setCurrentCell(CellId cell);
    /// What it takes to show every row of every table, in pixels.
    [[nodiscard]] int heightInFull() const;
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    /// What is being typed counts.
    void finishEditing();
    /// After the form's equations have changed: they have other places in the margins.
    void rebuild();
    void refreshBadges();
    void retranslate();

signals:
    void cellActivated(gouji::CellId cell);
    /// A value was typed and entered.
    void entered();
    void confirmRequested();

private:
    ReportSession &m_session;
    const ProblemModel &m_problems;
    QList<FormTableModel *> m_models;
    QList<FormView *> m_views;
    CellId m_current;
};

} // namespace gouji
