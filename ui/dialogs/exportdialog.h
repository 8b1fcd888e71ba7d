#pragma once

#include "core/export/typesetter.h"
#include "ui/dialogs/exportquestion.h"

#include <QDialog>
#include <QPrinter>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPrintPreviewWidget;
class QPushButton;
class QStackedWidget;

namespace gouji {

/// Asks what is to be exported and where, and shows the pages as they will be.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(ExportQuestion question, QWidget *parent = nullptr);

    [[nodiscard]] ExportAnswer answer() const;

private:
    void buildWidgets();
    void showChoices();
    void connectAll();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] ExportPlan plan() const;
    void fillFormats();
    void onPlanChanged();
    void browse();
    void print();
    void paint(QPrinter *printer, Typesetter::Letters letters);

    ExportQuestion m_question;
    QPrinter m_printer;
    QComboBox *m_content;
    QComboBox *m_format;
    QComboBox *m_headings;
    QComboBox *m_missing;
    QCheckBox *m_draft;
    QCheckBox *m_marks;
    QCheckBox *m_corrections;
    QLabel *m_errors;
    QLineEdit *m_path;
    QComboBox *m_after;
    QStackedWidget *m_stack;
    QPrintPreviewWidget *m_preview;
    QPushButton *m_print;
    QPushButton *m_export;
};

} // namespace gouji
