#pragma once

#include "core/form/formcatalogue.h"
#include "core/report/report.h"
#include "core/source/sourcedocument.h"
#include "core/text/characterset.h"

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
        CharacterSet characters;
        int section = 0;
    };

    QList<Wording> m_wordings; ///< each key once
    QSet<int> m_withTable;     ///< sections
};

/// A short line outside of tables with the words of a section.
struct HeadingLine
{
    qsizetype line = 0; ///< of the text, from 0
    TextSpan span;      ///< trimmed
    HeadingDictionary::Match match;
    bool numbered = false; ///< a list number is in front
    bool tabbed = false;   ///< in cells beside each other: heads of table four read like a heading
};

/// All of them, in document order.
[[nodiscard]] QList<HeadingLine> headingLines(const SourceDocument &document,
                                              const HeadingDictionary &headings);

/// The sections found within `within`, in document order. Headings keep the official order; the
/// number in front is only a hint.
[[nodiscard]] QList<Section> findSections(const SourceDocument &document,
                                          const QList<HeadingLine> &lines, TextSpan within);

} // namespace gouji
