#include "core/extract/labels/labelchain.h"
#include "core/extract/labels/labeldictionary.h"
#include "core/report/cellvalue.h"
#include "core/text/labelkey.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

QList<std::pair<int, int>> placesOf(const QList<LabelMatch> &matches)
{
    QList<std::pair<int, int>> places;
    for (const LabelMatch &match : matches)
        places.append({match.tableLabels, match.slot});
    return places;
}

/// One cell to a row, each the label at a slot of the table.
CellStream streamOfSlots(const TableLabels &labels, int tableLabels, const QList<int> &slotsInOrder)
{
    CellStream stream;
    for (const int slot : slotsInOrder) {
        Candidate cell;
        cell.row = static_cast<int>(stream.cells.size());
        cell.label = true;
        cell.value.kind = ValueKind::Text;
        cell.key = labels.sequence[slot].key;
        cell.matches = {{.tableLabels = tableLabels,
                         .slot = slot,
                         .tableIndex = labels.tableIndex,
                         .header = true,
                         .weight = labels.sequence[slot].weight}};
        stream.labels.append(static_cast<int>(stream.cells.size()));
        stream.rowBegins.append(static_cast<int>(stream.cells.size()));
        stream.cells.append(cell);
    }
    stream.rowBegins.append(static_cast<int>(stream.cells.size()));
    return stream;
}

/// It is taken for a label without being parsed.
bool isKnownByItsKey(const LabelSlot &slot, const LabelDictionary &dictionary)
{
    const PrintedLabel *label = dictionary.findPrinted(slot.printed);
    return label != nullptr && label->key == labelKey(slot.printed) && label->key == slot.key
           && placesOf(label->matches) == placesOf(dictionary.find(slot.key))
           && parseCellValue(slot.printed).kind == ValueKind::Text;
}

/// Of all ways to choose some of the slots that rise, what the heaviest weighs.
double heaviestRising(const QList<int> &slotsInOrder, const TableLabels &labels)
{
    double heaviest = 0;
    for (int taken = 0; taken < 1 << slotsInOrder.size(); ++taken) {
        QList<int> chosen;
        for (qsizetype i = 0; i < slotsInOrder.size(); ++i) {
            if ((taken & (1 << i)) != 0)
                chosen.append(slotsInOrder[i]);
        }
        double weight = 0;
        for (const int slot : std::as_const(chosen))
            weight += labels.sequence[slot].weight;
        heaviest = std::ranges::is_sorted(chosen) ? std::max(heaviest, weight) : heaviest;
    }
    return heaviest;
}

} // namespace

class TestLabelDictionary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void printedAsInForm();
    void printedOtherwise();
    void nearestWording();
    void longestRisingChain();

private:
    std::shared_ptr<const FormCatalogue> m_catalogue;
};

void TestLabelDictionary::initTestCase()
{
    const auto catalogue = FormCatalogue::loadBuiltIn();
    QVERIFY(catalogue.has_value());
    m_catalogue = *catalogue;
}

/// What is known at a glance is what would be found by the key.
void TestLabelDictionary::printedAsInForm()
{
    const LabelDictionary dictionary(*m_catalogue);
    for (const TableLabels &labels : dictionary.tables()) {
        for (const LabelSlot &slot : labels.sequence)
            QVERIFY2(isKnownByItsKey(slot, dictionary), qPrintable(slot.printed));
    }
}

void TestLabelDictionary::printedOtherwise()
{
    const LabelDictionary dictionary(*m_catalogue);
    for (const QStringView text :
         {u"", u"0", u"12", u"１．属于国家秘密", u" 1.属于国家秘密", u"1.屬於國家秘密", u"件"})
        QVERIFY2(dictionary.findPrinted(text) == nullptr, qPrintable(text.toString()));
    QCOMPARE(placesOf(dictionary.find(labelKey(u"１．屬於 國家秘密"))),
             placesOf(dictionary.findPrinted(u"1.属于国家秘密")->matches));
}

void TestLabelDictionary::nearestWording()
{
    const LabelDictionary dictionary(*m_catalogue);
    const QList<LabelMatch> near = dictionary.find(u"属于囯家秘密"_s);
    QVERIFY(!near.isEmpty());
    QCOMPARE(near.constFirst().distance, 1);
    QCOMPARE(placesOf(near), placesOf(dictionary.find(u"属于国家秘密"_s)));
    QVERIFY(dictionary.find(u"与表格无关的一句话"_s).isEmpty());
}

/// All orders of some heads: the best chain is the heaviest rising run, less what was passed over.
void TestLabelDictionary::longestRisingChain()
{
    const LabelDictionary dictionary(*m_catalogue);
    // Blocks may stand in any order: of a table that is one.
    const auto table = std::ranges::find_if(dictionary.tables(), [](const TableLabels &labels) {
        return labels.table->blocks.size() == 1;
    });
    const TableLabels &labels = *table;
    const auto tableLabels = static_cast<int>(table - dictionary.tables().cbegin());
    QList<int> order = {1, 2, 3, 4, 5};
    do {
        const CellStream stream = streamOfSlots(labels, tableLabels, order);
        const LabelChain chain = chainOf(stream, dictionary, tableLabels, {0, 5});
        QVERIFY(std::ranges::is_sorted(chain.anchors, {}, &Anchor::slot));
        const double heaviest = heaviestRising(order, labels);
        // Passing over a head costs next to nothing, and never so much as a head less weighs.
        QVERIFY2(chain.score <= heaviest, qPrintable(QString::number(chain.score)));
        QVERIFY2(chain.score > heaviest - 0.25, qPrintable(QString::number(chain.score)));
    } while (std::ranges::next_permutation(order).found);
}

QTEST_APPLESS_MAIN(TestLabelDictionary)
#include "tst_labeldictionary.moc"
