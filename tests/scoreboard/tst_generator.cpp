#include "core/check/checker.h"
#include "core/text/decoder.h"
#include "tests/support/generator/generator.h"
#include "tests/support/samplereport.h"

#include <QRegularExpression>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

GeneratorOptions optionsOf(quint64 seed, Flavour flavour, const QList<Damage> &damages)
{
    return {.seed = seed, .flavour = flavour, .damages = damages};
}

/// The truth as a report: what an ideal reader would have read.
Report ideal(const ReportTruth &truth)
{
    Report report = makeReport(builtInCatalogue()->newestForm().edition);
    report.form = truth.form;
    report.tableEditions = truth.tableEditions;
    report.cells.clear();
    for (const TrueCell &cell : truth.cells) {
        CellReading reading;
        reading.state = cell.state;
        reading.raw = cell.raw;
        reading.span = cell.span;
        reading.value.kind = cell.value ? ValueKind::Number : ValueKind::Blank;
        reading.value.number = cell.value;
        report.cells.append(Cell(reading));
    }
    return report;
}

/// Reading a cell's characters by the rules for values gives its state, value and unit.
void compareWithRaw(const TrueCell &cell)
{
    const CellValue value = parseCellValue(cell.raw);
    QCOMPARE(value.number, cell.value);
    QCOMPARE(value.unit, cell.unit);
    QCOMPARE(value.kind == ValueKind::Blank, cell.state == CellState::Blank);
}

/// What every line of a body of pages shows: codes are characters.
QStringList shownLines(const QString &pages)
{
    static const QRegularExpression shown(u"<([0-9a-f]*)> Tj"_s);
    QStringList lines;
    for (const QRegularExpressionMatch &line : shown.globalMatch(pages)) {
        const QString codes = line.captured(1);
        QString text;
        for (qsizetype at = 0; at < codes.size(); at += 4)
            text += QChar(codes.sliced(at, 4).toUShort(nullptr, 16));
        lines.append(text.trimmed());
    }
    return lines;
}

/// What every cell of a body of markup shows, without what is hidden.
QStringList shownCells(QString markup)
{
    static const QRegularExpression unseen(
        u"<!--.*?-->|<td style=\"display: none\">.*?</td>|<w:delText>.*?</w:delText>|"
        u"<w:instrText[^>]*>.*?</w:instrText>|"
        u"<w:r><w:rPr>(?:(?!</w:rPr>).)*(?:<w:vanish/>|\"Secret\")(?:(?!</w:r>).)*</w:r>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression cell(u"<t[dh][ >]|<w:tc>|</t[dh]>|</w:tc>|<tr|</table>"_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    markup.remove(unseen);
    QStringList cells;
    for (QString text : markup.split(cell)) {
        if (const qsizetype end = text.indexOf(u'>');
            end < text.indexOf(u'<') || !text.contains(u'<'))
            text.remove(0, end + 1); // what is left of the cell's own tag
        text.remove(tag);
        text.replace(u"&nbsp;"_s, u" "_s);
        cells.append(text.replace(u"&quot;"_s, u"\""_s).trimmed());
    }
    return cells;
}

QString flavourAndDamage(Flavour flavour, const QString &damage)
{
    return nameOf(flavour) + u", "_s + damage;
}

template<typename Wanted>
void addFlavoursAndDamages(Wanted wanted)
{
    QTest::addColumn<Flavour>("flavour");
    QTest::addColumn<QList<Damage>>("damages");
    for (const Flavour flavour : allFlavours()) {
        if (!wanted(flavour))
            continue;
        QTest::addRow("%s", qPrintable(flavourAndDamage(flavour, u"none"_s)))
            << flavour << QList<Damage>();
        for (const Damage damage : allDamages()) {
            if (applies(damage, flavour))
                QTest::addRow("%s", qPrintable(flavourAndDamage(flavour, nameOf(damage))))
                    << flavour << QList{damage};
        }
    }
}

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

private slots:
    void idealReaderIsRight_data();
    void idealReaderIsRight();
    void markupShowsItsCells_data();
    void markupShowsItsCells();
    void balancedReportsBalance_data();
    void balancedReportsBalance();
    void unbalancedReportsDoNot();
    void isDeterministic();
    void bytesDecodeToTheText();
    void lostRowsAreMissing();
    void twoReportsHaveTwoTruths();
};

void TestGenerator::idealReaderIsRight_data()
{
    addFlavoursAndDamages(isText);
}

/// Every span holds the cell's raw characters, and reading these by the rules for values gives the
/// cell's state, value and unit; but for numbers nobody could read so, each with its reason.
void TestGenerator::idealReaderIsRight()
{
    QFETCH(Flavour, flavour);
    QFETCH(QList<Damage>, damages);
    for (quint64 seed = 1; seed <= 12; ++seed) {
        const GeneratedReport generated = generate(optionsOf(seed, flavour, damages));
        for (const ReportTruth &truth : generated.parts) {
            QCOMPARE(truth.cells.size(), truth.form->cellCount());
            for (const TrueCell &cell : truth.cells) {
                if (cell.state == CellState::Missing) {
                    QVERIFY(!cell.span && cell.raw.isEmpty() && !cell.value);
                    continue;
                }
                QVERIFY(cell.span.has_value());
                QCOMPARE(generated.text.sliced(cell.span->begin, cell.span->size()), cell.raw);
                compareWithRaw(cell);
            }
        }
    }
}

void TestGenerator::markupShowsItsCells_data()
{
    addFlavoursAndDamages([](Flavour flavour) { return !isText(flavour); });
}

/// Every cell's raw characters stand alone in a cell of the markup that is no other's; and they
/// give its state, value and unit.
void TestGenerator::markupShowsItsCells()
{
    QFETCH(Flavour, flavour);
    QFETCH(QList<Damage>, damages);
    const bool joined = damages.contains(Damage::Merged) || damages.contains(Damage::RunTogether);
    // Texts made of pages come from the same markup as these.
    const quint64 seeds = isPrinted(flavour) && flavour != Flavour::Pdf ? 2 : 12;
    for (quint64 seed = 1; seed <= seeds; ++seed) {
        const GeneratedReport generated = generate(optionsOf(seed, flavour, damages));
        QVERIFY(generated.text.isEmpty());
        QStringList shown =
            isPrinted(flavour) ? shownLines(generated.markup) : shownCells(generated.markup);
        for (const ReportTruth &truth : generated.parts) {
            for (const TrueCell &cell : truth.cells) {
                QVERIFY(!cell.span);
                if (cell.state == CellState::Missing) {
                    QVERIFY(cell.raw.isEmpty() && !cell.value);
                    continue;
                }
                compareWithRaw(cell);
                const QString raw = cell.raw.trimmed();
                const bool unseen = joined || (isPrinted(flavour) && raw.isEmpty());
                QVERIFY2(unseen || shown.removeOne(raw), qPrintable(raw));
            }
        }
    }
}

void TestGenerator::balancedReportsBalance_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<FigureSize>("size");
    for (const FormFile &form : builtInCatalogue()->forms()) {
        for (const FigureSize size : {FigureSize::Zero, FigureSize::Small, FigureSize::Office,
                                      FigureSize::City, FigureSize::Huge})
            QTest::addRow("%s, size %d", qPrintable(form.edition), static_cast<int>(size))
                << form.edition << size;
    }
}

void TestGenerator::balancedReportsBalance()
{
    QFETCH(QString, edition);
    QFETCH(FigureSize, size);
    for (quint64 seed = 1; seed <= 40; ++seed) {
        GeneratorOptions options = optionsOf(seed, Flavour::TabRows, {});
        options.edition = edition;
        options.size = size;
        options.balanced = true;
        const Report report = ideal(generate(options).parts.first());
        const Checker checker(*builtInCatalogue(), report);
        for (const EquationState &state : checker.equations())
            QCOMPARE(state.outcome, Outcome::Pass);
    }
}

void TestGenerator::unbalancedReportsDoNot()
{
    int failing = 0;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        GeneratorOptions options = optionsOf(seed, Flavour::TabRows, {});
        options.balanced = false;
        const Report report = ideal(generate(options).parts.first());
        const Checker checker(*builtInCatalogue(), report);
        failing += std::ranges::any_of(checker.equations(), [](const EquationState &state) {
            return state.outcome == Outcome::Fail;
        });
    }
    QCOMPARE(failing, 40);
}

void TestGenerator::isDeterministic()
{
    for (const Flavour flavour : allFlavours()) {
        const GeneratorOptions options = optionsOf(7, flavour, {Damage::Merged, Damage::LostRows});
        QCOMPARE(generate(options).bytes, generate(options).bytes);
        QVERIFY(generate(options).bytes != generate(optionsOf(8, flavour, options.damages)).bytes);
    }
}

void TestGenerator::bytesDecodeToTheText()
{
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Utf8Bom, TextEncoding::Gb18030, TextEncoding::Utf16Le,
          TextEncoding::Utf16Be}) {
        for (quint64 seed = 1; seed <= 10; ++seed) {
            GeneratorOptions options = optionsOf(seed, Flavour::TabCells, {});
            options.encoding = encoding;
            const GeneratedReport generated = generate(options);
            const auto decoded = decode(generated.bytes, generated.fileName);
            QVERIFY(decoded.has_value());
            QCOMPARE(decoded->text, generated.text);
        }
    }
}

void TestGenerator::lostRowsAreMissing()
{
    const ReportTruth truth =
        generate(optionsOf(3, Flavour::TabRows, {Damage::LostRows})).parts.first();
    const auto missing = std::ranges::count(truth.cells, CellState::Missing, &TrueCell::state);
    QVERIFY(missing > 0);
    QVERIFY(missing < truth.cells.size());
}

void TestGenerator::twoReportsHaveTwoTruths()
{
    const GeneratedReport generated =
        generate(optionsOf(3, Flavour::TabCells, {Damage::TwoReports}));
    QCOMPARE(generated.parts.size(), 2);
    QVERIFY(generated.parts[0].cells.last().span->end
            < generated.parts[1].cells.first().span->begin);
}

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
