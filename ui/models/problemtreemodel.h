#pragma once

#include "core/session/reportsession.h"
#include "ui/models/problemgroups.h"

#include <QAbstractItemModel>

#include <compare>

namespace gouji {

/// The problems of a report, grouped and filtered; columns and roles are those of ProblemModel.
/// Follows the document's signals. Rows that stay keep their selection, also while the numbers in
/// them change under somebody's typing.
class ProblemTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit ProblemTreeModel(ReportSession &session, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const ProblemFilter &filter() const { return m_filter; }
    void setFilter(const ProblemFilter &filter);
    [[nodiscard]] const QList<ProblemGroup> &groups() const { return m_groups; }

    /// Null for a group and for no index.
    [[nodiscard]] const ProblemItem *itemAt(const QModelIndex &index) const;
    /// The first problem of the cell that is not let stand.
    [[nodiscard]] QModelIndex indexOf(CellId cell) const;
    /// The problem after (1) or before (-1) `from`, round the end; the first or last from nowhere.
    /// Errors come first. Groups and what was let stand are stepped over. Not valid when nothing
    /// else is left.
    [[nodiscard]] QModelIndex step(const QModelIndex &from, int direction) const;

    /// Where a problem stands in the order of steps: the worst first, then by group and row.
    struct Place
    {
        ProblemModel::Kind kind = ProblemModel::Kind::Error;
        int group = 0; ///< its key
        int row = 0;
        auto operator<=>(const Place &) const = default;
    };
    /// `index` must have a problem.
    [[nodiscard]] Place placeAt(const QModelIndex &index) const;
    /// The first problem not let stand at that place or behind it, round the end.
    [[nodiscard]] QModelIndex openAt(const Place &place) const;

    [[nodiscard]] ReportSession &session() const { return m_session; }
    void retranslate();

signals:
    /// Groups or problems are others than they were.
    void changed();

private:
    void refresh();
    void replaceGroups(const QList<ProblemGroup> &groups);
    void replaceItems(int group, const QList<ProblemItem> &items);
    void announceAll();
    [[nodiscard]] QList<QModelIndex> openProblems() const;
    [[nodiscard]] QVariant groupData(const ProblemGroup &group, int column, int role) const;
    [[nodiscard]] QVariant problemData(const ProblemItem &item, int column, int role) const;
    [[nodiscard]] QString text(const ProblemItem &item, int column) const;
    [[nodiscard]] QString toolTip(const ProblemItem &item) const;
    [[nodiscard]] QString spoken(const ProblemItem &item) const;

    ReportSession &m_session;
    ProblemFilter m_filter;
    QList<ProblemGroup> m_groups; ///< as announced
};

} // namespace gouji
