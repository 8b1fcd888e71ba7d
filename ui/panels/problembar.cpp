#include "ui/panels/problembar.h"

#include "ui/messages/messages.h"
#include "ui/panels/statecolours.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace gouji {

using namespace Qt::StringLiterals;
using Kind = ProblemModel::Kind;
using Standing = ProblemFilter::Standing;

ProblemBar::ProblemBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_calm(new QLabel(this))
    , m_tables(new QComboBox(this))
    , m_standing(new QComboBox(this))
    , m_faults(new QComboBox(this))
    , m_search(new QLineEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    layout->addWidget(m_title);
    layout->addSpacing(4);
    for (const Kind kind : {Kind::Error, Kind::Warning, Kind::Review, Kind::Info}) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
        m_chips.append({kind, button});
        connect(button, &QToolButton::toggled, this, [this] {
            refreshChips();
            emit filterChanged();
        });
    }
    layout->addWidget(m_calm);
    layout->addStretch(1);
    for (QComboBox *box : {m_tables, m_standing, m_faults}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ProblemBar::filterChanged);
    }
    m_search->setClearButtonEnabled(true);
    // The list needs the height more than the line above it.
    for (QWidget *field : QList<QWidget *>{m_tables, m_standing, m_faults, m_search})
        field->setMaximumHeight(fontMetrics().height() + 8);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
    layout->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ProblemBar::filterChanged);
}

void ProblemBar::setForm(const FormEdition &form)
{
    m_form = &form;
    retranslate();
}

QString ProblemBar::counted(Kind kind, int count)
{
    switch (kind) {
    case Kind::Error:
        return tr("%n error(s)", nullptr, count);
    case Kind::Warning:
        return tr("%n warning(s)", nullptr, count);
    case Kind::Review:
        return tr("%n to review", nullptr, count);
    case Kind::Info:
        return tr("%n note(s)", nullptr, count);
    }
    return {};
}

void ProblemBar::showCounts(const ProblemModel &problems, bool consistent)
{
    m_consistent = consistent;
    for (Chip &chip : m_chips)
        chip.count = problems.count(chip.kind);
    refreshChips();
}

QString ProblemBar::calmText() const
{
    if (!m_consistent)
        return {};
    const int reviews = m_chips[2].count;
    return reviews > 0 ? tr("✓ consistent, %n to review", nullptr, reviews)
                       : tr("✓ consistent, nothing to review");
}

void ProblemBar::refreshChips()
{
    const StateColours colours = StateColours::of(palette());
    for (const Chip &chip : std::as_const(m_chips)) {
        const QString text = counted(chip.kind, chip.count);
        QPalette own = palette();
        const QColor colour =
            chip.button->isChecked() ? colours.zero : colours.ofProblem(chip.kind);
        own.setColor(QPalette::ButtonText, colour);
        own.setColor(QPalette::WindowText, colour);
        own.setColor(QPalette::Text, colour);
        QFont font = this->font();
        font.setStrikeOut(chip.button->isChecked());
        chip.button->setFont(font);
        chip.button->setPalette(own);
        chip.button->setText(problemSign(chip.kind) + u' ' + text);
        chip.button->setAccessibleName(chip.button->isChecked() ? tr("%1, hidden").arg(text)
                                                                : tr("%1, shown").arg(text));
        chip.button->setToolTip(chip.button->isChecked() ? tr("Show these") : tr("Hide these"));
        chip.button->setVisible(chip.count > 0);
    }
    QPalette calm = palette();
    calm.setColor(QPalette::WindowText, colours.confirmed);
    m_calm->setPalette(calm);
    m_calm->setText(calmText());
    m_calm->setVisible(m_consistent);
}

ProblemFilter ProblemBar::filter() const
{
    ProblemFilter filter;
    for (const Chip &chip : m_chips) {
        if (chip.button->isChecked())
            filter.hidden.append(chip.kind);
    }
    filter.group = m_tables->currentData().isValid() ? m_tables->currentData().toInt() : -1;
    filter.standing = static_cast<Standing>(m_standing->currentData().toInt());
    if (const int fault = m_faults->currentData().toInt(); fault >= 0)
        filter.fault = static_cast<Fault>(fault);
    filter.search = m_search->text().trimmed();
    return filter;
}

void ProblemBar::fillTables()
{
    const QSignalBlocker quiet(m_tables);
    const int current = std::max(m_tables->currentIndex(), 0);
    m_tables->clear();
    m_tables->addItem(tr("All tables"), -1);
    for (int table = 0; m_form != nullptr && table < m_form->tables().size(); ++table)
        m_tables->addItem(Messages::text(m_form->tables()[table].name), table);
    m_tables->addItem(tr("Text"), ProblemGroup::ofText);
    m_tables->setCurrentIndex(current);
    m_tables->setAccessibleName(tr("Problems of"));
}

void ProblemBar::fillStandings()
{
    const QSignalBlocker quiet(m_standing);
    const int current = std::max(m_standing->currentIndex(), 0);
    m_standing->clear();
    m_standing->addItem(tr("Open and let stand"), static_cast<int>(Standing::All));
    m_standing->addItem(tr("Open"), static_cast<int>(Standing::Open));
    m_standing->addItem(tr("Let stand"), static_cast<int>(Standing::Acknowledged));
    m_standing->setCurrentIndex(current);
    m_standing->setAccessibleName(tr("State of the problems"));
}

void ProblemBar::fillFaults()
{
    const QSignalBlocker quiet(m_faults);
    const int current = std::max(m_faults->currentIndex(), 0);
    m_faults->clear();
    m_faults->addItem(tr("Anyone's fault"), -1);
    for (const Fault fault : {Fault::Document, Fault::Extraction, Fault::Undecided})
        m_faults->addItem(Messages::faultName(fault), static_cast<int>(fault));
    m_faults->setCurrentIndex(current);
    m_faults->setAccessibleName(tr("Whose fault"));
}

void ProblemBar::retranslate()
{
    m_title->setText(tr("Problems"));
    m_search->setPlaceholderText(tr("Search problems"));
    m_search->setAccessibleName(tr("Search problems"));
    fillTables();
    fillStandings();
    fillFaults();
    refreshChips();
}

void ProblemBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshChips();
}

} // namespace gouji
