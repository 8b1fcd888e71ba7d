#include "ui/dialogs/comparedialog.h"

#include "ui/dialogs/textchanges.h"
#include "ui/messages/difftexts.h"
#include "ui/messages/messages.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastColumn = 24;
constexpr int sideWidth = 600; ///< of one of the two, without its scroll bar
const QColor changedGround(0xFF, 0xE6, 0x99);

/// Tables of one report by their ids, whichever editions they come from.
int tableWithId(const Report &report, const QString &id)
{
    const auto &tables = report.form->tables();
    const auto found = std::ranges::find(tables, id, &FormTable::id);
    return found == tables.cend() ? -1 : static_cast<int>(found - tables.cbegin());
}

QString textOf(const Cell &cell)
{
    return cell.isMissing() ? u'(' + Messages::stateName(CellState::Missing) + u')'
                            : cell.text.simplified();
}

/// Values get room for six digits and the mark; labels share what is left of `width`.
void setSizes(QTableWidget &grid, const TableLayout &layout, int width)
{
    const QFontMetrics metrics = grid.fontMetrics();
    const int value = metrics.horizontalAdvance(u"▸ 000000"_s);
    const int left = width - (layout.columnCount - layout.labelColumns) * value;
    double labels = 0;
    for (int column = 0; column < layout.labelColumns; ++column)
        labels += layout.columnWidths.value(column, 1);
    for (int column = 0; column < layout.columnCount; ++column) {
        const double share = layout.columnWidths.value(column, 1) / std::max(1.0, labels);
        grid.setColumnWidth(column, column < layout.labelColumns
                                        ? std::max(leastColumn, static_cast<int>(left * share))
                                        : value);
    }
    grid.verticalHeader()->setDefaultSectionSize(metrics.height() + 4);
    // Heads are words in narrow columns.
    if (layout.headerRows > 0)
        grid.setRowHeight(layout.headerRows - 1, 3 * metrics.height() + 4);
}

void scrollTogether(QTableWidget *one, QTableWidget *other)
{
    for (const auto bar : {&QTableWidget::verticalScrollBar, &QTableWidget::horizontalScrollBar}) {
        QObject::connect((one->*bar)(), &QScrollBar::valueChanged, (other->*bar)(),
                         &QScrollBar::setValue);
        QObject::connect((other->*bar)(), &QScrollBar::valueChanged, (one->*bar)(),
                         &QScrollBar::setValue);
    }
}

} // namespace

CompareDialog::CompareDialog(Side left, Side right, QWidget *parent)
    : QDialog(parent)
    , m_left(std::move(left))
    , m_right(std::move(right))
    , m_diff(diffWithText({m_left.report, m_left.source}, {m_right.report, m_right.source}))
{
    setWindowTitle(tr("Compare"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildWidgets();
    addTables();
    addTextChanges();
    markChanges();
    goTo(0);
}

void CompareDialog::buildWidgets()
{
    auto *names = new QHBoxLayout;
    for (const QString &name : {m_left.name, m_right.name}) {
        auto *label = new QLabel(name, this);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        names->addWidget(label, 1);
    }
    m_tabs = new QTabWidget(this);
    m_what = new QLabel(this);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_previous = new QPushButton(tr("&Previous change"), this);
    m_next = new QPushButton(tr("&Next change"), this);
    connect(m_previous, &QPushButton::clicked, this, &CompareDialog::goToPrevious);
    connect(m_next, &QPushButton::clicked, this, &CompareDialog::goToNext);
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, this, &CompareDialog::goToNext);
    connect(new QShortcut(QKeyCombination(Qt::ShiftModifier, Qt::Key_F8), this),
            &QShortcut::activated, this, &CompareDialog::goToPrevious);

    QStringList lines = {DiffTexts::summary(m_diff)};
    for (const FieldDifference &field : m_diff.fields)
        lines.append(DiffTexts::line(field));
    auto *summary = new QLabel(lines.join(u'\n'), this);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_what, 1);
    foot->addWidget(m_previous);
    foot->addWidget(m_next);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(names);
    rows->addWidget(m_tabs, 1);
    rows->addWidget(summary);
    rows->addLayout(foot);
    resize(2 * sideWidth + 80, 760);
}

void CompareDialog::addTables()
{
    QStringList ids;
    for (const Report *report : {&m_left.report, &m_right.report}) {
        for (const FormTable &table : report->form->tables()) {
            if (!ids.contains(table.id))
                ids.append(table.id);
        }
    }
    for (const QString &id : ids) {
        auto *splitter = new QSplitter(this);
        const int tab = m_tabs->count();
        const int left = tableWithId(m_left.report, id);
        const int right = tableWithId(m_right.report, id);
        QTableWidget *leftGrid =
            left < 0 ? nullptr : makeGrid(m_left.report, left, tab, m_leftPlaces);
        QTableWidget *rightGrid =
            right < 0 ? nullptr : makeGrid(m_right.report, right, tab, m_rightPlaces);
        for (QTableWidget *grid : {leftGrid, rightGrid}) {
            if (grid != nullptr)
                splitter->addWidget(grid);
        }
        if (leftGrid != nullptr && rightGrid != nullptr)
            scrollTogether(leftGrid, rightGrid);
        const Report &named = left < 0 ? m_right.report : m_left.report;
        m_tabs->addTab(splitter,
                       Messages::text(named.form->tables()[left < 0 ? right : left].name));
    }
}

QTableWidget *CompareDialog::makeGrid(const Report &report, int table, int tab, Places &places)
{
    const TableLayout &layout = report.form->layout(table);
    auto *grid = new QTableWidget(layout.rowCount, layout.columnCount, this);
    grid->horizontalHeader()->hide();
    grid->verticalHeader()->hide();
    grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    grid->setSelectionMode(QAbstractItemView::SingleSelection);
    setSizes(*grid, layout, sideWidth);
    for (const LayoutCell &cell : layout.cells) {
        const bool value = cell.kind == LayoutKind::Value;
        auto *item = new QTableWidgetItem(value ? textOf(report.cell(cell.cell))
                                                : Messages::text(cell.text));
        item->setTextAlignment(Qt::AlignCenter);
        if (!value) {
            item->setFlags(Qt::NoItemFlags);
            item->setToolTip(item->text());
            item->setForeground(palette().color(QPalette::WindowText));
        }
        grid->setItem(cell.row, cell.column, item);
        if (cell.rowSpan > 1 || cell.columnSpan > 1)
            grid->setSpan(cell.row, cell.column, cell.rowSpan, cell.columnSpan);
        if (value)
            places.insert(report.form->cell(cell.cell).id, {tab, grid, item});
    }
    return grid;
}

void CompareDialog::addTextChanges()
{
    if (!m_diff.paragraphs || m_diff.paragraphs->isEmpty())
        return;
    m_texts = new TextChanges(*m_diff.paragraphs, this);
    m_tabs->addTab(m_texts, tr("Text"));
}

void CompareDialog::markChanges()
{
    for (const CellDifference &change : std::as_const(m_diff.cells)) {
        const QString text = DiffTexts::line(change, m_left.report, m_right.report);
        for (const Places *places : {&m_leftPlaces, &m_rightPlaces}) {
            QTableWidgetItem *item = places->value(change.cell).item;
            if (item == nullptr)
                continue;
            QFont font = item->font();
            font.setBold(true);
            item->setFont(font);
            item->setBackground(changedGround);
            item->setForeground(QColor(Qt::black));
            item->setText(u"▸ "_s + item->text()); // not by colour alone
            item->setToolTip(text);
        }
    }
}

void CompareDialog::goTo(int change)
{
    const auto cells = static_cast<int>(m_diff.cells.size());
    const int count = cells + (m_texts == nullptr ? 0 : m_texts->rowCount());
    m_current = std::clamp(change, std::min(0, count - 1), std::max(-1, count - 1));
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < count);
    if (m_current < 0) {
        m_what->setText(m_diff.paragraphs ? tr("Nothing differs.") : tr("No cell differs."));
        return;
    }
    const bool isCell = m_current < cells;
    const QString line =
        isCell ? DiffTexts::line(m_diff.cells[m_current], m_left.report, m_right.report)
               : m_texts->placeOf(m_current - cells);
    m_what->setText(tr("%1 of %2 · %3").arg(m_current + 1).arg(count).arg(line));
    if (isCell) {
        showCell(m_diff.cells[m_current]);
    } else {
        m_tabs->setCurrentWidget(m_texts);
        m_texts->showChange(m_current - cells);
    }
}

void CompareDialog::showCell(const CellDifference &change)
{
    for (const Places *places : {&m_leftPlaces, &m_rightPlaces}) {
        const Place place = places->value(change.cell);
        if (place.item == nullptr)
            continue;
        m_tabs->setCurrentIndex(place.tab);
        place.grid->setCurrentItem(place.item);
        place.grid->scrollToItem(place.item);
    }
}

} // namespace gouji
