#include "ui/dialogs/exportdialog.h"

#include "core/export/exporter.h"
#include "core/export/typesetter.h"
#include "ui/messages/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPageSize>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

void choose(QComboBox *box, int data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

/// `path` with the suffix of `format` instead of that of any other one.
QString withSuffix(const QString &path, const QString &format)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool ours = exportFormats().contains(suffix) || suffix == u"txt";
    const QString base = ours ? path.chopped(suffix.size() + 1) : path;
    return base + u'.' + format;
}

} // namespace

ExportDialog::ExportDialog(ExportQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_printer(QPrinter::ScreenResolution)
{
    m_printer.setOutputFormat(QPrinter::PdfFormat); // for the preview: asks for no printer
    m_printer.setPageSize(QPageSize(QPageSize::A4));
    m_printer.setFullPage(true);
    setWindowTitle(m_question.reportCount > 1
                       ? tr("Export %n report(s)", nullptr, m_question.reportCount)
                       : tr("Export the corrected report"));
    buildWidgets();
    showChoices();
    connectAll();
    onPlanChanged();
}

void ExportDialog::buildWidgets()
{
    m_preview = new QPrintPreviewWidget(&m_printer, this);
    m_preview->setObjectName(u"exportPreview"_s);
    auto *nothing = new QLabel(tr("This format has no pages."), this);
    nothing->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_preview);
    m_stack->addWidget(nothing);

    auto *choices = makeChoices();
    auto *buttons = new QDialogButtonBox(this);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &ExportDialog::print);

    auto *columns = new QHBoxLayout;
    columns->addWidget(choices);
    columns->addWidget(m_stack, 1);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(columns, 1);
    rows->addWidget(buttons);
    resize(960, 640);
}

QWidget *ExportDialog::makeChoices()
{
    auto *widget = new QWidget(this);
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    const auto comboBox = [&](const char *name) {
        auto *box = new QComboBox(widget);
        box->setObjectName(QLatin1StringView(name));
        return box;
    };
    m_content = comboBox("exportContent");
    m_content->addItem(tr("The corrected report"), static_cast<int>(ExportContent::Report));
    m_content->addItem(tr("Record of corrections"), static_cast<int>(ExportContent::Corrections));
    m_content->addItem(tr("Letter to the organ"), static_cast<int>(ExportContent::Letter));
    m_format = comboBox("exportFormat");
    m_headings = comboBox("exportHeadings");
    m_headings->addItem(tr("Official wording"),
                        static_cast<int>(DocumentChoices::Headings::Official));
    m_headings->addItem(tr("As printed"), static_cast<int>(DocumentChoices::Headings::Printed));
    m_missing = comboBox("exportMissing");
    m_missing->addItem(tr("Marked as missing"), static_cast<int>(DocumentChoices::Missing::Marked));
    m_missing->addItem(tr("Left out"), static_cast<int>(DocumentChoices::Missing::LeftOut));
    m_after = comboBox("exportAfter");
    m_after->addItem(tr("Nothing"), static_cast<int>(AfterExport::Nothing));
    m_after->addItem(tr("Open it"), static_cast<int>(AfterExport::OpenFile));
    m_after->addItem(tr("Open its folder"), static_cast<int>(AfterExport::OpenFolder));
    m_draft = new QCheckBox(tr("Mark as a &draft while errors are open"), widget);
    m_marks = new QCheckBox(tr("Show which cells were &corrected or are to be reviewed"), widget);
    m_corrections = new QCheckBox(tr("&Add the record of corrections"), widget);
    m_errors = new QLabel(widget);
    m_errors->setWordWrap(true);
    m_path = new QLineEdit(widget);
    m_path->setObjectName(u"exportPath"_s);
    auto *browse = new QToolButton(widget);
    browse->setText(u"…"_s);
    browse->setToolTip(tr("Choose where to write"));
    connect(browse, &QToolButton::clicked, this, &ExportDialog::browse);
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(browse);

    form->addRow(tr("&What:"), m_content);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("&Headings:"), m_headings);
    form->addRow(tr("Not in the &source:"), m_missing);
    form->addRow(m_draft);
    form->addRow(m_errors);
    form->addRow(m_marks);
    form->addRow(m_corrections);
    auto *placeLabel =
        new QLabel(m_question.reportCount > 1 ? tr("Fo&lder:") : tr("Fi&le:"), widget);
    placeLabel->setBuddy(m_path);
    form->addRow(placeLabel, place);
    form->addRow(tr("The&n:"), m_after);
    widget->setMinimumWidth(340);
    return widget;
}

void ExportDialog::showChoices()
{
    const ExportPlan &plan = m_question.plan;
    choose(m_content, static_cast<int>(plan.content));
    fillFormats();
    m_format->setCurrentIndex(std::max(0, m_format->findData(plan.format)));
    choose(m_headings, static_cast<int>(plan.choices.headings));
    choose(m_missing, static_cast<int>(plan.choices.missing));
    choose(m_after, static_cast<int>(m_question.after));
    m_draft->setChecked(plan.choices.draftMark);
    m_marks->setChecked(plan.choices.cellMarks);
    m_corrections->setChecked(plan.choices.corrections);
    m_path->setText(m_question.basePath);
}

void ExportDialog::connectAll()
{
    connect(m_content, &QComboBox::currentIndexChanged, this, [this] {
        const QSignalBlocker blocked(m_format);
        fillFormats();
        onPlanChanged();
    });
    for (const QComboBox *box : {m_format, m_headings, m_missing})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::onPlanChanged);
    for (const QCheckBox *box : {m_draft, m_marks, m_corrections})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::onPlanChanged);
    connect(m_path, &QLineEdit::textChanged, this,
            [this](const QString &path) { m_export->setEnabled(!path.trimmed().isEmpty()); });
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { paint(printer, Typesetter::Letters::Outlines); });
}

void ExportDialog::fillFormats()
{
    const QString before = m_format->currentData().toString();
    m_format->clear();
    for (const QString &format :
         exportFormats(static_cast<ExportContent>(m_content->currentData().toInt())))
        m_format->addItem(Messages::formatName(format), format);
    m_format->setCurrentIndex(std::max(0, m_format->findData(before)));
}

ExportPlan ExportDialog::plan() const
{
    ExportPlan plan;
    plan.content = static_cast<ExportContent>(m_content->currentData().toInt());
    plan.format = m_format->currentData().toString();
    plan.choices.headings =
        static_cast<DocumentChoices::Headings>(m_headings->currentData().toInt());
    plan.choices.missing = static_cast<DocumentChoices::Missing>(m_missing->currentData().toInt());
    plan.choices.draftMark = m_draft->isChecked();
    plan.choices.cellMarks = m_marks->isChecked();
    plan.choices.corrections = m_corrections->isChecked();
    return plan;
}

void ExportDialog::onPlanChanged()
{
    const ExportPlan now = plan();
    const auto pages = m_question.pages ? m_question.pages(now) : std::nullopt;
    const bool ofReport = now.content == ExportContent::Report && pages.has_value();
    for (QWidget *choice :
         std::initializer_list<QWidget *>{m_headings, m_missing, m_draft, m_marks, m_corrections})
        choice->setEnabled(ofReport);
    m_errors->setText(
        m_question.openErrors == 0 ? QString()
        : now.choices.draftMark
            ? tr("%n error(s) are open: every page says so.", nullptr, m_question.openErrors)
            : tr("%n error(s) are open, and nothing on the pages says so.", nullptr,
                 m_question.openErrors));
    m_errors->setVisible(ofReport && m_question.openErrors > 0);
    m_stack->setCurrentIndex(pages ? 0 : 1);
    m_print->setEnabled(pages.has_value());
    if (m_question.reportCount == 1)
        m_path->setText(withSuffix(m_path->text(), now.format));
    if (pages)
        m_preview->updatePreview();
}

void ExportDialog::browse()
{
    const QString chosen =
        m_question.reportCount > 1
            ? QFileDialog::getExistingDirectory(this, tr("Folder to write to"), m_path->text())
            : QFileDialog::getSaveFileName(
                this, tr("File to write"), m_path->text(),
                u"%1 (*.%2)"_s.arg(m_format->currentText(), m_format->currentData().toString()));
    if (chosen.isEmpty())
        return;
    m_path->setText(m_question.reportCount > 1
                        ? chosen
                        : withSuffix(chosen, m_format->currentData().toString()));
}

void ExportDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        paint(&printer, Typesetter::Letters::Text);
}

void ExportDialog::paint(QPrinter *printer, Typesetter::Letters letters)
{
    const auto layout = m_question.pages ? m_question.pages(plan()) : std::nullopt;
    if (!layout)
        return;
    const Typesetter pages(*layout, printer);
    QPainter painter(printer);
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0)
            printer->newPage();
        pages.paint(painter, page, letters);
    }
}

ExportAnswer ExportDialog::answer() const
{
    return {m_path->text().trimmed(), plan(),
            static_cast<AfterExport>(m_after->currentData().toInt())};
}

} // namespace gouji
