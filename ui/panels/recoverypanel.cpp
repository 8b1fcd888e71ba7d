#include "ui/panels/recoverypanel.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gouji {

namespace {

enum Column { NameColumn, ChangedColumn, FolderColumn, ColumnCount };

constexpr int shownRows = 5;

} // namespace

RecoveryPanel::RecoveryPanel(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_recover(new QPushButton(this))
    , m_discard(new QPushButton(this))
    , m_later(new QPushButton(this))
{
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_recover, m_discard, m_later}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    m_text->setWordWrap(true);
    m_list->setColumnCount(ColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setFrameShape(QFrame::StyledPanel);

    connect(m_list, &QTreeWidget::itemChanged, this, &RecoveryPanel::refreshButtons);
    connect(m_recover, &QPushButton::clicked, this, [this] { emit recoverRequested(ticked()); });
    connect(m_discard, &QPushButton::clicked, this, [this] { emit discardRequested(ticked()); });
    connect(m_later, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void RecoveryPanel::setRecoveries(const QList<Recovery> &recoveries)
{
    m_recoveries = recoveries;
    fill();
    setVisible(!recoveries.isEmpty());
}

QString RecoveryPanel::nameOf(const Recovery &recovery)
{
    return QFileInfo(recovery.reportPath.isEmpty() ? recovery.file : recovery.reportPath)
        .fileName();
}

void RecoveryPanel::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Recovery &recovery : std::as_const(m_recoveries)) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setCheckState(NameColumn, Qt::Checked);
        item->setText(NameColumn, nameOf(recovery));
        item->setText(ChangedColumn, QLocale().toString(QFileInfo(recovery.file).lastModified(),
                                                        QLocale::ShortFormat));
        item->setText(FolderColumn,
                      QDir::toNativeSeparators(QFileInfo(recovery.reportPath).path()));
    }
    const auto rows = std::min<qsizetype>(m_recoveries.size(), shownRows);
    const int row = m_recoveries.isEmpty() ? 0 : m_list->sizeHintForRow(0);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + static_cast<int>(rows) * row
                           + 2 * m_list->frameWidth() + 2);
    refreshButtons();
}

QList<Recovery> RecoveryPanel::ticked() const
{
    QList<Recovery> all;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->checkState(NameColumn) == Qt::Checked)
            all += m_recoveries[i];
    }
    return all;
}

void RecoveryPanel::refreshButtons()
{
    const bool any = !ticked().isEmpty();
    m_recover->setEnabled(any);
    m_discard->setEnabled(any);
}

void RecoveryPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecoveryPanel::retranslate()
{
    m_text->setText(tr("The program ended before these reports were saved. What was typed is kept; "
                       "take it up again, or throw it away."));
    m_list->setHeaderLabels({tr("Report"), tr("Last change"), tr("Folder")});
    m_list->setAccessibleName(tr("Reports that were not saved"));
    m_recover->setText(tr("Recover"));
    m_discard->setText(tr("Throw away…"));
    m_later->setText(tr("Decide later"));
}

} // namespace gouji
