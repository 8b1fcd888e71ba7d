// The whole way from bytes to a report, for every text flavour and every habit of writing it.

#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "tests/support/reporttext.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

Q_DECLARE_METATYPE(gouji::TextFlavour)
Q_DECLARE_METATYPE(gouji::TextHabit)

class TestTextReports : public QObject
{
    Q_OBJECT

    QHash<QString, QString> distinctValues(const FormEdition &form) const
    {
        QHash<QString, QString> values;
        for (int i = 0; i < form.cellCount(); ++i)
            values.insert(form.cell({i}).id, QString::number(1000 + i));
        return values;
    }

    /// Every difference between what is printed and what was read, empty when there is none.
    QStringList differences(const QString &text, const Report &report, const FormEdition &form,
                            const QHash<QString, QString> &printed) const
    {
        QStringList wrong;
        if (report.editionId() != form.id())
            return {u"edition "_s + report.editionId()};
        for (int i = 0; i < form.cellCount(); ++i) {
            const QString id = form.cell({i}).id;
            const CellReading &reading = report.cell({i}).reading;
            const QString value =
                reading.value.number ? reading.value.number->toString() : QString();
            const bool blank = printed[id].isEmpty();
            if (value != printed[id]
                || reading.state != (blank ? CellState::Blank : CellState::Read))
                wrong.append(id + u": "_s + value + u" instead of "_s + printed[id]);
            else if (text.sliced(reading.span->begin, reading.span->size()) != reading.raw)
                wrong.append(id + u": span"_s);
            else if (reading.review)
                wrong.append(id + u": review"_s);
        }
        return wrong;
    }

    static bool isLastOfRow(const FormEdition &form, int cell)
    {
        return cell + 1 == form.cellCount()
               || form.cell({cell}).table != form.cell({cell + 1}).table
               || form.cell({cell}).row != form.cell({cell + 1}).row;
    }

private slots:
    void initTestCase()
    {
        m_catalogue = FormCatalogue::loadBuiltIn().value();
        m_extractor = std::make_unique<Extractor>(m_catalogue);
    }

    void flavoursAndHabits_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<TextFlavour>("flavour");
        QTest::addColumn<TextHabit>("habit");
        for (const FormFile &form : m_catalogue->forms()) {
            for (const TextFlavour flavour : allFlavours()) {
                for (const TextHabit habit : allHabits())
                    QTest::addRow("%s, %s, %s", qPrintable(form.edition),
                                  qPrintable(nameOf(flavour)), qPrintable(nameOf(habit)))
                        << form.edition << flavour << habit;
            }
        }
    }

    void flavoursAndHabits()
    {
        QFETCH(QString, edition);
        QFETCH(TextFlavour, flavour);
        QFETCH(TextHabit, habit);
        const auto form = m_catalogue->edition(edition);
        const QHash<QString, QString> values = distinctValues(*form);
        const QByteArray bytes = reportText(*form, values, flavour, habit).toUtf8();
        const auto document = readDocument(bytes, u"report.txt"_s);
        QVERIFY(document.has_value());
        const Report report = m_extractor->extract(*document);
        QCOMPARE(differences(document->text.text(), report, *form, values), QStringList());
        QCOMPARE(report.sections.size(), 6);
        QCOMPARE(report.year->value, 2022);
        QCOMPARE(report.agency->value, u"示例市青川局"_s);
        QCOMPARE(report.signature->value, QDate(2023, 1, 12));
        QVERIFY(report.observations.isEmpty());
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("lineEnd");
        for (const char *encoding :
             {"UTF-8", "UTF-8 BOM", "UTF-16LE", "UTF-16BE", "UTF-16LE BOM", "GB18030", "GBK"}) {
            for (const char *lineEnd : {"\n", "\r\n", "\r"})
                QTest::addRow("%s, %d", encoding, int(qstrlen(lineEnd) * 100 + lineEnd[0]))
                    << QByteArray(encoding) << QByteArray(lineEnd);
        }
    }

    void encodings()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, lineEnd);
        const auto form = m_catalogue->edition(u"2021"_s);
        const QHash<QString, QString> values = distinctValues(*form);
        QString text = reportText(*form, values, TextFlavour::TabCells);
        text.replace(u'\n', QString::fromLatin1(lineEnd));
        const bool bom = encoding.endsWith(" BOM");
        const QByteArray name = encoding.split(' ').constFirst();
        QStringEncoder encoder(name.constData(), bom ? QStringConverter::Flag::WriteBom
                                                     : QStringConverter::Flag::Default);
        const QByteArray bytes = encoder.encode(text);
        const auto document = readDocument(bytes, u"report.txt"_s);
        QVERIFY(document.has_value());
        const Report report = m_extractor->extract(*document);
        QCOMPARE(differences(document->text.text(), report, *form, values), QStringList());
    }

    void everyBlankCellInEveryFlavour_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<TextFlavour>("flavour");
        for (const FormFile &form : m_catalogue->forms()) {
            for (const TextFlavour flavour : allFlavours())
                QTest::addRow("%s, %s", qPrintable(form.edition), qPrintable(nameOf(flavour)))
                    << form.edition << flavour;
        }
    }

    /// No blank may move a neighbour without a word: each cell is right or for review.
    void everyBlankCellInEveryFlavour()
    {
        QFETCH(QString, edition);
        QFETCH(TextFlavour, flavour);
        const auto form = m_catalogue->edition(edition);
        const QHash<QString, QString> values = distinctValues(*form);
        for (int blank = 0; blank < form->cellCount(); ++blank) {
            QHash<QString, QString> printed = values;
            printed[form->cell({blank}).id] = QString();
            const auto document =
                readDocument(reportText(*form, printed, flavour).toUtf8(), u"report.txt"_s);
            const Report report = m_extractor->extract(*document);
            QStringList wrong = differences(document->text.text(), report, *form, printed);
            // A blank at a row's end is what values that slid to the left would leave.
            if (isLastOfRow(*form, blank))
                wrong.removeIf([](const QString &text) { return text.endsWith(u": review"_s); });
            QCOMPARE(wrong, QStringList());
        }
    }

private:
    std::shared_ptr<const FormCatalogue> m_catalogue;
    std::unique_ptr<Extractor> m_extractor;
};

QTEST_GUILESS_MAIN(TestTextReports)
#include "tst_textreports.moc"
