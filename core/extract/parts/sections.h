#pragma once

#include "core/form/formcatalogue.h"
#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <QList>
#include <QSet>
#include <QString>

namespace gouji {

/// The headings of the report's sections, in all wordings the forms list.
class HeadingDictionary
{
public:
    explicit HeadingDictionary(const FormCatalogue &catalogue);

    struct Match
    {
        int section = 0; ///< from 1; 0 for no heading
        double weight = 0;
        bool hasTable = false; ///< a table of the form belongs to that section
    };
    /// Which section's heading a line may be, by its folded text.
    [[nodiscard]] Match find(const QString &foldedLine) const;

private:
    struct Wording
    {
        QString key; ///< labelKey()
        int section = 0;
    };

    QList<Wording> m_wordings; ///< each key once
    QSet<int> m_withTable;     ///< sections
};

/// The sections found within `within`, in document order. A heading is a short line outside of
/// tables with the words of a section, and headings keep the official order; the number in front is
/// only a hint.
[[nodiscard]] QList<Section> findSections(const SourceDocument &document,
                                          const HeadingDictionary &headings, TextSpan within);

} // namespace gouji
