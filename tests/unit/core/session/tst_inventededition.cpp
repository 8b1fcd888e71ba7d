// An edition nobody has thought of is a JSON file and nothing else: here is one, with other tables,
// rows, columns, sums and years, taken the whole way.

#include "core/check/checker.h"
#include "core/export/exporter.h"
#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "core/report/reportfile.h"
#include "tests/support/formtables.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

FormCatalogue::NamedFile named(const QString &path)
{
    QFile file(path);
    return {path, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()};
}

/// The built-in forms with the invented one beside them.
std::shared_ptr<const FormCatalogue> catalogue()
{
    const QString resources = QStringLiteral(GOUJI_SOURCE_DIR "/resources/");
    QList<FormCatalogue::NamedFile> forms = {
        named(QStringLiteral(GOUJI_TESTS_DIR "/fixtures/forms/2031.json"))};
    const QDir builtIn(resources + u"forms"_s);
    for (const QString &name : builtIn.entryList({u"*.json"_s}))
        forms.append(named(builtIn.filePath(name)));
    auto loaded = FormCatalogue::load(forms, named(resources + u"rules.json"_s));
    return loaded ? *loaded : nullptr;
}

const QHash<QString, QString> consistentValues = {
    {u"t2.catalogue.plans.entries"_s, u"12"_s},
    {u"t2.catalogue.notices.entries"_s, u"30"_s},
    {u"t2.catalogue.sum.entries"_s, u"42"_s},
    {u"t2.catalogue.plans.cost"_s, u"1.5"_s},
    {u"t2.catalogue.notices.cost"_s, u"0.25"_s},
    {u"t2.catalogue.sum.cost"_s, u"1.75"_s},
    {u"t3.received.person"_s, u"9"_s},
    {u"t3.received.foreign"_s, u"1"_s},
    {u"t3.received.total"_s, u"10"_s},
    {u"t3.open.person"_s, u"7"_s},
    {u"t3.open.total"_s, u"7"_s},
    {u"t3.left.person"_s, u"2"_s},
    {u"t3.left.foreign"_s, u"1"_s},
    {u"t3.left.total"_s, u"3"_s},
    {u"t4.hearing.held"_s, u"4"_s},
};

} // namespace

class TestInventedEdition : public QObject
{
    Q_OBJECT

    SourceDocument document(const QHash<QString, QString> &values) const
    {
        const auto form = m_catalogue->edition(u"2031"_s);
        QString text = u"示例市青川局2032年政府信息公开工作年度报告\n一、总体情况\n一切正常。\n"_s;
        const QStringList headings = {u"二、公开目录维护情况"_s, u"三、申请办理情况"_s,
                                      u"四、救济情况"_s};
        for (int t = 0; t < form->tables().size(); ++t) {
            text += headings[t] + u'\n';
            for (QString row : printedTable(*form, t, TableGeometry::Grid, values))
                text += row.replace(u'|', u'\t') + u'\n';
        }
        return readDocument(text.toUtf8(), u"report.txt"_s).value();
    }

    QStringList rulesOf(const Report &report) const
    {
        QStringList rules;
        for (const Finding &finding : Checker(*m_catalogue, report).findings(report))
            rules.append(finding.rule);
        rules.sort();
        return rules;
    }

private slots:
    void initTestCase()
    {
        m_catalogue = catalogue();
        QVERIFY(m_catalogue);
        QCOMPARE(m_catalogue->newestForm().edition, u"2031"_s);
    }

    void isReadAndConsistent()
    {
        const Report report = Extractor(m_catalogue).extract(document(consistentValues));
        QCOMPARE(report.editionId(), u"2031"_s);
        QCOMPARE(report.sections.size(), 4);
        QCOMPARE(report.cells.size(), 6 + 20 + 4);
        for (int i = 0; i < report.cells.size(); ++i) {
            const QString id = report.form->cell({i}).id;
            QCOMPARE(id + report.cells[i].text, id + consistentValues.value(id, u"0"_s));
        }
        QCOMPARE(rulesOf(report), QStringList());
    }

    void isCheckedByItsOwnRules()
    {
        QHash<QString, QString> values = consistentValues;
        values[u"t3.left.person"_s] = u"5"_s;
        const Report report = Extractor(m_catalogue).extract(document(values));
        QCOMPARE(rulesOf(report), QStringList({u"T3-ROW"_s, u"T9-FLOW"_s}));
    }

    void reportFileComesBack()
    {
        const Report report = Extractor(m_catalogue).extract(document(consistentValues));
        const auto sentence = [](const Finding &finding, const Report &) { return finding.rule; };
        const QByteArray bytes = writeReportFile(report, {}, sentence, {});
        const auto read = readReportFile(bytes, u"report.gouji.json"_s, *m_catalogue);
        QVERIFY(read.has_value());
        QCOMPARE(writeReportFile(*read, {}, sentence, {}), bytes);
    }

    void isExported()
    {
        const Report report = Extractor(m_catalogue).extract(document(consistentValues));
        ExportTexts texts;
        texts.finding = [](const Finding &finding, const Report &) { return finding.rule; };
        texts.cellName = [](CellId cell, const Report &r) { return r.form->cell(cell).id; };
        texts.state = [](CellState) { return u"state"_s; };
        texts.severity = [](Severity) { return u"severity"_s; };
        texts.heading = [](ExportHeading heading) { return QString::number(int(heading)); };
        texts.reason = [](const QString &reason) { return reason; };
        texts.reviewReason = [](const Cell &) { return QString(); };
        for (const QString &format : exportFormats()) {
            if (format == u"pdf") // needs fonts, and these a window system
                continue;
            const auto bytes = exportReport(format, {report, {}, texts});
            QVERIFY2(bytes && !bytes->isEmpty(), qPrintable(format));
        }
    }

private:
    std::shared_ptr<const FormCatalogue> m_catalogue;
};

QTEST_GUILESS_MAIN(TestInventedEdition)
#include "tst_inventededition.moc"
