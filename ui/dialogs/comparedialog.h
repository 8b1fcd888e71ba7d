#pragma once

#include "core/export/textdiff.h"

#include <QDialog>
#include <QHash>
#include <QList>
#include <QString>

class QLabel;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;
class QTabWidget;

namespace gouji {

class TextChanges;

/// Two reports side by side in their official layout, changed cells marked, then what differs in
/// their texts; gone through one after the other. Shows values of its own: later edits do not show
/// in it.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    struct Side
    {
        QString name;
        Report report;
        ReportSource source = {}; ///< without a text the texts are not compared
    };

    CompareDialog(Side left, Side right, QWidget *parent = nullptr);

    [[nodiscard]] const ReportDiff &diff() const { return m_diff; }
    /// In diff().cells, and behind them in diff().paragraphs; -1 where nothing differs.
    [[nodiscard]] int currentChange() const { return m_current; }

public slots:
    void goToNext() { goTo(m_current + 1); }
    void goToPrevious() { goTo(m_current - 1); }

private:
    /// Where a cell stands on one side.
    struct Place
    {
        int tab = -1;
        QTableWidget *grid = nullptr;
        QTableWidgetItem *item = nullptr;
    };
    using Places = QHash<QString, Place>;

    void buildWidgets();
    void addTables();
    [[nodiscard]] QTableWidget *makeGrid(const Report &report, int table, int tab, Places &places);
    void addTextChanges();
    void markChanges();
    void goTo(int change);
    void showCell(const CellDifference &change);

    Side m_left;
    Side m_right;
    ReportDiff m_diff;
    Places m_leftPlaces;
    Places m_rightPlaces;
    int m_current = -1;
    QTabWidget *m_tabs;
    TextChanges *m_texts = nullptr; ///< while texts differ
    QLabel *m_what;
    QPushButton *m_previous;
    QPushButton *m_next;
};

} // namespace gouji
