#include "core/session/reportsession.h"
#include "tests/support/samplereport.h"
#include "ui/models/formtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

/// The sample of the program, opened from a fresh copy.
class Opened
{
public:
    Opened()
    {
        const QString path = m_folder.filePath(u"report.txt"_s);
        QFile::copy(QStringLiteral(GOUJI_SOURCE_DIR "/resources/samples/sample-report.txt"), path);
        auto opened =
            ReportSession::open(path, testing::builtInCatalogue(),
                                [](const Finding &, const Report &) { return QString(); });
        if (!opened)
            qFatal("cannot open the sample");
        session = std::move(*opened);
    }

    [[nodiscard]] CellId cell(const QString &id) const
    {
        return session->document().form().find(id);
    }

    std::unique_ptr<ReportSession> session;

private:
    QTemporaryDir m_folder;
};

constexpr int tableThree = 1;

QString shown(const FormTableModel &model, CellId cell)
{
    return model.indexOf(cell).data().toString();
}

} // namespace

class TestFormTableModel : public QObject
{
    Q_OBJECT

private slots:
    void everySlotIsCoveredOnce_data();
    void everySlotIsCoveredOnce();
    void everyCellHasItsPlace();
    void onlyValuesCanBeEdited();
    void rolesTellStateAndVerdict();
    void editAndUndoTakeOnePath();
    void changesAreAnnouncedForTheCellsTouched();
    void residualsFollowTheEdit();
    void previewShowsWithoutDoing();
    void refusesWhatCannotStandThere();
    void groupsOfTableFourHaveTheirResidualAtTheFoot();
    void survivesTheModelTester_data();
    void survivesTheModelTester();
    void refusesForeignIndexes();
};

void TestFormTableModel::everySlotIsCoveredOnce_data()
{
    QTest::addColumn<int>("table");
    for (const int table : {0, 1, 2})
        QTest::addRow("table %d", table) << table;
}

void TestFormTableModel::everySlotIsCoveredOnce()
{
    QFETCH(int, table);
    const Opened opened;
    const FormTableModel model(*opened.session, table);
    QSet<std::pair<int, int>> covered;
    for (const FormSlot &slot : model.grid().slotList()) {
        for (int row = slot.row; row < slot.row + slot.rowSpan; ++row) {
            for (int column = slot.column; column < slot.column + slot.columnSpan; ++column) {
                QVERIFY2(!covered.contains({row, column}),
                         qPrintable(u"%1,%2"_s.arg(row).arg(column)));
                covered.insert({row, column});
                QVERIFY(row < model.rowCount() && column < model.columnCount());
            }
        }
    }
    const TableLayout &layout = model.layout();
    for (int row = 0; row < layout.rowCount; ++row) {
        for (int column = 0; column < layout.columnCount; ++column)
            QVERIFY(covered.contains({row, column}));
    }
}

void TestFormTableModel::everyCellHasItsPlace()
{
    const Opened opened;
    int places = 0;
    for (const int table : {0, 1, 2}) {
        const FormTableModel model(*opened.session, table);
        for (CellId cell{0}; cell.index < opened.session->document().form().cellCount();
             ++cell.index) {
            const QModelIndex index = model.indexOf(cell);
            QCOMPARE(index.isValid(), opened.session->document().form().cell(cell).table == table);
            if (!index.isValid())
                continue;
            ++places;
            QCOMPARE(model.cellAt(index), cell);
            QCOMPARE(index.data(FormTableModel::CellIdRole).toInt(), cell.index);
            QCOMPARE(index.data(FormTableModel::SlotRole).toInt(),
                     static_cast<int>(SlotKind::Value));
        }
    }
    QCOMPARE(places, 200);
}

void TestFormTableModel::onlyValuesCanBeEdited()
{
    const Opened opened;
    FormTableModel model(*opened.session, tableThree);
    const QModelIndex label = model.index(0, 0);
    QVERIFY(!model.flags(label).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(label, u"5"_s, Qt::EditRole));
    const QModelIndex margin = model.index(4, model.columnCount() - 1);
    QVERIFY(!model.setData(margin, u"5"_s, Qt::EditRole));
    const QModelIndex value = model.indexOf(opened.cell(u"t3.granted.total"_s));
    QVERIFY(model.flags(value).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(value, u"5"_s, Qt::CheckStateRole));
    QVERIFY(!opened.session->isModified());
}

void TestFormTableModel::rolesTellStateAndVerdict()
{
    const Opened opened;
    const FormTableModel model(*opened.session, tableThree);
    const QModelIndex culprit = model.indexOf(opened.cell(u"t3.granted.natural_person"_s));
    QCOMPARE(culprit.data(FormTableModel::FailingRole).toInt(), 2);
    QCOMPARE(culprit.data(FormTableModel::SeverityRole).toInt(), -1);
    const QModelIndex total = model.indexOf(opened.cell(u"t3.granted.total"_s));
    QCOMPARE(total.data(FormTableModel::FailingRole).toInt(), 1);
    QCOMPARE(total.data(FormTableModel::SeverityRole).toInt(), static_cast<int>(Severity::Error));
    QVERIFY(total.data(FormTableModel::TotalRole).toBool());

    const QModelIndex odd = model.indexOf(opened.cell(u"t3.unavailable.not_held.legal_service"_s));
    QVERIFY(odd.data(FormTableModel::ReviewRole).toBool());
    QCOMPARE(odd.data(FormTableModel::SuggestionRole).toString(), u"1"_s);
    QCOMPARE(odd.data(FormTableModel::RawRole).toString(), u"l"_s);
    QVERIFY(!odd.data(FormTableModel::NumberRole).toBool());

    const QModelIndex zero = model.indexOf(opened.cell(u"t3.granted.research"_s));
    QVERIFY(zero.data(FormTableModel::ZeroRole).toBool());
    const QModelIndex blank = model.indexOf(opened.cell(u"t3.not_processed.excessive.research"_s));
    QCOMPARE(blank.data(FormTableModel::StateRole).toInt(), static_cast<int>(CellState::Blank));
    QVERIFY(!blank.data(FormTableModel::ZeroRole).toBool());
}

void TestFormTableModel::editAndUndoTakeOnePath()
{
    const Opened opened;
    FormTableModel model(*opened.session, tableThree);
    const CellId cell = opened.cell(u"t3.granted.natural_person"_s);
    QVERIFY(model.setData(model.indexOf(cell), u"17"_s, Qt::EditRole));
    QCOMPARE(shown(model, cell), u"17"_s);
    QCOMPARE(model.indexOf(cell).data(FormTableModel::StateRole).toInt(),
             static_cast<int>(CellState::Corrected));
    QCOMPARE(model.indexOf(cell).data(FormTableModel::FailingRole).toInt(), 0);
    opened.session->undoStack().undo();
    QCOMPARE(shown(model, cell), u"71"_s);
    QCOMPARE(model.indexOf(cell).data(FormTableModel::FailingRole).toInt(), 2);
}

void TestFormTableModel::changesAreAnnouncedForTheCellsTouched()
{
    const Opened opened;
    FormTableModel model(*opened.session, tableThree);
    FormTableModel other(*opened.session, 2);
    QSet<QModelIndex> announced;
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex &from, const QModelIndex &to) {
                QCOMPARE(from, to);
                announced.insert(from);
            });
    const QSignalSpy otherSpy(&other, &QAbstractItemModel::dataChanged);
    const CellId cell = opened.cell(u"t3.granted.natural_person"_s);
    const QModelIndex index = model.indexOf(cell);
    const QModelIndex rowEnd = model.index(index.row(), model.columnCount() - 1);
    const auto isAnnounced = [&](const QString &id) {
        return announced.contains(model.indexOf(opened.cell(id)));
    };
    opened.session->confirm(cell);
    QVERIFY(announced.contains(index));
    QVERIFY(announced.contains(rowEnd));
    QVERIFY(!isAnnounced(u"t3.granted.total"_s));
    // The sums hold now: what stands in them looks otherwise, and nothing else.
    announced.clear();
    opened.session->typeText(cell, u"17"_s);
    QVERIFY(announced.contains(index));
    QVERIFY(announced.contains(rowEnd));
    QVERIFY(isAnnounced(u"t3.granted.total"_s));
    QVERIFY(isAnnounced(u"t3.results_total.natural_person"_s));
    QVERIFY(!isAnnounced(u"t3.new_requests.commercial"_s));
    QCOMPARE(otherSpy.count(), 0);
}

void TestFormTableModel::residualsFollowTheEdit()
{
    const Opened opened;
    FormTableModel model(*opened.session, tableThree);
    const CellId cell = opened.cell(u"t3.granted.natural_person"_s);
    const int row = model.indexOf(cell).row();
    const int column = model.indexOf(cell).column();
    const auto rowEnd = [&] { return model.index(row, model.columnCount() - 1).data().toString(); };
    const auto foot = [&](int line) {
        return model.index(model.layout().rowCount + line, column).data().toString();
    };
    QCOMPARE(model.grid().feet().size(), 2);
    QCOMPARE(rowEnd(), u"+54"_s);
    QCOMPARE(foot(0), u"+54"_s);
    QCOMPARE(foot(1), u"✓"_s);
    model.setData(model.indexOf(cell), u"17"_s, Qt::EditRole);
    QCOMPARE(rowEnd(), QString());
    QCOMPARE(foot(0), u"✓"_s);
    model.setData(model.indexOf(cell), u"16"_s, Qt::EditRole);
    QCOMPARE(rowEnd(), u"−1"_s);
    opened.session->typeText(cell, u"many"_s);
    QCOMPARE(rowEnd(), u"?"_s);
    QCOMPARE(foot(0), u"?"_s);
}

void TestFormTableModel::previewShowsWithoutDoing()
{
    const Opened opened;
    FormTableModel model(*opened.session, tableThree);
    const CellId cell = opened.cell(u"t3.granted.natural_person"_s);
    const QModelIndex index = model.indexOf(cell);
    const QModelIndex rowEnd = model.index(index.row(), model.columnCount() - 1);
    model.preview(index, u"1"_s);
    QCOMPARE(rowEnd.data().toString(), u"−16"_s);
    model.preview(index, u"１7"_s);
    QCOMPARE(shown(model, cell), u"17"_s);
    QCOMPARE(rowEnd.data().toString(), QString());
    // What would be refused would do nothing.
    model.preview(index, u"17x"_s);
    QCOMPARE(shown(model, cell), u"71"_s);
    model.preview(index, u"18"_s);
    model.endPreview();
    QCOMPARE(shown(model, cell), u"71"_s);
    QCOMPARE(rowEnd.data().toString(), u"+54"_s);
    QCOMPARE(opened.session->undoStack().count(), 0);
}

void TestFormTableModel::refusesWhatCannotStandThere()
{
    const Opened opened;
    FormTableModel model(*opened.session, tableThree);
    const CellId cell = opened.cell(u"t3.granted.natural_person"_s);
    const QModelIndex index = model.indexOf(cell);
    for (const QString &text : {u"1.5"_s, u"-4"_s, u"l7"_s, u"3万元"_s, u"many"_s})
        QVERIFY2(!model.setData(index, text, Qt::EditRole), qPrintable(text));
    QCOMPARE(model.accepted(index, u"1.5"_s).error().code, RefusalCode::Decimals);
    QVERIFY(!opened.session->isModified());
    QVERIFY(model.setData(index, u"１，２０４件"_s, Qt::EditRole));
    QCOMPARE(shown(model, cell), u"1204"_s);
    // What the source prints is right even where it is wrong.
    const CellId odd = opened.cell(u"t3.unavailable.not_held.legal_service"_s);
    QVERIFY(model.setData(model.indexOf(odd), u"1"_s, Qt::EditRole));
    QVERIFY(model.setData(model.indexOf(odd), u"l"_s, Qt::EditRole));
}

void TestFormTableModel::groupsOfTableFourHaveTheirResidualAtTheFoot()
{
    const Opened opened;
    FormTableModel model(*opened.session, 2);
    QVERIFY(!model.grid().hasResidualColumn());
    QCOMPARE(model.grid().feet().size(), 1);
    const QModelIndex total = model.indexOf(opened.cell(u"t4.litigation_direct.total"_s));
    QCOMPARE(model.index(model.rowCount() - 1, total.column()).data().toString(), u"✓"_s);
    model.setData(total, u"3"_s, Qt::EditRole);
    QCOMPARE(model.index(model.rowCount() - 1, total.column()).data().toString(), u"−2"_s);
}

void TestFormTableModel::survivesTheModelTester_data()
{
    everySlotIsCoveredOnce_data();
}

void TestFormTableModel::survivesTheModelTester()
{
    QFETCH(int, table);
    const Opened opened;
    FormTableModel model(*opened.session, table);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const FormSlot &slot : model.grid().slotList()) {
        // The tester walks the whole model at every change: some cells of each kind are enough.
        if (!slot.cell.isValid() || slot.cell.index % 9 != 0)
            continue;
        const QModelIndex index = model.index(slot.row, slot.column);
        QVERIFY(model.setData(index, u"7"_s, Qt::EditRole));
        QCOMPARE(index.data().toString(), u"7"_s);
        opened.session->confirm(slot.cell);
        opened.session->revert(slot.cell);
    }
    while (opened.session->undoStack().canUndo())
        opened.session->undoStack().undo();
    while (opened.session->undoStack().canRedo())
        opened.session->undoStack().redo();
    model.retranslate();
    QVERIFY(model.rowCount() > 0);
}

void TestFormTableModel::refusesForeignIndexes()
{
    const Opened opened;
    const FormTableModel model(*opened.session, tableThree);
    QVERIFY(!model.cellAt({}).isValid());
    QVERIFY(!model.indexOf(CellId{}).isValid());
    QVERIFY(!model.indexOf(CellId{100000}).isValid());
}

QTEST_GUILESS_MAIN(TestFormTableModel)
#include "tst_formtablemodel.moc"
