#include "ui/models/journalmodel.h"

#include "ui/messages/messages.h"

#include <QLocale>

namespace gouji {

using namespace Qt::StringLiterals;

JournalModel::JournalModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void JournalModel::setDocumentOf(const ReportDocument *document)
{
    if (document == m_document)
        return;
    beginResetModel();
    if (m_document != nullptr)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    m_count = 0;
    if (document != nullptr) {
        m_count = static_cast<int>(document->report().journal.size());
        connect(document, &ReportDocument::journalChanged, this, &JournalModel::follow);
        connect(document, &QObject::destroyed, this, [this] {
            beginResetModel();
            m_count = 0;
            endResetModel();
        });
    }
    endResetModel();
}

/// Entries come and go at the end of the journal, that is at the top here.
void JournalModel::follow()
{
    const auto now = static_cast<int>(m_document->report().journal.size());
    if (now > m_count) {
        beginInsertRows({}, 0, now - m_count - 1);
        m_count = now;
        endInsertRows();
    } else if (now < m_count) {
        beginRemoveRows({}, 0, m_count - now - 1);
        m_count = now;
        endRemoveRows();
    }
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const JournalEntry &JournalModel::entry(int row) const
{
    return m_document->report().journal[m_count - 1 - row];
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    // While rows go, the document does not have theirs any more.
    if (!index.isValid() || m_document == nullptr
        || m_count - 1 - index.row() >= m_document->report().journal.size())
        return {};
    const JournalEntry &entry = this->entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(entry, index.column());
    case CellIdRole:
        return m_document->form().find(entry.cell).index;
    default:
        return {};
    }
}

QString JournalModel::text(const JournalEntry &entry, int column) const
{
    const FormEdition &form = m_document->form();
    const CellId cell = form.find(entry.cell);
    switch (column) {
    case TimeColumn:
        return QLocale().toString(entry.at.toLocalTime(), u"yyyy-MM-dd HH:mm:ss"_s);
    case NameColumn:
        return entry.by;
    case CellColumn:
        return cell.isValid() ? Messages::cellName(cell, form) : entry.cell;
    case FromColumn:
        return entry.from.simplified();
    case ToColumn:
        return entry.to.simplified();
    default:
        return Messages::journalReason(entry.reason);
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("When");
    case NameColumn:
        return tr("Who");
    case CellColumn:
        return tr("Cell");
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("To");
    default:
        return tr("Reason");
    }
}

void JournalModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_count > 0)
        emit dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1));
}

} // namespace gouji
