#pragma once

#include "core/session/reportdocument.h"
#include "ui/models/problemmodel.h"

#include <QList>
#include <QString>

#include <optional>

namespace gouji {

/// Something to look at: findings that have one cause, or a cell to review.
struct ProblemItem
{
    ProblemModel::Kind kind = ProblemModel::Kind::Error;
    CellId cell;             ///< to look at; not valid for one about the text only
    QList<Finding> findings; ///< empty for a cell to review
    bool acknowledged = false;
    QString note; ///< what a person wrote when letting it stand

    /// Whose it is; undecided for a cell to review.
    [[nodiscard]] Fault fault() const;
    /// The same problem, though numbers in it may be others.
    [[nodiscard]] bool isSameAs(const ProblemItem &other) const;
    bool operator==(const ProblemItem &) const = default;
};

/// The problems of one table, of the text, or those somebody let stand.
struct ProblemGroup
{
    /// In FormEdition::tables().
    static constexpr int ofText = 1000;
    static constexpr int ofAcknowledged = 1001;

    int key = ofText;
    QList<ProblemItem> items; ///< the worst first
};

/// What of the problems is shown.
struct ProblemFilter
{
    enum class Standing { All, Open, Acknowledged };

    QList<ProblemModel::Kind> hidden;
    int group = -1; ///< a key of ProblemGroup; -1 for all
    Standing standing = Standing::All;
    std::optional<Fault> fault; ///< only problems whose fault it is
    QString search;             ///< in names, sentences and rules

    bool operator==(const ProblemFilter &) const = default;
};

/// Tables in the form's order, then the text, then what was let stand; none is empty.
[[nodiscard]] QList<ProblemGroup> groupedProblems(const ReportDocument &document,
                                                  const ProblemFilter &filter);

/// "表三 · 予以公开 · 自然人", or what the findings share.
[[nodiscard]] QString placeOf(const ProblemItem &item, const Report &report);
[[nodiscard]] QString sentenceOf(const ProblemItem &item, const Report &report);

} // namespace gouji
