#include "core/export/exporter.h"
#include "ui/dialogs/exportdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPrintPreviewWidget>
#include <QStackedWidget>
#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

ExportQuestion question()
{
    ExportQuestion question;
    question.basePath = u"/tmp/report"_s;
    question.openErrors = 2;
    question.pages = [](const ExportPlan &plan) -> std::optional<DocumentLayout> {
        if (plan.format == u"csv" && plan.content == ExportContent::Report)
            return std::nullopt;
        DocumentLayout layout;
        layout.blocks.append(DocumentParagraph{ParagraphRole::Title, u"报告"_s});
        return layout;
    };
    return question;
}

template<typename Widget>
Widget *find(const ExportDialog &dialog, const QString &name)
{
    return dialog.findChild<Widget *>(name);
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void lastChoicesAreShown()
    {
        ExportQuestion asked = question();
        asked.plan.format = u"html"_s;
        asked.plan.choices.headings = DocumentChoices::Headings::Printed;
        asked.plan.choices.missing = DocumentChoices::Missing::LeftOut;
        asked.plan.choices.corrections = true;
        asked.after = AfterExport::OpenFolder;
        const ExportDialog dialog(asked);
        const ExportAnswer answer = dialog.answer();
        QCOMPARE(answer.plan, asked.plan);
        QCOMPARE(answer.path, u"/tmp/report.html"_s);
        QVERIFY(answer.after == AfterExport::OpenFolder);
    }

    void pathFollowsTheFormat()
    {
        const ExportDialog dialog(question());
        auto *format = find<QComboBox>(dialog, u"exportFormat"_s);
        for (const QString &name : {u"pdf"_s, u"csv"_s, u"docx"_s}) {
            format->setCurrentIndex(format->findData(name));
            QCOMPARE(dialog.answer().path, u"/tmp/report."_s + name);
        }
    }

    void formatsAreThoseOfTheContent()
    {
        const ExportDialog dialog(question());
        auto *content = find<QComboBox>(dialog, u"exportContent"_s);
        auto *format = find<QComboBox>(dialog, u"exportFormat"_s);
        QCOMPARE(format->count(), exportFormats().size());
        content->setCurrentIndex(content->findData(static_cast<int>(ExportContent::Letter)));
        QCOMPARE(format->count(), exportFormats(ExportContent::Letter).size());
        QVERIFY(dialog.answer().plan.content == ExportContent::Letter);
    }

    void previewOnlyWhereThereArePages()
    {
        const ExportDialog dialog(question());
        auto *format = find<QComboBox>(dialog, u"exportFormat"_s);
        auto *preview = find<QPrintPreviewWidget>(dialog, u"exportPreview"_s);
        auto *stack = qobject_cast<QStackedWidget *>(preview->parentWidget());
        QCOMPARE(stack->currentWidget(), preview);
        QCOMPARE(preview->pageCount(), 1);
        format->setCurrentIndex(format->findData(u"csv"_s));
        QVERIFY(stack->currentWidget() != preview);
    }

    void severalReportsGoIntoAFolder()
    {
        ExportQuestion asked = question();
        asked.reportCount = 3;
        asked.basePath = u"/tmp"_s;
        const ExportDialog dialog(asked);
        QCOMPARE(dialog.answer().path, u"/tmp"_s);
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
